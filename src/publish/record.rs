//! The private record of a site: by size and time stamp, which files still hold what was written.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::text::snapshot::Digest;

use super::hand::Hand;
use super::standing::Standing;

const FORMAT: u32 = 1;

/// What was written into one site's folder. Losing it costs a comparison of bytes, nothing more.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    format: u32,
    /// The folder it speaks of: a project may be built into several.
    folder: String,
    /// By path: size, time stamp, hash.
    files: BTreeMap<String, (u64, u64, String)>,
}

impl Record {
    /// Of a folder in which nothing was written yet.
    pub(super) fn new(folder: &Path) -> Self {
        Self { format: FORMAT, folder: folder.to_string_lossy().into_owned(), files: BTreeMap::new() }
    }

    /// The record kept for `folder`, or an empty one.
    pub(super) fn read(state: &Path, id: &str, folder: &Path) -> Self {
        let kept = File::open(file(state, id)).ok();
        let kept = kept.and_then(|file| serde_json::from_reader::<_, Self>(BufReader::new(file)).ok());
        let empty = Self::new(folder);
        kept.filter(|kept| kept.format == FORMAT && kept.folder == empty.folder).unwrap_or(empty)
    }

    /// Keeps what one file holds.
    pub(super) fn keep(&mut self, path: &str, standing: Standing, digest: Digest) {
        self.files.insert(path.to_owned(), (standing.size, standing.modified, digest.hex()));
    }

    /// Whether `standing` holds `digest`; `None` where its size and time stamp are not those that were kept.
    pub(super) fn says(&self, path: &str, standing: Standing, digest: Digest) -> Option<bool> {
        let (size, modified, kept) = self.files.get(path)?;
        let trusted = (*size, *modified) == (standing.size, standing.modified) && *modified != 0;
        trusted.then(|| *kept == digest.hex())
    }

    /// Writes it beside and renames it into place.
    pub(super) fn write(&self, hand: &Hand, state: &Path, id: &str) -> Result<(), Failure> {
        let target = file(state, id);
        let beside = target.with_extension("new");
        let bytes = serde_json::to_vec(self).expect("a table of plain texts and numbers");
        hand.remove_file(&beside)?;
        hand.write_new(&beside, &bytes)?;
        hand.rename(&beside, &target)
    }
}

/// Where the record of a site is kept.
fn file(state: &Path, id: &str) -> PathBuf {
    state.join("sites").join(format!("{id}.json"))
}
