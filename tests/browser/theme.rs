//! The built sites of two territories as readers meet them: every page opened, valid and light; axe, Lighthouse,
//! keyboard, touch and paper in Chromium.
//!
//! Needs Node, Chromium, Java and poppler's `pdftotext`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Mutex, PoisonError};

use crate::support::outside::{node, package, program};
use crate::support::project::build_repository;
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        pages_are_light,
        pages_are_valid,
        the_page_of_a_missing_address_is_whole_at_any_depth,
        pages_open_and_are_accessible,
        readers_find_their_way,
        screens_hold_what_they_should,
        lighthouse_is_content
    ]
}

/// Two territories of different colours and duties.
const TERRITORIES: [&str; 2] = ["deux-rivieres", "cote-des-embruns"];

/// What a page may weigh before compression, images apart.
const LIMIT: u64 = 60_000;

/// Pages that may be heavier: the document to print, the glossary.
const HEAVY: [&str; 2] = ["imprimer/index.html", "ressources/glossaire/index.html"];

/// The sites, built once; the folder goes when the process ends.
static BUILT: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("theme-browser").join("public");
    let _ = std::fs::remove_dir_all(&folder);
    build_repository(&[], &folder);
    folder
});

/// Browsers take turns: a busy machine makes every one of them slow.
static TURN: Mutex<()> = Mutex::new(());

fn run(mut command: Command) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let output = command.output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", said(&output.stdout), said(&output.stderr));
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn pages_are_light() {
    let mut all = Vec::new();
    files(&BUILT, &mut all);
    let pages = all.iter().filter(|path| path.extension().is_some_and(|extension| extension == "html"));
    let mut heavy = Vec::new();
    for page in pages {
        let size = page.metadata().unwrap().len();
        if size > LIMIT && !HEAVY.iter().any(|name| page.ends_with(name)) {
            heavy.push(format!("{}: {size} bytes", page.display()));
        }
    }
    assert!(heavy.is_empty(), "over {LIMIT} bytes:\n{}", heavy.join("\n"));
}

fn pages_are_valid() -> Ran {
    let java = program(&["java"], "apt-get install default-jre-headless")?;
    let jar = package("vnu-jar/build/dist/vnu.jar")?;
    let mut command = Command::new(java);
    command.args(["-Xss4m", "-jar"]).arg(jar).args(["--errors-only", "--skip-non-html", "--format", "gnu"]);
    command.arg(&*BUILT);
    run(command);
    Ok(())
}

fn the_page_of_a_missing_address_is_whole_at_any_depth() -> Ran {
    let mut script = node("theme-lost.mjs")?;
    script.arg(&*BUILT).args(TERRITORIES);
    run(script);
    Ok(())
}

fn pages_open_and_are_accessible() -> Ran {
    let mut script = node("theme-pages.mjs")?;
    script.arg(&*BUILT).args(TERRITORIES);
    run(script);
    Ok(())
}

fn readers_find_their_way() -> Ran {
    let pdftotext = program(&["pdftotext"], "apt-get install poppler-utils")?;
    let mut script = node("theme-gestures.mjs")?;
    script.arg(BUILT.join(TERRITORIES[0])).arg(pdftotext);
    run(script);
    Ok(())
}

fn screens_hold_what_they_should() -> Ran {
    let mut script = node("theme-screens.mjs")?;
    script.arg(BUILT.join(TERRITORIES[0]));
    run(script);
    Ok(())
}

fn lighthouse_is_content() -> Ran {
    let mut script = node("theme-lighthouse.mjs")?;
    script.arg(BUILT.join(TERRITORIES[0]));
    script.args(["index.html", "parcours/meuble/index.html", "types/meuble/index.html"]);
    run(script);
    Ok(())
}
