//! Gathers what a page defines, from all its stretches.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, Parser, Tag};

use super::container::SourcePart;
use super::definitions::{Definitions, StretchScope, footnote_content, normalised, options};
use super::lookalike_patterns::OF_LINES;
use super::piece::Note;
use super::piece_writer::PieceWriter;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::located_text::LocatedText;

/// The longest address or title of a reference, which every mention of it repeats.
const LONGEST: usize = 2000;

impl Definitions {
    /// Adds what the stretches of `located_text` define. The first definition of a label wins.
    pub(super) fn gather(
        &mut self,
        located_text: &LocatedText,
        parts: &[SourcePart],
        problems: &mut Problems,
    ) {
        let texts = stretches(parts, located_text.as_str());
        self.spaced_notes.extend(located_text.as_str().lines().filter_map(spaced_note));
        self.spaced_links.extend(located_text.as_str().lines().filter_map(spaced_link));
        for range in &texts {
            let text = &located_text.as_str()[range.clone()];
            let parser = Parser::new_ext(text, options(text));
            for (label, link) in parser.reference_definitions().iter() {
                let title = link.title.as_deref().unwrap_or_default();
                let length = link.dest.len().max(title.len());
                if length > LONGEST {
                    let place = located_text.slice(range.clone()).place(link.span.clone());
                    let problem = Diagnostic::new(Code::ReferenceTooLong, place);
                    problems.push(problem.with("length", length).with("limit", LONGEST));
                    continue;
                }
                self.links
                    .entry(normalised(label))
                    .or_insert_with(|| (link.dest.to_string(), title.to_owned()));
            }
        }
        // Notes see the links of the page but no other notes, so none can contain itself.
        let mut notes = BTreeMap::new();
        for range in &texts {
            let stretch = located_text.slice(range.clone());
            let events = self.events(stretch.as_str());
            for (index, (event, place)) in events.iter().enumerate() {
                let Event::Start(Tag::FootnoteDefinition(label)) = event else { continue };
                let inside = &events[index + 1..];
                let scope = StretchScope { located_text: &stretch, definitions: &*self };
                let place = scope.place(place.clone());
                let pieces = PieceWriter::new(&scope, problems).note(footnote_content(inside));
                let note = Note { label: Arc::from(&**label), pieces, place };
                notes.entry(normalised(label)).or_insert_with(|| Arc::new(note));
            }
        }
        self.notes
            .append(&mut notes.into_iter().filter(|(label, _)| !self.notes.contains_key(label)).collect());
    }
}

/// The label of the note that a line writes with a space before its colon: `[^1] : Texte`.
fn spaced_note(line: &str) -> Option<String> {
    let (label, after) = line.trim_start().strip_prefix("[^")?.split_once(']')?;
    let text = after.trim_start();
    (text.len() < after.len() && text.starts_with(':')).then(|| normalised(label))
}

/// The label of the address that a line writes with a space before its colon: `[site] : https://…`
fn spaced_link(line: &str) -> Option<String> {
    let line = Some(line).filter(|line| line.trim_start().starts_with('['))?;
    let captures =
        OF_LINES.held_by(line).find(|mistake| mistake.form == "reference-text")?.pattern.captures(line)?;
    Some(normalised(&captures[1]))
}

/// The stretches of `text` that may define something.
pub(super) fn stretches(parts: &[SourcePart], text: &str) -> Vec<Range<usize>> {
    let mut texts = Vec::new();
    collect(parts, &mut texts);
    texts.retain(|range| text[range.clone()].contains("]:"));
    texts
}

fn collect(parts: &[SourcePart], texts: &mut Vec<Range<usize>>) {
    for part in parts {
        match part {
            SourcePart::Text(range) => texts.push(range.clone()),
            SourcePart::Container(container) => {
                collect(&container.parts, texts);
                collect(&container.otherwise, texts);
            }
            SourcePart::Data(_) => {}
        }
    }
}
