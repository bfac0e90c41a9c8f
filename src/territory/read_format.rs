//! Whether a value looks like the type that the guide gives it.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::french::fold;
use crate::record::data::{Scalar, ValueKind};
use crate::table::quoted::basic;
use crate::table::repaired_day::as_day;
use crate::table::repaired_value::{as_number, truth};
use crate::text::Placed;
use crate::text::web_address::{is_email, is_web_address, whole_address};

/// Whether `value` may stand for a value of that type.
pub fn fits(value: &Scalar, kind: ValueKind) -> bool {
    match (kind, value) {
        (ValueKind::Text, Scalar::Text(_))
        | (ValueKind::Number | ValueKind::Amount, Scalar::Integer(_) | Scalar::Float(_))
        | (ValueKind::Day, Scalar::Day(_))
        | (ValueKind::Boolean, Scalar::Boolean(_)) => true,
        (ValueKind::Phone, Scalar::Text(text)) => is_phone(text),
        // An accent before the @ is allowed on paper, and hosts that take it are not to be found.
        (ValueKind::Email, Scalar::Text(text)) => {
            is_email(text) && text.split('@').next().is_some_and(str::is_ascii)
        }
        (ValueKind::Url, Scalar::Text(text)) => is_web_address(text),
        _ => false,
    }
}

/// What is wrong with `value` under `key`, which is of that type; an empty one counts as not given, of whatever type.
pub(super) fn misfit(key: &str, value: &Placed<Scalar>, kind: ValueKind) -> Option<Diagnostic> {
    let is_empty = matches!(&value.value, Scalar::Text(text) if text.trim().is_empty());
    (!is_empty && !fits(&value.value, kind)).then(|| {
        Diagnostic::new(Code::ValueFormat, value.place.clone())
            .with("id", key)
            .with("kind", kind.word())
            .with("value", &value.value)
            .suggest(refitted(&value.value, kind).map(|right| format!("{key} = {right}")))
    })
}

/// `value` as TOML writes it where it fits that type; `None` where that cannot be known.
pub fn refitted(value: &Scalar, kind: ValueKind) -> Option<String> {
    let Scalar::Text(text) = value else {
        let written = value.to_string();
        return match kind {
            ValueKind::Phone => Some(basic(&phone_in(&written).unwrap_or(written))),
            ValueKind::Text => Some(basic(&written)),
            _ => None,
        };
    };
    let text = text.trim();
    match kind {
        ValueKind::Number | ValueKind::Amount => as_number(text),
        ValueKind::Day => as_day(text),
        ValueKind::Boolean => truth(text),
        ValueKind::Email => {
            let bare = text.trim_start_matches("mailto:").replace(['(', '['], " ").replace([')', ']'], " ");
            let bare = bare.replace(" at ", "@").replace(" arobase ", "@").replace(' ', "");
            let fits_here = |text: &str| fits(&Scalar::Text(text.to_owned()), ValueKind::Email);
            if fits_here(&bare) {
                return Some(basic(&bare));
            }
            let parts = text.split(|c: char| c.is_whitespace() || ";,<>/|\"".contains(c));
            let mut parts = parts.map(|part| fold(part.trim_start_matches("mailto:").trim_end_matches('.')));
            parts.find(|part| fits_here(part)).map(|part| basic(&part))
        }
        ValueKind::Url => address_in(text).map(|address| basic(&address)),
        ValueKind::Phone => phone_in(text).map(|number| basic(&number)),
        ValueKind::Text => None,
    }
}

/// The first telephone number in `text`, as it is written there, or as French numbers are where a digit or the spaces are
/// gone: `536490012`.
fn phone_in(text: &str) -> Option<String> {
    let is_of_number = |c: char| {
        c.is_ascii_digit() || matches!(c, '+' | '.' | '-' | '(' | ')' | ' ' | '\u{a0}' | '\u{202f}')
    };
    let runs = text.split(|c: char| !is_of_number(c)).map(bare_number);
    let mut runs = runs.filter(|run| run.bytes().filter(u8::is_ascii_digit).count() > 8);
    let run = runs.next()?;
    if is_phone(run) {
        return Some(run.to_owned());
    }
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    let whole = if digits.len() == 9 && !run.starts_with('+') { format!("0{digits}") } else { digits };
    // Two numbers side by side are two; of a number with a digit too many, nobody knows which one is.
    let is_two = whole.len() == 20 || whole.len() == 10;
    let first = whole.get(..10).filter(|first| is_two && is_phone(first))?;
    let pairs: Vec<&str> = (0..10).step_by(2).filter_map(|at| first.get(at..at + 2)).collect();
    Some(pairs.join(" "))
}

/// A run of digits and signs without the signs around it: a bracket that opens something else.
fn bare_number(run: &str) -> &str {
    let run = run.trim_matches([' ', '.', '-', '\u{a0}']);
    let run = run.strip_suffix('(').map_or(run, str::trim_end);
    if run.contains('(') { run } else { run.trim_start_matches(')').trim() }
}

/// The web address that is in `text`, or is meant by it.
fn address_in(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let start = lower.find("http://").or_else(|| lower.find("https://"));
    let inner = start.map_or(text, |start| {
        text[start..].split(|c: char| c.is_whitespace() || "()<>[]\"".contains(c)).next().unwrap_or_default()
    });
    let (scheme, rest) = inner.split_once("://").unwrap_or(("", inner));
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = host.to_lowercase().replace(',', ".");
    let tidy = if scheme.is_empty() {
        format!("{host}{path}")
    } else {
        format!("{}://{host}{path}", scheme.to_ascii_lowercase())
    };
    if is_web_address(&tidy) { Some(tidy) } else { whole_address(&tidy) }
}

/// A French number of ten digits, an international one, or a short one.
fn is_phone(text: &str) -> bool {
    let text = text.trim();
    let abroad = text.strip_prefix('+').or_else(|| text.strip_prefix("00"));
    let number = abroad.unwrap_or(text);
    let is_separator =
        |character: char| matches!(character, ' ' | '.' | '-' | '(' | ')' | '\u{a0}' | '\u{202f}');
    if !number.chars().all(|character| character.is_ascii_digit() || is_separator(character)) {
        return false;
    }
    let digits = number.chars().filter(char::is_ascii_digit).count();
    match abroad {
        Some(_) => (8..=15).contains(&digits),
        None if number.starts_with('0') => digits == 10,
        None => (2..=6).contains(&digits),
    }
}

#[cfg(test)]
mod tests {
    use super::{fits, refitted};
    use crate::calendar::Day;
    use crate::record::data::{Scalar, ValueKind};

    #[test]
    fn what_was_meant_is_found_in_what_was_typed() {
        for (kind, typed, right) in [
            (ValueKind::Phone, "05 36 49 00 12 / 05 36 49 00 13", Some("\"05 36 49 00 12\"")),
            (ValueKind::Phone, "Tél. : 05.36.49.00.12", Some("\"05.36.49.00.12\"")),
            (ValueKind::Phone, "5 36 49 00 12", Some("\"05 36 49 00 12\"")),
            (ValueKind::Phone, "05 36 49 00 123", None),
            (ValueKind::Phone, "05.36.49.00.12 (standard)", Some("\"05.36.49.00.12\"")),
            (ValueKind::Phone, "mairie", None),
            (ValueKind::Email, "a@pays.example ; b@pays.example", Some("\"a@pays.example\"")),
            (ValueKind::Email, "Office <a@pays.example>", Some("\"a@pays.example\"")),
            (ValueKind::Email, "secrétariat@pays.example", Some("\"secretariat@pays.example\"")),
            (ValueKind::Url, "[Le site](https://pays.example)", Some("\"https://pays.example\"")),
            (ValueKind::Url, "HTTPS://WWW.Pays.example/A", Some("\"https://www.pays.example/A\"")),
            (ValueKind::Url, "https://www.pays,example", Some("\"https://www.pays.example\"")),
            (ValueKind::Url, "www.pays.example", Some("\"https://www.pays.example\"")),
        ] {
            let value = Scalar::Text(typed.to_owned());
            assert_eq!(refitted(&value, kind).as_deref(), right, "{typed}");
        }
        let number = Scalar::Integer(536_490_012);
        assert_eq!(refitted(&number, ValueKind::Phone).as_deref(), Some("\"05 36 49 00 12\""));
    }

    #[test]
    fn a_value_looks_like_its_type() {
        let text = |text: &str| Scalar::Text(text.to_owned());
        let rows = [
            (ValueKind::Phone, text("05 36 49 00 12"), true),
            (ValueKind::Phone, text("+33 5 36 49 00 12"), true),
            (ValueKind::Phone, text("3639"), true),
            (ValueKind::Phone, text("05 36 49 00 1"), false),
            (ValueKind::Phone, text("mairie"), false),
            (ValueKind::Phone, text(""), false),
            (ValueKind::Phone, Scalar::Integer(536_490_012), false),
            (ValueKind::Email, text("accueil@deux-rivieres.example"), true),
            (ValueKind::Email, text("accueil@deux-rivieres"), false),
            (ValueKind::Email, text("accueil deux@rivieres.fr"), false),
            (ValueKind::Url, text("https://deux-rivieres.example/guide/"), true),
            (ValueKind::Url, text("www.deux-rivieres.example"), false),
            (ValueKind::Url, text("javascript:alert(1)"), false),
            (ValueKind::Number, Scalar::Integer(12), true),
            (ValueKind::Amount, Scalar::Float(1.5), true),
            (ValueKind::Amount, text("15 €"), false),
            (ValueKind::Day, Scalar::Day(Day::new(2026, 1, 2).unwrap()), true),
            (ValueKind::Day, text("2026-01-02"), false),
            (ValueKind::Boolean, Scalar::Boolean(true), true),
            (ValueKind::Boolean, text("oui"), false),
            (ValueKind::Text, Scalar::Integer(2), false),
        ];
        for (kind, value, expected) in rows {
            assert_eq!(fits(&value, kind), expected, "{kind:?} {value:?}");
        }
    }
}
