//! What a line of running text is made of, before holes are looked for and typography is set.

use std::ops::Range;

use super::piece::Piece;

/// A part of a line.
#[derive(Debug)]
pub(super) enum Fragment {
    /// A tag, which typography does not see.
    Tag(String),
    /// Finished HTML that counts as a word: code.
    Word(String),
    /// A line break that the author wanted.
    Break,
    /// Text.
    Text(TextRun),
    /// A piece.
    Piece(Piece),
}

/// Text as the parser gave it, without escapes, and the way back to the stretch.
#[derive(Debug, Default)]
pub(super) struct TextRun {
    pub(super) text: String,
    /// Pairs of a byte of the text and the byte of the stretch it comes from; between two of them both run along.
    anchors: Vec<(usize, usize)>,
}

impl TextRun {
    /// A part of a run in which no more holes are looked for.
    pub(super) fn without_source(text: &str) -> Self {
        Self { text: text.to_owned(), anchors: Vec::new() }
    }

    /// A part of it.
    pub(super) fn slice(&self, range: Range<usize>) -> Self {
        let first = (0, self.source_of(range.start));
        let inside = self.anchors.iter().filter(|(at, _)| range.start < *at && *at < range.end);
        let anchors =
            std::iter::once(first).chain(inside.map(|&(at, source)| (at - range.start, source))).collect();
        Self { text: self.text[range].to_owned(), anchors }
    }

    /// Adds text that was written at byte `source` of the stretch.
    pub(super) fn push(&mut self, text: &str, source: usize) {
        self.anchors.push((self.text.len(), source));
        self.text.push_str(text);
    }

    /// The byte of the stretch where byte `at` of the text was written.
    pub(super) fn source_of(&self, at: usize) -> usize {
        let after = self.anchors.partition_point(|&(text, _)| text <= at);
        let (text, source) = after.checked_sub(1).map_or((0, 0), |index| self.anchors[index]);
        source + (at - text.min(at))
    }
}
