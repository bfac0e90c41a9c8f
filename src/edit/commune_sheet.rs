//! A table of what is said of the communes of a territory, as spreadsheets hold it: a row for each commune, a column for each
//! thing that the guide declares.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::commune_cells::{cell_text, typed};
use crate::diagnostic::nearest::Proposals;
use crate::edition::commune_data::CommuneData;
use crate::french::{fold, slug};
use crate::guide::common_guide::Guide;
use crate::guide::contract::{CommuneField, Contract};
use crate::guide::read_communes::{COLUMNS, OTHER_NAMES, column_name};
use crate::record::data::{Commune, Scalar};
use crate::record::known_commune::name_key;
use crate::record::read_id::is_insee;
use crate::spreadsheet::{DELIMITERS, SheetRow, meant, rows_between};

/// How many rows may stand above the titles: the name of the table, its date.
const ABOVE_TITLES: usize = 10;

/// What catalogues are given where nothing is near.
const NO_NEAR: &str = "none";

/// What a table says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommuneSheet {
    /// What is filled in, row by row.
    pub cells: Vec<CommuneSheetCell>,
    /// The columns that mean nothing here, each with the nearest thing that the guide declares.
    pub unknown_columns: Vec<(String, Option<String>)>,
    /// The communes of its other rows, which are not of this territory.
    pub elsewhere: Vec<String>,
}

/// One cell that is filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct CommuneSheetCell {
    /// Its line, from 1.
    pub line: usize,
    /// The code of its commune.
    pub insee: Arc<str>,
    /// What it says: `id` of `[[donnee_commune]]`.
    pub field: Arc<str>,
    /// Its value.
    pub value: Scalar,
}

/// What cannot be read in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommuneSheetFault {
    /// The line, from 1.
    pub line: usize,
    /// The key of its words in the catalogues.
    pub key: &'static str,
    /// What they name.
    pub facts: Vec<(&'static str, String)>,
}

/// What a column holds.
enum SheetColumn<'a> {
    Code,
    Name,
    Field(&'a CommuneField),
    Other,
}

/// Which commune a row is about.
enum RowCommune {
    Own(Arc<str>),
    Elsewhere(String),
}

/// What is wrong with a row: key and facts.
type RowFault = (&'static str, Vec<(&'static str, String)>);

/// Reads a table about the communes `own`; all that is wrong in it at once.
pub fn read(text: &str, guide: &Guide, own: &[Arc<str>]) -> Result<CommuneSheet, Vec<CommuneSheetFault>> {
    let Some((heads, rows)) = table(text) else {
        let known = guide.contract.commune_fields.iter().map(|field| field.label.clone());
        let facts = vec![("columns", known.collect::<Vec<_>>().join(" ; "))];
        return Err(vec![CommuneSheetFault { line: 1, key: "communes-sheet-no-commune", facts }]);
    };
    let mut sheet = CommuneSheet::default();
    let mut faults = Vec::new();
    let columns = columns(&heads, &guide.contract, &mut sheet, &mut faults);
    let mut told: BTreeMap<(Arc<str>, Arc<str>), (usize, String)> = BTreeMap::new();
    for row in rows {
        let mut fault =
            |(key, facts): RowFault| faults.push(CommuneSheetFault { line: row.line, key, facts });
        let cell = |at: usize| row.cells.get(at).map_or("", |cell| meant(cell));
        let first = |is: fn(&SheetColumn<'_>) -> bool| columns.iter().position(is).map_or("", cell);
        let is_said = |(at, column): (usize, &SheetColumn<'_>)| {
            matches!(column, SheetColumn::Field(_)) && !cell(at).is_empty()
        };
        if cell(0).starts_with('#') || !columns.iter().enumerate().any(is_said) {
            continue;
        }
        let code = first(|column| matches!(column, SheetColumn::Code));
        let name = first(|column| matches!(column, SheetColumn::Name));
        let insee = match commune(guide, own, code, name) {
            Ok(RowCommune::Own(insee)) => insee,
            Ok(RowCommune::Elsewhere(name)) => {
                sheet.elsewhere.push(name);
                continue;
            }
            Err(wrong) => {
                fault(wrong);
                continue;
            }
        };
        for (at, column) in columns.iter().enumerate() {
            let (SheetColumn::Field(field), text) = (column, cell(at)) else { continue };
            if text.is_empty() {
                continue;
            }
            let named = || vec![("commune", name_of(guide, &insee)), ("column", field.label.clone())];
            let Some(value) = typed(field, text) else {
                let facts = [("value", text.to_owned()), ("kind", field.kind.word().to_owned())];
                fault(("communes-sheet-value", named().into_iter().chain(facts).collect()));
                continue;
            };
            let key = (Arc::clone(&insee), Arc::clone(&field.id));
            match told.get(&key) {
                Some((line, other)) if *other != cell_text(&value) => {
                    let facts = [("first", line.to_string())];
                    fault(("communes-sheet-twice", named().into_iter().chain(facts).collect()));
                }
                Some(_) => {}
                None => {
                    told.insert(key, (row.line, cell_text(&value)));
                    let (insee, field) = (Arc::clone(&insee), Arc::clone(&field.id));
                    sheet.cells.push(CommuneSheetCell { line: row.line, insee, field, value });
                }
            }
        }
    }
    sheet.elsewhere.sort_by_cached_key(|name| fold(name));
    sheet.elsewhere.dedup();
    if faults.is_empty() { Ok(sheet) } else { Err(faults) }
}

/// The titles and the rows below them: with the sign between cells that gives the most titles.
fn table(text: &str) -> Option<(SheetRow, Vec<SheetRow>)> {
    let of = |delimiter: u8| {
        let mut rows = rows_between(text, delimiter);
        let is_head =
            |row: &SheetRow| row.cells.iter().any(|cell| COLUMNS[..2].contains(&&*column_name(cell)));
        let at = rows.iter().take(ABOVE_TITLES).position(is_head)?;
        let below = rows.split_off(at + 1);
        Some((rows.pop()?, below))
    };
    DELIMITERS.into_iter().filter_map(of).max_by_key(|(heads, _)| heads.cells.len())
}

fn columns<'a>(
    heads: &SheetRow,
    contract: &'a Contract,
    sheet: &mut CommuneSheet,
    faults: &mut Vec<CommuneSheetFault>,
) -> Vec<SheetColumn<'a>> {
    let fields = &contract.commune_fields;
    let proposals = Proposals::default();
    let mut columns: Vec<SheetColumn<'a>> = Vec::new();
    for head in &heads.cells {
        let head = meant(head);
        let by = |name: fn(&CommuneField) -> &str| {
            let is_it = |field: &&CommuneField| slug(name(field)) == slug(head);
            fields.iter().find(is_it).filter(|_| !slug(head).is_empty())
        };
        let name = column_name(head);
        // A label that is the title of codes or names means those: such a field goes by its id.
        let by_label = || by(|field| &field.label).filter(|_| !COLUMNS[..2].contains(&&*name));
        let column = match (by(|field| &field.id).or_else(by_label), &*name) {
            (Some(field), _) => SheetColumn::Field(field),
            (None, "code") => SheetColumn::Code,
            (None, "nom") => SheetColumn::Name,
            (None, name) => {
                // What else a list of communes has in its columns says nothing that a guide could declare.
                if !name.is_empty() && !COLUMNS.contains(&name) && name != OTHER_NAMES {
                    let known = fields.iter().map(|field| (&*field.id, &*field.label));
                    let near = proposals.nearest_by_text(head, known);
                    sheet.unknown_columns.push((head.to_owned(), near.map(str::to_owned)));
                }
                SheetColumn::Other
            }
        };
        let twice = columns.iter().any(|other| match (&column, other) {
            (SheetColumn::Field(one), SheetColumn::Field(other)) => one.id == other.id,
            _ => false,
        });
        if twice {
            let facts = vec![("column", head.to_owned())];
            faults.push(CommuneSheetFault { line: heads.line, key: "communes-sheet-column-twice", facts });
        }
        columns.push(column);
    }
    if !columns.iter().any(|column| matches!(column, SheetColumn::Field(_))) {
        let known = fields.iter().map(|field| field.label.clone()).collect::<Vec<_>>().join(" ; ");
        let facts = vec![("columns", known)];
        faults.push(CommuneSheetFault { line: heads.line, key: "communes-sheet-no-column", facts });
    }
    columns
}

/// Which commune a row names by its code, by its name, or by both.
fn commune(guide: &Guide, own: &[Arc<str>], code: &str, name: &str) -> Result<RowCommune, RowFault> {
    if code.is_empty() {
        return by_name(guide, own, name);
    }
    let code = code.to_uppercase();
    let is_short = code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit());
    // A spreadsheet takes the zero in front.
    let code = if is_short { format!("0{code}") } else { code };
    if !is_insee(&code) {
        return Err(("communes-sheet-code", vec![("value", code)]));
    }
    let listed = guide.communes.get(&*code);
    if let Some(listed) = listed.filter(|listed| !name.is_empty() && !is_called(listed, name)) {
        let facts = vec![("code", code), ("name", name.to_owned()), ("known", listed.name.clone())];
        return Err(("communes-sheet-other-name", facts));
    }
    match (own.iter().find(|own| ***own == *code), listed) {
        (Some(own), _) => Ok(RowCommune::Own(Arc::clone(own))),
        (None, Some(listed)) => Ok(RowCommune::Elsewhere(listed.name.clone())),
        (None, None) => Err(("communes-sheet-unknown", vec![("value", code), ("near", NO_NEAR.to_owned())])),
    }
}

fn by_name(guide: &Guide, own: &[Arc<str>], name: &str) -> Result<RowCommune, RowFault> {
    if name.is_empty() {
        return Err(("communes-sheet-nobody", Vec::new()));
    }
    // « Montravel (24001) », « 24001 »
    let mut parts = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    if let Some(own) = parts.find_map(|part| own.iter().find(|own| ***own == *part)) {
        return Ok(RowCommune::Own(Arc::clone(own)));
    }
    let called = own.iter().filter(|code| guide.communes.get(&***code).is_some_and(|it| is_called(it, name)));
    // The name of today goes before a former one.
    let mut called: Vec<&Arc<str>> = called.collect();
    let today = |code: &&Arc<str>| name_key(&guide.communes[&**code].name) == name_key(name);
    if called.iter().any(today) {
        called.retain(today);
    }
    match &called[..] {
        [one] => return Ok(RowCommune::Own(Arc::clone(one))),
        [] => {}
        _ => return Err(("communes-sheet-homonyms", vec![("name", name.to_owned())])),
    }
    if let Some(elsewhere) = guide.communes.values().find(|listed| is_called(listed, name)) {
        return Ok(RowCommune::Elsewhere(elsewhere.name.clone()));
    }
    let proposals = Proposals::default();
    let near = proposals.nearest(name, own.iter().filter_map(|own| Some(&*guide.communes.get(own)?.name)));
    let near = near.unwrap_or(NO_NEAR).to_owned();
    Err(("communes-sheet-unknown", vec![("value", name.to_owned()), ("near", near)]))
}

fn is_called(commune: &Commune, name: &str) -> bool {
    let key = name_key(name);
    std::iter::once(&commune.name).chain(&commune.other_names).any(|known| name_key(known) == key)
}

/// What people call a commune; its code where the network's list does not have it.
pub fn name_of(guide: &Guide, insee: &str) -> String {
    guide.communes.get(insee).map_or_else(|| insee.to_owned(), |commune| commune.name.clone())
}

/// The table of the communes `own` with all that is known of them, to be filled in: its titles, then its rows.
pub fn model(guide: &Guide, own: &[Arc<str>], known: &CommuneData) -> Vec<Vec<String>> {
    let fields = &guide.contract.commune_fields;
    // A title that is another column's too, or means something else, says which it is by its name in files.
    let title = |field: &CommuneField| {
        let is_taken = |other: &CommuneField| {
            other.id != field.id && [&*other.id, &*other.label].map(slug).contains(&slug(&field.label))
        };
        let is_read = !COLUMNS[..2].contains(&&*column_name(&field.label));
        let is_plain = !slug(&field.label).is_empty() && is_read && !fields.iter().any(is_taken);
        if is_plain { field.label.clone() } else { field.id.to_string() }
    };
    let heads = ["insee", "commune"].map(str::to_owned).into_iter().chain(fields.iter().map(title)).collect();
    let mut own: Vec<&Arc<str>> = own.iter().collect();
    own.sort_by_cached_key(|code| (fold(&name_of(guide, code)), Arc::clone(code)));
    let row = |code: &Arc<str>| {
        let said = |field: &CommuneField| {
            known
                .get(code)
                .and_then(|known| known.get(&field.id))
                .map_or_else(String::new, |it| cell_text(&it.value))
        };
        let name = guide.communes.get(code).map_or_else(String::new, |commune| commune.name.clone());
        [code.to_string(), name].into_iter().chain(fields.iter().map(said)).collect()
    };
    std::iter::once(heads).chain(own.into_iter().map(row)).collect()
}
