//! Copies of what a publication overwrites and did not make, kept on this machine before anything is sent.

use std::path::PathBuf;

use super::SiteHost;
use super::artifacts::Artifacts;
use super::covered_files::CoverCopies;
use super::fault::{Fault, FaultKind};
use super::plan::PublishPlan;
use super::publication_store::PublicationStore;

/// Keeps them; returns each path with its copies. What cannot be kept is not overwritten: nothing is sent.
pub fn keep(
    host: &mut dyn SiteHost,
    publications: &PublicationStore,
    plan: &PublishPlan,
    artifacts: &Artifacts,
) -> Result<Vec<(String, PathBuf)>, Fault> {
    // What stands before the first publication comes back when that is taken away.
    let is_first = plan.first && host.withdraws() && publications.entries().is_empty();
    let covering = is_first.then(|| CoverCopies::begin(publications)).transpose()?;
    let mut copies = Vec::new();
    for path in plan.edits.keys() {
        let Some(bytes) = host.fetch(path)? else {
            if plan.send.iter().any(|(_, sent)| sent == path) {
                return Err(Fault::new(FaultKind::Changed, path, ""));
            }
            continue;
        };
        let kept = match &covering {
            Some(covering) => covering.cover(path, &bytes)?,
            None => vec![publications.copy(plan.remote_manifest.number, path, &bytes)?],
        };
        copies.extend(kept.into_iter().map(|copy| (path.clone(), copy)));
    }
    if let Some(covering) = &covering {
        // What is there already as it is to be is theirs, too.
        for path in &plan.same {
            covering.cover(path, &artifacts.files[path].bytes()?)?;
        }
    }
    Ok(copies)
}
