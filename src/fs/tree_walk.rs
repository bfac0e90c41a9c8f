//! Walks folders.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::retry;
use crate::failure::{Doing, Failure};

/// Every file below `folder`, by its relative path; links are listed, not followed.
pub fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Metadata>, Failure> {
    let mut files = BTreeMap::new();
    for found in WalkDir::new(folder).min_depth(1) {
        let found = found.map_err(|error| failure(error, folder))?;
        if !found.file_type().is_dir() {
            let below = found.path().strip_prefix(folder).expect("below the folder").to_path_buf();
            files.insert(below, found.metadata().map_err(|error| failure(error, folder))?);
        }
    }
    Ok(files)
}

/// Every folder below `folder`, by its relative path, each after the one it is in; links are not followed.
pub fn folders(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut folders = Vec::new();
    for found in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let found = found.map_err(|error| failure(error, folder))?;
        if found.file_type().is_dir() {
            folders.push(found.path().strip_prefix(folder).expect("below the folder").to_path_buf());
        }
    }
    Ok(folders)
}

/// Gives every file below `folder` to `read`, links followed, with what the system says of it; a file that another
/// program holds is tried again. Entries that `is_wanted` refuses (by path, and whether it is a link) are skipped with all
/// below them; so is what goes away meanwhile, and a link that leads nowhere or back to a folder it is in.
pub fn follow(
    folder: &Path,
    is_wanted: impl Fn(&Path, bool) -> bool,
    mut read: impl FnMut(&Path, &Metadata) -> io::Result<()>,
) -> Result<(), Failure> {
    let walk = WalkDir::new(folder).follow_links(true).into_iter();
    for found in walk.filter_entry(|entry| is_wanted(entry.path(), entry.path_is_symlink())) {
        let found = match found {
            Ok(found) if found.file_type().is_file() => found,
            Ok(_) => continue,
            Err(error) if is_absent(&error) => {
                // A link that leads nowhere is no entry: whoever wants to know of it is asked all the same.
                error.path().filter(|path| path.is_symlink()).map(|path| is_wanted(path, true));
                continue;
            }
            Err(error) => return Err(failure(error, folder)),
        };
        let metadata = found.metadata().map_err(io::Error::from);
        match metadata.and_then(|metadata| retry::while_held(|| read(found.path(), &metadata))) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(Failure::of(Doing::Reading, found.path())(error));
            }
            _ => {}
        }
    }
    Ok(())
}

fn is_absent(error: &walkdir::Error) -> bool {
    error.path().is_some_and(Path::is_symlink)
        || error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound)
}

fn failure(error: walkdir::Error, folder: &Path) -> Failure {
    let path = error.path().unwrap_or(folder).to_path_buf();
    let source = error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into());
    Failure { doing: Doing::Reading, path, source }
}
