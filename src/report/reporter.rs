//! The reporter: words problems in one language, with excerpts from one snapshot.
//!
//! Each form of a report adds its method to it, in a file of its own. Every form takes findings as `Findings::sorted`
//! gives them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use super::line_column::{self, LineColumn};
use super::messages::Messages;
use crate::i18n::Language;
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

/// Reports problems in one language, with excerpts from one snapshot.
#[derive(Debug)]
pub struct Reporter<'a> {
    pub(super) messages: Messages,
    pub(super) snapshot: &'a Snapshot,
    pub(super) colours: bool,
    /// Where the lines of the files begin that were reported on.
    line_starts: Mutex<BTreeMap<SourcePath, Arc<[usize]>>>,
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
        Self { messages: Messages::of(language), snapshot, colours: false, line_starts: Mutex::default() }
    }

    /// Reports with colours, for a terminal.
    #[must_use]
    pub fn with_colours(mut self, colours: bool) -> Self {
        self.colours = colours;
        self
    }

    /// Where the lines of a file begin.
    pub(super) fn line_starts(&self, file: &SourcePath, text: &str) -> Arc<[usize]> {
        let mut known = self.line_starts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(starts) = known.get(file) {
            return Arc::clone(starts);
        }
        known.entry(file.clone()).or_insert(line_column::starts(text)).clone()
    }

    /// Where a byte of a file is.
    pub(super) fn position(&self, file: &SourcePath, text: &str, byte: usize) -> LineColumn {
        line_column::of(&self.line_starts(file, text), text, byte)
    }

    /// The lines and columns of a place; the beginning if its file is not text.
    pub(super) fn range<'p>(&self, place: &'p Place) -> LineRange<'p> {
        let (start, end) = match self.snapshot.text(&place.file) {
            Some(source) => {
                let span = line_column::inside(&source.text, place.span());
                let at = |byte| self.position(&place.file, &source.text, byte);
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
