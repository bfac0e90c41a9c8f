//! Text fit for a terminal: what would steer it, or turn the order of letters round, is there as an escape.
//!
//! Names of files, names of territories and authored texts may hold anything. A terminal obeys ESC and its like, and
//! shows letters after a bidirectional control in an order of their author's choosing; a line end forges a line.

use std::borrow::Cow;
use std::fmt::Write;

use crate::unseen::steers;

/// `text` on one line: line ends and tabs are escaped too.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    escaped(text, steers)
}

/// `text` of several lines; tabs stay.
pub fn on_lines(text: &str) -> Cow<'_, str> {
    escaped(text, |letter| steers(letter) && !matches!(letter, '\n' | '\t'))
}

/// `text` of several lines that this program has coloured: nothing but its colours stays.
pub fn coloured(text: &str) -> Cow<'_, str> {
    if !text.contains('\u{1b}') {
        return on_lines(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\u{1b}') {
        let (before, from) = rest.split_at(at);
        out.push_str(&on_lines(before));
        let end = colour(from).unwrap_or(0);
        out.push_str(&from[..end]);
        if end == 0 {
            push_escape('\u{1b}', &mut out);
        }
        rest = &from[end.max(1)..];
    }
    out.push_str(&on_lines(rest));
    Cow::Owned(out)
}

/// JSON whose strings hold no such letter as it is; it says the same.
pub fn json(text: &str) -> Cow<'_, str> {
    let is_escaped = |letter: char| steers(letter) && !matches!(letter, '\n' | '\t');
    if !text.contains(is_escaped) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_escaped(letter) {
            // Outside of strings JSON has no such letter.
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(letter);
        }
    }
    Cow::Owned(out)
}

fn escaped(text: &str, is_escaped: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_escaped) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if is_escaped(letter) { push_escape(letter, &mut out) } else { out.push(letter) }
    }
    Cow::Owned(out)
}

fn push_escape(letter: char, out: &mut String) {
    match letter {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        _ => {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(letter));
        }
    }
}

/// How long the colour is that begins `text`: `ESC [ 31 ; 1 m`.
fn colour(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("\u{1b}[")?;
    let end = inside.find(|letter: char| !(letter.is_ascii_digit() || letter == ';'))?;
    inside[end..].starts_with('m').then_some(2 + end + 1)
}
