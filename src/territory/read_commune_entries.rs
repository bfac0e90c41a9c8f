//! Reads `[[commune]]`: what a level says of single communes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::levels::CommuneEntry;
use super::read_format::misfit;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
use crate::guide::contract::{CommuneField, Contract};
use crate::record::data::{Scalar, ValueKind};
use crate::record::read_data::as_scalar;
use crate::record::read_id::{Once, is_insee};
use crate::table::fields::Fields;
use crate::table::level_tables::COMMUNE;
use crate::table::plain_hole::hole_in;
use crate::table::value::{TableEntry, Value};
use crate::text::Placed;

/// Reads `[[commune]]`: of those with one code, the first.
pub(super) fn commune_entries(fields: &mut Fields<'_, '_>, contract: &Contract) -> Vec<CommuneEntry> {
    let proposals = Proposals::default();
    let mut once = Once::default();
    fields.list("commune", |fields| {
        let insee = fields.text("insee").map(|code| code.map(Arc::<str>::from));
        let data = data(fields, contract, &proposals);
        let insee = insee?;
        if !is_insee(&insee.value) {
            fields.invalid("insee", &insee.value, ("insee", "24001"), insee.place, None);
            return None;
        }
        once.is_new(&insee, fields.problems()).then_some(CommuneEntry { insee, data })
    })
}

fn data(
    fields: &mut Fields<'_, '_>,
    contract: &Contract,
    proposals: &Proposals,
) -> BTreeMap<Arc<str>, Placed<Scalar>> {
    let mut data = BTreeMap::new();
    let own = fields.table().entries().iter().filter(|entry| !COMMUNE.has(&entry.key.value));
    for entry in own.filter(|entry| !matches!(entry.value.value, Value::Unparsed)) {
        let key = &entry.key;
        let Some(field) = contract.commune_field(&key.value) else {
            let known = contract.commune_fields.iter().map(|field| (&*field.id, &*field.label));
            let near = proposals.nearest_by_text(&key.value, known);
            let problem = Diagnostic::new(Code::UnknownKey, key.place.clone()).with("key", &key.value);
            fields.report(problem.with("table", COMMUNE.name).suggest(near));
            continue;
        };
        match value(field, entry) {
            Ok(value) => {
                data.insert(Arc::clone(&field.id), value);
            }
            Err(problem) => fields.report(problem),
        }
    }
    data
}

fn value(field: &CommuneField, entry: &TableEntry) -> Result<Placed<Scalar>, Diagnostic> {
    let (id, written) = (&field.id, &entry.value);
    let Some(value) = as_scalar(&written.value) else {
        let expected = match field.kind {
            ValueKind::Number | ValueKind::Amount => "number",
            ValueKind::Boolean => "boolean",
            ValueKind::Day => "date",
            ValueKind::Text | ValueKind::Phone | ValueKind::Email | ValueKind::Url => "string",
        };
        let problem = Diagnostic::new(Code::WrongType, written.place.clone()).with("key", id);
        return Err(problem.with("expected", expected).with("found", written.value.code()));
    };
    if let Scalar::Text(text) = &value
        && let Some(hole) = hole_in(text, &written.place)
    {
        return Err(hole);
    }
    let value = Placed::new(value, written.place.clone());
    misfit(id, &value, field.kind).map_or(Ok(value), Err)
}
