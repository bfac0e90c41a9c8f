//! Locks between processes of this machine; the system releases them when they are dropped, or their process ends.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use super::create;
use crate::failure::{Doing, Failure};

/// A lock that this process holds.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock at `path`, once other processes have released it.
pub fn wait(path: &Path) -> Result<Lock, Failure> {
    let file = lock_file(path)?;
    match file.lock() {
        // Some file systems have no locks: to work unguarded is better than not at all.
        Err(error) if error.kind() != ErrorKind::Unsupported => Err(Failure::of(Doing::Locking, path)(error)),
        _ => Ok(Lock { _file: file }),
    }
}

/// Takes the lock at `path`; `None` if another process holds it.
pub fn take(path: &Path) -> Result<Option<Lock>, Failure> {
    let file = lock_file(path)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Ok(None),
        // Some file systems have no locks: to work unguarded is better than not at all.
        Err(TryLockError::Error(error)) if error.kind() != ErrorKind::Unsupported => {
            Err(Failure::of(Doing::Writing, path)(error))
        }
        _ => Ok(Some(Lock { _file: file })),
    }
}

fn lock_file(path: &Path) -> Result<File, Failure> {
    if let Some(folder) = path.parent() {
        create::folders(folder)?;
    }
    // Opened to write, not to append: Windows does not lock a file that was opened to append alone.
    let file = File::options().create(true).write(true).truncate(false).open(path);
    file.map_err(Failure::of(Doing::Writing, path))
}
