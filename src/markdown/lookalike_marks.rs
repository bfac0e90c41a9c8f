//! Signs that begin a line as words do (`+ de 15`, `> 15`, `2026.`, `* hors taxe`), and are read as marks.

use std::sync::LazyLock;

use regex::Regex;

use super::fence::Fences;
use super::lookalike::{is_item, report};
use crate::diagnostic::Problems;
use crate::diagnostic::code::Code;
use crate::text::located_text::LocatedText;

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is well formed")
}

/// « + de 15 personnes »: more than.
static MORE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*\+\s+de\s+(\d.*)$"));

/// « > 15 personnes »: more than. `> 1. un` and `> 1° un` are quotations.
static ABOVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\s*>\s*(\d[\d\u{a0}\u{202f} ]*(?:,\d+)?[\u{a0}\u{202f} ]?(?:[€%]|\p{Ll}).*)$")
});

/// « > 15 juin 2026 » quotes a date.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\s*>\s*\d+(?:er)?\s+(?:janv|févr|mars|avril|mai|juin|juil|août|sept|oct|nov|déc)")
});

/// « 2026. Une année… »: a year, or another number that is too high for the first of a list.
static HIGH: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(\d{3,9})([.)])(\s+\S.*)$"));

/// A word with a star behind it that calls a note: `prix*`, `2 €*`.
static STARRED: LazyLock<Regex> = LazyLock::new(|| pattern(r"([\p{L}\d%€»)]+)\*(?:[\s.,;:!?)|]|$)"));

/// Reports the lines of `located_text` that begin with a sign which is read as a mark and was meant as a word.
pub(super) fn in_marks(located_text: &LocatedText, problems: &mut Problems) {
    let text = located_text.as_str();
    let mut fences = Fences::default();
    let mut before = "";
    let mut starred = false;
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let range = start + (line.len() - line.trim_start().len())..start + line.len();
        start += raw.len();
        if fences.inside(line) {
            (before, starred) = ("", false);
            continue;
        }
        let next = text[start..].lines().next().unwrap_or_default();
        if let Some((form, right)) = meant(before, line, next, starred) {
            report(Code::LooksLike, form, &right, range, located_text, problems);
        }
        starred = called(line) || starred && !is_item(line);
        before = line;
    }
}

/// What a line looks like that stands between two others, and how it should read; `starred` says whether a word above it
/// calls a note by a star.
fn meant(before: &str, line: &str, next: &str, starred: bool) -> Option<(&'static str, String)> {
    let alone = |mark: char| [before, next].iter().all(|other| !other.trim_start().starts_with(mark));
    let bare = line.trim_start();
    match bare.chars().next()? {
        '+' if alone('+') => {
            MORE.captures(line).map(|captures| ("plus-sign", format!("Plus de {}", &captures[1])))
        }
        '>' if alone('>') => ABOVE
            .captures(line)
            .filter(|_| !DAY.is_match(line))
            .map(|captures| ("above-sign", format!("Plus de {}", &captures[1]))),
        '*' if starred && alone('*') && bare.starts_with("* ") => {
            Some(("note-star", format!("[^1]: {}", bare[2..].trim())))
        }
        digit if digit.is_ascii_digit() && before.is_empty() => {
            let captures = HIGH.captures(line)?;
            Some(("high-number", format!("{}\\{}{}", &captures[1], &captures[2], &captures[3])))
        }
        _ => None,
    }
}

/// Whether a line has a word with one star that opens and closes nothing.
fn called(line: &str) -> bool {
    line.matches('*').count() == 1 && STARRED.is_match(line)
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn signs_differ_from_marks() {
        let form =
            |before, line, next, starred: bool| meant(before, line, next, starred).map(|(form, _)| form);
        assert_eq!(form("", "+ de 15 personnes", "", false), Some("plus-sign"));
        assert_eq!(form("", "> 15 personnes", "", false), Some("above-sign"));
        assert_eq!(form("", "> 2 000 € par an", "", false), Some("above-sign"));
        assert_eq!(form("", "2026. Une année", "", false), Some("high-number"));
        assert_eq!(form("", "* hors taxe", "", true), Some("note-star"));
        for (before, line, next) in [
            ("", "+ de la place", ""),
            ("+ un", "+ de 15 à 20", ""),
            ("", "> 1. un", ""),
            ("", "> 1° un", ""),
            ("> un", "> 15 personnes", ""),
            ("", "> Quinze", ""),
            ("", "> 15 juin 2026 : ouverture", ""),
            ("", "12. Un", ""),
            ("", "2026 est une année", ""),
            ("99. un", "100. deux", ""),
        ] {
            assert_eq!(form(before, line, next, true), None, "{line}");
        }
        assert_eq!(form("", "* un", "* deux", true), None);
    }
}
