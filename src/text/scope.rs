//! The part of a project that one site may be made of.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Place;
use super::path::SourcePath;
use super::snapshot::{Snapshot, SnapshotEntry, SourceText};

/// A snapshot in which the private files of other sites are not there.
///
/// What a site is made from is looked up here alone: so its key, which is made of the same files, can leave out
/// nothing that it depends on. (What its search says of the territories around is in the key by its own digest.)
#[derive(Clone, Debug)]
pub struct Scope {
    snapshot: Arc<Snapshot>,
    /// Every file that belongs to some sites alone.
    private: Arc<BTreeSet<SourcePath>>,
    /// Those of them that belong to this one.
    own: BTreeSet<SourcePath>,
}

impl Scope {
    /// All of `snapshot` without the `private` files, but for the `own` ones.
    pub fn new(
        snapshot: Arc<Snapshot>,
        private: Arc<BTreeSet<SourcePath>>,
        own: BTreeSet<SourcePath>,
    ) -> Self {
        Self { snapshot, private, own }
    }

    /// What is at `path`, where the site may see it.
    pub fn get(&self, path: &SourcePath) -> Option<&SnapshotEntry> {
        let hidden = self.private.contains(path) && !self.own.contains(path);
        self.snapshot.get(path).filter(|_| !hidden)
    }

    /// The text at `path`, where there is one and the site may see it.
    pub fn text(&self, path: &SourcePath) -> Option<&SourceText> {
        self.get(path).and(self.snapshot.text(path))
    }

    /// Line and column where a place begins, as [`Snapshot::position`] counts them.
    pub fn position(&self, place: &Place) -> (usize, usize) {
        if self.get(&place.file).is_some() { self.snapshot.position(place) } else { (1, 1) }
    }
}
