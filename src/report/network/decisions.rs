//! The parts of the report about decisions: what levels that territories share decide, once for all whom it reaches; and
//! what each territory decides by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use super::html_table::{HtmlTable, nothing};
use super::report_view::ReportView;
use super::state_badge::badge;
use crate::analysis::network::matrix_lines::{CellLine, OverrideLine};
use crate::html::escape;

/// A decision of a level that territories share, and whom it reaches.
struct SharedDecision<'a> {
    section: usize,
    applied: &'a OverrideLine,
    reached: BTreeSet<&'a Arc<str>>,
    to_review: BTreeSet<&'a Arc<str>>,
}

/// Whether an override is of a level that territories share.
fn is_shared(applied: &OverrideLine) -> bool {
    applied.level.contains('/')
}

/// Where a cell of the matrix leads: to what the territory decides of the page, or else to what shared levels do.
pub(super) fn leads_to(territory: &str, page: &str, cells: &[CellLine]) -> Option<String> {
    let applied = || cells.iter().flat_map(|cell| &cell.applied_overrides);
    if applied().any(|applied| !is_shared(applied)) {
        return Some(own_anchor(territory, page));
    }
    applied().next().map(|_| shared_anchor(page))
}

fn own_anchor(territory: &str, page: &str) -> String {
    escape(&format!("t-{territory}-{}", page.replace('/', "-")))
}

fn shared_anchor(page: &str) -> String {
    escape(&format!("d-{}", page.replace('/', "-")))
}

/// How many decisions there are: those that territories share, and those of territories alone.
pub(super) fn count(view: &ReportView<'_>) -> (usize, usize) {
    let all = view.report.matrix.iter().flatten().flat_map(|cell| &cell.applied_overrides);
    let (shared, own): (Vec<&OverrideLine>, Vec<&OverrideLine>) = all.partition(|applied| is_shared(applied));
    let once = |lines: &[&OverrideLine]| {
        lines.iter().map(|line| (&line.spot.file, line.spot.line)).collect::<BTreeSet<_>>().len()
    };
    (once(&shared), once(&own))
}

/// How many decisions each territory takes by itself, in their order.
pub(super) fn own_counts(view: &ReportView<'_>) -> Vec<usize> {
    let count = |cells: &Vec<CellLine>| {
        let own = cells.iter().flat_map(|cell| &cell.applied_overrides).filter(|applied| !is_shared(applied));
        own.map(|applied| (&applied.spot.file, applied.spot.line)).collect::<BTreeSet<_>>().len()
    };
    view.report.matrix.iter().map(count).collect()
}

/// What shared levels decide: each decision once, on however many sections and sites.
pub(super) fn shared(view: &ReportView<'_>) -> String {
    let report = view.report;
    let mut all: BTreeMap<(&str, usize), SharedDecision<'_>> = BTreeMap::new();
    for (office, cells) in report.territories.iter().zip(&report.matrix) {
        for (section, cell) in cells.iter().enumerate() {
            for applied in cell.applied_overrides.iter().filter(|applied| is_shared(applied)) {
                let key = (applied.spot.file.as_str(), applied.spot.line);
                let decision = all.entry(key).or_insert_with(|| SharedDecision {
                    section,
                    applied,
                    reached: BTreeSet::new(),
                    to_review: BTreeSet::new(),
                });
                decision.section = decision.section.min(section);
                decision.reached.insert(&office.id);
                decision.to_review.extend(cell.to_review.is_some().then_some(&office.id));
            }
        }
    }
    if all.is_empty() {
        return nothing(view);
    }
    let mut all: Vec<SharedDecision<'_>> = all.into_values().collect();
    all.sort_by_key(|decision| decision.section);
    let heads = ["section", "by", "reach", "where", "why"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &view.say("shared"), "", &heads);
    let mut page = "";
    for SharedDecision { section, applied, reached, to_review } in all {
        let section = &report.sections[section];
        let is_first = page != section.page;
        page = &section.page;
        let id = if is_first { format!(" id=\"{}\"", shared_anchor(page)) } else { String::new() };
        let mut reach = reached.len().to_string();
        if !to_review.is_empty() {
            let count = to_review.len();
            let _ = write!(reach, " <span class=\"alerte\">{} {count}</span>", view.html("head-review"));
        }
        let cells = [
            format!("{} <code>{}</code>", escape(&section.title), escape(&applied.target)),
            format!("{} <span class=\"note\">{}</span>", escape(&applied.level), applied.action),
            reach,
            view.place(&applied.spot),
            escape(applied.reason.as_deref().unwrap_or_default()),
        ];
        table.row(&id, &cells);
    }
    format!("<p>{}</p>\n{}", view.html("shared-note"), table.end())
}

/// What one territory decides by itself, each decision once, and what it lacks.
pub(super) fn detail(view: &ReportView<'_>, at: usize) -> String {
    let report = view.report;
    let office = &report.territories[at];
    let name = view.territory(&office.id).to_owned();
    let heads = ["section", "state", "by", "csv-line", "why"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &name, "detail", &heads);
    let mut seen: BTreeSet<(&str, usize)> = BTreeSet::new();
    let mut page = "";
    let mut lacks: BTreeMap<&str, usize> = BTreeMap::new();
    for (section, cell) in report.sections.iter().zip(&report.matrix[at]) {
        cell.missing.iter().for_each(|name| *lacks.entry(name).or_default() += 1);
        for applied in cell.applied_overrides.iter().filter(|applied| !is_shared(applied)) {
            // A decision about a whole page is one, however many sections the page has.
            if !seen.insert((&applied.spot.file, applied.spot.line)) {
                continue;
            }
            let is_first = page != section.page;
            page = &section.page;
            let id =
                if is_first { format!(" id=\"{}\"", own_anchor(&office.id, page)) } else { String::new() };
            let mut state = badge(view, cell.state);
            if let Some(review) = cell.to_review {
                let review = escape(&view.messages.say(&format!("review-state-{review}"), &[]));
                let _ = write!(state, " <span class=\"alerte\">{review}</span>");
            }
            let line = applied.spot.line;
            let place = match view.link_base {
                None => line.to_string(),
                Some(base) => {
                    format!(
                        "<a href=\"{}#L{line}\">{line}</a>",
                        escape(&format!("{base}{}", applied.spot.file))
                    )
                }
            };
            let cells = [
                format!("{} <code>{}</code>", escape(&section.title), escape(&applied.target)),
                state,
                applied.action.to_owned(),
                place,
                escape(applied.reason.as_deref().unwrap_or_default()),
            ];
            let review = if cell.to_review.is_some() { " relire" } else { "" };
            table.row(&format!("{id} class=\"e-{}{review}\"", cell.state.word()), &cells);
        }
    }
    let mut body = String::new();
    if !lacks.is_empty() {
        let names: Vec<String> = lacks.iter().map(|(name, count)| format!("{name} ({count})")).collect();
        let _ =
            writeln!(body, "<p class=\"alerte\">{} {}</p>", view.html("lacks"), escape(&names.join(", ")));
    }
    body += &if seen.is_empty() { nothing(view) } else { table.end() };
    format!(
        "<details id=\"t-{id}\" data-t=\"{id}\"><summary><h3>{name}</h3> <span class=\"note\">{count} · {file}</span></summary>\n{body}</details>\n",
        id = escape(&office.id),
        name = escape(&name),
        count = seen.len(),
        file = escape(&office.file),
    )
}
