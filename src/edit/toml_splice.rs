//! Small changes of an authored TOML text that leave every other byte alone.
//!
//! No text is serialised again: a value is replaced in place, a table is cut out with its lines, a line is put between
//! two others. So comments, order, spaces and line ends stay.

use std::ops::Range;

use super::layout::{KeyStep, TomlForm, TomlGroup, TomlLayout};
use super::quote::like;
use super::text_lines::TextLines;
use crate::table::parse::parse;
use crate::table::value::{Table, TableEntry, Value};
use crate::text::Placed;
use crate::text::path::SourcePath;

/// A TOML text, with the places of what it holds.
pub struct TomlSplice<'t> {
    pub(super) text: &'t str,
    /// Where the TOML begins in its file.
    at: usize,
    pub(super) table: Table,
    pub(super) layout: TomlLayout,
    pub(super) lines: TextLines<'t>,
}

impl<'t> TomlSplice<'t> {
    /// Reads `text`, which begins at byte `at` of `file`.
    pub fn of(file: &SourcePath, text: &'t str, at: usize) -> Self {
        let table = parse(file, text, at, &mut Vec::new());
        Self { text, at, table, layout: TomlLayout::of(text), lines: TextLines(text) }
    }

    /// The text with another value for `key` of its own, see `with`.
    pub fn with_root(&self, key: &str, value: &Literal<'_>, after: &[&str]) -> String {
        self.with(&self.table, key, value, after)
    }

    /// The table of the list `key` that begins at byte `start` of the file.
    pub fn table(&self, key: &str, start: usize) -> Option<&Table> {
        self.tables(key).find(|table| table.place.start == start)
    }

    /// The tables of the list `key`.
    pub fn tables(&self, key: &str) -> impl Iterator<Item = &Table> {
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
    pub fn without(&self, table: &Table) -> Option<String> {
        let start = table.place.start.checked_sub(self.at)?;
        let is_it = |group: &TomlGroup| {
            group.is_item && group.header.as_ref().is_some_and(|header| header.contains(&start))
        };
        let group = self.layout.groups.iter().find(|group| is_it(group))?;
        Some(self.without_groups(&self.layout.groups_below(&group.address).collect::<Vec<_>>()))
    }

    /// The text with another value for `key` of `table`, or with `key` on a new line below the first of `after` that is
    /// there, or below the table's header.
    pub fn with(&self, table: &Table, key: &str, value: &Literal<'_>, after: &[&str]) -> String {
        if let Some(entry) = table.get(key) {
            let span = entry.value.place.start - self.at..entry.value.place.end - self.at;
            let value = self.lines.adapted(&value.like(&self.text[span.clone()]));
            return self.lines.with(span, &value);
        }
        let anchor: Option<&TableEntry> = after.iter().find_map(|key| table.get(key));
        let header = table.place.end - self.at;
        let at = anchor.map_or(header, |entry| entry.value.place.end - self.at);
        let at = if anchor.is_none() && header == 0 { 0 } else { self.lines.next(at) };
        // Aligned with its neighbour.
        let width = anchor.map_or(key.len() + 1, |entry| self.width(entry)).max(key.len() + 1);
        let newline = if at > 0 && !self.text[..at].ends_with('\n') { "\n" } else { "" };
        let line = format!("{newline}{key:width$}= {}\n", value.like(""));
        self.lines.with(at..at, &self.lines.adapted(&line))
    }

    /// How many characters are from a key to its sign `=`.
    fn width(&self, entry: &TableEntry) -> usize {
        let from = entry.key.place.start - self.at;
        self.text[from..].find('=').unwrap_or(0)
    }

    /// What the text says at `address`.
    pub(super) fn value_at(&self, address: &[KeyStep]) -> Option<&Placed<Value>> {
        let (first, rest) = address.split_first()?;
        let KeyStep::Key(name) = first else { return None };
        rest.iter().try_fold(&self.table.get(name)?.value, |value, step| match (&value.value, step) {
            (Value::Table(table), KeyStep::Key(name)) => Some(&table.get(name)?.value),
            (Value::List(items), KeyStep::Item(at)) => items.get(*at),
            _ => None,
        })
    }

    /// The lines of groups that follow each other, with the comment right above.
    pub(super) fn lines_of_groups(&self, groups: &[usize]) -> Range<usize> {
        let groups_of = &self.layout.groups;
        let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return 0..0 };
        let header = groups_of[*first].header.as_ref().map_or(0, |header| self.lines.start(header.start));
        let before = first.checked_sub(1).map_or(0, |before| groups_of[before].last());
        let from = if before == 0 { 0 } else { self.lines.next(before) };
        let from = self.end_of_keys(from, self.lines.after_comment(from));
        let mut start = self.comment_of(header, from);
        // A comment on top of the file is the file's.
        if start == 0 {
            start = header;
        }
        let end = self.lines.next(groups_of[*last].last());
        // Of the comments right below, those that show keys of theirs are.
        start..self.end_of_keys(end, self.lines.after_comment(end))
    }

    /// Where a group ends whose last line ends at `end`: below the keys that comments up to `to` show, and that the
    /// header above gives their meaning.
    fn end_of_keys(&self, end: usize, to: usize) -> usize {
        let comments = self.comments().into_iter().filter(|at| (end..to).contains(at));
        // What a header in a comment shows is its own.
        let own = comments.take_while(|at| !uncommented(self.lines.text_at(*at)).starts_with('['));
        let keys = own.filter(|at| is_key(uncommented(self.lines.text_at(*at))));
        keys.last().map_or(end, |at| self.lines.next(at))
    }

    /// Where what comes behind these groups, the last of which is followed by no other of theirs, goes.
    pub(super) fn end_of_groups(&self, groups: &[usize]) -> usize {
        let end = self.lines_of_groups(groups).end;
        // Not between them and a comment right below.
        let below = self.lines.after_comment(end);
        let is_parted = below == self.text.len() || self.lines.is_blank(below);
        let end = if is_parted { below } else { end };
        self.end_of_keys(end, self.next_header(end))
    }

    /// Where the next header begins, or the comment right above it that blank lines part from what ends at `end`.
    fn next_header(&self, end: usize) -> usize {
        let headers = self.layout.groups.iter().filter_map(|group| group.header.as_ref());
        let Some(next) = headers.map(|header| header.start).find(|start| *start >= end) else {
            return self.text.len();
        };
        self.comment_of(self.lines.start(next), self.lines.after_comment(end))
    }

    /// Where the comment right above the header at `header` begins, none of it before `from`. Keys that it shows first are
    /// of the group above.
    fn comment_of(&self, header: usize, from: usize) -> usize {
        let mut start = self.lines.comment_above(header, from);
        while start < header && is_key(uncommented(self.lines.text_at(start))) {
            start = self.lines.next(start);
        }
        start
    }

    /// Whether a comment shows a key, below the line that ends at `end` and above the next header.
    pub(super) fn shows_keys(&self, end: usize) -> bool {
        self.end_of_keys(end, self.next_header(end)) > end
    }

    /// The text without groups, each with its comments and the blank lines that parted it from what follows.
    pub(super) fn without_groups(&self, groups: &[usize]) -> String {
        let mut runs: Vec<Vec<usize>> = Vec::new();
        for group in groups {
            match runs.last_mut() {
                Some(run) if run.last().is_some_and(|last| last + 1 == *group) => run.push(*group),
                _ => runs.push(vec![*group]),
            }
        }
        // From the last to the first, so that what is cut out moves nothing that is still to go.
        runs.iter().rev().fold(self.text.to_owned(), |text, run| {
            TextLines(&text).without_paragraph(self.lines_of_groups(run))
        })
    }

    /// Where each comment line that stands between values begins.
    pub(super) fn comments(&self) -> Vec<usize> {
        let values = self.layout.groups.iter().flat_map(|group| &group.pairs);
        let mut spans = values.map(|pair| &pair.value.span).peekable();
        let mut comments = Vec::new();
        let mut at = 0;
        while at < self.text.len() {
            while spans.next_if(|span| span.end <= at).is_some() {}
            let is_inside = spans.peek().is_some_and(|span| span.start < at);
            if !is_inside && self.lines.is_comment(at) {
                comments.push(at);
            }
            at = self.lines.next(at);
        }
        comments
    }

    /// Whether the table or list at `address` is written as groups, or by dotted keys.
    pub(super) fn is_spread(&self, address: &[KeyStep]) -> bool {
        let layout = &self.layout;
        layout.groups_below(address).next().is_some() || self.dotted(address).next().is_some()
    }

    /// The pairs whose dotted keys lead into the table at `address`: their group, their number in it, and how many parts
    /// of their key lead to the table.
    pub(super) fn dotted(&self, address: &[KeyStep]) -> impl Iterator<Item = (usize, usize, usize)> {
        let mut found = Vec::new();
        for (group, own) in self.layout.groups.iter().enumerate() {
            let Some(rest) = address.strip_prefix(own.address.as_slice()) else { continue };
            let within =
                own.pairs.iter().enumerate().filter(|(_, pair)| !rest.is_empty() && pair.is_within(rest));
            found.extend(within.map(|(at, _)| (group, at, rest.len())));
        }
        found.into_iter()
    }

    /// Whether the value at `address` is a list in brackets.
    pub(super) fn is_list(&self, address: &[KeyStep]) -> bool {
        self.layout.find(address).is_some_and(|found| matches!(found.node.form, TomlForm::List(_)))
    }
}

/// What a comment line says.
pub(super) fn uncommented(line: &str) -> &str {
    line.trim_start().trim_start_matches('#').trim_start()
}

/// Whether what a comment says is a key with its value.
fn is_key(text: &str) -> bool {
    let key = text.split_once('=').map_or("", |(key, _)| key.trim());
    !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
}

/// A value to be written.
pub enum Literal<'v> {
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
        // A text without a line end at its end keeps none.
        assert_eq!(without("nom = 'A'\r\n\r\n[[modifier]]\r\ncible = 'b'", "b"), "nom = 'A'");
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

    /// A `[[modifier]]` as people write it: with comments, spaces and blank lines of their own. (A comment that shows a key
    /// belongs to the table above it.)
    fn table(name: usize, (comment, wide, style, blank): (u8, usize, u8, usize)) -> (String, String) {
        let above = ["", "# Notre mot\n", "# Sur deux\n# lignes [\"\"]\n"][usize::from(comment)];
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
