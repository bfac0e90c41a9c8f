//! Authored text together with the way back to the file it came from.

use std::ops::Range;
use std::sync::Arc;

use super::Place;
use super::path::SourcePath;

/// A stretch of authored text that knows where each of its bytes is in its file.
///
/// A page's body is a plain stretch of its file; a text inside a TOML string may hold escapes, so that its
/// bytes and the file's run apart: `anchors` says where they do.
#[derive(Clone, Debug)]
pub struct LocatedText {
    text: Arc<str>,
    range: Range<usize>,
    file: SourcePath,
    anchors: Arc<[Anchor]>,
}

/// From byte `text` of the `located_text`'s text on, it runs along with its file from byte `file` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// A byte of the text.
    pub text: usize,
    /// The byte of the file where it was written.
    pub file: usize,
}

impl LocatedText {
    /// `text` as written in `file` from byte `start` on, without escapes.
    pub fn plain(text: Arc<str>, file: SourcePath, start: usize) -> Self {
        Self::anchored(text, file, [Anchor { text: 0, file: start }])
    }

    /// `text` whose bytes are in `file` where `anchors` (in rising order, the first at 0) say.
    pub fn anchored(text: Arc<str>, file: SourcePath, anchors: impl Into<Arc<[Anchor]>>) -> Self {
        let range = 0..text.len();
        Self { text, range, file, anchors: anchors.into() }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.text[self.range.clone()]
    }

    /// The file it came from.
    pub fn file(&self) -> &SourcePath {
        &self.file
    }

    /// A part of it; `range` counts from its own first byte.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let start = self.range.start + range.start;
        let end = (self.range.start + range.end).min(self.range.end);
        Self { range: start..end.max(start), ..self.clone() }
    }

    /// Where `range` (counted from its own first byte) is in the file.
    pub fn place(&self, range: Range<usize>) -> Place {
        let start = self.in_file(self.range.start + range.start);
        let end = self.in_file(self.range.start + range.end);
        Place::new(self.file.clone(), start..end.max(start))
    }

    /// Where all of it is in the file.
    pub fn whole(&self) -> Place {
        self.place(0..self.range.len())
    }

    /// Other text in its place (a correction), all of which points to where this one is.
    #[must_use]
    pub fn replaced(&self, text: &str) -> Self {
        let start = self.in_file(self.range.start);
        Self::plain(text.into(), self.file.clone(), start)
    }

    fn in_file(&self, byte: usize) -> usize {
        let after = self.anchors.partition_point(|anchor| anchor.text <= byte);
        let anchor = self.anchors[after.saturating_sub(1)];
        anchor.file + byte.saturating_sub(anchor.text)
    }
}
