//! What is said of communes, as a table: a row for each commune, a column for each thing that is asked.

use std::sync::Arc;

use super::record_views::{CommuneCell, CommuneColumn, CommuneRow};
use super::site_inputs::SiteInputs;
use super::values;
use crate::french::article::{Article, to};
use crate::french::{fold, typography};
use crate::guide::contract::CommuneField;
use crate::markdown::node::DataCall;
use crate::record::data::{Scalar, ValueKind};

/// The columns that a directive asks for.
pub(super) fn columns(inputs: &SiteInputs, call: &DataCall) -> Vec<CommuneColumn> {
    let column = |field: &CommuneField| CommuneColumn {
        id: field.id.to_string(),
        libelle: field.label.clone(),
        genre: if matches!(field.kind, ValueKind::Number | ValueKind::Amount) { "nombre" } else { "" },
    };
    asked(inputs, call).into_iter().map(column).collect()
}

/// The communes of the site, by name, each with what is known; none where nothing is known of any.
///
/// `named` tells whether another table of the page names its rows, and then, whether this one does.
pub(super) fn rows(inputs: &SiteInputs, call: &DataCall, named: &mut bool) -> Vec<CommuneRow> {
    let mut rows = rows_of(inputs, &asked(inputs, call));
    let says = |row: &CommuneRow| row.cellules.iter().any(|cell| !cell.genre.is_empty());
    if !rows.iter().any(says) {
        return Vec::new();
    }
    if std::mem::replace(named, true) {
        for row in &mut rows {
            row.ancre = None;
        }
    }
    rows
}

/// What the name of a commune's row begins with; its code follows.
pub(super) const ROW: &str = "commune-";

/// Where the contacts of `actor` are, commune by commune: the first table of one of them. `None` where nothing is known
/// of them, or no page shows them.
pub(super) fn contacts(inputs: &SiteInputs, actor: &str, root: &str) -> Option<String> {
    let fields = inputs.guide.contract.commune_fields.iter();
    let is_of = |field: &&CommuneField| field.actor.as_ref().is_some_and(|id| *id.value == *actor);
    let fields: Vec<&str> = fields.filter(is_of).map(|field| &*field.id).collect();
    let known = &inputs.edition.commune_data;
    let is_known = |id: &str| known.values().any(|said| said.contains_key(id));
    let mut tables = inputs.data_places.commune_tables();
    let table = tables.find(|table| {
        table.call.arguments.iter().any(|id| fields.contains(&&*id.value) && is_known(&id.value))
    })?;
    Some(format!("{root}{}", table.address()))
}

fn rows_of(inputs: &SiteInputs, fields: &[&CommuneField]) -> Vec<CommuneRow> {
    let codes = inputs.edition.communes.iter().map(|code| &code.value);
    let known = codes.filter_map(|code| inputs.guide.communes.get(code));
    let mut rows: Vec<CommuneRow> = known
        .map(|commune| CommuneRow {
            nom: commune.name.clone(),
            ancre: Some(format!("{ROW}{}", commune.code)),
            cellules: fields.iter().map(|field| cell(inputs, &commune.code, field)).collect(),
        })
        .collect();
    rows.sort_by_cached_key(|row| fold(&row.nom));
    rows
}

fn asked<'a>(inputs: &'a SiteInputs, call: &DataCall) -> Vec<&'a CommuneField> {
    let contract = &inputs.guide.contract;
    call.arguments.iter().filter_map(|id| contract.commune_field(&id.value)).collect()
}

fn cell(inputs: &SiteInputs, code: &Arc<str>, field: &CommuneField) -> CommuneCell {
    let said = inputs.edition.commune_data.get(code).and_then(|said| said.get(&field.id));
    let Some(said) = said else {
        let ask_at = |of: &str| {
            let (article, name) = Article::taken_from(of);
            format!("à demander {}", to(article, name))
        };
        let texte = field.ask_at.as_deref().map_or_else(|| values::TO_ASK.to_owned(), ask_at);
        return CommuneCell { genre: "", texte };
    };
    let shown = values::scalar(&said.value);
    let texte = match (field.kind, &said.value, &field.unit) {
        (ValueKind::Phone, ..) => shown.replace(' ', "\u{a0}"),
        (ValueKind::Email | ValueKind::Url, Scalar::Text(raw), _) => raw.clone(),
        (ValueKind::Amount, _, None) => format!("{shown}\u{a0}€"),
        (ValueKind::Boolean | ValueKind::Day, ..) | (_, _, None) => shown,
        (_, _, Some(unit)) => typography(&format!("{shown} {unit}")).into_owned(),
    };
    CommuneCell { genre: field.kind.word(), texte }
}
