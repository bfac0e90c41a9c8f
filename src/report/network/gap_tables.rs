//! The parts of the report about what nobody has said yet: values, flags, where facts come from.

use super::html_table::{HtmlTable, nothing};
use super::report_view::ReportView;
use crate::html::escape;

/// Required values that are not given.
pub(super) fn missing(view: &ReportView<'_>) -> String {
    if view.report.missing.is_empty() {
        return nothing(view);
    }
    let heads = ["territory", "value", "where"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &view.say("missing"), "", &heads);
    for line in &view.report.missing {
        let value = format!("{} <code>{}</code>", escape(&line.label), escape(&line.value));
        table.row("", &[escape(view.territory(&line.territory)), value, view.place(&line.spot)]);
    }
    table.end()
}

/// Flags that are not answered: what depends on them shows nowhere.
pub(super) fn unanswered(view: &ReportView<'_>) -> String {
    if view.report.unanswered.is_empty() {
        return nothing(view);
    }
    let heads = ["territory", "flag", "where"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &view.say("unanswered"), "", &heads);
    for line in &view.report.unanswered {
        let flag = format!("{} <code>{}</code>", escape(&line.label), escape(&line.flag));
        table.row("", &[escape(view.territory(&line.territory)), flag, view.place(&line.spot)]);
    }
    format!("<p>{}</p>\n{}", view.html("unanswered-note"), table.end())
}

/// Facts of which nobody has said where in the law they are, or at which address.
pub(super) fn unsourced(view: &ReportView<'_>) -> String {
    if view.report.unsourced.is_empty() {
        return nothing(view);
    }
    let heads = ["what", "reference", "state", "where"].map(|key| view.say(key));
    let mut table = HtmlTable::new(view, &view.say("unsourced"), "", &heads);
    for line in &view.report.unsourced {
        let cells = [
            format!("{} <code>{}</code>", escape(&line.label), escape(&line.fact)),
            escape(line.reference.as_deref().unwrap_or_default()),
            view.html(&format!("status-{}", line.status.replace('_', "-"))),
            view.place(&line.spot),
        ];
        table.row("", &cells);
    }
    format!("<p>{}</p>\n{}", view.html("unsourced-note"), table.end())
}
