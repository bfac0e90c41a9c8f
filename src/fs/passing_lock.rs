//! Locks between processes whose file is there only while somebody holds it: nothing of them stays in a folder that
//! others read, copy or publish.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::interruption;
use crate::failure::{Doing, Failure, Foreign, is_held, is_write_protected};

/// How often a file that was removed under our hands is made again.
#[cfg(not(windows))]
const TRIES: usize = 1000;

/// A lock that this process holds.
#[derive(Debug)]
pub struct PassingLock {
    /// None where nobody may write: there is nothing to guard.
    held: Option<(File, PathBuf)>,
}

/// Takes the lock at `path`, in a folder that exists; `None` if another process holds it.
///
/// In a folder that cannot be written to, it is taken without a file: whatever it guards fails at its own first write, and
/// what changes nothing goes on. A process that is killed may leave the file; the next one takes it.
pub fn take(path: &Path) -> Result<Option<PassingLock>, Failure> {
    interruption::point(Doing::Writing, path)?;
    if path.is_symlink() {
        return Err(Foreign::Link.at(path));
    }
    match open_lock(path) {
        Ok(Some(file)) => Ok(Some(PassingLock { held: Some((file, path.to_path_buf())) })),
        Ok(None) => Ok(None),
        Err(error) if is_held(&error) => Ok(None),
        Err(error) if is_write_protected(&error) => Ok(Some(PassingLock { held: None })),
        Err(error) => Err(Failure::of(Doing::Writing, path)(error)),
    }
}

#[cfg(not(windows))]
fn open_lock(path: &Path) -> io::Result<Option<File>> {
    use std::fs::TryLockError;
    for _ in 0..TRIES {
        let file = File::options().create(true).write(true).truncate(false).open(path)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Ok(None),
            // Some file systems have no locks: to work unguarded is better than not at all.
            Err(TryLockError::Error(error)) if error.kind() != ErrorKind::Unsupported => return Err(error),
            _ => {}
        }
        // Whoever held it may have removed it between our two steps: then another process may hold a new one.
        if is_at(&file, path)? {
            return Ok(Some(file));
        }
    }
    Ok(None)
}

/// Whether `file` is still what `path` names.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let own = file.metadata()?;
    match path.symlink_metadata() {
        Ok(named) => Ok((named.dev(), named.ino()) == (own.dev(), own.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(not(any(unix, windows)))]
fn is_at(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

/// Windows itself lets nobody else open the file, and removes it when its last handle is closed, be the process killed.
#[cfg(windows)]
fn open_lock(path: &Path) -> io::Result<Option<File>> {
    use std::os::windows::fs::OpenOptionsExt;
    /// Of the Windows API.
    const WRITE_AND_DELETE: u32 = 0x4000_0000 | 0x0001_0000;
    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    let mut alone = File::options();
    alone.create(true).write(true).truncate(false);
    alone.access_mode(WRITE_AND_DELETE).share_mode(0).custom_flags(DELETE_ON_CLOSE);
    // A virus scanner may look at it for a moment; a file that is just being removed denies access.
    match super::retry::even_if_denied(|| alone.open(path)) {
        Err(error) if is_held(&error) || error.kind() == ErrorKind::AlreadyExists => Ok(None),
        opened => opened.map(Some),
    }
}

impl Drop for PassingLock {
    fn drop(&mut self) {
        if let Some((file, path)) = self.held.take() {
            // Removed while it is held, so that nobody takes what is about to go. On Windows it goes by itself.
            if cfg!(not(windows)) {
                let _ = std::fs::remove_file(&path);
            }
            drop(file);
        }
    }
}
