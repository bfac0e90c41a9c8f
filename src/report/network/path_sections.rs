//! The part of the report about readers' paths: what they leave out.

use super::html_table::{HtmlTable, nothing};
use super::report_view::ReportView;
use crate::html::escape;

/// The boxes of checklists that no path of readers takes up.
pub(super) fn pathless(view: &ReportView<'_>) -> String {
    if view.report.pathless.is_empty() {
        return nothing(view);
    }
    let mut table = HtmlTable::new(view, &view.say("pathless"), "", &[view.html("page"), view.html("tasks")]);
    for line in &view.report.pathless {
        table.row("", &[escape(&line.page), escape(&line.tasks.join(", "))]);
    }
    format!("<p>{}</p>\n{}", view.html("pathless-note"), table.end())
}
