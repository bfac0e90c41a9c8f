//! Byte offsets of a text as lines and columns.

use std::ops::Range;

/// A position in a text as editors count: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineColumn {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// `span` clamped to `text` and to the boundaries of characters.
pub(super) fn inside(text: &str, span: Range<usize>) -> Range<usize> {
    let start = boundary(text, span.start);
    start..boundary(text, span.end).max(start)
}

/// The end of the last whole character before `byte`.
fn boundary(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0)
}

/// The part of `span` that is on its first line, without the line end.
pub(super) fn first_line(text: &str, span: Range<usize>) -> Range<usize> {
    let span = inside(text, span);
    let line_end = text[span.start..].find('\n').map_or(text.len(), |end| span.start + end);
    let line_end = span.start + text[span.start..line_end].trim_end_matches('\r').len();
    span.start..span.end.min(line_end)
}

/// The whole lines that `span` touches, without the last line end.
pub(super) fn lines(text: &str, span: Range<usize>) -> Range<usize> {
    let span = inside(text, span);
    let start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[span.end..].find('\n').map_or(text.len(), |end| span.end + end);
    // The excerpt would show the first half of a Windows line end as a sign.
    start..span.end.max(start + text[start..end].trim_end_matches('\r').len())
}

#[cfg(test)]
mod tests {
    use super::{first_line, lines};

    #[test]
    fn a_span_of_several_lines_is_shown_by_its_first() {
        let text = "ab\r\ncd\nef";
        assert_eq!(first_line(text, 1..6), 1..2);
        assert_eq!(lines(text, 1..5), 0..6);
        assert_eq!(lines(text, 8..99), 7..9);
    }
}
