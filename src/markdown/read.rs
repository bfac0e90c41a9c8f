//! The steps of reading: cut, gather what is defined, outline.

use std::sync::Arc;

use super::definitions::{Definitions, Scope};
use super::node::{Body, Flow};
use super::outline::Outline;
use super::piece::Piece;
use super::scan;
use super::write::Writer;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::located_text::{Anchor, LocatedText};

/// Reads a text where `definitions` already hold.
pub(super) fn text(
    located_text: &LocatedText,
    mut definitions: Definitions,
    problems: &mut Problems,
) -> Body {
    let located_text = &with_plain_line_ends(located_text);
    let parts = scan::cut(located_text, problems);
    definitions.gather(located_text, &parts, problems);
    Outline::new(located_text, Arc::new(definitions), problems).body(parts)
}

/// Reads one line.
pub(super) fn line(
    located_text: &LocatedText,
    definitions: &Definitions,
    problems: &mut Problems,
) -> Box<[Piece]> {
    let events = definitions.line_events(located_text.as_str());
    let scope = Scope { located_text, definitions };
    Writer::new(&scope, problems).blocks(&events).pieces
}

/// Reads a stretch again with another source, all of which stands where the stretch stood.
pub(super) fn again(flow: &Flow, source: &str, problems: &mut Problems) -> Body {
    let origin = flow.located_text.whole();
    let boundaries = source.char_indices().map(|(at, _)| at).chain([source.len()]);
    let anchors: Vec<Anchor> = boundaries.map(|at| Anchor { text: at, file: origin.start }).collect();
    let located_text = LocatedText::anchored(source.into(), origin.file.clone(), anchors);
    let mut found = Problems::new();
    let body = text(&located_text, Definitions::clone(&flow.definitions), &mut found);
    problems.extend(found.into_iter().map(|problem| Diagnostic { place: origin.clone(), ..problem }));
    body
}

/// The same located_text with `\n` at the end of every line: nothing else in this room must think of `\r`.
fn with_plain_line_ends(located_text: &LocatedText) -> LocatedText {
    let source = located_text.as_str();
    if !source.contains('\r') {
        return located_text.clone();
    }
    let mut text = String::with_capacity(source.len());
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut after_return = false;
    for (at, c) in source.char_indices() {
        if c == '\n' && after_return {
            after_return = false;
            continue;
        }
        after_return = c == '\r';
        let file = located_text.place(at..at).start;
        // An anchor only where the text and its file no longer run along.
        if anchors.last().is_none_or(|last| last.file + (text.len() - last.text) != file) {
            anchors.push(Anchor { text: text.len(), file });
        }
        text.push(if after_return { '\n' } else { c });
    }
    LocatedText::anchored(text.into(), located_text.file().clone(), anchors)
}
