//! `jalon completions`: the words of the command line, for a shell to complete.

use clap::Args;
use clap_complete::Shell;

use super::arguments::worded;
use super::session::{Exit, Session};

#[derive(Args, Debug)]
pub(super) struct Completions {
    #[arg(value_enum, value_name = "bash|zsh|fish|powershell|elvish")]
    shell: Shell,
}

/// Writes the script of one shell to standard output.
pub(super) fn run(session: &mut Session<'_>, request: &Completions) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(request.shell, &mut worded(session.language), "jalon", &mut script);
    session.tell(&String::from_utf8_lossy(&script), Exit::Fine)
}
