//! Small pieces of HTML.

use std::fmt::Write;

use super::report_view::ReportView;
use crate::html::escape;
use crate::i18n::Word;

/// A table that scrolls in its own frame on a narrow screen.
pub(super) struct HtmlTable {
    html: String,
    columns: usize,
}

impl HtmlTable {
    /// A table named `caption`, with these heads; `class` says what it is to the style sheet.
    pub(super) fn new(view: &ReportView<'_>, caption: &str, class: &str, heads: &[String]) -> Self {
        // Not the name of the section around it: landmarks are told apart by their names.
        let label = view.messages.say("network-table", &[("name", Word::Text(caption))]);
        let mut html = format!(
            "<div class=\"defile\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table class=\"{class}\">\n\
             <caption>{caption}</caption>\n<thead><tr>",
            label = escape(&label),
            caption = escape(caption),
        );
        for head in heads {
            let _ = write!(html, "<th scope=\"col\">{head}</th>");
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        Self { html, columns: heads.len() }
    }

    /// A row: the first cell is its head. `attributes` are in the `tr`, with a space before.
    pub(super) fn row(&mut self, attributes: &str, cells: &[String]) {
        let _ = write!(self.html, "<tr{attributes}>");
        for (at, cell) in cells.iter().enumerate() {
            let _ = match at {
                0 => write!(self.html, "<th scope=\"row\">{cell}</th>"),
                _ => write!(self.html, "<td>{cell}</td>"),
            };
        }
        self.html.push_str("</tr>\n");
    }

    /// A line that heads the rows after it.
    pub(super) fn group(&mut self, title: &str) {
        let columns = self.columns;
        let _ = writeln!(
            self.html,
            "</tbody>\n<tbody><tr class=\"groupe\"><th scope=\"rowgroup\" colspan=\"{columns}\">{}</th></tr>",
            escape(title)
        );
    }

    /// The table.
    pub(super) fn end(mut self) -> String {
        self.html.push_str("</tbody>\n</table></div>\n");
        self.html
    }
}

/// The paragraph that replaces an empty table.
pub(super) fn nothing(view: &ReportView<'_>) -> String {
    format!("<p class=\"rien\">{}</p>\n", view.html("nothing"))
}
