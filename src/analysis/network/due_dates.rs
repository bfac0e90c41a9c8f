//! What must be read again by a day, and what comes and goes with the day.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::departments::name_of;
use super::inputs::{FileLine, ReportInputs};
use crate::calendar::Day;
use crate::guide::contract::Owner;
use crate::markdown::piece::Piece;
use crate::markdown::visit::pieces;
use crate::record::page_id::PageId;
use crate::record::verb::Period;
use crate::text::{Place, Placed};

/// How many days ahead a day counts as near.
const NEAR: i32 = 90;

/// What must be read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DueKind {
    /// A dated fact.
    Fact,
    /// A page of the common guide.
    Page,
    /// A page of a level.
    Local,
}

/// How far away a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Urgency {
    /// It is past, or today.
    Past,
    /// Less than three months away.
    Near,
    /// Further away.
    Later,
    /// No day is given.
    Undated,
}

/// Who looks after something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ContentOwner {
    /// Their id; of a level's page, the level.
    pub id: String,
    /// Their name.
    pub name: String,
    /// How to reach them.
    pub contact: Option<String>,
}

/// A fact or a page that must be read again.
#[derive(Debug, Serialize)]
pub struct Due {
    /// What it is.
    pub kind: DueKind,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// `revoir_avant`
    pub before: Option<String>,
    /// How far away that is.
    pub urgency: Urgency,
    /// `verifie_le`
    pub checked: Option<String>,
    /// Of a fact: `texte_lu source_secondaire a_verifier conteste`.
    pub status: Option<&'static str>,
    /// Of a fact: who confirms it.
    pub ask: Option<String>,
    /// Who looks after it.
    pub owner: Option<ContentOwner>,
    /// Of a fact: the pages of the common guide that show it.
    pub pages: Vec<String>,
    /// Where.
    #[serde(flatten)]
    pub spot: FileLine,
}

/// Something of a level that comes or goes by the day.
#[derive(Debug, Serialize)]
pub struct Addition {
    /// The level.
    pub level: String,
    /// The verb; `page`, or the list a record is in.
    pub kind: String,
    /// What it addresses, or its id.
    pub target: String,
    /// `a_partir_du`
    pub from: Option<String>,
    /// `jusqu_au`
    pub until: Option<String>,
    /// `past`, `ending` (within a month), `running`, `coming`.
    pub state: &'static str,
    /// Where.
    #[serde(flatten)]
    pub spot: FileLine,
}

fn urgency(today: Day, day: Option<Day>) -> Urgency {
    match day {
        None => Urgency::Undated,
        Some(day) if day <= today => Urgency::Past,
        Some(day) if day < today.plus_days(NEAR) => Urgency::Near,
        Some(_) => Urgency::Later,
    }
}

pub(super) fn due(inputs: &ReportInputs<'_>) -> Vec<Due> {
    let due =
        |kind, id: String, title: String, before: Option<&Placed<Day>>, checked: Option<Day>, place| Due {
            kind,
            id,
            title,
            before: before.map(|day| day.value.to_string()),
            urgency: urgency(inputs.date, before.map(|day| day.value)),
            checked: checked.map(|day| day.to_string()),
            status: None,
            ask: None,
            owner: None,
            pages: Vec::new(),
            spot: inputs.line_of(place),
        };
    let owners = inputs.guide.contract.owners.iter().map(|owner| (&owner.id, owner)).collect();
    let shown = fact_pages(inputs);
    let facts = inputs.guide.facts.values().map(|fact| {
        let (id, before) = (fact.id.to_string(), fact.review_before.as_ref());
        Due {
            status: Some(fact.grade.word()),
            ask: fact.ask.clone().filter(|_| fact.grade.is_doubtful()),
            owner: fact.owner.as_ref().map(|id| owner(&owners, id)),
            pages: shown.get(&fact.id).into_iter().flatten().map(ToString::to_string).collect(),
            ..due(DueKind::Fact, id, fact.label.clone(), before, fact.checked_on, &fact.place)
        }
    });
    let pages = inputs.guide.pages.values().map(|page| {
        let (front, id, title) = (&page.front, page.id.to_string(), page.title.to_string());
        Due {
            owner: owner_of(inputs, &owners, &page.id),
            ..due(
                DueKind::Page,
                id,
                title,
                front.review_before.as_ref(),
                front.checked_on,
                &front.title.place,
            )
        }
    });
    let levels = inputs.territories.levels.values();
    let local = levels.flat_map(|level| level.pages.iter().map(move |page| (level, page)));
    let local = local.map(|(level, page)| {
        let (front, id, title) = (&page.front, page.id.value.to_string(), page.front.title.value.clone());
        let own = || ContentOwner { id: level.name.text.to_string(), name: name_of(level), contact: None };
        Due {
            owner: Some(front.owner.as_ref().map_or_else(own, |id| owner(&owners, id))),
            ..due(DueKind::Local, id, title, front.review_before.as_ref(), front.checked_on, &page.place)
        }
    });
    let mut all: Vec<Due> = facts.chain(pages).chain(local).collect();
    // Undated last: "9" comes after every year.
    let day = |due: &Due| due.before.clone().unwrap_or_else(|| "9".into());
    all.sort_by_cached_key(|due| (day(due), due.owner.clone(), due.kind, due.id.clone(), due.spot.clone()));
    all
}

/// Those who look after things, by id.
type Owners<'a> = BTreeMap<&'a Arc<str>, &'a Owner>;

fn owner(owners: &Owners<'_>, id: &Placed<Arc<str>>) -> ContentOwner {
    let known = owners.get(&id.value);
    ContentOwner {
        id: id.value.to_string(),
        name: known.map_or_else(|| id.value.to_string(), |owner| owner.name.clone()),
        contact: known.and_then(|owner| owner.contact.clone()),
    }
}

/// A page's own owner; else that of its chapter's page.
fn owner_of(inputs: &ReportInputs<'_>, owners: &Owners<'_>, page: &PageId) -> Option<ContentOwner> {
    let own = |id: &PageId| inputs.guide.pages.get(id).and_then(|page| page.front.owner.clone());
    let of_chapter = || page.chapter().and_then(|chapter| own(&PageId::new(chapter)));
    own(page).or_else(of_chapter).map(|id| owner(owners, &id))
}

/// For each fact the pages of the common guide that show it.
fn fact_pages(inputs: &ReportInputs<'_>) -> BTreeMap<Arc<str>, BTreeSet<PageId>> {
    let mut shown: BTreeMap<Arc<str>, BTreeSet<PageId>> = BTreeMap::new();
    for page in inputs.guide.pages.values() {
        pieces(&page.body, &mut |piece| {
            if let Piece::Fact(hole) | Piece::Sentence(hole) = piece {
                shown.entry(hole.name.clone()).or_default().insert(page.id.clone());
            }
        });
    }
    shown
}

pub(super) fn additions(inputs: &ReportInputs<'_>) -> Vec<Addition> {
    let mut all = Vec::new();
    for level in inputs.territories.levels.values() {
        let mut put = |kind: &str, target: String, period: &Period, place: &Place| {
            let day = |day: &Option<Placed<Day>>| day.as_ref().map(|day| day.value);
            let (from, until) = (day(&period.from), day(&period.until));
            if from.is_none() && until.is_none() {
                return;
            }
            let today = inputs.date;
            let state = match (from, until) {
                (_, Some(until)) if until < today => "past",
                (Some(from), _) if from > today => "coming",
                (_, Some(until)) if until < today.plus_days(30) => "ending",
                _ => "running",
            };
            all.push(Addition {
                level: level.name.text.to_string(),
                kind: kind.to_owned(),
                target,
                from: from.map(|day| day.to_string()),
                until: until.map(|day| day.to_string()),
                state,
                spot: inputs.line_of(place),
            });
        };
        for verb in &level.verbs {
            put(verb.action.word(), verb.target.value.to_string(), &verb.period, &verb.place);
        }
        for page in &level.pages {
            put("page", page.id.value.to_string(), &page.period, &page.place);
        }
        for (kind, entries) in &level.entries {
            for entry in entries {
                put(kind.word(), entry.id.to_string(), &entry.period, &entry.place);
            }
        }
    }
    let rank = |state: &str| ["past", "ending", "running", "coming"].iter().position(|known| *known == state);
    all.sort_by_cached_key(|it| (rank(it.state), it.until.clone(), it.from.clone(), it.spot.clone()));
    all
}
