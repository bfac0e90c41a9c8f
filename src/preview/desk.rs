//! The review desk: overrides and how they stand, what is decided about them, and taking it back.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

use super::assets::say;
use super::door::answer::Answer;
use super::routes::Visit;
use super::state::error;
use crate::analysis::diff::{DiffKind, diff_words};
use crate::edition::OverrideState;
use crate::i18n::Word;
use crate::pipeline::Pipeline;
use crate::project::write::{Outcome, write};
use crate::report::refusal;
use crate::report::reviews::Reviews;
use crate::report::reviews::override_json::OverrideJson;
use crate::review::decision::{Decision, Signature, decide, targets};
use crate::review::listing::{ReviewItem, listing};
use crate::text::change::Change;
use crate::text::snapshot::Digest;

/// How many decisions can be taken back.
const UNDOABLE: usize = 200;

/// What was decided at the desk, to be taken back.
#[derive(Default)]
pub(crate) struct Decided {
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    last: u64,
    /// By their numbers: what takes each back.
    back: VecDeque<(u64, Vec<Change>)>,
}

impl Decided {
    fn keep(&self, back: Vec<Change>) -> u64 {
        let mut kept = self.kept.lock().expect("nobody panics with it");
        kept.last += 1;
        let number = kept.last;
        kept.back.push_back((number, back));
        while kept.back.len() > UNDOABLE {
            kept.back.pop_front();
        }
        number
    }

    fn find(&self, number: u64) -> Option<Vec<Change>> {
        let kept = self.kept.lock().expect("nobody panics with it");
        kept.back.iter().find(|(known, _)| *known == number).map(|(_, back)| back.clone())
    }

    fn forget(&self, number: u64) {
        self.kept.lock().expect("nobody panics with it").back.retain(|(known, _)| *known != number);
    }
}

#[derive(Serialize)]
struct Told<'a> {
    version: u64,
    overrides: Vec<Shown<'a>>,
}

#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    told: OverrideJson<'a>,
    #[serde(flatten)]
    more: More,
}

/// What the browser's side needs besides what `jalon review --format json` tells.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own for the browser")]
struct More {
    id: String,
    /// Of the texts that were shown: a decision is about these.
    seal: String,
    level_name: String,
    state_text: String,
    urgent: bool,
    can_keep: bool,
    can_edit: bool,
    can_aim: bool,
    words: Option<Vec<(&'static str, String)>>,
    page: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    #[serde(default)]
    id: String,
    #[serde(default)]
    seal: String,
    decision: Option<String>,
    text: Option<String>,
    undo: Option<String>,
}

/// `relecture.json`
pub(super) fn answer(visit: &Visit<'_>) -> Answer {
    let pipeline = &visit.moment.pipeline;
    let items = items(pipeline);
    let reviews = Reviews::new(visit.workshop.settings.language, &visit.moment.snapshot, false);
    let overrides = named(&items).into_iter().map(|(id, item)| Shown {
        told: reviews.override_json(item),
        more: more(pipeline, &reviews, id, item),
    });
    let told = Told { version: visit.moment.version, overrides: overrides.collect() };
    Answer::json(200, &serde_json::to_string(&told).expect("plain texts and numbers"))
}

/// A decision, or taking one back.
pub(super) fn decision(visit: &Visit<'_>) -> Answer {
    let Ok(wish) = serde_json::from_slice::<Wish>(&visit.request.body) else {
        return Answer::refusal(400);
    };
    match &wish.undo {
        Some(number) => take_back(visit, number),
        None => take(visit, wish),
    }
}

fn take(visit: &Visit<'_>, wish: Wish) -> Answer {
    let moment = visit.moment;
    let decision = match (wish.decision.as_deref(), wish.text) {
        (Some("keep"), None) => Decision::KeepMine,
        (Some("common"), None) => Decision::TakeCommon,
        (Some("edit"), Some(text)) => Decision::Rewrite(text.replace("\r\n", "\n")),
        (Some("aim"), Some(target)) => {
            let target = target.trim().to_owned();
            let known = moment.pipeline.guide().map(|guide| targets(guide)).unwrap_or_default();
            if !known.contains(&target) {
                let words = [("target", Word::Text(target.as_str()))];
                return error(409, &told(visit, "review-no-such-target", &words));
            }
            Decision::Retarget(target)
        }
        _ => return Answer::refusal(400),
    };
    let items = items(&moment.pipeline);
    // What was decided is about what was seen.
    let seen = named(&items).into_iter().find(|(id, item)| *id == wish.id && seal(item) == wish.seal);
    let Some((_, item)) = seen else {
        return error(409, &told(visit, "review-desk-changed", &[]));
    };
    let settings = &visit.workshop.settings;
    let signature = Signature { by: settings.reviewer.clone(), on: (settings.today)() };
    let levels = moment.pipeline.levels();
    match decide(&moment.snapshot, levels, &items, &[(item, decision)], &signature) {
        Ok(changes) => done(visit, &changes, |visit, changes| {
            let back = changes.iter().rev().map(Change::undone).collect();
            visit.workshop.decided.keep(back)
        }),
        Err(refusal) => error(409, &told(visit, refusal.key(), &[("level", Word::Text(&item.level))])),
    }
}

fn take_back(visit: &Visit<'_>, number: &str) -> Answer {
    let number = number.parse().unwrap_or_default();
    let Some(back) = visit.workshop.decided.find(number) else { return Answer::refusal(404) };
    done(visit, &back, |visit, _| {
        visit.workshop.decided.forget(number);
        number
    })
}

/// Writes, and says what came of it; the watch does the rest, as after any save.
fn done(visit: &Visit<'_>, changes: &[Change], kept: impl Fn(&Visit<'_>, &[Change]) -> u64) -> Answer {
    let settings = &visit.workshop.settings;
    match write(&settings.root, changes) {
        Ok(Outcome::Written) => {
            let (version, undo) = (visit.moment.version, kept(visit, changes).to_string());
            Answer::json(200, &serde_json::json!({ "version": version, "undo": undo }).to_string())
        }
        Ok(Outcome::ChangedMeanwhile(file)) => {
            error(409, &told(visit, "review-changed-meanwhile", &[("file", Word::Text(file.as_str()))]))
        }
        Err(failure) => error(500, &refusal::failure(settings.language, false, &failure)),
    }
}

fn items(pipeline: &Pipeline) -> Vec<ReviewItem> {
    let editions = pipeline.followed(&pipeline.territories());
    listing(editions.iter().map(|(id, followed)| (id.as_str(), followed.as_slice())))
}

/// Each with what it is known by, as long as it stands: level, target, verb, and which of those it is.
fn named(items: &[ReviewItem]) -> Vec<(String, &ReviewItem)> {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    let name = |item: &ReviewItem| format!("{} {} {}", item.level, item.key.target, item.key.action);
    items
        .iter()
        .map(|item| {
            let name = name(item);
            let nth = met.entry(name.clone()).or_default();
            *nth += 1;
            (format!("{name} {nth}"), item)
        })
        .collect()
}

fn more(pipeline: &Pipeline, reviews: &Reviews<'_>, id: String, item: &ReviewItem) -> More {
    let reader = item.territories.first();
    let edition = reader.and_then(|id| pipeline.edition(id));
    let level_name = edition.as_ref().and_then(|edition| edition.value.origins.get(&item.level).cloned());
    let changed = item.then().zip(item.now.as_deref()).map(|(then, now)| {
        let fate = |fate| match fate {
            DiffKind::Kept => "kept",
            DiffKind::Gone => "gone",
            DiffKind::New => "new",
        };
        diff_words(then, now).into_iter().map(|stretch| (fate(stretch.kind), stretch.text)).collect()
    });
    More {
        id,
        level_name: level_name.unwrap_or_else(|| item.level.to_string()),
        state_text: reviews.state_text(item),
        urgent: item.is_urgent(),
        can_keep: item.can_be_kept(),
        can_edit: !item.mine.text.is_empty() && item.state != OverrideState::Protected,
        can_aim: item.can_be_retargeted(),
        words: changed,
        page: reader.and_then(|id| page(id, &item.key.target)),
        seal: seal(item),
    }
}

fn seal(item: &ReviewItem) -> String {
    Digest::of_value(&(item.then(), &item.now, &item.mine)).hex()
}

/// Where the target of an override shows: `types/meuble#declaration/delai`.
fn page(territory: &str, target: &str) -> Option<String> {
    // A record has no page of its own.
    if target.contains(':') {
        return None;
    }
    let (page, part) = target.split_once('#').unwrap_or((target, ""));
    let page = if page == "index" { String::new() } else { format!("{page}/") };
    let anchor = part.rsplit('/').next().filter(|part| !part.is_empty());
    Some(format!("/{territory}/{page}{}", anchor.map(|id| format!("#{id}")).unwrap_or_default()))
}

fn told(visit: &Visit<'_>, key: &str, words: &[(&str, Word<'_>)]) -> String {
    say(visit.workshop.settings.language, key, words)
}
