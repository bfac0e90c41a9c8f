//! The first page of the report: figures in lines, and three plots.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::decisions;
use super::report_view::ReportView;
use crate::analysis::coverage::SectionState;
use crate::analysis::network::due_dates::Urgency;
use crate::html::escape;

/// How many owners who are late are named, and how many sections that most territories change.
const NAMED: usize = 4;

/// The figures, who is late, what is changed most, and the plots.
pub(super) fn brief(view: &ReportView<'_>) -> String {
    figures(view) + &lines(view) + &plots(view)
}

fn figures(view: &ReportView<'_>) -> String {
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
    let (shared, own) = decisions::count(view);
    let rows: [(&str, String, bool); 14] = [
        ("territories", report.territories.len().to_string(), false),
        ("sections", report.sections.len().to_string(), false),
        ("inherited", format!("{share}\u{202f}%"), false),
        ("shared", shared.to_string(), false),
        ("own", own.to_string(), false),
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

/// Who is late and since when; which sections most territories change.
fn lines(view: &ReportView<'_>) -> String {
    let report = view.report;
    let mut late: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for due in report.due.iter().filter(|due| due.urgency == Urgency::Past) {
        let owner = due.owner.as_ref().map_or_else(|| view.say("no-owner"), |owner| owner.name.clone());
        let day = due.before.as_deref().unwrap_or_default();
        let known = late.entry(owner).or_insert((0, day));
        *known = (known.0 + 1, known.1.min(day));
    }
    let mut late: Vec<(String, (usize, &str))> = late.into_iter().collect();
    late.sort_by_key(|(_, (count, since))| (*since, std::cmp::Reverse(*count)));
    let mut html = String::new();
    let late = late.iter().take(NAMED).map(|(owner, (count, since))| {
        format!(
            "{} <strong>{count}</strong> <span class=\"note\">{} {}</span>",
            escape(owner),
            view.html("since"),
            escape(&view.day(Some(since)))
        )
    });
    let changed = report.most_replaced.iter().take(NAMED).map(|line| {
        let count = line.replaced.len() + line.corrected.len() + line.hidden.len();
        let section = &report.sections[line.section];
        format!(
            "{} <strong>{count}</strong> <span class=\"note\">{}</span>",
            escape(&section.title),
            escape(&section.page)
        )
    });
    for (key, items) in [("late", late.collect::<Vec<_>>()), ("most", changed.collect())] {
        if !items.is_empty() {
            let _ = writeln!(html, "<h3>{}</h3>\n<ul>", view.html(key));
            for item in items {
                let _ = writeln!(html, "<li>{item}</li>");
            }
            html.push_str("</ul>\n");
        }
    }
    html
}

fn plots(view: &ReportView<'_>) -> String {
    let report = view.report;
    let states = SectionState::ALL
        .iter()
        .map(|state| (view.say(&format!("state-{}", state.word())), report.total(*state)));
    let mut months: BTreeMap<String, usize> = BTreeMap::new();
    let today = report.date.get(..7).unwrap_or_default().to_owned();
    for due in &report.due {
        let Some(day) = &due.before else { continue };
        let month = day.get(..7).unwrap_or_default().to_owned();
        // What is late is of today.
        *months.entry(month.max(today.clone())).or_default() += 1;
    }
    let months = months.into_iter().take(12).map(|(month, count)| {
        let (year, number) = month.split_once('-').unwrap_or((&month, ""));
        (format!("{number}/{year}"), count)
    });
    let mut groups = [("0", 0), ("1–5", 0), ("6–10", 0), ("11–20", 0), ("21+", 0)];
    for count in decisions::own_counts(view) {
        let group = match count {
            0 => 0,
            1..=5 => 1,
            6..=10 => 2,
            11..=20 => 3,
            _ => 4,
        };
        groups[group].1 += 1;
    }
    let groups = groups.into_iter().map(|(name, count)| (name.to_owned(), count));
    format!(
        "<div class=\"traces\">\n{}{}{}</div>\n",
        bars(&view.say("plot-states"), &states.collect::<Vec<_>>()),
        bars(&view.say("plot-due"), &months.collect::<Vec<_>>()),
        bars(&view.say("plot-decisions"), &groups.collect::<Vec<_>>()),
    )
}

/// Bars one below the other, each with its name and its number.
fn bars(title: &str, values: &[(String, usize)]) -> String {
    const ROW: usize = 22;
    const LEFT: usize = 110;
    const WIDTH: usize = 180;
    let most = values.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let height = values.len() * ROW + 4;
    let told: Vec<String> = values.iter().map(|(name, count)| format!("{name} {count}")).collect();
    let mut svg = format!(
        "<figure><figcaption>{title}</figcaption>\n<svg viewBox=\"0 0 {} {height}\" role=\"img\" aria-label=\"{}\">\n",
        LEFT + WIDTH + 60,
        escape(&told.join(", ")),
        title = escape(title),
    );
    for (at, (name, count)) in values.iter().enumerate() {
        let (y, length) = (at * ROW, count * WIDTH / most);
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text><rect x=\"{LEFT}\" y=\"{}\" width=\"{}\" height=\"14\"/><text x=\"{}\" y=\"{}\">{count}</text>",
            LEFT - 6,
            y + 15,
            escape(name),
            y + 4,
            length.max(usize::from(*count > 0)),
            LEFT + length + 6,
            y + 15,
        );
    }
    svg + "</svg></figure>\n"
}
