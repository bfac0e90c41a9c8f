//! What was received before: which guide is an old one, what was changed here since, and what an undo puts back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::delivery::{Delivery, DeliverySubject};
use super::reception::Reception;
use crate::failure::{Doing, Failure};
use crate::fs::{read, replace};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Snapshot};

/// Where receptions keep what they replaced, below the project's root.
pub const FOLDER: [&str; 2] = [".jalon", "recus"];

/// The log's file in it.
const FILE: &str = "journal.json";

/// Every reception of a project, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceptionLog {
    receptions: Vec<LoggedReception>,
}

/// One reception.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoggedReception {
    /// By the clock of this machine: `2026-12-01 14:05`.
    pub on: String,
    /// The territory whose files it brought; empty of a guide.
    pub of: String,
    /// Of all its files.
    pub digest: String,
    /// The digests of its files, of the last reception of each kind.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: BTreeMap<String, String>,
    /// The folder in which what it replaced is; empty where it was undone.
    pub backup: String,
    /// Each file that it changed: the digests before and after, none where there was no file.
    pub changed: BTreeMap<String, [Option<String>; 2]>,
}

impl ReceptionLog {
    /// The log of the project at `root`; an empty one where there is none.
    ///
    /// One that cannot be read is a failure: written over, it would take with it how every reception goes back.
    pub fn read(root: &Path) -> Result<Self, Failure> {
        let path = path(root);
        let found = read::if_present(read::bytes(&path)).map_err(Failure::of(Doing::Reading, &path))?;
        let Some(bytes) = found else { return Ok(Self::default()) };
        serde_json::from_slice(&bytes).map_err(|error| Failure::of(Doing::Reading, &path)(error.into()))
    }

    /// Writes it.
    pub fn write(&self, root: &Path) -> Result<(), Failure> {
        let bytes = serde_json::to_vec_pretty(self).expect("texts become JSON");
        replace::write_beside(&path(root), &bytes, true)?.put()
    }

    /// Notes that `delivery` was received, with what it changed.
    pub fn note(&mut self, delivery: &Delivery, reception: &Reception, on: &str, backup: &str) {
        for earlier in self.receptions.iter_mut().filter(|it| it.of == delivery.subject.name()) {
            earlier.files.clear();
        }
        let digest = |bytes: &Vec<u8>| Digest::of(bytes).hex();
        let changed = reception.changes.iter().map(|change| {
            let digests = [change.before.map(|it| it.hex()), change.after.as_ref().map(digest)];
            (change.file.to_string(), digests)
        });
        self.receptions.push(LoggedReception {
            on: on.to_owned(),
            of: delivery.subject.name().to_owned(),
            digest: delivery.digest().hex(),
            files: delivery.files.iter().map(|(path, bytes)| (path.to_string(), digest(bytes))).collect(),
            backup: backup.to_owned(),
            changed: changed.collect(),
        });
    }

    /// The last reception that was not undone.
    pub fn last(&self) -> Option<&LoggedReception> {
        self.receptions.iter().rev().find(|it| !it.backup.is_empty())
    }

    /// Forgets the last reception, which was undone, but for the files that stay as somebody changed them since: they can
    /// still be taken back.
    pub fn forget_last(&mut self, staying: &[SourcePath]) {
        let Some(at) = self.receptions.iter().rposition(|it| !it.backup.is_empty()) else { return };
        self.receptions[at].changed.retain(|file, _| staying.iter().any(|path| path.as_str() == file));
        if self.receptions[at].changed.is_empty() {
            self.receptions.remove(at);
        }
    }

    /// The day on which these very files were received, if others of the same kind were since.
    pub(super) fn former(&self, subject: &DeliverySubject, digest: &Digest) -> Option<&str> {
        let mut of_kind = self.receptions.iter().rev().filter(|it| it.of == subject.name());
        let (last, digest) = (of_kind.next()?, digest.hex());
        let earlier = of_kind.find(|it| it.digest == digest);
        earlier.filter(|_| last.digest != digest).map(|it| it.on.as_str())
    }

    /// The files that `reception` replaces or takes away, and that are no longer as the last reception of that kind left
    /// them, nor as it found them (it may have been cut on its way): somebody changed them here. None where nothing was
    /// received yet.
    pub fn changed_here(
        &self,
        subject: &DeliverySubject,
        reception: &Reception,
        here: &Snapshot,
    ) -> Vec<SourcePath> {
        let last = self.receptions.iter().rev().find(|it| it.of == subject.name());
        let Some(last) = last else { return Vec::new() };
        let is_changed = |file: &SourcePath| {
            let left = last.files.get(file.as_str());
            let found = last.changed.get(file.as_str()).and_then(|[before, _]| before.as_ref());
            let now = here.get(file).map(|entry| entry.digest().hex());
            now.is_some_and(|now| ![left, found].contains(&Some(&now)))
        };
        let files = reception.received().map(|change| &change.file);
        files.filter(|file| is_changed(file)).cloned().collect()
    }
}

/// The folder in which receptions keep what they replaced.
pub fn folder(root: &Path) -> PathBuf {
    FOLDER.iter().fold(root.to_path_buf(), |path, part| path.join(part))
}

fn path(root: &Path) -> PathBuf {
    folder(root).join(FILE)
}
