//! What a theme says otherwise than the one below it, as overrides that people review.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::listing::{LocalVersion, ReviewItem};
use crate::diagnostic::Problems;
use crate::edition::override_state::OverrideState;
use crate::edition::visible_text::VisibleText;
use crate::record::front::Weight;
use crate::record::verb::{FollowUp, Policy};
use crate::territory::read_review::read_reviews;
use crate::territory::review::{Key, Reviews};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
use crate::theme::overridden::OverriddenPart;

/// What stands before the name of a theme where levels are named.
const MARK: &str = "themes/";

/// The name by which theme `theme` is reviewed.
pub fn review_name(theme: &str) -> String {
    format!("{MARK}{theme}")
}

/// The parts, each as an override of what is called `themes/maison`.
pub fn theme_items(parts: &[OverriddenPart], snapshot: &Snapshot) -> Vec<ReviewItem> {
    let mut reviews: BTreeMap<&str, Reviews> = BTreeMap::new();
    let mut items = Vec::new();
    for part in parts {
        let level: Arc<str> = review_name(&part.theme).into();
        let Some(own) = theme_reviews(&level, snapshot) else { continue };
        let reviews = reviews.entry(&part.theme).or_insert(own);
        let key = Key { target: part.target.clone(), action: "remplacer".to_owned() };
        let review = reviews.entries.get(&key).cloned();
        let state = match &review {
            None => OverrideState::NeverReviewed,
            Some(review) if !review.sound || review.common.is_none() => OverrideState::Damaged,
            Some(review) if review.common.as_ref() == Some(&part.base) => OverrideState::UpToDate,
            Some(_) => OverrideState::Changed,
        };
        items.push(ReviewItem {
            level,
            key,
            place: part.place.clone(),
            at: part.place.clone(),
            follow_up: FollowUp::Text,
            today: None,
            state,
            weight: Weight::Plain,
            summary: None,
            policy: Policy::Warn,
            shown: VisibleText::Local,
            blocks: false,
            now: Some(part.base.clone()),
            review,
            spot: None,
            mine: LocalVersion { text: part.own.clone(), file: Some(part.place.file.clone()) },
            territories: Vec::new(),
        });
    }
    items
}

/// The review file of what is called `themes/maison`; `None` where `level` is no theme.
pub(super) fn theme_reviews(level: &str, snapshot: &Snapshot) -> Option<Reviews> {
    let theme = level.strip_prefix(MARK)?;
    let home = SourcePath::parse(&format!("themes/{theme}/theme.toml"))?;
    Some(read_reviews(snapshot, &home, &mut Problems::new()))
}
