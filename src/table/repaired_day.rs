//! Days as people write them, as TOML writes them.

use std::sync::LazyLock;

use regex::Regex;

use super::readable::is_readable;
use crate::calendar::Day;
use crate::french::day::MONTHS;
use crate::french::fold;

/// A day that somebody wrote as a text, as TOML writes it.
pub fn as_day(text: &str) -> Option<String> {
    let text = text.trim();
    let is_day = text.contains('-') && is_readable(&format!("jour = {text}"));
    let end = || {
        let (_, month) = text.split_once(' ').filter(|(word, _)| fold(word) == "fin")?;
        let first = Day::parse(&day(&format!("1 {month}"))?)?;
        let (year, number, _) = first.numbers();
        let next = Day::new(year + i16::from(number == 12), number % 12 + 1, 1)?;
        Some(next.plus_days(-1).to_string())
    };
    let start = || {
        let (_, month) = text.split_once(' ').filter(|(word, _)| fold(word) == "debut")?;
        day(&format!("1 {month}"))
    };
    day(text).or_else(end).or_else(start).or_else(|| is_day.then(|| text.to_owned()))
}

/// `12/12/2027`, `1.5.2027`, `1er mai 2027`, `mardi 12 mai 2027`, the day first; `2027/12/12`.
pub(super) fn day(text: &str) -> Option<String> {
    // And what people say before a day.
    const WEEK: [&str; 13] = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "le", "du", "au",
        "jusqu'au", "depuis", "des",
    ];
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | '‐' | '‑' | '–' | '—'))
        .filter(|part| !part.is_empty() && !WEEK.contains(&&*fold(part)))
        .collect();
    let &[first, month, last] = &parts[..] else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let day: u8 = day.trim_end_matches("er").parse().ok()?;
    let by_name = || {
        let written = fold(month);
        let is_it = |name: &&str| fold(name) == written;
        // « déc. », « sept. »
        let begins = |name: &&str| written.len() >= 3 && fold(name).starts_with(&written);
        let mut beginning = MONTHS.iter().filter(|name| begins(name));
        let only = beginning.next().filter(|_| beginning.next().is_none());
        let name = MONTHS.iter().find(|name| is_it(name)).or(only)?;
        MONTHS.iter().position(|other| other == name).map(|index| index + 1)
    };
    let month = month.parse().ok().or_else(by_name)?;
    let year: u16 = match (year.len(), year.parse().ok()?) {
        (2, year) => 2000 + year,
        (_, year) => year,
    };
    let is_plausible = (1900..=9999).contains(&year) && (1..=31).contains(&day) && (1..=12).contains(&month);
    is_plausible.then(|| format!("{year}-{month:02}-{day:02}"))
}

/// The last day of a year or of a month for what ends then, and the first for what begins: `2028`, `"fin 2028"`, `2028-12`.
pub(super) fn part_of_year(key: &str, text: &str) -> Option<String> {
    static PART: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:fin |debut |courant |en )?(20\d\d)(?:[-/](0?[1-9]|1[0-2]))?$")
            .expect("the pattern is well formed")
    });
    let folded = fold(text.trim());
    let captures = PART.captures(&folded)?;
    let year: i16 = captures[1].parse().ok()?;
    let month: Option<i8> = captures.get(2).and_then(|month| month.as_str().parse().ok());
    if folded.starts_with("debut") || key == "a_partir_du" {
        return Some(format!("{year}-{:02}-01", month.unwrap_or(1)));
    }
    if key != "jusqu_au" {
        return None;
    }
    let month = month.unwrap_or(12);
    let next = Day::new(year + i16::from(month == 12), month % 12 + 1, 1)?;
    Some(next.plus_days(-1).to_string())
}
