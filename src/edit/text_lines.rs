//! The lines of a text by their bytes: where they begin and end, which are blank, which are comments.

use std::ops::Range;

/// A text, asked about its lines.
#[derive(Clone, Copy)]
pub(super) struct TextLines<'t>(pub(super) &'t str);

impl<'t> TextLines<'t> {
    /// Where the line in which `at` is begins.
    pub(super) fn start(self, at: usize) -> usize {
        self.0[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// The first byte after the line in which `at` is.
    pub(super) fn next(self, at: usize) -> usize {
        self.0[at..].find('\n').map_or(self.0.len(), |end| at + end + 1)
    }

    /// Where what the line says ends, before its line end.
    pub(super) fn end(self, at: usize) -> usize {
        let next = self.next(at);
        let line = &self.0[..next];
        let line = line.strip_suffix('\n').unwrap_or(line);
        line.strip_suffix('\r').unwrap_or(line).len().max(at)
    }

    /// The line in which `at` is, without its end.
    pub(super) fn text_at(self, at: usize) -> &'t str {
        let start = self.start(at);
        &self.0[start..self.end(start)]
    }

    /// Whether the line that begins at `start` is there and blank.
    pub(super) fn is_blank(self, start: usize) -> bool {
        start < self.0.len() && self.text_at(start).trim().is_empty()
    }

    /// Whether the line that begins at `start` is a comment and nothing else.
    pub(super) fn is_comment(self, start: usize) -> bool {
        start < self.0.len() && self.text_at(start).trim_start().starts_with('#')
    }

    /// Where the line above the one that begins at `start` begins.
    pub(super) fn above(self, start: usize) -> Option<usize> {
        (start > 0).then(|| self.start(start - 1))
    }

    /// Where the first line from `start` on that is not blank begins; the end of the text if there is none.
    pub(super) fn after_blank(self, mut start: usize) -> usize {
        while self.is_blank(start) {
            start = self.next(start);
        }
        start
    }

    /// Where the blank lines right above `start` begin.
    pub(super) fn before_blank(self, mut start: usize) -> usize {
        while let Some(above) = self.above(start).filter(|above| self.is_blank(*above)) {
            start = above;
        }
        start
    }

    /// Where the comment lines right above `start`, none of them before `from`, begin.
    pub(super) fn comment_above(self, start: usize, from: usize) -> usize {
        let mut first = start;
        while let Some(above) = self.above(first).filter(|above| *above >= from && self.is_comment(*above)) {
            first = above;
        }
        first
    }

    /// Where the comment lines that begin at `start` end: where the next line begins.
    pub(super) fn after_comment(self, mut start: usize) -> usize {
        while self.is_comment(start) {
            start = self.next(start);
        }
        start
    }

    /// The line end that it uses.
    pub(super) fn line_end(self) -> &'static str {
        if self.0.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// `text`, whose line ends are `\n`, with those that this one uses.
    pub(super) fn adapted(self, text: &str) -> String {
        if self.line_end() == "\r\n" { text.replace('\n', "\r\n") } else { text.to_owned() }
    }

    /// The text with another in the place of `range`.
    pub(super) fn with(self, range: Range<usize>, other: &str) -> String {
        [&self.0[..range.start], other, &self.0[range.end..]].concat()
    }

    /// The text with the lines of `body` (their ends `\n`, the last included) as a paragraph of its own below the line that
    /// ends at `at`, which is the beginning of the next.
    ///
    /// Between others it goes above what comes next, parted from it as that was from what is above; at the end it goes
    /// below a blank line. A text without a line end at its end keeps none.
    pub(super) fn with_paragraph(self, at: usize, body: &str) -> String {
        let body = self.adapted(body);
        let end = self.line_end();
        let next = self.after_blank(at);
        if next < self.0.len() {
            let gap = if next > at { end } else { "" };
            return self.with(next..next, &[&body, gap].concat());
        }
        if at == 0 {
            return self.with(0..0, &body);
        }
        if at == self.0.len() && !self.0.ends_with('\n') {
            let body = body.strip_suffix(end).unwrap_or(&body);
            return [self.0, end, end, body].concat();
        }
        self.with(at..at, &[end, &body].concat())
    }

    /// The text without the lines from `range.start` to `range.end`, both beginnings of lines, and without the blank lines
    /// that parted them: those below, or at the end of the text those above.
    pub(super) fn without_paragraph(self, range: Range<usize>) -> String {
        let next = self.after_blank(range.end);
        if next < self.0.len() {
            return self.with(range.start..next, "");
        }
        let above = self.before_blank(range.start);
        let cut = self.with(above..range.end, "");
        // No line end where there was none.
        if self.0.ends_with('\n') || range.end < self.0.len() { cut } else { trimmed(cut) }
    }

    /// The text without the lines of `range`, and nothing else.
    pub(super) fn without_lines(self, range: Range<usize>) -> String {
        let cut = self.with(range.clone(), "");
        if range.end == self.0.len() && !self.0.ends_with('\n') { trimmed(cut) } else { cut }
    }
}

fn trimmed(mut text: String) -> String {
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    text
}
