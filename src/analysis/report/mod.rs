//! All that the network is told about its sites at once: plain lines, ready to be shown or written as data.

pub mod dates;
pub mod lines;
pub mod people;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use self::dates::{Addition, Due};
use self::lines::{CellLine, HiddenLine, LocalPageLine, MissingLine, MostLine, SectionLine};
use self::people::{DepartmentLine, MissionHead, SkillLine};
use super::coverage::{Row, State, row};
use super::outline::Outline;
use crate::calendar::Day;
use crate::edition::Edition;
use crate::guide::Guide;
use crate::territory::{Level, Territories};
use crate::text::Place;
use crate::text::snapshot::Snapshot;

/// The version of the report's JSON: it grows when a key changes its meaning or goes.
pub const VERSION: u8 = 1;

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Spot {
    /// The file, from the root of the project.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// The report.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The version of this form.
    pub version: u8,
    /// The day it speaks of.
    pub date: String,
    /// The guide's title.
    pub title: String,
    /// The network's name.
    pub network: String,
    /// The territories, in order of id.
    pub territories: Vec<Office>,
    /// The sections of the common guide, in reading order.
    pub sections: Vec<SectionLine>,
    /// For each territory, in the same order, one cell for each section, in the same order.
    pub matrix: Vec<Vec<CellLine>>,
    /// The sections that most territories replace, correct or hide.
    pub most_replaced: Vec<MostLine>,
    /// Facts and pages, in the order of the day before which they must be read again.
    pub due: Vec<Due>,
    /// What comes and goes by the day.
    pub additions: Vec<Addition>,
    /// Required values that a territory does not give.
    pub missing: Vec<MissingLine>,
    /// What each territory hides, and why.
    pub hidden: Vec<HiddenLine>,
    /// Pages that levels add.
    pub local_pages: Vec<LocalPageLine>,
    /// The missions of the guide, in order: the columns of who does what.
    pub missions: Vec<MissionHead>,
    /// Who does what, by département.
    pub departments: Vec<DepartmentLine>,
    /// The skills of the list, and how far each office is.
    pub skills: Vec<SkillLine>,
}

/// One territory.
#[derive(Debug, Serialize)]
pub struct Office {
    /// Its id.
    pub id: Arc<str>,
    /// Its name.
    pub name: String,
    /// Its file.
    pub file: String,
    /// The départements that it inherits from, by name.
    pub departments: Vec<String>,
    /// `accompagnement`
    pub support: Option<String>,
    /// How many sections are in each state: together, all of them.
    pub counts: BTreeMap<&'static str, usize>,
    /// How many sections show something that it lacks.
    pub lacking: usize,
    /// How many overrides are to be reviewed.
    pub to_review: usize,
    /// How many pages it adds, its levels included.
    pub local_pages: usize,
    /// Errors in its files.
    pub errors: usize,
    /// Warnings in its files.
    pub warnings: usize,
}

/// What a report is made from.
pub struct Ground<'a> {
    /// The common guide.
    pub guide: &'a Guide,
    /// Every level.
    pub territories: &'a Territories,
    /// The project.
    pub snapshot: &'a Snapshot,
    /// The day it speaks of.
    pub date: Day,
    /// The sections of the guide.
    pub outline: &'a Outline,
}

impl Ground<'_> {
    pub(in crate::analysis) fn spot(&self, place: &Place) -> Spot {
        Spot { file: place.file.to_string(), line: self.snapshot.position(place).0 }
    }
}

/// What one territory gives to the report; its edition may be dropped afterwards.
pub struct Share {
    office: Office,
    cells: Vec<CellLine>,
    row: Row,
    missing: Vec<MissingLine>,
    hidden: Vec<HiddenLine>,
    local_pages: Vec<LocalPageLine>,
    actors: Vec<people::OfficeActor>,
    level: Arc<Level>,
}

/// What a territory has wrong, and what of it must be reviewed.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// Errors in its files.
    pub errors: usize,
    /// Warnings in its files.
    pub warnings: usize,
    /// The overrides to be reviewed: level and place of the verb, and the word of their state.
    pub to_review: BTreeMap<Place, &'static str>,
}

/// What one territory gives to the report.
pub fn share(ground: &Ground<'_>, edition: &Edition, level: &Arc<Level>, standing: &Standing) -> Share {
    let row = row(ground.outline, ground.guide, edition);
    let cells = lines::cells(ground, &row, standing);
    let pages: Vec<LocalPageLine> = lines::local_pages(ground, edition);
    let chain = crate::territory::chain(ground.territories, level).value;
    let departments = chain.get(1).into_iter().flatten().map(|level| people::name_of(level)).collect();
    let support = match edition.scalars.get("accompagnement").map(|given| &given.value) {
        Some(crate::record::data::Scalar::Text(id)) => Some(id.clone()),
        _ => None,
    };
    let office = Office {
        id: edition.id.clone(),
        name: edition.identity.word("nom").to_owned(),
        file: level.file.to_string(),
        departments,
        support,
        counts: row.counts().into_iter().map(|(state, count)| (state.word(), count)).collect(),
        lacking: cells.iter().filter(|cell| !cell.missing.is_empty()).count(),
        to_review: standing.to_review.len(),
        local_pages: pages.len(),
        errors: standing.errors,
        warnings: standing.warnings,
    };
    Share {
        office,
        cells,
        row,
        missing: lines::missing(ground, edition, level),
        hidden: lines::hidden(ground, edition),
        local_pages: pages,
        actors: people::actors(edition),
        level: Arc::clone(level),
    }
}

/// The report, from what every territory gave, in order of id.
pub fn report(ground: &Ground<'_>, shares: Vec<Share>) -> Report {
    let contract = &ground.guide.contract;
    let most_replaced = lines::most_replaced(ground, &shares);
    let departments = people::departments(ground, &shares);
    let skills = people::skills(ground, &shares);
    let mut report = Report {
        version: VERSION,
        date: ground.date.to_string(),
        title: contract.title.clone(),
        network: contract.network.clone(),
        territories: Vec::new(),
        sections: lines::sections(ground),
        matrix: Vec::new(),
        most_replaced,
        due: dates::due(ground),
        additions: dates::additions(ground),
        missing: Vec::new(),
        hidden: Vec::new(),
        local_pages: Vec::new(),
        missions: people::missions(ground),
        departments,
        skills,
    };
    for share in shares {
        report.territories.push(share.office);
        report.matrix.push(share.cells);
        report.missing.extend(share.missing);
        report.hidden.extend(share.hidden);
        report.local_pages.extend(share.local_pages);
    }
    report
}

impl Report {
    /// How many cells of the matrix are in a state.
    pub fn total(&self, state: State) -> usize {
        self.territories.iter().filter_map(|office| office.counts.get(state.word())).sum()
    }
}
