//! A command that the browser runs, as nobody at a terminal would: what it says is the answer.

use std::ffi::OsString;
use std::io::Write;

use super::session::{Exit, Surroundings};
use crate::i18n::Language;

/// Runs the command that arguments ask for, and writes what it says to two streams.
pub(super) type CommandRunner = fn(&[OsString], &Surroundings, &mut dyn Write, &mut dyn Write) -> Exit;

/// Runs commands in one language, from one folder.
pub(super) struct BrowserCommands {
    pub(super) language: Language,
    around: Surroundings,
    run: CommandRunner,
}

impl BrowserCommands {
    /// By `run`, where `around` is, but that nobody types there.
    pub(super) fn new(language: Language, around: &Surroundings, run: CommandRunner) -> Self {
        Self { language, around: Surroundings { watched: false, at_terminal: false, ..around.clone() }, run }
    }

    /// The surroundings of the commands.
    pub(super) fn around(&self) -> &Surroundings {
        &self.around
    }

    /// Runs the command `words`; what it says, or why it did nothing.
    pub(super) fn output(&self, words: &[OsString]) -> Result<String, String> {
        let language = ["--langue".into(), self.language.code().into(), "--color".into(), "never".into()];
        let args: Vec<OsString> =
            [OsString::from("jalon")].into_iter().chain(words.iter().cloned()).chain(language).collect();
        let (mut told, mut warned) = (Vec::new(), Vec::new());
        let exit = (self.run)(&args, &self.around, &mut told, &mut warned);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        match exit {
            Exit::Fine => Ok([text(&told), text(&warned)].join("\n").trim().to_owned()),
            _ => Err([text(&warned), text(&told)].join("\n\n").trim().to_owned()),
        }
    }
}
