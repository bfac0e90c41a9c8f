//! Reads `content/communes.csv`: the communes of the network, for the finder.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Checked, Diagnostic, Problems, control_character};
use crate::french::fold;
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
    let text = without_heading(&source.text);
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .flexible(true)
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let others = rows
        .headers()
        .ok()
        .and_then(|header| header.iter().position(|name| column_name(name) == OTHER_NAMES));
    let Some(columns) = columns(&mut rows, file, &mut problems) else {
        return Checked::new(communes, problems);
    };
    for row in rows.records() {
        // The text is UTF-8, rows may differ in length, and memory is read without failing.
        let Ok(row) = row else { continue };
        let place = place_of(file, &source.text, &row);
        // A spreadsheet leaves rows that hold nothing.
        if row.iter().all(str::is_empty) {
            continue;
        }
        let fields = columns.map(|column| row.get(column).unwrap_or_default());
        let whole = with_zeros(fields);
        let field = |column: usize| &*whole[column];
        if !whole[0].eq_ignore_ascii_case(fields[0]) {
            problems.push(
                Diagnostic::new(Code::ZerosGone, place.clone())
                    .with("value", fields[0])
                    .with("read", &whole[0]),
            );
        }
        if let Some(column) = wrong_column(&field) {
            problems.push(
                Diagnostic::new(Code::InvalidValue, place)
                    .with("key", COLUMNS[column])
                    .with("value", field(column))
                    .with("form", ["insee", "filled", "postcodes", "department"][column])
                    .with("allowed", ["24001", "Nom", "24000 24001", "24"][column]),
            );
            continue;
        }
        let code: Placed<Arc<str>> = Placed::new(field(0).into(), place);
        if once.is_new(&code, &mut problems) {
            let commune = Commune {
                code: Arc::clone(&code.value),
                name: field(1).to_owned(),
                postal_codes: postal_codes(field(2)).map(str::to_owned).collect(),
                department: field(3).to_owned(),
                other_names: others.and_then(|column| row.get(column)).map(other_names).unwrap_or_default(),
            };
            communes.insert(code.value, commune);
        }
    }
    Checked::new(communes, problems)
}

/// How many lines may stand above the titles: the name of the list, its date, an empty row.
const ABOVE_TITLES: usize = 10;

/// `text` with comments, as long, in the place of what stands above its titles: `sep=;`, the name of the list.
fn without_heading(text: &str) -> Cow<'_, str> {
    let is_titles = |line: &str| {
        let names: Vec<String> =
            line.split([';', ',', '\t']).map(|name| column_name(name.trim_matches('"'))).collect();
        COLUMNS.iter().all(|column| names.iter().any(|name| name == column))
    };
    let lines: Vec<&str> = text.split_inclusive('\n').take(ABOVE_TITLES).collect();
    let Some(above) = lines.iter().position(|line| is_titles(line.trim_end())).filter(|above| *above > 0)
    else {
        return text.into();
    };
    let start: usize = lines[..above].iter().map(|line| line.len()).sum();
    let hidden = lines[..above].iter().map(|line| {
        let words = line.trim_end_matches(['\n', '\r']);
        let comment =
            if words.is_empty() { String::new() } else { format!("#{}", " ".repeat(words.len() - 1)) };
        format!("{comment}{}", &line[words.len()..])
    });
    (hidden.collect::<String>() + &text[start..]).into()
}

/// What separates the columns: a spreadsheet writes `;` in French, and a comma in English.
fn delimiter(text: &str) -> u8 {
    let header =
        text.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or_default();
    [b';', b',', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|sign| header.bytes().filter(|byte| byte == sign).count())
        .unwrap_or(b';')
}

/// The name of a column, as people and public lists write it.
pub fn column_name(written: &str) -> String {
    let name = fold(written.trim().trim_start_matches('\u{feff}')).replace([' ', '-'], "_");
    match &*name {
        "insee" | "code_insee" | "code_commune" | "code_commune_insee" | "codgeo" => "code".to_owned(),
        "commune" | "nom_commune" | "nom_de_la_commune" | "libgeo" => "nom".to_owned(),
        "code_postal" | "cp" => "codes_postaux".to_owned(),
        "dep" | "code_departement" => "departement".to_owned(),
        _ => name,
    }
}

fn postal_codes(field: &str) -> impl Iterator<Item = &str> {
    field.split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '|')).filter(|code| !code.is_empty())
}

/// The fields of a row with the zeros that a spreadsheet took from codes of the first nine départements.
fn with_zeros(fields: [&str; 4]) -> [String; 4] {
    let whole = |text: &str, length: usize| {
        let is_short = text.len() + 1 == length && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_short { format!("0{text}") } else { text.to_owned() }
    };
    let [code, name, postal, department] = fields;
    // Corsica, typed in small letters.
    if code.starts_with("2a") || code.starts_with("2b") {
        return [code.to_uppercase(), name.to_owned(), postal.to_owned(), department.to_uppercase()];
    }
    // Where code and département say the same, there is no doubt.
    if code.len() == 5 && department.len() == 1 && code.starts_with(&*whole(department, 2)) {
        return [code.to_owned(), name.to_owned(), postal.to_owned(), whole(department, 2)];
    }
    if code.len() != 4 || !whole(code, 5).starts_with(&*whole(department, 2)) {
        return fields.map(str::to_owned);
    }
    let postal: Vec<String> = postal_codes(postal).map(|code| whole(code, 5)).collect();
    [whole(code, 5), name.to_owned(), postal.join(" "), whole(department, 2)]
}

fn other_names(field: &str) -> Vec<String> {
    field.split('|').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Where each of `COLUMNS` is; `None`, and reported, where one is missing.
fn columns(rows: &mut csv::Reader<&[u8]>, file: &SourcePath, problems: &mut Problems) -> Option<[usize; 4]> {
    let header = rows.headers().cloned().unwrap_or_default();
    let mut found = [0; 4];
    let mut missing = Vec::new();
    for (column, name) in COLUMNS.into_iter().enumerate() {
        match header.iter().position(|field| column_name(field) == name) {
            Some(index) => found[column] = index,
            None => missing.push(name),
        }
    }
    if missing.is_empty() {
        return Some(found);
    }
    let is_all = missing.len() == COLUMNS.len();
    let titles = COLUMNS.join(";");
    problems.push(
        Diagnostic::new(Code::TableColumns, Place::start_of(file.clone()))
            .with("missing", if is_all { "all".to_owned() } else { missing.join(", ") })
            .with("columns", &titles)
            .suggest(is_all.then_some(titles)),
    );
    None
}

/// The first column whose field cannot be right.
fn wrong_column<'r>(field: &impl Fn(usize) -> &'r str) -> Option<usize> {
    let is_postal = |code: &str| code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
    let right = [
        is_insee(field(0)),
        !field(1).is_empty(),
        postal_codes(field(2)).all(is_postal),
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
