//! The survey on who does what, as a table for each département: to be filled in, and read back by `jalon import`.

use super::report_view::{ReportFile, ReportView};
use crate::analysis::network::departments::DepartmentLine;
use crate::scaffold::questionnaire::COLUMNS;
use crate::spreadsheet;

/// A table for each département that has a level of its own.
pub(super) fn files(view: &ReportView<'_>) -> Vec<ReportFile> {
    let levels = view.report.departments.iter();
    let levels = levels.flat_map(|group| group.levels.iter().map(move |level| (group, level)));
    levels.map(|(group, level)| (name_of(level), table(view, group, level))).collect()
}

/// `enquete-departements-24.csv`
fn name_of(level: &str) -> String {
    format!("enquete-{}.csv", level.replace('/', "-"))
}

fn table(view: &ReportView<'_>, group: &DepartmentLine, level: &str) -> Vec<u8> {
    let missions = &view.report.missions;
    let heads = COLUMNS.iter().map(|name| (*name).to_owned());
    let heads: Vec<String> = heads.chain(missions.iter().map(|mission| mission.id.to_string())).collect();
    let rows = group.actors.iter().map(|actor| {
        let parts = missions.iter().zip(&actor.parts).filter(|(_, part)| !part.is_empty());
        let parts: Vec<String> = parts.map(|(mission, part)| format!("{} ({part})", mission.id)).collect();
        let names: Vec<&str> = actor.contacts.iter().map(|contact| &*contact.name).collect();
        let today = format!("{} : {}", names.join(" | "), parts.join(", "));
        let mut row = vec![level.to_owned(), actor.id.to_string(), actor.role.clone(), today];
        // What is to be filled in.
        row.resize(COLUMNS.len() + missions.len(), String::new());
        row
    });
    spreadsheet::table(std::iter::once(heads).chain(rows))
}
