//! What became of a section, as a coloured word.

use super::report_view::ReportView;
use crate::analysis::coverage::SectionState;
use crate::html::escape;

pub(super) fn badge(view: &ReportView<'_>, state: SectionState) -> String {
    let word = escape(&view.say(&format!("state-{}", state.word())));
    format!("<span class=\"etat s-{}\">{word}</span>", state.word())
}
