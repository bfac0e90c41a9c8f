//! The parts of the report about texts: territories, the matrix, what is most replaced, what is hidden.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use super::decisions;
use super::html_table::{HtmlTable, nothing};
use super::report_view::ReportView;
use super::state_badge::badge;
use crate::analysis::coverage::SectionState;
use crate::analysis::network::matrix_lines::CellLine;
use crate::html::escape;

/// With more territories than these, the matrix is left to the spreadsheet.
const WIDEST: usize = 40;

/// One line for each territory.
pub(super) fn territories(view: &ReportView<'_>) -> String {
    let report = view.report;
    let mut heads = vec![view.say("territory"), view.say("share")];
    heads.extend(SectionState::ALL.iter().map(|state| badge(view, *state)));
    heads.extend(
        ["total", "review", "lacking", "local-pages", "errors"].map(|key| view.say(&format!("head-{key}"))),
    );
    let mut table = HtmlTable::new(view, &view.say("territories"), "nombres", &heads);
    for office in &report.territories {
        let count = |state: SectionState| office.counts.get(state.word()).copied().unwrap_or(0);
        let total: usize = office.counts.values().sum();
        let mut cells = vec![
            format!("<a href=\"#t-{0}\">{1}</a>", escape(&office.id), escape(view.territory(&office.id))),
            bar(total, &count),
        ];
        cells.extend(SectionState::ALL.iter().map(|state| figure(count(*state))));
        cells.push(total.to_string());
        cells.extend([office.to_review, office.lacking, office.local_pages, office.errors].map(figure));
        table.row("", &cells);
    }
    table.end()
}

/// Nothing is shown as nothing: figures stand out.
fn figure(count: usize) -> String {
    if count == 0 { "<span class=\"zero\">0</span>".to_owned() } else { count.to_string() }
}

fn bar(total: usize, count: &dyn Fn(SectionState) -> usize) -> String {
    let mut html = "<span class=\"barre\" aria-hidden=\"true\">".to_owned();
    for state in SectionState::ALL {
        let parts = (count(state) * 1000).checked_div(total).unwrap_or(0);
        if parts > 0 {
            let _ = write!(
                html,
                "<i class=\"s-{}\" style=\"width:{}.{}%\"></i>",
                state.word(),
                parts / 10,
                parts % 10
            );
        }
    }
    html + "</span>"
}

/// Pages by territories: of each page, what its territories did to it.
pub(super) fn matrix(view: &ReportView<'_>) -> String {
    let report = view.report;
    if report.territories.len() > WIDEST {
        return format!("<p>{}</p>\n", view.html("matrix-elsewhere"));
    }
    let mut heads = vec![view.say("page")];
    heads.extend(report.territories.iter().map(|office| escape(view.territory(&office.id))));
    let mut table = HtmlTable::new(view, &view.say("matrix"), "matrice", &heads);
    let mut from = 0;
    let mut chapter = "";
    while let Some(first) = report.sections.get(from) {
        let to =
            from + report.sections[from..].iter().take_while(|section| section.page == first.page).count();
        let own = first.page.split('/').next().unwrap_or_default();
        if own != chapter {
            chapter = own;
            table.group(&first.title);
        }
        let mut cells = vec![escape(&first.title)];
        for (office, row) in report.territories.iter().zip(&report.matrix) {
            cells.push(page_cell(view, &office.id, &first.page, &row[from..to]));
        }
        table.row("", &cells);
        from = to;
    }
    let legend =
        SectionState::ALL.map(|state| format!("<li>{} {}</li>", sign(state), badge(view, state))).concat();
    format!("<p>{}</p>\n<ul class=\"legende\">{legend}</ul>\n{}", view.html("matrix-note"), table.end())
}

/// One letter for one state: colours are not all that tells them apart.
fn sign(state: SectionState) -> &'static str {
    match state {
        SectionState::Inherited => "·",
        SectionState::Completed => "+",
        SectionState::Wrapped => "E",
        SectionState::Renamed => "T",
        SectionState::Corrected => "C",
        SectionState::Replaced => "R",
        SectionState::Hidden => "M",
        SectionState::Absent => "–",
        SectionState::Empty => "□",
    }
}

fn page_cell(view: &ReportView<'_>, territory: &str, page: &str, cells: &[CellLine]) -> String {
    let mut counts: BTreeMap<SectionState, usize> = BTreeMap::new();
    for cell in cells {
        *counts.entry(cell.state).or_default() += 1;
    }
    let whole = |state: SectionState| counts.get(&state) == Some(&cells.len());
    let told: Vec<(SectionState, usize)> = counts
        .iter()
        .filter(|(state, _)| state.is_local() || **state == SectionState::Empty || whole(**state))
        .map(|(state, count)| (*state, *count))
        .collect();
    let review = cells.iter().any(|cell| cell.to_review.is_some());
    let lacking = cells.iter().any(|cell| !cell.missing.is_empty());
    let mut signs = String::new();
    let mut words = Vec::new();
    for (state, count) in &told {
        let number = if *count > 1 && !whole(*state) { count.to_string() } else { String::new() };
        let _ = write!(signs, "<b class=\"s-{}\">{}{number}</b> ", state.word(), sign(*state));
        words.push(format!("{count} {}", view.say(&format!("state-{}", state.word()))));
    }
    for (flag, key, mark) in [(review, "head-review", "!"), (lacking, "head-lacking", "?")] {
        if flag {
            let _ = write!(signs, "<b class=\"drapeau\">{mark}</b> ");
            words.push(view.say(key));
        }
    }
    if told.is_empty() {
        let _ = write!(signs, "<b class=\"s-inherited\">{}</b>", sign(SectionState::Inherited));
        words.push(view.say("state-inherited"));
    }
    let text = format!(
        "<span aria-hidden=\"true\">{}</span><span class=\"invisible\">{}</span>",
        signs.trim_end(),
        escape(&words.join(", "))
    );
    match decisions::leads_to(territory, page, cells) {
        Some(anchor) => format!("<a href=\"#{anchor}\">{text}</a>"),
        None => text,
    }
}

/// The sections that most territories change.
pub(super) fn most(view: &ReportView<'_>) -> String {
    let report = view.report;
    if report.most_replaced.is_empty() {
        return nothing(view);
    }
    let heads =
        ["section", "state-replaced", "state-corrected", "state-hidden", "where"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &view.say("most"), "", &heads);
    for line in &report.most_replaced {
        let section = &report.sections[line.section];
        let names = |ids: &[Arc<str>]| match ids.len() {
            0 => String::new(),
            count => format!(
                "<strong>{count}</strong> <span class=\"note\">{}</span>",
                escape(&view.territories(ids))
            ),
        };
        let cells = [
            format!(
                "{}<br><code>{}</code>",
                escape(&section.title),
                escape(&section.target).replace('/', "/<wbr>")
            ),
            names(&line.replaced),
            names(&line.corrected),
            names(&line.hidden),
            view.place(&section.spot),
        ];
        table.row("", &cells);
    }
    table.end()
}

/// What each territory hides, and why.
pub(super) fn hidden(view: &ReportView<'_>) -> String {
    if view.report.territories.len() > WIDEST {
        return format!("<p>{}</p>\n", view.html("hidden-elsewhere"));
    }
    if view.report.hidden.is_empty() {
        return nothing(view);
    }
    let heads = ["territory", "what", "why", "csv-level", "where"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &view.say("hidden"), "", &heads);
    for line in &view.report.hidden {
        let title = line.title.as_deref().map(|title| escape(title) + "<br>").unwrap_or_default();
        let cells = [
            escape(view.territory(&line.territory)),
            format!("{title}<code>{}</code>", escape(&line.target).replace('/', "/<wbr>")),
            escape(line.reason.as_deref().unwrap_or_default()),
            escape(&line.level),
            view.place(&line.spot),
        ];
        table.row("", &cells);
    }
    table.end()
}
