//! What a page defines once for all its text: link references and footnotes.
//!
//! Every stretch of a page is parsed on its own, so each must be told what the others define.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::piece::Note;
use super::scan::Part;
use super::write::Writer;
use super::{Setting, hole};
use crate::diagnostic::Problems;
use crate::text::Place;
use crate::text::located_text::LocatedText;

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_DEFINITION_LIST);

/// What a text needs to be parsed again on its own: where its links start from, and what its page defines.
#[derive(Clone, Debug)]
pub(super) struct Definitions {
    /// See [`Setting`].
    pub(super) page: Box<str>,
    /// See [`Setting`].
    pub(super) local: bool,
    /// Address and title, by normalised label.
    links: BTreeMap<String, (String, String)>,
    notes: BTreeMap<String, Arc<Note>>,
}

/// The stretch that is written.
pub(super) struct Scope<'a> {
    /// Its source.
    pub(super) located_text: &'a LocatedText,
    /// What its page defines.
    pub(super) definitions: &'a Definitions,
}

impl Scope<'_> {
    /// Where bytes of the stretch stand in its file.
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        self.located_text.place(self.bounded(range))
    }

    /// `range` within the text, on boundaries between characters.
    pub(super) fn bounded(&self, range: Range<usize>) -> Range<usize> {
        let text = self.located_text.as_str();
        let start = hole::floor(text, range.start);
        start..hole::floor(text, range.end).max(start)
    }
}

/// An event of the parser and the bytes of the stretch it comes from.
pub(super) type Placed<'t> = (Event<'t>, Range<usize>);

impl Definitions {
    /// None yet.
    pub(super) fn none(setting: &Setting<'_>) -> Self {
        Self {
            page: setting.page.into(),
            local: setting.local,
            links: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    /// Adds what all stretches of `located_text` define; what was defined before stays, the first of a name wins.
    pub(super) fn gather(&mut self, located_text: &LocatedText, parts: &[Part], problems: &mut Problems) {
        let mut texts = Vec::new();
        collect(parts, &mut texts);
        texts.retain(|range| located_text.as_str()[range.clone()].contains("]:"));
        for range in &texts {
            let parser = Parser::new_ext(&located_text.as_str()[range.clone()], OPTIONS);
            for (label, link) in parser.reference_definitions().iter() {
                let title = link.title.as_deref().unwrap_or_default();
                self.links
                    .entry(normalised(label))
                    .or_insert_with(|| (link.dest.to_string(), title.to_owned()));
            }
        }
        // Notes know the links of the page, but no other notes: nothing can turn in a circle.
        let mut notes = BTreeMap::new();
        for range in &texts {
            let stretch = located_text.slice(range.clone());
            let events = self.events(stretch.as_str());
            for (index, (event, place)) in events.iter().enumerate() {
                let Event::Start(Tag::FootnoteDefinition(label)) = event else { continue };
                let inside = &events[index + 1..];
                let scope = Scope { located_text: &stretch, definitions: &*self };
                let place = scope.place(place.clone());
                let pieces = Writer::new(&scope, problems).note(content(inside));
                let note = Note { label: Arc::from(&**label), pieces, place };
                notes.entry(normalised(label)).or_insert_with(|| Arc::new(note));
            }
        }
        self.notes
            .append(&mut notes.into_iter().filter(|(label, _)| !self.notes.contains_key(label)).collect());
    }

    /// The note of that label.
    pub(super) fn note(&self, label: &str) -> Option<&Arc<Note>> {
        self.notes.get(&normalised(label))
    }

    /// Parses one line, whatever it looks like: as the text of a heading, which holds no blocks.
    pub(super) fn line_events(&self, text: &str) -> Vec<Placed<'static>> {
        const MARK: &str = "# ";
        let line = MARK.to_owned() + &text.replace(['\n', '\r'], " ");
        let events = self.events(&line).into_iter().filter(|(event, _)| {
            !matches!(event, Event::Start(Tag::Heading { .. }) | Event::End(TagEnd::Heading(_)))
        });
        let back = |at: usize| at.saturating_sub(MARK.len());
        events.map(|(event, range)| (event.into_static(), back(range.start)..back(range.end))).collect()
    }

    /// Parses a stretch without containers.
    pub(super) fn events<'t>(&self, text: &'t str) -> Vec<Placed<'t>> {
        let mut look_up = |link: BrokenLink<'t>| -> Option<(CowStr<'t>, CowStr<'t>)> {
            // `[[erp]]` is a term, whatever links are called.
            let double = text[..link.span.start].ends_with('[') && text[link.span.end..].starts_with(']');
            let (target, title) = self.links.get(&normalised(&link.reference)).filter(|_| !double)?;
            Some((target.clone().into(), title.clone().into()))
        };
        Parser::new_with_broken_link_callback(text, OPTIONS, Some(&mut look_up)).into_offset_iter().collect()
    }
}

fn collect(parts: &[Part], texts: &mut Vec<Range<usize>>) {
    for part in parts {
        match part {
            Part::Text(range) => texts.push(range.clone()),
            Part::Container(container) => {
                collect(&container.parts, texts);
                collect(&container.otherwise, texts);
            }
            Part::Data(_) => {}
        }
    }
}

/// The events up to the end of the footnote that just began.
pub(super) fn content<'e, 't>(events: &'e [Placed<'t>]) -> &'e [Placed<'t>] {
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

/// Labels differ neither by case nor by spaces.
fn normalised(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
