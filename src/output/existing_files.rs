//! The files that a folder already has.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::failure::{Doing, Failure};
use crate::fs::{read, tree_walk};
use crate::text::snapshot::Digest;

/// A file that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ExistingFile {
    /// A plain file, not a link nor anything else.
    pub(super) plain: bool,
    /// In bytes.
    pub(super) size: u64,
    /// See [`modified`].
    pub(super) modified: u64,
}

impl ExistingFile {
    /// As the system describes it, links not followed.
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self { plain: metadata.is_file(), size: metadata.len(), modified: modified(metadata) }
    }
}

/// When a file was last changed, in nanoseconds since 1970; 0 if that is unknown.
pub(super) fn modified(metadata: &Metadata) -> u64 {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.and_then(|time| u64::try_from(time.as_nanos()).ok()).unwrap_or(0)
}

/// Every file below `folder`, by its relative path; links are listed, not followed.
pub(super) fn below(folder: &Path) -> Result<BTreeMap<PathBuf, ExistingFile>, Failure> {
    let files = tree_walk::files(folder)?;
    Ok(files.into_iter().map(|(path, metadata)| (path, ExistingFile::of(&metadata))).collect())
}

/// Whether the file at `path` holds just these bytes.
pub(super) fn holds(path: &Path, digest: Digest) -> Result<bool, Failure> {
    read::digest(path).map(|found| found == digest).map_err(Failure::of(Doing::Reading, path))
}
