//! The lock on a host: one publication at a time, and what it is putting there.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::fault::{Fault, FaultKind};
use super::store::Store;
use crate::text::snapshot::Digest;

const FOLDER: &str = ".jalon-verrou";
const OWNER: &str = "qui.json";
const INTENTION: &str = "intention.json";

/// Their names until they are whole.
const NEXT_OWNER: &str = "qui.nouveau";
const NEXT_INTENTION: &str = "intention.nouvelle";

/// Who publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockOwner {
    /// Person and machine.
    pub who: String,
    /// When the publication began, by that machine's clock: shown to people, never compared.
    pub since: String,
    /// Which publication.
    pub token: String,
}

/// Who holds the host.
pub(super) fn owner(store: &mut dyn Store) -> Result<Option<LockOwner>, Fault> {
    let Some(bytes) = store.read(&inside(OWNER))? else { return Ok(None) };
    let unknown = || LockOwner { who: "?".into(), since: "?".into(), token: String::new() };
    Ok(Some(serde_json::from_slice(&bytes).unwrap_or_else(|_| unknown())))
}

/// What the publication that holds the host is putting there, or taking away: what each path may hold meanwhile.
pub(super) type Intention = BTreeMap<String, BTreeSet<Digest>>;

/// What the publication that holds the host is about.
pub(super) fn intention(store: &mut dyn Store) -> Result<Intention, Fault> {
    let bytes = store.read(&inside(INTENTION))?.unwrap_or_default();
    let lines: BTreeMap<String, String> = serde_json::from_slice(&bytes).unwrap_or_default();
    let hashes = |hashes: String| hashes.split(' ').filter_map(Digest::parse).collect();
    Ok(lines.into_iter().map(|(path, line)| (path, hashes(line))).collect())
}

/// Takes the lock for `me`. The lock comes into being whole, with its owner, so that no two can take it.
pub(super) fn take(store: &mut dyn Store, me: &LockOwner) -> Result<(), Fault> {
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
    let mut holder = owner(store)?;
    if holder.is_none() {
        // Whoever released it was interrupted before the folder was gone.
        store.remove_folder(FOLDER)?;
        if store.claim(&mine, FOLDER)? {
            return Ok(());
        }
        holder = owner(store)?;
    }
    if holder.as_ref().is_some_and(|holder| holder.token == me.token) {
        return Ok(());
    }
    store.remove(&format!("{mine}/{OWNER}"))?;
    store.remove_folder(&mine)?;
    let (who, since) = holder.map_or(("?".into(), "?".into()), |owner| (owner.who, owner.since));
    Err(Fault::new(FaultKind::Locked, who, since))
}

/// Takes over the lock of somebody else, with the files it is about; returns whether there was one.
pub(super) fn inherit(store: &mut dyn Store, me: &LockOwner) -> Result<bool, Fault> {
    if owner(store)?.is_none() {
        // At most an empty folder.
        store.remove_folder(FOLDER)?;
        return Ok(false);
    }
    let beside = inside(NEXT_OWNER);
    store.write(&beside, &serde_json::to_vec(me).expect("plain texts"))?;
    store.rename(&beside, &inside(OWNER))?;
    Ok(true)
}

/// Writes down what is being put there.
pub(super) fn intend(store: &mut dyn Store, files: &Intention) -> Result<(), Fault> {
    let line = |digests: &BTreeSet<Digest>| digests.iter().map(Digest::hex).collect::<Vec<_>>().join(" ");
    let lines: BTreeMap<&str, String> =
        files.iter().map(|(path, digests)| (path.as_str(), line(digests))).collect();
    let bytes = serde_json::to_vec(&lines).expect("plain texts");
    let beside = inside(NEXT_INTENTION);
    store.write(&beside, &bytes)?;
    store.rename(&beside, &inside(INTENTION))
}

/// Whether `me` still holds the lock: somebody may have broken it meanwhile, and gone on.
pub(super) fn is_held_by(store: &mut dyn Store, me: &LockOwner) -> Result<bool, Fault> {
    Ok(owner(store)?.is_some_and(|owner| owner.token == me.token))
}

/// Releases the lock of `me`, unless somebody else took it over.
pub(super) fn release_own(store: &mut dyn Store, me: &LockOwner) -> Result<(), Fault> {
    if owner(store)?.is_some_and(|owner| owner.token != me.token) {
        return Ok(());
    }
    release(store)
}

/// Releases the lock of the host, whoever held it.
pub(super) fn release(store: &mut dyn Store) -> Result<(), Fault> {
    for name in [INTENTION, NEXT_INTENTION, NEXT_OWNER, OWNER] {
        store.remove(&inside(name))?;
    }
    store.remove_folder(FOLDER)
}

fn inside(name: &str) -> String {
    format!("{FOLDER}/{name}")
}
