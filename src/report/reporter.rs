//! The reporter: words problems in one language, with excerpts from one snapshot.
//!
//! Each form of a report adds its method to it, in a file of its own. Every form takes findings as `Findings::sorted`
//! gives them.

use serde::Serialize;

use super::line_column::{self, LineColumn};
use super::messages::Messages;
use crate::i18n::Language;
use crate::text::Place;
use crate::text::snapshot::{Snapshot, SourceText};

/// Reports problems in one language, with excerpts from one snapshot.
#[derive(Debug)]
pub struct Reporter<'a> {
    pub(super) messages: Messages,
    pub(super) snapshot: &'a Snapshot,
    pub(super) colours: bool,
}

/// A place as lines and columns; both count from 1, columns in characters, and the end is one past the last character.
#[derive(Serialize)]
pub(super) struct LineRange<'p> {
    pub(super) file: &'p str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl<'a> Reporter<'a> {
    /// Reports in `language`, without colours.
    pub fn new(language: Language, snapshot: &'a Snapshot) -> Self {
        Self { messages: Messages::of(language), snapshot, colours: false }
    }

    /// Reports with colours, for a terminal.
    #[must_use]
    pub fn with_colours(mut self, colours: bool) -> Self {
        self.colours = colours;
        self
    }

    /// Where a byte of a text of the snapshot is.
    pub(super) fn position(source: &SourceText, byte: usize) -> LineColumn {
        let (line, column) = source.lines().position(&source.text, byte);
        LineColumn { line, column }
    }

    /// The lines and columns of a place; the beginning if its file is not text.
    pub(super) fn range<'p>(&self, place: &'p Place) -> LineRange<'p> {
        let (start, end) = match self.snapshot.text(&place.file) {
            Some(source) => {
                let span = line_column::inside(&source.text, place.span());
                let at = |byte| Self::position(source, byte);
                (at(span.start), at(span.end))
            }
            None => (LineColumn { line: 1, column: 1 }, LineColumn { line: 1, column: 1 }),
        };
        LineRange {
            file: place.file.as_str(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}
