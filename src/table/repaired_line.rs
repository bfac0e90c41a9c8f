//! A line of TOML that cannot be read, as its author probably meant it.
//!
//! Each repair is tried on the line, and given only where the line that comes out can be read.

use std::sync::LazyLock;

use regex::Regex;
use toml::de::DeTable;

use super::quoted::basic;
use super::value::Value;
use crate::french::day::MONTHS;
use crate::french::fold;

/// `line` as it should read; `None` where that cannot be known.
pub(super) fn repaired_line(line: &str) -> Option<String> {
    let plain = line.trim();
    let (key, value) = key_and_value(plain)?;
    let value = without_end(value);
    values(value)
        .into_iter()
        .map(|value| format!("{key} = {value}"))
        .find(|candidate| candidate != plain && is_readable(candidate))
}

/// `found`, written as the type `expected` wants it: `"12/12/2027"` as a date; `None` where that cannot be known.
pub(super) fn retyped(expected: &str, found: &Value) -> Option<String> {
    match (expected, found) {
        ("date" | "datetime", Value::Text(text)) => {
            let text = text.trim();
            let is_day = text.contains('-') && is_readable(&format!("jour = {text}"));
            day(text).or_else(|| is_day.then(|| text.to_owned()))
        }
        ("boolean", Value::Text(text)) => truth(text.trim()),
        ("boolean", Value::Integer(number @ 0..=1)) => Some((*number == 1).to_string()),
        ("integer" | "float" | "number", Value::Text(text)) => number(text.trim()),
        ("string", Value::Integer(number)) => Some(basic(&number.to_string())),
        ("string", Value::Float(number)) => Some(basic(&number.to_string())),
        ("string", Value::Day(day)) => Some(basic(&day.to_string())),
        ("array-of-strings", Value::Text(text)) => Some(format!("[{}]", basic(text))),
        _ => None,
    }
}

fn is_readable(line: &str) -> bool {
    DeTable::parse_recoverable(line).1.is_empty()
}

/// Key and value of a line, whatever is between them; the key as it can be read.
fn key_and_value(line: &str) -> Option<(String, &str)> {
    static PARTS: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r#"^["“«]?\s*([\p{L}\d_. -]*?[\p{L}\d_-])\s*["”»]?\s*(?:=|:|\s(?:["“«\[\d]))"#;
        Regex::new(pattern).expect("the pattern is well formed")
    });
    let captures = PARTS.captures(line)?;
    let (whole, key) = (captures.get(0)?, captures.get(1)?);
    let key = fold(key.as_str()).trim().replace(' ', "_");
    // The opening sign of a value without `=` belongs to the value.
    let after = whole
        .as_str()
        .trim_end_matches(|c: char| matches!(c, '"' | '“' | '«' | '[') || c.is_ascii_digit())
        .len();
    let start = if whole.as_str().ends_with(['=', ':']) { whole.end() } else { after };
    Some((key, line[start..].trim()))
}

/// A value without what other languages end a line with: `;`, a comma, a comment after `//`.
fn without_end(value: &str) -> &str {
    let is_quoted = value.starts_with(['"', '\'']);
    let value = if is_quoted { value } else { value.split(" //").next().unwrap_or(value) };
    value.trim_end().trim_end_matches([';', ',']).trim_end()
}

/// What the author may have meant by `value`, the surest first.
fn values(value: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let bare = unquoted(value);
    found.extend(truth(bare));
    found.extend(day(bare));
    if !value.starts_with(['"', '\'']) {
        found.extend(number(value));
    }
    found.extend(list(value));
    found.push(value.to_owned());
    // What follows `#` is a comment, but for a colour.
    let is_comment = bare.strip_prefix('#').is_some_and(|rest| !rest.chars().all(|c| c.is_ascii_hexdigit()));
    if !bare.is_empty() && !is_comment && !value.starts_with(['[', '{']) {
        found.push(quoted(bare));
    }
    found
}

/// A text without the quotes around it, of whatever kind, one of which may be missing.
fn unquoted(value: &str) -> &str {
    let quotes = ['"', '\'', '“', '”', '«', '»', '‘', '’'];
    let inner = value.strip_prefix(quotes).unwrap_or(value);
    let inner = if inner.len() < value.len() { inner.strip_suffix(quotes).unwrap_or(inner) } else { inner };
    inner.trim()
}

/// A text between quotes that need no escapes, where there are any.
fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains('\'') { format!("'{text}'") } else { basic(text) }
}

fn truth(text: &str) -> Option<String> {
    match fold(text).as_str() {
        "oui" | "vrai" | "true" | "yes" => Some("true".to_owned()),
        "non" | "faux" | "false" | "no" => Some("false".to_owned()),
        _ => None,
    }
}

/// `14 850`, `12,5`, `14 850,50`: groups of three, a comma before the decimals.
fn number(text: &str) -> Option<String> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^-?(?:[1-9]\d{0,2}(?:[ \u{a0}\u{202f}]\d{3})+|0|[1-9]\d*)(?:,\d+)?$")
            .expect("the pattern is well formed")
    });
    let plain = || text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c });
    NUMBER.is_match(text).then(|| plain().collect())
}

/// `12/12/2027`, `1.5.2027`, `1er mai 2027`, the day first.
fn day(text: &str) -> Option<String> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-'))
        .filter(|part| !part.is_empty())
        .collect();
    let &[day, month, year] = &parts[..] else { return None };
    let day: u8 = day.trim_end_matches("er").parse().ok()?;
    let by_name = || MONTHS.iter().position(|name| fold(name) == fold(month)).map(|index| index + 1);
    let month = month.parse().ok().or_else(by_name)?;
    let year: u16 = year.parse().ok().filter(|year| (1900..=9999).contains(year))?;
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// A list whose commas, quotes or closing bracket are missing.
fn list(value: &str) -> Option<String> {
    static ITEM: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r#""([^"]*)"|“([^”]*)”|«([^»]*)»|'([^']*)'|([^,\s"“«'\[\]]+)"#;
        Regex::new(pattern).expect("the pattern is well formed")
    });
    let inner = value.strip_prefix('[')?;
    if inner.contains(['[', '{']) {
        return None;
    }
    let items = ITEM.captures_iter(inner).filter_map(|captures| {
        let written = captures.iter().skip(1).flatten().next()?.as_str().trim();
        let is_plain = captures.get(5).is_some() && (number(written).is_some() || truth(written).is_some());
        Some(if is_plain { written.to_owned() } else { quoted(written) })
    });
    Some(format!("[{}]", items.collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod tests {
    use super::{Value, repaired_line, retyped};

    #[test]
    fn values_of_another_type_are_written_as_wanted() {
        let text = |text: &str| Value::Text(text.to_owned());
        for (expected, found, right) in [
            ("date", text("12/12/2027"), Some("2027-12-12")),
            ("date", text("2027-12-12"), Some("2027-12-12")),
            ("date", text("bientôt"), None),
            ("boolean", text("Oui"), Some("true")),
            ("boolean", Value::Integer(0), Some("false")),
            ("integer", text("14 850"), Some("14850")),
            ("string", Value::Integer(24_001), Some("\"24001\"")),
            ("array-of-strings", text("gite"), Some("[\"gite\"]")),
            ("table", text("x"), None),
        ] {
            assert_eq!(retyped(expected, &found).as_deref(), right, "{expected} {found:?}");
        }
    }

    #[test]
    fn what_people_type_is_repaired() {
        for (typed, right) in [
            ("plafond = 14 850", "plafond = 14850"),
            ("plafond = 14\u{a0}850,50", "plafond = 14850.50"),
            ("taux = 12,5", "taux = 12.5"),
            ("jusqu_au = 12/12/2027", "jusqu_au = 2027-12-12"),
            ("jusqu_au = 1er mai 2027", "jusqu_au = 2027-05-01"),
            ("littoral = oui", "littoral = true"),
            ("littoral = Faux;", "littoral = false"),
            ("couleur = vert", "couleur = \"vert\""),
            ("couleur = #3a7d44", "couleur = \"#3a7d44\""),
            ("nom = “Pays”", "nom = \"Pays\""),
            ("nom = « Pays »", "nom = \"Pays\""),
            ("nom = \"Le \"Grand\" Pays\"", "nom = 'Le \"Grand\" Pays'"),
            ("nom = \"L'office \"du\" Pays\"", "nom = \"L'office \\\"du\\\" Pays\""),
            ("nom = 'l'office'", "nom = \"l'office\""),
            ("nom = \"Pays", "nom = \"Pays\""),
            ("nom = \"Pays\";", "nom = \"Pays\""),
            ("nom : \"Pays\"", "nom = \"Pays\""),
            ("nom \"Pays\"", "nom = \"Pays\""),
            ("téléphone = \"1\"", "telephone = \"1\""),
            ("nom court = \"P\"", "nom_court = \"P\""),
            ("telephone = 05 36 49 00 12", "telephone = \"05 36 49 00 12\""),
            ("telephone = 0536490012", "telephone = \"0536490012\""),
            ("types = [gite, hotel]", "types = [\"gite\", \"hotel\"]"),
            ("types = [\"gite\" \"hotel\"]", "types = [\"gite\", \"hotel\"]"),
            ("types = [\"gite\", \"hotel\"", "types = [\"gite\", \"hotel\"]"),
            ("actif = true // pour l'instant", "actif = true"),
            ("fichier = \"pays\\page.md\"", "fichier = 'pays\\page.md'"),
        ] {
            assert_eq!(repaired_line(typed).as_deref(), Some(right), "{typed}");
        }
        for typed in ["nom =", "nom = # à écrire", "[modifier", "nom = \"Pays\"", "bonjour", ""] {
            assert_eq!(repaired_line(typed), None, "{typed}");
        }
    }
}
