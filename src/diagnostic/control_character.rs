//! Characters that steer terminals and printers, or turn letters round: nobody sees them, and no page of ours holds them.

use std::ops::Range;

use super::code::Code;
use super::{Diagnostic, Problems};
use crate::html::is_left_out;
use crate::text::Place;
use crate::text::located_text::LocatedText;

/// Tells the first control character of a text as it is written.
pub fn check(text: &LocatedText, problems: &mut Problems) {
    let found = text.as_str().char_indices().find(|(_, letter)| is_left_out(*letter));
    problems.extend(found.map(|(at, letter)| of(letter, text.place(at..at + letter.len_utf8()))));
}

/// The same, of a text in Markdown, which may name characters by their numbers as well: `&#3;`, `&#x0B;`.
pub fn check_markdown(text: &LocatedText, problems: &mut Problems) {
    let before = problems.len();
    check(text, problems);
    if problems.len() == before {
        problems.extend(numbered(text.as_str()).map(|(range, letter)| of(letter, text.place(range))));
    }
}

/// The same, of a text whose escapes are resolved: a carriage return, too, must end a line with a line feed.
pub fn check_resolved(text: &LocatedText, problems: &mut Problems) {
    let found = first_resolved(text.as_str()).map(|(at, letter)| (at..at + letter.len_utf8(), letter));
    let found = found.or_else(|| numbered(text.as_str()));
    problems.extend(found.map(|(range, letter)| of(letter, text.place(range))));
}

/// Where in a text its first control character is that it names by its number.
pub fn numbered(text: &str) -> Option<(Range<usize>, char)> {
    text.match_indices("&#").find_map(|(at, _)| {
        // Seven digits at most, an `x` and the semicolon.
        let code = text.as_bytes()[at + 2..].iter().take(9).position(|byte| *byte == b';')?;
        let end = at + 2 + code;
        let code = &text[at + 2..end];
        let number = match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        };
        // Markdown replaces the number 0 itself.
        let letter = char::from_u32(number).filter(|letter| *letter != '\0' && is_left_out(*letter))?;
        Some((at..end + 1, letter))
    })
}

/// Where in a text whose escapes are resolved its first control character is.
pub fn first_resolved(text: &str) -> Option<(usize, char)> {
    let mut letters = text.char_indices();
    letters.find(|(at, letter)| {
        is_left_out(*letter) || *letter == '\r' && !text[at + letter.len_utf8()..].starts_with('\n')
    })
}

/// The problem of a control character at `place`.
pub fn of(letter: char, place: Place) -> Diagnostic {
    Diagnostic::new(Code::ControlCharacter, place).with("sign", format!("U+{:04X}", u32::from(letter)))
}
