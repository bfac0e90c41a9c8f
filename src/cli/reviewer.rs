//! The name of the reviewer: given, or known to git or to the system.

use std::env;
use std::path::Path;

use crate::git;

/// `--by`, else git's `user.name`, else the name of the session.
pub(super) fn name(given: Option<&str>, root: &Path) -> Option<String> {
    let given = given.map(str::to_owned);
    let name = given.or_else(|| of_git(root)).or_else(of_system)?;
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn of_git(root: &Path) -> Option<String> {
    let name = git::run(git::in_folder(root).args(["config", "user.name"])).ok()?;
    String::from_utf8(name).ok().filter(|name| !name.trim().is_empty())
}

fn of_system() -> Option<String> {
    ["USERNAME", "USER"].iter().find_map(|name| env::var(name).ok()).filter(|name| !name.trim().is_empty())
}
