//! The parts of the report about skills: what a technician must know, who is how far, what people want to learn.

use std::fmt::Write;

use super::html_table::{HtmlTable, nothing};
use super::report_view::ReportView;
use crate::analysis::network::training::{Learner, SkillLine, TrainingNeed};
use crate::html::escape;

/// What people want to learn, the scale, the list of skills, and how far everybody is.
pub(super) fn skills(view: &ReportView<'_>) -> String {
    if view.report.skills.is_empty() {
        return nothing(view);
    }
    let mut html = format!("<p>{}</p>\n", view.html("skills-note"));
    html += &needs(view);
    html += &scale(view);
    html += &frame(view);
    html += &offices(view);
    html += &technicians(view);
    html
}

/// A line for each need: who, from which level to which, at which stage.
fn needs(view: &ReportView<'_>) -> String {
    let report = view.report;
    if report.training.is_empty() {
        return format!("<p>{}</p>\n", view.html("no-training-needs"));
    }
    let heads = ["stage", "skill", "people", "who", "levels", "training"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &view.say("training-needs"), "", &heads);
    for need in &report.training {
        let skill = &report.skills[need.skill];
        let cells = [
            stage_label(view, skill.stage),
            escape(&skill.title),
            need.people.len().to_string(),
            escape(&names(view, need)),
            format!("{} → {}", need.from, need.to),
            format!("<a href=\"formations.html#{}\">{}</a>", escape(&skill.id), escape(&skill.training)),
        ];
        table.row("", &cells);
    }
    format!("<h3>{}</h3>\n{}", view.html("training-needs"), table.end())
}

/// The stage of a skill, for people.
pub(super) fn stage_label(view: &ReportView<'_>, stage: u8) -> String {
    if stage == 0 { view.html("all-along") } else { stage.to_string() }
}

/// Who wants to learn it: initials, or the office as a whole.
pub(super) fn names(view: &ReportView<'_>, need: &TrainingNeed) -> String {
    let name = |learner: &Learner| {
        let office = view.territory(&learner.territory);
        let initials = learner.initials.as_deref();
        initials.map_or_else(|| office.to_owned(), |initials| format!("{initials} ({office})"))
    };
    need.people.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn scale(view: &ReportView<'_>) -> String {
    if view.report.scale.is_empty() {
        return String::new();
    }
    let mut html = format!("<h3>{}</h3>\n<dl class=\"echelle\">\n", view.html("scale"));
    for level in &view.report.scale {
        let (name, text) = (escape(&level.name), escape(&level.description));
        let _ = writeln!(html, "<div><dt>{} · {name}</dt><dd>{text}</dd></div>", level.rank);
    }
    html + "</dl>\n"
}

/// Of each skill: what to know, to do and to hand over, and the level that is expected of an office by its support.
fn frame(view: &ReportView<'_>) -> String {
    let report = view.report;
    let supports: Vec<(&str, &str)> =
        report.supports.iter().map(|support| (&*support.id, support.name.as_str())).collect();
    let mut heads = ["skill", "know", "do", "hand-over", "sign"].map(|key| view.say(key)).to_vec();
    heads.extend(supports.iter().map(|(_, name)| escape(name)));
    let mut table = HtmlTable::new(view, &view.say("frame"), "referentiel", &heads);
    let mut last = None;
    for skill in &report.skills {
        if last != Some(skill.stage) {
            last = Some(skill.stage);
            table.group(&stage_title(view, skill));
        }
        let texts = [&skill.title, &skill.know, &skill.deed, &skill.hand_over, &skill.sign];
        let mut cells: Vec<String> = texts.iter().map(|text| escape(text)).collect();
        let wanted = |id: &str| skill.wanted_by.get(id).map(ToString::to_string).unwrap_or_default();
        cells.extend(supports.iter().map(|(id, _)| wanted(id)));
        table.row("", &cells);
    }
    let title = view.html("frame");
    format!("<details><summary><h3>{title}</h3></summary>\n{}</details>\n", table.end())
}

fn stage_title(view: &ReportView<'_>, skill: &SkillLine) -> String {
    if skill.stage == 0 { view.say("all-along") } else { format!("{} {}", view.say("stage"), skill.stage) }
}

/// How far each office says it is.
fn offices(view: &ReportView<'_>) -> String {
    let report = view.report;
    let says = |at: usize| report.skills.iter().any(|skill| skill.levels[at].is_some());
    let (saying, silent): (Vec<usize>, Vec<usize>) = (0..report.territories.len()).partition(|at| says(*at));
    let mut html = String::new();
    if !saying.is_empty() {
        let mut heads = vec![view.say("skill")];
        heads.extend(saying.iter().map(|at| escape(view.territory(&report.territories[*at].id))));
        let mut table = HtmlTable::new(view, &view.say("skills"), "nombres", &heads);
        for skill in &report.skills {
            let mut cells = vec![escape(&skill.title)];
            cells.extend(saying.iter().map(|at| level(view, skill.levels[*at], skill.wanted_here[*at])));
            table.row("", &cells);
        }
        let title = view.html("skills");
        let _ = write!(html, "<details><summary><h3>{title}</h3></summary>\n{}</details>\n", table.end());
    }
    if !silent.is_empty() {
        let names: Vec<&str> = silent.iter().map(|at| view.territory(&report.territories[*at].id)).collect();
        let _ = writeln!(html, "<p>{} {}</p>", view.html("skills-silent"), escape(&names.join(", ")));
    }
    html
}

/// A level, against the one that is wanted.
fn level(view: &ReportView<'_>, said: Option<u8>, wanted: u8) -> String {
    match said {
        None => format!("<span class=\"zero\">{}</span>", view.html("unsaid")),
        Some(level) if level < wanted => {
            format!("<span class=\"manque\">{level}</span> <span class=\"note\">/ {wanted}</span>")
        }
        Some(level) => level.to_string(),
    }
}

/// How far each technician is, by initials.
fn technicians(view: &ReportView<'_>) -> String {
    let report = view.report;
    if report.technicians.is_empty() {
        return String::new();
    }
    let mut heads = vec![view.say("skill")];
    heads.extend(report.technicians.iter().map(|one| {
        let office = escape(view.territory(&one.territory));
        format!("{}<br><span class=\"note\">{office}</span>", escape(&one.initials))
    }));
    let mut table = HtmlTable::new(view, &view.say("technicians"), "nombres", &heads);
    for (at, skill) in report.skills.iter().enumerate() {
        let mut cells = vec![escape(&skill.title)];
        cells.extend(report.technicians.iter().map(|one| {
            let office = report.territories.iter().position(|office| office.id == one.territory);
            level(view, one.levels[at], office.map_or(skill.wanted, |office| skill.wanted_here[office]))
        }));
        table.row("", &cells);
    }
    let title = view.html("technicians");
    format!("<details><summary><h3>{title}</h3></summary>\n{}</details>\n", table.end())
}
