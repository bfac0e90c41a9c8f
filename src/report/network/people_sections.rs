//! The parts of the report about people: who helps project holders, who does what, and in what départements differ.

use std::fmt::Write;

use super::html_table::{HtmlTable, nothing};
use super::report_view::ReportView;
use crate::analysis::network::departments::DepartmentLine;
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
        let mut first =
            vec![format!("<strong>{}</strong>", view.html("who-supports")), supporters(view, group)];
        first.resize(2 + report.missions.len(), String::new());
        table.row("", &first);
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

/// Who helps project holders there, and how far: the first line of the table.
fn supporters(view: &ReportView<'_>, group: &DepartmentLine) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut support = None;
    for office in &group.supporters {
        if support != Some(&office.support) {
            support = Some(&office.support);
            let name = if office.support_name.is_empty() {
                view.say("unsaid-support")
            } else {
                office.support_name.clone()
            };
            lines.push(format!("<span class=\"part\">{}</span>", escape(&name)));
        }
        let reach = [&office.person, &office.phone, &office.mail];
        let reach: Vec<String> = reach
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| escape(&text.replace(' ', "\u{a0}")))
            .collect();
        let name = escape(view.territory(&office.territory));
        lines.push(format!("<strong>{name}</strong> <span class=\"note\">{}</span>", reach.join(", ")));
    }
    lines.join("<br>")
}

/// In what départements differ, in one table.
pub(super) fn differences(view: &ReportView<'_>) -> String {
    let report = view.report;
    if report.departments.len() < 2 {
        return format!("<p class=\"rien\">{}</p>\n", view.html("one-department"));
    }
    if report.differences.is_empty() {
        return format!("<p class=\"rien\">{}</p>\n", view.html("no-differences"));
    }
    let mut heads = vec![view.say("actor")];
    heads.extend(report.departments.iter().map(|group| match &*group.name {
        "" => view.html("no-department"),
        name => escape(name),
    }));
    let mut table = HtmlTable::new(view, &view.say("differences"), "", &heads);
    for line in &report.differences {
        let mut cells = vec![escape(&line.name)];
        cells.extend(line.parts.iter().map(|parts| match parts {
            None => format!("<span class=\"zero\">{}</span>", view.html("no-such-actor")),
            Some(parts) if parts.is_empty() => "–".to_owned(),
            Some(parts) => {
                let missions = report.missions.iter();
                let told = missions.filter_map(|mission| Some((mission, parts.get(&mission.id)?)));
                let told = told.map(|(mission, part)| {
                    format!(
                        "{} <span class=\"part p-{part}\">{}</span>",
                        escape(&mission.short),
                        view.html(&format!("part-{part}"))
                    )
                });
                told.collect::<Vec<_>>().join("<br>")
            }
        }));
        table.row("", &cells);
    }
    format!("<p>{}</p>\n{}", view.html("differences-note"), table.end())
}
