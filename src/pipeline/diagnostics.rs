//! What is wrong before any edition is made: with the guide, and with levels, for each territory that inherits them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::project_inputs::ProjectInputs;
use super::unused_files::unused_files;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::edition::BuildContext;
use crate::edition::guide_check::check_guide;
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry};

/// What is wrong, and with which territory.
#[derive(Default)]
pub(super) struct Diagnostics {
    /// Of the guide: it concerns everybody. Of levels that no territory inherits: it concerns nobody.
    pub(super) common: Problems,
    /// Of the levels of each territory.
    pub(super) own: BTreeMap<Arc<str>, Problems>,
}

impl Diagnostics {
    pub(super) fn of(
        inputs: &ProjectInputs,
        ids: &[String],
        snapshot: &Snapshot,
        build_context: &BuildContext,
    ) -> Self {
        let mut common = inputs.guide_problems.clone();
        let Some(guide) = &inputs.guide else { return Self { common, own: BTreeMap::new() } };
        let files = |path: &SourcePath| snapshot.get(path).map(|entry| entry.kind(path));
        let mut found = inputs.level_problems.clone();
        found.extend(check_guide(guide, &inputs.territories, build_context, &files));
        found.extend(unreadable(snapshot, common.iter().chain(&found)));
        let named = inputs.territories.levels.values().flat_map(|level| &level.named).collect();
        found.extend(unused_files(snapshot, &inputs.territories, &named, &found));
        let own = shared_out(inputs, ids, &found);
        // What concerns a territory is reported with it; the rest with the guide.
        found.retain(|problem| !own.values().any(|problems| problems.contains(problem)));
        common.extend(found);
        Self { common, own }
    }
}

/// The files of authors that should be text and are not UTF-8, and that no diagnostic in `known` names: drawings, documents.
/// They cannot be given to readers, who would miss them without a word.
fn unreadable<'d>(snapshot: &Snapshot, known: impl Iterator<Item = &'d Diagnostic>) -> Problems {
    let known: BTreeSet<&SourcePath> =
        known.filter(|problem| problem.code == Code::NotUtf8).map(|problem| &problem.place.file).collect();
    let files = ["content", "territories"].into_iter().flat_map(|folder| snapshot.below(folder));
    let problem = |(path, entry): (&SourcePath, &SnapshotEntry)| match entry {
        // Readers of these report them; where nobody names them, nobody misses them.
        SnapshotEntry::NotUtf8 { valid_up_to, .. }
            if !known.contains(path) && !["md", "toml", "relecture"].contains(&path.extension()) =>
        {
            let place = Place::start_of(path.clone());
            Some(Diagnostic::new(Code::NotUtf8, place).with("offset", valid_up_to))
        }
        _ => None,
    };
    files.filter_map(problem).collect()
}

/// The problems of the files of `territories/`, by the territories that they concern.
fn shared_out(inputs: &ProjectInputs, ids: &[String], found: &[Diagnostic]) -> BTreeMap<Arc<str>, Problems> {
    let mut own = BTreeMap::new();
    for id in ids {
        let ranks = inputs.request(id).map_or(&[][..], |request| &request.ranks.value);
        // A file that could not be read gave no level: it is known by its name.
        let levels: Vec<&str> =
            ranks.iter().flatten().map(|level| &*level.name.text).chain([id.as_str()]).collect();
        let named = |file: &SourcePath| ranks.iter().flatten().any(|level| level.named.contains(file));
        let concerns = |problem: &&Diagnostic| {
            if named(&problem.place.file) {
                return true;
            }
            let below = problem.place.file.below("territories");
            below.is_some_and(|below| {
                let mut rest = levels.iter().filter_map(|level| below.strip_prefix(level));
                rest.any(|rest| rest == ".toml" || rest.starts_with('/'))
            })
        };
        own.insert(id.as_str().into(), found.iter().filter(concerns).cloned().collect());
    }
    own
}
