//! Reads the review file beside a level.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::levels::Level;
use super::review::{Key, Review, Reviews, TargetSpot, VERSION, file_of, fingerprint};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role, has_errors};
use crate::record::read_source::text_at;
use crate::table::fields::Fields;
use crate::table::parse::parse;
use crate::table::review_tables::REVIEWS;
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

/// The review file of the level whose file is `level`, or of the theme whose `theme.toml` it is.
pub fn read_reviews(snapshot: &Snapshot, level: &SourcePath, problems: &mut Problems) -> Reviews {
    let file = file_of(level);
    let mut found = Problems::new();
    let source = text_at(snapshot, &file, &mut found);
    let (entries, links) =
        source.map(|source| review_file(&file, &source.text, &mut found)).unwrap_or_default();
    let intact = !has_errors(&found);
    problems.extend(found);
    Reviews { file, entries, links, intact }
}

/// What a review file holds: the reviews, and the goals of links.
type ReviewFile = (BTreeMap<Key, Arc<Review>>, BTreeSet<Arc<str>>);

fn review_file(file: &SourcePath, text: &str, problems: &mut Problems) -> ReviewFile {
    if let Some(at) = conflict(text) {
        // One word for it, instead of one for each sign that is no TOML.
        problems.push(
            Diagnostic::new(Code::ReviewConflict, Place::new(file.clone(), at..at + MARK.len()))
                .with("kind", "review"),
        );
        return ReviewFile::default();
    }
    let table = parse(file, text, 0, problems);
    let mut fields = Fields::new(&table, &REVIEWS, problems);
    let version = fields.integer::<i64>("version");
    if let Some(version) = version.filter(|version| version.value != VERSION) {
        // What another version means by its keys is not known: none is complained about.
        let problem = Diagnostic::new(Code::ReviewVersion, version.place).with("version", version.value);
        fields.report(problem);
        return ReviewFile::default();
    }
    let mut entries: BTreeMap<Key, Arc<Review>> = BTreeMap::new();
    for (key, review) in fields.list("relecture", review) {
        if let Some(first) = entries.get(&key) {
            let problem = Diagnostic::new(Code::DuplicateId, review.place.clone())
                .with("id", format!("{} {}", key.target, key.action))
                .related(Role::First, first.place.clone());
            fields.report(problem);
        } else {
            entries.insert(key, Arc::new(review));
        }
    }
    let links = fields.list_of_text("liens").map(|links| links.value).unwrap_or_default();
    fields.finish();
    (entries, links.into_iter().map(|link| link.value).collect())
}

/// What git puts above the first of two versions.
const MARK: &str = "<<<<<<< ";

fn conflict(text: &str) -> Option<usize> {
    if text.starts_with(MARK) { Some(0) } else { text.find(&format!("\n{MARK}")).map(|at| at + 1) }
}

fn review(fields: &mut Fields<'_, '_>) -> Option<(Key, Review)> {
    let (target, action) = (fields.text("cible"), fields.text("action"));
    let common = fields.text("commun");
    let mark = fields.text("empreinte");
    let on = fields.day("relu_le").map(|day| day.value);
    let by = fields.text("relu_par").map(|name| name.value);
    let rank = fields.integer::<u8>("rang").map(|rank| rank.value);
    let inside = fields.text("dans").map(|id| Arc::from(id.value));
    let spot = rank.map(|rank| TargetSpot { rank, inside });
    let (target, action) = (target?.value, action?.value);
    let common = common.map(|text| text.value.replace("\r\n", "\n").trim_end().to_owned());
    let expected = common.as_deref().map(fingerprint);
    let sound = expected.as_deref() == mark.as_ref().map(|mark| &*mark.value);
    if let Some(mark) = mark.as_ref().filter(|_| !sound) {
        fields.report(Diagnostic::new(Code::ReviewEdited, mark.place.clone()).with("target", &target));
    }
    let mark = mark.map(|mark| mark.value);
    Some((
        Key { target, action },
        Review { common, on, by, mark, sound, spot, place: fields.table().place_of("cible").clone() },
    ))
}

/// Reports the reviews of verbs that a level no longer has.
pub(super) fn report_spent(level: &Level, problems: &mut Problems) {
    if has_errors(problems) {
        // A verb that could not be read is not gone.
        return;
    }
    let known: BTreeSet<Key> = level.overrides().map(|verb| Key::of(verb)).collect();
    for (key, review) in &level.reviews.entries {
        if !known.contains(key) {
            problems.push(
                Diagnostic::new(Code::ReviewOfNothing, review.place.clone())
                    .with("target", &key.target)
                    .with("action", &key.action),
            );
        }
    }
}

/// Reports the review files without a level beside them.
pub(super) fn report_orphans(snapshot: &Snapshot, problems: &mut Problems) {
    for (path, _) in snapshot.below("territories") {
        if path.extension() != "relecture" {
            continue;
        }
        let level = path.parent().join(&format!("{}.toml", path.stem()));
        if snapshot.get(&level).is_none() {
            problems.push(
                Diagnostic::new(Code::ReviewWithoutLevel, Place::start_of(path.clone())).with("path", &level),
            );
        }
    }
}
