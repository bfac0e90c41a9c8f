//! The text of a file of the snapshot, and the files that authors name.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::git_conflict::first_version;
use crate::composed::nfc;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry, SourceText};
use crate::text::{Place, Placed};

/// The text at `path`; `None` where there is none, reported only where its bytes are not UTF-8. Of two versions that git left
/// side by side, the first, which is reported.
pub fn text_at<'s>(
    snapshot: &'s Snapshot,
    path: &SourcePath,
    problems: &mut Problems,
) -> Option<Cow<'s, SourceText>> {
    match snapshot.get(path)? {
        SnapshotEntry::Text(text) => {
            // Review files tell it themselves: of two reviews, neither is agreed to.
            let conflict = first_version(&text.text).filter(|_| path.extension() != "relecture");
            let Some((mark, first)) = conflict else { return Some(Cow::Borrowed(text)) };
            let place = Place::new(path.clone(), mark);
            problems.push(Diagnostic::new(Code::ReviewConflict, place).with("kind", "text"));
            Some(Cow::Owned(text.read_as(&first)))
        }
        SnapshotEntry::NotUtf8 { kind: Some(kind), .. } => {
            problems
                .push(Diagnostic::new(Code::NotPlainText, Place::start_of(path.clone())).with("kind", kind));
            None
        }
        SnapshotEntry::NotUtf8 { valid_up_to, .. } => {
            // The bytes are not in the snapshot, so a place inside the file could not be shown.
            problems.push(
                Diagnostic::new(Code::NotUtf8, Place::start_of(path.clone())).with("offset", valid_up_to),
            );
            None
        }
        // Of all that is read as text, only what is too large for one is an asset.
        SnapshotEntry::Asset { size, .. } => {
            problems.push(
                Diagnostic::new(Code::TooLarge, Place::start_of(path.clone()))
                    .with("path", path)
                    .with("size", size / 1_000_000),
            );
            None
        }
        SnapshotEntry::Carried { .. } => None,
    }
}

/// Tells the files below `folder` whose paths differ only by case: Windows and macOS keep one of them.
pub fn check_case(snapshot: &Snapshot, folder: &str, problems: &mut Problems) {
    let mut first: BTreeMap<String, &SourcePath> = BTreeMap::new();
    for (path, _) in snapshot.below(folder) {
        if let Some(other) = first.insert(path.as_str().to_lowercase(), path) {
            problems.push(
                Diagnostic::new(Code::CaseClash, Place::start_of(path.clone()))
                    .with("path", path)
                    .related(Role::First, Place::start_of(other.clone())),
            );
        }
    }
}

/// The path in the project that `written` names, seen from the folder of `from`; reported where it leads outside,
/// or where nothing is there.
pub fn named_file(
    snapshot: &Snapshot,
    from: &SourcePath,
    written: &Placed<String>,
    problems: &mut Problems,
) -> Option<SourcePath> {
    let folder = from.parent();
    let asked = nfc(written.value.trim()).into_owned();
    let Some(path) = folder.resolve(&asked) else {
        problems.push(
            Diagnostic::new(Code::PathOutside, written.place.clone())
                .with("path", &asked)
                .suggest(ending(snapshot, &folder, &asked)),
        );
        return None;
    };
    if snapshot.get(&path).is_some() {
        return Some(path);
    }
    let candidates = snapshot.below(folder.as_str()).filter_map(|(path, _)| path.below(folder.as_str()));
    let near = ending(snapshot, &folder, &asked).or_else(|| nearest(&asked, candidates).map(str::to_owned));
    problems
        .push(Diagnostic::new(Code::MissingFile, written.place.clone()).with("path", &path).suggest(near));
    None
}

/// The only file below `folder` whose path ends as `asked` does, or has its name.
fn ending(snapshot: &Snapshot, folder: &SourcePath, asked: &str) -> Option<String> {
    let below = || snapshot.below(folder.as_str()).filter_map(|(path, _)| path.below(folder.as_str()));
    let asked = asked.replace('\\', "/").to_lowercase();
    let ends = |path: &&str| asked.ends_with(&format!("/{}", path.to_lowercase()));
    let has_name = |path: &&str| path.to_lowercase().ends_with(&format!("/{asked}"));
    let longest = below().filter(ends).max_by_key(|path| path.len());
    let mut named = below().filter(has_name);
    longest.or_else(|| named.next().filter(|_| named.next().is_none())).map(str::to_owned)
}
