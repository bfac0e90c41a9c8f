//! The live preview in a real browser: what is saved shows in the right tabs, and nothing else of the page moves.
//!
//! Each test is a script of `tests/node/` that starts `jalon serve` on a small project of its own, edits its files as
//! an author would, and looks at the pages. Wants Chromium and Node; where they are missing it says so and passes, but
//! fails where `CI` is set.

// Fixtures are written where nobody lives, and a failure to do so is the test's.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

mod fixture;
mod outside;

use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use fixture::{DAY, Project, repository, small};
use outside::{node, skipped};

#[test]
fn every_kind_of_file_changes_the_right_tabs_and_nothing_else_moves() {
    run("preview-edits.mjs", small());
}

#[test]
fn problems_stand_over_the_page_and_go_by_themselves() {
    run("preview-problems.mjs", small());
}

#[test]
fn many_tabs_sleeping_tabs_and_a_server_that_comes_back_miss_nothing() {
    run("preview-tabs.mjs", small());
}

#[test]
fn tools_work_by_keyboard_and_are_accessible_at_phone_and_desk_width() {
    run("preview-tools.mjs", small());
}

#[test]
fn the_review_desk_writes_what_is_decided_and_takes_it_back() {
    run("preview-review.mjs", small());
}

#[test]
fn what_scripts_and_readers_did_to_a_page_outlives_its_versions() {
    run("preview-patch.mjs", Project::new());
}

#[test]
fn what_the_theme_dresses_stays_dressed() {
    run("preview-theme.mjs", small());
}

#[test]
fn whom_an_edit_touches_stands_beside_the_edited_section() {
    run("preview-impact.mjs", small());
}

/// The library that works out what changed is the one its authors ship, with its licence.
#[test]
fn the_carried_library_is_its_package() {
    let carried = repository().join("src/preview/assets/idiomorph");
    let package = repository().join("tests/node/node_modules/idiomorph");
    if !package.is_dir() {
        return skipped("no packages below tests/node (npm ci --prefix tests/node)");
    }
    for (own, theirs) in [("idiomorph.esm.js", "dist/idiomorph.esm.js"), ("LICENSE", "LICENSE")] {
        let read = |path: &Path| fs::read(path).unwrap();
        assert!(
            read(&carried.join(own)) == read(&package.join(theirs)),
            "{own} is not the package's {theirs}"
        );
    }
}

fn run(script: &str, project: Project) {
    // One browser at a time: several on two cores wait for each other longer than anybody waits for a page.
    static ONE: Mutex<()> = Mutex::new(());
    let _turn = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in project {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let Some(mut command) = node(script) else { return };
    command
        .env("JALON_BIN", env!("CARGO_BIN_EXE_jalon"))
        .env("JALON_PROJECT", folder.path())
        .env("JALON_DAY", DAY);
    let output = command.output().unwrap();
    let told = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(output.status.success(), "{script}\n{}", told.join("\n"));
}
