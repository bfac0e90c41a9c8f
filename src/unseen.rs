//! Letters that nobody sees: those that steer a terminal, or turn the order of the letters after them round.

/// Whether the letters after `letter` are shown in an order of their author's choosing: bidirectional embeddings, overrides
/// and isolates. Unlike the mere marks, no text in a language of ours needs any.
pub fn turns_letters(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a terminal, or a reader of one, takes `letter` for something else than a letter.
pub fn steers(letter: char) -> bool {
    letter.is_control()
        || turns_letters(letter)
        || matches!(letter,
            // Bidirectional marks.
            '\u{61c}' | '\u{200e}' | '\u{200f}'
            // Line and paragraph separators, and letters that are never seen.
            | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
