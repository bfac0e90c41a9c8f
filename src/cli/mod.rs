//! The command line: parses the arguments into one typed command, runs it, and returns its exit code.
//!
//! Only this file and `command_line` know all commands. Each command has a file `<name>_command.rs`, with its arguments
//! (`<Name>Args`) and its `run`; what several commands need has a file that imports none of them.

mod allocator;
mod build_command;
mod byte_size;
mod changes_command;
mod check_command;
mod check_fixes;
mod command_line;
mod command_runner;
mod common_args;
mod completions_command;
mod explain_command;
mod former_state;
mod fresh_command;
mod hand_over_command;
mod hand_over_packer;
mod impact_command;
mod import_command;
mod import_commune_table;
mod import_survey;
mod init_command;
mod known_guides;
mod language;
mod man_command;
mod new_command;
mod new_errors;
mod open_preview;
mod open_project;
mod progress;
mod publish_command;
mod receive_command;
mod reply;
mod report_command;
mod review_command;
mod reviewer;
mod schema_command;
mod serve_command;
mod session;
mod start_command;
mod start_desk;
mod targets_file;
mod today;
mod usage_message;
mod write_folder;
mod zip_receiver;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use self::command_line::{Command, ParsedArgs, localized};
use self::session::{Exit, Session, Surroundings};
use crate::deploy::secret;
use crate::project;

/// Runs the command that the arguments (the program's name first) ask for.
///
/// The exit code is 0 on success, 1 if the authors' files have problems, 2 if the system refused something, 3 if the
/// arguments are wrong.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.collect();
    // ssh and git run this program to ask for a password.
    if secret::answered(&args) {
        return ExitCode::SUCCESS;
    }
    // Not locked: other threads write the progress bar there.
    let exit = execute(&args, &Surroundings::of_process(), &mut io::stdout(), &mut io::stderr());
    ExitCode::from(exit as u8)
}

fn execute(
    args: &[OsString],
    around: &Surroundings,
    stdout: &mut dyn io::Write,
    stderr: &mut dyn io::Write,
) -> Exit {
    let at_once = browser_args(args, around);
    let args = at_once.as_deref().unwrap_or(args);
    let language = language::choose(args, around);
    let mut session = Session::new(args, language, around, stdout, stderr);
    let (command, common) = match command_line::parse(args, language) {
        ParsedArgs::Command(command, common) => (command, common),
        ParsedArgs::Help(text) => {
            let exit = session.tell(&text, Exit::Fine);
            return session.end(exit);
        }
        ParsedArgs::HelpInstead(text) => return session.warn(&text, Exit::Usage),
        ParsedArgs::Wrong(stop) => return session.stop(&stop),
    };
    session.colour(common.color);
    let done = match command {
        Command::Build(args) => build_command::run(&mut session, &common, &args),
        Command::Check(args) => check_command::run(&mut session, &common, &args),
        Command::Serve(args) => serve_command::run(&mut session, &common, &args, execute),
        Command::Start(args) => start_command::run(&mut session, &args, execute),
        Command::Changes(args) => changes_command::run(&mut session, &common, &args),
        Command::Impact(args) => impact_command::run(&mut session, &common, &args),
        Command::Report(args) => report_command::run(&mut session, &common, &args),
        Command::Review(args) => review_command::run(&mut session, &common, &args),
        Command::Fresh(args) => fresh_command::run(&mut session, &common, &args),
        Command::Completions(args) => Ok(completions_command::run(&mut session, &args, localized(language))),
        Command::Explain(args) => explain_command::run(&mut session, &args),
        Command::Import(args) => import_command::run(&mut session, &common, &args),
        Command::Man(args) => man_command::run(&mut session, &args, localized(language)),
        Command::Init(args) => init_command::run(&mut session, &common, &args),
        Command::Schema(args) => schema_command::run(&mut session, &common, &args),
        Command::New(args) => new_command::run(&mut session, &common, &args),
        Command::Receive(args) => receive_command::run(&mut session, &common, &args),
        Command::HandOver(args) => hand_over_command::run(&mut session, &common, &args),
        Command::Publish(args) => publish_command::run(&mut session, &common, &args),
    };
    let exit = done.unwrap_or_else(|stop| session.stop(&stop));
    session.end(exit)
}

/// The arguments that open the browser, where `jalon` alone was typed, or opened by a double click: on the sites of the
/// project, elsewhere on the start page. Somebody is at a terminal, with a screen around it; a script gets the help.
fn browser_args(args: &[OsString], around: &Surroundings) -> Option<Vec<OsString>> {
    let [program] = args else { return None };
    let command = match project::find_root(&around.folder) {
        Some(_) => "serve",
        None if around.has_screen => "start",
        None => return None,
    };
    around.at_terminal.then(|| vec![program.clone(), command.into(), "--open".into()])
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::path::Path;

    use super::browser_args;
    use super::session::Surroundings;
    use crate::fs::create;

    #[test]
    fn alone_it_opens_the_browser_where_somebody_looks_at_it() {
        let folder = tempfile::tempdir().unwrap();
        let (project, elsewhere) = (folder.path().join("guide"), folder.path().join("bureau"));
        create::file(&project.join("content").join("guide.toml"), b"").unwrap();
        create::folders(&elsewhere).unwrap();
        let opens = |folder: &Path, at_terminal: bool, has_screen: bool, words: &[&str]| {
            let around = Surroundings {
                folder: folder.to_path_buf(),
                wished_language: None,
                locale: None,
                stdout_colours: false,
                stderr_colours: false,
                watched: at_terminal,
                at_terminal,
                has_screen,
            };
            let args: Vec<OsString> = ["jalon"].iter().chain(words).map(OsString::from).collect();
            browser_args(&args, &around).map(|args| args[1].to_string_lossy().into_owned())
        };
        let (serve, start) = (Some("serve".to_owned()), Some("start".to_owned()));
        assert_eq!(opens(&project, true, true, &[]), serve);
        assert_eq!(opens(&project.join("content"), true, false, &[]), serve);
        assert_eq!(opens(&elsewhere, true, true, &[]), start);
        // A script, a terminal on another machine, and whoever asks for something.
        assert_eq!(opens(&elsewhere, false, true, &[]), None);
        assert_eq!(opens(&project, false, true, &[]), None);
        assert_eq!(opens(&elsewhere, true, false, &[]), None);
        assert_eq!(opens(&elsewhere, true, true, &["--help"]), None);
    }
}
