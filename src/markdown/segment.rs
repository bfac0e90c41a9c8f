//! One stretch between containers: its headings, and the text between them.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, Tag};

use super::definitions::{COLUMNS, Definitions, SpannedEvent, StretchScope, wide_table};
use super::node::Flow;
use super::piece::{Hole, Piece};
use super::piece_writer::{PieceWriter, WrittenBlocks};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::slug;
use crate::text::Place;
use crate::text::located_text::LocatedText;

/// What a stretch holds, in order.
pub(super) enum SegmentItem {
    /// Text, and the ids of its checklist.
    Flow(Arc<Flow>, Vec<Hole>),
    /// A heading.
    Heading(Heading),
    /// `{{ commun }}`
    Common(Place),
}

/// A heading, without what is below it.
pub(super) struct Heading {
    pub(super) rank: u8,
    /// Whether it is told with the line as it should read, id included: one of the rank of a page's title, one whose id is on
    /// the line below.
    pub(super) is_told: bool,
    pub(super) title: Box<[Piece]>,
    pub(super) id: Option<Hole>,
    /// Its source, without marks and id.
    pub(super) source: LocatedText,
    pub(super) place: Place,
}

/// Reads a stretch.
pub(super) fn items(
    located_text: &LocatedText,
    definitions: &Arc<Definitions>,
    problems: &mut Problems,
) -> Vec<SegmentItem> {
    let events = definitions.events(located_text.as_str());
    if let Some((range, columns)) = wide_table(located_text.as_str()) {
        let problem = Diagnostic::new(Code::TableTooWide, located_text.place(range));
        problems.push(problem.with("columns", columns).with("limit", COLUMNS));
    }
    let mut reader = SegmentReader { located_text, definitions, problems, items: Vec::new() };
    let mut text = 0;
    let mut index = 0;
    while index < events.len() {
        let end = block_end(&events, index);
        let (event, range) = &events[index];
        let inside = &events[index + 1..end.max(index + 2) - 1];
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                reader.flow(&events[text..index]);
                reader.heading(*level as u8, range.clone(), inside);
                text = end;
            }
            Event::Start(Tag::Paragraph) if definitions.local && is_common(inside) => {
                reader.flow(&events[text..index]);
                let place = reader.located_text.place(trimmed(located_text, range.clone()));
                reader.items.push(SegmentItem::Common(place));
                text = end;
            }
            _ => {}
        }
        index = end;
    }
    reader.flow(&events[text..]);
    reader.items
}

/// One past the last event of the block that begins at `index`.
fn block_end(events: &[SpannedEvent<'_>], index: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, (event, _)) in events[index..].iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index + offset + 1;
        }
    }
    events.len()
}

/// Whether a paragraph is `{{ commun }}` alone.
fn is_common(inside: &[SpannedEvent<'_>]) -> bool {
    let mut text = String::new();
    for (event, _) in inside {
        match event {
            Event::Text(part) => text.push_str(part),
            Event::SoftBreak => text.push(' '),
            _ => return false,
        }
    }
    text.trim()
        .strip_prefix("{{")
        .and_then(|rest| rest.strip_suffix("}}"))
        .is_some_and(|rest| rest.trim() == "commun")
}

/// `range` without the spaces at its end.
fn trimmed(located_text: &LocatedText, range: Range<usize>) -> Range<usize> {
    let text = located_text.as_str();
    let end = range.end.min(text.len());
    let length = text.get(range.start..end).map_or(end - range.start, |text| text.trim_end().len());
    range.start..range.start + length
}

struct SegmentReader<'a> {
    located_text: &'a LocatedText,
    definitions: &'a Arc<Definitions>,
    problems: &'a mut Problems,
    items: Vec<SegmentItem>,
}

impl SegmentReader<'_> {
    fn flow(&mut self, events: &[SpannedEvent<'_>]) {
        let Some((_, first)) = events.first() else { return };
        let last = events.iter().map(|(_, range)| range.end).max().unwrap_or(first.end);
        let scope = StretchScope { located_text: self.located_text, definitions: self.definitions };
        let WrittenBlocks { pieces, ids } = PieceWriter::new(&scope, self.problems).blocks(events);
        if pieces.is_empty() {
            return;
        }
        // With the indentation of its first line: it may mean something.
        let start = self.located_text.as_str()[..scope.bounded(first.clone()).start]
            .trim_end_matches([' ', '\t'])
            .len();
        let located_text = self.located_text.slice(scope.bounded(trimmed(self.located_text, start..last)));
        let flow = Flow { located_text, pieces, definitions: Arc::clone(self.definitions) };
        self.items.push(SegmentItem::Flow(Arc::new(flow), ids));
    }

    fn heading(&mut self, rank: u8, range: Range<usize>, inside: &[SpannedEvent<'_>]) {
        let scope = StretchScope { located_text: self.located_text, definitions: self.definitions };
        let range = scope.bounded(trimmed(self.located_text, range));
        let place = self.located_text.place(range.clone());
        // A line of `=` makes a heading of the first rank, which is told as that.
        if rank > 1 && !self.located_text.as_str()[range.clone()].trim_start().starts_with('#') {
            self.problems.push(Diagnostic::new(Code::UnderlinedTitle, place.clone()));
        }
        // An identifier on the line below is told as that.
        let below = self.located_text.as_str().get(range.end..).unwrap_or_default();
        let has_id_below = below.trim_start_matches(' ').starts_with("\n{#");
        let (title, id) = PieceWriter::new(&scope, self.problems).title(inside);
        let start = inside.first().map_or(range.end, |(_, first)| first.start);
        let end = match &id {
            Some((_, at)) => *at,
            None => inside.iter().map(|(_, range)| range.end).max().unwrap_or(start),
        };
        let source =
            self.located_text.slice(scope.bounded(trimmed(self.located_text, start..end.max(start))));
        let id = id.map(|(hole, _)| hole);
        if rank == 1 {
            let id = match &id {
                Some(id) => format!(" {{#{}}}", id.name),
                // A text of a level needs none.
                None if self.definitions.local => String::new(),
                None => format!(" {{#{}}}", slug(source.as_str())),
            };
            let right = format!("## {}{id}", source.as_str().trim());
            self.problems.push(Diagnostic::new(Code::HeadingRank, place.clone()).suggest(Some(right)));
        }
        self.items.push(SegmentItem::Heading(Heading {
            rank: rank.max(2),
            is_told: rank == 1 || has_id_below,
            title,
            id,
            source,
            place,
        }));
    }
}
