//! Reads `content/communes.csv`: the communes of the network, for the finder.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Checked, Diagnostic, Problems, control_character};
use crate::record::data::Commune;
use crate::record::read_id::{Once, is_insee};
use crate::text::located_text::LocatedText;
use crate::text::path::SourcePath;
use crate::text::snapshot::SourceText;
use crate::text::{Place, Placed};

/// The file; a network may have none.
pub const FILE: &str = "content/communes.csv";

/// Its columns.
pub const COLUMNS: [&str; 4] = ["code", "nom", "codes_postaux", "departement"];

/// A column that a file may have: former names, and names of communes taken in, `|` between them.
pub const OTHER_NAMES: &str = "autres_noms";

/// Reads the communes, by INSEE code; a pure function of the text.
pub fn read_communes(file: &SourcePath, source: &SourceText) -> Checked<BTreeMap<Arc<str>, Commune>> {
    let mut problems = Vec::new();
    let mut communes = BTreeMap::new();
    let mut once = Once::default();
    control_character::check(&LocatedText::plain(source.text.clone(), file.clone(), 0), &mut problems);
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .from_reader(source.text.as_bytes());
    let others = rows.headers().ok().and_then(|header| header.iter().position(|name| name == OTHER_NAMES));
    let Some(columns) = columns(&mut rows, file, &mut problems) else {
        return Checked::new(communes, problems);
    };
    for row in rows.records() {
        // The text is UTF-8, rows may differ in length, and memory is read without failing.
        let Ok(row) = row else { continue };
        let place = place_of(file, &source.text, &row);
        let field = |column: usize| row.get(columns[column]).unwrap_or_default();
        if let Some(column) = wrong_column(&field) {
            problems.push(
                Diagnostic::new(Code::InvalidValue, place)
                    .with("key", COLUMNS[column])
                    .with("value", field(column))
                    .with("allowed", ["24001", "Nom", "24000 24001", "24"][column]),
            );
            continue;
        }
        let code: Placed<Arc<str>> = Placed::new(field(0).into(), place);
        if once.is_new(&code, &mut problems) {
            let commune = Commune {
                code: Arc::clone(&code.value),
                name: field(1).to_owned(),
                postal_codes: field(2).split_whitespace().map(str::to_owned).collect(),
                department: field(3).to_owned(),
                other_names: others.and_then(|column| row.get(column)).map(other_names).unwrap_or_default(),
            };
            communes.insert(code.value, commune);
        }
    }
    Checked::new(communes, problems)
}

fn other_names(field: &str) -> Vec<String> {
    field.split('|').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Where each of `COLUMNS` is; `None`, and reported, where one is missing.
fn columns(rows: &mut csv::Reader<&[u8]>, file: &SourcePath, problems: &mut Problems) -> Option<[usize; 4]> {
    let header = rows.headers().cloned().unwrap_or_default();
    let mut found = [0; 4];
    let mut whole = true;
    for (column, name) in COLUMNS.into_iter().enumerate() {
        if let Some(index) = header.iter().position(|field| field == name) {
            found[column] = index;
        } else {
            whole = false;
            problems.push(
                Diagnostic::new(Code::MissingKey, Place::start_of(file.clone()))
                    .with("key", name)
                    .with("table", "communes.csv"),
            );
        }
    }
    whole.then_some(found)
}

/// The first column whose field cannot be right.
fn wrong_column<'r>(field: &impl Fn(usize) -> &'r str) -> Option<usize> {
    let is_postal = |code: &str| code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
    let right = [
        is_insee(field(0)),
        !field(1).is_empty(),
        field(2).split_whitespace().all(is_postal),
        (2..=3).contains(&field(3).len()),
    ];
    right.into_iter().position(|right| !right)
}

/// The line that a row is on.
fn place_of(file: &SourcePath, text: &str, row: &csv::StringRecord) -> Place {
    let byte = row.position().map_or(0, csv::Position::byte);
    let mut start = usize::try_from(byte).unwrap_or(0).min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    // The position may be before the line end of the row above, or before comments.
    loop {
        start += text[start..].len() - text[start..].trim_start_matches(['\r', '\n']).len();
        if !text[start..].starts_with('#') {
            break;
        }
        start += text[start..].find(['\r', '\n']).unwrap_or(text.len() - start);
    }
    let end = text[start..].find(['\r', '\n']).map_or(text.len(), |end| start + end);
    Place::new(file.clone(), start..end)
}
