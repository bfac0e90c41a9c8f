//! Hostile texts in every field that authors write, in a real browser: nothing of them runs, nothing leaves for another
//! machine, in built sites and in the preview alike.
//!
//! `tests/hostile.rs` reads the same pages as a list of elements; here Chromium says what it makes of them. The policy of
//! the pages is switched off, so that it hides nothing.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use libtest_mimic::Trial;

use crate::built::{Files, built};
use crate::filled::{project, vectors, vectors_in_blocks, with};
use crate::fixture::Project;
use crate::page::extension;
use crate::preview;
use crate::support::outside::node;
use crate::support::trials::{Ran, trials};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![no_vector_runs_in_a_built_site, no_vector_runs_in_the_preview, the_beacon_is_heard]
}

/// How many vectors stand in one field at a time: each of them in each field.
const TOGETHER: usize = 26;

/// One browser at a time.
static TURN: Mutex<()> = Mutex::new(());

/// The fixture with these vectors in every field, and these in a block of the theme.
fn hostile(fields: &[String], blocks: &[String]) -> Project {
    let (text, block) = (fields.join(" "), blocks.join("\n\n"));
    let mut project = with(&project(), || text.clone());
    project.insert("territories/port/theme/pied.md".to_owned(), block);
    project
}

/// Every vector once in every field, and every vector for blocks once in a block.
fn projects() -> Vec<Project> {
    let (fields, blocks) = (vectors(), vectors_in_blocks());
    let rounds = fields.len().div_ceil(TOGETHER);
    let per_round = blocks.len().div_ceil(rounds);
    let blocks = blocks.chunks(per_round).chain(std::iter::repeat(&[][..]));
    fields.chunks(TOGETHER).zip(blocks).map(|(fields, blocks)| hostile(fields, blocks)).collect()
}

fn write(files: &Files, folder: &Path) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// What is heard in the pages below a folder, where anything is.
fn heard(mut script: Command, folder: &Path) -> Option<String> {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let output = script.arg(folder).output().unwrap();
    let told = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    (!output.status.success()).then(|| told.concat())
}

fn no_vector_runs_in_a_built_site() -> Ran {
    let script = node("beacons.mjs")?;
    let folder = tempfile::tempdir().unwrap();
    for (number, project) in projects().iter().enumerate() {
        let built = built(project);
        let round = folder.path().join(number.to_string());
        write(&built.portal, &round);
        for (id, files) in &built.sites {
            let pages = files.iter().filter(|(path, _)| extension(path) != "png");
            write(&pages.map(|(path, text)| (path.clone(), text.clone())).collect(), &round.join(id));
        }
    }
    assert_eq!(heard(script, folder.path()), None);
    Ok(())
}

/// Pages, their tools, the lists of problems and of overrides: all that shows what authors wrote.
fn no_vector_runs_in_the_preview() -> Ran {
    // The pages are those of the sites; here it is the tools around them that are listened to.
    let some = |vectors: Vec<String>| vectors.into_iter().step_by(3).collect::<Vec<_>>();
    preview::run("beacons.mjs", hostile(&some(vectors()), &some(vectors_in_blocks())))
}

/// What the script listens to is heard: each kind of beacon in a page of its own.
fn the_beacon_is_heard() -> Ran {
    for beacon in [
        "<script>touche(1)</script>",
        "<img src=https://mal.example/x.png>",
        "<meta http-equiv=refresh content='0;url=https://mal.example/'>",
        "<a href='javascript:touche(1)'>ici</a>",
        "<p onmouseover=touche(1)>ici</p>",
        "<style>p{background:url(https://mal.example/y)}</style><p>ici</p>",
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), format!("<!doctype html><title>t</title>{beacon}"))
            .unwrap();
        assert!(heard(node("beacons.mjs")?, folder.path()).is_some(), "nobody hears {beacon}");
    }
    Ok(())
}
