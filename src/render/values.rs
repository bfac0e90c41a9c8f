//! Values and facts as readers see them.

use crate::calendar::Day;
use crate::edition::Edition;
use crate::french::day::day_in_words;
use crate::french::{integer, number, typography};
use crate::guide::common_guide::Guide;
use crate::markdown::piece::Piece;
use crate::record::data::{Scalar, ValueKind};
use crate::text::web_address::encoded;

/// A day in words.
pub(super) fn day(day: Day) -> String {
    day_in_words(day.numbers())
}

/// A plain value, without its unit.
pub(super) fn scalar(value: &Scalar) -> String {
    match value {
        Scalar::Text(text) => typography(text).into_owned(),
        Scalar::Integer(value) => integer(*value),
        Scalar::Float(value) => number(*value),
        Scalar::Boolean(true) => "oui".into(),
        Scalar::Boolean(false) => "non".into(),
        Scalar::Day(value) => day(*value),
    }
}

/// What readers find where a page shows the answer to a question that nobody has answered.
pub(super) const TO_ASK: &str = "à demander à l’office";

/// What `{{ v.id }}`, `{{ territoire.x }}` and `{{ drapeau:x }}` show; `None` where there is nothing to show.
pub(super) fn named(name: &str, edition: &Edition, guide: &Guide) -> Option<String> {
    if let Some(word) = name.strip_prefix("territoire.") {
        return Some(typography(edition.identity.word(word)).into_owned());
    }
    if let Some(id) = name.strip_prefix("drapeau:") {
        let declared = guide.contract.flag(id)?;
        let answer = edition.flags.get(id);
        return Some(answer.map_or(TO_ASK, |answer| declared.text_of(&answer.value)).to_owned());
    }
    let id = name.strip_prefix("v.")?;
    let declared = guide.contract.value(id)?;
    let Some(given) = edition.values.get(id) else {
        return declared.fallback.as_deref().map(|text| typography(text).into_owned());
    };
    let text = scalar(&given.value);
    Some(match (declared.kind, &given.value) {
        (ValueKind::Amount, Scalar::Integer(_) | Scalar::Float(_)) => format!("{text}\u{a0}€"),
        // Year-like and plain numbers alike are grouped by `integer`; phone numbers keep their pairs together.
        (ValueKind::Phone, _) => text.replace(' ', "\u{a0}"),
        (ValueKind::Email | ValueKind::Url, Scalar::Text(raw)) => raw.clone(),
        _ => text,
    })
}

/// What is in a hole of running text, as readers see it.
pub(super) fn of_piece(piece: &Piece, edition: &Edition, guide: &Guide) -> String {
    match piece {
        Piece::Value(hole) => named(&hole.name, edition, guide).unwrap_or_default(),
        Piece::Fact(hole) => edition.facts.get(&hole.name).map(|fact| fact.shown.clone()).unwrap_or_default(),
        Piece::Sentence(hole) => {
            edition.facts.get(&hole.name).map(|fact| fact.said().to_owned()).unwrap_or_default()
        }
        Piece::Term(hole) => {
            let term = edition.term(&hole.name);
            let shown = term.and_then(|term| term.acronym.as_deref().or(term.name.as_deref()));
            shown.unwrap_or(&hole.name).to_owned()
        }
        _ => String::new(),
    }
}

/// What a value adds to the address of a link that begins with `before`: as written, without spaces in a phone number.
///
/// In `mailto:` and `tel:` it is one recipient, one number, and not more.
pub(super) fn in_address(name: &str, edition: &Edition, before: &str) -> Option<String> {
    let given = edition.values.get(name.strip_prefix("v.")?)?;
    let text = match &given.value {
        Scalar::Text(text) => text.split_whitespace().collect(),
        other => scalar(other),
    };
    let scheme = before.split(':').next().unwrap_or_default();
    let is_one = ["mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    Some(if is_one { encoded(&text).into_owned() } else { text })
}
