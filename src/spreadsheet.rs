//! Cells of CSV files, `;` between them, as French spreadsheets open them: none is ever taken for a formula.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

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

/// What spreadsheets write between cells, the likeliest in France last.
pub const DELIMITERS: [u8; 3] = [b'\t', b',', b';'];

/// A row, and the line on which it begins, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// From 1.
    pub line: usize,
    /// Its cells, as they are written.
    pub cells: Vec<String>,
}

/// The rows of a text that a spreadsheet wrote, with `;`, `,` or tabs between cells, as its first line has them. `None`
/// where it is empty.
pub fn rows(text: &str) -> Option<Vec<SheetRow>> {
    let head = text.lines().next()?;
    let count = |sign: &u8| head.bytes().filter(|byte| byte == sign).count();
    let delimiter = DELIMITERS.into_iter().max_by_key(count)?;
    Some(rows_between(text, delimiter))
}

/// The rows of a text with `delimiter` between cells.
pub fn rows_between(text: &str, delimiter: u8) -> Vec<SheetRow> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a text is read from memory, in rows of any length"));
    let bytes = text.as_bytes();
    let (mut line, mut at) = (1, 0);
    let row = |row: StringRecord| {
        let byte = row.position().map_or(0, csv::Position::byte);
        let mut start = usize::try_from(byte).map_or(bytes.len(), |byte| byte.min(bytes.len()));
        // The reader has not passed over the line ends yet that are in front of the row.
        start += bytes[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        line += line_ends(&bytes[at..start]);
        at = start;
        SheetRow { line, cells: row.iter().map(str::to_owned).collect() }
    };
    rows.map(row).collect()
}

/// How many lines end in `bytes`, in the way of whichever system.
fn line_ends(bytes: &[u8]) -> usize {
    let of_mac = bytes.windows(2).filter(|pair| pair[0] == b'\r' && pair[1] != b'\n').count();
    bytes.iter().filter(|byte| matches!(byte, b'\n')).count() + of_mac + usize::from(bytes.ends_with(b"\r"))
}

/// What somebody meant by a cell: without the spaces around it, and without the apostrophe of [`plain`].
pub fn meant(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix('\'').filter(|rest| matches!(plain(rest), Cow::Owned(_))).map_or(cell, str::trim)
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
