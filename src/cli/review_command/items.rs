//! The overrides that a command reviews.

use std::collections::BTreeSet;

use crate::cli::session::Exit;
use crate::pipeline::Pipeline;
use crate::review::listing::{ReviewItem, listing};
use crate::review::theme_parts::theme_items;

/// The overrides of `levels`, and of the other levels of the territories that read them.
pub(super) fn items(pipeline: &Pipeline, levels: &BTreeSet<String>) -> Vec<ReviewItem> {
    let territories = pipeline.levels();
    let concerned = territories.readers(|name| levels.contains(&*name.text));
    let ids: Vec<String> = concerned.map(|level| level.name.text.to_string()).collect();
    let editions = pipeline.followed(&ids);
    let parts = pipeline.overridden_parts();
    let mut themes = theme_items(&parts, pipeline.snapshot());
    themes.retain(|item| levels.contains(&*item.level));
    let mut items = listing(editions.iter().map(|(id, followed)| (id.as_str(), followed.as_slice())));
    items.extend(themes);
    items
}

/// `Problems` if something urgent is left to review.
pub(super) fn exit_of(items: &[&ReviewItem]) -> Exit {
    if items.iter().any(|item| item.is_urgent()) { Exit::Problems } else { Exit::Fine }
}
