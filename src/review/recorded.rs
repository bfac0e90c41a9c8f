//! What a level's review file becomes when somebody has just written texts of hers beside the common one: she has seen it.

use super::decision::{Refusal, Signature, agree, note_targets};
use super::listing::Listing;
use super::noted_links::{change_of_reviews, links_of};
use crate::territory::levels::Level;
use crate::territory::review::Key;
use crate::text::snapshot::Snapshot;
use crate::text::text_change::TextChange;

/// The change of the review file of `level`, once its overrides and links are those of `listing`: that of `agreed` was written beside the common
/// text of today, and what is reviewed of overrides that are gone goes. None where nothing changes, and where the file
/// cannot be read whole: nothing is written over it.
pub fn recorded(
    snapshot: &Snapshot,
    level: &Level,
    listing: &Listing,
    agreed: Option<&Key>,
    signature: &Signature,
) -> Option<TextChange> {
    if !level.reviews.intact {
        return None;
    }
    let own = listing.items.iter().filter(|item| item.level == level.name.text);
    let mut entries = level.reviews.entries.clone();
    let stays = |key: &Key| level.overrides().any(|verb| Key::of(verb) == *key);
    entries.retain(|key, _| stays(key));
    note_targets(&listing.items, level, signature, &mut entries, &stays);
    for item in own.filter(|item| Some(&item.key) == agreed && item.can_be_kept()) {
        // There is a common text to agree to, or none is asked for.
        let _: Result<(), Refusal> = agree(item, signature, &mut entries);
    }
    change_of_reviews(snapshot, &level.reviews, &entries, &links_of(listing, level))
}
