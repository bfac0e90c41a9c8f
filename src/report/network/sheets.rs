//! Tables for a spreadsheet: UTF-8 with a mark, `;` between cells, as French spreadsheets open them.

use std::sync::Arc;

use super::{ReportFile, Teller};
use crate::analysis::network::due_dates::{Due, DueKind};
use crate::analysis::network::inputs::FileLine;

/// Every table.
pub(super) fn files(teller: &Teller<'_>) -> Vec<ReportFile> {
    vec![
        ("couverture.csv", coverage(teller)),
        ("echeances.csv", due(teller)),
        ("ajouts-dates.csv", additions(teller)),
        ("masques.csv", hidden(teller)),
        ("valeurs-manquantes.csv", missing(teller)),
        ("qui-fait-quoi.csv", actors(teller)),
        ("competences.csv", skills(teller)),
    ]
}

/// One table while it is written.
struct Sheet(String);

impl Sheet {
    fn new(teller: &Teller<'_>, heads: &[&str]) -> Self {
        let mut sheet = Self("\u{feff}".to_owned());
        let heads: Vec<String> = heads.iter().map(|head| teller.say(&format!("csv-{head}"))).collect();
        sheet.row(heads);
        sheet
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().map(|text| cell(&text)).collect();
        self.0.push_str(&cells.join(";"));
        self.0.push_str("\r\n");
    }

    fn end(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// A cell. What a spreadsheet would take for a formula begins with an apostrophe, and stays text.
pub(super) fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\n', '\r', ',']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

fn place(spot: &FileLine) -> [String; 2] {
    [spot.file.clone(), spot.line.to_string()]
}

fn coverage(teller: &Teller<'_>) -> Vec<u8> {
    let heads = [
        "territory",
        "page",
        "section",
        "title",
        "state",
        "review",
        "lacking",
        "levels",
        "actions",
        "reason",
        "file",
        "line",
    ];
    let mut sheet = Sheet::new(teller, &heads);
    for (office, cells) in teller.report.territories.iter().zip(&teller.report.matrix) {
        for (section, cell) in teller.report.sections.iter().zip(cells) {
            // The last verb is the deepest: it decides; without one, where the section itself stands.
            let deepest = cell.applied_overrides.last();
            let spot =
                deepest.map(|applied| &applied.spot).or(cell.because.as_ref()).unwrap_or(&section.spot);
            let joined = |f: &dyn Fn(&crate::analysis::network::matrix_lines::OverrideLine) -> String| {
                cell.applied_overrides
                    .iter()
                    .map(f)
                    .filter(|text| !text.is_empty())
                    .collect::<Vec<_>>()
                    .join(" | ")
            };
            let [file, line] = place(spot);
            sheet.row([
                office.id.to_string(),
                section.page.clone(),
                section.id.as_deref().unwrap_or_default().to_owned(),
                section.title.clone(),
                teller.say(&format!("state-{}", cell.state.word())),
                cell.to_review
                    .map(|state| teller.words.say(&format!("review-state-{state}"), &[]))
                    .unwrap_or_default(),
                cell.missing.join(" | "),
                joined(&|applied| applied.level.clone()),
                joined(&|applied| applied.action.to_owned()),
                joined(&|applied| applied.reason.clone().unwrap_or_default()),
                file,
                line,
            ]);
        }
    }
    sheet.end()
}

fn due(teller: &Teller<'_>) -> Vec<u8> {
    let heads = [
        "kind", "id", "title", "before", "urgency", "checked", "status", "ask", "owner", "contact", "pages",
        "file", "line",
    ];
    let mut sheet = Sheet::new(teller, &heads);
    for line in &teller.report.due {
        let Due { kind, id, title, before, urgency, checked, status, ask, owner, pages, spot } = line;
        let kind = match kind {
            DueKind::Fact => "fact",
            DueKind::Page => "page",
            DueKind::Local => "local",
        };
        let [file, line] = place(spot);
        sheet.row([
            teller.say(&format!("kind-{kind}")),
            id.clone(),
            title.clone(),
            before.clone().unwrap_or_default(),
            teller.say(&format!("urgency-{}", super::days::urgency_word(*urgency))),
            checked.clone().unwrap_or_default(),
            status
                .map(|status| teller.say(&format!("status-{}", status.replace('_', "-"))))
                .unwrap_or_default(),
            ask.clone().unwrap_or_default(),
            owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default(),
            owner.as_ref().and_then(|owner| owner.contact.clone()).unwrap_or_default(),
            pages.join(" | "),
            file,
            line,
        ]);
    }
    sheet.end()
}

fn additions(teller: &Teller<'_>) -> Vec<u8> {
    let mut sheet =
        Sheet::new(teller, &["level", "actions", "target", "from", "until", "state", "file", "line"]);
    for line in &teller.report.additions {
        let [file, number] = place(&line.spot);
        sheet.row([
            line.level.clone(),
            line.kind.clone(),
            line.target.clone(),
            line.from.clone().unwrap_or_default(),
            line.until.clone().unwrap_or_default(),
            teller.say(&format!("addition-{}", line.state)),
            file,
            number,
        ]);
    }
    sheet.end()
}

fn hidden(teller: &Teller<'_>) -> Vec<u8> {
    let mut sheet = Sheet::new(teller, &["territory", "level", "target", "title", "reason", "file", "line"]);
    for line in &teller.report.hidden {
        let [file, number] = place(&line.spot);
        sheet.row([
            line.territory.to_string(),
            line.level.clone(),
            line.target.clone(),
            line.title.clone().unwrap_or_default(),
            line.reason.clone().unwrap_or_default(),
            file,
            number,
        ]);
    }
    sheet.end()
}

fn missing(teller: &Teller<'_>) -> Vec<u8> {
    let mut sheet = Sheet::new(teller, &["territory", "value", "title", "file", "line"]);
    for line in &teller.report.missing {
        let [file, number] = place(&line.spot);
        sheet.row([line.territory.to_string(), line.value.clone(), line.label.clone(), file, number]);
    }
    sheet.end()
}

fn actors(teller: &Teller<'_>) -> Vec<u8> {
    let mut sheet = Sheet::new(
        teller,
        &["department", "family", "id", "name", "role", "missions", "phone", "mail", "territories"],
    );
    for group in &teller.report.departments {
        for actor in &group.actors {
            let parts = teller.report.missions.iter().zip(&actor.parts).filter(|(_, part)| !part.is_empty());
            let parts: Vec<String> =
                parts.map(|(mission, part)| format!("{} ({part})", mission.name)).collect();
            for contact in &actor.contacts {
                sheet.row([
                    group.name.clone(),
                    actor.family.clone(),
                    actor.id.to_string(),
                    contact.name.clone(),
                    actor.role.clone(),
                    parts.join(" | "),
                    contact.phone.clone(),
                    contact.mail.clone(),
                    contact.territories.iter().map(Arc::to_string).collect::<Vec<_>>().join(" | "),
                ]);
            }
        }
    }
    sheet.end()
}

fn skills(teller: &Teller<'_>) -> Vec<u8> {
    let mut sheet =
        Sheet::new(teller, &["stage", "id", "title", "wanted", "territory", "level-said", "gap", "training"]);
    for skill in &teller.report.skills {
        for (office, level) in teller.report.territories.iter().zip(&skill.levels) {
            sheet.row([
                skill.stage.to_string(),
                skill.id.to_string(),
                skill.title.clone(),
                skill.wanted.to_string(),
                office.id.to_string(),
                level.map(|level| level.to_string()).unwrap_or_default(),
                level.map(|level| skill.wanted.saturating_sub(level).to_string()).unwrap_or_default(),
                skill.training.clone(),
            ]);
        }
    }
    sheet.end()
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula_and_none_breaks_its_row() {
        let rows = [
            ("plain", "plain"),
            ("=1+1", "'=1+1"),
            ("+33 1", "'+33 1"),
            ("-1", "'-1"),
            ("@cmd", "'@cmd"),
            ("\t=1", "'\t=1"),
            ("a;b", "\"a;b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("=a;b", "\"'=a;b\""),
            ("two\nlines", "\"two\nlines\""),
            ("", ""),
        ];
        for (text, expected) in rows {
            assert_eq!(cell(text), expected, "{text:?}");
        }
    }
}
