//! Reads aids, open-door sessions, documents, notices and the tourist tax of a level.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::data::{LevelEntry, Rate, TaxGrid, TouristTax};
use super::declared_names::check_declared;
use super::read_data::prose;
use super::read_id::{is_insee, read_id, read_list};
use super::read_source::named_file;
use super::read_text::LevelFile;
use super::read_url::read_url;
use super::verb::Period;
use crate::diagnostic::Problems;
use crate::table::definition::ValueType;
use crate::table::fields::Fields;
use crate::table::tax_tables::TAX;
use crate::table::value::{Table, Value};
use crate::text::Placed;

/// Reads one entry: all its plain texts, and what else its table defines.
pub fn read_entry(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> Option<LevelEntry> {
    let id = read_id(fields);
    let texts = read_texts(fields, Some(level));
    let mut types =
        if fields.knows("types") { fields.list_of_text("types").map(|list| list.value) } else { None };
    level.declared.settle_types(types.as_deref_mut().unwrap_or_default(), fields.problems());
    let profiles = declared(fields, "profils", &level.declared.profiles);
    let on = if fields.knows("le") { fields.day("le").map(|day| day.value) } else { None };
    let checked_on = if fields.knows("verifie_le") { fields.day("verifie_le") } else { None };
    Some(LevelEntry {
        id: id?.value,
        place: fields.place().clone(),
        texts,
        types,
        profiles,
        checked_on: checked_on.map(|day| day.value),
        on,
        period: read_period(fields),
        faulty: fields.is_faulty(),
    })
}

/// Reads every plain text that the table defines, by its key.
fn read_texts(
    fields: &mut Fields<'_, '_>,
    level: Option<LevelFile<'_>>,
) -> BTreeMap<&'static str, Placed<String>> {
    let mut texts = BTreeMap::new();
    for key in fields.definition().keys() {
        let text = match (&key.value, level) {
            (ValueType::Scalar, _) => scalar_text(fields, key.name),
            (ValueType::Url, _) => read_url(fields, key.name),
            (ValueType::File, Some(level)) => file(fields, key.name, level),
            _ => None,
        };
        texts.extend(text.map(|text| (key.name, text)));
    }
    texts
}

/// A file, as written (with slashes) from the folder of the level's file; reported if it does not exist.
pub fn file(fields: &mut Fields<'_, '_>, key: &str, level: LevelFile<'_>) -> Option<Placed<String>> {
    let written = fields.path(key)?;
    named_file(level.snapshot, level.file, &written, fields.problems())?;
    Some(written)
}

fn declared(
    fields: &mut Fields<'_, '_>,
    key: &str,
    known: &BTreeSet<Arc<str>>,
) -> Option<Vec<Placed<Arc<str>>>> {
    if !fields.knows(key) {
        return None;
    }
    let list = fields.list_of_text(key)?.value;
    check_declared(&list, known, fields.problems());
    Some(list)
}

/// Reads `a_partir_du` and `jusqu_au`.
pub fn read_period(fields: &mut Fields<'_, '_>) -> Period {
    let mut period = Period { from: fields.day("a_partir_du"), until: fields.day("jusqu_au") };
    if let (Some(from), Some(until)) = (&period.from, &period.until)
        && until.value < from.value
    {
        let (value, allowed) = (until.value.to_string(), from.value.to_string());
        fields.invalid("jusqu_au", &value, ("after", &allowed), until.place.clone(), None);
        // Which of the two is wrong, nobody knows: that it is past says nothing.
        period.until = None;
    }
    period
}

/// A text that authors may also write as a number, or as yes and no.
fn scalar_text(fields: &mut Fields<'_, '_>, key: &str) -> Option<Placed<String>> {
    let value = fields.value(key)?;
    let text = match &value.value {
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string().replace('.', ","),
        Value::Boolean(flag) => if *flag { "oui" } else { "non" }.to_owned(),
        _ => return fields.text(key),
    };
    Some(Placed::new(text, value.place.clone()))
}

/// Reads `[taxe_de_sejour]`.
pub fn read_tax(table: &Table, problems: &mut Problems) -> TouristTax {
    let mut fields = Fields::new(table, &TAX, problems);
    let texts = read_texts(&mut fields, None);
    let rates = read_rates(&mut fields);
    let grids = read_list(&mut fields, "grilles", |fields| {
        let id = read_id(fields);
        let communes = read_communes(fields);
        let (texts, rates) = (read_texts(fields, None), read_rates(fields));
        let (id, name, place) = (id?.value, prose(fields, "nom"), fields.place().clone());
        Some((
            Arc::clone(&id),
            TaxGrid { id, name, communes: communes.map(|list| list.value), texts, rates, place },
        ))
    });
    fields.finish();
    TouristTax { texts, rates, grids }
}

fn read_rates(fields: &mut Fields<'_, '_>) -> Vec<Rate> {
    read_list(fields, "tarifs", |fields| {
        let id = read_id(fields);
        let category = fields.text("categorie").map(|text| text.value);
        let amount = fields.number("montant").map(|number| number.value);
        let id = id?.value;
        Some((Arc::clone(&id), Rate { id, category, amount, place: fields.place().clone() }))
    })
}

/// Reads `communes`: INSEE codes.
pub fn read_communes(fields: &mut Fields<'_, '_>) -> Option<Placed<Vec<Placed<Arc<str>>>>> {
    let communes = fields.list_of_text("communes")?;
    for code in communes.value.iter().filter(|code| !is_insee(&code.value)) {
        fields.invalid("communes", &code.value, ("insee", "24001"), code.place.clone(), None);
    }
    Some(communes)
}
