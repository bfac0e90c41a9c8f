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

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "does to files what editors do")]

    use std::fs::{File, FileTimes, create_dir, remove_file, rename};
    use std::io::Write;
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    use super::IncrementalReader;
    use crate::project::snapshot;

    fn put(path: &Path, text: &str) {
        File::create(path).and_then(|mut file| file.write_all(text.as_bytes())).unwrap();
    }

    #[test]
    fn it_sees_what_a_first_reading_sees() {
        let project = tempfile::tempdir().unwrap();
        let root = project.path();
        let mut reader = IncrementalReader::new(root);
        create_dir(root.join("content")).unwrap();
        let file = root.join("content/a.md");
        let hour = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let mut check =
            |what: &str| assert_eq!(reader.snapshot().unwrap(), snapshot(root).unwrap(), "{what}");
        put(&file, "un");
        check("new");
        put(&file, "deux");
        check("longer");
        // The same size, within one tick of any clock, and at the same hour: nothing but the bytes differs.
        for text in ["aaaa", "bbbb", "cccc"] {
            put(&file, text);
            File::options()
                .write(true)
                .open(&file)
                .unwrap()
                .set_times(FileTimes::new().set_modified(hour))
                .unwrap();
            check(text);
        }
        put(&root.join("content/b.md"), "dddd");
        rename(root.join("content/b.md"), &file).unwrap();
        check("renamed");
        remove_file(&file).unwrap();
        check("gone");
        std::fs::remove_dir(root.join("content")).unwrap();
        check("without its folder");
    }
}
