//! Texts and lists as a script writes them.

use std::fmt::Write;

/// Adds a number in base 36.
pub fn base36(out: &mut String, number: u32) {
    if number >= 36 {
        base36(out, number / 36);
    }
    out.push(char::from_digit(number % 36, 36).expect("below 36"));
}

/// Adds items with commas between them.
pub fn list<T>(out: &mut String, items: &[T], write: impl Fn(&mut String, &T)) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write(out, item);
    }
}

/// Adds a text in quotes: whatever it holds, it stays a text.
pub fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", letter as u32);
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}
