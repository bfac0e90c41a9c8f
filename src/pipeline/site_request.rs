//! What one site is made from, and nothing else.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Checked;
use crate::record::data::Scalar;
use crate::render::neighbours::Neighbourhood;
use crate::territory::levels::Level;
use crate::text::Placed;
use crate::text::scope::Scope;
use crate::text::snapshot::Digest;

/// The theme of a territory that names none.
pub const DEFAULT_THEME: &str = "jalon";

/// The id under which a pipeline gives the guide as nobody customised it.
pub const COMMON: &str = "";

/// What one site is made from.
pub(super) struct SiteRequest {
    /// Its levels, itself last: one list for each rank.
    pub(super) ranks: Checked<Vec<Vec<Arc<Level>>>>,
    /// The files that it may look at.
    pub(super) files: Arc<Scope>,
    /// The territories around it.
    pub(super) neighbourhoods: Vec<Arc<Neighbourhood>>,
    /// The digest of all of that: what is made from the same key is the same.
    pub(super) key: Digest,
}

/// The theme that plain keys name.
pub(super) fn theme_of(scalars: &BTreeMap<Arc<str>, Placed<Scalar>>) -> &str {
    match scalars.get("theme").map(|given| &given.value) {
        Some(Scalar::Text(name)) => name,
        _ => DEFAULT_THEME,
    }
}
