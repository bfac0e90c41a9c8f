//! What a command reviews: overrides, and with them the links of local texts.

use std::collections::BTreeSet;

use crate::cli::session::Exit;
use crate::pipeline::Pipeline;
use crate::review::listing::{Listing, ReviewItem, listing};
use crate::review::theme_parts::theme_items;

/// The overrides and links of `levels`, and of the other levels of the territories that read them.
pub(super) fn followed(pipeline: &Pipeline, levels: &BTreeSet<String>) -> Listing {
    let territories = pipeline.levels();
    let concerned = territories.readers(|name| levels.contains(&*name.text));
    let ids: Vec<String> = concerned.map(|level| level.name.text.to_string()).collect();
    let parts = pipeline.overridden_parts();
    let mut themes = theme_items(&parts, pipeline.snapshot());
    themes.retain(|item| levels.contains(&*item.level));
    let mut listing = listing(&pipeline.followed(&ids));
    listing.items.extend(themes);
    listing
}

/// `Problems` if something urgent is left to review.
pub(super) fn exit_of(items: &[&ReviewItem]) -> Exit {
    if items.iter().any(|item| item.is_urgent()) { Exit::Problems } else { Exit::Fine }
}
