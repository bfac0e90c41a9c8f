//! Puts files in their places on a host, and removes them, unless somebody changed what is there since it was looked at: an
//! upload may take minutes.

use std::collections::BTreeMap;

use super::fault::{Fault, FaultKind};
use super::remote_state::BESIDE;
use super::store::{Stat, Store};
use crate::text::snapshot::Digest;

/// What was seen on the host when the plan was compared with it.
pub(super) struct FilePlacing<'s> {
    /// What the host said of each file that was there.
    pub(super) stats: &'s BTreeMap<String, Stat>,
    /// What each held, as far as it was read.
    pub(super) held: &'s BTreeMap<String, Digest>,
    /// Whether every file is read again once it is sent.
    pub(super) rereads: bool,
}

impl FilePlacing<'_> {
    /// Sends one file: beside, looked at, and only then in its place.
    pub(super) fn put(&self, store: &mut dyn Store, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        let there = self.send_beside(store, path, bytes)?;
        self.check(store, path, there, || Digest::of(bytes))?;
        store.rename(&beside(path), path)
    }

    /// The same of what nobody else writes: the manifest.
    pub(super) fn put_ours(&self, store: &mut dyn Store, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        self.send_beside(store, path, bytes)?;
        store.rename(&beside(path), path)
    }

    /// Sends a file beside its place; tells what is there, right before it is to be replaced.
    fn send_beside(&self, store: &mut dyn Store, path: &str, bytes: &[u8]) -> Result<Option<Stat>, Fault> {
        let beside = beside(path);
        store.write(&beside, bytes)?;
        let damaged = || Fault::new(FaultKind::Damaged, path, "");
        if self.rereads && store.read(&beside)?.as_deref() != Some(bytes) {
            return Err(damaged());
        }
        let mut stats = store.stat(&[beside, path.to_owned()])?.into_iter();
        let (sent, there) = (stats.next().flatten(), stats.next().flatten());
        if sent.map(|stat| stat.size) != Some(bytes.len() as u64) {
            return Err(damaged());
        }
        Ok(there)
    }

    /// Fails if one of the places of `files` holds something else than what was seen.
    pub(super) fn check_all(&self, store: &mut dyn Store, files: &[(&str, &[u8])]) -> Result<(), Fault> {
        let paths: Vec<String> = files.iter().map(|(path, _)| (*path).to_owned()).collect();
        for ((path, bytes), there) in files.iter().zip(store.stat(&paths)?) {
            self.check(store, path, there, || Digest::of(bytes))?;
        }
        Ok(())
    }

    /// Removes the file at `path`, which holds what `digest` says.
    pub(super) fn remove(&self, store: &mut dyn Store, path: &str, digest: Digest) -> Result<(), Fault> {
        let there = store.stat(&[path.to_owned()])?.into_iter().flatten().next();
        self.check(store, path, there, || digest)?;
        store.remove(path)
    }

    /// Fails if `there`, which is at `path` now, is neither what was seen nor `ours`: what was put there already, before the
    /// connection broke.
    fn check(
        &self,
        store: &mut dyn Store,
        path: &str,
        there: Option<Stat>,
        ours: impl FnOnce() -> Digest,
    ) -> Result<(), Fault> {
        let Some(there) = there else { return Ok(()) };
        if !there.stamp.is_empty() && self.stats.get(path) == Some(&there) {
            return Ok(());
        }
        let changed = || Fault::new(FaultKind::EditedMeanwhile, path, "");
        if !there.plain {
            return Err(changed());
        }
        // Its time stamp tells nothing: its bytes do.
        let Some(bytes) = store.read(path)? else { return Ok(()) };
        let digest = Digest::of(&bytes);
        if self.held.get(path) == Some(&digest) || digest == ours() { Ok(()) } else { Err(changed()) }
    }
}

/// The name of a file until it is whole.
pub(super) fn beside(path: &str) -> String {
    format!("{path}{BESIDE}")
}
