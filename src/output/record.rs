//! The private record of a site: what it was made from, and by size and time stamp, which files still hold what was
//! written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::fs::{read, replace};
use crate::text::snapshot::Digest;

use super::existing_files::{self, ExistingFile};
use super::stored_diagnostics::{self, StoredDiagnostic};
use super::{build_history, desired_files, manifest};
use crate::diagnostic::Problems;

const FORMAT: u32 = 2;

/// What was written into one site's folder. If it is lost, the site is made and compared again, nothing more.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SiteRecord {
    format: u32,
    /// The folder it is about: a project may be built into several.
    folder: String,
    /// What it was made from, if that is known.
    made: Option<Made>,
    /// By path: size, time stamp, hash.
    files: BTreeMap<String, (u64, u64, String)>,
}

/// What a site was made from.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Made {
    /// The digest of all of it, the program included.
    key: String,
    /// The diagnostics of the site then.
    #[serde(rename = "told")]
    diagnostics: Vec<StoredDiagnostic>,
}

impl SiteRecord {
    /// Of a folder in which nothing was written yet.
    pub(super) fn new(folder: &Path) -> Self {
        let folder = folder.to_string_lossy().into_owned();
        Self { format: FORMAT, folder, made: None, files: BTreeMap::new() }
    }

    /// Records what the site was made from, and its diagnostics.
    pub(super) fn made(&mut self, key: Digest, problems: &Problems) {
        self.made =
            stored_diagnostics::store(problems).map(|diagnostics| Made { key: key.hex(), diagnostics });
    }

    /// The diagnostics of the site, if it was made from `key`.
    pub(super) fn diagnostics(&self, key: Digest) -> Option<Problems> {
        stored_diagnostics::restore(&self.made.as_ref().filter(|made| made.key == key.hex())?.diagnostics)
    }

    /// Whether `folder` still has all that was written there. Files of others are not looked at.
    pub(super) fn is_whole(&self, folder: &Path) -> Result<bool, Failure> {
        let folders = desired_files::folders(self.files.keys().map(Path::new));
        for inner in [PathBuf::new()].into_iter().chain(folders) {
            if !read::metadata(&folder.join(inner))?.is_some_and(|found| found.is_dir()) {
                return Ok(false);
            }
        }
        for (path, (size, modified, _)) in &self.files {
            let found = read::metadata(&folder.join(path))?;
            let as_kept = ExistingFile { plain: true, size: *size, modified: *modified };
            if *modified == 0 || found.as_ref().map(ExistingFile::of) != Some(as_kept) {
                return Ok(false);
            }
        }
        // The manifest lists all others: a folder with another manifest holds another site, whatever its time stamps say.
        let listed = self.files.get(manifest::NAME).and_then(|(_, _, kept)| Digest::parse(kept));
        listed.map_or(Ok(false), |listed| existing_files::holds(&folder.join(manifest::NAME), listed))
    }

    /// What the site is known by, see `build_history::name`.
    pub(super) fn name(&self) -> Option<Digest> {
        let files = self.files.iter().filter(|(path, _)| *path != manifest::NAME);
        let digests: Option<Vec<_>> =
            files.map(|(path, (_, _, kept))| Some((path.as_str(), Digest::parse(kept)?))).collect();
        Some(build_history::name(digests?.into_iter()))
    }

    /// The record kept for `folder`, or an empty one.
    pub(super) fn read(state: &Path, id: &str, folder: &Path) -> Self {
        let kept = read::bytes(&file(state, id)).ok();
        let kept = kept.and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        let empty = Self::new(folder);
        kept.filter(|kept| kept.format == FORMAT && kept.folder == empty.folder).unwrap_or(empty)
    }

    /// Keeps what one file holds.
    pub(super) fn keep(&mut self, path: &str, standing: ExistingFile, digest: Digest) {
        self.files.insert(path.to_owned(), (standing.size, standing.modified, digest.hex()));
    }

    /// Size and digest of a file that stands as it was written; its name must say what it shows.
    pub(super) fn existing(&self, path: &str) -> Option<(u64, Digest)> {
        let (size, modified, kept) = self.files.get(path)?;
        let found = read::metadata(&Path::new(&self.folder).join(path)).ok()??;
        let as_kept = ExistingFile { plain: true, size: *size, modified: *modified };
        let trusted = ExistingFile::of(&found) == as_kept && *modified != 0;
        Some((*size, Digest::parse(kept).filter(|_| trusted)?))
    }

    /// Whether `standing` has `digest`; `None` if its size and time stamp are not the recorded ones.
    pub(super) fn says(&self, path: &str, standing: ExistingFile, digest: Digest) -> Option<bool> {
        let (size, modified, kept) = self.files.get(path)?;
        let trusted = (*size, *modified) == (standing.size, standing.modified) && *modified != 0;
        trusted.then(|| *kept == digest.hex())
    }

    /// Writes it beside and renames it into place.
    pub(super) fn write(&self, state: &Path, id: &str) -> Result<(), Failure> {
        replace::replace(
            &file(state, id),
            &serde_json::to_vec(self).expect("a table of plain texts and numbers"),
        )
    }
}

/// Where the record of a site is kept.
fn file(state: &Path, id: &str) -> PathBuf {
    state.join("sites").join(format!("{id}.json"))
}
