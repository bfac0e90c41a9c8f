//! Transcripts of what the program answers where no project is needed: help, and commands written amiss.
//!
//! `TRYCMD=overwrite cargo test --test commands cmd` writes what was answered into `tests/cmd/`; read the difference before
//! you keep it.

use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![the_program_answers_as_transcribed]
}

fn the_program_answers_as_transcribed() {
    trycmd::TestCases::new()
        .case("tests/cmd/*.md")
        // Whatever the machine speaks, and however wide its window.
        .env("JALON_LANGUE", "fr")
        .env("COLUMNS", "100");
}
