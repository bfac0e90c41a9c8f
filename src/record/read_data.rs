//! Reads facts, terms and actors.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::data::{Actor, Fact, Grade, MissionPart, Missions, Scalar, Term};
use super::declared_names::{DeclaredNames, check_declared, read_owner};
use super::fact_sentence::{SentenceWords, read_sentence};
use super::read_id::read_id;
use super::read_url::read_url;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::french::day::day_in_words;
use crate::french::space::NO_BREAK;
use crate::french::{integer, number, typography};
use crate::markdown::condition;
use crate::table::definition::ValueType;
use crate::table::fields::Fields;
use crate::table::value::{Table, Value};
use crate::text::Placed;

/// Reads one `[[fait]]`.
pub fn read_fact(fields: &mut Fields<'_, '_>, declared: &DeclaredNames) -> Option<Fact> {
    let id = read_id(fields);
    let label = prose(fields, "libelle");
    let value = scalar(fields, "valeur").map_or_else(|| Scalar::Text(String::new()), |value| value.value);
    let unit = plain(fields, "unite");
    let grade = grade(fields);
    let shown = value_for_readers(&value, unit.as_deref());
    let ends = fields.day("fin");
    let sentence = id.as_ref().and_then(|id| {
        let last = ends.as_ref().map(|day| day_in_words(day.value.numbers()));
        let words =
            SentenceWords { id: &id.value, value: &shown, unit: unit.as_deref(), ends: last.as_deref() };
        read_sentence(fields, &words)
    });
    let former = former(fields, &value);
    let scopes = ["national", "ue", "departement", "territoire"].map(|word| (word, word));
    Some(Fact {
        id: id?.value,
        place: fields.place().clone(),
        label: label.unwrap_or_default(),
        shown,
        value,
        unit,
        sentence,
        former,
        reference: prose(fields, "reference"),
        address: read_url(fields, "adresse").map(|url| url.value),
        scope: fields.choice("portee", &scopes).map(|scope| scope.value.to_owned()),
        in_force: fields.day("en_vigueur").map(|day| day.value),
        ends,
        checked_on: fields.day("verifie_le").map(|day| day.value),
        checked_by: fields.text("verifie_par").map(|name| name.value),
        review_before: fields.day("revoir_avant"),
        grade,
        ask: prose(fields, "aupres"),
        owner: read_owner(fields, declared),
    })
}

/// The value that somebody confirmed last. Reports a value that is outside `min` and `max`, or that none of the three can
/// be compared with.
fn former(fields: &mut Fields<'_, '_>, value: &Scalar) -> Option<f64> {
    let [min, max, former] =
        ["min", "max", "ancienne_valeur"].map(|key| fields.number(key).map(|number| number.value));
    let place = fields.value("valeur").map_or_else(|| fields.place().clone(), |value| value.place.clone());
    let bounds = [min, max].map(|bound| bound.map_or_else(|| "…".to_owned(), number));
    if [min, max, former].iter().any(Option::is_some) {
        let outside = |now: f64| min.is_some_and(|min| now < min) || max.is_some_and(|max| now > max);
        if value.number().is_none_or(outside) {
            let problem = Diagnostic::new(Code::OutOfBounds, place);
            let [min, max] = bounds;
            fields.report(problem.with("value", value).with("min", min).with("max", max));
        }
    }
    former
}

/// How sure the fact is. `verifie`, which said as much of a law that was read as of a page about it, is read as the lesser
/// of the two.
fn grade(fields: &mut Fields<'_, '_>) -> Grade {
    let written = fields.value("statut");
    if written.is_some_and(|word| matches!(&word.value, Value::Text(word) if word == "verifie")) {
        let sourced = ["reference", "adresse"].iter().any(|key| fields.entry_of(key).is_some());
        let now = if sourced { Grade::SecondarySource } else { Grade::Unverified };
        let place = written.map_or_else(|| fields.place().clone(), |word| word.place.clone());
        fields.report(Diagnostic::new(Code::FormerGrade, place).with("now", now.word()));
        return now;
    }
    let grades = [Grade::TextRead, Grade::SecondarySource, Grade::Unverified, Grade::Disputed];
    let grade = fields.choice("statut", &grades.map(|grade| (grade.word(), grade)));
    grade.map_or(Grade::Unverified, |grade| grade.value)
}

/// A value as readers see it: typographed, with its unit, which no line break separates from it.
fn value_for_readers(value: &Scalar, unit: Option<&str>) -> String {
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
    let value = fields.checked(key)?;
    let read = as_scalar(&value.value);
    if read.is_none() {
        fields.wrong_type(key, value);
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
        Value::Moment | Value::List(_) | Value::Table(_) | Value::Unparsed => None,
    }
}

/// Reads one `[[terme]]`, or `[[glossaire]]` of a level.
pub fn read_term(fields: &mut Fields<'_, '_>) -> Option<Term> {
    let id = read_id(fields);
    let (name, definition) = (prose(fields, "terme"), prose(fields, "definition"));
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
        faulty: fields.is_faulty(),
    })
}

/// Reads one `[[acteur]]`, or `[[acteurs]]` of a level, whose missions must be declared.
pub fn read_actor(fields: &mut Fields<'_, '_>, declared: &DeclaredNames, of_level: bool) -> Option<Actor> {
    let id = read_id(fields);
    let mut texts = BTreeMap::new();
    for key in fields.definition().keys() {
        let text = match (&key.value, key.name) {
            (ValueType::Url, _) => read_url(fields, key.name).map(|url| url.value),
            (ValueType::Text, "si") => None,
            (ValueType::Text, "telephone" | "courriel") => plain(fields, key.name),
            (ValueType::Text, _) => prose(fields, key.name),
            _ => None,
        };
        texts.extend(text.map(|text| (key.name, text)));
    }
    let mut types = fields.list_of_text("types").map(|list| list.value);
    declared.settle_types(types.as_deref_mut().unwrap_or_default(), fields.problems());
    // The guide's own missions are checked with the rest of the guide.
    let given = fields.sub_table("missions");
    let missions = given.map(|table| missions(fields, table, of_level.then_some(&declared.missions)));
    let missions_by_support = if of_level { Vec::new() } else { missions_by_support(fields) };
    let condition = fields.located_text("si");
    let condition = condition.and_then(|source| condition::parse(&source, fields.problems()));
    let (id, place) = (id?.value, fields.place().clone());
    let faulty = fields.is_faulty();
    Some(Actor { id, place, texts, missions, missions_by_support, types, condition, faulty })
}

fn missions(fields: &mut Fields<'_, '_>, table: &Table, declared: Option<&BTreeSet<Arc<str>>>) -> Missions {
    const PARTS: [MissionPart; 4] =
        [MissionPart::Main, MissionPart::Secondary, MissionPart::Decides, MissionPart::Nothing];
    let mut missions = Missions::new();
    if let Some(declared) = declared {
        check_declared(table.entries().iter().map(|entry| &entry.key), declared, fields.problems());
    }
    for entry in table.entries() {
        let Value::Text(word) = &entry.value.value else {
            fields.wrong_type_in("missions", entry);
            continue;
        };
        let written = Placed::new(word.clone(), entry.value.place.clone());
        if let Some(part) = PARTS.into_iter().find(|part| part.word() == word) {
            missions.insert(Arc::clone(&entry.key.value), Placed::new(part, written.place));
        } else {
            fields.unknown_word(&entry.key.value, &written, &PARTS.map(MissionPart::word));
        }
    }
    missions
}

/// Reads `missions_selon`; its levels of support are checked with the rest of the guide.
fn missions_by_support(fields: &mut Fields<'_, '_>) -> Vec<(Placed<Arc<str>>, Missions)> {
    let mut all = Vec::new();
    for entry in fields.entries_of("missions_selon") {
        match &entry.value.value {
            Value::Table(table) => all.push((entry.key.clone(), missions(fields, table, None))),
            _ => fields.wrong_type_in("missions_selon", entry),
        }
    }
    all
}
