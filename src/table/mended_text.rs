//! A text whose lines that cannot be read are put as they should read, and the way back to where its bytes were written.
//!
//! What is below such a line, and what names what it gives, is read as its author meant it: nothing else has to be told.

use std::ops::Range;

/// Some lines of a text, and how they should read; nothing where that cannot be known.
pub(super) struct RightLines {
    pub(super) lines: Range<usize>,
    pub(super) right: String,
}

/// A text as it should read.
#[derive(Default)]
pub(super) struct MendedText {
    pub(super) text: String,
    /// What was put in the place of what: bytes of the original, bytes of this text; in their order.
    edits: Vec<(Range<usize>, Range<usize>)>,
}

impl MendedText {
    /// `original` with each of `rights`, of which no two meet, in the place of its lines.
    pub(super) fn of<'r>(original: &str, rights: impl IntoIterator<Item = &'r RightLines>) -> Self {
        let mut rights: Vec<&RightLines> = rights.into_iter().collect();
        rights.sort_by_key(|right| right.lines.start);
        let mut text = String::with_capacity(original.len());
        let mut edits: Vec<(Range<usize>, Range<usize>)> = Vec::with_capacity(rights.len());
        let mut copied = 0;
        for right in rights.into_iter().filter(|right| !right.lines.is_empty()) {
            if right.lines.start < copied {
                continue;
            }
            text.push_str(&original[copied..right.lines.start]);
            let start = text.len();
            text.push_str(&right.right);
            // A line end of Windows stays one.
            if original[..right.lines.end].ends_with('\r') {
                text.push('\r');
            }
            edits.push((right.lines.clone(), start..text.len()));
            copied = right.lines.end;
        }
        text.push_str(&original[copied..]);
        Self { text, edits }
    }

    /// The lines of the original that were mended, in their order.
    pub(super) fn lines(&self) -> Vec<Range<usize>> {
        self.edits.iter().map(|(from, _)| from.clone()).collect()
    }

    /// Where `span` of this text is in the original: of a line that was mended, all of it.
    pub(super) fn original(&self, span: &Range<usize>) -> Range<usize> {
        let start = match self.edit_before(span.start) {
            Some((from, to)) if span.start < to.end => from.start,
            Some((from, to)) => span.start - to.end + from.end,
            None => span.start,
        };
        let end = match self.edit_before(span.end) {
            Some((from, to)) if span.end <= to.start => from.start,
            Some((from, to)) if span.end < to.end => from.end,
            Some((from, to)) => span.end - to.end + from.end,
            None => span.end,
        };
        start..end.max(start)
    }

    /// The last edit that begins at `at` or above it.
    fn edit_before(&self, at: usize) -> Option<&(Range<usize>, Range<usize>)> {
        self.edits[..self.edits.partition_point(|(_, to)| to.start <= at)].last()
    }
}

#[cfg(test)]
mod tests {
    use super::{MendedText, RightLines};

    #[test]
    fn what_is_mended_leads_back_to_its_line() {
        let original = "nom : Pays\nslogan = 1\n[[valeur]\nid = 2\n";
        let rights = [(0..10, "nom = \"Pays\""), (22..31, "[[valeur]]")];
        let rights = rights.map(|(lines, right)| RightLines { lines, right: right.to_owned() });
        let mended = MendedText::of(original, &rights);
        assert_eq!(mended.text, "nom = \"Pays\"\nslogan = 1\n[[valeur]]\nid = 2\n");
        for (what, there) in
            [("\"Pays\"", "nom : Pays"), ("slogan", "slogan"), ("valeur", "[[valeur]"), ("id = 2", "id = 2")]
        {
            let at = mended.text.find(what).unwrap();
            assert_eq!(&original[mended.original(&(at..at + what.len()))], there, "{what}");
        }
        let end = mended.text.len();
        assert_eq!(mended.original(&(end..end)), original.len()..original.len());
    }
}
