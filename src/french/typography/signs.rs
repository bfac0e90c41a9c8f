//! Spaces before double punctuation, apostrophes, ellipses.

use super::super::{NARROW, NO_BREAK};
use super::line::{Line, Side};

/// Signs before which a space may come in: to the sign before them they are as good as a space.
const LEANING: &str = ";:!?%‰€»«”“\")]}";

pub(super) fn set(line: &mut Line) {
    for index in 0..line.len() {
        if line.safe(index) {
            continue;
        }
        match line.at(index) {
            ';' | '!' | '?' if stands_after_word(line, index) => line.bind(index, NARROW, Side::Next),
            ':' if stands_after_word(line, index) && !is_doubled(line, index) => {
                line.bind(index, NO_BREAK, Side::Next);
            }
            '\'' if is_apostrophe(line, index) => line.put(index, "’"),
            '.' if is_ellipsis(line, index) => {
                line.put(index, "…");
                line.put(index + 1, "");
                line.put(index + 2, "");
            }
            _ => {}
        }
    }
}

/// Whether the punctuation at `index` ends a word or a group, and something else than a word follows.
fn stands_after_word(line: &Line, index: usize) -> bool {
    let after = line.touching_after(index);
    // `[vraiment ?](…).`: a full stop in the next run.
    let leans = LEANING.contains(after) || (line.spaced(index) && ".,…".contains(after));
    if index == 0 || !(line.spaced(index + 1) || leans) {
        return false;
    }
    let before = line.before(index);
    line.spaced(index)
        || !line.safe(index - 1)
            && (before.is_alphanumeric() || before == '\u{fffc}' || ")]}»\"”’'%‰€…._".contains(before))
}

fn is_doubled(line: &Line, index: usize) -> bool {
    line.touching_before(index) == ':' || line.touching_after(index) == ':'
}

fn is_apostrophe(line: &Line, index: usize) -> bool {
    let (before, after) = (line.touching_before(index), line.touching_after(index));
    before.is_alphabetic() || after.is_alphabetic() || (before == '\u{fffc}' && after == '\u{fffc}')
}

fn is_ellipsis(line: &Line, index: usize) -> bool {
    line.touching_before(index) != '.'
        && line.touching_after(index) == '.'
        && line.touching_after(index + 1) == '.'
        && line.touching_after(index + 2) != '.'
        && !line.safe(index + 1)
        && !line.safe(index + 2)
}
