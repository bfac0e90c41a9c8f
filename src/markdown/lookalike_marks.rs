//! Signs that begin a line as words do (`+ de 15`, `> 15`, `2026.`, `* hors taxe`), and are read as marks.

use std::ops::Range;
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

/// « 2026. Une année… »: a year, or another number that is too high for the first of a list.
static HIGH: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(\d{3,9})([.)])(\s+\S.*)$"));

/// A word with a star behind it that calls a note: `prix*`, `2 €*`.
static STARRED: LazyLock<Regex> = LazyLock::new(|| pattern(r"([\p{L}\d%€»)]+)\*(?:[\s.,;:!?)|]|$)"));

/// Reports the lines of `located_text` that begin with a sign which is read as a mark and was meant as a word.
pub(super) fn in_marks(located_text: &LocatedText, problems: &mut Problems) {
    let text = located_text.as_str();
    let mut fences = Fences::default();
    let mut before = "";
    let mut starred = None;
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let range = start + (line.len() - line.trim_start().len())..start + line.len();
        start += raw.len();
        if fences.inside(line) {
            (before, starred) = ("", None);
            continue;
        }
        let next = text[start..].lines().next().unwrap_or_default();
        if let Some((form, right)) = meant(before, line, next, starred) {
            report(Code::LooksLike, form, &right, range, located_text, problems);
        }
        starred = called(line).or(starred).filter(|_| !is_item(line));
        before = line;
    }
}

/// What a line looks like that stands between two others, and how it should read; `starred` says whether a word above it
/// calls a note by a star.
fn meant(before: &str, line: &str, next: &str, starred: Option<()>) -> Option<(&'static str, String)> {
    let alone = |mark: char| [before, next].iter().all(|other| !other.trim_start().starts_with(mark));
    let bare = line.trim_start();
    match bare.chars().next()? {
        '+' if alone('+') => {
            MORE.captures(line).map(|captures| ("plus-sign", format!("Plus de {}", &captures[1])))
        }
        '>' if alone('>') => {
            ABOVE.captures(line).map(|captures| ("above-sign", format!("Plus de {}", &captures[1])))
        }
        '*' if starred.is_some() && alone('*') && bare.starts_with("* ") => {
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
fn called(line: &str) -> Option<()> {
    (line.matches('*').count() == 1 && STARRED.is_match(line)).then_some(())
}

/// The stars of a line that stand between two digits, outside code: « 5*10*2 m », « Cerfa n° 14004*04 ». They are signs,
/// where Markdown would set the words between two of them in italics.
pub(super) fn stars_between_digits(line: &str) -> Vec<usize> {
    let bytes = line.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'`' => {
                let ticks = bytes[at..].iter().take_while(|byte| **byte == b'`').count();
                let after = at + ticks;
                at = line[after..].find(&line[at..after]).map_or(after, |end| after + end + ticks);
                continue;
            }
            b'<' => {
                // An address between angle brackets, as a tag, takes no back-slash.
                let inner = line[at + 1..].split(['>', ' ']).next().unwrap_or_default().len();
                if inner > 0 && bytes.get(at + 1 + inner) == Some(&b'>') {
                    at += inner + 2;
                    continue;
                }
            }
            b'*' => {
                let digit =
                    |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
                if digit(at.checked_sub(1)) && digit(Some(at + 1)) {
                    found.push(at);
                }
            }
            _ => {}
        }
        at += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{meant, stars_between_digits};

    #[test]
    fn stars_between_digits_are_signs() {
        for (line, stars) in [
            ("5*10*2 m", vec![1, 4]),
            ("Cerfa n° 14004*04 ou 13404*05", vec![16, 28]),
            ("`5*10` et ``2*3`", vec![]),
            ("`5*10` et 2*3", vec![12]),
            ("<https://www.exemple.example/1*2>", vec![]),
            ("2 < 3*4", vec![5]),
            ("*italique* 2 * 45 €, 3**", vec![]),
        ] {
            let found: Vec<usize> = stars_between_digits(line);
            assert_eq!(found, stars, "{line}");
        }
    }

    #[test]
    fn signs_differ_from_marks() {
        let form = |before, line, next, starred: bool| {
            meant(before, line, next, starred.then_some(())).map(|(form, _)| form)
        };
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
            ("", "12. Un", ""),
            ("", "2026 est une année", ""),
            ("99. un", "100. deux", ""),
        ] {
            assert_eq!(form(before, line, next, true), None, "{line}");
        }
        assert_eq!(form("", "* un", "* deux", true), None);
    }
}
