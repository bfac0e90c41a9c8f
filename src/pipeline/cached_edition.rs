//! An edition, with the site that its pages are drawn from once somebody asks for them.

use std::sync::{Arc, OnceLock};

use crate::diagnostic::Checked;
use crate::edition::Edition;
use crate::render::site_context::SiteContext;

/// An edition and, once somebody wants pages, its site.
pub(super) struct CachedEdition {
    pub(super) edition: Checked<Arc<Edition>>,
    /// `None` where its theme cannot be used.
    pub(super) site: OnceLock<Option<SiteContext>>,
}

impl CachedEdition {
    /// An edition whose pages nobody has asked for.
    pub(super) fn new(edition: Checked<Arc<Edition>>) -> Self {
        Self { edition, site: OnceLock::new() }
    }
}
