//! An edition, with the theme and the site that its pages are drawn with once somebody asks for them.

use std::sync::{Arc, OnceLock};

use super::site_request::SiteRequest;
use super::stage_cache::LoadedTheme;
use crate::diagnostic::Checked;
use crate::edition::Edition;
use crate::render::site_context::SiteContext;
use crate::territory::read_blocks::overrides;
use crate::theme::Theme;

/// An edition and, once somebody wants pages, its site.
pub(super) struct CachedEdition {
    pub(super) edition: Checked<Arc<Edition>>,
    theme: OnceLock<Checked<Option<Arc<Theme>>>>,
    /// `None` where its theme cannot be used.
    pub(super) site: OnceLock<Option<SiteContext>>,
}

impl CachedEdition {
    /// An edition whose pages nobody has asked for.
    pub(super) fn new(edition: Checked<Arc<Edition>>) -> Self {
        Self { edition, theme: OnceLock::new(), site: OnceLock::new() }
    }

    /// The loaded theme with the blocks that the territory's levels override. The theme itself, which all sites share,
    /// where they override none or where their blocks cannot be used; `None` where the theme cannot.
    pub(super) fn theme(&self, request: &SiteRequest, loaded: &LoadedTheme) -> &Checked<Option<Arc<Theme>>> {
        self.theme.get_or_init(|| {
            let shared = loaded.theme.value.clone();
            let Checked { value: own, mut problems } = overrides(&request.ranks.value, &request.files);
            let Some(theme) = shared.as_ref().filter(|_| !own.is_empty()) else {
                return Checked::new(shared, problems);
            };
            let laid = theme.with_overrides(&own);
            problems.extend(laid.problems);
            Checked::new(laid.value.map(Arc::new).or(shared), problems)
        })
    }
}
