//! The only reader of a project: all its files, as one snapshot.

mod content;
mod default_theme;
pub mod history;
pub mod incremental_reader;
pub mod write;

use std::collections::BTreeMap;
use std::fs::{File, Metadata};
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::failure::{Doing, Failure};
use crate::fs::portable::{resolve, slashed};
use crate::fs::{read, tree_walk};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry};

/// The folders that hold what authors write.
pub const FOLDERS: [&str; 3] = ["content", "territories", "themes"];

/// The folder of the project that `start` is in: the nearest, upwards, that holds `content/guide.toml`.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| is_root(folder)).map(Path::to_path_buf)
}

/// Whether `folder` is the root of a project.
pub fn is_root(folder: &Path) -> bool {
    folder.join("content").join("guide.toml").is_file()
}

/// Whether `folder` holds anything that a project has: enough to wait for the rest of it.
pub fn is_begun(folder: &Path) -> bool {
    FOLDERS.iter().any(|name| folder.join(name).is_dir())
}

/// Reads every file of `content/`, `territories/` and `themes/` below `root`.
///
/// Left out, as if they were not there: hidden files, what editors leave behind, names that are not UTF-8 or hold a
/// back-slash or a colon, links that lead out of the project (or into its hidden folders), and a file that goes away
/// while it is read. A folder that is not there is empty; a project without `themes/jalon/` has the one that the program
/// carries.
pub fn snapshot(root: &Path) -> Result<Snapshot, Failure> {
    each_file(root, |path, disk, _| content::read(path, disk))
}

/// Gives every file to `read`: its path in the project, its path on the disk, and its metadata.
fn each_file(
    root: &Path,
    mut read: impl FnMut(&SourcePath, &Path, &Metadata) -> io::Result<SnapshotEntry>,
) -> Result<Snapshot, Failure> {
    let root = resolve(root).map_err(Failure::of(Doing::Reading, root))?;
    let mut entries = BTreeMap::new();
    for folder in FOLDERS {
        tree_walk::follow(
            &root.join(folder),
            |path, is_link| is_wanted(path, is_link, &root),
            |disk, metadata| {
                let below = disk.strip_prefix(&root).ok().and_then(slashed);
                if let Some(path) = below.and_then(|below| SourcePath::parse(&below)) {
                    entries.insert(path.clone(), read(&path, disk, metadata)?);
                }
                Ok(())
            },
        )?;
    }
    default_theme::complete(&mut entries);
    Ok(Snapshot::new(entries))
}

/// Reads one file from anywhere; messages name it `path`.
pub fn single(path: &SourcePath, file: &Path) -> Result<SnapshotEntry, Failure> {
    content::read(path, file).map_err(Failure::of(Doing::Reading, file))
}

/// Opens a file of the project, to copy it whole.
pub fn open(root: &Path, path: &SourcePath) -> Result<File, Failure> {
    let path = path.on_disk(root);
    read::open(&path).map_err(Failure::of(Doing::Reading, &path))
}

fn is_wanted(path: &Path, is_link: bool, root: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(is_read)
        && (!is_link || leads_inside(path, root))
}

/// Whether a file or folder of this name is read: not what is hidden, what editors leave behind, or what systems note.
fn is_read(name: &str) -> bool {
    // What Word and Excel put beside an open document, and Windows' own notes: often open in a way that nobody may read.
    let of_windows = name.starts_with("~$")
        || ["Thumbs.db", "desktop.ini"].iter().any(|note| name.eq_ignore_ascii_case(note));
    let left_over = of_windows
        || name.ends_with('~')
        || name.starts_with('#') && name.ends_with('#')
        || [".swp", ".swo", ".swx"].iter().any(|end| name.ends_with(end));
    !name.starts_with('.') && !left_over
}

/// Whether a link's target is a visible part of the project. Both paths are compared as the system resolves them.
fn leads_inside(link: &Path, root: &Path) -> bool {
    let Ok(target) = link.canonicalize() else { return false };
    target.strip_prefix(root).is_ok_and(|below| {
        below.components().all(|part| match part {
            Component::Normal(name) => !name.to_string_lossy().starts_with('.'),
            _ => false,
        })
    })
}
