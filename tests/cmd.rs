//! Transcripts of what the program answers where no project is needed: help, and commands written amiss.
//!
//! `TRYCMD=overwrite cargo test --test cmd` writes what was answered into `tests/cmd/`; read the difference before
//! you keep it.

#[test]
fn the_program_answers_as_transcribed() {
    trycmd::TestCases::new()
        .case("tests/cmd/*.md")
        // Whatever the machine speaks, and however wide its window.
        .env("JALON_LANGUE", "fr")
        .env("COLUMNS", "100");
}
