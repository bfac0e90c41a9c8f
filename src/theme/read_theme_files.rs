//! Reads the files of a theme: words, templates, assets.

use std::sync::Arc;

use super::inherit;
use super::template_sources::Sources;
use super::theme_asset::ThemeAsset;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, control_character};
use crate::html::is_left_out;
use crate::i18n::{Catalogue, Language};
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Snapshot, SnapshotEntry};

/// The words in `language`, or else in French, of the themes at `roots`, the lowest first; and which of the two they are.
pub(super) fn catalogue(
    snapshot: &Snapshot,
    roots: &[SourcePath],
    language: Language,
    problems: &mut Problems,
) -> (Catalogue, Language) {
    let path = |root: &SourcePath, language: Language| root.join(&format!("locales/{}.ftl", language.code()));
    let spoken = roots.iter().any(|root| snapshot.get(&path(root, language)).is_some());
    let language = if spoken { language } else { Language::French };
    let mut words = String::new();
    let mut found = false;
    for root in roots {
        let path = path(root, language);
        let source = match snapshot.get(&path) {
            Some(SnapshotEntry::Text(source)) => source.text.as_ref(),
            Some(SnapshotEntry::NotUtf8 { valid_up_to, .. }) => {
                problems.push(not_utf8(&path, *valid_up_to));
                ""
            }
            Some(SnapshotEntry::Asset { .. } | SnapshotEntry::Carried { .. }) | None => continue,
        };
        found = true;
        let (_, faults) = Catalogue::parse(source, language);
        problems.extend(control_in_words(&path, source));
        problems.extend(faults.into_iter().map(|fault| {
            let place = Place::new(path.clone(), fault.span);
            Diagnostic::new(Code::CatalogueSyntax, place).with("message", fault.message)
        }));
        words = inherit::merged_words(&words, source);
    }
    if !found && let Some(root) = roots.last() {
        let home = Place::start_of(root.join("theme.toml"));
        problems.push(Diagnostic::new(Code::MissingFile, home).with("path", path(root, language)));
    }
    (Catalogue::parse(&words, language).0, language)
}

/// The first control character of a catalogue, as it is or by an escape: `{"\\u0003"}`.
fn control_in_words(path: &SourcePath, source: &str) -> Option<Diagnostic> {
    let written = source.char_indices().find(|(_, letter)| is_left_out(*letter));
    let written = written.map(|(at, letter)| (at..at + letter.len_utf8(), letter));
    let escaped = || {
        [("\\u", 4), ("\\U", 6)].into_iter().find_map(|(escape, digits)| {
            source.match_indices(escape).find_map(|(at, _)| {
                let end = at + escape.len() + digits;
                let code = u32::from_str_radix(source.get(at + escape.len()..end)?, 16).ok()?;
                let letter = char::from_u32(code)?;
                (is_left_out(letter) || letter == '\r').then_some((at..end, letter))
            })
        })
    };
    let (range, letter) = written.or_else(escaped)?;
    Some(control_character::of(letter, Place::new(path.clone(), range)))
}

pub(super) fn templates(snapshot: &Snapshot, folder: &str, problems: &mut Problems) -> Sources {
    let folder = format!("{folder}/templates");
    let mut sources = Sources::default();
    for (path, entry) in snapshot.below(&folder) {
        match entry {
            SnapshotEntry::Text(source) => {
                let name = path.below(&folder).expect("`below` lists only what stands below the folder");
                sources.insert(name, path.clone(), Arc::clone(&source.text));
            }
            SnapshotEntry::NotUtf8 { valid_up_to, .. } => problems.push(not_utf8(path, *valid_up_to)),
            // An editor's or a system's own file: no template can name it.
            SnapshotEntry::Asset { .. } | SnapshotEntry::Carried { .. } => {}
        }
    }
    sources
}

pub(super) fn assets(snapshot: &Snapshot, folder: &str) -> Vec<ThemeAsset> {
    let folder = format!("{folder}/assets");
    let asset = |path: &SourcePath, entry: &SnapshotEntry| {
        let text = match entry {
            SnapshotEntry::Text(source) => Some(Arc::clone(&source.text)),
            _ => None,
        };
        let name = path.below(&folder)?.to_owned();
        Some(ThemeAsset { name, source: path.clone(), digest: entry.digest(), text })
    };
    snapshot.below(&folder).filter_map(|(path, entry)| asset(path, entry)).collect()
}

pub(super) fn digest(snapshot: &Snapshot, folder: &str) -> Digest {
    let files = snapshot.below(folder);
    Digest::of_all(files.flat_map(|(path, entry)| [Digest::of(path.as_str().as_bytes()), entry.digest()]))
}

fn not_utf8(path: &SourcePath, offset: usize) -> Diagnostic {
    let place = Place::new(path.clone(), offset..offset);
    Diagnostic::new(Code::NotUtf8, place).with("offset", offset)
}
