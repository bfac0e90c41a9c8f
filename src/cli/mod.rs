//! The command line: arguments into one typed command, and its answer as an exit code.

mod arguments;
mod build;
mod changes;
mod check;
mod completions;
mod date;
mod explain;
mod folder;
mod fresh;
mod impact;
mod import;
mod init;
mod language;
mod manual;
mod memory;
mod new;
mod progress;
mod project;
mod publish;
mod report;
mod review;
mod schema;
mod serve;
mod session;
mod usage;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use self::arguments::{Asked, Command};
use self::session::{Exit, Session, Surroundings};
use crate::deploy::secret;

/// Does what the arguments (the program's name first) ask for.
///
/// The exit code is 0 where all is well, 1 where the authors' files have problems, 2 where the machine refused, 3 where
/// the arguments are wrong.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.collect();
    // ssh and git ask a program for a password: us.
    if secret::answered(&args) {
        return ExitCode::SUCCESS;
    }
    // Not locked: the progress bar writes there too, from other threads.
    let exit = execute(&args, &Surroundings::of_process(), &mut io::stdout(), &mut io::stderr());
    ExitCode::from(exit as u8)
}

fn execute(
    args: &[OsString],
    around: &Surroundings,
    stdout: &mut dyn io::Write,
    stderr: &mut dyn io::Write,
) -> Exit {
    let language = language::choose(args, around);
    let mut session = Session::new(args, language, around, stdout, stderr);
    let (command, common) = match arguments::parse(args, language) {
        Asked::Command(command, common) => (command, common),
        Asked::Help(text) => return session.tell(&text, Exit::Fine),
        Asked::HelpInstead(text) => return session.warn(&text, Exit::Usage),
        Asked::Unclear(stop) => return session.stop(&stop),
    };
    session.colour(common.color);
    let done = match command {
        Command::Build(request) => build::run(&mut session, &common, &request),
        Command::Check(request) => check::run(&mut session, &common, &request),
        Command::Serve(request) => serve::run(&mut session, &common, &request),
        Command::Changes(request) => changes::run(&mut session, &common, &request),
        Command::Impact(request) => impact::run(&mut session, &common, &request),
        Command::Report(request) => report::run(&mut session, &common, &request),
        Command::Review(request) => review::run(&mut session, &common, &request),
        Command::Fresh(request) => fresh::run(&mut session, &common, &request),
        Command::Completions(request) => Ok(completions::run(&mut session, &request)),
        Command::Explain(request) => explain::run(&mut session, &request),
        Command::Import(request) => import::run(&mut session, &common, &request),
        Command::Man(request) => manual::run(&mut session, &request),
        Command::Init(request) => init::run(&mut session, &common, &request),
        Command::Schema(request) => schema::run(&mut session, &common, &request),
        Command::New(request) => new::run(&mut session, &common, &request),
        Command::Publish(request) => publish::run(&mut session, &common, &request),
    };
    done.unwrap_or_else(|stop| session.stop(&stop))
}

#[cfg(test)]
mod tests;
