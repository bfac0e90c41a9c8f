//! The way back: what stood before the last publication, and whether it may be brought back from here.

use super::Host;
use super::artifacts::Artifacts;
use super::desk::Desk;
use super::fault::{Fault, FaultKind};
use super::survey::Survey;

/// What stood there before the last publication; where bringing it back was cut short, what was being brought back.
pub fn previous(host: &mut dyn Host, desk: &Desk) -> Result<Artifacts, Fault> {
    if let Some(artifacts) = host.before()? {
        return Ok(artifacts);
    }
    let (entries, under_way) = (desk.entries(), desk.journal().undoes);
    let mut latest = entries.iter().rev().map(|(_, entry)| entry);
    let found = match under_way {
        Some(artifacts) => latest.find(|entry| entry.artifacts() == artifacts),
        None => latest.nth(1),
    };
    found.map_or_else(|| Err(Fault::new(FaultKind::NoPrevious, "", "")), |entry| desk.artifacts(entry))
}

/// What is undone must be what stands there: not a publication that somebody else made since.
pub fn check(target: &str, desk: &Desk, survey: &Survey) -> Result<(), Fault> {
    if survey.blind || desk.journal().undoes.is_some() {
        return Ok(());
    }
    let stands = survey.remote_manifest.as_ref().map(|remote_manifest| &remote_manifest.files);
    match desk.last() {
        Some(last) if stands != Some(&last.lines()) => Err(Fault::new(FaultKind::NotOurs, target, "")),
        _ => Ok(()),
    }
}
