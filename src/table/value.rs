//! A parsed table: owned, in the order of the file, with the place of every key and value.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::string;
use crate::calendar::Day;
use crate::text::located_text::{Anchor, LocatedText};
use crate::text::path::SourcePath;
use crate::text::{Place, Placed};

/// A table of an authored file.
#[derive(Clone, Debug)]
pub struct Table {
    /// Where its header is; of a whole document, where it begins.
    pub place: Place,
    pub(super) entries: Vec<TableEntry>,
    pub(super) source: Arc<TomlSource>,
}

/// A key with what was written after it.
#[derive(Clone, Debug)]
pub struct TableEntry {
    /// The key.
    pub key: Placed<Arc<str>>,
    /// The value.
    pub value: Placed<Value>,
}

/// What can be written after a key.
#[derive(Clone, Debug)]
pub enum Value {
    /// A string, its escapes resolved.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Another number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A date without a time.
    Day(Day),
    /// A time, a date with a time, a date that does not exist: no key takes one.
    Moment,
    /// A list, of values or of tables.
    List(Vec<Placed<Value>>),
    /// A table, with a header or inline.
    Table(Table),
    /// Unknown: its line has a syntax error.
    Unparsed,
}

impl Value {
    /// The code of its type, for messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text(_) => "string",
            Self::Integer(_) => "integer",
            Self::Float(_) => "float",
            Self::Boolean(_) => "boolean",
            Self::Day(_) => "date",
            Self::Moment => "datetime",
            Self::List(_) => "array",
            Self::Table(_) => "table",
            Self::Unparsed => "unreadable",
        }
    }
}

/// The piece of TOML that a table was read from.
#[derive(Debug)]
pub(super) struct TomlSource {
    pub(super) file: SourcePath,
    pub(super) text: Box<str>,
    /// The byte of the file at which the TOML begins.
    pub(super) at: usize,
    /// The line of the file, counted from 1, on which it begins.
    pub(super) first_line: usize,
    /// Whether it has a syntax error, which may hide a key that seems to be missing.
    pub(super) has_errors: bool,
    /// The lines that could not be read and are read as they should be, in their order.
    pub(super) mended: Vec<Range<usize>>,
    /// The titles of its groups: found once, when the first message asks for one.
    pub(super) titles: OnceLock<GroupTitles>,
}

/// The lines of a file that are titles between brackets.
#[derive(Debug)]
pub(super) struct GroupTitles {
    /// The first of the file.
    pub(super) first: Option<GroupTitle>,
    /// The first of each text.
    pub(super) by_text: BTreeMap<Box<str>, GroupTitle>,
}

/// A line that is a title between brackets.
#[derive(Clone, Debug)]
pub(super) struct GroupTitle {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// Its line in the file, counted from 1.
    pub(super) line: usize,
}

impl TomlSource {
    /// What is written at `place`.
    pub(super) fn raw(&self, place: &Place) -> &str {
        let start = place.start.saturating_sub(self.at);
        let end = place.end.saturating_sub(self.at);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether what is at `place` is read otherwise than it is written.
    pub(super) fn is_mended(&self, place: &Place) -> bool {
        let Some(at) = place.start.checked_sub(self.at).filter(|_| place.file == self.file) else {
            return false;
        };
        let first = self.mended.partition_point(|line| line.end <= at);
        self.mended.get(first).is_some_and(|line| line.start <= at)
    }

    /// The titles of its groups.
    pub(super) fn titles(&self) -> &GroupTitles {
        self.titles.get_or_init(|| {
            let (mut line, mut counted) = (self.first_line, 0);
            let mut titles = GroupTitles { first: None, by_text: BTreeMap::new() };
            for range in headers(&self.text) {
                line += self.text[counted..range.start].matches('\n').count();
                counted = range.start;
                let title = GroupTitle { range: range.clone(), line };
                titles.first.get_or_insert_with(|| title.clone());
                titles.by_text.entry(self.text[range].trim().into()).or_insert(title);
            }
            titles
        })
    }

    /// The whole line around byte `at` of the text.
    pub(super) fn line_around(&self, at: usize) -> &str {
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        self.text[start..].lines().next().unwrap_or_default()
    }

    /// Whether the title of a group is on the line where `place` begins.
    pub(super) fn is_header_at(&self, place: &Place) -> bool {
        self.line_around(place.start.saturating_sub(self.at)).trim_start().starts_with('[')
    }
}

/// The bytes of every line that is a title between brackets, outside texts of several lines.
pub(super) fn headers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<&str> = None;
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        if open.is_none() && line.trim_start().starts_with('[') {
            found.push(start..start + line.len());
        }
        for quotes in ["\"\"\"", "'''"] {
            let odd = line.matches(quotes).count() % 2 == 1;
            open = match open {
                None if odd => Some(quotes),
                Some(opened) if opened == quotes && odd => None,
                unchanged => unchanged,
            };
        }
        start += raw.len();
    }
    found
}

impl Table {
    /// Its keys and values, in the order of the file.
    pub fn entries(&self) -> &[TableEntry] {
        &self.entries
    }

    /// The entry of `key`.
    pub fn get(&self, key: &str) -> Option<&TableEntry> {
        self.entries.iter().find(|entry| *entry.key.value == *key)
    }

    /// Where the value of `key` is; where the table begins if it has no such key.
    pub fn place_of(&self, key: &str) -> &Place {
        self.get(key).map_or(&self.place, |entry| &entry.value.place)
    }

    /// `text`, a string value of this file at `place`, which knows where each of its characters was written.
    pub fn located_text(&self, text: &str, place: &Place) -> LocatedText {
        if self.source.is_mended(place) {
            // All of it is on one line, which somebody has to write anew.
            let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            let anchors: Vec<Anchor> = starts.map(|at| Anchor { text: at, file: place.start }).collect();
            return LocatedText::anchored(text.into(), self.source.file.clone(), anchors);
        }
        let (text, anchors) = string::decode(self.source.raw(place), place.start);
        LocatedText::anchored(text.into(), self.source.file.clone(), anchors)
    }
}
