//! The files that stand in a folder already.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::failure::{Doing, Failure};
use crate::text::snapshot::Digest;

/// A file that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// A plain file, not a link nor anything else.
    pub(super) plain: bool,
    /// In bytes.
    pub(super) size: u64,
    /// See [`modified`].
    pub(super) modified: u64,
}

impl Standing {
    /// As the system describes it, links not followed.
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self { plain: metadata.is_file(), size: metadata.len(), modified: modified(metadata) }
    }
}

/// When a file was last changed, in nanoseconds since 1970; 0 where it is not known.
pub(super) fn modified(metadata: &Metadata) -> u64 {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.and_then(|time| u64::try_from(time.as_nanos()).ok()).unwrap_or(0)
}

/// Every file below `folder`, by its relative path; links are listed, not followed.
pub(super) fn below(folder: &Path) -> Result<BTreeMap<PathBuf, Standing>, Failure> {
    let mut found = BTreeMap::new();
    let mut open = vec![PathBuf::new()];
    while let Some(inner) = open.pop() {
        let here = folder.join(&inner);
        let listing = fs::read_dir(&here).map_err(Failure::of(Doing::Reading, &here))?;
        for entry in listing {
            let entry = entry.map_err(Failure::of(Doing::Reading, &here))?;
            let path = inner.join(entry.file_name());
            let metadata = entry.metadata().map_err(Failure::of(Doing::Reading, &entry.path()))?;
            if metadata.is_dir() {
                open.push(path);
            } else {
                found.insert(path, Standing::of(&metadata));
            }
        }
    }
    Ok(found)
}

/// What stands at `path` itself, links not followed.
pub(super) fn at(path: &Path) -> Result<Option<Metadata>, Failure> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::of(Doing::Reading, path)(error)),
    }
}

/// All that the file at `path` holds.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether the file at `path` holds just these bytes.
pub(super) fn holds(path: &Path, digest: Digest) -> Result<bool, Failure> {
    let hashed = File::open(path).and_then(Digest::of_reader);
    hashed.map(|(found, _)| found == digest).map_err(Failure::of(Doing::Reading, path))
}
