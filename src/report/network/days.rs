//! The parts of the report about days: what must be read again, what comes and goes.

use std::fmt::Write;

use super::Teller;
use super::html::Table;
use super::parts::nothing;
use crate::analysis::network::due_dates::{DueKind, Urgency};
use crate::html::escape;

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
pub(super) fn due(teller: &Teller<'_>) -> String {
    let heads = ["before", "what", "owner", "checked", "where"].map(|key| teller.say(key));
    let mut table = Table::new(teller, &teller.say("due"), "echeances", &heads);
    let mut later = 0;
    for line in &teller.report.due {
        let doubtful = line.status.is_some_and(|status| status != "verifie");
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
        let mut what =
            format!("{} <span class=\"note\">{}</span>", escape(&line.title), escape(&teller.say(kind)));
        if let Some(status) = line.status.filter(|_| doubtful) {
            let status = teller.say(&format!("status-{}", status.replace('_', "-")));
            let ask = line.ask.as_ref().map(|ask| format!(" ({ask})")).unwrap_or_default();
            let _ = write!(what, "<br><span class=\"alerte\">{}</span>", escape(&format!("{status}{ask}")));
        }
        let owner = line.owner.as_ref();
        let cells = [
            format!(
                "<span class=\"u-{}\">{}</span>",
                urgency_word(line.urgency),
                teller.day(line.before.as_deref())
            ),
            what,
            owner.map_or_else(|| teller.say("no-owner"), |owner| escape(&owner.name)),
            line.checked.as_deref().map(|day| teller.day(Some(day))).unwrap_or_default(),
            teller.spot(&line.spot),
        ];
        let id = owner.map_or("", |owner| &owner.id);
        table.row(&format!(" data-r=\"{}\"", escape(id)), &cells);
    }
    let rest = later.saturating_sub(LATER);
    let note = teller.words.say("network-due-rest", &[("count", crate::report::words::number(rest))]);
    table.end() + &if rest > 0 { format!("<p>{}</p>\n", escape(&note)) } else { String::new() }
}

/// What comes and goes by the day.
pub(super) fn additions(teller: &Teller<'_>) -> String {
    if teller.report.additions.is_empty() {
        return nothing(teller);
    }
    let heads = ["csv-level", "what", "from", "until", "state", "where"].map(|key| teller.say(key));
    let mut table = Table::new(teller, &teller.say("additions"), "", &heads);
    for line in &teller.report.additions {
        let day = |day: &Option<String>| day.as_deref().map(|day| teller.day(Some(day))).unwrap_or_default();
        let cells = [
            escape(&line.level),
            format!("{} <code>{}</code>", escape(&line.kind), escape(&line.target)),
            day(&line.from),
            day(&line.until),
            format!(
                "<span class=\"a-{}\">{}</span>",
                line.state,
                escape(&teller.say(&format!("addition-{}", line.state)))
            ),
            teller.spot(&line.spot),
        ];
        table.row("", &cells);
    }
    table.end()
}
