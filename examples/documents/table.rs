//! A spreadsheet as rows of cells, read from the lines of `examples/documents/*.tableau`.
//!
//! ```text
//! feuille Recettes : 5 2,5 2,5        a sheet, and the widths of its columns in centimetres
//! | * Mois | * Nuits | * Recettes     a head
//! | Avril | ? 12 | =B2*80 €           text, a cell to fill in, a formula and how its result shows
//! 10 x | ? date | =B{r}*2             ten rows; {r} is the row, {a} the one above
//! ```

use jalon::french;

/// A sheet.
pub(crate) struct Sheet {
    pub(crate) name: String,
    /// In centimetres.
    pub(crate) widths: Vec<f64>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone)]
pub(crate) struct Cell {
    pub(crate) look: Look,
    pub(crate) shows: Shows,
    pub(crate) holds: Holds,
}

/// From here on a column takes running text, in centimetres.
const WIDE: f64 = 12.0;

/// What it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    Plain,
    /// Alone in its row, and longer than its column is wide.
    Line,
    Title,
    Head,
    /// To be filled in.
    Open,
    Computed,
}

/// How what it holds is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shows {
    Text,
    Number,
    Euros,
    Percent,
    Date,
}

/// What it holds.
#[derive(Clone)]
pub(crate) enum Holds {
    Nothing,
    Text(String),
    Number(f64),
    /// In the notation of the source: `=SUM(B2:B13)`, `=Recettes!F14`, arguments parted by `;`.
    Formula(String),
}

/// Every look with every way to show, in the order of their styles.
pub(crate) fn styles() -> impl Iterator<Item = (Look, Shows)> {
    let looks = [Look::Plain, Look::Line, Look::Title, Look::Head, Look::Open, Look::Computed];
    let ways = [Shows::Text, Shows::Number, Shows::Euros, Shows::Percent, Shows::Date];
    looks.into_iter().flat_map(move |look| ways.into_iter().map(move |shows| (look, shows)))
}

/// Reads the sheets of a source.
pub(crate) fn read(source: &str) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = Vec::new();
    for line in source.lines().filter(|line| !line.is_empty()) {
        if let Some(rest) = line.strip_prefix("feuille ") {
            let (name, widths) = rest.split_once(':').expect("a sheet has widths");
            let widths = widths.split_whitespace().map(|width| number(width).expect("a width")).collect();
            sheets.push(Sheet { name: plain(name).trim().to_owned(), widths, rows: Vec::new() });
            continue;
        }
        let sheet = sheets.last_mut().expect("a row stands in a sheet");
        let (times, cells) = line.split_once('|').expect("a row begins with `|`");
        let times = times.trim().strip_suffix('x').map_or(1, |times| times.trim().parse().expect("a number"));
        for _ in 0..times {
            let row = sheet.rows.len() + 1;
            let numbered = cells.replace("{r}", &row.to_string()).replace("{a}", &(row - 1).to_string());
            let mut row: Vec<Cell> = numbered.split('|').map(|cell| self::cell(cell.trim())).collect();
            if let [cell] = &mut row[..]
                && cell.look == Look::Plain
                && sheet.widths.first().is_some_and(|width| *width < WIDE)
            {
                cell.look = Look::Line;
            }
            sheet.rows.push(row);
        }
    }
    sheets
}

fn cell(text: &str) -> Cell {
    let (look, rest) = match text.split_once(' ') {
        Some(("*", rest)) => (Look::Head, rest),
        Some(("!", rest)) => (Look::Title, rest),
        Some(("?", rest)) => (Look::Open, rest),
        _ if text == "?" => (Look::Open, ""),
        _ if text == "*" => (Look::Head, ""),
        _ => (if text.starts_with('=') { Look::Computed } else { Look::Plain }, text),
    };
    let ends = [("€", Shows::Euros), ("%", Shows::Percent)];
    let end = ends.into_iter().find_map(|(sign, shows)| Some((plain(rest.strip_suffix(sign)?), shows)));
    if rest.starts_with('=') {
        let (formula, shows) = end.unwrap_or_else(|| (plain(rest), Shows::Number));
        return Cell { look, shows, holds: Holds::Formula(formula.trim().to_owned()) };
    }
    let (amount, shows) = end.unwrap_or_else(|| (plain(rest), Shows::Number));
    match (number(amount.trim()), rest) {
        (Some(value), _) => {
            let value = if shows == Shows::Percent { value / 100.0 } else { value };
            Cell { look, shows, holds: Holds::Number(value) }
        }
        (None, "date") => Cell { look, shows: Shows::Date, holds: Holds::Nothing },
        (None, "€") => Cell { look, shows: Shows::Euros, holds: Holds::Nothing },
        (None, "%") => Cell { look, shows: Shows::Percent, holds: Holds::Nothing },
        (None, "") => Cell { look, shows: Shows::Text, holds: Holds::Nothing },
        (None, text) => {
            Cell { look, shows: Shows::Text, holds: Holds::Text(french::typography(text).into_owned()) }
        }
    }
}

/// Without the no-break spaces of French typography, which no formula and no number has.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// A number as French writes it.
fn number(text: &str) -> Option<f64> {
    let starts = text.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    starts.then(|| text.replace(' ', "").replace(',', ".").parse().ok()).flatten()
}

/// A formula cut into what computes and what names cells: `Feuille!B2:B13`, `B2`.
pub(crate) fn tokens(formula: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = formula.strip_prefix('=').unwrap_or(formula);
    while let Some(first) = rest.chars().next() {
        if first == '"' {
            let end = rest[1..].find('"').expect("a text of a formula is closed") + 2;
            tokens.push(Token::Other(&rest[..end]));
            rest = &rest[end..];
        } else if first.is_alphabetic() || first == '$' {
            let inside = |c: char| c.is_alphanumeric() || ['!', ':', '$'].contains(&c);
            let end = rest.find(|c| !inside(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            let (sheet, cells) =
                word.split_once('!').map_or((None, word), |(sheet, cells)| (Some(sheet), cells));
            let named = cells.ends_with(|c: char| c.is_ascii_digit()) && !after.starts_with('(');
            tokens.push(if named { Token::Cells { sheet, cells } } else { Token::Other(word) });
            rest = after;
        } else {
            let (other, after) = rest.split_at(first.len_utf8());
            tokens.push(Token::Other(other));
            rest = after;
        }
    }
    tokens
}

/// A part of a formula.
pub(crate) enum Token<'a> {
    /// One cell or several, of this sheet or of another.
    Cells { sheet: Option<&'a str>, cells: &'a str },
    /// A function, a sign, a number, a text.
    Other(&'a str),
}
