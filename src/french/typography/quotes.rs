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

/// The quotations that are open, outermost first.
#[derive(Default)]
struct OpenQuotations {
    all: Vec<OpenQuotation>,
    /// Which of them come from straight quotes: any number of others may be behind the last.
    straight: Vec<usize>,
}

impl OpenQuotations {
    fn open(&mut self, quotation: OpenQuotation) {
        if quotation != OpenQuotation::Written {
            self.straight.push(self.all.len());
        }
        self.all.push(quotation);
    }

    fn close(&mut self) {
        self.all.pop();
        if self.straight.last() == Some(&self.all.len()) {
            self.straight.pop();
        }
    }

    /// Closes the last one from a straight quote, and what was left open inside it.
    fn close_straight(&mut self) -> Option<OpenQuotation> {
        let last = self.straight.pop()?;
        let quotation = self.all[last];
        self.all.truncate(last);
        Some(quotation)
    }
}

pub(super) fn set(paragraph: &mut Paragraph) {
    let mut open = OpenQuotations::default();
    for index in 0..paragraph.len() {
        if paragraph.safe(index) {
            continue;
        }
        match paragraph.at(index) {
            '«' => {
                open.open(OpenQuotation::Written);
                paragraph.bind(index + 1, NARROW, Side::Previous);
            }
            '»' => {
                open.close();
                paragraph.bind(index, NARROW, Side::Next);
            }
            '“' => open.open(OpenQuotation::Written),
            '”' => {
                open.close();
            }
            '"' => straight(paragraph, index, &mut open),
            _ => {}
        }
    }
}

fn straight(paragraph: &mut Paragraph, index: usize, open: &mut OpenQuotations) {
    let after_space = paragraph.spaced(index) || "([{«“—–-/’':=".contains(paragraph.before(index));
    let before_word = !paragraph.spaced(index + 1) && !".,;:!?)]}»”…".contains(paragraph.at(index + 1));
    let at_end = index + 1 == paragraph.len();
    if after_space && !at_end && (before_word || open.straight.is_empty()) {
        let inner = !open.all.is_empty();
        open.open(OpenQuotation::Straight { inner });
        if inner {
            paragraph.put(index, "“");
        } else {
            paragraph.put(index, "«");
            paragraph.bind(index + 1, NARROW, Side::Previous);
        }
    } else if let Some(level) = open.close_straight() {
        if level == (OpenQuotation::Straight { inner: true }) {
            paragraph.put(index, "”");
        } else {
            paragraph.put(index, "»");
            paragraph.bind(index, NARROW, Side::Next);
        }
    }
}
