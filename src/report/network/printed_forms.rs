//! Sheets to print and to write on: the survey on who does what, and the sessions of training.

use std::fmt::Write;

use super::report_view::ReportView;
use super::training_sections::{names, stage_label};
use crate::analysis::network::departments::DepartmentLine;
use crate::html::escape;
use crate::i18n::Language;

const STYLE: &str = include_str!("forms.css");

/// A document of sheets, each on paper of its own.
fn document(view: &ReportView<'_>, language: Language, title: &str, sheets: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{} · {}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{}</h1>\n{sheets}</main>\n</body>\n</html>\n",
        language.code(),
        escape(title),
        escape(&view.report.network),
        escape(title),
    )
}

/// The survey: for each département a sheet on which somebody writes who does what there.
pub(super) fn questionnaire(view: &ReportView<'_>, language: Language) -> String {
    let sheets: String = view.report.departments.iter().map(|group| survey_sheet(view, group)).collect();
    document(view, language, &view.say("survey"), &sheets)
}

fn survey_sheet(view: &ReportView<'_>, group: &DepartmentLine) -> String {
    let name = if group.name.is_empty() { view.say("no-department") } else { group.name.clone() };
    let mut html = format!(
        "<section class=\"feuille\">\n<h2>{}</h2>\n<p>{}</p>\n<p class=\"ligne\">{}</p>\n<p class=\"ligne\">{}</p>\n",
        escape(&name),
        view.html("survey-lead"),
        view.html("survey-who"),
        view.html("survey-day"),
    );
    let question = view.html("who-supports");
    let _ = write!(html, "<h3>{question}</h3>\n<table>\n<caption>{question}</caption>\n<thead><tr>");
    for key in ["territory", "survey-support", "survey-person", "survey-reach"] {
        let _ = write!(html, "<th scope=\"col\">{}</th>", view.html(key));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for office in &group.supporters {
        let territory = escape(view.territory(&office.territory));
        let choices: Vec<String> =
            view.report.supports.iter().map(|support| format!("☐ {}", escape(&support.name))).collect();
        let choices = choices.join("<br>");
        let _ =
            writeln!(html, "<tr><th scope=\"row\">{territory}</th><td>{choices}</td><td></td><td></td></tr>");
    }
    for _ in 0..3 {
        html.push_str("<tr class=\"vide\"><td></td><td></td><td></td><td></td></tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
    let title = view.html("survey-actors");
    let _ = write!(
        html,
        "<h3>{title}</h3>\n<p>{}</p>\n<table class=\"acteurs\">\n<caption>{title}</caption>\n<thead><tr>",
        view.html("survey-letters")
    );
    for key in ["actor", "survey-name"] {
        let _ = write!(html, "<th scope=\"col\">{}</th>", view.html(key));
    }
    for mission in &view.report.missions {
        let _ = write!(html, "<th scope=\"col\"><span>{}</span></th>", escape(&mission.short));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    let blanks = "<td></td>".repeat(view.report.missions.len());
    for actor in &group.actors {
        let _ = writeln!(html, "<tr><th scope=\"row\">{}</th><td></td>{blanks}</tr>", escape(&actor.name));
    }
    for _ in 0..4 {
        let _ = writeln!(html, "<tr class=\"vide\"><td></td><td></td>{blanks}</tr>");
    }
    html + "</tbody>\n</table>\n</section>\n"
}

/// A sheet for each session of training that somebody needs: for the training body, and for who comes.
pub(super) fn sessions(view: &ReportView<'_>, language: Language) -> String {
    let report = view.report;
    let mut sheets = format!("<p>{}</p>\n", view.html("sessions-lead"));
    for need in &report.training {
        let skill = &report.skills[need.skill];
        let _ = write!(
            sheets,
            "<section class=\"feuille\" id=\"{}\">\n<h2>{}</h2>\n<p>{}</p>\n<dl>\n",
            escape(&skill.id),
            escape(&skill.training),
            escape(&skill.title),
        );
        let rows = [
            ("stage", stage_label(view, skill.stage)),
            ("people", format!("{} : {}", need.people.len(), escape(&names(view, need)))),
            ("session-from", level(view, need.from)),
            ("session-to", level(view, need.to)),
            ("know", escape(&skill.know)),
            ("do", escape(&skill.deed)),
            ("hand-over", escape(&skill.hand_over)),
            ("session-proof", escape(&skill.sign)),
        ];
        for (key, text) in rows.iter().filter(|(_, text)| !text.is_empty()) {
            let _ = writeln!(sheets, "<div><dt>{}</dt><dd>{text}</dd></div>", view.html(key));
        }
        sheets.push_str("</dl>\n");
        for key in [
            "session-day",
            "session-place",
            "session-trainer",
            "session-cost",
            "session-programme",
            "session-after",
        ] {
            let _ = writeln!(sheets, "<p class=\"ligne\">{}</p>", view.html(key));
        }
        sheets.push_str("</section>\n");
    }
    if report.training.is_empty() {
        let _ = writeln!(sheets, "<p>{}</p>", view.html("no-training-needs"));
    }
    document(view, language, &view.say("sessions"), &sheets)
}

/// A level of the scale: its rank, its name, and how somebody knows that this is where they are.
fn level(view: &ReportView<'_>, rank: u8) -> String {
    let known = view.report.scale.iter().find(|level| level.rank == rank);
    known.map_or_else(
        || rank.to_string(),
        |level| format!("{rank} · {} — {}", escape(&level.name), escape(&level.description)),
    )
}
