//! Characters that steer terminals and printers: nobody sees them in a text, and no format of ours takes them.

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
        let found = text.as_str().match_indices("&#").find_map(|(at, _)| {
            let (code, _) = text.as_str()[at + 2..].split_once(';').filter(|(code, _)| code.len() <= 8)?;
            let number = match code.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => code.parse().ok()?,
            };
            // Markdown replaces the number 0 itself.
            let letter = char::from_u32(number).filter(|letter| *letter != '\0' && is_left_out(*letter))?;
            Some((at..at + 3 + code.len(), letter))
        });
        problems.extend(found.map(|(range, letter)| of(letter, text.place(range))));
    }
}

/// The same, of a text whose escapes are resolved: a carriage return, too, must end a line with a line feed.
pub fn check_resolved(text: &LocatedText, problems: &mut Problems) {
    if let Some((at, letter)) = first_resolved(text.as_str()) {
        problems.push(of(letter, text.place(at..at + letter.len_utf8())));
    }
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
