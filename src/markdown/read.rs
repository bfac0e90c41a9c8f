//! The steps of reading: cut, gather what is defined, outline.

use std::sync::Arc;

use super::definitions::{Definitions, Scope};
use super::outline::Outline;
use super::write::Writer;
use super::{Body, Flow, Piece, scan};
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::passage::{Anchor, Passage};

/// Reads a text where `definitions` already hold.
pub(super) fn text(passage: &Passage, mut definitions: Definitions, problems: &mut Problems) -> Body {
    let passage = &with_plain_line_ends(passage);
    let parts = scan::cut(passage, problems);
    definitions.gather(passage, &parts, problems);
    Outline::new(passage, Arc::new(definitions), problems).body(parts)
}

/// Reads one line.
pub(super) fn line(passage: &Passage, definitions: &Definitions, problems: &mut Problems) -> Box<[Piece]> {
    let events = definitions.line_events(passage.as_str());
    let scope = Scope { passage, definitions };
    Writer::new(&scope, problems).blocks(&events).pieces
}

/// Reads a stretch again with another source, all of which stands where the stretch stood.
pub(super) fn again(flow: &Flow, source: &str, problems: &mut Problems) -> Body {
    let origin = flow.passage.whole();
    let boundaries = source.char_indices().map(|(at, _)| at).chain([source.len()]);
    let anchors: Vec<Anchor> = boundaries.map(|at| Anchor { text: at, file: origin.start }).collect();
    let passage = Passage::anchored(source.into(), origin.file.clone(), anchors);
    let mut found = Problems::new();
    let body = text(&passage, Definitions::clone(&flow.definitions), &mut found);
    problems.extend(found.into_iter().map(|problem| Diagnostic { place: origin.clone(), ..problem }));
    body
}

/// The same passage with `\n` at the end of every line: nothing else in this room must think of `\r`.
fn with_plain_line_ends(passage: &Passage) -> Passage {
    let source = passage.as_str();
    if !source.contains('\r') {
        return passage.clone();
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
        let file = passage.place(at..at).start;
        // An anchor only where the text and its file no longer run along.
        if anchors.last().is_none_or(|last| last.file + (text.len() - last.text) != file) {
            anchors.push(Anchor { text: text.len(), file });
        }
        text.push(if after_return { '\n' } else { c });
    }
    Passage::anchored(text.into(), passage.file().clone(), anchors)
}
