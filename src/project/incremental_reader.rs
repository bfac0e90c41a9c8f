//! Reads the same project repeatedly: a file whose stamp has not changed is not read again.
//!
//! A stamp is what the system says about a file without reading it. Two writes within one tick of the system's clock give
//! one stamp, so a stamp is trusted only if the file was read some time after that stamp was first seen.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::{content, each_file};
use crate::failure::Failure;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry};

/// FAT, the coarsest file system in use, counts in steps of two seconds.
const TICK: Duration = Duration::from_millis(2100);

/// Reads one project, as often as is needed.
#[derive(Debug)]
pub struct IncrementalReader {
    root: PathBuf,
    files: BTreeMap<SourcePath, CachedFile>,
}

#[derive(Clone, Debug)]
struct CachedFile {
    stamp: Stamp,
    /// When this stamp was first seen.
    seen: Instant,
    /// When the file was last read; the reading began then.
    read: Instant,
    entry: SnapshotEntry,
}

impl IncrementalReader {
    /// Of the project at `root`.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_path_buf(), files: BTreeMap::new() }
    }

    /// Returns what [`super::snapshot`] would.
    pub fn snapshot(&mut self) -> Result<Snapshot, Failure> {
        let mut files = BTreeMap::new();
        each_file(&self.root, |path, disk, metadata| {
            let now = Instant::now();
            let stamp = Stamp::of(metadata);
            let before = self.files.get(path).filter(|before| before.stamp == stamp);
            let trusted = before.filter(|before| before.read.duration_since(before.seen) >= TICK);
            let entry = match trusted {
                Some(before) => {
                    files.insert(path.clone(), before.clone());
                    return Ok(before.entry.clone());
                }
                None => content::read(path, disk)?,
            };
            // The same bytes are the same text: later comparisons cost nothing.
            let same = self
                .files
                .get(path)
                .filter(|known| known.entry.digest() == entry.digest() && known.entry == entry);
            let entry = same.map_or(entry, |known| known.entry.clone());
            let seen = before.map_or(now, |before| before.seen);
            files.insert(path.clone(), CachedFile { stamp, seen, read: now, entry: entry.clone() });
            Ok(entry)
        })
        .inspect(|_| self.files = files)
    }
}

/// What the system says about a file without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    identity: (u64, i64, i64),
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self { size: metadata.len(), modified: metadata.modified().ok(), identity: identity(metadata) }
    }
}

/// Which file it is, and when anything about it last changed: no program can set that.
#[cfg(unix)]
fn identity(metadata: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
}

/// On other systems, when it was made: a file put in the place of another is younger.
#[cfg(not(unix))]
fn identity(metadata: &Metadata) -> (u64, i64, i64) {
    let made = metadata.created().ok().and_then(|made| made.duration_since(SystemTime::UNIX_EPOCH).ok());
    let made = made.unwrap_or_default();
    (made.as_secs(), i64::from(made.subsec_nanos()), 0)
}
