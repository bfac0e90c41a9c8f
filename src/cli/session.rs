//! One run of the program: its language, its streams, and where it was started.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write, stderr, stdin, stdout};
use std::path::{Path, PathBuf};

use super::common_args::ColourArg;
use crate::failure::Failure;
use crate::fs::portable;
use crate::i18n::{Language, Word};
use crate::printable::{coloured, on_lines};
use crate::report::finding::Findings;
use crate::report::messages::Messages;
use crate::report::refusal;
use crate::report::reporter::Reporter;
use crate::text::snapshot::Snapshot;

/// The exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Exit {
    /// Success.
    Fine = 0,
    /// The authors' files have problems.
    Problems = 1,
    /// The system refused something.
    Refused = 2,
    /// The arguments are wrong.
    Usage = 3,
}

/// Why a command stops.
#[derive(Debug)]
pub(super) enum Stop {
    /// Wrong arguments, and what to do about them.
    Usage { title: String, help: Vec<String> },
    /// The system refused something.
    Refused(Failure),
}

impl Stop {
    /// Puts a piece of advice before the others.
    pub(super) fn advise_first(&mut self, advice: Option<String>) {
        if let Self::Usage { help, .. } = self {
            help.splice(0..0, advice);
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure)
    }
}

/// The environment of the process.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the streams")]
pub(super) struct Surroundings {
    /// The current folder.
    pub(super) folder: PathBuf,
    /// `JALON_LANGUE`
    pub(super) wished_language: Option<OsString>,
    /// The system's locale.
    pub(super) locale: Option<String>,
    /// Whether standard output shows colours.
    pub(super) stdout_colours: bool,
    /// Whether standard error shows colours.
    pub(super) stderr_colours: bool,
    /// Whether standard error is a terminal.
    pub(super) watched: bool,
    /// Whether standard input and output are: somebody types, or opened the program by a double click.
    pub(super) at_terminal: bool,
    /// Whether a browser can open beside it: the terminal is not on another machine, and not alone on its screen.
    pub(super) has_screen: bool,
}

impl Surroundings {
    pub(super) fn of_process() -> Self {
        let plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || env::var_os("TERM").is_some_and(|value| value == "dumb")
            // Old consoles of Windows, which set no variable of their own, print colour codes as text.
            || cfg!(windows) && env::var_os("WT_SESSION").or_else(|| env::var_os("TERM")).is_none();
        Self {
            folder: env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
            wished_language: env::var_os("JALON_LANGUE"),
            locale: sys_locale::get_locale(),
            stdout_colours: stdout().is_terminal() && !plain,
            stderr_colours: stderr().is_terminal() && !plain,
            watched: stderr().is_terminal(),
            at_terminal: stdin().is_terminal() && stdout().is_terminal(),
            has_screen: has_screen(),
        }
    }
}

fn has_screen() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") {
        return true;
    }
    // Windows and macOS always have one, and what runs within Windows shows there.
    let is_here = cfg!(windows) || cfg!(target_os = "macos") || is_set("WSL_DISTRO_NAME");
    is_here && !is_set("SSH_CONNECTION")
}

/// One run.
pub(super) struct Session<'a> {
    pub(super) language: Language,
    pub(super) around: &'a Surroundings,
    /// The command line, to show it again.
    pub(super) command: String,
    pub(super) stdout_colours: bool,
    pub(super) stderr_colours: bool,
    stdout: &'a mut dyn Write,
    stderr: &'a mut dyn Write,
    /// Why standard output could not be written.
    untold: Option<io::Error>,
}

impl<'a> Session<'a> {
    pub(super) fn new(
        args: &[OsString],
        language: Language,
        around: &'a Surroundings,
        stdout: &'a mut dyn Write,
        stderr: &'a mut dyn Write,
    ) -> Self {
        let (stdout_colours, stderr_colours) = (around.stdout_colours, around.stderr_colours);
        let args = args.iter().skip(1).map(|arg| quoted(&arg.to_string_lossy()));
        let command = std::iter::once("jalon".to_owned()).chain(args).collect::<Vec<_>>().join(" ");
        Self { language, around, command, stdout_colours, stderr_colours, stdout, stderr, untold: None }
    }

    /// Follows `--color`.
    pub(super) fn colour(&mut self, colour: ColourArg) {
        let decided = match colour {
            ColourArg::Auto => return,
            ColourArg::Always => true,
            ColourArg::Never => false,
        };
        (self.stdout_colours, self.stderr_colours) = (decided, decided);
    }

    /// Writes to standard output. A closed pipe is no failure: its reader has seen enough. Whatever else keeps us from
    /// writing is, see [`Self::end`].
    pub(super) fn tell(&mut self, text: &str, exit: Exit) -> Exit {
        let safe = if self.stdout_colours { coloured(text) } else { on_lines(text) };
        match self.stdout.write_all(safe.as_bytes()).and_then(|()| self.stdout.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                self.untold.get_or_insert(error);
            }
            _ => {}
        }
        exit
    }

    /// Whether all that was to be reported could be written so far.
    pub(super) fn is_heard(&self) -> bool {
        self.untold.is_none()
    }

    /// The exit code in the end: that of a command whose answer could not be written says so.
    pub(super) fn end(&mut self, exit: Exit) -> Exit {
        let Some(error) = self.untold.take() else { return exit };
        let words = [("message", Word::Text(&error.to_string()))];
        let Stop::Usage { title, help } = self.misuse("untold", &words) else { return Exit::Refused };
        let text = refusal::usage(self.language, self.stderr_colours, &title, &help);
        self.warn(&text, Exit::Refused)
    }

    /// Writes to standard error.
    pub(super) fn warn(&mut self, text: &str, exit: Exit) -> Exit {
        let safe = if self.stderr_colours { coloured(text) } else { on_lines(text) };
        let _ = self.stderr.write_all(safe.as_bytes()).and_then(|()| self.stderr.flush());
        exit
    }

    /// Writes lines to standard output.
    pub(super) fn tell_lines(&mut self, lines: &[String], exit: Exit) -> Exit {
        self.tell(&(lines.join("\n") + "\n"), exit)
    }

    /// Writes the problems that were found in `snapshot` to standard error.
    pub(super) fn warn_of_problems(&mut self, snapshot: &Snapshot, findings: Findings) -> Exit {
        let reporter = Reporter::new(self.language, snapshot).with_colours(self.stderr_colours);
        self.warn(&reporter.text(&findings.sorted()), Exit::Problems)
    }

    /// The offer of a name that was probably meant.
    pub(super) fn suggestion(&self, near: &str) -> String {
        self.say("suggestion", &[("text", Word::Text(near))])
    }

    /// A stop with the message `key`, and the advice `key.aide`.
    pub(super) fn misuse(&self, key: &str, words: &[(&str, Word<'_>)]) -> Stop {
        Stop::Usage { title: self.say(key, words), help: vec![self.say(&format!("{key}.aide"), words)] }
    }

    /// Shows why a command stops.
    pub(super) fn stop(&mut self, stop: &Stop) -> Exit {
        let (language, colours) = (self.language, self.stderr_colours);
        match stop {
            Stop::Usage { title, help } => {
                self.warn(&refusal::usage(language, colours, title, help), Exit::Usage)
            }
            Stop::Refused(failure) => self.refuse(failure),
        }
    }

    /// Shows what the system refused.
    pub(super) fn refuse(&mut self, failure: &Failure) -> Exit {
        let text = refusal::failure(self.language, self.stderr_colours, failure);
        self.warn(&text, Exit::Refused)
    }

    /// A message of the program.
    pub(super) fn say(&self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        say(self.language, key, words)
    }

    /// A path as seen from the current folder.
    pub(super) fn path(&self, path: &Path) -> String {
        let here = portable::resolve(&self.around.folder);
        let below = here.as_ref().ok().and_then(|here| path.strip_prefix(here).ok());
        match below {
            Some(below) if below.as_os_str().is_empty() => ".".to_owned(),
            Some(below) => refusal::readable(below),
            None => refusal::readable(path),
        }
    }
}

/// A message of the program; a test makes sure that every key exists.
pub(super) fn say(language: Language, key: &str, words: &[(&str, Word<'_>)]) -> String {
    Messages::of(language).say(key, words)
}

/// An argument as it can be typed in a shell.
fn quoted(arg: &str) -> String {
    if arg.contains(char::is_whitespace) { format!("\"{arg}\"") } else { arg.to_owned() }
}
