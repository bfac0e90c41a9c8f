//! Judges each override: what it was reviewed against, what is there today, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::FollowedOverride;
use super::extent::Extent;
use super::override_state::OverrideState;
use super::resolve::UnresolvedOverride;
use super::spelling::is_spelling;
use super::visible_text::VisibleText;
use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::guide::contract::Replacement;
use crate::markdown::canonical::{normal, same_text, words_of};
use crate::record::data::Fact;
use crate::record::front::{DatedChange, Weight};
use crate::record::verb::{Action, FollowUp, Policy, Verb};
use crate::territory::levels::{Level, LevelName};
use crate::territory::review::{Review, TargetSpot};

/// What an override meets today.
pub(super) struct Met<'a> {
    /// The text below, canonical, facts filled in.
    pub(super) input: String,
    /// What the override makes of it, in the same form, where that can be compared.
    pub(super) mine: Option<String>,
    /// Whether the network calls the section sensitive.
    pub(super) sensitive: bool,
    /// What the network says of the changes of the section.
    pub(super) changes: Vec<&'a DatedChange>,
    /// How often the words to correct are in the text, where that is not once.
    pub(super) lost: Option<usize>,
    /// Under which name the target goes today, where that is another.
    pub(super) renamed: Option<String>,
    /// The same, of a block that is in another section than the verb writes.
    pub(super) moved_to: Option<String>,
    /// Where it is, of a section.
    pub(super) spot: Option<TargetSpot>,
    /// The section around it.
    pub(super) inside: Option<Arc<str>>,
    /// How what it holds differs from what somebody agreed to.
    pub(super) extent: Extent,
    /// Of an added text: whether its level is told when the text that it is beside changes.
    pub(super) watched: bool,
    /// The words that the network replaces throughout.
    pub(super) replacements: &'a [Replacement],
}

impl Met<'_> {
    /// A text that is outside pages.
    pub(super) fn of(input: String) -> Self {
        Self {
            input,
            mine: None,
            sensitive: false,
            changes: Vec::new(),
            lost: None,
            renamed: None,
            moved_to: None,
            spot: None,
            inside: None,
            extent: Extent::default(),
            watched: false,
            replacements: &[],
        }
    }
}

/// Judges an override against its review, and reports what follows.
pub(super) fn judge(
    level: &Arc<Level>,
    verb: &Arc<Verb>,
    met: &Met<'_>,
    problems: &mut Problems,
) -> FollowedOverride {
    let review = level.reviews.of(verb).cloned();
    let follow_up = verb.action.follow_up();
    let state = state_of(review.as_deref(), follow_up, met);
    let (weight, summary) = weigh(review.as_deref(), met);
    let told = follow_up == FollowUp::Softly || weight == Weight::Minor;
    let policy = settled(verb, follow_up, met.sensitive, weight);
    let shown = match (state, policy) {
        // Without a review it is a mistake, reported where the verb is carried out.
        (OverrideState::Lost, _) if review.is_some() => VisibleText::Common,
        (OverrideState::ExtentChanged, Policy::Block) => VisibleText::Marked,
        (OverrideState::ExtentChanged, Policy::Revert) => VisibleText::Common,
        (OverrideState::Changed, Policy::Block) if !told => VisibleText::Marked,
        (OverrideState::Changed, Policy::Revert) if !told => VisibleText::Common,
        _ => VisibleText::Local,
    };
    let followed = FollowedOverride {
        level: Arc::clone(level),
        verb: Arc::clone(verb),
        today: match state {
            OverrideState::Renamed => met.renamed.clone(),
            OverrideState::Moved => met.moved_to.clone(),
            _ => None,
        },
        policy,
        spot: met.spot.clone(),
        input: met.input.clone(),
        review,
        state,
        weight,
        summary,
        shown,
    };
    tell(&followed, met, problems);
    followed
}

/// Judges an override whose target is out of reach.
pub(super) fn judge_unresolved(
    unresolved: &UnresolvedOverride<'_>,
    problems: &mut Problems,
) -> FollowedOverride {
    let UnresolvedOverride { level, verb, state, why, .. } = unresolved;
    let follow_up = verb.action.follow_up();
    let followed = FollowedOverride {
        level: Arc::clone(level),
        verb: Arc::clone(verb),
        today: why.suggestion.clone().filter(|_| *state == OverrideState::Gone),
        policy: settled(verb, follow_up, false, Weight::Plain),
        spot: None,
        input: String::new(),
        review: level.reviews.of(verb).cloned(),
        state: *state,
        weight: Weight::Plain,
        summary: None,
        shown: VisibleText::Common,
    };
    // Whoever resolved it told why.
    if *state == OverrideState::Hidden {
        return followed;
    }
    let shows_again = matches!(verb.action, Action::Hide) && unresolved.has_successor;
    let code = match state {
        OverrideState::Gone if shows_again => Code::HiddenShowsAgain,
        OverrideState::Removed => Code::TargetRemovedSince,
        OverrideState::Protected => Code::TargetProtectedSince,
        _ => Code::TargetGone,
    };
    let mut problem = about(code, &followed);
    problem.related.splice(0..0, why.related.iter().cloned());
    problem.suggestion.clone_from(&why.suggestion);
    problems.push(problem);
    tell_block(&followed, problems);
    followed
}

fn state_of(review: Option<&Review>, follow_up: FollowUp, met: &Met<'_>) -> OverrideState {
    let was_there = |review: &Review| {
        met.spot.is_none() || review.spot.is_none() || {
            let inside = |spot: &Option<TargetSpot>| spot.as_ref().and_then(|spot| spot.inside.clone());
            inside(&review.spot) == inside(&met.spot)
        }
    };
    let renamed = if met.renamed.is_some() {
        OverrideState::Renamed
    } else if met.moved_to.is_some() || review.is_some_and(|review| !was_there(review)) {
        OverrideState::Moved
    } else {
        OverrideState::UpToDate
    };
    if follow_up == FollowUp::Target {
        let Some(review) = review else { return OverrideState::NeverReviewed };
        let then = review.common.as_deref().filter(|_| review.sound && met.watched);
        let differs = then.is_some_and(|then| words_of(then) != words_of(&met.input));
        let is_there = renamed == OverrideState::UpToDate;
        return if differs && is_there { OverrideState::AroundChanged } else { renamed };
    }
    if met.mine.as_ref() == Some(&met.input) {
        return OverrideState::Useless;
    }
    if met.lost.is_some() {
        return OverrideState::Lost;
    }
    let Some(review) = review else { return OverrideState::NeverReviewed };
    match &review.common {
        Some(then) if review.sound => {
            if met.extent.is_changed() {
                OverrideState::ExtentChanged
            } else if same_text(then, &met.input) {
                renamed
            } else if words_of(then) == words_of(&met.input) && renamed != OverrideState::UpToDate {
                // The id of its heading is in the text too: one change is told once.
                renamed
            } else if words_of(then) == words_of(&met.input) {
                OverrideState::Form
            } else if is_spelling(then, &met.input, review.on, met.replacements) {
                OverrideState::Typographic
            } else {
                OverrideState::Changed
            }
        }
        _ => OverrideState::Damaged,
    }
}

/// What the network says of what changed since the review, and in which words.
///
/// A change is important on the network's word. It is minor only where the words that the network calls minor are all
/// that changed: one word more, and it is to be reviewed.
fn weigh(review: Option<&Review>, met: &Met<'_>) -> (Weight, Option<String>) {
    let then = review.and_then(|review| review.common.as_deref());
    let is_since = |change: &&&DatedChange| match &change.words {
        // Words that were not there, and are, need no date.
        Some((_, after)) if then.is_some() => {
            let after = normal(after);
            met.input.contains(&after) && !then.is_some_and(|then| then.contains(&after))
        }
        _ => review.and_then(|review| review.on).is_none_or(|on| change.on >= on),
    };
    let of = |weight: Weight| met.changes.iter().filter(move |change| change.weight == weight);
    if let Some(change) = of(Weight::Major).filter(is_since).max_by_key(|change| change.on) {
        return (Weight::Major, change.summary.clone());
    }
    let mut minor: Vec<_> =
        of(Weight::Minor).filter_map(|change| Some((change, change.words.as_ref()?))).collect();
    minor.sort_by_key(|(change, _)| change.on);
    let mut told = then.unwrap_or_default().to_owned();
    let mut last = None;
    for (change, (before, after)) in minor {
        let put = told.replace(&normal(before), &normal(after));
        if put != told {
            (told, last) = (put, Some(change));
        }
    }
    if let Some(change) = last.filter(|_| words_of(&told) == words_of(&met.input)) {
        return (Weight::Minor, change.summary.clone());
    }
    let said = of(Weight::Plain).filter(is_since).max_by_key(|change| change.on);
    (Weight::Plain, said.and_then(|change| change.summary.clone()))
}

fn settled(verb: &Verb, follow_up: FollowUp, sensitive: bool, weight: Weight) -> Policy {
    if follow_up != FollowUp::Text {
        return Policy::Warn;
    }
    let policy = verb.policy.unwrap_or(if sensitive { Policy::Block } else { Policy::Warn });
    if policy == Policy::Warn && weight == Weight::Major { Policy::Block } else { policy }
}

fn tell(followed: &FollowedOverride, met: &Met<'_>, problems: &mut Problems) {
    let soft = followed.verb.action.follow_up() == FollowUp::Softly;
    let code = match (followed.state, followed.policy) {
        (OverrideState::Changed, _) if followed.weight == Weight::Minor => Code::CommonChangedInForm,
        (OverrideState::Changed, Policy::Warn) => Code::CommonChanged,
        (OverrideState::Changed, Policy::Block) => Code::CommonChangedBlocks,
        (OverrideState::Changed, Policy::Revert) => Code::CommonChangedReverts,
        (OverrideState::Form, _) => Code::CommonChangedInForm,
        (OverrideState::Typographic, _) => Code::CommonSpelledOtherwise,
        (OverrideState::AroundChanged, _) => Code::AroundChanged,
        (OverrideState::Lost, _) if followed.review.is_some() => Code::CorrectionLost,
        (OverrideState::Useless, _) => Code::OverrideUseless,
        (OverrideState::ExtentChanged, _) => Code::ExtentChanged,
        (OverrideState::Moved, _) => Code::TargetMoved,
        _ => return,
    };
    let mut problem = about(code, followed);
    if soft {
        problem = problem.severity(Severity::Notice);
    }
    if let Some(count) = met.lost {
        problem = problem.with("count", count);
    }
    match followed.state {
        OverrideState::ExtentChanged => {
            problem =
                problem.with("gained", listed(&met.extent.gained)).with("lost", listed(&met.extent.lost));
        }
        OverrideState::Moved => {
            let inside = met.inside.as_deref().unwrap_or("none");
            problem = problem.with("inside", inside).suggest(met.moved_to.as_ref());
        }
        _ => {}
    }
    problems.push(problem);
    if matches!(followed.state, OverrideState::Lost | OverrideState::ExtentChanged) {
        tell_block(followed, problems);
    }
}

/// Reports the overrides that nobody has reviewed, once for each level: nobody would notice that what they override
/// changes.
pub(super) fn tell_unreviewed(
    followed: &[FollowedOverride],
    ranks: &[Vec<Arc<Level>>],
    problems: &mut Problems,
) {
    let mut unseen: BTreeMap<&LevelName, Vec<&FollowedOverride>> = BTreeMap::new();
    for one in followed.iter().filter(|one| one.state == OverrideState::NeverReviewed && one.is_pending()) {
        unseen.entry(&one.level.name).or_default().push(one);
    }
    for level in ranks.iter().flatten().filter(|level| level.reviews.intact) {
        let never = unseen.get(&level.name).map_or(&[][..], Vec::as_slice);
        // What is in the level's own file first.
        let rank = |one: &&&FollowedOverride| (one.verb.place.file != level.file, one.verb.place.clone());
        let Some(first) = never.iter().min_by_key(rank) else { continue };
        let targets: BTreeSet<String> = never.iter().map(|one| one.verb.target.value.to_string()).collect();
        problems.push(
            Diagnostic::new(Code::NeverReviewed, first.verb.target.place.clone())
                .with("count", never.len())
                .with("targets", targets.into_iter().collect::<Vec<_>>().join(", ")),
        );
    }
}

/// The ids of sections, as links name them.
fn listed(ids: &[Arc<str>]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| format!("#{id}")).collect();
    if ids.is_empty() { "none".to_owned() } else { ids.join(", ") }
}

fn tell_block(followed: &FollowedOverride, problems: &mut Problems) {
    if followed.policy == Policy::Block {
        problems.push(about(Code::OverrideBlocks, followed));
    }
}

fn about(code: Code, followed: &FollowedOverride) -> Diagnostic {
    let (review, target) = (followed.review.as_deref(), &followed.verb.target);
    let problem = Diagnostic::new(code, target.place.clone())
        .with("target", &target.value)
        .with("action", followed.verb.action.word())
        .with("date", review.and_then(|review| review.on).map_or("none".to_owned(), |on| on.to_string()))
        .with("who", review.and_then(|review| review.by.as_deref()).unwrap_or("none"))
        .with("summary", followed.summary.as_deref().unwrap_or("none"));
    match review {
        Some(review) => problem.related(Role::Review, review.place.clone()),
        None => problem,
    }
}

/// A canonical text with the values and the sentences of facts in place of their names.
pub(super) fn filled(text: &str, facts: &BTreeMap<Arc<str>, Fact>) -> String {
    let values = filled_with(text, "{{ fait:", facts, |fact| &fact.shown);
    filled_with(&values, "{{ phrase:", facts, Fact::said)
}

fn filled_with(
    text: &str,
    opening: &str,
    facts: &BTreeMap<Arc<str>, Fact>,
    shown: impl Fn(&Fact) -> &str,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(opening) {
        out.push_str(before);
        let known = after.split_once(" }}").and_then(|(id, after)| Some((facts.get(id)?, after)));
        if let Some((fact, after)) = known {
            out.push_str(&normal(shown(fact)));
            rest = after;
        } else {
            out.push_str(opening);
            rest = after;
        }
    }
    out.push_str(rest);
    out
}
