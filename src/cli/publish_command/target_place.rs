//! Where a target of this machine may be: never among what people wrote, nor where builds put sites.

use std::path::Path;

use crate::cli::session::{Session, Stop};
use crate::cli::write_folder::{check_place, is_among_authors, resolved};
use crate::deploy::target::{Destination, TargetKind};
use crate::i18n::Word;
use crate::output::manifest;

/// Refuses `destination` where it is a folder, or a file, in a place that is not for publications of the project at `root`.
pub(super) fn check(session: &Session<'_>, destination: &Destination, root: &Path) -> Result<(), Stop> {
    let (path, is_folder) = match &destination.target.kind {
        TargetKind::Folder { path, .. } => (path, true),
        TargetKind::Zip { path } => (path, false),
        _ => return Ok(()),
    };
    // Of the place itself, which may be a link to a version, its folder counts.
    let path = Path::new(path);
    let place = match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => resolved(parent).join(name),
        _ => resolved(path),
    };
    let root = resolved(root);
    let refuse = |key: &str| {
        let words =
            [("path", Word::Text(&session.path(&place))), ("name", Word::Text(&destination.target.name))];
        Err(session.misuse(key, &words))
    };
    if [&place, &resolved(&place)].iter().any(|place| is_among_authors(place, &root)) {
        return refuse("publish-inside");
    }
    if is_folder {
        check_place(session, &place, &root)?;
        if manifest::is_built_site(&place) {
            return refuse("publish-built");
        }
    }
    Ok(())
}
