//! Tables for a spreadsheet.

use std::sync::Arc;

use super::due_tables::urgency_word;
use super::report_view::{ReportFile, ReportView};
use super::training_sections::names;
use crate::analysis::network::due_dates::{Due, DueKind};
use crate::analysis::network::inputs::FileLine;
use crate::analysis::network::matrix_lines::OverrideLine;
use crate::spreadsheet;

/// Every table.
pub(super) fn files(view: &ReportView<'_>) -> Vec<ReportFile> {
    vec![
        ("couverture.csv".to_owned(), coverage(view)),
        ("echeances.csv".to_owned(), due(view)),
        ("ajouts-dates.csv".to_owned(), additions(view)),
        ("masques.csv".to_owned(), hidden(view)),
        ("valeurs-manquantes.csv".to_owned(), missing(view)),
        ("drapeaux-sans-reponse.csv".to_owned(), unanswered(view)),
        ("faits-sans-article.csv".to_owned(), unsourced(view)),
        ("qui-fait-quoi.csv".to_owned(), actors(view)),
        ("competences.csv".to_owned(), skills(view)),
        ("formations.csv".to_owned(), sessions(view)),
        ("accompagnement.csv".to_owned(), supporters(view)),
    ]
}

/// One table: a row of heads, then the rows.
fn sheet<const COLUMNS: usize>(
    view: &ReportView<'_>,
    heads: [&str; COLUMNS],
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> Vec<u8> {
    let heads = heads.map(|head| view.say(&format!("csv-{head}")));
    spreadsheet::sheet(std::iter::once(heads).chain(rows))
}

fn place(spot: &FileLine) -> [String; 2] {
    [spot.file.clone(), spot.line.to_string()]
}

fn coverage(view: &ReportView<'_>) -> Vec<u8> {
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
    let offices = view.report.territories.iter().zip(&view.report.matrix);
    let cells = offices.flat_map(|(office, cells)| {
        view.report.sections.iter().zip(cells).map(move |(section, cell)| (office, section, cell))
    });
    // What is taken as it is says nothing: at 150 territories it would be nine lines of ten.
    let cells = cells
        .filter(|(_, _, cell)| cell.state.is_local() || cell.to_review.is_some() || !cell.missing.is_empty());
    let rows = cells.map(|(office, section, cell)| {
        // The last verb decides; without one, the section itself is the place.
        let last = cell.applied_overrides.last();
        let spot = last.map(|applied| &applied.spot).or(cell.because.as_ref()).unwrap_or(&section.spot);
        let joined = |of: fn(&OverrideLine) -> &str| {
            let texts = cell.applied_overrides.iter().map(of).filter(|text| !text.is_empty());
            texts.collect::<Vec<_>>().join(" | ")
        };
        let review = cell.to_review.map(|state| view.messages.say(&format!("review-state-{state}"), &[]));
        let [file, line] = place(spot);
        [
            office.id.to_string(),
            section.page.clone(),
            section.id.as_deref().unwrap_or_default().to_owned(),
            section.title.clone(),
            view.say(&format!("state-{}", cell.state.word())),
            review.unwrap_or_default(),
            cell.missing.join(" | "),
            joined(|applied| &applied.level),
            joined(|applied| applied.action),
            joined(|applied| applied.reason.as_deref().unwrap_or_default()),
            file,
            line,
        ]
    });
    sheet(view, heads, rows)
}

fn due(view: &ReportView<'_>) -> Vec<u8> {
    let heads = [
        "kind", "id", "title", "before", "urgency", "checked", "status", "ask", "owner", "contact", "pages",
        "file", "line",
    ];
    let rows = view.report.due.iter().map(|line| {
        let Due { kind, id, title, before, urgency, checked, status, ask, owner, pages, spot } = line;
        let kind = match kind {
            DueKind::Fact => "fact",
            DueKind::Page => "page",
            DueKind::Local => "local",
        };
        let status = status.map(|status| view.say(&format!("status-{}", status.replace('_', "-"))));
        let [file, line] = place(spot);
        [
            view.say(&format!("kind-{kind}")),
            id.clone(),
            title.clone(),
            before.clone().unwrap_or_default(),
            view.say(&format!("urgency-{}", urgency_word(*urgency))),
            checked.clone().unwrap_or_default(),
            status.unwrap_or_default(),
            ask.clone().unwrap_or_default(),
            owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default(),
            owner.as_ref().and_then(|owner| owner.contact.clone()).unwrap_or_default(),
            pages.join(" | "),
            file,
            line,
        ]
    });
    sheet(view, heads, rows)
}

fn additions(view: &ReportView<'_>) -> Vec<u8> {
    let rows = view.report.additions.iter().map(|line| {
        let [file, number] = place(&line.spot);
        [
            line.level.clone(),
            line.kind.clone(),
            line.target.clone(),
            line.from.clone().unwrap_or_default(),
            line.until.clone().unwrap_or_default(),
            view.say(&format!("addition-{}", line.state)),
            file,
            number,
        ]
    });
    sheet(view, ["level", "actions", "target", "from", "until", "state", "file", "line"], rows)
}

fn hidden(view: &ReportView<'_>) -> Vec<u8> {
    let rows = view.report.hidden.iter().map(|line| {
        let [file, number] = place(&line.spot);
        [
            line.territory.to_string(),
            line.level.clone(),
            line.target.clone(),
            line.title.clone().unwrap_or_default(),
            line.reason.clone().unwrap_or_default(),
            file,
            number,
        ]
    });
    sheet(view, ["territory", "level", "target", "title", "reason", "file", "line"], rows)
}

fn missing(view: &ReportView<'_>) -> Vec<u8> {
    let rows = view.report.missing.iter().map(|line| {
        let [file, number] = place(&line.spot);
        [line.territory.to_string(), line.value.clone(), line.label.clone(), file, number]
    });
    sheet(view, ["territory", "value", "title", "file", "line"], rows)
}

fn unanswered(view: &ReportView<'_>) -> Vec<u8> {
    let rows = view.report.unanswered.iter().map(|line| {
        let [file, number] = place(&line.spot);
        [line.territory.to_string(), line.flag.to_string(), line.label.clone(), file, number]
    });
    sheet(view, ["territory", "flag", "title", "file", "line"], rows)
}

fn unsourced(view: &ReportView<'_>) -> Vec<u8> {
    let rows = view.report.unsourced.iter().map(|line| {
        let [file, number] = place(&line.spot);
        [
            line.fact.to_string(),
            line.label.clone(),
            line.reference.clone().unwrap_or_default(),
            view.say(&format!("status-{}", line.status.replace('_', "-"))),
            file,
            number,
        ]
    });
    sheet(view, ["id", "title", "reference", "status", "file", "line"], rows)
}

fn actors(view: &ReportView<'_>) -> Vec<u8> {
    let heads = ["department", "family", "id", "name", "role", "missions", "phone", "mail", "territories"];
    let all = view.report.departments.iter().flat_map(|group| {
        let actors = group.actors.iter();
        actors.flat_map(move |actor| actor.contacts.iter().map(move |contact| (group, actor, contact)))
    });
    let rows = all.map(|(group, actor, contact)| {
        let parts = view.report.missions.iter().zip(&actor.parts).filter(|(_, part)| !part.is_empty());
        let parts: Vec<String> = parts.map(|(mission, part)| format!("{} ({part})", mission.name)).collect();
        [
            group.name.clone(),
            actor.family.clone(),
            actor.id.to_string(),
            contact.name.clone(),
            actor.role.clone(),
            parts.join(" | "),
            contact.phone.clone(),
            contact.mail.clone(),
            contact.territories.iter().map(Arc::to_string).collect::<Vec<_>>().join(" | "),
        ]
    });
    sheet(view, heads, rows)
}

fn skills(view: &ReportView<'_>) -> Vec<u8> {
    let heads = ["stage", "id", "title", "wanted", "territory", "level-said", "gap", "training"];
    let all = view.report.skills.iter().flat_map(|skill| {
        let offices = view.report.territories.iter().zip(&skill.levels).zip(&skill.wanted_here);
        offices.map(move |((office, level), wanted)| (skill, office, level, *wanted))
    });
    let rows = all.map(|(skill, office, level, wanted)| {
        [
            skill.stage.to_string(),
            skill.id.to_string(),
            skill.title.clone(),
            wanted.to_string(),
            office.id.to_string(),
            level.map(|level| level.to_string()).unwrap_or_default(),
            level.map(|level| wanted.saturating_sub(level).to_string()).unwrap_or_default(),
            skill.training.clone(),
        ]
    });
    sheet(view, heads, rows)
}

/// What a training body is asked for: a line for each session.
fn sessions(view: &ReportView<'_>) -> Vec<u8> {
    let heads = [
        "training",
        "stage",
        "id",
        "title",
        "people",
        "who",
        "from-level",
        "to-level",
        "know",
        "do",
        "hand-over",
        "sign",
    ];
    let rows = view.report.training.iter().map(|need| {
        let skill = &view.report.skills[need.skill];
        [
            skill.training.clone(),
            skill.stage.to_string(),
            skill.id.to_string(),
            skill.title.clone(),
            need.people.len().to_string(),
            names(view, need),
            need.from.to_string(),
            need.to.to_string(),
            skill.know.clone(),
            skill.deed.clone(),
            skill.hand_over.clone(),
            skill.sign.clone(),
        ]
    });
    sheet(view, heads, rows)
}

/// Who supports project holders, by département.
fn supporters(view: &ReportView<'_>) -> Vec<u8> {
    let all = view.report.departments.iter();
    let all = all.flat_map(|group| group.supporters.iter().map(move |office| (group, office)));
    let rows = all.map(|(group, office)| {
        [
            group.name.clone(),
            office.territory.to_string(),
            office.support.clone(),
            office.person.clone(),
            office.phone.clone(),
            office.mail.clone(),
        ]
    });
    sheet(view, ["department", "territory", "support", "person", "phone", "mail"], rows)
}
