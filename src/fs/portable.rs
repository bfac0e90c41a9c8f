//! Relative paths written with `/`, and the system's own paths.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The file or folder `path` (written with `/`) below `folder`.
pub fn join(folder: &Path, path: &str) -> PathBuf {
    path.split('/').filter(|part| !part.is_empty()).fold(folder.to_path_buf(), |whole, part| whole.join(part))
}

/// A relative path, written with `/`; `None` if it is not UTF-8.
pub fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// The path of an existing file as the system resolves it. Where the system has no answer (on Windows: disks that are
/// files, some network drives), the path is made absolute without resolving links.
pub fn resolve(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize().or_else(|refused| match refused.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::PermissionDenied => Err(refused),
        _ if path.symlink_metadata().is_ok_and(|found| !found.is_symlink()) => std::path::absolute(path),
        _ => Err(refused),
    })
}
