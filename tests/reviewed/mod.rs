//! A project whose overrides have all been reviewed: most tests are not about the follow-up.

use std::sync::Arc;

use jalon::calendar::Day;
use jalon::edition::BuildContext;
use jalon::pipeline::Pipeline;
use jalon::review::decision::{Decision, Signature, decide};
use jalon::review::listing::{ReviewItem, listing};
use jalon::text::snapshot::{Snapshot, SnapshotEntry, SourceText};

/// Every override of a project, with how it stands.
pub(crate) fn items(pipeline: &Pipeline) -> Vec<ReviewItem> {
    let ids = pipeline.territories();
    let editions: Vec<_> = ids.iter().filter_map(|id| Some((id, pipeline.edition(id)?))).collect();
    listing(editions.iter().map(|(id, edition)| (id.as_str(), &*edition.value.followed)))
}

/// `snapshot` with the review file that somebody writes who agrees to everything on `date`.
pub(crate) fn reviewed(snapshot: Snapshot, date: Day) -> Snapshot {
    let pipeline = Pipeline::new(Arc::new(snapshot.clone()), BuildContext { date, base_address: None });
    if pipeline.guide().is_none() {
        return snapshot;
    }
    let items = items(&pipeline);
    let mut entries: std::collections::BTreeMap<_, _> =
        snapshot.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
    let signature = Signature { by: Some("Camille".to_owned()), on: date };
    for level in pipeline.levels().levels.keys() {
        let own: Vec<(&ReviewItem, Decision)> = items
            .iter()
            .filter(|item| item.level == level.text)
            .map(|item| (item, Decision::KeepMine))
            .collect();
        let Ok(changes) = decide(&snapshot, pipeline.levels(), &items, &own, &signature) else { continue };
        for change in changes {
            let after = change.after.expect("agreeing removes no file");
            entries.insert(change.file, SnapshotEntry::Text(SourceText::new(&after)));
        }
    }
    Snapshot::new(entries)
}
