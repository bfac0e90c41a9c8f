//! Reads aids, open-door sessions, documents, notices and the tourist tax of a level.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::data::{Entry, Rate, TouristTax};
use super::read_id::{Once, Shape, read_id};
use super::read_known::check_declared;
use super::read_source::named_file;
use super::read_text::LevelFile;
use super::read_url::read_url;
use super::verb::{Period, RecordKind};
use crate::diagnostic::Problems;
use crate::table::fields::Fields;
use crate::table::{Table, Value, kind};
use crate::text::Placed;

/// The kind of table and the plain texts of a kind of entry; `None` for actors and terms, which are not entries.
pub fn shape_of(kind: RecordKind) -> Option<(&'static kind::Kind, &'static [&'static str])> {
    match kind {
        RecordKind::Actors | RecordKind::Terms => None,
        RecordKind::Aids => Some((
            &kind::AID,
            &[
                "titre",
                "financeur",
                "taux",
                "plancher",
                "plafond",
                "depenses",
                "conditions",
                "calendrier",
                "contact",
                "lien",
            ],
        )),
        RecordKind::DropIns => {
            Some((&kind::DROP_IN, &["lieu", "jour", "horaires", "adresse", "telephone", "sur_rendez_vous"]))
        }
        RecordKind::Documents => Some((&kind::DOCUMENT, &["titre", "adresse", "fichier", "format", "note"])),
        RecordKind::Notices => Some((&kind::NOTICE, &["texte", "page"])),
        RecordKind::News => Some((&kind::NEWS, &["titre", "texte", "page"])),
    }
}

/// Reads one entry whose plain texts are `keys`.
pub fn read_entry(fields: &mut Fields<'_, '_>, keys: &[&'static str], level: LevelFile<'_>) -> Option<Entry> {
    let id = read_id(fields, Shape::Plain);
    let mut texts = BTreeMap::new();
    // The address of an open-door session is a street's.
    let links: &[&str] = if fields.knows("lieu") { &[] } else { &["lien", "adresse"] };
    for key in keys.iter().copied() {
        let text = match key {
            "fichier" => file(fields, key, level),
            _ if links.contains(&key) => read_url(fields, key),
            _ => wording(fields, key),
        };
        if let Some(text) = text {
            texts.insert(key, text);
        }
    }
    let types = declared(fields, "types", &level.known.types);
    let profiles = declared(fields, "profils", &level.known.profiles);
    let on = if fields.knows("le") { fields.day("le").map(|day| day.value) } else { None };
    let checked_on = if fields.knows("verifie_le") { fields.day("verifie_le") } else { None };
    Some(Entry {
        id: id?.value,
        place: fields.place().clone(),
        texts,
        types,
        profiles,
        checked_on: checked_on.map(|day| day.value),
        on,
        period: read_period(fields),
    })
}

/// A file, as written (with slashes) from the folder of the level's file; told where it does not exist.
pub fn file(fields: &mut Fields<'_, '_>, key: &str, level: LevelFile<'_>) -> Option<Placed<String>> {
    let written = fields.path(key)?;
    named_file(level.snapshot, level.file, &written, fields.problems())?;
    Some(written)
}

fn declared(fields: &mut Fields<'_, '_>, key: &str, known: &[Arc<str>]) -> Option<Vec<Placed<Arc<str>>>> {
    if !fields.knows(key) {
        return None;
    }
    let list = fields.list_of_text(key)?.value;
    check_declared(&list, known, fields.problems());
    Some(list)
}

/// Reads `a_partir_du` and `jusqu_au`.
pub fn read_period(fields: &mut Fields<'_, '_>) -> Period {
    let period = Period { from: fields.day("a_partir_du"), until: fields.day("jusqu_au") };
    if let (Some(from), Some(until)) = (&period.from, &period.until)
        && until.value < from.value
    {
        let (value, allowed) = (until.value.to_string(), format!(">= {}", from.value));
        fields.invalid("jusqu_au", &value, &allowed, until.place.clone(), None);
    }
    period
}

/// A text that authors may also write as a number, or as yes and no.
fn wording(fields: &mut Fields<'_, '_>, key: &str) -> Option<Placed<String>> {
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
    let mut tax = TouristTax::default();
    let mut once = Once::default();
    let mut fields = Fields::new(table, &kind::TAX, problems);
    for key in TouristTax::TEXTS {
        let text = if key == "plateforme" { read_url(&mut fields, key) } else { wording(&mut fields, key) };
        if let Some(text) = text {
            tax.texts.insert(key, text);
        }
    }
    for table in fields.tables("tarifs") {
        let mut fields = fields.within(table, &kind::RATE);
        let id = read_id(&mut fields, Shape::Plain);
        let category = fields.text("categorie").map(|text| text.value);
        let amount = fields.number("montant").map(|number| number.value);
        if let Some(id) = id
            && once.is_new(&id, fields.problems())
        {
            tax.rates.push(Rate { id: id.value, category, amount, place: table.place.clone() });
        }
        fields.finish();
    }
    fields.finish();
    tax
}
