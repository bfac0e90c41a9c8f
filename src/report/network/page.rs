//! The page of the report: one file, no script; what narrows it down is the style sheet's work.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::Teller;
use super::{days, parts, people};
use crate::analysis::coverage::SectionState;
use crate::html::escape;
use crate::i18n::{Language, Word};

const STYLE: &str = include_str!("page.css");

/// The page.
pub(super) fn page(teller: &Teller<'_>, language: Language) -> String {
    let report = teller.report;
    let title = teller.say("title");
    let day = teller.day(Some(&report.date));
    let state_of_things = teller.words.say("network-state-of-things", &[("day", Word::Text(&day))]);
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{} · {}</title>\n<style>\n{STYLE}{}</style>\n</head>\n<body>\n",
        language.code(),
        escape(&title),
        escape(&report.network),
        filters_style(teller),
    );
    let _ = write!(
        html,
        "<header>\n<p class=\"reseau\">{}</p>\n<h1>{}</h1>\n<p>{}<br>{}</p>\n</header>\n",
        escape(&report.network),
        escape(&title),
        escape(&report.title),
        escape(&state_of_things),
    );
    let sections: [(&str, String); 11] = [
        ("brief", parts::figures(teller)),
        ("territories", parts::territories(teller)),
        ("matrix", parts::matrix(teller)),
        ("most", parts::most(teller)),
        ("due", owner_filter(teller) + &days::due(teller)),
        ("additions", days::additions(teller)),
        ("missing", parts::missing(teller)),
        ("hidden", parts::hidden(teller)),
        ("departments", people::departments(teller)),
        ("skills", people::skills(teller)),
        ("detail", details(teller)),
    ];
    let _ = writeln!(html, "<nav aria-label=\"{}\"><ul>", escape(&teller.say("contents")));
    for (key, _) in &sections {
        let _ = writeln!(html, "<li><a href=\"#{key}\">{}</a></li>", escape(&teller.say(key)));
    }
    html.push_str("</ul></nav>\n<main>\n");
    for (key, body) in &sections {
        let title = escape(&teller.say(key));
        let _ = write!(
            html,
            "<section id=\"{key}\" aria-labelledby=\"h-{key}\">\n<h2 id=\"h-{key}\">{title}</h2>\n{body}</section>\n"
        );
    }
    let _ =
        write!(html, "</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n", escape(&teller.say("foot")));
    html
}

fn details(teller: &Teller<'_>) -> String {
    let mut html = format!("<p>{}</p>\n{}", escape(&teller.say("detail-note")), detail_filters(teller));
    for at in 0..teller.report.territories.len() {
        html += &parts::detail(teller, at);
    }
    html
}

/// The states, and what else rows can be picked by: word, class of the row, what people read.
fn picks(teller: &Teller<'_>) -> Vec<(String, String)> {
    let states = SectionState::ALL.iter().filter(|state| state.is_local() || **state == SectionState::Empty);
    let states =
        states.map(|state| (format!("e-{}", state.word()), teller.say(&format!("state-{}", state.word()))));
    let flags = [("relire", "head-review"), ("lacune", "head-lacking")];
    states.chain(flags.into_iter().map(|(class, key)| (class.to_owned(), teller.say(key)))).collect()
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

fn detail_filters(teller: &Teller<'_>) -> String {
    let territories: Vec<(String, String)> = teller
        .report
        .territories
        .iter()
        .map(|office| (office.id.to_string(), teller.territory(&office.id).to_owned()))
        .collect();
    format!(
        "<p class=\"filtres\">{}{}</p>\n",
        select("f-t", &teller.say("territory"), &teller.say("all-territories"), &territories),
        select("f-e", &teller.say("state"), &teller.say("all-states"), &picks(teller)),
    )
}

fn owners(teller: &Teller<'_>) -> Vec<(String, String)> {
    let owners = teller.report.due.iter().filter_map(|due| due.owner.as_ref());
    let named: BTreeMap<&str, &str> = owners.map(|owner| (&*owner.id, &*owner.name)).collect();
    let mut named: Vec<(String, String)> =
        named.into_iter().map(|(id, name)| (id.to_owned(), name.to_owned())).collect();
    named.sort_by_cached_key(|(_, name)| crate::french::fold(name));
    named
}

fn owner_filter(teller: &Teller<'_>) -> String {
    let select = select("f-r", &teller.say("owner"), &teller.say("all-owners"), &owners(teller));
    format!("<p class=\"filtres\">{select}</p>\n")
}

/// Which rows a choice leaves: rules, so that no script is needed.
fn filters_style(teller: &Teller<'_>) -> String {
    let mut style = String::new();
    let chosen = |id: &str, value: &str| format!("body:has(#{id} option[value=\"{value}\"]:checked)");
    for office in &teller.report.territories {
        let id = &office.id;
        let _ = writeln!(style, "{} [data-t]:not([data-t=\"{id}\"]){{display:none}}", chosen("f-t", id));
    }
    for (class, _) in picks(teller) {
        let _ = writeln!(style, "{} .detail tbody tr:not(.{class}){{display:none}}", chosen("f-e", &class));
    }
    for (id, _) in owners(teller) {
        let _ = writeln!(style, "{} [data-r]:not([data-r=\"{id}\"]){{display:none}}", chosen("f-r", &id));
    }
    style
}
