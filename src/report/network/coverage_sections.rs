//! The parts of the report about texts: figures, territories, the matrix, what is most replaced, days, what is hidden.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use super::html_table::{HtmlTable, nothing};
use super::report_view::ReportView;
use crate::analysis::coverage::SectionState;
use crate::analysis::network::due_dates::Urgency;
use crate::analysis::network::matrix_lines::{CellLine, OverrideLine};
use crate::html::escape;

/// With more territories than these, the matrix is left to the spreadsheet.
const WIDEST: usize = 40;

/// The figures that come first.
pub(super) fn figures(view: &ReportView<'_>) -> String {
    let report = view.report;
    let cells: usize = report.matrix.iter().map(Vec::len).sum();
    let shown: usize = cells
        - report.total(SectionState::Absent)
        - report.total(SectionState::Empty)
        - report.total(SectionState::Hidden);
    let share = (report.total(SectionState::Inherited) * 100).checked_div(shown).unwrap_or(0);
    let due = |urgency| report.due.iter().filter(|due| due.urgency == urgency).count();
    let ending = report.additions.iter().filter(|it| matches!(it.state, "past" | "ending")).count();
    let unverified = report
        .due
        .iter()
        .filter(|due| due.status.is_some_and(|status| matches!(status, "a_verifier" | "conteste")));
    let rows: [(&str, String, bool); 14] = [
        ("territories", report.territories.len().to_string(), false),
        ("sections", report.sections.len().to_string(), false),
        ("inherited", format!("{share}\u{202f}%"), false),
        (
            "local",
            (report.total(SectionState::Completed) + report.total(SectionState::Wrapped)).to_string(),
            false,
        ),
        (
            "replaced",
            (report.total(SectionState::Replaced) + report.total(SectionState::Corrected)).to_string(),
            false,
        ),
        ("hidden", report.hidden.len().to_string(), false),
        ("review", report.territories.iter().map(|office| office.to_review).sum::<usize>().to_string(), true),
        ("lacking", report.territories.iter().map(|office| office.lacking).sum::<usize>().to_string(), true),
        ("missing", report.missing.len().to_string(), true),
        ("unanswered", report.unanswered.len().to_string(), true),
        ("past", due(Urgency::Past).to_string(), true),
        ("unverified", unverified.count().to_string(), true),
        ("unsourced", report.unsourced.len().to_string(), true),
        ("ending", ending.to_string(), true),
    ];
    let mut html = "<dl class=\"chiffres\">\n".to_owned();
    // Where nothing is to be reviewed, or nothing is followed up, nothing is said of it.
    let told = rows.into_iter().filter(|(key, figure, _)| *key != "review" || figure != "0");
    for (key, figure, alarms) in told {
        let class = if alarms && figure != "0" { " class=\"alerte\"" } else { "" };
        let label = view.html(&format!("figure-{key}"));
        let note = view.html(&format!("figure-{key}-note"));
        let _ = writeln!(
            html,
            "<div{class}><dt>{label}</dt><dd>{figure}</dd><dd class=\"note\">{note}</dd></div>"
        );
    }
    html + "</dl>\n"
}

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

fn badge(view: &ReportView<'_>, state: SectionState) -> String {
    let word = escape(&view.say(&format!("state-{}", state.word())));
    format!("<span class=\"etat s-{}\">{word}</span>", state.word())
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
    let leads =
        told.iter().any(|(state, _)| state.is_local() || *state == SectionState::Empty) || review || lacking;
    if leads { format!("<a href=\"#{}\">{text}</a>", anchor(territory, page)) } else { text }
}

fn anchor(territory: &str, page: &str) -> String {
    escape(&format!("t-{territory}-{}", page.replace('/', "-")))
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

/// Of one territory, all that is not simply inherited.
pub(super) fn detail(view: &ReportView<'_>, at: usize) -> String {
    let report = view.report;
    let office = &report.territories[at];
    let name = view.territory(&office.id).to_owned();
    let heads = ["section", "state", "by", "where", "why"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &name, "detail", &heads);
    let mut rows = 0;
    let mut page = "";
    for (section, cell) in report.sections.iter().zip(&report.matrix[at]) {
        let told = cell.state.is_local()
            || cell.state == SectionState::Empty
            || cell.to_review.is_some()
            || !cell.missing.is_empty();
        if !told {
            continue;
        }
        rows += 1;
        let id = if page == section.page {
            String::new()
        } else {
            format!(" id=\"{}\"", anchor(&office.id, &section.page))
        };
        page = &section.page;
        let flags = [(cell.to_review.is_some(), " relire"), (!cell.missing.is_empty(), " lacune")];
        let flags: String = flags.into_iter().filter(|(is, _)| *is).map(|(_, class)| class).collect();
        let mut state = badge(view, cell.state);
        if let Some(review) = cell.to_review {
            let _ = write!(
                state,
                " <span class=\"alerte\">{}</span>",
                escape(&view.messages.say(&format!("review-state-{review}"), &[]))
            );
        }
        if !cell.missing.is_empty() {
            let lacking = format!("{} {}", view.say("lacks"), cell.missing.join(", "));
            let _ = write!(state, " <span class=\"alerte\">{}</span>", escape(&lacking));
        }
        let each = |f: &dyn Fn(&OverrideLine) -> String| {
            cell.applied_overrides.iter().map(f).collect::<Vec<_>>().join("<br>")
        };
        let by = each(&|applied| {
            format!("{} <span class=\"note\">{}</span>", escape(&applied.level), applied.action)
        });
        let mut spots = each(&|applied| view.place(&applied.spot));
        if cell.applied_overrides.is_empty() {
            spots = view.place(cell.because.as_ref().unwrap_or(&section.spot));
        }
        let why: Vec<&str> =
            cell.applied_overrides.iter().filter_map(|applied| applied.reason.as_deref()).collect();
        let title = match section.id {
            None => format!("<strong>{}</strong>", escape(&section.title)),
            Some(_) => {
                format!("{} <span class=\"note\">{}</span>", escape(&section.title), escape(&section.page))
            }
        };
        let cells = [title, state, by, spots, escape(&why.join(" "))];
        table.row(&format!("{id} class=\"e-{}{flags}\"", cell.state.word()), &cells);
    }
    let body = if rows == 0 { nothing(view) } else { table.end() };
    format!(
        "<details open id=\"t-{id}\" data-t=\"{id}\"><summary><h3>{name}</h3> <span class=\"note\">{file}</span></summary>\n{body}</details>\n",
        id = escape(&office.id),
        name = escape(&name),
        file = escape(&office.file),
    )
}
