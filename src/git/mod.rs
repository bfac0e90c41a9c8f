//! The system's git, called in one way: a clean environment, and errors that hold what git said.

pub mod objects;

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// The beginnings of the variables that a person or a machine sets for every call of git: how it reaches a host, where
/// its settings are. All others belong to one repository or one command: a hook passes them to the programs it starts.
const KEPT_VARIABLES: [&str; 15] = [
    "GIT_ALLOW_PROTOCOL",
    "GIT_ASKPASS",
    "GIT_CEILING_DIRECTORIES",
    "GIT_CONFIG_COUNT",
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_KEY_",
    "GIT_CONFIG_NOSYSTEM",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_VALUE_",
    "GIT_EXEC_PATH",
    "GIT_HTTP_",
    "GIT_PROXY_",
    "GIT_SSH",
    "GIT_SSL_",
    "GIT_TRACE",
];

/// Why git gave no answer.
#[derive(Debug)]
pub enum GitError {
    /// It could not be started, or the exchange with it broke off.
    Io(io::Error),
    /// It failed, and said this; empty if it said nothing.
    Refused(String),
}

/// Git in the repository that `folder` is in.
pub fn in_folder(folder: &Path) -> Command {
    let mut command = clean();
    command.arg("-C").arg(folder);
    command
}

/// Git in the repository whose data are in `folder`, with no working tree.
pub fn in_git_dir(folder: &Path) -> Command {
    let mut command = clean();
    command.arg("--git-dir").arg(folder);
    command
}

/// Runs `git` and returns what it printed.
pub fn run(git: &mut Command) -> Result<Vec<u8>, GitError> {
    let output = git.stdin(Stdio::null()).output().map_err(GitError::Io)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    // Some commands report on their standard output: `push --porcelain` lists the refused branches there.
    let said = [output.stdout, output.stderr].concat();
    Err(GitError::Refused(String::from_utf8_lossy(&said).trim().to_owned()))
}

/// Git without the variables that a hook of another repository would pass on. It speaks English, asks nothing at the
/// terminal, and never holds the lock of an index that a person may want at the same moment.
fn clean() -> Command {
    let mut command = Command::new("git");
    for (name, _) in env::vars_os().filter(|(name, _)| is_of_a_caller(name)) {
        command.env_remove(name);
    }
    command.envs([("LC_ALL", "C"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0")]);
    command
}

fn is_of_a_caller(name: &OsString) -> bool {
    // Windows compares the names of variables without regard to case.
    let name = name.to_string_lossy().to_uppercase();
    name.starts_with("GIT_") && !KEPT_VARIABLES.iter().any(|kept| name.starts_with(kept))
}

#[cfg(test)]
mod tests {
    use super::is_of_a_caller;

    #[test]
    fn variables_of_a_hook_go_and_those_of_the_machine_stay() {
        for name in
            ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_QUARANTINE_PATH", "GIT_CONFIG_PARAMETERS"]
        {
            assert!(is_of_a_caller(&name.into()), "{name}");
        }
        for name in ["GIT_SSH_COMMAND", "GIT_CONFIG_KEY_0", "GIT_CEILING_DIRECTORIES", "HOME", "GITHUB_TOKEN"]
        {
            assert!(!is_of_a_caller(&name.into()), "{name}");
        }
    }
}
