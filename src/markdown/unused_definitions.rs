//! Addresses and notes that a text defines and nothing in it calls: their lines would vanish in silence.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use pulldown_cmark::{Event, Parser, Tag};
use regex::Regex;

use super::container::SourcePart;
use super::definitions::{normalised, options};
use super::gather_definitions::stretches;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::located_text::LocatedText;

/// What stands between brackets: a label, wherever it is called.
static LABEL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[([^\[\]]+)\]").expect("the pattern is well formed"));

/// Reports the definitions of `located_text` that nothing in it calls.
pub(super) fn in_definitions(located_text: &LocatedText, parts: &[SourcePart], problems: &mut Problems) {
    let text = located_text.as_str();
    let mut defined = Vec::new();
    for range in stretches(parts, text) {
        let source = &text[range.clone()];
        let parser = Parser::new_ext(source, options(source));
        for (label, link) in parser.reference_definitions().iter() {
            let span = range.start + link.span.start..range.start + link.span.end;
            let right = Some(format!("[{label}]({})", link.dest)).filter(|_| link.title.is_none());
            defined.push((label.to_owned(), "unused-link", span, right));
        }
        for (event, span) in parser.into_offset_iter() {
            let Event::Start(Tag::FootnoteDefinition(label)) = event else { continue };
            let start = range.start + span.start;
            let line = text[start..range.end].lines().next().unwrap_or_default();
            defined.push((format!("^{label}"), "unused-note", start..start + line.trim_end().len(), None));
        }
    }
    if defined.is_empty() {
        return;
    }
    let starts: BTreeSet<usize> = defined
        .iter()
        .filter_map(|(_, _, span, _)| Some(span.start + text[span.clone()].find('[')?))
        .collect();
    let called: BTreeSet<String> = LABEL
        .captures_iter(text)
        .filter_map(|captures| Some((captures.get(0)?.start(), normalised(&captures[1]))))
        .filter(|(start, _)| !starts.contains(start))
        .map(|(_, label)| label)
        .collect();
    defined.sort_by_key(|(_, _, span, _)| span.start);
    for (label, form, span, right) in defined {
        if !called.contains(&normalised(&label)) {
            let end = span.start + text[span.clone()].trim_end().len();
            let problem = Diagnostic::new(Code::LooksLike, located_text.place(span.start..end));
            problems.push(problem.with("form", form).suggest(right));
        }
    }
}
