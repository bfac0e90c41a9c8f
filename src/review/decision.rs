//! What people decide about overrides, and the texts that follow from it.
//!
//! Pure: a decision gives changes of files, each with the text it was made on. `project` makes them if the files are
//! still the same, and can undo them. The terminal and the preview share them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::listing::{Listing, PARTING, ReviewItem};
use super::noted_links::{change_of_reviews, links_of};
use super::theme_parts::theme_reviews;
use crate::analysis::guide_outline::{GuideOutline, OutlineSection};
use crate::calendar::Day;
use crate::edit::toml_splice::{Literal, TomlSplice};
use crate::edition::override_state::OverrideState;
use crate::guide::common_guide::Guide;
use crate::record::verb::FollowUp;
use crate::table::value::Value;
use crate::territory::levels::{Level, Territories};
use crate::territory::review::{Key, Review, Reviews, fingerprint};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
use crate::text::text_change::TextChange;

/// What somebody decides about one override.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The local text stays: it was compared with the common text of today.
    KeepMine,
    /// The override goes, so that the common text shows.
    TakeCommon,
    /// The local text becomes this one, compared with the common text of today.
    Rewrite(String),
    /// The override addresses this target from now on: the one it had is renamed, or gone.
    Retarget(String),
}

/// Who decides, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Who.
    pub by: Option<String>,
    /// When.
    pub on: Day,
}

/// Why a decision cannot be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// The review file cannot be read whole: nothing is written over it.
    BrokenReviews,
    /// The target is out of reach: there is no common text to agree to.
    NothingToKeep,
    /// The override is not in a `[[modifier]]` of its own.
    NotATable,
    /// A correction without the line that parts its two texts.
    NoParting,
    /// An empty text.
    Empty,
    /// The override is no longer there.
    Vanished,
    /// A part of a theme: what it says is edited where it is.
    InTheme,
}

impl Refusal {
    /// Every refusal.
    pub const ALL: [Self; 7] = [
        Self::BrokenReviews,
        Self::NothingToKeep,
        Self::NotATable,
        Self::NoParting,
        Self::Empty,
        Self::Vanished,
        Self::InTheme,
    ];

    /// The key of its words in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::BrokenReviews => "review-refused-broken",
            Self::NothingToKeep => "review-refused-nothing",
            Self::NotATable => "review-refused-inline",
            Self::NoParting => "review-refused-parting",
            Self::Empty => "review-refused-empty",
            Self::Vanished => "review-refused-vanished",
            Self::InTheme => "review-refused-theme",
        }
    }
}

/// The changes that follow from decisions about overrides of one level; all of them or none. `listing` holds all overrides
/// and links of the level: the review file forgets those that are no longer there.
pub fn decide(
    snapshot: &Snapshot,
    territories: &Territories,
    listing: &Listing,
    decisions: &[(&ReviewItem, Decision)],
    signature: &Signature,
) -> Result<Vec<TextChange>, Refusal> {
    let Some((first, _)) = decisions.first() else { return Ok(Vec::new()) };
    if let Some(reviews) = theme_reviews(&first.level, snapshot) {
        return decide_in_theme(snapshot, &reviews, &listing.items, decisions, signature);
    }
    let level = territories.level(&first.level).ok_or(Refusal::Vanished)?;
    if !level.reviews.intact {
        return Err(Refusal::BrokenReviews);
    }
    let mut texts = EditedTexts { snapshot, after: BTreeMap::new() };
    let mut entries = level.reviews.entries.clone();
    // From the last to the first, so that what is cut out moves nothing that is still to be found.
    let mut ordered: Vec<&(&ReviewItem, Decision)> = decisions.iter().collect();
    ordered.sort_by_key(|(item, _)| std::cmp::Reverse(item.place.start));
    let mut gone: Vec<&Key> = Vec::new();
    let mut moved: Vec<(Key, Arc<Review>)> = Vec::new();
    for (item, decision) in ordered {
        match decision {
            // Words that are not there cannot be corrected, whoever agrees.
            Decision::KeepMine if item.state == OverrideState::Lost => return Err(Refusal::NothingToKeep),
            Decision::KeepMine => agree(item, signature, &mut entries)?,
            Decision::Rewrite(text) => {
                rewrite(item, level, text, &mut texts)?;
                agree(item, signature, &mut entries)?;
            }
            Decision::TakeCommon => {
                cut_out(item, level, &mut texts)?;
                gone.push(&item.key);
            }
            Decision::Retarget(target) => {
                retarget(item, level, target, &mut texts)?;
                gone.push(&item.key);
                // What was agreed to under the old name is agreed to; of another target, nothing is.
                let named = matches!(item.state, OverrideState::Renamed | OverrideState::Moved);
                let same = named && item.today.as_ref() == Some(target);
                let key = Key { target: target.clone(), action: item.key.action.clone() };
                moved.extend(entries.get(&item.key).filter(|_| same).map(|review| (key, Arc::clone(review))));
            }
        }
    }
    // Two verbs of one kind on one target share a review.
    let stays = |key: &Key| {
        let verbs = level.overrides().filter(|verb| Key::of(verb) == *key).count();
        verbs > gone.iter().filter(|gone| **gone == key).count()
    };
    entries.retain(|key, _| stays(key));
    note_targets(&listing.items, level, signature, &mut entries, &stays);
    for (key, review) in moved {
        entries.entry(key).or_insert(review);
    }
    let mut changes = texts.changes();
    changes.extend(change_of_reviews(snapshot, &level.reviews, &entries, &links_of(listing, level)));
    Ok(changes)
}

/// The same, of parts of a theme: they are agreed to, and edited where they are.
fn decide_in_theme(
    snapshot: &Snapshot,
    reviews: &Reviews,
    items: &[ReviewItem],
    decisions: &[(&ReviewItem, Decision)],
    signature: &Signature,
) -> Result<Vec<TextChange>, Refusal> {
    if !reviews.intact {
        return Err(Refusal::BrokenReviews);
    }
    let mut entries = reviews.entries.clone();
    for (item, decision) in decisions {
        if *decision != Decision::KeepMine {
            return Err(Refusal::InTheme);
        }
        agree(item, signature, &mut entries)?;
    }
    let level = &decisions[0].0.level;
    entries.retain(|key, _| items.iter().any(|item| item.level == *level && item.key == *key));
    Ok(change_of_reviews(snapshot, reviews, &entries, &BTreeSet::new()).into_iter().collect())
}

/// That a target is there is noted with the next review, with its text: nobody has to judge it.
pub(super) fn note_targets(
    items: &[ReviewItem],
    level: &Level,
    signature: &Signature,
    entries: &mut BTreeMap<Key, Arc<Review>>,
    stays: &dyn Fn(&Key) -> bool,
) {
    for item in items.iter().filter(|item| item.level == level.name.text) {
        let is_unread =
            entries.get(&item.key).is_none_or(|review| review.common.is_none() && item.now.is_some());
        if item.follow_up == FollowUp::Target && item.state.is_there() && is_unread && stays(&item.key) {
            let review = agreed(item, item.now.clone(), signature);
            entries.insert(item.key.clone(), Arc::new(review));
        }
    }
}

/// What somebody agrees to who signs.
fn agreed(item: &ReviewItem, now: Option<String>, signature: &Signature) -> Review {
    let is_read = now.is_some();
    Review {
        mark: now.as_deref().map(fingerprint),
        common: now,
        on: is_read.then_some(signature.on),
        by: signature.by.clone().filter(|_| is_read),
        sound: true,
        spot: item.spot.clone().filter(|_| is_read),
        place: item.at.clone(),
    }
}

pub(super) fn agree(
    item: &ReviewItem,
    signature: &Signature,
    entries: &mut BTreeMap<Key, Arc<Review>>,
) -> Result<(), Refusal> {
    if item.follow_up == FollowUp::Target && item.state != OverrideState::Gone && item.now.is_none() {
        // That it is there is all there is to note.
        return Ok(());
    }
    let now = item.now.clone().ok_or(Refusal::NothingToKeep)?;
    let stands = entries.get(&item.key).filter(|review| review.sound);
    let is_there = |review: &Review| review.spot.is_none() || review.spot == item.spot;
    if stands.is_some_and(|review| review.common.as_deref() == Some(&now) && is_there(review)) {
        // Nothing changed: the review stays what it is, with who made it and when.
        return Ok(());
    }
    let review = agreed(item, Some(now), signature);
    entries.insert(item.key.clone(), Arc::new(review));
    Ok(())
}

fn cut_out(item: &ReviewItem, level: &Level, texts: &mut EditedTexts<'_>) -> Result<(), Refusal> {
    if item.place.file != level.file {
        // A block of the theme: its file is all there is of it.
        texts.after.insert(item.place.file.clone(), None);
        return Ok(());
    }
    let text = texts.of(&level.file)?;
    let splice = TomlSplice::of(&level.file, &text, 0);
    let table = splice.table("modifier", item.place.start).ok_or(Refusal::Vanished)?;
    let without = splice.without(table).ok_or(Refusal::NotATable)?;
    texts.set(&level.file, without);
    Ok(())
}

/// What an override may be made to address: the pages of the guide, and their sections.
pub fn targets(guide: &Guide) -> BTreeSet<String> {
    let outline = GuideOutline::of(guide);
    let pages = outline.pages.keys().map(ToString::to_string);
    pages.chain(outline.sections.iter().map(OutlineSection::target)).collect()
}

fn retarget(
    item: &ReviewItem,
    level: &Level,
    target: &str,
    texts: &mut EditedTexts<'_>,
) -> Result<(), Refusal> {
    let source = texts.of(&level.file)?;
    let splice = TomlSplice::of(&level.file, &source, 0);
    let table = splice.table("modifier", item.place.start).ok_or(Refusal::Vanished)?;
    if !matches!(table.get("cible").map(|entry| &entry.value.value), Some(Value::Text(_))) {
        return Err(Refusal::Vanished);
    }
    let after = splice.with(table, "cible", &Literal::Text(target), &[]);
    texts.set(&level.file, after);
    Ok(())
}

fn rewrite(item: &ReviewItem, level: &Level, text: &str, texts: &mut EditedTexts<'_>) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if let Some(file) = &item.mine.file {
        let ends = if texts.of(file)?.contains("\r\n") { "\r\n" } else { "\n" };
        texts.set(file, format!("{}\n", text.trim_end()).replace('\n', ends));
        return Ok(());
    }
    let parts: Vec<(&str, String)> = match item.key.action.as_str() {
        "corriger" => {
            let parting = format!("\n{PARTING}\n");
            let (find, put) = text.split_once(&parting).ok_or(Refusal::NoParting)?;
            if find.trim().is_empty() {
                return Err(Refusal::Empty);
            }
            vec![("trouver", find.to_owned()), ("mettre", put.trim_end_matches('\n').to_owned())]
        }
        "renommer" => vec![("titre", text.trim().to_owned())],
        "masquer" => vec![("pourquoi", text.trim().to_owned())],
        _ => vec![("texte", text.to_owned())],
    };
    let mut source = texts.of(&level.file)?;
    for (key, value) in parts {
        let splice = TomlSplice::of(&level.file, &source, 0);
        // Its header comes before its values, and so stays where it is.
        let table = splice.table("modifier", item.place.start).ok_or(Refusal::Vanished)?;
        if !matches!(table.get(key).map(|entry| &entry.value.value), Some(Value::Text(_))) {
            return Err(Refusal::Vanished);
        }
        source = splice.with(table, key, &Literal::Text(&value), &[]);
    }
    texts.set(&level.file, source);
    Ok(())
}

/// The texts of authored files while decisions change them.
struct EditedTexts<'s> {
    snapshot: &'s Snapshot,
    /// None where the file goes.
    after: BTreeMap<SourcePath, Option<String>>,
}

impl EditedTexts<'_> {
    fn of(&self, file: &SourcePath) -> Result<String, Refusal> {
        match self.after.get(file) {
            Some(written) => written.clone(),
            None => self.snapshot.text(file).map(|source| source.text.to_string()),
        }
        .ok_or(Refusal::Vanished)
    }

    fn set(&mut self, file: &SourcePath, text: String) {
        self.after.insert(file.clone(), Some(text));
    }

    fn changes(self) -> Vec<TextChange> {
        let snapshot = self.snapshot;
        self.after
            .into_iter()
            .filter_map(|(file, text)| TextChange::between(&file, snapshot.text(&file), text.as_deref()))
            .collect()
    }
}
