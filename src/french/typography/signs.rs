//! Spaces before double punctuation, apostrophes, ellipses.

use super::paragraph::{Paragraph, Side};
use crate::french::space::{NARROW, NO_BREAK};

/// Signs that may get a space before them; the sign before treats them as one.
const LEANING: &str = ";:!?%‰€»«”“\")]}";

pub(super) fn set(paragraph: &mut Paragraph) {
    for index in 0..paragraph.len() {
        if paragraph.safe(index) {
            continue;
        }
        match paragraph.at(index) {
            ';' | '!' | '?' if is_after_word(paragraph, index) => paragraph.bind(index, NARROW, Side::Next),
            ':' if is_after_word(paragraph, index) && !is_doubled(paragraph, index) => {
                paragraph.bind(index, NO_BREAK, Side::Next);
            }
            '\'' if opens_quotation(paragraph, index) => paragraph.put(index, "‘"),
            '\'' if is_apostrophe(paragraph, index) => paragraph.put(index, "’"),
            '.' if is_ellipsis(paragraph, index) => {
                paragraph.put(index, "…");
                paragraph.put(index + 1, "");
                paragraph.put(index + 2, "");
            }
            _ => {}
        }
    }
}

/// Whether the punctuation at `index` follows a word or a group, and no word follows it.
fn is_after_word(paragraph: &Paragraph, index: usize) -> bool {
    let after = paragraph.touching_after(index);
    // `[vraiment ?](…).`: a full stop in the next run.
    let leans = LEANING.contains(after) || (paragraph.spaced(index) && ".,…".contains(after));
    if index == 0 || !(paragraph.spaced(index + 1) || leans) {
        return false;
    }
    let before = paragraph.before(index);
    paragraph.spaced(index)
        || !paragraph.safe(index - 1)
            && (before.is_alphanumeric() || before == '\u{fffc}' || ")]}»\"”’'%‰€…._".contains(before))
}

fn is_doubled(paragraph: &Paragraph, index: usize) -> bool {
    paragraph.touching_before(index) == ':' || paragraph.touching_after(index) == ':'
}

fn is_apostrophe(paragraph: &Paragraph, index: usize) -> bool {
    let (before, after) = (paragraph.touching_before(index), paragraph.touching_after(index));
    before.is_alphabetic() || after.is_alphabetic() || (before == '\u{fffc}' && after == '\u{fffc}')
}

/// The longest quotation between single quotes that is looked for, in signs.
const QUOTED: usize = 80;

/// Whether a single quote opens a quotation that another closes: `'simples'`. The closing one is set as an apostrophe is.
fn opens_quotation(paragraph: &Paragraph, index: usize) -> bool {
    let before = paragraph.touching_before(index);
    if !(before == '\0' || "([{«“—–-".contains(before)) || !paragraph.touching_after(index).is_alphanumeric()
    {
        return false;
    }
    (index + 1..paragraph.len().min(index + QUOTED)).any(|other| {
        let after = paragraph.touching_after(other);
        paragraph.at(other) == '\''
            && !paragraph.spaced(other)
            && (after == '\0' || ".,;:!?)]}»”…".contains(after))
    })
}

fn is_ellipsis(paragraph: &Paragraph, index: usize) -> bool {
    paragraph.touching_before(index) != '.'
        && paragraph.touching_after(index) == '.'
        && paragraph.touching_after(index + 1) == '.'
        && paragraph.touching_after(index + 2) != '.'
        && !paragraph.safe(index + 1)
        && !paragraph.safe(index + 2)
}
