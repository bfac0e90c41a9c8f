//! Whether a value looks like the type that the guide gives it.

use crate::record::data::{Scalar, ValueKind};
use crate::table::quoted::basic;
use crate::table::repaired_value::{as_day, as_number, truth};
use crate::text::web_address::{is_email, is_web_address, whole_address};

/// Whether `value` may stand for a value of that type.
pub fn fits(value: &Scalar, kind: ValueKind) -> bool {
    match (kind, value) {
        (ValueKind::Text, Scalar::Text(_))
        | (ValueKind::Number | ValueKind::Amount, Scalar::Integer(_) | Scalar::Float(_))
        | (ValueKind::Day, Scalar::Day(_))
        | (ValueKind::Boolean, Scalar::Boolean(_)) => true,
        (ValueKind::Phone, Scalar::Text(text)) => is_phone(text),
        (ValueKind::Email, Scalar::Text(text)) => is_email(text),
        (ValueKind::Url, Scalar::Text(text)) => is_web_address(text),
        _ => false,
    }
}

/// `value` as TOML writes it where it fits that type; `None` where that cannot be known.
pub fn refitted(value: &Scalar, kind: ValueKind) -> Option<String> {
    let Scalar::Text(text) = value else {
        return matches!(kind, ValueKind::Text | ValueKind::Phone).then(|| basic(&value.to_string()));
    };
    let text = text.trim();
    match kind {
        ValueKind::Number | ValueKind::Amount => as_number(text),
        ValueKind::Day => as_day(text),
        ValueKind::Boolean => truth(text),
        ValueKind::Email => {
            let bare = text.trim_start_matches("mailto:").replace(['(', '['], " ").replace([')', ']'], " ");
            let bare = bare.replace(" at ", "@").replace(" arobase ", "@").replace(' ', "");
            is_email(&bare).then(|| basic(&bare))
        }
        ValueKind::Url => whole_address(text).map(|address| basic(&address)),
        ValueKind::Text | ValueKind::Phone => None,
    }
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
    use super::fits;
    use crate::calendar::Day;
    use crate::record::data::{Scalar, ValueKind};

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
