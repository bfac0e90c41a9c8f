//! What a target that is gone has probably become: by its id on another page, else by its text, else by its name.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::base_pages::BasePages;
use super::locate::AddressedPart;
use super::override_state::OverrideState;
use super::resolve::UnresolvedOverride;
use crate::markdown::canonical::{normal, source_text, words_of};
use crate::record::verb::TargetRef;
use crate::territory::review::Review;

/// How much of two texts must be the same, in per cent of their words, for one to have become the other.
const SAME: usize = 60;

/// Proposes for each target that is gone what it has become; where neither id nor text tells, the nearest name stays.
pub(super) fn propose(unresolved: &mut [UnresolvedOverride<'_>], base_pages: &BasePages<'_>) {
    let known = OnceCell::new();
    for lost in unresolved.iter_mut().filter(|lost| lost.state == OverrideState::Gone) {
        let Some(review) = lost.level.reviews.of(lost.verb) else { continue };
        let known = known.get_or_init(|| candidates(base_pages));
        let found = successor(&lost.verb.target.value, review, known);
        lost.has_successor = found.is_some();
        lost.why.suggestion = found.or(lost.why.suggestion.take());
    }
}

/// Something that a verb may address, with the words of its text.
struct Candidate {
    address: String,
    id: Option<Arc<str>>,
    kind: Option<AddressedPart>,
    words: WordCount,
}

/// How often each word is in a text.
struct WordCount {
    counts: BTreeMap<String, usize>,
    total: usize,
}

impl WordCount {
    fn of(text: &str) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let words = words_of(text).to_lowercase();
        let mut total = 0;
        for word in words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *counts.entry(word.to_owned()).or_default() += 1;
            total += 1;
        }
        Self { counts, total }
    }

    /// How much of both is the same, in per cent.
    fn likeness(&self, other: &Self) -> usize {
        let same: usize =
            self.counts.iter().map(|(word, n)| other.counts.get(word).map_or(0, |m| (*n).min(*m))).sum();
        // Two texts without a word are not alike: they say nothing.
        (same * 200).checked_div(self.total + other.total).unwrap_or(0)
    }
}

/// Everything on the pages of a rank that a verb may address.
fn candidates(base_pages: &BasePages<'_>) -> Vec<Candidate> {
    let mut all = Vec::new();
    for id in base_pages.working.pages.keys() {
        let Some(page) = base_pages.page(id).filter(|page| page.page.hidden.is_none()) else { continue };
        let text = format!("{}\n{}", normal(&page.page.title), normal(&page.page.summary));
        all.push(Candidate { address: id.to_string(), id: None, kind: None, words: WordCount::of(&text) });
        for (part, position) in page.positions.iter().filter(|(_, position)| position.removed_by.is_none()) {
            all.push(Candidate {
                address: position.address(id, part),
                id: Some(Arc::clone(part)),
                kind: Some(position.kind),
                words: WordCount::of(&source_text(
                    position.node.bodies().next().expect("what has an id has a body"),
                )),
            });
        }
    }
    all
}

/// What `target`, which is gone, has become: none where only names could tell.
fn successor(target: &TargetRef, review: &Review, candidates: &[Candidate]) -> Option<String> {
    let (wanted, is_block) = match target {
        TargetRef::Page(_) => (None, false),
        TargetRef::Section(_, id) => (Some(id), false),
        TargetRef::Block(_, _, id) => (Some(id), true),
        TargetRef::Record(..) | TargetRef::ThemeBlock(_) => return None,
    };
    let written = target.to_string();
    let fits = |candidate: &&Candidate| {
        candidate.address != written
            && (candidate.kind == Some(AddressedPart::Block)) == is_block
            && candidate.id.is_some() == wanted.is_some()
    };
    let then = review.common.as_deref().map(WordCount::of);
    let likeness = |candidate: &Candidate| then.as_ref().map_or(0, |then| then.likeness(&candidate.words));
    let best = |found: Vec<&Candidate>, least: usize| {
        let best = found.into_iter().map(|it| (likeness(it), it)).filter(|(likeness, _)| *likeness >= least);
        // The first of two that are as like.
        best.rev().max_by_key(|(likeness, _)| *likeness).map(|(_, it)| it.address.clone())
    };
    let of_id: Vec<&Candidate> =
        candidates.iter().filter(fits).filter(|it| wanted.is_some() && it.id.as_ref() == wanted).collect();
    // Common ids (`pieces`, `delai`) are on many pages: there the text decides.
    match of_id.as_slice() {
        [only] => Some(only.address.clone()),
        [] => best(candidates.iter().filter(fits).collect(), SAME),
        _ => best(of_id, 1).or_else(|| best(candidates.iter().filter(fits).collect(), SAME)),
    }
}
