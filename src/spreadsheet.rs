//! Cells of CSV files, `;` between them, as French spreadsheets open them: none is ever taken for a formula.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

/// What begins a formula, in the width of Latin and in that of Chinese letters.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// The rows of a file that spreadsheets open: UTF-8 with a byte-order mark, lines as Windows ends them.
pub fn sheet<const COLUMNS: usize>(rows: impl Iterator<Item = [String; COLUMNS]>) -> Vec<u8> {
    written("\u{feff}".as_bytes().to_vec(), Terminator::CRLF, rows)
}

/// The rows of a file that authors keep: lines end as in their other files, and no row is taken for a comment.
pub fn authored<const COLUMNS: usize>(rows: impl Iterator<Item = [String; COLUMNS]>) -> String {
    let bytes = written(Vec::new(), Terminator::Any(b'\n'), rows);
    String::from_utf8(bytes).expect("cells are texts")
}

fn written<const COLUMNS: usize>(
    before: Vec<u8>,
    end: Terminator,
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> Vec<u8> {
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(end).comment(Some(b'#')).from_writer(before);
    for row in rows {
        let cells = row.each_ref().map(|cell| plain(cell));
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
