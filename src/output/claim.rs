//! Whether a place may be written over: nothing is there, or an output of the same kind and of the same project.

use std::path::Path;

use crate::failure::{Doing, Failure, Foreign};
use crate::fs::read;

use super::manifest::{self, Manifest};
use super::output_mark::{OutputKind, OutputOwner, VERSIONS};

/// What else than outputs may be in the folder of the sites before the first build: a work tree of git, settings of a web
/// server or a forge, what systems leave behind.
const LITTER: [&str; 16] = [
    ".git",
    ".gitattributes",
    ".gitignore",
    ".gitkeep",
    ".htaccess",
    ".nojekyll",
    ".well-known",
    ".DS_Store",
    "$RECYCLE.BIN",
    "@eaDir",
    "CNAME",
    "System Volume Information",
    "Thumbs.db",
    "desktop.ini",
    "lost+found",
    "robots.txt",
];

/// Refuses `manifest`, which is at `place`, unless it is of the same `kind` and of the project `owner`.
pub(super) fn check(
    manifest: &Manifest,
    kind: OutputKind,
    owner: &OutputOwner,
    place: &Path,
) -> Result<(), Failure> {
    match seen(manifest, kind, owner) {
        None => Ok(()),
        Some(foreign) => Err(foreign.at(place)),
    }
}

/// Whether the site of a territory of the project `owner`, of that `kind`, is in `folder`.
pub(super) fn holds_site(folder: &Path, kind: OutputKind, owner: &OutputOwner) -> bool {
    let Some(head) = manifest::head(folder) else { return false };
    match &head.output {
        Some(mark) => mark.kind == kind && head.publication.is_none() && owner.made(mark),
        None => manifest::read(folder).is_some_and(|whole| seen(&whole, kind, owner).is_none()),
    }
}

/// Refuses the folder `out`, which need not exist, unless the sites of that `kind`, of the project `owner`, may go there. Folders that are
/// called like one of its `territories` are judged when their site is written.
pub(super) fn check_root(
    out: &Path,
    kind: OutputKind,
    owner: &OutputOwner,
    territories: &[String],
) -> Result<(), Failure> {
    let found = read::if_present(read::entries(out)).map_err(Failure::of(Doing::Reading, out))?;
    let Some(entries) = found else { return Ok(()) };
    let listed = entries.iter().find(|entry| entry.file_name() == manifest::NAME);
    if let Some(listed) = listed {
        if !listed.file_type().is_ok_and(|kind| kind.is_file()) {
            return Err(Foreign::Link.at(&listed.path()));
        }
        let manifest = manifest::read(out).ok_or_else(|| Foreign::Unknown.at(out))?;
        return check(&manifest, kind.whole(), owner, out);
    }
    let mut stranger = None;
    let mut known = false;
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == VERSIONS {
            return Err(Foreign::Published.at(out));
        }
        if LITTER.contains(&name.as_str()) || name.starts_with(super::staging::PREFIX) {
            continue;
        }
        // A build that was cut before its portal left sites.
        let manifest =
            entry.file_type().is_ok_and(|kind| kind.is_dir()).then(|| manifest::read(&entry.path()));
        match manifest.flatten().map(|manifest| seen(&manifest, kind, owner)) {
            Some(None) => known = true,
            Some(Some(foreign)) => stranger = Some(foreign),
            None if territories.contains(&name) => {}
            None => stranger = stranger.or(Some(Foreign::Unknown)),
        }
    }
    stranger.filter(|_| !known).map_or(Ok(()), |foreign| Err(foreign.at(out)))
}

/// What `manifest` is of, unless it is of that `kind` and project.
fn seen(manifest: &Manifest, kind: OutputKind, owner: &OutputOwner) -> Option<Foreign> {
    let other = manifest.output.as_ref().filter(|mark| !owner.made(mark));
    let found = manifest.output_kind();
    if manifest.publication.is_some() {
        return Some(Foreign::Published);
    }
    if let Some(other) = other {
        return Some(Foreign::OtherProject(other.guide.clone()));
    }
    (found != kind).then_some(match found {
        OutputKind::Sites => Foreign::Sites,
        OutputKind::Site => Foreign::Site,
        OutputKind::Report => Foreign::Report,
        OutputKind::Technicians | OutputKind::Technician => Foreign::Technicians,
    })
}
