//! What was read: files as they stood at one moment, and how to point into them.

pub mod copied_name;
pub mod file_name;
pub mod line_index;
pub mod located_text;
pub mod meant_address;
pub mod odd_letters;
pub mod path;
pub mod reserved_names;
pub mod scope;
pub mod snapshot;
pub mod text_change;
pub mod web_address;

use std::fmt;
use std::ops::Range;

use self::path::SourcePath;

/// A stretch of one authored file: what a problem, an origin or a link points at.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the root of the project.
    pub file: SourcePath,
    /// First byte, counted in the text of the snapshot (without a byte-order mark).
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Place {
    /// A stretch of `file`.
    pub fn new(file: SourcePath, span: Range<usize>) -> Self {
        Self { file, start: span.start, end: span.end }
    }

    /// The very beginning of `file`: for problems with the file as a whole.
    pub fn start_of(file: SourcePath) -> Self {
        Self { file, start: 0, end: 0 }
    }

    /// The bytes it covers.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}..{}", self.file, self.start, self.end)
    }
}

/// A value with the place where an author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub place: Place,
}

impl<T> Placed<T> {
    /// Puts a value and its place together.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Placed<U> {
        Placed { value: f(self.value), place: self.place }
    }
}

/// The whole lines that `span` is on, without the end of the last.
pub fn whole_lines(text: &str, span: &Range<usize>) -> Range<usize> {
    let (from, to) = (span.start.min(text.len()), span.end.min(text.len()));
    let start = text[..from].rfind('\n').map_or(0, |end| end + 1);
    start..text[to..].find('\n').map_or(text.len(), |end| to + end)
}
