//! The matrix of territories and sections, and what is remarkable in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::inputs::{FileLine, ReportInputs, TerritoryStatus};
use crate::analysis::coverage::{CoverageRow, SectionState};
use crate::edition::{AppliedOverride, Edition, FollowedOverride};
use crate::record::page_id::PageId;
use crate::record::verb::{Action, TargetRef};
use crate::territory::levels::Level;
use crate::text::Place;

/// How many sections are listed as most replaced.
const MOST: usize = 25;

/// A section of the common guide.
#[derive(Debug, Serialize)]
pub struct SectionLine {
    /// As a target names it.
    pub target: String,
    /// Its page's id.
    pub page: String,
    /// Its id; none for the beginning of a page.
    pub id: Option<Arc<str>>,
    /// Its title; of a page's beginning, the page's.
    pub title: String,
    /// Its heading's rank, 1 for a page's beginning.
    pub rank: u8,
    /// Whether it is a slot.
    pub slot: bool,
    /// Where it is.
    #[serde(flatten)]
    pub spot: FileLine,
}

/// One section in one territory.
#[derive(Debug, Serialize)]
pub struct CellLine {
    /// `inherited completed wrapped renamed corrected replaced hidden absent empty`
    pub state: SectionState,
    /// What levels did to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[serde(rename = "deeds")]
    pub applied_overrides: Vec<OverrideLine>,
    /// Why it does not show, where no verb says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<FileLine>,
    /// The values and records that it shows and that the territory lacks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// Whether an override of it must be reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_review: Option<&'static str>,
}

/// What a level did to a section.
#[derive(Debug, Serialize)]
pub struct OverrideLine {
    /// The level, as `herite` names it.
    pub level: String,
    /// `encadrer` …
    pub action: &'static str,
    /// Its `cible`.
    pub target: String,
    /// Its `pourquoi`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Where the verb is.
    #[serde(flatten)]
    pub spot: FileLine,
}

/// A section that many territories change.
#[derive(Debug, Serialize)]
pub struct MostLine {
    /// Its rank in `sections`.
    pub section: usize,
    /// The territories that replace it, or a part of it.
    pub replaced: Vec<Arc<str>>,
    /// The territories that correct it.
    pub corrected: Vec<Arc<str>>,
    /// The territories that hide it.
    pub hidden: Vec<Arc<str>>,
}

/// A required value that a territory does not give.
#[derive(Debug, Serialize)]
pub struct MissingLine {
    /// The territory.
    pub territory: Arc<str>,
    /// The value.
    pub value: String,
    /// What it is.
    pub label: String,
    /// The file that should give it.
    #[serde(flatten)]
    pub spot: FileLine,
}

/// What a territory hides.
#[derive(Debug, Serialize)]
pub struct HiddenLine {
    /// The territory.
    pub territory: Arc<str>,
    /// The level that says so.
    pub level: String,
    /// What.
    pub target: String,
    /// Its title, where the guide has one.
    pub title: Option<String>,
    /// `pourquoi`
    pub reason: Option<String>,
    /// Where.
    #[serde(flatten)]
    pub spot: FileLine,
}

/// A page that a level adds to a territory's site.
#[derive(Debug, Serialize)]
pub struct LocalPageLine {
    /// The territory.
    pub territory: Arc<str>,
    /// The level that brings it.
    pub level: String,
    /// Its id.
    pub page: String,
    /// Its title.
    pub title: String,
    /// Where.
    #[serde(flatten)]
    pub spot: FileLine,
}

pub(super) fn sections(inputs: &ReportInputs<'_>) -> Vec<SectionLine> {
    let line = |section: &crate::analysis::guide_outline::OutlineSection| SectionLine {
        target: section.target(),
        page: section.page.to_string(),
        id: section.id.clone(),
        title: section.title.clone(),
        rank: section.rank,
        slot: section.slot,
        spot: inputs.line_of(&section.place),
    };
    inputs.outline.sections.iter().map(line).collect()
}

pub(super) fn cells(inputs: &ReportInputs<'_>, row: &CoverageRow, status: &TerritoryStatus) -> Vec<CellLine> {
    let line = |cell: &crate::analysis::coverage::Cell| CellLine {
        state: cell.state,
        applied_overrides: cell
            .applied_overrides
            .iter()
            .map(|applied| override_line(inputs, applied))
            .collect(),
        because: cell.because.as_ref().map(|place| inputs.line_of(place)),
        missing: cell.missing.clone(),
        to_review: cell
            .applied_overrides
            .iter()
            .find_map(|applied| status.to_review.get(&applied.verb.place).copied()),
    };
    row.cells.iter().map(line).collect()
}

/// One verb, as reports show it.
pub(in crate::analysis) fn override_line(
    inputs: &ReportInputs<'_>,
    applied: &AppliedOverride,
) -> OverrideLine {
    OverrideLine {
        level: applied.level.text.to_string(),
        action: applied.verb.action.word(),
        target: applied.verb.target.value.to_string(),
        reason: applied.verb.reason.clone(),
        spot: inputs.line_of(&applied.verb.place),
    }
}

pub(super) fn most_replaced(inputs: &ReportInputs<'_>, rows: &[&CoverageRow]) -> Vec<MostLine> {
    let with = |at: usize, state: SectionState| -> Vec<Arc<str>> {
        rows.iter()
            .filter(|row| row.cells[at].state == state && !row.cells[at].applied_overrides.is_empty())
            .map(|row| row.territory.clone())
            .collect()
    };
    let lines = (0..inputs.outline.sections.len()).map(|section| MostLine {
        section,
        replaced: with(section, SectionState::Replaced),
        corrected: with(section, SectionState::Corrected),
        hidden: with(section, SectionState::Hidden),
    });
    let count = |line: &MostLine| line.replaced.len() + line.corrected.len() + line.hidden.len();
    let mut lines: Vec<MostLine> = lines.filter(|line| count(line) > 0).collect();
    lines.sort_by_key(|line| (std::cmp::Reverse((count(line), line.replaced.len())), line.section));
    lines.truncate(MOST);
    lines
}

pub(super) fn missing(inputs: &ReportInputs<'_>, edition: &Edition, level: &Level) -> Vec<MissingLine> {
    let required = inputs.guide.contract.values.iter().filter(|value| value.is_required_on(inputs.date));
    let lacking = required.filter(|value| !edition.values.contains_key(&value.id));
    lacking
        .map(|value| MissingLine {
            territory: edition.id.clone(),
            value: value.id.to_string(),
            label: value.label.clone(),
            spot: inputs.line_of(&level.place),
        })
        .collect()
}

/// Pages, sections, blocks and records that a verb hides; each verb once.
pub(super) fn hidden(inputs: &ReportInputs<'_>, edition: &Edition) -> Vec<HiddenLine> {
    let mut seen = BTreeSet::new();
    // A term's name goes before that of an actor with the same id.
    let actors = inputs.guide.actors.iter().rev();
    let actors = actors.filter_map(|actor| Some((&*actor.id, &**actor.texts.get("nom")?)));
    let terms = inputs.guide.terms.iter().rev().filter_map(|term| Some((&*term.id, &**term.name.as_ref()?)));
    let names: BTreeMap<&str, &str> = actors.chain(terms).collect();
    let verbs = edition.followed.iter().filter(|followed| matches!(followed.verb.action, Action::Hide));
    let line = |FollowedOverride { level, verb, .. }: &FollowedOverride| HiddenLine {
        territory: edition.id.clone(),
        level: level.name.text.to_string(),
        target: verb.target.value.to_string(),
        title: title_of(inputs, &names, &verb.target.value),
        reason: verb.reason.clone(),
        spot: inputs.line_of(&verb.place),
    };
    verbs.filter(|followed| seen.insert(&followed.verb.place)).map(line).collect()
}

fn title_of(inputs: &ReportInputs<'_>, names: &BTreeMap<&str, &str>, target: &TargetRef) -> Option<String> {
    let at = match target {
        TargetRef::Page(page) => inputs.outline.find(page, None),
        TargetRef::Section(page, id) | TargetRef::Block(page, _, id) => inputs.outline.find(page, Some(id)),
        TargetRef::ThemeBlock(_) => return None,
        TargetRef::Record(_, id) => {
            return names.get(&**id).map(|name| (*name).to_owned());
        }
    };
    at.map(|at| inputs.outline.sections[at].title.clone())
}

pub(super) fn local_pages(inputs: &ReportInputs<'_>, edition: &Edition) -> Vec<LocalPageLine> {
    let local = edition.pages.values().filter_map(|page| Some((page, page.origin.as_ref()?)));
    let mut places: BTreeMap<&str, BTreeMap<&PageId, &Place>> = BTreeMap::new();
    local
        .map(|(page, origin)| {
            let places = places.entry(origin).or_insert_with(|| {
                let level = inputs.territories.level(origin);
                let own = level.into_iter().flat_map(|level| level.pages.iter().rev());
                own.map(|own| (&own.id.value, &own.place)).collect()
            });
            let place = places.get(&page.id).copied().unwrap_or(&page.front.title.place);
            LocalPageLine {
                territory: edition.id.clone(),
                level: origin.to_string(),
                page: page.id.to_string(),
                title: page.title.to_string(),
                spot: inputs.line_of(place),
            }
        })
        .collect()
}
