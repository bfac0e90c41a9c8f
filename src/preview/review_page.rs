//! The review page: overrides with their states, decisions about them, and undoing a decision.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::http::response::Response;
use super::preview_visit::Visit;
use super::write_changes::{undo, written};
use crate::analysis::diff::{DiffKind, diff_words};
use crate::edition::override_state::OverrideState;
use crate::i18n::Word;
use crate::pipeline::Pipeline;
use crate::report::reviews::OverrideReports;
use crate::report::reviews::override_json::OverrideJson;
use crate::review::decision::{Decision, Signature, decide, targets};
use crate::review::listing::{Listing, ReviewItem, listing};
use crate::review::target_text::target_text;
use crate::text::snapshot::Digest;

#[derive(Serialize)]
struct ReviewList<'a> {
    version: u64,
    overrides: Vec<ListedOverride<'a>>,
}

#[derive(Serialize)]
struct ListedOverride<'a> {
    #[serde(flatten)]
    reported: OverrideJson<'a>,
    #[serde(flatten)]
    details: Details,
}

/// What the browser's side needs besides what `jalon review --format json` gives.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own for the browser")]
struct Details {
    id: String,
    /// Of the texts that were shown: a decision is about these.
    #[serde(rename = "seal")]
    texts_digest: String,
    level_name: String,
    state_text: String,
    urgent: bool,
    can_keep: bool,
    can_edit: bool,
    #[serde(rename = "can_aim")]
    can_retarget: bool,
    words: Option<Vec<(&'static str, String)>>,
    /// The text of what a target that is gone has probably become.
    candidate: Option<String>,
    page: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReviewRequest {
    #[serde(default)]
    id: String,
    #[serde(default, rename = "seal")]
    texts_digest: String,
    decision: Option<String>,
    text: Option<String>,
    undo: Option<String>,
}

/// `relecture.json`
pub(super) fn list(visit: &Visit<'_>) -> Response {
    let pipeline = &visit.revision.pipeline;
    let items = followed(pipeline).items;
    let reviews = OverrideReports::new(visit.language(), &visit.revision.snapshot, false);
    let listed = |(id, item)| ListedOverride {
        reported: reviews.override_json(item),
        details: details(pipeline, &reviews, id, item),
    };
    let overrides = with_ids(&items).into_iter().map(listed).collect();
    Response::json(&ReviewList { version: visit.revision.version, overrides })
}

/// `POST relecture`: a decision, or undoing one.
pub(super) fn post_decision(visit: &Visit<'_>) -> Response {
    let Ok(request) = serde_json::from_slice::<ReviewRequest>(&visit.request.body) else {
        return Response::refusal(400);
    };
    match &request.undo {
        Some(number) => undo(visit, number.parse().unwrap_or_default()),
        None => apply(visit, request),
    }
}

fn apply(visit: &Visit<'_>, request: ReviewRequest) -> Response {
    let (revision, settings) = (visit.revision, &visit.state.settings);
    let decision = match (request.decision.as_deref(), request.text) {
        (Some("keep"), None) => Decision::KeepMine,
        (Some("common"), None) => Decision::TakeCommon,
        (Some("edit"), Some(text)) => Decision::Rewrite(text.replace("\r\n", "\n")),
        (Some("aim"), Some(target)) => {
            let target = target.trim().to_owned();
            let known = revision.pipeline.guide().map(|guide| targets(guide)).unwrap_or_default();
            if !known.contains(&target) {
                let words = [("target", Word::Text(target.as_str()))];
                return Response::error(409, &visit.say("review-no-such-target", &words));
            }
            Decision::Retarget(target)
        }
        _ => return Response::refusal(400),
    };
    let listing = followed(&revision.pipeline);
    // The decision is about the texts that were seen.
    let is_seen =
        |(id, item): &(String, &ReviewItem)| *id == request.id && texts_digest(item) == request.texts_digest;
    let Some((_, item)) = with_ids(&listing.items).into_iter().find(is_seen) else {
        return Response::error(409, &visit.say("review-desk-changed", &[]));
    };
    let signature = Signature { by: settings.reviewer.clone(), on: (settings.today)() };
    let levels = revision.pipeline.levels();
    match decide(&revision.snapshot, levels, &listing, &[(item, decision)], &signature) {
        Ok(changes) => written(visit, &changes),
        Err(refusal) => {
            Response::error(409, &visit.say(refusal.key(), &[("level", Word::Text(&item.level))]))
        }
    }
}

fn followed(pipeline: &Pipeline) -> Listing {
    listing(&pipeline.followed(&pipeline.territories()))
}

/// Each with its id, which stays as long as the override: level, target, verb, and its number among those.
fn with_ids<'a>(items: &'a [ReviewItem]) -> Vec<(String, &'a ReviewItem)> {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    let with_id = |item: &'a ReviewItem| {
        let ReviewItem { level, key, .. } = item;
        let name = format!("{level} {} {}", key.target, key.action);
        let number = met.entry(name.clone()).or_default();
        *number += 1;
        (format!("{name} {number}"), item)
    };
    items.iter().map(with_id).collect()
}

fn details(pipeline: &Pipeline, reviews: &OverrideReports<'_>, id: String, item: &ReviewItem) -> Details {
    let reader = item.territories.first();
    let edition = reader.and_then(|id| pipeline.edition(id));
    let level_name = edition.as_ref().and_then(|edition| edition.value.origins.get(&item.level).cloned());
    let words = item.then().zip(item.now.as_deref()).map(|(then, now)| {
        let kind = |kind| match kind {
            DiffKind::Kept => "kept",
            DiffKind::Gone => "gone",
            DiffKind::New => "new",
        };
        diff_words(then, now).into_iter().map(|stretch| (kind(stretch.kind), stretch.text)).collect()
    });
    let is_gone = item.state == OverrideState::Gone;
    let candidate = item.today.as_ref().filter(|_| is_gone).zip(pipeline.guide());
    Details {
        candidate: candidate.and_then(|(target, guide)| target_text(guide, target)),
        id,
        level_name: level_name.unwrap_or_else(|| item.level.to_string()),
        state_text: reviews.state_text(item),
        urgent: item.is_urgent(),
        can_keep: item.can_be_kept(),
        can_edit: !item.mine.text.is_empty() && item.state != OverrideState::Protected,
        can_retarget: item.can_be_retargeted(),
        words,
        page: reader.and_then(|id| page_address(id, &item.key.target)),
        texts_digest: texts_digest(item),
    }
}

fn texts_digest(item: &ReviewItem) -> String {
    Digest::of_value(&(item.then(), &item.now, &item.mine)).hex()
}

/// Where the target of an override shows: `types/meuble#declaration/delai`.
fn page_address(territory: &str, target: &str) -> Option<String> {
    // A record has no page of its own.
    if target.contains(':') {
        return None;
    }
    let (page, part) = target.split_once('#').unwrap_or((target, ""));
    let page = if page == "index" { String::new() } else { format!("{page}/") };
    let anchor = part.rsplit('/').next().filter(|part| !part.is_empty());
    Some(format!("/{territory}/{page}{}", anchor.map(|id| format!("#{id}")).unwrap_or_default()))
}
