//! What becomes of each section of the common guide in each territory.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::guide_outline::GuideOutline;
use super::missing::missing;
use crate::edition::{AppliedOverride, Edition, Hidden};
use crate::guide::common_guide::Guide;
use crate::record::page_id::PageId;
use crate::record::verb::Action;
use crate::text::Place;

/// What became of a section in a territory: of several things that levels did to it, the one that weighs most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionState {
    /// As the network wrote it.
    Inherited,
    /// With a text of a level before, after or in it.
    Completed,
    /// Under another title.
    Renamed,
    /// With a text of a level around it.
    Wrapped,
    /// With some words, or one block, changed.
    Corrected,
    /// With the text of a level in its place.
    Replaced,
    /// Hidden by a level.
    Hidden,
    /// Not for this territory: its types, its flags, its days.
    Absent,
    /// A slot that nobody has filled.
    Empty,
}

impl SectionState {
    /// Every state, in the order of reports.
    pub const ALL: [Self; 9] = [
        Self::Inherited,
        Self::Completed,
        Self::Wrapped,
        Self::Renamed,
        Self::Corrected,
        Self::Replaced,
        Self::Hidden,
        Self::Absent,
        Self::Empty,
    ];

    /// Its word in reports for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Inherited => "inherited",
            Self::Completed => "completed",
            Self::Wrapped => "wrapped",
            Self::Renamed => "renamed",
            Self::Corrected => "corrected",
            Self::Replaced => "replaced",
            Self::Hidden => "hidden",
            Self::Absent => "absent",
            Self::Empty => "empty",
        }
    }

    /// Whether a level of the territory did something to it.
    pub fn is_local(self) -> bool {
        !matches!(self, Self::Inherited | Self::Absent | Self::Empty)
    }
}

/// One section in one territory.
#[derive(Clone, Debug)]
pub struct Cell {
    /// What became of it.
    pub state: SectionState,
    /// What levels did to it, rank by rank.
    pub applied_overrides: Vec<AppliedOverride>,
    /// Why it does not show, where no verb says so: the condition, or the page's `types`.
    pub because: Option<Place>,
    /// The values and records that it shows and that the territory lacks.
    pub missing: Vec<String>,
}

/// All sections in one territory, in the order of the outline.
#[derive(Clone, Debug)]
pub struct CoverageRow {
    /// The territory.
    pub territory: Arc<str>,
    /// One for each section.
    pub cells: Vec<Cell>,
}

impl CoverageRow {
    /// How many sections are in each state: together, all of them.
    pub fn counts(&self) -> BTreeMap<SectionState, usize> {
        let mut counts: BTreeMap<SectionState, usize> =
            SectionState::ALL.into_iter().map(|state| (state, 0)).collect();
        for cell in &self.cells {
            *counts.entry(cell.state).or_default() += 1;
        }
        counts
    }
}

/// What became of each section of `outline`, which is of `guide`, in one territory.
pub fn coverage(outline: &GuideOutline, guide: &Guide, edition: &Edition) -> CoverageRow {
    let mut states = vec![SectionState::Inherited; outline.sections.len()];
    let mut applied_overrides: Vec<Vec<AppliedOverride>> = vec![Vec::new(); outline.sections.len()];
    let brought = brought(edition);
    for applied in &edition.done {
        for (at, state) in touched(outline, &brought, applied) {
            states[at] = states[at].max(state);
            applied_overrides[at].push(applied.clone());
        }
    }
    let lacking = missing(outline, guide, edition);
    let cells = outline.sections.iter().enumerate().map(|(at, section)| {
        let mut cell = Cell {
            state: states[at],
            applied_overrides: std::mem::take(&mut applied_overrides[at]),
            because: None,
            missing: lacking.get(&at).cloned().unwrap_or_default(),
        };
        if let Some(hidden) = edition.hidden.get(&section.page) {
            (cell.state, cell.because) = why(guide, &section.page, hidden);
        } else if let Some(page) = edition.pages.get(&section.page)
            && matches!(cell.state, SectionState::Inherited | SectionState::Completed)
            && section.id.as_ref().is_some_and(|id| page.absent.contains(id))
        {
            let slot = section.slot || unfilled(outline, at);
            cell.state =
                if slot && section.condition.is_none() { SectionState::Empty } else { SectionState::Absent };
            cell.because.clone_from(&section.condition);
        }
        cell
    });
    CoverageRow { territory: edition.id.clone(), cells: cells.collect() }
}

/// Whether a section is inside a slot.
fn unfilled(outline: &GuideOutline, at: usize) -> bool {
    let mut above = outline.sections[at].parent;
    while let Some(here) = above {
        if outline.sections[here].slot {
            return true;
        }
        above = outline.sections[here].parent;
    }
    false
}

/// What hides a whole page.
fn why(guide: &Guide, page: &PageId, hidden: &Hidden) -> (SectionState, Option<Place>) {
    match hidden {
        Hidden::Verb { place, .. } => (SectionState::Hidden, Some(place.clone())),
        Hidden::Types => {
            let front = guide.pages.get(page).map(|page| &page.front);
            (SectionState::Absent, front.and_then(|front| front.types.first()).map(|kind| kind.place.clone()))
        }
        Hidden::Technician | Hidden::Period => (SectionState::Absent, None),
    }
}

/// What brought texts with an id to a page, by the page and the id.
fn brought(edition: &Edition) -> BTreeMap<(&PageId, &str), Vec<&AppliedOverride>> {
    let mut brought: BTreeMap<_, Vec<&AppliedOverride>> = BTreeMap::new();
    for applied in &edition.done {
        if let Some(id) = &applied.verb.id {
            let known = brought.entry((&applied.page, &*id.value)).or_default();
            // The first, and one more where the first is the one that asks.
            if known.len() < 2 {
                known.push(applied);
            }
        }
    }
    brought
}

/// The sections that a verb touches, and what it makes of them.
fn touched(
    outline: &GuideOutline,
    brought: &BTreeMap<(&PageId, &str), Vec<&AppliedOverride>>,
    applied: &AppliedOverride,
) -> Vec<(usize, SectionState)> {
    let Some(state) = state_of(&applied.verb.action) else { return Vec::new() };
    let Some(range) = outline.pages.get(&applied.page).cloned() else { return Vec::new() };
    let whole = matches!(state, SectionState::Replaced | SectionState::Hidden);
    let Some(id) = &applied.id else {
        return if whole { range.map(|at| (at, state)).collect() } else { vec![(range.start, state)] };
    };
    let Some(at) = outline.find(&applied.page, Some(id)) else {
        // A text of a lower level: what it was brought to is what it is part of.
        let below = brought.get(&(&applied.page, &**id)).into_iter().flatten();
        let within = below.copied().find(|below| !std::ptr::eq(*below, applied));
        let around = within.and_then(|below| outline.find(&applied.page, below.id.as_deref()));
        return around.map(|at| (at, SectionState::Completed)).into_iter().collect();
    };
    if outline.is_block(&applied.page, id) {
        return vec![(at, if whole { SectionState::Corrected } else { state })];
    }
    if whole {
        // What is in a section follows it.
        let inside = (at..range.end).take_while(|inner| outline.is_within(*inner, at));
        return inside.map(|inner| (inner, state)).collect();
    }
    vec![(at, state)]
}

fn state_of(action: &Action) -> Option<SectionState> {
    match action {
        Action::Before(_) | Action::After(_) | Action::Start(_) | Action::End(_) | Action::Fill(_) => {
            Some(SectionState::Completed)
        }
        Action::Wrap(_) => Some(SectionState::Wrapped),
        Action::Replace(_) => Some(SectionState::Replaced),
        Action::Correct { .. } => Some(SectionState::Corrected),
        Action::Hide => Some(SectionState::Hidden),
        Action::Rename(_) => Some(SectionState::Renamed),
        Action::Order(_) | Action::Complete(_) => None,
    }
}
