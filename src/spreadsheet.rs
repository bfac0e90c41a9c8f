//! Cells of CSV files, `;` between them, as French spreadsheets open them: none is ever taken for a formula.

use std::borrow::Cow;

use csv::{ReaderBuilder, Terminator, WriterBuilder};

/// What begins a formula, in the width of Latin and in that of Chinese letters.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// The rows of a file that spreadsheets open: UTF-8 with a byte-order mark, lines as Windows ends them.
pub fn sheet<const COLUMNS: usize>(rows: impl Iterator<Item = [String; COLUMNS]>) -> Vec<u8> {
    written("\u{feff}".as_bytes().to_vec(), Terminator::CRLF, rows)
}

/// The same, of rows that are alike in nothing but their number of cells.
pub fn table(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    written("\u{feff}".as_bytes().to_vec(), Terminator::CRLF, rows)
}

/// The rows of a file that authors keep: lines end as in their other files, and no row is taken for a comment.
pub fn authored<const COLUMNS: usize>(rows: impl Iterator<Item = [String; COLUMNS]>) -> String {
    let bytes = written(Vec::new(), Terminator::Any(b'\n'), rows);
    String::from_utf8(bytes).expect("cells are texts")
}

/// The rows of a file that a spreadsheet wrote: UTF-8 with or without its mark, or Latin 1, with `;`, `,` or tabs between
/// cells. `None` where it is no table.
pub fn rows(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| char::from(*byte)).collect()),
    };
    let head = text.lines().next()?;
    let delimiter =
        *[b';', b',', b'\t'].iter().max_by_key(|sign| head.bytes().filter(|byte| byte == *sign).count())?;
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    reader.records().map(|row| Some(row.ok()?.iter().map(str::to_owned).collect())).collect()
}

fn written<Row: AsRef<[String]>>(
    before: Vec<u8>,
    end: Terminator,
    rows: impl Iterator<Item = Row>,
) -> Vec<u8> {
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(end).comment(Some(b'#')).from_writer(before);
    for row in rows {
        let cells: Vec<Cow<'_, str>> = row.as_ref().iter().map(|cell| plain(cell)).collect();
        writer.write_record(cells.iter().map(|cell| cell.as_bytes())).expect("memory takes every row");
    }
    writer.into_inner().expect("memory takes every row")
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front, and stays text.
///
/// Spreadsheets pass over spaces, and over tabs and line ends that are first.
pub fn plain(text: &str) -> Cow<'_, str> {
    let is_formula = text.starts_with(['\t', '\r', '\n']) || text.trim_start().starts_with(FORMULA);
    if is_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}
