//! Files that authors give to readers: pictures and documents of known kinds, under names that every system takes.

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::media::drawing::DrawingFault;
use crate::media::media_kind::{KindFault, MediaKind};
use crate::text::Place;
use crate::text::file_name;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry};

/// Tells the drawings (SVG) below `folder` that could do more than show themselves, at the first thing that could.
pub fn check_svg_files(snapshot: &Snapshot, folder: &str, problems: &mut Problems) {
    for (path, entry) in snapshot.below(folder) {
        if MediaKind::of_ending(path.extension()) != Some(MediaKind::Svg) {
            continue;
        }
        let found = match entry {
            SnapshotEntry::Text(source) => source.drawing().err().map(|fault| fault_of(path, fault)),
            // Too large to be read: nobody drew that.
            SnapshotEntry::Asset { .. } => Some(fault_of(path, &DrawingFault { range: 0..0, part: None })),
            // Told where it is used; and what the program carries is ours.
            SnapshotEntry::NotUtf8 { .. } | SnapshotEntry::Carried { .. } => None,
        };
        problems.extend(found);
    }
}

fn fault_of(path: &SourcePath, fault: &DrawingFault) -> Diagnostic {
    let place = Place::new(path.clone(), fault.range.clone());
    match &fault.part {
        Some(part) => Diagnostic::new(Code::ActivePicture, place).with("path", path).with("part", part),
        None => Diagnostic::new(Code::BrokenPicture, place).with("path", path),
    }
}

/// What a file of the project is to readers; `None` if there is none.
pub type FindKind<'a> = dyn Fn(&SourcePath) -> Option<Result<MediaKind, KindFault>> + 'a;

/// How a text gives a file to readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachedAs {
    /// It shows on a page.
    Picture,
    /// A link leads to it.
    Document,
}

/// Whether a site may hold the file at `path`, which is of that kind, as what it is given for.
pub fn may_be_given(path: &SourcePath, kind: &Result<MediaKind, KindFault>, given: AttachedAs) -> bool {
    let fits = kind.as_ref().is_ok_and(|kind| given == AttachedAs::Document || kind.is_picture());
    fits && file_name::fault(path.file_name()).is_none()
}

/// What keeps the file at `path`, given to readers at `place`, from them; `None` if nothing does, or if that is reported
/// elsewhere.
pub fn problem(
    path: &SourcePath,
    kind: &Result<MediaKind, KindFault>,
    given: AttachedAs,
    place: &Place,
) -> Option<Diagnostic> {
    let of = |code| Diagnostic::new(code, place.clone()).with("path", path);
    if let Some(part) = file_name::fault(path.file_name()) {
        return Some(of(Code::FileName).with("part", part));
    }
    let ending = path.extension().to_lowercase();
    match kind {
        Ok(kind) if given == AttachedAs::Picture && !kind.is_picture() => Some(of(Code::NotAPicture)),
        Ok(_) | Err(KindFault::Told) => None,
        Err(KindFault::Unknown) => {
            let ending = if ending.is_empty() { "empty".to_owned() } else { ending };
            Some(of(Code::UnknownFileKind).with("ending", ending))
        }
        Err(KindFault::Other(found)) => {
            let found = found.map_or("none", MediaKind::ending);
            Some(of(Code::OtherFileKind).with("ending", ending).with("found", found))
        }
        Err(KindFault::Active(part)) => Some(of(Code::ActiveFile).with("part", part)),
        Err(KindFault::Broken) => Some(of(Code::BrokenFile).with("ending", ending)),
        Err(KindFault::TooLarge(size)) => Some(of(Code::TooLarge).with("size", size / 1_000_000)),
    }
}
