//! The folders of a site on a host: made before files go into them, removed once nothing is in them.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::Fault;
use super::plan::PublishPlan;
use super::pool::Pool;
use super::store::Stat;

/// Makes those that `plan` needs, and in which none of the files `seen` is.
pub(super) fn make(pool: &Pool, seen: &BTreeMap<String, Stat>, plan: &PublishPlan) -> Result<(), Fault> {
    let standing: BTreeSet<&str> = seen.keys().flat_map(|path| folders_of(path)).collect();
    let needed: BTreeSet<&str> = plan.send.iter().flat_map(|(_, path)| folders_of(path)).collect();
    let mut missing: Vec<&str> = needed.difference(&standing).copied().collect();
    // Each after the one it is in; those of one depth together.
    missing.sort_by_key(|folder| folder.matches('/').count());
    for level in missing.chunk_by(|a, b| a.matches('/').count() == b.matches('/').count()) {
        pool.each(level, |store, folder| store.make_folder(folder))?;
    }
    Ok(())
}

/// Removes those of the files `gone` that are empty by now, innermost first.
pub(super) fn remove_empty(pool: &Pool, plan: &PublishPlan, gone: &[String]) -> Result<(), Fault> {
    let listed = plan.remote_manifest.files.keys().chain(plan.remote_manifest.kept.keys());
    let needed: BTreeSet<&str> = listed.flat_map(|path| folders_of(path)).collect();
    let left: BTreeSet<&str> = gone.iter().flat_map(|path| folders_of(path)).collect();
    for folder in left.iter().rev().filter(|folder| !needed.contains(*folder)) {
        pool.with(|store| store.remove_folder(folder))?;
    }
    Ok(())
}

/// The folders that a path is in, outermost first.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}
