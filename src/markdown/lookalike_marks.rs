//! Signs that begin a line as words do (`+ de 15`, `> 15`, `2026.`, `* hors taxe`), and are read as marks.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::definitions::boundary_at_or_before;
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

/// « + 3 % de nuitées »: a growth.
static GAIN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s*\+\s+\d[\d\u{a0}\u{202f} ]*(?:,\d+)?[\u{a0}\u{202f} ]?(?:[€%]|\p{Ll})"));

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
            if form == "note-star" {
                let from = near(text, range.start);
                let call = STARRED.captures_iter(&text[from..range.start]).last();
                if let Some(word) = call.and_then(|call| call.get(1)) {
                    let star = from + word.end();
                    call_of_note("1", star..star + 1, located_text, problems);
                }
            }
            report(Code::LooksLike, form, &right, range, located_text, problems);
        } else if let Some((sign, label)) = note_sign(line) {
            let from = near(text, range.start);
            let calls = text[from..range.start].match_indices(sign).map(|(at, _)| from + at);
            let call = calls.filter(|at| is_call(text, *at, sign.len())).last();
            let is_parenthesis = sign.starts_with('(');
            if let Some(at) = call {
                call_of_note(label, at..at + sign.len(), located_text, problems);
                if is_parenthesis {
                    let right = format!("[^{label}]: {}", line.trim_start()[sign.len()..].trim());
                    report(Code::LooksLike, "note-text", &right, range, located_text, problems);
                }
            }
        }
        starred = called(line) || starred && !is_item(line);
        before = line;
    }
}

/// Where the page begins, as far as a note at `at` may be called from.
fn near(text: &str, at: usize) -> usize {
    const PAGE: usize = 8000;
    boundary_at_or_before(text, at.saturating_sub(PAGE))
}

/// Reports the call of a note that is written in another manner.
fn call_of_note(label: &str, range: Range<usize>, located_text: &LocatedText, problems: &mut Problems) {
    report(Code::LooksLike, "note-call", &format!("[^{label}]"), range, located_text, problems);
}

/// The sign that begins the text of a note at the foot of a page, and its number: `[1] Voir`, `(1) Voir`, `¹ Voir`.
fn note_sign(line: &str) -> Option<(&str, &str)> {
    static NOTE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^\s*(?:(\[(\d{1,2})\])|(\((\d{1,2})\))|(¹))\s+\p{Lu}"));
    let captures = NOTE.captures(line)?;
    if let Some(sign) = captures.get(5) {
        return Some((sign.as_str(), "1"));
    }
    let (sign, label) = if captures.get(1).is_some() { (1, 2) } else { (3, 4) };
    Some((captures.get(sign)?.as_str(), captures.get(label)?.as_str()))
}

/// Whether the sign at `at` stands right behind a word, and is no link.
fn is_call(text: &str, at: usize, length: usize) -> bool {
    let before = text[..at].chars().next_back();
    before.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '»' | ')' | '€' | '%' | '.'))
        && !text[at + length..].starts_with(['(', '[', ':'])
}

/// What a line looks like that stands between two others, and how it should read; `starred` says whether a word above it
/// calls a note by a star.
fn meant(before: &str, line: &str, next: &str, starred: bool) -> Option<(&'static str, String)> {
    let alone = |mark: char| [before, next].iter().all(|other| !other.trim_start().starts_with(mark));
    let bare = line.trim_start();
    match bare.chars().next()? {
        '+' if alone('+') => {
            let more = MORE.captures(line).map(|captures| format!("Plus de {}", &captures[1]));
            let right = more.or_else(|| GAIN.is_match(line).then(|| format!("\\{bare}")))?;
            Some(("plus-sign", right))
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
        assert_eq!(form("", "+ 3 % de nuitées", "", false), Some("plus-sign"));
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
