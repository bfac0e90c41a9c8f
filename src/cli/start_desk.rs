//! What the start page can do, by the commands that do the same at a terminal.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::command_runner::BrowserCommands;
use super::session::say;
use super::write_folder::resolved;
use super::{known_guides, open_preview, schema_command};
use crate::i18n::Word;
use crate::preview::Preview;
use crate::preview::start_page::{KnownGuide, StartDesk, StartOutcome, StartWish};
use crate::project;
use crate::report::refusal::readable;

/// In which folders below their own people keep what they write, as systems name them; zips arrive in the last two.
const PLACES: [&str; 8] = [
    "Documents",
    "OneDrive/Documents",
    "Mes documents",
    "Bureau",
    "Desktop",
    "OneDrive/Bureau",
    "Téléchargements",
    "Downloads",
];

/// The desk of the program.
pub(super) struct ProgramDesk {
    pub(super) commands: Arc<BrowserCommands>,
    /// The previews that are open, by the folders of their guides.
    pub(super) open: Mutex<BTreeMap<PathBuf, Preview>>,
}

impl StartDesk for ProgramDesk {
    fn guides(&self) -> Vec<KnownGuide> {
        known_guides::all()
    }

    fn places(&self) -> Vec<PathBuf> {
        let home = std::env::home_dir().filter(|home| home.is_dir());
        let home = home.unwrap_or_else(|| resolved(&self.commands.around().folder));
        let below = PLACES.iter().map(|place| home.join(place)).filter(|place| place.is_dir());
        let disks = ('A'..='Z').filter(|_| cfg!(windows)).map(|letter| PathBuf::from(format!("{letter}:\\")));
        below.chain([home.clone()]).chain(disks.filter(|disk| disk.is_dir())).collect()
    }

    fn carry_out(&self, wish: StartWish) -> Result<StartOutcome, String> {
        match wish {
            StartWish::Open(folder) => self.open(&folder),
            StartWish::Forget(folder) => {
                known_guides::forget(&folder);
                Ok(StartOutcome::Done)
            }
            StartWish::Begin { folder, whole } => self.begin(&folder, whole),
            StartWish::Try(folder) if project::is_root(&folder) => self.open(&folder),
            StartWish::Try(folder) => self.begin(&folder, true),
            StartWish::Receive { file, folder, agreed } => {
                let how = if agreed { "--yes" } else { "--dry-run" };
                let told = self.commands.output(&[
                    "receive".into(),
                    file.into(),
                    "--projet".into(),
                    folder.clone().into(),
                    how.into(),
                ])?;
                if agreed { self.open(&folder) } else { Ok(StartOutcome::Told(told)) }
            }
        }
    }
}

impl ProgramDesk {
    fn begin(&self, folder: &Path, whole: bool) -> Result<StartOutcome, String> {
        let mut words: Vec<OsString> = vec!["init".into(), folder.into()];
        words.extend(whole.then(|| "--complet".into()));
        self.commands.output(&words)?;
        self.open(folder)
    }

    /// Opens the preview of the guide that `folder` is in, or finds the one that is open.
    fn open(&self, folder: &Path) -> Result<StartOutcome, String> {
        let Some(root) = project::find_root(folder) else {
            let shown = readable(folder);
            return Err(say(self.commands.language, "start-no-guide", &[("name", Word::Text(&shown))]));
        };
        // Two names of one folder are one guide.
        let key = resolved(&root);
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(preview) = open.get(&key) {
            return Ok(StartOutcome::Opened(preview.address("")));
        }
        // The browser tells what is wrong with a guide; the window only stays open.
        let preview = Preview::start(open_preview::settings(root.clone(), &self.commands, |_| ()))
            .map_err(|error| error.to_string())?;
        let name = || root.file_name().unwrap_or_default().to_string_lossy().into_owned();
        known_guides::note(&root, &preview.title().unwrap_or_else(name));
        let address = preview.address("");
        open.insert(key, preview);
        // In the background, so that no page waits; a build reports a schema that cannot be written.
        std::thread::spawn(move || drop(schema_command::refresh_at(&root)));
        Ok(StartOutcome::Opened(address))
    }
}
