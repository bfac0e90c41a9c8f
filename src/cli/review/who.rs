//! Who reviews: named, or known to git, or to the system.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

/// `--by`, else git's `user.name`, else the name of the session.
pub(in crate::cli) fn name(given: Option<&str>, root: &Path) -> Option<String> {
    let given = given.map(str::to_owned);
    let name = given.or_else(|| of_git(root)).or_else(of_system)?;
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn of_git(root: &Path) -> Option<String> {
    let mut git = Command::new("git");
    git.arg("-C").arg(root).args(["config", "user.name"]).stdin(Stdio::null()).stderr(Stdio::null());
    let output = git.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok().filter(|name| !name.trim().is_empty())
}

fn of_system() -> Option<String> {
    ["USERNAME", "USER"].iter().find_map(|name| env::var(name).ok()).filter(|name| !name.trim().is_empty())
}
