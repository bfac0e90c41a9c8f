//! What the browser hands over, by what the command does.

use std::path::{Path, PathBuf};

use super::hand_over_command::{archive_name, read_me};
use super::session::say;
use super::today;
use crate::exchange::delivery::DeliverySubject;
use crate::exchange::hand_over::{HandOver, HandOverFault, archive, read_files};
use crate::i18n::{Language, Word};
use crate::preview::hand_over_desk::HandOverDesk;
use crate::project;
use crate::report::refusal;

/// The desk of one project.
pub(super) struct HandOverPacker {
    root: PathBuf,
    language: Language,
}

impl HandOverPacker {
    pub(super) fn at(root: &Path, language: Language) -> Self {
        Self { root: root.to_path_buf(), language }
    }
}

impl HandOverDesk for HandOverPacker {
    fn hand_over(&self, territory: &str, project: &str) -> Result<(String, Vec<u8>), String> {
        let failed = |failure| refusal::failure(self.language, false, &failure);
        let subject = DeliverySubject::Office(territory.to_owned());
        let hand_over = HandOver { subject, project: project.to_owned(), addressee: None };
        let here = project::on_disk(&self.root).map_err(failed)?;
        let said = |fault: HandOverFault| {
            let part = |key: &str| say(self.language, key, &[("names", Word::Text(&fault.names))]);
            format!("{}\n\n{}", part(fault.key), part(&format!("{}.aide", fault.key)))
        };
        let files = hand_over.checked_files(&here).map_err(said)?.files;
        let files = read_files(&self.root, &files).map_err(failed)?;
        let bytes = archive(&hand_over, &read_me(&hand_over), &files).map_err(failed)?;
        Ok((archive_name(&hand_over, today::or_today(None)), bytes))
    }
}
