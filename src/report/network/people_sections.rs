//! The parts of the report about people: who does what, and what offices want to learn.

use std::fmt::Write;

use super::html_table::{HtmlTable, nothing};
use super::report_view::ReportView;
use crate::html::escape;

/// Who does what, by département.
pub(super) fn departments(view: &ReportView<'_>) -> String {
    let report = view.report;
    let mut html = String::new();
    for group in &report.departments {
        let name = if group.name.is_empty() { view.say("no-department") } else { group.name.clone() };
        let mut heads = vec![view.say("actor"), view.say("contact")];
        heads.extend(report.missions.iter().map(|mission| escape(&mission.short)));
        let mut table = HtmlTable::new(view, &name, "acteurs", &heads);
        let mut family = "";
        for actor in &group.actors {
            if actor.family != family {
                family = &actor.family;
                table.group(family);
            }
            let all = group.territories.len();
            let contacts = actor.contacts.iter().map(|contact| {
                let mut line = format!("<strong>{}</strong>", escape(&contact.name));
                for text in [&contact.phone, &contact.mail].into_iter().filter(|text| !text.is_empty()) {
                    let _ = write!(line, "<br>{}", escape(&text.replace(' ', "\u{a0}")));
                }
                if contact.territories.len() < all {
                    let names = escape(&view.territories(&contact.territories));
                    let _ = write!(line, "<br><span class=\"note\">{names}</span>");
                }
                line
            });
            let contacts: Vec<String> = contacts.collect();
            let mut cells = vec![escape(&actor.role), contacts.join("<hr>")];
            cells.extend(actor.parts.iter().map(|part| match *part {
                "" => String::new(),
                part => {
                    format!("<span class=\"part p-{part}\">{}</span>", view.html(&format!("part-{part}")))
                }
            }));
            table.row("", &cells);
        }
        let _ = write!(
            html,
            "<h3>{}</h3>\n<p class=\"note\">{}</p>\n{}",
            escape(&name),
            escape(&view.territories(&group.territories)),
            table.end()
        );
    }
    if html.is_empty() { nothing(view) } else { html }
}

/// How far offices are with what a technician must know.
pub(super) fn skills(view: &ReportView<'_>) -> String {
    let report = view.report;
    if report.skills.is_empty() {
        return nothing(view);
    }
    let says = |at: usize| report.skills.iter().any(|skill| skill.levels[at].is_some());
    let (saying, silent): (Vec<usize>, Vec<usize>) = (0..report.territories.len()).partition(|at| says(*at));
    let mut html = format!("<p>{}</p>\n", view.html("skills-note"));
    let mut order: Vec<usize> = (0..report.skills.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(report.skills[*at].gap), *at));
    let mut wanting = order.iter().map(|at| &report.skills[*at]).filter(|skill| skill.gap > 0).peekable();
    if wanting.peek().is_some() {
        let heads = ["skill", "below", "training"].map(|key| view.say(key));
        let mut table = HtmlTable::new(view, &view.say("training-needs"), "", &heads);
        for skill in wanting {
            table.row("", &[escape(&skill.title), skill.below.to_string(), escape(&skill.training)]);
        }
        html += &table.end();
    }
    if !saying.is_empty() {
        let mut heads = vec![view.say("skill"), view.say("wanted")];
        heads.extend(saying.iter().map(|at| escape(view.territory(&report.territories[*at].id))));
        let mut table = HtmlTable::new(view, &view.say("skills"), "nombres", &heads);
        for skill in &report.skills {
            let mut cells = vec![escape(&skill.title), skill.wanted.to_string()];
            cells.extend(saying.iter().map(|at| match skill.levels[*at] {
                None => format!("<span class=\"zero\">{}</span>", view.html("unsaid")),
                Some(level) if level < skill.wanted => format!("<span class=\"manque\">{level}</span>"),
                Some(level) => level.to_string(),
            }));
            table.row("", &cells);
        }
        html += &table.end();
    }
    if !silent.is_empty() {
        let names: Vec<&str> = silent.iter().map(|at| view.territory(&report.territories[*at].id)).collect();
        let _ = writeln!(html, "<p>{} {}</p>", view.html("skills-silent"), escape(&names.join(", ")));
    }
    html
}
