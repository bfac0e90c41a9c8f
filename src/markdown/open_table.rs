//! The table that is open while blocks are written: its columns, and what the next cell is.

use pulldown_cmark::Alignment;

/// The table that is open.
#[derive(Default)]
pub(super) struct OpenTable {
    pub(super) columns: Vec<Alignment>,
    /// The next column.
    pub(super) column: usize,
    pub(super) in_head: bool,
    /// Whether the open cell is the head of a column.
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
        self.column += 1;
        // An empty cell of the head heads no column.
        self.heads = self.in_head && !is_empty;
        let name = if self.heads { "th scope=\"col\"" } else { "td" };
        format!("<{name}{class}>")
    }
}
