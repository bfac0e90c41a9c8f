//! Texts as TOML strings of one line.

use std::fmt::Write;

/// On one line, with escapes.
pub fn basic(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            letter if is_control(letter) => push_code(letter, &mut out),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// Writes a letter by its code.
pub fn push_code(letter: char, out: &mut String) {
    let _ = write!(out, "\\u{:04X}", u32::from(letter));
}

/// Whether a letter can only be written by its code.
pub fn is_control(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\t')
}
