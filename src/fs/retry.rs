//! Tries again what another program's hold on a file prevents, and then names the file that is held.
//!
//! On Windows a program that reads a file, or works in a folder, prevents all others from renaming or removing it; a folder
//! cannot be renamed while anything below it is open. Most programs let go within a second: editors that save, virus
//! scanners, indexers, and what synchronises files with a server.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use walkdir::WalkDir;

use crate::failure::{Doing, Failure, is_held};

/// The wait before each further attempt, in milliseconds: 1.3 seconds in all.
const PAUSES: [u64; 7] = [10, 20, 40, 80, 160, 320, 640];

/// Does `act`, again for a while if another program holds the file.
pub fn while_held<T>(act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    again(act, is_held, std::thread::sleep)
}

/// Like [`while_held`], for what renames and removes: of a folder in which something is open, Windows says no more than
/// that access is denied.
pub(super) fn even_if_denied<T>(act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    again(act, may_pass, std::thread::sleep)
}

fn again<T>(
    mut act: impl FnMut() -> io::Result<T>,
    passes: impl Fn(&io::Error) -> bool,
    mut pause: impl FnMut(Duration),
) -> io::Result<T> {
    for wait in PAUSES {
        match act() {
            Err(error) if passes(&error) => pause(Duration::from_millis(wait)),
            done => return done,
        }
    }
    act()
}

fn may_pass(error: &io::Error) -> bool {
    is_held(error) || cfg!(windows) && error.kind() == ErrorKind::PermissionDenied
}

/// The failure of an operation on `path`; it names the file within `places` that another program holds, if there is one.
pub(super) fn failure(doing: Doing, path: &Path, error: io::Error, places: &[&Path]) -> Failure {
    let held = if may_pass(&error) { places.iter().find_map(|place| held_file(place)) } else { None };
    match held {
        Some(held) => Failure::of(doing, &held)(ErrorKind::ResourceBusy.into()),
        None => Failure::of(doing, path)(error),
    }
}

/// The file or folder within `place` that another program has open: the innermost.
fn held_file(place: &Path) -> Option<PathBuf> {
    let inside = WalkDir::new(place).contents_first(true).sort_by_file_name().into_iter().flatten();
    inside.map(walkdir::DirEntry::into_path).find(|path| is_open(path))
}

/// Whether another program has `path` open, so that it could not be renamed.
#[cfg(windows)]
fn is_open(path: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt;
    /// Of the Windows API: the right to rename or remove; folders may be opened as well, links are not followed.
    const DELETE: u32 = 0x0001_0000;
    const BACKUP_SEMANTICS: u32 = 0x0200_0000;
    const OPEN_REPARSE_POINT: u32 = 0x0020_0000;
    let mut alone = std::fs::File::options();
    alone.access_mode(DELETE).share_mode(0).custom_flags(BACKUP_SEMANTICS | OPEN_REPARSE_POINT);
    alone.open(path).is_err_and(|error| is_held(&error))
}

/// Other systems let a file be renamed whoever has it open.
#[cfg(not(windows))]
fn is_open(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::io::{self, ErrorKind};
    use std::time::Duration;

    use super::{PAUSES, again};
    use crate::failure::is_held;

    fn tried(refusals: usize, kind: ErrorKind) -> (io::Result<usize>, Vec<Duration>) {
        let (times, waits) = (Cell::new(0), RefCell::new(Vec::new()));
        let act = || {
            times.set(times.get() + 1);
            if times.get() > refusals { Ok(times.get()) } else { Err(kind.into()) }
        };
        let done = again(act, is_held, |wait| waits.borrow_mut().push(wait));
        (done, waits.into_inner())
    }

    #[test]
    fn a_file_that_is_held_briefly_is_waited_for() {
        let (done, waits) = tried(3, ErrorKind::ResourceBusy);
        assert_eq!(done.unwrap(), 4);
        assert_eq!(waits, [10, 20, 40].map(Duration::from_millis));
    }

    #[test]
    fn a_file_that_stays_held_fails_and_other_refusals_fail_at_once() {
        let (done, waits) = tried(99, ErrorKind::ResourceBusy);
        assert_eq!(done.unwrap_err().kind(), ErrorKind::ResourceBusy);
        assert_eq!(waits.len(), PAUSES.len());
        let (done, waits) = tried(99, ErrorKind::NotFound);
        assert_eq!(done.unwrap_err().kind(), ErrorKind::NotFound);
        assert_eq!(waits, []);
    }
}
