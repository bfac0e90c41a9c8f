//! Removes what the program made itself; nothing there is no error.

use std::io;
use std::path::Path;

use super::read::if_present;
use super::{interruption, retry};
use crate::failure::{Doing, Failure};

/// Removes a file.
pub fn file(path: &Path) -> Result<(), Failure> {
    removed(path, |path| std::fs::remove_file(path))
}

/// Removes a folder with all it holds; links are removed, never followed.
pub fn tree(path: &Path) -> Result<(), Failure> {
    removed(path, |path| std::fs::remove_dir_all(path))
}

/// Removes a folder if nothing is in it.
pub fn empty_folder(path: &Path) -> Result<(), Failure> {
    interruption::point(Doing::Removing, path)?;
    if_present(std::fs::remove_dir(path)).map(drop).map_err(Failure::of(Doing::Removing, path))
}

/// Removes a link, which Windows may count as a folder, or a folder with all it holds.
pub fn link_or_tree(path: &Path) -> Result<(), Failure> {
    if path.symlink_metadata().is_ok_and(|found| found.is_dir()) {
        return tree(path);
    }
    removed(path, |path| {
        std::fs::remove_file(path).or_else(|error| std::fs::remove_dir(path).map_err(|_| error))
    })
}

fn removed(path: &Path, remove: impl Fn(&Path) -> io::Result<()>) -> Result<(), Failure> {
    interruption::point(Doing::Removing, path)?;
    let done = retry::even_if_denied(|| if_present(remove(path)));
    done.map(drop).map_err(|error| retry::failure(Doing::Removing, path, error, &[path]))
}
