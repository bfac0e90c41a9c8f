//! Replaces a file in one step: its new bytes are written beside it and take its name.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::{create, interruption, remove, retry};
use crate::failure::{Doing, Failure};

/// The new bytes of a file, written beside it; removed unless they take its name.
#[derive(Debug)]
pub struct Staged {
    beside: PathBuf,
    target: PathBuf,
}

impl Staged {
    /// Gives the bytes the name of the file.
    pub fn put(self) -> Result<(), Failure> {
        rename(&self.beside, &self.target)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // After `put` there is nothing to remove.
        let _ = remove::file(&self.beside);
    }
}

/// Replaces the file `target`, which need not exist, nor its folder.
pub fn replace(target: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_beside(target, bytes, false)?.put()
}

/// Replaces the file `target` for good: bytes and name are on the disk before this returns.
pub fn replace_durably(target: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_beside(target, bytes, true)?.put()?;
    // Windows writes names down by itself, and opens no folder.
    #[cfg(unix)]
    if let Some(folder) = target.parent() {
        let synced = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(Failure::of(Doing::Writing, folder))?;
    }
    Ok(())
}

/// Writes `bytes` beside `target`: hidden, so that no snapshot reads them, and with the permissions of the file that they
/// are to replace. `durable` bytes are on the disk, not only in the system's memory, before they take the name.
pub fn write_beside(target: &Path, bytes: &[u8], durable: bool) -> Result<Staged, Failure> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    // Another process may replace the same file just now.
    let beside = target.with_file_name(format!(".{name}.{}.jalon", std::process::id()));
    remove::file(&beside)?;
    let staged = Staged { beside, target: target.to_path_buf() };
    let mut file = create::empty_file(&staged.beside)?;
    let written = file.write_all(bytes).and_then(|()| {
        if let Ok(before) = target.metadata() {
            file.set_permissions(before.permissions())?;
        }
        if durable { file.sync_all() } else { Ok(()) }
    });
    written.map_err(Failure::of(Doing::Writing, &staged.beside))?;
    Ok(staged)
}

/// Renames a file or folder, over a file that has the name already. The failure names the file that another program
/// holds, if it can be found, else `to`.
pub fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    interruption::point(Doing::Replacing, to)?;
    let done = retry::even_if_denied(|| std::fs::rename(from, to));
    done.map_err(|error| retry::failure(Doing::Replacing, to, error, &[from, to]))
}
