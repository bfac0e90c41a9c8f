//! Folders that commands write into: never among what people wrote.

use std::path::{Component, Path, PathBuf};

use super::session::{Session, Stop};
use crate::fs::portable::resolve;
use crate::i18n::Word;
use crate::output::manifest;
use crate::project;

/// What belongs to the authors, or to us, below the project's root.
const TAKEN: [&str; 5] = ["content", "territories", "themes", ".jalon", ".git"];

/// What a project writes at its root unless it is told otherwise.
const OUTPUTS: [&str; 2] = ["public", "rapport"];

/// Refuses `folder` where nothing may be written: around the project at `root`, at the root of a disk, a home with what is
/// around it, or what belongs to another project. Both are resolved.
pub(super) fn check_place(session: &Session<'_>, folder: &Path, root: &Path) -> Result<(), Stop> {
    let path = session.path(folder);
    let refuse = |key: &str, other: &str| {
        Err(session.misuse(key, &[("path", Word::Text(&path)), ("other", Word::Text(other))]))
    };
    if folder.parent().is_none() {
        return refuse("usage-place-disk", "");
    }
    if root.starts_with(folder) && root != folder {
        return refuse("usage-place-around", "");
    }
    if std::env::home_dir().is_some_and(|home| resolved(&home).starts_with(folder)) {
        return refuse("usage-place-home", "");
    }
    if let Some(other) = project::find_root(folder).filter(|other| other != root) {
        let below = folder.strip_prefix(&other).ok().and_then(|below| below.components().next());
        let is_output = below.is_some_and(|first| OUTPUTS.iter().any(|output| first.as_os_str() == *output));
        if is_output || is_among_authors(folder, &other) {
            return refuse("usage-place-other", &session.path(&other));
        }
    }
    Ok(())
}

/// Refuses `folder`, for sites, inside of one site or of a report: it would be taken for a part of it. `folder` is resolved.
pub(super) fn check_outside(session: &Session<'_>, folder: &Path) -> Result<(), Stop> {
    let Some(whole) = folder.ancestors().skip(1).find(|above| manifest::is_whole(above)) else {
        return Ok(());
    };
    let (path, other) = (session.path(folder), session.path(whole));
    Err(session.misuse("usage-place-inside", &[("path", Word::Text(&path)), ("other", Word::Text(&other))]))
}

/// Refuses `folder`, for what readers must not see, in a folder that a web server may serve: the sites of the project, or any
/// other that a build or a publication made. Both are resolved.
pub(super) fn check_unpublished(session: &Session<'_>, folder: &Path, root: &Path) -> Result<(), Stop> {
    let Some(served) = served(folder, root) else { return Ok(()) };
    let (path, other) = (session.path(folder), session.path(served));
    Err(session.misuse("usage-place-served", &[("path", Word::Text(&path)), ("other", Word::Text(&other))]))
}

/// The folder, at or above `folder`, that a web server may serve; none elsewhere. Both are resolved.
pub(super) fn served<'a>(folder: &'a Path, root: &Path) -> Option<&'a Path> {
    let sites = root.join(OUTPUTS[0]);
    folder.ancestors().find(|above| **above == *sites || manifest::is_for_readers(above))
}

/// Whether `folder` is the root of the project, or in a folder of it that belongs to the authors or to us. Both are
/// resolved.
pub(super) fn is_among_authors(folder: &Path, root: &Path) -> bool {
    folder.strip_prefix(root).is_ok_and(|below| match below.components().next() {
        None => true,
        // Windows and macOS take `Content` for the same folder.
        Some(first) => TAKEN.iter().any(|taken| {
            let whole = first.as_os_str() == *taken;
            whole || cfg!(not(target_os = "linux")) && first.as_os_str().eq_ignore_ascii_case(taken)
        }),
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
