//! The network's report on all its sites at once: plain lines, to be shown or written as data.

pub mod departments;
pub mod due_dates;
pub mod gaps;
pub mod inputs;
pub mod matrix_lines;
pub mod training;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use self::departments::{
    DepartmentLine, DepartmentName, DifferenceLine, MissionColumn, OfficePeople, SupportColumn,
};
use self::due_dates::{Addition, Due};
use self::gaps::{UnansweredLine, UnsourcedLine};
use self::inputs::{ReportInputs, TerritoryStatus};
use self::matrix_lines::{CellLine, HiddenLine, LocalPageLine, MissingLine, MostLine, SectionLine};
use self::training::{ScaleLine, SkillLine, TechnicianLine, TrainingNeed};
use super::coverage::{CoverageRow, SectionState, coverage};
use crate::edition::Edition;
use crate::edition::path_tasks::in_no_path;
use crate::territory::levels::{Level, LevelRank};

/// The version of the report's JSON: it grows when a key changes its meaning or goes.
pub const VERSION: u8 = 1;

/// The report.
#[derive(Debug, Serialize)]
pub struct NetworkReport {
    /// The version of this form.
    pub version: u8,
    /// Its day.
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
    /// Flags that a territory does not answer.
    pub unanswered: Vec<UnansweredLine>,
    /// Facts without article and without address.
    pub unsourced: Vec<UnsourcedLine>,
    /// What each territory hides, and why.
    pub hidden: Vec<HiddenLine>,
    /// Pages that levels add.
    pub local_pages: Vec<LocalPageLine>,
    /// How far offices may go with project holders, the least first.
    pub supports: Vec<SupportColumn>,
    /// The boxes of checklists that no path takes up, page by page.
    pub pathless: Vec<PathlessLine>,
    /// The missions of the guide, in order: the columns of who does what.
    pub missions: Vec<MissionColumn>,
    /// Who does what, by département.
    pub departments: Vec<DepartmentLine>,
    /// In what they differ.
    pub differences: Vec<DifferenceLine>,
    /// The steps of the scale of skills.
    pub scale: Vec<ScaleLine>,
    /// The skills of the list, and how far each office is.
    pub skills: Vec<SkillLine>,
    /// How far technicians are, each by their initials.
    pub technicians: Vec<TechnicianLine>,
    /// What people want to learn.
    pub training: Vec<TrainingNeed>,
}

/// A page some of whose boxes no path takes up.
#[derive(Debug, Serialize)]
pub struct PathlessLine {
    /// The page.
    pub page: String,
    /// The ids of the boxes.
    pub tasks: Vec<Arc<str>>,
}

fn pathless(inputs: &ReportInputs<'_>) -> Vec<PathlessLine> {
    let left = in_no_path(inputs.guide).into_iter();
    left.map(|(page, tasks)| PathlessLine { page: page.to_string(), tasks: tasks.into_iter().collect() })
        .collect()
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

/// What one territory gives to the report; its edition may be dropped afterwards.
pub struct Share {
    office: Office,
    cells: Vec<CellLine>,
    row: CoverageRow,
    missing: Vec<MissingLine>,
    unanswered: Vec<UnansweredLine>,
    hidden: Vec<HiddenLine>,
    local_pages: Vec<LocalPageLine>,
    people: OfficePeople,
}

/// What one territory, the last of `ranks`, gives to the report.
pub fn share(
    inputs: &ReportInputs<'_>,
    edition: &Edition,
    ranks: &[Vec<Arc<Level>>],
    status: &TerritoryStatus,
) -> Share {
    let level = ranks.last().and_then(|rank| rank.first()).expect("a territory is the last of its levels");
    let row = coverage(inputs.outline, inputs.guide, edition);
    // What a file that could not be read whole seems to lack may be in it.
    let hides_keys = ranks.iter().flatten().any(|level| level.hides_keys);
    let cells = matrix_lines::cells(inputs, &row, status);
    let pages: Vec<LocalPageLine> = matrix_lines::local_pages(inputs, edition);
    let departments = ranks.iter().flatten().filter(|level| level.name.rank == LevelRank::Department);
    let departments = departments.map(|level| DepartmentName {
        level: level.name.text.to_string(),
        name: departments::name_of(level),
    });
    let departments: Vec<DepartmentName> = departments.collect();
    let support = match edition.scalars.get("accompagnement").map(|given| &given.value) {
        Some(crate::record::data::Scalar::Text(id)) => Some(id.clone()),
        _ => None,
    };
    let office = Office {
        id: edition.id.clone(),
        name: edition.identity.word("nom").to_owned(),
        file: level.file.to_string(),
        departments: departments.iter().map(|department| department.name.clone()).collect(),
        support,
        counts: row.counts().into_iter().map(|(state, count)| (state.word(), count)).collect(),
        lacking: cells.iter().filter(|cell| !hides_keys && !cell.missing.is_empty()).count(),
        to_review: status.to_review.len(),
        local_pages: pages.len(),
        errors: status.errors,
        warnings: status.warnings,
    };
    Share {
        office,
        cells,
        row,
        missing: if hides_keys { Vec::new() } else { matrix_lines::missing(inputs, edition, level) },
        unanswered: if hides_keys { Vec::new() } else { gaps::unanswered(inputs, edition, level) },
        hidden: matrix_lines::hidden(inputs, edition),
        local_pages: pages,
        people: OfficePeople::of(inputs, edition, departments, level),
    }
}

/// The report, from what every territory gave, in order of id.
pub fn network_report(inputs: &ReportInputs<'_>, shares: Vec<Share>) -> NetworkReport {
    let contract = &inputs.guide.contract;
    let rows: Vec<&CoverageRow> = shares.iter().map(|share| &share.row).collect();
    let people: Vec<&OfficePeople> = shares.iter().map(|share| &share.people).collect();
    let most_replaced = matrix_lines::most_replaced(inputs, &rows);
    let departments = departments::departments(inputs, &people);
    let differences = departments::differences(inputs, &departments);
    let skills = training::skills(inputs, &people);
    let technicians = training::technicians(inputs, &people);
    let training = training::needs(inputs, &people);
    let mut report = NetworkReport {
        version: VERSION,
        date: inputs.date.to_string(),
        title: contract.title.clone(),
        network: contract.network.clone(),
        territories: Vec::new(),
        sections: matrix_lines::sections(inputs),
        matrix: Vec::new(),
        most_replaced,
        due: due_dates::due(inputs),
        additions: due_dates::additions(inputs),
        missing: Vec::new(),
        unanswered: Vec::new(),
        unsourced: gaps::unsourced(inputs),
        hidden: Vec::new(),
        local_pages: Vec::new(),
        supports: departments::supports(inputs),
        pathless: pathless(inputs),
        missions: departments::missions(inputs),
        departments,
        differences,
        scale: training::scale(inputs),
        skills,
        technicians,
        training,
    };
    for share in shares {
        report.territories.push(share.office);
        report.matrix.push(share.cells);
        report.missing.extend(share.missing);
        report.unanswered.extend(share.unanswered);
        report.hidden.extend(share.hidden);
        report.local_pages.extend(share.local_pages);
    }
    report
}

impl NetworkReport {
    /// How many cells of the matrix are in a state.
    pub fn total(&self, state: SectionState) -> usize {
        self.territories.iter().filter_map(|office| office.counts.get(state.word())).sum()
    }
}
