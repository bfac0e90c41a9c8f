//! The live preview in a real browser: what is saved shows in the right tabs, and nothing else of the page moves.
//!
//! Each test is a script of `tests/node/` that starts `jalon serve` on a small project of its own, edits its files as
//! an author would, and looks at the pages.

use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::fixture::{DAY, Project, repository, small};
use crate::servers::{ACCOUNT_PASSWORD, Sshd};
use crate::support::outside::{node, package};
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        every_kind_of_file_changes_the_right_tabs_and_nothing_else_moves,
        problems_stand_over_the_page_and_go_by_themselves,
        many_tabs_sleeping_tabs_and_a_server_that_comes_back_miss_nothing,
        tools_work_by_keyboard_and_are_accessible_at_phone_and_desk_width,
        the_review_desk_writes_what_is_decided_and_takes_it_back,
        settings_are_tried_written_taken_back_and_never_overwritten,
        the_start_page_opens_receives_and_begins_guides,
        the_workshop_receives_a_zip,
        a_site_is_published_and_taken_back_without_a_command,
        texts_are_chosen_on_the_page_written_in_forms_and_taken_back,
        what_scripts_and_readers_did_to_a_page_outlives_its_versions,
        what_the_theme_dresses_stays_dressed,
        whom_an_edit_touches_stands_beside_the_edited_section,
        a_script_in_a_page_reads_no_secret_and_writes_nothing,
        the_carried_library_is_its_package
    ]
}

fn every_kind_of_file_changes_the_right_tabs_and_nothing_else_moves() -> Ran {
    run("preview-edits.mjs", small())
}

fn problems_stand_over_the_page_and_go_by_themselves() -> Ran {
    run("preview-problems.mjs", small())
}

fn many_tabs_sleeping_tabs_and_a_server_that_comes_back_miss_nothing() -> Ran {
    run("preview-tabs.mjs", small())
}

fn tools_work_by_keyboard_and_are_accessible_at_phone_and_desk_width() -> Ran {
    run("preview-tools.mjs", small())
}

fn the_review_desk_writes_what_is_decided_and_takes_it_back() -> Ran {
    run("preview-review.mjs", small())
}

fn settings_are_tried_written_taken_back_and_never_overwritten() -> Ran {
    run("preview-settings.mjs", small())
}

fn the_start_page_opens_receives_and_begins_guides() -> Ran {
    run("preview-start.mjs", small())
}

fn the_workshop_receives_a_zip() -> Ran {
    run("preview-receive.mjs", small())
}

fn texts_are_chosen_on_the_page_written_in_forms_and_taken_back() -> Ran {
    run("preview-here.mjs", small())
}

fn what_scripts_and_readers_did_to_a_page_outlives_its_versions() -> Ran {
    run("preview-patch.mjs", Project::new())
}

fn what_the_theme_dresses_stays_dressed() -> Ran {
    run("preview-theme.mjs", small())
}

fn whom_an_edit_touches_stands_beside_the_edited_section() -> Ran {
    run("preview-impact.mjs", small())
}

/// Placed in the theme by hand, with the page's policy and without any.
fn a_script_in_a_page_reads_no_secret_and_writes_nothing() -> Ran {
    run("preview-hostile.mjs", small())
}

/// The library that works out what changed is the one its authors ship, with its licence.
fn the_carried_library_is_its_package() -> Ran {
    let carried = repository().join("src/preview/assets/idiomorph");
    let package = package("idiomorph")?;
    for (own, theirs) in [("idiomorph.esm.js", "dist/idiomorph.esm.js"), ("LICENSE", "LICENSE")] {
        let read = |path: &Path| fs::read(path).unwrap();
        assert!(
            read(&carried.join(own)) == read(&package.join(theirs)),
            "{own} is not the package's {theirs}"
        );
    }
    Ok(())
}

/// To a real server, which the machine does not know yet, over a site of somebody else.
fn a_site_is_published_and_taken_back_without_a_command() -> Ran {
    let sshd = Sshd::with_account()?;
    sshd.configure("stranger", "known-nobody", "other_host");
    let around = [
        ("JALON_SSH_PORT", sshd.port.to_string()),
        ("JALON_SSH_CONFIG", sshd.path("stranger").display().to_string()),
        ("JALON_SSH_HOME", sshd.path("www").display().to_string()),
        ("JALON_SSH_PASSWORD", ACCOUNT_PASSWORD.to_owned()),
    ];
    run_around("preview-publish.mjs", small(), &around)
}

/// Runs a script of `tests/node` that opens the preview of `project`.
pub(crate) fn run(script: &str, project: Project) -> Ran {
    run_around(script, project, &[])
}

/// The same, with more in the environment of the script.
pub(crate) fn run_around(script: &str, project: Project, around: &[(&str, String)]) -> Ran {
    // One browser at a time: several on two cores wait for each other longer than anybody waits for a page.
    static ONE: Mutex<()> = Mutex::new(());
    let _turn = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in project {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let mut command = node(script)?;
    command
        .env("JALON_BIN", env!("CARGO_BIN_EXE_jalon"))
        .env("JALON_PROJECT", folder.path())
        .env("JALON_DAY", DAY)
        .envs(around.iter().map(|(name, value)| (name, value)));
    let output = command.output().unwrap();
    let told = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(output.status.success(), "{script}\n{}", told.join("\n"));
    Ok(())
}
