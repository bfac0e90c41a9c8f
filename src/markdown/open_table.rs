//! The table that is open while blocks are written: its columns, and what the next cell is.

use pulldown_cmark::Alignment;

/// The table that is open.
#[derive(Default)]
pub(super) struct OpenTable {
    pub(super) columns: Vec<Alignment>,
    /// The next column.
    pub(super) column: usize,
    pub(super) in_head: bool,
    /// Whether the open cell is the head of a column, or of a row.
    pub(super) heads: bool,
}

impl OpenTable {
    /// The tag of the next cell.
    pub(super) fn next_cell(&mut self, is_empty: bool) -> String {
        let class = match self.columns.get(self.column) {
            Some(Alignment::Right) => " class=\"droite\"",
            Some(Alignment::Center) => " class=\"centre\"",
            _ => "",
        };
        // The first cell says what its row is about; an empty cell heads nothing.
        let heads_row = !self.in_head && self.column == 0 && self.columns.len() > 1;
        self.column += 1;
        self.heads = (self.in_head || heads_row) && !is_empty;
        let name = match (self.heads, heads_row) {
            (true, true) => "th scope=\"row\"",
            (true, false) => "th scope=\"col\"",
            (false, _) => "td",
        };
        format!("<{name}{class}>")
    }
}
