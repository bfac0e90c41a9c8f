//! The built sites of two territories as readers meet them: every page opened, valid and light; axe, Lighthouse,
//! keyboard, touch and paper in Chromium.
//!
//! Wants Node, Chromium, Java and poppler's `pdftotext`; says `SKIPPED` where one is missing, and fails with `CI`.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test: it reads what it built")]

mod outside;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Mutex, PoisonError};

use outside::{node, program};

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
    let status = Command::new(env!("CARGO_BIN_EXE_jalon"))
        .args(["build", "--date", "2026-12-01", "--out"])
        .arg(&folder)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(status.success());
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

#[test]
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

#[test]
fn pages_are_valid() {
    let Some(java) = program(&["java"], "apt-get install default-jre-headless") else { return };
    let jar =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node/node_modules/vnu-jar/build/dist/vnu.jar");
    if !jar.is_file() {
        return outside::skipped("no vnu.jar below tests/node (npm ci --prefix tests/node)");
    }
    let mut command = Command::new(java);
    command.args(["-Xss4m", "-jar"]).arg(jar).args(["--errors-only", "--skip-non-html", "--format", "gnu"]);
    command.arg(&*BUILT);
    run(command);
}

#[test]
fn the_page_of_a_missing_address_is_whole_at_any_depth() {
    let Some(mut script) = node("theme-lost.mjs") else { return };
    script.arg(&*BUILT).args(TERRITORIES);
    run(script);
}

#[test]
fn pages_open_and_are_accessible() {
    let Some(mut script) = node("theme-pages.mjs") else { return };
    script.arg(&*BUILT).args(TERRITORIES);
    run(script);
}

#[test]
fn readers_find_their_way() {
    let Some(pdftotext) = program(&["pdftotext"], "apt-get install poppler-utils") else { return };
    let Some(mut script) = node("theme-gestures.mjs") else { return };
    script.arg(BUILT.join(TERRITORIES[0])).arg(pdftotext);
    run(script);
}

#[test]
fn lighthouse_is_content() {
    let Some(mut script) = node("theme-lighthouse.mjs") else { return };
    script.arg(BUILT.join(TERRITORIES[0]));
    script.args(["index.html", "parcours/meuble/index.html", "types/meuble/index.html"]);
    run(script);
}
