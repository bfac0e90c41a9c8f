//! Values between brackets, as other tools and forms write them: `[telephone]`, `[Téléphone de l'office]`.

use std::ops::Range;

use super::names::Names;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::slug;
use crate::markdown::node::Flow;
use crate::markdown::piece::Piece;

/// Reports the values that `flow` names between brackets, by their id or by what the guide calls them, and the terms by their
/// id between single brackets: readers would see the brackets. What a reader is to fill in (`[nom]`, `[adresse]`) is named
/// otherwise.
pub(super) fn placeholders(flow: &Flow, names: &Names<'_>, problems: &mut Problems) {
    let text = flow.located_text.as_str();
    for range in bracketed(text) {
        let inside = &text[range.start + 1..range.end - 1];
        let bare = inside.strip_prefix("v.").unwrap_or(inside);
        let is_it = |(id, label): &(&str, &str)| *id == bare || is_label(label, inside);
        let (code, form, right) = match names.values().find(is_it) {
            Some((id, _)) => (Code::OtherDialect, "placeholder", format!("{{{{ v.{id} }}}}")),
            None if names.is_term(inside) => (Code::LooksLike, "term", format!("[[{inside}]]")),
            None => continue,
        };
        if is_shown(&flow.pieces, inside) {
            let problem = Diagnostic::new(code, flow.located_text.place(range));
            problems.push(problem.with("form", form).suggest(Some(right)));
        }
    }
}

fn is_label(label: &str, written: &str) -> bool {
    // One word is too little to know a value by.
    label.contains(' ') && written.contains(' ') && slug(label) == slug(written)
}

/// What stands between two brackets of a text, which are no link's, no note's and no picture's.
fn bracketed(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices('[') {
        let Some(length) = text[start + 1..].find([']', '[', '\n']) else { break };
        let end = start + 1 + length;
        let is_closed = text[end..].starts_with(']') && length > 0;
        let is_alone = !text[end + 1..].starts_with(['(', '[', ':', ']'])
            && !text[..start].ends_with(['!', '[', ']', '\\']);
        if is_closed && is_alone && length < 80 {
            found.push(start..end + 1);
        }
    }
    found
}

/// Whether readers see `[inside`: it is no code, and no link whose address is written elsewhere.
fn is_shown(pieces: &[Piece], inside: &str) -> bool {
    let first = inside.split([' ', '\'']).next().unwrap_or_default();
    let begins = format!("[{first}");
    pieces.iter().any(|piece| matches!(piece, Piece::Text(shown) if shown.contains(&begins)))
}

#[cfg(test)]
mod tests {
    use super::{bracketed, is_label};

    #[test]
    fn brackets_of_links_and_notes_are_apart() {
        let text = "[a] [b](c) ![d](e) [[f]] [g][h] \\[i] [j";
        let found: Vec<&str> = bracketed(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["[a]"]);
    }

    #[test]
    fn one_word_is_no_label() {
        assert!(is_label("Téléphone de l'office", "téléphone de l’office"));
        assert!(!is_label("Téléphone", "téléphone"));
    }
}
