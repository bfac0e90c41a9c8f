//! TOML with places: every slip of a file in one run, and every value with where it was written.
//!
//! `parse` gives an owned tree in the order of the file; a `fields::Fields` reads one table of it against the
//! keys that its `kind::Kind` knows. What stands on a line with a slip is *torn*: it is neither read nor
//! complained about a second time.

pub mod fields;
pub mod kind;
pub mod quoted;
pub mod slip;
mod string;
mod tree;

use std::sync::Arc;

use crate::calendar::Day;
use crate::diagnostic::Problems;
use crate::text::located_text::LocatedText;
use crate::text::path::SourcePath;
use crate::text::{Place, Placed};

/// A table of an authored file.
#[derive(Clone, Debug)]
pub struct Table {
    /// Where its header stands; of a whole document, where it begins.
    pub place: Place,
    entries: Vec<Entry>,
    source: Arc<Source>,
}

/// A key with what was written after it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: Placed<Arc<str>>,
    /// The value.
    pub value: Placed<Value>,
}

/// What can be written after a key.
#[derive(Clone, Debug)]
pub enum Value {
    /// A string, its escapes resolved.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Another number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A date without a time.
    Day(Day),
    /// A time, a date with a time, a date that is none: nothing here asks for one.
    Moment,
    /// A list, of values or of tables.
    List(Vec<Placed<Value>>),
    /// A table, with a header or inline.
    Table(Table),
    /// On a line with a slip: what was meant is unknown.
    Torn,
}

impl Value {
    /// The code of its type, for messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text(_) => "string",
            Self::Integer(_) => "integer",
            Self::Float(_) => "float",
            Self::Boolean(_) => "boolean",
            Self::Day(_) => "date",
            Self::Moment => "datetime",
            Self::List(_) => "array",
            Self::Table(_) => "table",
            Self::Torn => "unreadable",
        }
    }
}

/// The stretch of TOML that a table was read from.
#[derive(Debug)]
struct Source {
    file: SourcePath,
    text: Box<str>,
    /// Where the TOML begins in its file.
    at: usize,
    /// Whether it holds a slip, so that a key that seems to be missing may only be out of sight.
    torn: bool,
}

impl Source {
    /// What stands at `place`.
    fn raw(&self, place: &Place) -> &str {
        let start = place.start.saturating_sub(self.at);
        let end = place.end.saturating_sub(self.at);
        self.text.get(start..end).unwrap_or_default()
    }
}

/// Reads `text`, a piece of `file` that begins at byte `at`: a whole file, or a front matter.
pub fn parse(file: &SourcePath, text: &str, at: usize, problems: &mut Problems) -> Table {
    tree::read(file, text, at, problems)
}

impl Table {
    /// Its keys and values, in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What stands after `key`.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| *entry.key.value == *key)
    }

    /// The text of a string value of this file, knowing where each of its characters was written.
    pub fn located_text(&self, place: &Place) -> LocatedText {
        let (text, anchors) = string::decode(self.source.raw(place), place.start);
        LocatedText::anchored(text.into(), self.source.file.clone(), anchors)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

    use super::{Table, Value, parse};
    use crate::text::path::SourcePath;

    fn file() -> SourcePath {
        SourcePath::parse("x.toml").unwrap()
    }

    fn texts(table: &Table, found: &mut Vec<(String, crate::text::Place)>) {
        for entry in table.entries() {
            match &entry.value.value {
                Value::Text(text) => found.push((text.clone(), entry.value.place.clone())),
                Value::Table(table) => texts(table, found),
                _ => {}
            }
        }
    }

    #[test]
    fn keys_keep_the_order_of_the_file() {
        let table = parse(&file(), "z = 1\na = 2\n[m]\nb = 3\n", 10, &mut Vec::new());
        let keys: Vec<&str> = table.entries().iter().map(|entry| &*entry.key.value).collect();
        assert_eq!(keys, ["z", "a", "m"]);
        assert_eq!(table.entries()[1].key.place.span(), 16..17);
    }

    #[test]
    fn what_stands_on_a_line_with_a_slip_is_torn() {
        let mut problems = Vec::new();
        let table = parse(&file(), "a = \nb = 2\nc = [1, ?]\n", 0, &mut problems);
        assert!(matches!(table.get("a").unwrap().value.value, Value::Torn));
        assert!(matches!(table.get("b").unwrap().value.value, Value::Integer(2)));
        assert!(matches!(table.get("c").unwrap().value.value, Value::Torn));
        assert!(problems.len() >= 2, "{problems:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            parse(&file(), &text, 7, &mut Vec::new());
        }

        #[test]
        fn nothing_that_looks_like_toml_makes_it_panic(
            text in "([\\[\\]a-bé=\"'#{},.:\\-+_ \\\\\n\r0-9truex]|\"\"\"|'''|\\[\\[a\\]\\]\n|a = \"b\"\n|a.b = 1\n){0,40}"
        ) {
            let mut problems = Vec::new();
            let table = parse(&file(), &text, 0, &mut problems);
            let mut found = Vec::new();
            texts(&table, &mut found);
            for (value, place) in found {
                let located_text = table.located_text(&place);
                prop_assert_eq!(located_text.as_str(), value);
            }
            for problem in problems {
                prop_assert!(problem.place.end <= text.len());
                prop_assert!(text.get(problem.place.span()).is_some());
            }
        }
    }
}
