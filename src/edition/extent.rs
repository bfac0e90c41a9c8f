//! How much a target holds today, against what somebody agreed to: the rank of a heading decides where its section ends.

use std::sync::Arc;

/// How what a target holds differs from what somebody agreed to.
#[derive(Clone, Debug, Default)]
pub(super) struct Extent {
    /// The sections in it that were not.
    pub(super) gained: Vec<Arc<str>>,
    /// The sections that were in it, and are elsewhere in the page.
    pub(super) lost: Vec<Arc<str>>,
    /// Those of the gained sections that stay as they are, whatever becomes of the rest: nobody agreed that they go.
    pub(super) spared: Vec<Arc<str>>,
}

impl Extent {
    /// Whether somebody has to look at it. A heading of another rank with the same sections below it holds what it held.
    pub(super) fn is_changed(&self) -> bool {
        !self.spared.is_empty() || !self.lost.is_empty()
    }
}
