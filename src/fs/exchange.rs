//! Puts a finished folder in the place of another.

use std::io;
use std::path::Path;

use super::interruption;
use super::read::metadata;
use super::replace::rename;
use crate::failure::{Doing, Failure};

/// Puts the folder `new` in the place of `live`, which need not exist. What was there is at `new` afterwards, or at
/// `aside` (where nothing may be) if the system cannot exchange two folders in one step.
pub fn swap(new: &Path, live: &Path, aside: &Path) -> Result<(), Failure> {
    if metadata(live)?.is_none() {
        return rename(new, live);
    }
    interruption::point(Doing::Replacing, live)?;
    if exchange(new, live).map_err(Failure::of(Doing::Replacing, live))? {
        return Ok(());
    }
    rename(live, aside)?;
    rename(new, live).inspect_err(|_| {
        // Best effort: if this fails too, `restore` finds the former folder at the next start.
        let _ = rename(aside, live);
    })
}

/// Puts back what a [`swap`] that was killed between its two renames left at `aside`.
pub fn restore(live: &Path, aside: &Path) -> Result<(), Failure> {
    if metadata(live)?.is_none() && metadata(aside)?.is_some() { rename(aside, live) } else { Ok(()) }
}

/// Exchanges two folders in one step; `false` if the system cannot.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(new: &Path, live: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    #[cfg(test)]
    if !interruption::can_exchange() {
        return Ok(false);
    }
    match renameat_with(CWD, new, CWD, live, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        // An old kernel, or a file system that has not learnt it.
        Err(error) if [Errno::NOSYS, Errno::INVAL, Errno::NOTSUP, Errno::OPNOTSUPP].contains(&error) => {
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
#[expect(clippy::unnecessary_wraps, reason = "other systems can fail here")]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}
