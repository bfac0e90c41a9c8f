//! Straight quotes into guillemets, and the spaces inside them.

use super::paragraph::{Paragraph, Side};
use crate::french::space::NARROW;

/// A quotation that is still open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OpenQuotation {
    /// The author wrote « or “.
    Written,
    /// From a straight quote: « at the first level, “ inside another.
    Straight { inner: bool },
}

pub(super) fn set(paragraph: &mut Paragraph) {
    let mut open: Vec<OpenQuotation> = Vec::new();
    for index in 0..paragraph.len() {
        if paragraph.safe(index) {
            continue;
        }
        match paragraph.at(index) {
            '«' => {
                open.push(OpenQuotation::Written);
                paragraph.bind(index + 1, NARROW, Side::Previous);
            }
            '»' => {
                open.pop();
                paragraph.bind(index, NARROW, Side::Next);
            }
            '“' => open.push(OpenQuotation::Written),
            '”' => {
                open.pop();
            }
            '"' => straight(paragraph, index, &mut open),
            _ => {}
        }
    }
}

fn straight(paragraph: &mut Paragraph, index: usize, open: &mut Vec<OpenQuotation>) {
    let last = open.iter().rposition(|level| *level != OpenQuotation::Written);
    let after_space = paragraph.spaced(index) || "([{«“—–-/’':=".contains(paragraph.before(index));
    let before_word = !paragraph.spaced(index + 1) && !".,;:!?)]}»”…".contains(paragraph.at(index + 1));
    let at_end = index + 1 == paragraph.len();
    if after_space && !at_end && (before_word || last.is_none()) {
        let inner = !open.is_empty();
        open.push(OpenQuotation::Straight { inner });
        if inner {
            paragraph.put(index, "“");
        } else {
            paragraph.put(index, "«");
            paragraph.bind(index + 1, NARROW, Side::Previous);
        }
    } else if let Some(last) = last {
        // A quote that would close closes what was left open inside it too.
        let level = open[last];
        open.truncate(last);
        if level == (OpenQuotation::Straight { inner: true }) {
            paragraph.put(index, "”");
        } else {
            paragraph.put(index, "»");
            paragraph.bind(index, NARROW, Side::Next);
        }
    }
}
