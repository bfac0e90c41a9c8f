//! What the system said of files of this machine when they were last read: what somebody changed since is not overwritten.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use crate::fs::portable::join;

/// Size and time stamp of a file; none where there is none.
type FileStamp = Option<(u64, Option<SystemTime>)>;

/// By path, in a folder.
#[derive(Default)]
pub(super) struct SeenFiles(BTreeMap<String, FileStamp>);

impl SeenFiles {
    /// Notes what is at `path` in `folder`, before it is read.
    pub(super) fn note(&mut self, folder: &Path, path: &str) {
        self.0.insert(path.to_owned(), file_stamp(&join(folder, path)));
    }

    /// The first of `paths` at which something else is by now.
    pub(super) fn changed<'p>(
        &self,
        folder: &Path,
        mut paths: impl Iterator<Item = &'p String>,
    ) -> Option<&'p String> {
        paths.find(|path| file_stamp(&join(folder, path)) != self.0.get(*path).copied().flatten())
    }
}

fn file_stamp(file: &Path) -> FileStamp {
    file.symlink_metadata().ok().map(|found| (found.len(), found.modified().ok()))
}
