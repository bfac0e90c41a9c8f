//! The page of the report: one file, no script; what narrows it down is the style sheet's work.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::report_view::ReportView;
use super::{
    coverage_sections, decisions, due_tables, first_page, gap_tables, path_sections, people_sections,
    training_sections,
};
use crate::analysis::coverage::SectionState;
use crate::html::escape;
use crate::i18n::{Language, Word};

const STYLE: &str = include_str!("page.css");

/// The page.
pub(super) fn page(view: &ReportView<'_>, language: Language) -> String {
    let report = view.report;
    let title = view.say("title");
    let day = view.day(Some(&report.date));
    let state_of_things = view.messages.say("network-state-of-things", &[("day", Word::Text(&day))]);
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{} · {}</title>\n<style>\n{STYLE}{}</style>\n</head>\n<body>\n",
        language.code(),
        escape(&title),
        escape(&report.network),
        filters_style(view),
    );
    let _ = write!(
        html,
        "<header>\n<p class=\"reseau\">{}</p>\n<h1>{}</h1>\n<p>{}<br>{}</p>\n</header>\n",
        escape(&report.network),
        escape(&title),
        escape(&report.title),
        escape(&state_of_things),
    );
    let sections: [(&str, String); 16] = [
        ("brief", first_page::brief(view)),
        ("territories", coverage_sections::territories(view)),
        ("matrix", coverage_sections::matrix(view)),
        ("most", coverage_sections::most(view)),
        ("shared", decisions::shared(view)),
        ("due", owner_filter(view) + &due_tables::due(view)),
        ("additions", due_tables::additions(view)),
        ("unsourced", gap_tables::unsourced(view)),
        ("missing", gap_tables::missing(view)),
        ("unanswered", gap_tables::unanswered(view)),
        ("hidden", coverage_sections::hidden(view)),
        ("departments", people_sections::departments(view)),
        ("differences", people_sections::differences(view)),
        ("skills", training_sections::skills(view)),
        ("pathless", path_sections::pathless(view)),
        ("detail", details(view)),
    ];
    let _ = writeln!(html, "<nav aria-label=\"{}\"><ul>", view.html("contents"));
    for (key, _) in &sections {
        let _ = writeln!(html, "<li><a href=\"#{key}\">{}</a></li>", view.html(key));
    }
    html.push_str("</ul></nav>\n<main>\n");
    for (key, body) in &sections {
        let title = view.html(key);
        let _ = write!(
            html,
            "<section id=\"{key}\" aria-labelledby=\"h-{key}\">\n<h2 id=\"h-{key}\">{title}</h2>\n{body}</section>\n"
        );
    }
    let _ = write!(html, "</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n", view.html("foot"));
    html
}

fn details(view: &ReportView<'_>) -> String {
    let mut html = format!("<p>{}</p>\n{}", view.html("detail-note"), detail_filters(view));
    for at in 0..view.report.territories.len() {
        html += &decisions::detail(view, at);
    }
    html
}

/// The states, and what else rows can be picked by: word, class of the row, what people read.
fn picks(view: &ReportView<'_>) -> Vec<(String, String)> {
    let states = SectionState::ALL.iter().filter(|state| state.is_local());
    let states =
        states.map(|state| (format!("e-{}", state.word()), view.say(&format!("state-{}", state.word()))));
    let flags = [("relire", "head-review")];
    states.chain(flags.into_iter().map(|(class, key)| (class.to_owned(), view.say(key)))).collect()
}

fn select(id: &str, label: &str, all: &str, options: &[(String, String)]) -> String {
    let mut html = format!(
        "<label for=\"{id}\">{}</label> <select id=\"{id}\" autocomplete=\"off\"><option value=\"\">{}</option>",
        escape(label),
        escape(all)
    );
    for (value, text) in options {
        let _ = write!(html, "<option value=\"{}\">{}</option>", escape(value), escape(text));
    }
    html + "</select>\n"
}

fn detail_filters(view: &ReportView<'_>) -> String {
    let territories: Vec<(String, String)> = view
        .report
        .territories
        .iter()
        .map(|office| (office.id.to_string(), view.territory(&office.id).to_owned()))
        .collect();
    format!(
        "<p class=\"filtres\">{}{}</p>\n",
        select("f-t", &view.say("territory"), &view.say("all-territories"), &territories),
        select("f-e", &view.say("state"), &view.say("all-states"), &picks(view)),
    )
}

fn owners(view: &ReportView<'_>) -> Vec<(String, String)> {
    let owners = view.report.due.iter().filter_map(|due| due.owner.as_ref());
    let named: BTreeMap<&str, &str> = owners.map(|owner| (&*owner.id, &*owner.name)).collect();
    let mut named: Vec<(String, String)> =
        named.into_iter().map(|(id, name)| (id.to_owned(), name.to_owned())).collect();
    named.sort_by_cached_key(|(_, name)| crate::french::fold(name));
    named
}

fn owner_filter(view: &ReportView<'_>) -> String {
    let select = select("f-r", &view.say("owner"), &view.say("all-owners"), &owners(view));
    format!("<p class=\"filtres\">{select}</p>\n")
}

/// Which rows a choice leaves: rules, so that no script is needed.
fn filters_style(view: &ReportView<'_>) -> String {
    let mut style = String::new();
    let chosen = |id: &str, value: &str| format!("body:has(#{id} option[value=\"{value}\"]:checked)");
    for office in &view.report.territories {
        let id = &office.id;
        let _ = writeln!(style, "{} [data-t]:not([data-t=\"{id}\"]){{display:none}}", chosen("f-t", id));
    }
    for (class, _) in picks(view) {
        let _ = writeln!(style, "{} .detail tbody tr:not(.{class}){{display:none}}", chosen("f-e", &class));
    }
    for (id, _) in owners(view) {
        let _ = writeln!(style, "{} [data-r]:not([data-r=\"{id}\"]){{display:none}}", chosen("f-r", &id));
    }
    style
}
