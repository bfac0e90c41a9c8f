//! The parts of the report about days: what must be read again, what comes and goes.

use std::fmt::Write;

use super::html_table::{HtmlTable, nothing};
use super::report_view::ReportView;
use crate::analysis::network::due_dates::{DueKind, Urgency};
use crate::html::escape;
use crate::report::messages::number;

/// How many lines of what is due later are shown.
const LATER: usize = 15;

pub(super) fn urgency_word(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Past => "past",
        Urgency::Near => "near",
        Urgency::Later => "later",
        Urgency::Undated => "undated",
    }
}

/// Facts and pages to be read again.
pub(super) fn due(view: &ReportView<'_>) -> String {
    let heads = ["before", "what", "owner", "checked", "where"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &view.say("due"), "echeances", &heads);
    let mut later = 0;
    for line in &view.report.due {
        let doubtful = line.status.is_some_and(|status| matches!(status, "a_verifier" | "conteste"));
        if matches!(line.urgency, Urgency::Later | Urgency::Undated) && !doubtful {
            later += 1;
            if later > LATER {
                continue;
            }
        }
        let kind = match line.kind {
            DueKind::Fact => "kind-fact",
            DueKind::Page => "kind-page",
            DueKind::Local => "kind-local",
        };
        let mut what = format!("{} <span class=\"note\">{}</span>", escape(&line.title), view.html(kind));
        if let Some(status) = line.status.filter(|_| doubtful) {
            let status = view.say(&format!("status-{}", status.replace('_', "-")));
            let ask = line.ask.as_ref().map(|ask| format!(" ({ask})")).unwrap_or_default();
            let _ = write!(what, "<br><span class=\"alerte\">{}</span>", escape(&format!("{status}{ask}")));
        }
        let owner = line.owner.as_ref();
        let cells = [
            format!(
                "<span class=\"u-{}\">{}</span>",
                urgency_word(line.urgency),
                view.day(line.before.as_deref())
            ),
            what,
            owner.map_or_else(|| view.say("no-owner"), |owner| escape(&owner.name)),
            line.checked.as_deref().map(|day| view.day(Some(day))).unwrap_or_default(),
            view.place(&line.spot),
        ];
        let id = owner.map_or("", |owner| &owner.id);
        table.row(&format!(" data-r=\"{}\"", escape(id)), &cells);
    }
    let rest = later.saturating_sub(LATER);
    let note = view.messages.say("network-due-rest", &[("count", number(rest))]);
    table.end() + &if rest > 0 { format!("<p>{}</p>\n", escape(&note)) } else { String::new() }
}

/// What comes and goes by the day.
pub(super) fn additions(view: &ReportView<'_>) -> String {
    if view.report.additions.is_empty() {
        return nothing(view);
    }
    let heads = ["csv-level", "what", "from", "until", "state", "where"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &view.say("additions"), "", &heads);
    for line in &view.report.additions {
        let day = |day: &Option<String>| day.as_deref().map(|day| view.day(Some(day))).unwrap_or_default();
        let cells = [
            escape(&line.level),
            format!("{} <code>{}</code>", escape(&line.kind), escape(&line.target)),
            day(&line.from),
            day(&line.until),
            format!(
                "<span class=\"a-{}\">{}</span>",
                line.state,
                view.html(&format!("addition-{}", line.state))
            ),
            view.place(&line.spot),
        ];
        table.row("", &cells);
    }
    table.end()
}
