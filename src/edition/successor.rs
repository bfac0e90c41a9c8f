//! What a target that is gone has probably become: by its id elsewhere and its text, by its text, by its name.

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

/// The same, where the names are the same or nearly: less of the text must be.
const ALIKE: usize = 40;

/// Proposes for each target that is gone what it has become. A name tells little by itself: where the text is known that it
/// had, nothing is proposed that says something else.
pub(super) fn propose(unresolved: &mut [UnresolvedOverride<'_>], base_pages: &BasePages<'_>) {
    let known = OnceCell::new();
    for lost in unresolved.iter_mut().filter(|lost| lost.state == OverrideState::Gone) {
        let Some(review) = lost.level.reviews.of(lost.verb) else { continue };
        let known = known.get_or_init(|| candidates(base_pages));
        let named = lost.why.suggestion.take();
        let found = successor(&lost.verb.target.value, review, named.as_deref(), known);
        lost.has_successor = found.is_some();
        // What has no text to compare is known by its name alone.
        lost.why.suggestion = found.or(named.filter(|_| words_then(review).is_none()));
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

/// The words of the text that somebody agreed to override, where there are some.
fn words_then(review: &Review) -> Option<WordCount> {
    review.common.as_deref().map(WordCount::of).filter(|then| then.total > 0)
}

/// What the record `lost`, which somebody reviewed and is gone, has become: one of `records`, which are their names with what
/// they say, in the form that reviews keep. A step goes by its name in whatever path it is.
pub(super) fn propose_record(lost: &mut UnresolvedOverride<'_>, id: &str, records: &[(Arc<str>, String)]) {
    let Some(then) = lost.level.reviews.of(lost.verb).and_then(|review| words_then(review)) else { return };
    let TargetRef::Record(kind, _) = &lost.verb.target.value else { return };
    let named = lost.why.suggestion.take();
    let name = |id: &str| id.rsplit('/').next().map(str::to_owned);
    let told = records.iter().filter_map(|(other, text)| {
        let address = format!("{}:{other}", kind.word());
        let is_own = name(other) == name(id);
        let least = if is_own || named.as_ref() == Some(&address) { ALIKE } else { SAME };
        let likeness = then.likeness(&WordCount::of(text));
        (likeness >= least).then_some((likeness + if is_own { SAME - ALIKE } else { 0 }, address))
    });
    let told: Vec<(usize, String)> = told.collect();
    let found = told.into_iter().rev().max_by_key(|(likeness, _)| *likeness).map(|(_, address)| address);
    lost.has_successor = found.is_some();
    lost.why.suggestion = found;
}

/// What `target`, which is gone, has become: none where only names could tell. `named` is what its name is nearest to.
fn successor(
    target: &TargetRef,
    review: &Review,
    named: Option<&str>,
    candidates: &[Candidate],
) -> Option<String> {
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
    let has_id = |candidate: &Candidate| wanted.is_some() && candidate.id.as_ref() == wanted;
    let Some(then) = words_then(review) else {
        // Common ids (`pieces`, `delai`) are on many pages: there none of them is meant.
        let mut of_id = candidates.iter().filter(fits).filter(|it| has_id(it));
        return of_id.next().filter(|_| of_id.next().is_none()).map(|it| it.address.clone());
    };
    let told = candidates.iter().filter(fits).filter_map(|it| {
        let likeness = then.likeness(&it.words);
        let is_named = named == Some(&*it.address);
        let least = if has_id(it) || is_named { ALIKE } else { SAME };
        // Its own id outweighs some words, and no more: texts tell better than names.
        let weight = if has_id(it) { SAME - ALIKE } else { 0 };
        (likeness >= least).then_some((likeness + weight, it))
    });
    let told: Vec<(usize, &Candidate)> = told.collect();
    // The first of two that are as like.
    told.into_iter().rev().max_by_key(|(likeness, _)| *likeness).map(|(_, it)| it.address.clone())
}
