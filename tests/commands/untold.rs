//! Standard output that cannot be written: told, and the system's exit code; a reader that goes away is no failure.

use crate::fixture::{DAY, small};
use crate::support::trials::trials;
use libtest_mimic::Trial;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![no_command_succeeds_whose_answer_is_lost, a_reader_that_goes_away_is_no_failure]
}

fn project() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in small() {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::write(
        folder.path().join("publier.toml"),
        "[cibles.essai]\ntype = \"dossier\"\nchemin = \"www/guide\"\naides = [\"htaccess\"]\n",
    )
    .unwrap();
    folder
}

fn jalon(folder: &Path, line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    command.args(line.split(' ')).current_dir(folder).stdin(Stdio::null()).env("JALON_LANGUE", "fr");
    command
}

fn no_command_succeeds_whose_answer_is_lost() {
    let project = project();
    let lines = [
        "--help".to_owned(),
        "--version".to_owned(),
        "build -h".to_owned(),
        "build --help".to_owned(),
        format!("check --date {DAY}"),
        format!("check --date {DAY} --format json"),
        // (Of a project without a problem, `--format github` says nothing: nothing can be lost.)
        format!("check --date {DAY} --format sarif"),
        format!("build --date {DAY}"),
        format!("build --date {DAY} --strict"),
        format!("report --date {DAY}"),
        format!("changes val --since public/val --date {DAY}"),
        format!("review --list --date {DAY}"),
        format!("review --format json --date {DAY}"),
        format!("fresh types/meuble --by Moi --date {DAY}"),
        "completions bash".to_owned(),
        "completions powershell".to_owned(),
        "man".to_owned(),
        "explain".to_owned(),
        "explain J403".to_owned(),
        "schema".to_owned(),
        "new territory ici".to_owned(),
        "init neuf".to_owned(),
        "init --ci github".to_owned(),
        format!("publish val --dry-run --date {DAY}"),
        format!("publish val --snippet nginx --date {DAY}"),
        format!("publish val --yes --date {DAY}"),
        format!("serve --port 0 --date {DAY}"),
    ];
    for line in lines {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = jalon(project.path(), &line).stdout(full).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        let told = said.contains("sortie standard") && said.contains("Vérifiez la place libre");
        assert!(output.status.code() == Some(2) && told, "{line}: {:?} {said}", output.status.code());
    }
    assert!(!project.path().join("www").exists(), "a plan that nobody saw was carried out");
}

fn a_reader_that_goes_away_is_no_failure() {
    let project = project();
    for (line, expected) in [
        (format!("check --date {DAY} --format json"), 0),
        ("man".to_owned(), 0),
        ("completions bash".to_owned(), 0),
        ("explain".to_owned(), 0),
        ("chek".to_owned(), 3),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = jalon(project.path(), &line).stdout(writer).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(expected), "{line}: {said}");
        assert!(!said.contains("sortie standard"), "{line}: {said}");
    }
}
