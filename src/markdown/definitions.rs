//! What a page defines once for all its text: link references and footnotes.
//!
//! Every stretch of a page is parsed on its own, so each needs what the others define.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::fence::Fences;
use super::piece::Note;
use crate::text::Place;
use crate::text::located_text::LocatedText;

/// The most columns of a table.
pub(super) const COLUMNS: usize = 40;

/// The extensions of Markdown that authors may use.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_STRIKETHROUGH);

/// What a stretch needs to be parsed on its own: the page from which its links start, and what that page defines.
#[derive(Clone, Debug)]
pub(super) struct Definitions {
    /// See [`ParseContext`](super::ParseContext).
    pub(super) page: Box<str>,
    /// See [`ParseContext`](super::ParseContext).
    pub(super) local: bool,
    /// Address and title, by normalised label.
    pub(super) links: BTreeMap<String, (String, String)>,
    pub(super) notes: BTreeMap<String, Arc<Note>>,
    /// The labels of notes that are told as written with a space before the colon.
    pub(super) spaced_notes: BTreeSet<String>,
    /// The same of addresses.
    pub(super) spaced_links: BTreeSet<String>,
}

/// The stretch that is parsed.
pub(super) struct StretchScope<'a> {
    /// Its source.
    pub(super) located_text: &'a LocatedText,
    /// What its page defines.
    pub(super) definitions: &'a Definitions,
}

impl StretchScope<'_> {
    /// The place of bytes of the stretch in its file.
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        self.located_text.place(self.bounded(range))
    }

    /// `range` within the text, on boundaries between characters.
    pub(super) fn bounded(&self, range: Range<usize>) -> Range<usize> {
        let text = self.located_text.as_str();
        let start = boundary_at_or_before(text, range.start);
        start..boundary_at_or_before(text, range.end).max(start)
    }
}

/// An event of the parser and the bytes of the stretch it comes from.
pub(super) type SpannedEvent<'t> = (Event<'t>, Range<usize>);

impl Definitions {
    /// Nothing defined yet.
    pub(super) fn new(page: &str, local: bool) -> Self {
        Self {
            page: page.into(),
            local,
            links: BTreeMap::new(),
            notes: BTreeMap::new(),
            spaced_notes: BTreeSet::new(),
            spaced_links: BTreeSet::new(),
        }
    }

    /// The note of that label.
    pub(super) fn note(&self, label: &str) -> Option<&Arc<Note>> {
        self.notes.get(&normalised(label))
    }

    /// Whether the note of that label is written, in its form or with a space before its colon.
    pub(super) fn is_note_written(&self, label: &str) -> bool {
        self.note(label).is_some() || self.spaced_notes.contains(&normalised(label))
    }

    /// Parses one line as the text of a heading, so that nothing in it begins a block.
    pub(super) fn line_events(&self, text: &str) -> Vec<SpannedEvent<'static>> {
        const MARK: &str = "# ";
        let line = MARK.to_owned() + &text.replace(['\n', '\r'], " ");
        let events = self.events(&line).into_iter().filter(|(event, _)| {
            !matches!(event, Event::Start(Tag::Heading { .. }) | Event::End(TagEnd::Heading(_)))
        });
        let back = |at: usize| at.saturating_sub(MARK.len());
        events.map(|(event, range)| (event.into_static(), back(range.start)..back(range.end))).collect()
    }

    /// Parses a stretch without containers.
    pub(super) fn events<'t>(&self, text: &'t str) -> Vec<SpannedEvent<'t>> {
        let mut look_up = |link: BrokenLink<'t>| -> Option<(CowStr<'t>, CowStr<'t>)> {
            // `[[erp]]` is a term, even if a link is named so.
            let double = text[..link.span.start].ends_with('[') && text[link.span.end..].starts_with(']');
            let (target, title) = self.links.get(&normalised(&link.reference)).filter(|_| !double)?;
            Some((target.clone().into(), title.clone().into()))
        };
        let options = options(text);
        Parser::new_with_broken_link_callback(text, options, Some(&mut look_up)).into_offset_iter().collect()
    }
}

/// The extensions for `text`: no tables where one is too wide. The parser gives each row as many cells as the head has,
/// so that a wide head makes a long table grow with the square of its source.
pub(super) fn options(text: &str) -> Options {
    if wide_table(text).is_some() { OPTIONS.difference(Options::ENABLE_TABLES) } else { OPTIONS }
}

/// The marks below the head of the first table with more than `COLUMNS` columns, and how many it has.
pub(super) fn wide_table(text: &str) -> Option<(Range<usize>, usize)> {
    let mut fences = Fences::default();
    let mut start = 0;
    text.split_inclusive('\n').find_map(|raw| {
        let line = raw.trim_end();
        let range = start..start + line.len();
        start += raw.len();
        let is_code = fences.inside(line);
        let is_marks = line.bytes().all(|sign| matches!(sign, b'|' | b'-' | b':' | b'>' | b' ' | b'\t'));
        if is_code || !is_marks || line.len() <= COLUMNS {
            return None;
        }
        let columns = line.split('|').filter(|cell| cell.contains('-')).count();
        (columns > COLUMNS).then_some((range, columns))
    })
}

/// The events up to the end of the footnote that just began.
pub(super) fn footnote_content<'e, 't>(events: &'e [SpannedEvent<'t>]) -> &'e [SpannedEvent<'t>] {
    let mut depth = 0_usize;
    let end = events.iter().position(|(event, _)| match event {
        Event::Start(Tag::FootnoteDefinition(_)) => {
            depth += 1;
            false
        }
        Event::End(TagEnd::FootnoteDefinition) if depth == 0 => true,
        Event::End(TagEnd::FootnoteDefinition) => {
            depth -= 1;
            false
        }
        _ => false,
    });
    &events[..end.unwrap_or(events.len())]
}

/// A label without differences of case and spaces.
pub(super) fn normalised(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The last boundary between two characters of `text` at or before byte `at`.
pub(super) fn boundary_at_or_before(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&byte| text.is_char_boundary(byte)).unwrap_or(0)
}
