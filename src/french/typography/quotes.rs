//! Straight quotes into guillemets, and the spaces inside them.

use super::super::NARROW;
use super::line::{Line, Side};

/// A quotation that is still open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// The author wrote « or “.
    Written,
    /// From a straight quote: « at the first level, “ inside another.
    Straight { inner: bool },
}

pub(super) fn set(line: &mut Line) {
    let mut open: Vec<Open> = Vec::new();
    for index in 0..line.len() {
        if line.safe(index) {
            continue;
        }
        match line.at(index) {
            '«' => {
                open.push(Open::Written);
                line.bind(index + 1, NARROW, Side::Previous);
            }
            '»' => {
                open.pop();
                line.bind(index, NARROW, Side::Next);
            }
            '“' => open.push(Open::Written),
            '”' => {
                open.pop();
            }
            '"' => straight(line, index, &mut open),
            _ => {}
        }
    }
}

fn straight(line: &mut Line, index: usize, open: &mut Vec<Open>) {
    let last = open.iter().rposition(|level| *level != Open::Written);
    let after_space = line.spaced(index) || "([{«“—–-/’':=".contains(line.before(index));
    let before_word = !line.spaced(index + 1) && !".,;:!?)]}»”…".contains(line.at(index + 1));
    let at_end = index + 1 == line.len();
    if after_space && !at_end && (before_word || last.is_none()) {
        let inner = !open.is_empty();
        open.push(Open::Straight { inner });
        if inner {
            line.put(index, "“");
        } else {
            line.put(index, "«");
            line.bind(index + 1, NARROW, Side::Previous);
        }
    } else if let Some(last) = last {
        // A quote that would close closes what was left open inside it too.
        let level = open[last];
        open.truncate(last);
        if level == (Open::Straight { inner: true }) {
            line.put(index, "”");
        } else {
            line.put(index, "»");
            line.bind(index, NARROW, Side::Next);
        }
    }
}
