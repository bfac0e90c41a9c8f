//! Editions and dresses that were asked for lately, by the digest of all that they are made from.

use std::sync::{Arc, Mutex, OnceLock};

use crate::diagnostic::Checked;
use crate::edition::Edition;
use crate::render::dress::Dress;
use crate::text::snapshot::Digest;

/// So many are kept: a preview looks at a few territories, and a report goes through all of them once.
const KEPT: usize = 24;

/// An edition and, once somebody wants pages, its dress.
pub(super) struct Worn {
    pub(super) edition: Checked<Arc<Edition>>,
    /// `None` where its theme cannot be used.
    pub(super) dress: OnceLock<Option<Dress>>,
}

/// What was worn lately, the last one last.
#[derive(Default)]
pub(super) struct Cloakroom(Mutex<Vec<(Digest, Arc<Worn>)>>);

impl Cloakroom {
    /// What is kept under `key`.
    pub(super) fn get(&self, key: Digest) -> Option<Arc<Worn>> {
        let mut kept = self.0.lock().expect("nothing panics while it looks");
        let at = kept.iter().position(|(of, _)| *of == key)?;
        let found = kept.remove(at);
        let worn = Arc::clone(&found.1);
        kept.push(found);
        Some(worn)
    }

    /// Keeps `worn`, and forgets the one that nobody asked for the longest.
    pub(super) fn keep(&self, key: Digest, worn: &Arc<Worn>) {
        let mut kept = self.0.lock().expect("nothing panics while it looks");
        kept.retain(|(of, _)| *of != key);
        kept.push((key, Arc::clone(worn)));
        let surplus = kept.len().saturating_sub(KEPT);
        kept.drain(..surplus);
    }
}
