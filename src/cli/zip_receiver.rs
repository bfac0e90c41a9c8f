//! What the browser receives: the zip arrives in parts, and the command does the rest.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::command_runner::BrowserCommands;
use super::session::say;
use crate::exchange::delivery_names::LARGEST;
use crate::failure::{Doing, Failure};
use crate::fs::{create, read, remove};
use crate::preview::receive_desk::ReceiveDesk;
use crate::report::refusal;

/// The desk of one project.
pub(super) struct ZipReceiver {
    root: PathBuf,
    commands: Arc<BrowserCommands>,
    /// Two pages write one after the other: the second one begins another zip, and the first one is told.
    at_work: Mutex<()>,
}

impl ZipReceiver {
    pub(super) fn at(root: PathBuf, commands: Arc<BrowserCommands>) -> Self {
        Self { root, commands, at_work: Mutex::default() }
    }

    /// The zip, for as long as somebody may agree to it.
    fn file(&self) -> PathBuf {
        self.root.join(".jalon").join("arrivee.zip")
    }

    fn failed(&self, failure: &Failure) -> String {
        refusal::failure(self.commands.language, false, failure)
    }

    fn digest(&self) -> Result<String, Failure> {
        let file = self.file();
        Ok(read::digest(&file).map_err(Failure::of(Doing::Reading, &file))?.hex())
    }

    fn command(&self, how: &str) -> Result<String, String> {
        let words: [OsString; 5] =
            ["receive".into(), self.file().into(), "--projet".into(), self.root.clone().into(), how.into()];
        let told = self.commands.output(&words);
        if told.is_err() || how == "--yes" {
            // Nobody agrees to it any more.
            remove::file(&self.file()).map_err(|failure| self.failed(&failure))?;
        }
        told
    }

    fn append(&self, before: u64, part: &[u8]) -> Result<bool, Failure> {
        let file = self.file();
        if before == 0 {
            create::folders(&self.root.join(".jalon"))?;
            remove::file(&file)?;
        }
        let here = read::metadata(&file)?.map_or(0, |there| there.len());
        if here != before || before + part.len() as u64 > LARGEST {
            return Ok(false);
        }
        let written = create::appended_file(&file)?.write_all(part);
        written.map_err(Failure::of(Doing::Writing, &file))?;
        Ok(true)
    }
}

impl ReceiveDesk for ZipReceiver {
    fn take(&self, before: u64, part: &[u8]) -> Result<(), String> {
        let _one = self.at_work.lock().unwrap_or_else(PoisonError::into_inner);
        match self.append(before, part) {
            Ok(true) => Ok(()),
            Ok(false) => Err(say(self.commands.language, "receive-parts", &[])),
            Err(failure) => Err(self.failed(&failure)),
        }
    }

    fn plan(&self) -> Result<(String, String), String> {
        let _one = self.at_work.lock().unwrap_or_else(PoisonError::into_inner);
        let told = self.command("--dry-run")?;
        Ok((told, self.digest().map_err(|failure| self.failed(&failure))?))
    }

    fn receive(&self, seal: &str) -> Result<String, String> {
        let _one = self.at_work.lock().unwrap_or_else(PoisonError::into_inner);
        if self.digest().ok().as_deref() != Some(seal) {
            return Err(say(self.commands.language, "receive-parts", &[]));
        }
        self.command("--yes")
    }
}
