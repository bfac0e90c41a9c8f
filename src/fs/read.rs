//! Reads files and lists folders.

use std::fs::{DirEntry, File, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::failure::{Doing, Failure};
use crate::text::snapshot::Digest;

/// Opens a file for reading.
pub fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// The bytes of a file.
pub fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// The text of a file that holds UTF-8.
pub fn text(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path)
}

/// The digest of a file's bytes.
pub fn digest(path: &Path) -> io::Result<Digest> {
    open(path).and_then(Digest::of_reader).map(|(digest, _)| digest)
}

/// What the system says of `path` itself (links are not followed); `None` if nothing is there.
pub fn metadata(path: &Path) -> Result<Option<Metadata>, Failure> {
    if_present(path.symlink_metadata()).map_err(Failure::of(Doing::Reading, path))
}

/// The entries of a folder, in order of name.
pub fn entries(folder: &Path) -> io::Result<Vec<DirEntry>> {
    let mut entries = std::fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

/// Turns the error that nothing is there into `None`.
pub fn if_present<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
    }
}
