//! `jalon completions`: the script by which a shell completes the command line.

use clap::Args;
use clap_complete::Shell;

use super::session::{Exit, Session};

#[derive(Args, Debug)]
pub(super) struct CompletionsArgs {
    #[arg(value_enum, value_name = "bash|zsh|fish|powershell|elvish")]
    shell: Shell,
}

/// Writes the script of one shell to standard output.
pub(super) fn run(session: &mut Session<'_>, args: &CompletionsArgs, mut command: clap::Command) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "jalon", &mut script);
    session.tell(&String::from_utf8_lossy(&script), Exit::Fine)
}
