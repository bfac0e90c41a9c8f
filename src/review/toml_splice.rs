//! Small changes of an authored TOML text that leave every other byte alone.
//!
//! No text is serialised again: a value is replaced in place, a table is cut out with its lines, a line is put between
//! two others. So comments, order, spaces and line ends stay.

use super::quote::like;
use crate::table::parse::parse;
use crate::table::value::{Table, TableEntry, Value};
use crate::text::path::SourcePath;

/// A TOML text, with the places of what it holds.
pub(super) struct TomlSplice<'t> {
    text: &'t str,
    /// Where the TOML begins in its file.
    at: usize,
    table: Table,
}

impl<'t> TomlSplice<'t> {
    /// Reads `text`, which begins at byte `at` of `file`.
    pub(super) fn of(file: &SourcePath, text: &'t str, at: usize) -> Self {
        Self { text, at, table: parse(file, text, at, &mut Vec::new()) }
    }

    /// The text with another value for `key` of its own, see `with`.
    pub(super) fn with_root(&self, key: &str, value: &Literal<'_>, after: &[&str]) -> String {
        self.with(&self.table, key, value, after)
    }

    /// The table of the list `key` that begins at byte `start` of the file.
    pub(super) fn table(&self, key: &str, start: usize) -> Option<&Table> {
        self.tables(key).find(|table| table.place.start == start)
    }

    /// The tables of the list `key`.
    pub(super) fn tables(&self, key: &str) -> impl Iterator<Item = &Table> {
        let list = match self.table.get(key).map(|entry| &entry.value.value) {
            Some(Value::List(list)) => list.as_slice(),
            _ => &[],
        };
        list.iter().filter_map(|item| match &item.value {
            Value::Table(table) => Some(table),
            _ => None,
        })
    }

    /// The text without a `[[…]]` table, the comment right above it, and the empty lines below; `None` where the table
    /// has no header of its own.
    pub(super) fn without(&self, table: &Table) -> Option<String> {
        let header = self.line_start(table.place.start - self.at);
        if !self.text[header..].trim_start().starts_with("[[") {
            return None;
        }
        let last = table.entries().iter().map(|entry| entry.value.place.end - self.at).max();
        let mut end = self.line_end(last.unwrap_or(table.place.end - self.at));
        let mut start = header;
        while let Some(above) = self.line_above(start).filter(|at| self.is_comment(*at)) {
            start = above;
        }
        // A comment on top of the file, or one that a blank line parts from the table, is not the table's.
        if start == 0 && header > 0 {
            start = header;
        }
        while self.text[end..].lines().next().is_some_and(|line| line.trim().is_empty()) {
            end = self.line_end(end);
        }
        let (before, after) = (&self.text[..start], &self.text[end..]);
        // At the end of the file, the empty line above goes instead.
        let before = if after.is_empty() { self.trimmed(before) } else { before };
        Some([before, after].concat())
    }

    /// The text with another value for `key` of `table`, or with `key` on a new line below the first of `after` that is
    /// there, or below the table's header.
    pub(super) fn with(&self, table: &Table, key: &str, value: &Literal<'_>, after: &[&str]) -> String {
        if let Some(entry) = table.get(key) {
            let span = entry.value.place.start - self.at..entry.value.place.end - self.at;
            let raw = &self.text[span.clone()];
            let value = self.with_line_ends(&value.like(raw));
            return [&self.text[..span.start], &value, &self.text[span.end..]].concat();
        }
        let anchor: Option<&TableEntry> = after.iter().find_map(|key| table.get(key));
        let header = table.place.end - self.at;
        let at = anchor.map_or(header, |entry| entry.value.place.end - self.at);
        let at = if anchor.is_none() && header == 0 { 0 } else { self.line_end(at) };
        // Aligned with its neighbour.
        let width = anchor.map_or(key.len() + 1, |entry| self.width(entry)).max(key.len() + 1);
        let newline = if at > 0 && !self.text[..at].ends_with('\n') { "\n" } else { "" };
        let line = format!("{newline}{key:width$}= {}\n", value.like(""));
        [&self.text[..at], &self.with_line_ends(&line), &self.text[at..]].concat()
    }

    /// How many characters are from a key to its sign `=`.
    fn width(&self, entry: &TableEntry) -> usize {
        let from = entry.key.place.start - self.at;
        self.text[from..].find('=').unwrap_or(0)
    }

    fn with_line_ends(&self, text: &str) -> String {
        if self.text.contains("\r\n") { text.replace('\n', "\r\n") } else { text.to_owned() }
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    fn is_comment(&self, line: usize) -> bool {
        self.text[line..].lines().next().is_some_and(|line| line.trim_start().starts_with('#'))
    }

    /// Where the line above the one that begins at `start` begins.
    fn line_above(&self, start: usize) -> Option<usize> {
        (start > 0).then(|| self.line_start(start - 1))
    }

    /// The first byte after the line in which `at` is there.
    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    fn trimmed<'b>(&self, before: &'b str) -> &'b str {
        let end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let blank = [end, end].concat();
        if before.ends_with(&blank) { &before[..before.len() - end.len()] } else { before }
    }
}

/// A value to be written.
pub(super) enum Literal<'v> {
    /// A string, in the way in which the one before was written.
    Text(&'v str),
    /// What is written as it is: a date.
    Bare(&'v str),
}

impl Literal<'_> {
    fn like(&self, raw: &str) -> String {
        match self {
            Self::Text(text) => like(raw, text),
            Self::Bare(text) => (*text).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Literal, TomlSplice};
    use crate::text::path::SourcePath;

    const OVERLAY: &str = "# Le pays\nnom = \"Pays\" # son nom\n\n# Première\n[[modifier]]\ncible = 'a'\ntexte = \"\"\"\n[[modifier]]\n\"\"\" # fin\n\n\n# Deuxième, sur\n# deux lignes\n[[modifier]]\ncible  =  'b'\n\n# À part\n\n[valeurs]\na = 1\n";

    fn file() -> SourcePath {
        SourcePath::parse("territories/pays.toml").unwrap()
    }

    fn without(text: &str, cible: &str) -> String {
        let splice = TomlSplice::of(&file(), text, 0);
        let is_it = |table: &&crate::table::value::Table| matches!(&table.get("cible").unwrap().value.value, crate::table::value::Value::Text(text) if text == cible);
        splice.without(splice.tables("modifier").find(is_it).unwrap()).unwrap()
    }

    #[test]
    fn a_table_goes_with_its_comment_and_nothing_else_moves() {
        for ends in ["\n", "\r\n"] {
            let text = OVERLAY.replace('\n', ends);
            let first =
                "# Première\n[[modifier]]\ncible = 'a'\ntexte = \"\"\"\n[[modifier]]\n\"\"\" # fin\n\n\n"
                    .replace('\n', ends);
            assert_eq!(without(&text, "a"), text.replace(&first, ""));
            let second =
                "# Deuxième, sur\n# deux lignes\n[[modifier]]\ncible  =  'b'\n\n".replace('\n', ends);
            assert_eq!(without(&text, "b"), text.replace(&second, ""));
        }
    }

    #[test]
    fn the_last_table_leaves_no_empty_line() {
        assert_eq!(without("nom = 'A'\n\n[[modifier]]\ncible = 'b'\n", "b"), "nom = 'A'\n");
        assert_eq!(without("nom = 'A'\r\n\r\n[[modifier]]\r\ncible = 'b'", "b"), "nom = 'A'\r\n");
        assert_eq!(without("[[modifier]]\ncible = 'b'", "b"), "");
        assert_eq!(without("# Le pays\n[[modifier]]\ncible = 'b'\n", "b"), "# Le pays\n");
    }

    #[test]
    fn a_value_is_exchanged_where_it_stands() {
        let splice = TomlSplice::of(&file(), OVERLAY, 0);
        let second = splice.tables("modifier").nth(1).unwrap();
        let changed = splice.with(second, "cible", &Literal::Text("c"), &[]);
        assert_eq!(changed, OVERLAY.replace("cible  =  'b'", "cible  =  'c'"));
        let added = splice.with(second, "titre", &Literal::Text("T"), &["cible"]);
        assert_eq!(added, OVERLAY.replace("cible  =  'b'\n", "cible  =  'b'\ntitre  = \"T\"\n"));
        let windows = OVERLAY.replace('\n', "\r\n");
        let splice = TomlSplice::of(&file(), &windows, 0);
        let first = splice.tables("modifier").next().unwrap();
        let changed = splice.with(first, "texte", &Literal::Text("un\ndeux\n"), &[]);
        let expected = windows.replace("\"\"\"\r\n[[modifier]]\r\n\"\"\"", "\"\"\"\r\nun\r\ndeux\r\n\"\"\"");
        assert_eq!(changed, expected);
    }

    /// A `[[modifier]]` as people write it: with comments, spaces and blank lines of their own.
    fn table(name: usize, (comment, wide, style, blank): (u8, usize, u8, usize)) -> (String, String) {
        let above = ["", "# Notre mot\n", "# Sur deux\n# lignes = [\"\"]\n"][usize::from(comment)];
        let value = match style {
            0 => format!("\"t{name}\""),
            1 => format!("'t{name}'"),
            2 => format!("\"\"\"\nt{name}\n[[modifier]] # pas un titre\n\"\"\""),
            _ => format!("'\'\'\nt{name} = '"),
        };
        let value = if style == 3 {
            value.replacen("'\'\'", "\"", 1).replace('\n', "").replace("= '", "\"")
        } else {
            value
        };
        let pad = " ".repeat(wide);
        let own = format!(
            "{above}[[modifier]]{pad}# {name}\n{pad}cible{pad}=  'c{name}' # ici\ntexte ={pad}{value}{pad}# fin\n"
        );
        (own, "\n".repeat(blank + 1))
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(256))]

        #[test]
        fn every_other_byte_stays(
            tables in proptest::collection::vec((0_u8..3, 0_usize..4, 0_u8..4, 0_usize..3), 1..5),
            at in 0_usize..5,
            windows in proptest::prelude::any::<bool>(),
            text in "[a-z é'\"\\\\\n]{1,20}",
        ) {
            let ends = |text: String| if windows { text.replace('\n', "\r\n") } else { text };
            let parts: Vec<(String, String)> =
                tables.iter().enumerate().map(|(name, shape)| table(name, *shape)).collect();
            let head = "# Le pays\nnom = \"Pays\"   # son nom\n\n";
            let tail = "[valeurs]\n# rien\na  = 1\n";
            let document = |parts: &[(String, String)]| {
                let tables: String = parts.iter().flat_map(|(own, gap)| [own.as_str(), gap.as_str()]).collect();
                ends(format!("{head}{tables}{tail}"))
            };
            let at = at % parts.len();
            let whole = document(&parts);
            // Taken out: the table goes with its comment and the blank lines below it.
            let mut others = parts.clone();
            others.remove(at);
            let is_it = |table: &&crate::table::value::Table| matches!(&table.get("cible").unwrap().value.value, crate::table::value::Value::Text(text) if *text == format!("c{at}"));
            let splice = TomlSplice::of(&file(), &whole, 0);
            let found = splice.tables("modifier").find(is_it).unwrap();
            proptest::prop_assert_eq!(splice.without(found).unwrap(), document(&others));
            // Exchanged: what is before and after the value are the same bytes, and the value is the one meant.
            let span = found.get("texte").unwrap().value.place.clone();
            let changed = splice.with(found, "texte", &Literal::Text(&text), &[]);
            proptest::prop_assert!(changed.starts_with(&whole[..span.start]));
            proptest::prop_assert!(changed.ends_with(&whole[span.end..]));
            let again = TomlSplice::of(&file(), &changed, 0);
            let read = again.tables("modifier").find(is_it).unwrap();
            let crate::table::value::Value::Text(read) = &read.get("texte").unwrap().value.value else { panic!("a text") };
            proptest::prop_assert_eq!(read.replace("\r\n", "\n"), text);
        }
    }
}
