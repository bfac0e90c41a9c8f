//! Reads facts, terms and actors.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::data::{Actor, Fact, Grade, Part, Scalar, Term};
use super::read_id::{Shape, read_id};
use super::read_known::{Known, check_declared, read_owner};
use super::read_url::read_url;
use crate::diagnostic::nearest::nearest;
use crate::french::day::day_in_words;
use crate::french::space::NO_BREAK;
use crate::french::{integer, number, typography};
use crate::table::Value;
use crate::table::fields::Fields;
use crate::text::Placed;

/// Whether a record stands alone, or is laid over one of the same id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// What it must have must be there.
    Yes,
    /// It may give only some fields.
    No,
}

/// Reads one `[[fait]]`.
pub fn read_fact(fields: &mut Fields<'_, '_>, known: &Known) -> Option<Fact> {
    let grades = [Grade::Verified, Grade::Unverified, Grade::Disputed].map(|grade| (grade.word(), grade));
    let id = read_id(fields, Shape::Dotted);
    let label = fields.required_text("libelle");
    fields.require("valeur");
    let value = scalar(fields, "valeur").map_or_else(|| Scalar::Text(String::new()), |value| value.value);
    let unit = plain(fields, "unite");
    fields.require("statut");
    let grade = fields.choice("statut", &grades);
    let scopes = ["national", "ue", "departement", "territoire"].map(|word| (word, word));
    if grade.as_ref().is_some_and(|grade| grade.value != Grade::Verified) {
        fields.require("aupres");
    }
    Some(Fact {
        id: id?.value,
        place: fields.place().clone(),
        label: label.map(|text| typography(&text.value).into_owned()).unwrap_or_default(),
        shown: shown(&value, unit.as_deref()),
        value,
        unit,
        reference: prose(fields, "reference"),
        address: read_url(fields, "adresse").map(|url| url.value),
        scope: fields.choice("portee", &scopes).map(|scope| scope.value.to_owned()),
        in_force: fields.day("en_vigueur").map(|day| day.value),
        checked_on: fields.day("verifie_le").map(|day| day.value),
        checked_by: fields.text("verifie_par").map(|name| name.value),
        review_before: fields.day("revoir_avant"),
        grade: grade.map_or(Grade::Unverified, |grade| grade.value),
        ask: prose(fields, "aupres"),
        owner: read_owner(fields, known),
    })
}

/// A value as readers see it: typographed, with its unit, and never parted from it.
fn shown(value: &Scalar, unit: Option<&str>) -> String {
    let plain = match value {
        Scalar::Text(text) => text.clone(),
        Scalar::Integer(number) if unit.is_some() => number.to_string(),
        Scalar::Integer(number) => integer(*number),
        Scalar::Float(value) => number(*value),
        Scalar::Boolean(true) => "oui".into(),
        Scalar::Boolean(false) => "non".into(),
        Scalar::Day(day) => day_in_words(day.numbers()),
    };
    match unit {
        None => typography(&plain).into_owned(),
        // Together, so that digits before a unit are grouped.
        Some(unit) => typography(&format!("{plain} {unit}")).replace(' ', NO_BREAK.encode_utf8(&mut [0; 4])),
    }
}

/// A text for readers, typographed once, where it is read.
pub fn prose(fields: &mut Fields<'_, '_>, key: &str) -> Option<String> {
    plain(fields, key).map(|text| typography(&text).into_owned())
}

fn plain(fields: &mut Fields<'_, '_>, key: &str) -> Option<String> {
    fields.text(key).map(|text| text.value)
}

/// A plain value, whatever its type.
pub fn scalar(fields: &mut Fields<'_, '_>, key: &str) -> Option<Placed<Scalar>> {
    let value = fields.value(key)?;
    let read = as_scalar(&value.value);
    if read.is_none() {
        fields.wrong_type(key, "string", value);
    }
    Some(Placed::new(read?, value.place.clone()))
}

/// A TOML value as a plain one; `None` where it is a list, a table, a time.
pub fn as_scalar(value: &Value) -> Option<Scalar> {
    match value {
        Value::Text(text) => Some(Scalar::Text(text.clone())),
        Value::Integer(number) => Some(Scalar::Integer(*number)),
        Value::Float(number) => Some(Scalar::Float(*number)),
        Value::Boolean(flag) => Some(Scalar::Boolean(*flag)),
        Value::Day(day) => Some(Scalar::Day(*day)),
        Value::Moment | Value::List(_) | Value::Table(_) | Value::Torn => None,
    }
}

/// Reads one `[[terme]]`, or `[[glossaire]]` of a level.
pub fn read_term(fields: &mut Fields<'_, '_>, whole: Whole) -> Option<Term> {
    let id = read_id(fields, Shape::Plain);
    let text = if whole == Whole::Yes { Fields::required_text } else { Fields::text };
    let name = text(fields, "terme").map(|text| typography(&text.value).into_owned());
    let definition = text(fields, "definition").map(|text| typography(&text.value).into_owned());
    Some(Term {
        id: id?.value,
        place: fields.place().clone(),
        acronym: prose(fields, "sigle"),
        name,
        definition,
        forms: fields
            .list_of_text("formes")
            .map(|list| list.value.into_iter().map(|form| form.value.as_ref().to_owned()).collect()),
        see: fields.list_of_text("voir").map(|list| list.value),
    })
}

/// The plain texts of an actor, beside `nom`.
const ACTOR_TEXTS: [&str; 9] =
    ["sigle", "famille", "role", "quand", "telephone", "courriel", "adresse", "horaires", "contact"];

/// Reads one `[[acteur]]`, or `[[acteurs]]` of a level.
pub fn read_actor(fields: &mut Fields<'_, '_>, known: &Known, whole: Whole) -> Option<Actor> {
    let id = read_id(fields, Shape::Plain);
    let name = if whole == Whole::Yes { fields.required_text("nom") } else { fields.text("nom") };
    let mut texts = BTreeMap::new();
    if let Some(name) = name {
        texts.insert("nom", typography(&name.value).into_owned());
    }
    if let Some(site) = read_url(fields, "site") {
        texts.insert("site", site.value);
    }
    for key in ACTOR_TEXTS {
        if let Some(text) = fields.text(key) {
            let is_prose = !matches!(key, "telephone" | "courriel");
            texts.insert(key, if is_prose { typography(&text.value).into_owned() } else { text.value });
        }
    }
    let types = fields.list_of_text("types").map(|list| list.value);
    check_declared(types.iter().flatten(), &known.types, fields.problems());
    // The guide's own missions are surveyed with the rest of the guide.
    let declared = (whole == Whole::No).then_some(&*known.missions);
    let missions = missions(fields, declared);
    Some(Actor { id: id?.value, place: fields.place().clone(), texts, missions, types })
}

fn missions(
    fields: &mut Fields<'_, '_>,
    declared: Option<&[Arc<str>]>,
) -> Option<BTreeMap<Arc<str>, Placed<Part>>> {
    const PARTS: [Part; 3] = [Part::Main, Part::Secondary, Part::Decides];
    let table = fields.sub_table("missions")?;
    let mut missions = BTreeMap::new();
    for entry in table.entries() {
        if let Some(declared) = declared {
            check_declared([&entry.key], declared, fields.problems());
        }
        let Value::Text(word) = &entry.value.value else {
            fields.wrong_type(&entry.key.value, "string", &entry.value);
            continue;
        };
        let place = entry.value.place.clone();
        if let Some(part) = PARTS.into_iter().find(|part| part.word() == word) {
            missions.insert(Arc::clone(&entry.key.value), Placed::new(part, place));
        } else {
            let words = PARTS.map(Part::word);
            let meant = nearest(word, words);
            fields.invalid(&entry.key.value, word, &words.join(" | "), place, meant);
        }
    }
    Some(missions)
}
