//! The links of local texts, noted in the review files of their levels: a goal that goes away later is no mistake then.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::file::written;
use super::listing::Listing;
use crate::territory::levels::{Level, Territories};
use crate::territory::review::{Key, Review, Reviews};
use crate::text::snapshot::Snapshot;
use crate::text::text_change::TextChange;

/// The levels among `names` whose review file does not hold the goals of their links as they are today: a link that is
/// written since is not noted.
pub fn unnoted<'t>(
    territories: &'t Territories,
    listing: &Listing,
    names: &BTreeSet<String>,
) -> Vec<&'t Arc<Level>> {
    let asked = territories.levels.values().filter(|level| names.contains(&*level.name.text));
    asked.filter(|level| !links_of(listing, level).is_subset(&level.reviews.links)).collect()
}

/// The changes that note them; a review file that cannot be read whole stays as it is.
pub fn note_links(
    snapshot: &Snapshot,
    territories: &Territories,
    listing: &Listing,
    names: &BTreeSet<String>,
) -> Vec<TextChange> {
    let levels = unnoted(territories, listing, names).into_iter().filter(|level| level.reviews.intact);
    let change = |level: &Arc<Level>| {
        change_of_reviews(snapshot, &level.reviews, &level.reviews.entries, &links_of(listing, level))
    };
    levels.filter_map(change).collect()
}

/// The goals of the links of `level`, as the territories that were asked read it.
pub(super) fn links_of(listing: &Listing, level: &Level) -> BTreeSet<Arc<str>> {
    listing.links.get(&level.name.text).map(|goals| BTreeSet::clone(goals)).unwrap_or_default()
}

/// The change of a review file that holds these reviews and goals of links from now on.
pub(super) fn change_of_reviews(
    snapshot: &Snapshot,
    reviews: &Reviews,
    entries: &BTreeMap<Key, Arc<Review>>,
    links: &BTreeSet<Arc<str>>,
) -> Option<TextChange> {
    let source = snapshot.text(&reviews.file);
    let same = |(key, review): (&Key, &Arc<Review>)| {
        let before = reviews.entries.get(key);
        before.is_some_and(|before| {
            before.common == review.common
                && before.on == review.on
                && before.by == review.by
                && before.mark == review.mark
                && before.spot == review.spot
        })
    };
    let is_same =
        *links == reviews.links && entries.len() == reviews.entries.len() && entries.iter().all(same);
    if is_same {
        return None;
    }
    let text = written(entries, links);
    let windows = source.is_some_and(|source| source.text.contains("\r\n"));
    TextChange::of(&reviews.file, source, &if windows { text.replace('\n', "\r\n") } else { text })
}
