//! A project whose overrides have all been reviewed: most tests are not about the follow-up.

use std::sync::{Arc, OnceLock};

use jalon::calendar::Day;
use jalon::edition::BuildContext;
use jalon::pipeline::Pipeline;
use jalon::review::decision::{Decision, Signature, decide};
use jalon::review::listing::{Listing, ReviewItem, listing};
use jalon::review::noted_links::note_links;
use jalon::text::snapshot::{Snapshot, SnapshotEntry, SourceText};

/// Every override of a project, with how it stands, and the links of its levels.
pub(crate) fn followed(pipeline: &Pipeline) -> Listing {
    listing(&pipeline.followed(&pipeline.territories()))
}

/// `snapshot` with the review file that somebody writes who agrees to everything on `date`.
pub(crate) fn reviewed(snapshot: Snapshot, date: Day) -> Snapshot {
    let pipeline = pipeline(Arc::new(snapshot.clone()), BuildContext { date, base_address: None });
    if pipeline.guide().is_none() {
        return snapshot;
    }
    let listing = followed(&pipeline);
    let mut entries: std::collections::BTreeMap<_, _> =
        snapshot.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
    let mut written = Vec::new();
    let signature = Signature { by: Some("Camille".to_owned()), on: date };
    for level in pipeline.levels().levels.keys() {
        let own: Vec<(&ReviewItem, Decision)> = listing
            .items
            .iter()
            .filter(|item| item.level == level.text)
            .map(|item| (item, Decision::KeepMine))
            .collect();
        let Ok(changes) = decide(&snapshot, pipeline.levels(), &listing, &own, &signature) else { continue };
        written.extend(changes);
    }
    let names = pipeline.levels().levels.keys().map(|level| level.text.to_string()).collect();
    let noted = note_links(&snapshot, pipeline.levels(), &listing, &names);
    // What somebody decided holds the links too.
    for change in noted.into_iter().chain(written) {
        let after = change.after.expect("agreeing removes no file");
        entries.insert(change.file, SnapshotEntry::Text(SourceText::new(&after)));
    }
    Snapshot::new(entries).leaving_aside(snapshot.left_aside().to_vec())
}

/// A pipeline that reads again only what another project of this test did not hold: the theme, most of all.
pub(crate) fn pipeline(snapshot: Arc<Snapshot>, build_context: BuildContext) -> Pipeline {
    static FIRST: OnceLock<Pipeline> = OnceLock::new();
    let first = FIRST.get_or_init(|| Pipeline::new(Arc::clone(&snapshot), build_context.clone()));
    first.renewed(snapshot).on(build_context)
}
