//! The lock on a host: one publication at a time, and what it is putting there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fault::{Fault, FaultKind};
use super::store::Store;
use crate::text::snapshot::Digest;

const FOLDER: &str = ".jalon-verrou";
const OWNER: &str = "qui.json";
const INTENTION: &str = "intention.json";

/// Who publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Person and machine.
    pub who: String,
    /// When the publication began, by that machine's clock: told to people, never compared.
    pub since: String,
    /// Which publication.
    pub token: String,
}

/// Who holds the host.
pub(super) fn owner(store: &mut dyn Store) -> Result<Option<Owner>, Fault> {
    let Some(bytes) = store.read(&inside(OWNER))? else { return Ok(None) };
    let unknown = || Owner { who: "?".into(), since: "?".into(), token: String::new() };
    Ok(Some(serde_json::from_slice(&bytes).unwrap_or_else(|_| unknown())))
}

/// What the publication that holds the host is putting there.
pub(super) fn intention(store: &mut dyn Store) -> Result<BTreeMap<String, Digest>, Fault> {
    let bytes = store.read(&inside(INTENTION))?.unwrap_or_default();
    let lines: BTreeMap<String, String> = serde_json::from_slice(&bytes).unwrap_or_default();
    Ok(lines.into_iter().filter_map(|(path, hash)| Some((path, Digest::parse(&hash)?))).collect())
}

/// Takes the lock for `me`. The lock comes into being whole, with its owner, so that no two can take it.
pub(super) fn take(store: &mut dyn Store, me: &Owner) -> Result<(), Fault> {
    let mine = format!("{FOLDER}-{}", me.token);
    if owner(store)?.is_some_and(|owner| owner.token == me.token) {
        return Ok(());
    }
    store.make_folder(&mine)?;
    let bytes = serde_json::to_vec(me).expect("plain texts");
    store.write(&format!("{mine}/{OWNER}"), &bytes)?;
    if store.claim(&mine, FOLDER)? {
        return Ok(());
    }
    let holder = owner(store)?;
    if holder.as_ref().is_some_and(|holder| holder.token == me.token) {
        return Ok(());
    }
    store.remove(&format!("{mine}/{OWNER}"))?;
    store.remove_folder(&mine)?;
    let (who, since) = holder.map_or(("?".into(), "?".into()), |owner| (owner.who, owner.since));
    Err(Fault::new(FaultKind::Locked, who, since))
}

/// Says what is being put there.
pub(super) fn intend(store: &mut dyn Store, files: &BTreeMap<String, Digest>) -> Result<(), Fault> {
    let lines: BTreeMap<&str, String> =
        files.iter().map(|(path, digest)| (path.as_str(), digest.hex())).collect();
    let bytes = serde_json::to_vec(&lines).expect("plain texts");
    let beside = inside("intention.nouvelle");
    store.write(&beside, &bytes)?;
    store.rename(&beside, &inside(INTENTION))
}

/// Gives the host free, whoever held it.
pub(super) fn release(store: &mut dyn Store) -> Result<(), Fault> {
    for name in [INTENTION, "intention.nouvelle", OWNER] {
        store.remove(&inside(name))?;
    }
    store.remove_folder(FOLDER)
}

fn inside(name: &str) -> String {
    format!("{FOLDER}/{name}")
}
