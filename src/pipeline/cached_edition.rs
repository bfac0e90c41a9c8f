//! Editions and dresses that were asked for lately, by the digest of all that they are made from.

use std::sync::{Arc, Mutex, OnceLock};

use super::ground::SiteRequest;
use super::memory::LoadedTheme;
use crate::diagnostic::Checked;
use crate::edition::Edition;
use crate::render::dress::Dress;
use crate::territory::chain;
use crate::territory::read_blocks::overrides;
use crate::text::snapshot::Digest;
use crate::theme::Theme;

/// So many are kept: a preview looks at a few territories, and a report goes through all of them once.
const KEPT: usize = 24;

/// An edition and, once somebody wants pages, its dress.
pub(super) struct CachedEdition {
    pub(super) edition: Checked<Arc<Edition>>,
    theme: OnceLock<Checked<Option<Arc<Theme>>>>,
    /// `None` where its theme cannot be used.
    pub(super) dress: OnceLock<Option<Dress>>,
}

impl CachedEdition {
    /// An edition that nobody has asked pages of.
    pub(super) fn new(edition: Checked<Arc<Edition>>) -> Self {
        Self { edition, theme: OnceLock::new(), dress: OnceLock::new() }
    }

    /// The theme of `loaded_theme` with the blocks that the territory's levels say otherwise; the theme itself, shared by all,
    /// where they say none, or some that cannot be used. `None` where the theme cannot.
    pub(super) fn theme(
        &self,
        making: &SiteRequest,
        loaded_theme: &LoadedTheme,
    ) -> &Checked<Option<Arc<Theme>>> {
        self.theme.get_or_init(|| {
            let shared = loaded_theme.theme.value.clone();
            let ranks = chain(&making.territories, &making.level).value;
            let Checked { value: own, mut problems } = overrides(&ranks, &making.files);
            let Some(theme) = shared.as_ref().filter(|_| !own.is_empty()) else {
                return Checked::new(shared, problems);
            };
            let laid = theme.with_overrides(&own);
            problems.extend(laid.problems);
            Checked::new(laid.value.map(Arc::new).or(shared), problems)
        })
    }
}

/// What was worn lately, the last one last.
#[derive(Default)]
pub(super) struct Cloakroom(Mutex<Vec<(Digest, Arc<CachedEdition>)>>);

impl Cloakroom {
    /// What is kept under `key`.
    pub(super) fn get(&self, key: Digest) -> Option<Arc<CachedEdition>> {
        let mut kept = self.0.lock().expect("nothing panics while it looks");
        let at = kept.iter().position(|(of, _)| *of == key)?;
        let found = kept.remove(at);
        let worn = Arc::clone(&found.1);
        kept.push(found);
        Some(worn)
    }

    /// Keeps `worn`, and forgets the one that nobody asked for the longest.
    pub(super) fn keep(&self, key: Digest, worn: &Arc<CachedEdition>) {
        let mut kept = self.0.lock().expect("nothing panics while it looks");
        kept.retain(|(of, _)| *of != key);
        kept.push((key, Arc::clone(worn)));
        let surplus = kept.len().saturating_sub(KEPT);
        kept.drain(..surplus);
    }
}
