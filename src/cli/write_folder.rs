//! Folders that commands write into: never among what people wrote.

use std::path::{Component, Path, PathBuf};

use crate::fs::portable::resolve;

/// What belongs to the authors, or to us, below the project's root.
const TAKEN: [&str; 5] = ["content", "territories", "themes", ".jalon", ".git"];

/// Whether `folder` is the root of the project, or in a folder of it that belongs to the authors or to us. Both are
/// resolved.
pub(super) fn is_among_authors(folder: &Path, root: &Path) -> bool {
    folder.strip_prefix(root).is_ok_and(|below| match below.components().next() {
        None => true,
        Some(first) => TAKEN.iter().any(|taken| first.as_os_str() == *taken),
    })
}

/// A path without links and `..`, as far as it exists; the rest by its letters.
pub(super) fn resolved(path: &Path) -> PathBuf {
    let existing = path.ancestors().find_map(|above| Some((above, resolve(above).ok()?)));
    let Some((above, mut resolved)) = existing else { return path.to_path_buf() };
    for part in path.strip_prefix(above).into_iter().flat_map(Path::components) {
        match part {
            Component::ParentDir => drop(resolved.pop()),
            Component::Normal(name) => resolved.push(name),
            _ => {}
        }
    }
    resolved
}
