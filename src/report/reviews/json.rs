//! The JSON form: one object, with every override.

use serde::Serialize;

use super::Reviews;
use crate::review::listing::ReviewItem;

/// The form of the object: a greater one may lack what this one has.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    overrides: Vec<Override<'a>>,
}

/// One override, as scripts read it.
#[derive(Serialize)]
pub struct Override<'a> {
    level: &'a str,
    cible: &'a str,
    action: &'a str,
    cible_actuelle: Option<&'a str>,
    state: &'static str,
    pending: bool,
    blocks: bool,
    importance: &'static str,
    summary: Option<&'a str>,
    policy: &'static str,
    shown: &'static str,
    file: &'a str,
    line: i64,
    reviewed_on: Option<String>,
    reviewed_by: Option<&'a str>,
    common_then: Option<&'a str>,
    common_now: Option<&'a str>,
    mine: &'a str,
    territories: &'a [String],
}

pub(super) fn of(reviews: &Reviews<'_>, items: &[&ReviewItem]) -> String {
    let overrides = items.iter().map(|item| one(reviews, item)).collect();
    let document = Document { version: VERSION, overrides };
    serde_json::to_string_pretty(&document).expect("plain texts and numbers") + "\n"
}

pub(super) fn one<'a>(reviews: &Reviews<'_>, item: &'a ReviewItem) -> Override<'a> {
    let review = item.review.as_deref();
    Override {
        level: &item.level,
        cible: &item.key.target,
        action: &item.key.action,
        cible_actuelle: item.today.as_deref(),
        state: item.state.word(),
        pending: item.is_pending(),
        blocks: item.blocks,
        importance: item.weight.word(),
        summary: item.summary.as_deref(),
        policy: item.policy.word(),
        shown: item.shown.word(),
        file: item.at.file.as_str(),
        line: reviews.line(item),
        reviewed_on: review.and_then(|review| review.on).map(|on| on.to_string()),
        reviewed_by: review.and_then(|review| review.by.as_deref()),
        common_then: item.review.as_ref().and_then(|review| review.common.as_deref()),
        common_now: item.now.as_deref(),
        mine: &item.mine.text,
        territories: &item.territories,
    }
}
