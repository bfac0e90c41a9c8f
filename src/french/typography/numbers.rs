//! Numbers with what belongs to them: units, groups of three digits, days and months, `n°`, articles of law.

use super::super::{MONTHS, NARROW, NO_BREAK};
use super::line::{Line, Side};

/// Words that are kept with the number before them, and before which digits are grouped.
const UNITS: [&str; 44] = [
    "m",
    "m²",
    "m³",
    "m2",
    "m3",
    "km",
    "km²",
    "cm",
    "mm",
    "ha",
    "kg",
    "g",
    "t",
    "l",
    "L",
    "kW",
    "kWh",
    "W",
    "V",
    "h",
    "min",
    "an",
    "ans",
    "mois",
    "jour",
    "jours",
    "semaine",
    "semaines",
    "nuit",
    "nuits",
    "nuitée",
    "nuitées",
    "heure",
    "heures",
    "minutes",
    "euro",
    "euros",
    "personnes",
    "habitants",
    "lits",
    "places",
    "emplacements",
    "milliers",
    "millions",
];

pub(super) fn set(line: &mut Line) {
    for index in 0..line.len() {
        if line.safe(index) {
            continue;
        }
        if index > 0 && !line.safe(index - 1) {
            bind_to_number(line, index);
        }
        bind_abbreviation(line, index);
        if starts_number(line, index) {
            bind_written_groups(line, index);
        }
    }
}

/// Binds the sign at `index` to the number before it, where it is a unit or the name of a month.
fn bind_to_number(line: &mut Line, index: usize) {
    if !line.numeric(index - 1) {
        return bind_month_to_first(line, index);
    }
    let after = line.touching_after(index);
    let unit = match line.at(index) {
        '€' | '$' | '£' => true,
        '%' | '‰' => !after.is_alphanumeric(),
        '°' => after == 'C' && !line.touching_after(index + 1).is_alphanumeric(),
        c if c.is_alphabetic() && line.spaced(index) => {
            let word = line.word(index);
            let letters = word.chars().count();
            let elided = matches!(line.touching_after(index + letters - 1), '\'' | '’');
            if is_day(line, index - 1) && is_month(&word) {
                line.bind(index, NO_BREAK, Side::Next);
            }
            !elided && UNITS.contains(&word.as_str()) || matches!(word.as_str(), "k" | "M") && after == '€'
        }
        _ => false,
    };
    if unit {
        line.bind(index, NO_BREAK, Side::Next);
        group_before(line, index);
    }
}

fn is_month(word: &str) -> bool {
    MONTHS.contains(&word) || matches!(word, "fevrier" | "aout" | "decembre")
}

/// Whether the number that ends at `last` can be a day of a month.
fn is_day(line: &Line, last: usize) -> bool {
    let first = first_digit(line, last);
    if last - first > 1 || !starts_number(line, first) {
        return false;
    }
    let day =
        (first..=last).filter_map(|index| line.at(index).to_digit(10)).fold(0, |day, digit| day * 10 + digit);
    (1..=31).contains(&day)
}

/// `1er mai`
fn bind_month_to_first(line: &mut Line, index: usize) {
    let first = index >= 3
        && line.spaced(index)
        && line.at(index - 1) == 'r'
        && line.touching_before(index - 1) == 'e'
        && line.touching_before(index - 2) == '1'
        && starts_number(line, index - 3);
    if first && is_month(&line.word(index)) {
        line.bind(index, NO_BREAK, Side::Next);
    }
}

fn first_digit(line: &Line, last: usize) -> usize {
    let mut first = last;
    while !line.spaced(first) && line.digit(first - 1) {
        first -= 1;
    }
    first
}

/// Whether a number that may be a quantity begins at `index`: not `14004*04`, `05/53`, `1.5`, `n° 12`.
fn starts_number(line: &Line, index: usize) -> bool {
    if !line.digit(index) {
        return false;
    }
    let before = line.touching_before(index);
    !before.is_alphanumeric()
        && !"\u{fffc}-–/*.…,+:@#_&=~^'’".contains(before)
        && !matches!(line.before(index), '°' | 'º')
}

/// Groups the digits of the number right before the unit at `unit`.
fn group_before(line: &mut Line, unit: usize) {
    let mut last = unit - 1;
    let mut first = first_digit(line, last);
    if line.touching_before(first) == ',' && first >= 2 && !line.spaced(first - 1) && line.digit(first - 2) {
        last = first - 2;
        first = first_digit(line, last);
    }
    let digits = last + 1 - first.min(last + 1);
    if !line.digit(last)
        || !(4..=15).contains(&digits)
        || line.at(first) == '0'
        || !starts_number(line, first)
    {
        return;
    }
    let mut at = last + 1;
    while at >= first + 4 {
        at -= 3;
        line.bind(at, NARROW, Side::Next);
    }
}

/// Keeps together a number that the author grouped: `15 000`, from its first digit on.
fn bind_written_groups(line: &mut Line, first: usize) {
    if line.at(first) == '0' || (first > 0 && line.digit(first - 1)) {
        return;
    }
    let mut starts = Vec::new();
    let mut end = digits_end(line, first);
    if end - first > 3 {
        return;
    }
    while end < line.len() && line.digit(end) && line.spaced(end) {
        starts.push(end);
        let next = digits_end(line, end);
        if next - end != 3 {
            return;
        }
        end = next;
    }
    let after = if line.spaced(end) { ' ' } else { line.at(end) };
    if after.is_alphabetic() || "-–/*_@#".contains(after) {
        return;
    }
    for start in starts {
        line.bind(start, NARROW, Side::Next);
    }
}

fn digits_end(line: &Line, first: usize) -> usize {
    let mut end = first + 1;
    while end < line.len() && line.digit(end) && !line.spaced(end) {
        end += 1;
    }
    end
}

/// Binds what follows an abbreviation: `n° 12`, `art. L. 324-1`, `p. 12`, `M. X`, `Mme X`.
fn bind_abbreviation(line: &mut Line, index: usize) {
    if !matches!(line.at(index), '°' | 'º' | '.' | 'e' | 'r' | 's' | 'E') {
        return;
    }
    let next = line.at(index + 1);
    let (digit, value) = (line.digit(index + 1), line.numeric(index + 1));
    let bound = match line.at(index) {
        '°' | 'º' => matches!(line.touching_before(index), 'n' | 'N') && (next.is_alphanumeric() || value),
        '.' if line.spaced(index + 1) => match word_ending(line, index).as_str() {
            "art" | "Art" => next.is_alphanumeric() || value,
            "p" | "pp" | "al" => value,
            "L" | "R" | "D" => digit,
            "M" | "MM" => next.is_uppercase() || value,
            _ => false,
        },
        // No word that ends so is followed by a small letter where a rule knows it.
        'e' | 'r' | 's' | 'E' if line.spaced(index + 1) && !next.is_lowercase() => {
            match word_ending(line, index + 1).as_str() {
                "Mme" | "Mlle" | "Dr" | "Mmes" => next.is_uppercase() || value,
                "article" | "articles" | "Article" | "Articles" => {
                    digit
                        || (matches!(next, 'L' | 'R' | 'D')
                            && matches!(line.touching_after(index + 1), '.' | '\0'))
                }
                _ => false,
            }
        }
        _ => false,
    };
    if bound {
        line.bind(index + 1, NO_BREAK, Side::Previous);
    }
}

/// The word that ends right before `end`; empty where it is longer than any that a rule knows.
fn word_ending(line: &Line, end: usize) -> String {
    let mut first = end;
    while first > 0 && (first == end || !line.spaced(first)) && line.at(first - 1).is_alphabetic() {
        first -= 1;
        if end - first > 8 {
            return String::new();
        }
    }
    (first..end).map(|index| line.at(index)).collect()
}
