//! The small project of `tests/fixture`, in a folder that goes away with the test, and the programs at work in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::fixture::{DAY, small};

/// The folder, and its path without links.
pub(crate) fn workshop() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    for (path, text) in small() {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    (folder, root)
}

/// Replaces the first `from` in a file.
#[track_caller]
pub(crate) fn edit(root: &Path, file: &str, from: &str, to: &str) {
    let path = root.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The program in a project's folder, on the day of the fixture; a repository around that folder is not the project's.
pub(crate) fn jalon(root: &Path, language: &str, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    command.args(args).args(["--langue", language, "--date", DAY]).current_dir(root);
    command.env("GIT_CEILING_DIRECTORIES", root.parent().unwrap());
    command
}

/// The exit code of a command, and all that it printed.
pub(crate) fn answer(command: &mut Command) -> (i32, String) {
    let done = command.output().unwrap();
    let text = String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
    (done.status.code().unwrap(), text.into_owned())
}

/// Runs git in a folder, with commits dated `day`.
#[track_caller]
pub(crate) fn git_on(day: &str, folder: &Path, args: &[&str]) {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main"]);
    let moment = format!("{day}T12:00:00");
    git.env("GIT_AUTHOR_DATE", &moment).env("GIT_COMMITTER_DATE", &moment);
    let done = git.args(args).current_dir(folder).output().unwrap();
    assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// Runs git in a folder, two months before the day of the fixture.
#[track_caller]
pub(crate) fn git(folder: &Path, args: &[&str]) {
    git_on("2026-10-01", folder, args);
}

/// Builds sites of this repository on the day of the fixture.
#[track_caller]
pub(crate) fn build_repository(territories: &[&str], out: &Path) {
    let done = Command::new(env!("CARGO_BIN_EXE_jalon"))
        .arg("build")
        .args(territories)
        .args(["--date", DAY, "--out"])
        .arg(out)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}
