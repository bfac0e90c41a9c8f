//! Numbers with what belongs to them: units, groups of three digits, days and months, `n°`, articles of law.

use super::paragraph::{Paragraph, Side};
use crate::french::day::MONTHS;
use crate::french::space::{NARROW, NO_BREAK};

/// Words that are kept with the number before them, and before which digits are grouped.
const UNITS: &str = "\
    m m² m³ m2 m3 km km² cm mm ha kg g t l L kW kWh W V h min an ans mois jour jours semaine \
    semaines nuit nuits nuitée nuitées heure heures minutes euro euros personnes habitants \
    lits places emplacements milliers millions";

pub(super) fn set(paragraph: &mut Paragraph) {
    for index in 0..paragraph.len() {
        if paragraph.safe(index) {
            continue;
        }
        if index > 0 && !paragraph.safe(index - 1) {
            bind_to_number(paragraph, index);
        }
        bind_abbreviation(paragraph, index);
        if starts_number(paragraph, index) {
            bind_minutes(paragraph, index);
            bind_telephone(paragraph, index);
            bind_written_groups(paragraph, index);
        }
    }
}

/// Binds the sign at `index` to the number before it, where it is a unit or the name of a month.
fn bind_to_number(paragraph: &mut Paragraph, index: usize) {
    if !paragraph.numeric(index - 1) {
        return bind_month_to_first(paragraph, index);
    }
    let after = paragraph.touching_after(index);
    let unit = match paragraph.at(index) {
        '€' | '$' | '£' => true,
        '%' | '‰' => !after.is_alphanumeric(),
        '°' => after == 'C' && !paragraph.touching_after(index + 1).is_alphanumeric(),
        c if c.is_alphabetic() && paragraph.spaced(index) => {
            let word = paragraph.word_at(index);
            let letters = word.chars().count();
            let elided = matches!(paragraph.touching_after(index + letters - 1), '\'' | '’');
            if is_day(paragraph, index - 1) && is_month(&word) {
                paragraph.bind(index, NO_BREAK, Side::Next);
            }
            !elided && UNITS.split(' ').any(|unit| unit == word)
                || matches!(word.as_str(), "k" | "M") && after == '€'
        }
        _ => false,
    };
    if unit {
        paragraph.bind(index, NO_BREAK, Side::Next);
        group_before(paragraph, index);
    }
}

fn is_month(word: &str) -> bool {
    MONTHS.contains(&word) || matches!(word, "fevrier" | "aout" | "decembre")
}

/// Whether the number that ends at `last` can be a day of a month.
fn is_day(paragraph: &Paragraph, last: usize) -> bool {
    let first = first_digit(paragraph, last);
    if last - first > 1 || !starts_number(paragraph, first) {
        return false;
    }
    let day = (first..=last)
        .filter_map(|index| paragraph.at(index).to_digit(10))
        .fold(0, |day, digit| day * 10 + digit);
    (1..=31).contains(&day)
}

/// `1er mai`
fn bind_month_to_first(paragraph: &mut Paragraph, index: usize) {
    let first = index >= 3
        && paragraph.spaced(index)
        && paragraph.at(index - 1) == 'r'
        && paragraph.touching_before(index - 1) == 'e'
        && paragraph.touching_before(index - 2) == '1'
        && starts_number(paragraph, index - 3);
    if first && is_month(&paragraph.word_at(index)) {
        paragraph.bind(index, NO_BREAK, Side::Next);
    }
}

fn first_digit(paragraph: &Paragraph, last: usize) -> usize {
    let mut first = last;
    while !paragraph.spaced(first) && paragraph.digit(first - 1) {
        first -= 1;
    }
    first
}

/// Whether a number that may be a quantity begins at `index`: not `14004*04`, `05/53`, `1.5`, `n° 12`.
fn starts_number(paragraph: &Paragraph, index: usize) -> bool {
    if !paragraph.digit(index) {
        return false;
    }
    let before = paragraph.touching_before(index);
    !before.is_alphanumeric()
        && !"\u{fffc}-–/*.…,+:@#_&=~^'’".contains(before)
        && !matches!(paragraph.before(index), '°' | 'º')
}

/// Groups the digits of the number right before the unit at `unit`.
fn group_before(paragraph: &mut Paragraph, unit: usize) {
    let mut last = unit - 1;
    let mut first = first_digit(paragraph, last);
    if paragraph.touching_before(first) == ','
        && first >= 2
        && !paragraph.spaced(first - 1)
        && paragraph.digit(first - 2)
    {
        last = first - 2;
        first = first_digit(paragraph, last);
    }
    let digits = last + 1 - first.min(last + 1);
    if !paragraph.digit(last)
        || !(4..=15).contains(&digits)
        || paragraph.at(first) == '0'
        || !starts_number(paragraph, first)
    {
        return;
    }
    let mut at = last + 1;
    while at >= first + 4 {
        at -= 3;
        paragraph.bind(at, NARROW, Side::Next);
    }
}

/// Keeps together a number that the author grouped: `15 000`, from its first digit on.
fn bind_written_groups(paragraph: &mut Paragraph, first: usize) {
    if paragraph.at(first) == '0' || (first > 0 && paragraph.digit(first - 1)) {
        return;
    }
    let mut starts = Vec::new();
    let mut end = digits_end(paragraph, first);
    if end - first > 3 {
        return;
    }
    while end < paragraph.len() && paragraph.digit(end) && paragraph.spaced(end) {
        starts.push(end);
        let next = digits_end(paragraph, end);
        if next - end != 3 {
            return;
        }
        end = next;
    }
    let after = if paragraph.spaced(end) { ' ' } else { paragraph.at(end) };
    if after.is_alphabetic() || "-–/*_@#".contains(after) {
        return;
    }
    for start in starts {
        paragraph.bind(start, NARROW, Side::Next);
    }
}

/// Keeps a telephone number on one line: `05 36 49 00 12`.
fn bind_telephone(paragraph: &mut Paragraph, first: usize) {
    let is_pair = |start: usize| paragraph.digit(start) && digits_end(paragraph, start) == start + 2;
    let starts = [2, 4, 6, 8].map(|offset| first + offset);
    if paragraph.at(first) == '0'
        && is_pair(first)
        && starts.iter().all(|&start| paragraph.spaced(start) && is_pair(start))
        && !paragraph.digit(first + 10)
    {
        for start in starts {
            paragraph.bind(start, NO_BREAK, Side::Next);
        }
    }
}

/// Keeps the minutes of an hour with it: `12 h 30`.
fn bind_minutes(paragraph: &mut Paragraph, first: usize) {
    if first >= 2
        && paragraph.spaced(first)
        && paragraph.at(first - 1) == 'h'
        && paragraph.spaced(first - 1)
        && paragraph.digit(first - 2)
        && digits_end(paragraph, first) == first + 2
        && ('0'..='5').contains(&paragraph.at(first))
    {
        paragraph.bind(first, NO_BREAK, Side::Next);
    }
}

fn digits_end(paragraph: &Paragraph, first: usize) -> usize {
    let mut end = first + 1;
    while end < paragraph.len() && paragraph.digit(end) && !paragraph.spaced(end) {
        end += 1;
    }
    end
}

/// Binds what follows an abbreviation: `n° 12`, `art. L. 324-1`, `p. 12`, `M. X`, `Mme X`.
fn bind_abbreviation(paragraph: &mut Paragraph, index: usize) {
    if !matches!(paragraph.at(index), '°' | 'º' | '.' | 'e' | 'r' | 's' | 'E') {
        return;
    }
    let next = paragraph.at(index + 1);
    let (digit, value) = (paragraph.digit(index + 1), paragraph.numeric(index + 1));
    let bound = match paragraph.at(index) {
        '°' | 'º' => {
            matches!(paragraph.touching_before(index), 'n' | 'N') && (next.is_alphanumeric() || value)
        }
        '.' if paragraph.spaced(index + 1) => match word_ending(paragraph, index).as_str() {
            "art" | "Art" => next.is_alphanumeric() || value,
            "p" | "pp" | "al" => value,
            "L" | "R" | "D" => digit,
            "M" | "MM" => next.is_uppercase() || value,
            _ => false,
        },
        // No rule binds a small letter to a word that ends so.
        'e' | 'r' | 's' | 'E' if paragraph.spaced(index + 1) && !next.is_lowercase() => {
            match word_ending(paragraph, index + 1).as_str() {
                "Mme" | "Mlle" | "Dr" | "Mmes" => next.is_uppercase() || value,
                "article" | "articles" | "Article" | "Articles" => {
                    digit
                        || (matches!(next, 'L' | 'R' | 'D')
                            && matches!(paragraph.touching_after(index + 1), '.' | '\0'))
                }
                _ => false,
            }
        }
        _ => false,
    };
    if bound {
        paragraph.bind(index + 1, NO_BREAK, Side::Previous);
    }
}

/// The word that ends right before `end`; empty where it is longer than any that a rule knows.
fn word_ending(paragraph: &Paragraph, end: usize) -> String {
    let mut first = end;
    while first > 0 && (first == end || !paragraph.spaced(first)) && paragraph.at(first - 1).is_alphabetic() {
        first -= 1;
        if end - first > 8 {
            return String::new();
        }
    }
    (first..end).map(|index| paragraph.at(index)).collect()
}
