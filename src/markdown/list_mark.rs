//! The marks that begin the items of lists.

/// The bytes of the mark that `text` begins with (`-`, `*`, `+`, `12.`, `3)`), if it begins with one.
pub(super) fn list_mark(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match text[digits..].chars().next()? {
        '-' | '*' | '+' if digits == 0 => Some(1),
        '.' | ')' if (1..10).contains(&digits) => Some(digits + 1),
        _ => None,
    }
}
