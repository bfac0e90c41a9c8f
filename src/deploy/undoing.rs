//! Undoing: the publication before the last one, and whether it may be brought back from here.

use super::SiteHost;
use super::artifacts::Artifacts;
use super::fault::{Fault, FaultKind};
use super::publication_store::PublicationStore;
use super::remote_state::RemoteState;

/// The publication before the last one; if an earlier undoing was interrupted, what it was bringing back.
pub fn previous(host: &mut dyn SiteHost, publications: &PublicationStore) -> Result<Artifacts, Fault> {
    if let Some(artifacts) = host.before()? {
        return Ok(artifacts);
    }
    let (entries, under_way) = (publications.entries(), publications.journal().undoes);
    let mut latest = entries.iter().rev().map(|(_, entry)| entry);
    let found = match under_way {
        Some(artifacts) => latest.find(|entry| entry.artifacts() == artifacts),
        None => latest.nth(1),
    };
    found
        .map_or_else(|| Err(Fault::new(FaultKind::NoPrevious, "", "")), |entry| publications.artifacts(entry))
}

/// What is undone must be what is there: not a publication that somebody else made since.
pub fn check(target: &str, publications: &PublicationStore, remote: &RemoteState) -> Result<(), Fault> {
    if remote.blind || publications.journal().undoes.is_some() {
        return Ok(());
    }
    let stands = remote.remote_manifest.as_ref().map(|remote_manifest| &remote_manifest.files);
    match publications.last() {
        Some(last) if stands != Some(&last.lines()) => Err(Fault::new(FaultKind::NotOurs, target, "")),
        _ => Ok(()),
    }
}
