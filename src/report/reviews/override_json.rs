//! Overrides as JSON.

use serde::Serialize;

use super::OverrideReports;
use crate::report::json;
use crate::review::listing::ReviewItem;

/// The version of the format; a greater one may lack keys of this one.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct OverrideList<'a> {
    version: u32,
    overrides: Vec<OverrideJson<'a>>,
}

/// One override, as scripts read it.
#[derive(Serialize)]
pub struct OverrideJson<'a> {
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

impl OverrideReports<'_> {
    /// One object, with every override.
    pub fn json(&self, items: &[&ReviewItem]) -> String {
        let overrides = items.iter().map(|item| self.override_json(item)).collect();
        json::pretty(&OverrideList { version: VERSION, overrides })
    }

    /// One override, as the object has it.
    pub fn override_json<'i>(&self, item: &'i ReviewItem) -> OverrideJson<'i> {
        let review = item.review.as_deref();
        OverrideJson {
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
            line: self.line_of(item),
            reviewed_on: review.and_then(|review| review.on).map(|on| on.to_string()),
            reviewed_by: review.and_then(|review| review.by.as_deref()),
            common_then: review.and_then(|review| review.common.as_deref()),
            common_now: item.now.as_deref(),
            mine: &item.mine.text,
            territories: &item.territories,
        }
    }
}
