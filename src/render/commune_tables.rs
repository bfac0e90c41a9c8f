//! What is said of communes, as a table: a row for each commune, a column for each thing that is asked.

use std::sync::Arc;

use super::record_views::{CommuneCell, CommuneColumn, CommuneRow};
use super::site_inputs::SiteInputs;
use super::values;
use crate::french::article::{Article, to};
use crate::french::{fold, typography};
use crate::guide::contract::CommuneField;
use crate::markdown::node::{Body, DataCall, Node};
use crate::record::data::{Scalar, ValueKind};
use crate::record::page_id::PageId;

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
pub(super) fn rows(inputs: &SiteInputs, call: &DataCall) -> Vec<CommuneRow> {
    let rows = rows_of(inputs, &asked(inputs, call));
    let says = |row: &CommuneRow| row.cellules.iter().any(|cell| !cell.genre.is_empty());
    if rows.iter().any(says) { rows } else { Vec::new() }
}

/// The page with the contacts of what each commune has of its own, such as its mairie, and its section.
const CONTACTS: (&str, &str) = ("ouvrir/declarations-ouverture", "mairies");

/// Where the contacts of `actor` are, commune by commune; `None` where nothing is known of them.
pub(super) fn contacts(inputs: &SiteInputs, actor: &str, root: &str) -> Option<String> {
    let fields = inputs.guide.contract.commune_fields.iter();
    let is_of = |field: &&CommuneField| field.actor.as_ref().is_some_and(|id| *id.value == *actor);
    let mut fields = fields.filter(is_of);
    let known = &inputs.edition.commune_data;
    let is_known = fields.any(|field| known.values().any(|said| said.contains_key(&field.id)));
    let (page, section) = CONTACTS;
    let page = inputs.edition.pages.get(&PageId::new(page)).filter(|_| is_known)?;
    has_section(inputs, &page.body, section).then(|| format!("{root}{}#{section}", page.id.address()))
}

/// Whether readers find the section in what shows of `body`.
fn has_section(inputs: &SiteInputs, body: &Body, section: &str) -> bool {
    let situation = &inputs.edition.situation;
    body.iter().any(|node| {
        if let Node::Section(found) = node {
            return *found.id == *section;
        }
        let mut shown = node.shown_bodies(|condition| situation.meets(condition));
        shown.any(|inner| has_section(inputs, inner, section))
    })
}

fn rows_of(inputs: &SiteInputs, fields: &[&CommuneField]) -> Vec<CommuneRow> {
    let codes = inputs.edition.communes.iter().map(|code| &code.value);
    let known = codes.filter_map(|code| inputs.guide.communes.get(code));
    let mut rows: Vec<CommuneRow> = known
        .map(|commune| CommuneRow {
            nom: commune.name.clone(),
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
