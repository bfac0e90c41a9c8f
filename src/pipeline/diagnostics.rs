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
        let files = |path: &SourcePath| snapshot.get(path).map(|entry| entry.media_kind(path));
        let mut found = inputs.level_problems.clone();
        found.extend(check_guide(guide, &inputs.territories, build_context, &files));
        found.extend(unreadable(snapshot, common.iter().chain(&found)));
        let named = inputs.territories.levels.values().flat_map(|level| &level.named).collect();
        found.extend(unused_files(snapshot, &inputs.territories, &named, &found));
        let shared = shared_out(inputs, ids, &found);
        let clone = |at: &usize| found[*at].clone();
        let own = shared.iter().map(|(id, its)| (Arc::from(*id), its.iter().map(clone).collect())).collect();
        // What concerns a territory is reported with it; the rest with the guide.
        let concerning: BTreeSet<usize> = shared.into_values().flatten().collect();
        let rest = found.into_iter().enumerate().filter(|(at, _)| !concerning.contains(at));
        common.extend(rest.map(|(_, problem)| problem));
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
fn shared_out<'i>(
    inputs: &ProjectInputs,
    ids: &'i [String],
    found: &[Diagnostic],
) -> BTreeMap<&'i str, BTreeSet<usize>> {
    let mut of_file: BTreeMap<&SourcePath, Vec<usize>> = BTreeMap::new();
    for (at, problem) in found.iter().enumerate() {
        of_file.entry(&problem.place.file).or_default().push(at);
    }
    let mut of_level: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (file, problems) in &of_file {
        for level in levels_of(file) {
            of_level.entry(level).or_default().extend(problems);
        }
    }
    let mut own = BTreeMap::new();
    for id in ids {
        let ranks = inputs.request(id).map_or(&[][..], |request| &request.ranks.value);
        let levels = || ranks.iter().flatten();
        let named = levels().flat_map(|level| &level.named).filter_map(|file| of_file.get(file));
        // A file that could not be read gave no level: it is known by its name.
        let own_names = levels().map(|level| &*level.name.text).chain([id.as_str()]);
        let inside = own_names.filter_map(|name| of_level.get(name));
        own.insert(id.as_str(), named.chain(inside).flatten().copied().collect());
    }
    own
}

/// The levels that a file of `territories/` may belong to: `pays.toml`, `pays/a.md`, `zones/a.toml`, `zones/a/b.md`.
fn levels_of(file: &SourcePath) -> impl Iterator<Item = &str> {
    let below = file.below("territories").unwrap_or_default();
    let folders = below.match_indices('/').take(2).map(|(at, _)| &below[..at]);
    below.strip_suffix(".toml").into_iter().chain(folders)
}
