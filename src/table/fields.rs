//! Reads one table key by key, each as its definition says, and reports what is wrong with it.

use std::sync::Arc;

use super::definition::{KeyDefinition, KeyRule, TableDefinition, ValueType};
use super::level_tables::VERB;
use super::plain_hole::hole_in;
use super::repaired_value::rewritten;
use super::review_tables::REVIEW;
use super::string::has_code_point;
use super::unknown_keys::{self, is_meant, right_brackets};
use super::value::{Table, TableEntry, Value};
use crate::calendar::Day;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::fold;
use crate::text::located_text::LocatedText;
use crate::text::{Place, Placed};

/// A reader of one table.
///
/// Each reading method reports a required key that is missing and a value of another type; it then returns `None`, as
/// for a key that is absent or could not be parsed.
pub struct Fields<'t, 'p> {
    table: &'t Table,
    definition: &'static TableDefinition,
    problems: &'p mut Problems,
    /// How many problems there were before.
    before: usize,
}

impl<'t, 'p> Fields<'t, 'p> {
    /// Reads `table` by its definition.
    pub fn new(table: &'t Table, definition: &'static TableDefinition, problems: &'p mut Problems) -> Self {
        let before = problems.len();
        Self { table, definition, problems, before }
    }

    /// Reads another table, of the same file.
    pub fn within(&mut self, table: &'t Table, definition: &'static TableDefinition) -> Fields<'t, '_> {
        Fields::new(table, definition, self.problems)
    }

    /// The table itself.
    pub fn table(&self) -> &'t Table {
        self.table
    }

    /// What the table may hold.
    pub fn definition(&self) -> &'static TableDefinition {
        self.definition
    }

    /// Whether its definition has `key`.
    pub fn knows(&self, key: &str) -> bool {
        self.definition.has(key)
    }

    /// Where the table begins.
    pub fn place(&self) -> &'t Place {
        &self.table.place
    }

    /// Where problems go.
    pub fn problems(&mut self) -> &mut Problems {
        self.problems
    }

    /// Reports a problem.
    pub fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    fn key_definition(&self, key: &str) -> &'static KeyDefinition {
        #[cfg(test)]
        super::asked_keys::note(self.definition, key);
        self.definition.key(key).expect("a reader asks for the keys of its table alone")
    }

    /// The entry of `key`, parsed or not.
    pub fn entry_of(&self, key: &str) -> Option<&'t TableEntry> {
        self.table.get(self.key_definition(key).name)
    }

    /// The value of `key`, if it could be parsed.
    pub fn value(&self, key: &str) -> Option<&'t Placed<Value>> {
        self.entry_of(key).map(|entry| &entry.value).filter(|value| !matches!(value.value, Value::Unparsed))
    }

    /// The value of `key`, if it could be parsed; a required key must be there.
    pub fn checked(&mut self, key: &str) -> Option<&'t Placed<Value>> {
        if self.key_definition(key).required {
            self.require(key);
        }
        self.value(key)
    }

    /// A string; a required one must not be blank, unless it chooses among words.
    pub fn text(&mut self, key: &str) -> Option<Placed<String>> {
        let text = self.read(key, "string", |value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        })?;
        let KeyDefinition { required, value, .. } = self.key_definition(key);
        if *required && text.value.trim().is_empty() && !matches!(value, ValueType::Choice(_)) {
            self.lack(key, text.place, "empty");
            return None;
        }
        Some(text)
    }

    /// A string, with the way back to each of its characters.
    pub fn located_text(&mut self, key: &str) -> Option<LocatedText> {
        let text = self.text(key)?;
        Some(self.table.located_text(&text.place))
    }

    /// A string that names a file: back-slashes are taken as they are typed, and read as slashes.
    pub fn path(&mut self, key: &str) -> Option<Placed<String>> {
        let text = self.text(key)?;
        let raw = self.table.source.raw(&text.place);
        let single = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
        let path = match single {
            Some(typed) if typed.contains('\\') && !has_code_point(typed) => typed.replace("\\\\", "/"),
            _ => text.value,
        };
        Some(Placed::new(path.replace('\\', "/"), text.place))
    }

    /// `true` or `false`.
    pub fn flag(&mut self, key: &str) -> Option<Placed<bool>> {
        self.read(key, "boolean", |value| match value {
            Value::Boolean(flag) => Some(*flag),
            _ => None,
        })
    }

    /// A whole number within the bounds of the key; `None` as well where `T` cannot hold it.
    pub fn integer<T: TryFrom<i64>>(&mut self, key: &str) -> Option<Placed<T>> {
        let number = self.read(key, "integer", |value| match value {
            Value::Integer(number) => Some(*number),
            _ => None,
        })?;
        let ValueType::Integer(bounds) = &self.key_definition(key).value else { return None };
        if !bounds.contains(&number.value) {
            self.outside(key, number.value, (*bounds.start(), *bounds.end()), number.place);
            return None;
        }
        Some(Placed::new(T::try_from(number.value).ok()?, number.place))
    }

    /// A number, whole or not.
    pub fn number(&mut self, key: &str) -> Option<Placed<f64>> {
        #[expect(clippy::cast_precision_loss, reason = "amounts and rates are small")]
        self.read(key, "number", |value| match value {
            Value::Integer(number) => Some(*number as f64),
            Value::Float(number) => Some(*number),
            _ => None,
        })
    }

    /// A date.
    pub fn day(&mut self, key: &str) -> Option<Placed<Day>> {
        self.read(key, "date", |value| match value {
            Value::Day(day) => Some(*day),
            _ => None,
        })
    }

    /// A list of strings, each with its place.
    pub fn list_of_text(&mut self, key: &str) -> Option<Placed<Vec<Placed<Arc<str>>>>> {
        let list = self.checked(key)?;
        let Value::List(items) = &list.value else {
            self.wrong_type(key, list);
            return None;
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match &item.value {
                Value::Text(text) => texts.push(Placed::new(text.as_str().into(), item.place.clone())),
                _ => self.wrong_type(key, item),
            }
        }
        Some(Placed::new(texts, list.place.clone()))
    }

    /// A table.
    pub fn sub_table(&mut self, key: &str) -> Option<&'t Table> {
        let value = self.checked(key)?;
        if let Value::Table(table) = &value.value {
            return Some(table);
        }
        self.wrong_type(key, value);
        None
    }

    /// The entries of a table whose keys authors choose.
    pub fn entries_of(&mut self, key: &str) -> &'t [TableEntry] {
        self.sub_table(key).map_or(&[], Table::entries)
    }

    /// A list of tables: `[[key]]`, or inline.
    pub fn tables(&mut self, key: &str) -> Vec<&'t Table> {
        let Some(value) = self.checked(key) else { return Vec::new() };
        let Value::List(items) = &value.value else {
            self.wrong_type(key, value);
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(items.len());
        for item in items {
            match &item.value {
                Value::Table(table) => tables.push(table),
                _ => self.wrong_type(key, item),
            }
        }
        tables
    }

    /// What each item of a list of tables is read into; `read` returns `None` for an item to leave out.
    pub fn list<T>(&mut self, key: &str, mut read: impl FnMut(&mut Fields<'t, '_>) -> Option<T>) -> Vec<T> {
        let ValueType::Tables(definition) = self.key_definition(key).value else { return Vec::new() };
        let mut items = Vec::new();
        for table in self.tables(key) {
            let mut fields = self.within(table, definition);
            items.extend(read(&mut fields));
            fields.finish();
        }
        items
    }

    /// A string that is one of the words of the key, as what it means.
    pub fn choice<T: Copy>(&mut self, key: &str, meanings: &[(&str, T)]) -> Option<Placed<T>> {
        let mut allowed = self.key_definition(key).value.allowed_words();
        debug_assert!(allowed.all(|word| meanings.iter().any(|(meant, _)| *meant == word)), "{key}");
        let text = self.text(key)?;
        let found = meanings.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let all: Vec<&str> = meanings.iter().map(|(word, _)| *word).collect();
            self.unknown_word(key, &text, &all);
        }
        found.map(|(_, meaning)| Placed::new(*meaning, text.place))
    }

    /// Reports that `text`, found under `key`, is none of `words`.
    pub fn unknown_word(&mut self, key: &str, text: &Placed<String>, words: &[&str]) {
        let meant =
            nearest(&text.value, words.iter().copied()).filter(|word| !is_opposite(&text.value, word));
        self.invalid(key, &text.value, ("words", &words.join(", ")), text.place.clone(), meant);
    }

    /// Reports that `key` is missing, unless it is there or the file holds a syntax error that may hide it.
    pub fn require(&mut self, key: &str) {
        let is_misspelt = || self.table.entries().iter().any(|entry| is_meant(entry, self.definition, key));
        if self.entry_of(key).is_none() && !is_misspelt() {
            self.missing(key, self.table.place.clone());
        }
    }

    /// Reports that `key` is missing at `place`, unless the file holds a syntax error that may hide it.
    pub fn missing(&mut self, key: &str, place: Place) {
        self.lack(key, place, "absent");
    }

    fn lack(&mut self, key: &str, place: Place, state: &str) {
        if !self.may_hide_keys() {
            let problem = Diagnostic::new(Code::MissingKey, place).with("state", state);
            self.report(problem.with("key", key).with("table", self.definition.name));
        }
    }

    /// Whether something of the table could not be read as it was meant, which is told for itself: what it lacks may be that.
    pub fn is_faulty(&self) -> bool {
        let is_misspelt =
            |entry: &TableEntry| self.definition.keys().any(|key| is_meant(entry, self.definition, key.name));
        self.problems.len() > self.before
            || self.may_hide_keys()
            || self.table.entries().iter().any(is_misspelt)
    }

    /// Whether a syntax error elsewhere in the file may hide a key that is not seen.
    pub fn may_hide_keys(&self) -> bool {
        self.table.source.has_errors
    }

    /// Reports that `key` has a value of another form than it takes: the name of the form, and words or an example of it.
    pub fn invalid(
        &mut self,
        key: &str,
        value: &str,
        (form, allowed): (&'static str, &str),
        place: Place,
        meant: Option<&str>,
    ) {
        let problem = Diagnostic::new(Code::InvalidValue, place).with("key", key).with("value", value);
        self.report(problem.with("form", form).with("allowed", allowed).suggest(meant));
    }

    /// Reports that `key` has a number below the `least` or above the `most`.
    pub fn outside(&mut self, key: &str, value: i64, (least, most): (i64, i64), place: Place) {
        let problem = Diagnostic::new(Code::InvalidValue, place).with("key", key).with("value", value);
        self.report(problem.with("form", "range").with("allowed", least).with("most", most));
    }

    /// Reports that the value of `key` (or an item of its list) has another type than the key's.
    pub fn wrong_type(&mut self, key: &str, found: &Placed<Value>) {
        let expected = self.key_definition(key).value.code();
        self.report_type(key, expected, found);
    }

    /// Reports that an entry of the table under `key`, whose keys authors choose, has another type than the key's entries.
    pub fn wrong_type_in(&mut self, key: &str, entry: &TableEntry) {
        let expected = match self.key_definition(key).value {
            ValueType::Map(value) | ValueType::NameMap(_, value) => value.code(),
            _ => "table",
        };
        self.report_type(&entry.key.value, expected, &entry.value);
    }

    fn report_type(&mut self, key: &str, expected: &'static str, found: &Placed<Value>) {
        if !matches!(found.value, Value::Unparsed) {
            let (expected, right) = rewritten(self.table, key, expected, found);
            let right = right_brackets(self.table, key, (expected, found)).or(right);
            let problem = Diagnostic::new(Code::WrongType, found.place.clone()).suggest(right);
            let problem = problem.with("key", key).with("expected", expected);
            self.report(problem.with("found", found.value.code()));
        }
    }

    /// Reports every key that the definition lacks, and those that its rules require.
    pub fn finish(self) {
        self.finish_knowing(|_| None);
    }

    /// As `finish`; `elsewhere` names the table for a key that only this project declares.
    pub fn finish_knowing(mut self, elsewhere: impl Fn(&str) -> Option<&'static str>) {
        self.check_rules();
        for entry in self.table.entries() {
            let key = &*entry.key.value;
            // `texte` is Markdown; so is most of a verb, whose reader reports the rest; a review holds what was Markdown.
            if let Value::Text(text) = &entry.value.value
                && self.knows(key)
                && !([VERB.name, REVIEW.name].contains(&self.definition.name) || key == "texte")
            {
                self.problems.extend(hole_in(text, &entry.value.place));
            }
            let is_known = self.knows(key) || self.definition.declared_value().is_some();
            if is_known || matches!(entry.value.value, Value::Unparsed) {
                continue;
            }
            self.report(unknown_keys::unknown(self.table, entry, self.definition, elsewhere(key)));
        }
    }

    fn check_rules(&mut self) {
        let mut needed: Vec<&str> = Vec::new();
        for rule in self.definition.rules {
            let is_word = |key: &str, word: &str| {
                let value = self.value(key).map(|value| &value.value);
                matches!(value, Some(Value::Text(text)) if text == word)
            };
            match rule {
                KeyRule::Without(key, then) if self.entry_of(key).is_none() => needed.push(then),
                KeyRule::With(key, then) if self.entry_of(key).is_some() => needed.push(then),
                KeyRule::WithWord(key, word, then) if is_word(key, word) => needed.extend(*then),
                _ => {}
            }
        }
        for (at, key) in needed.iter().enumerate() {
            if !needed[..at].contains(key) {
                self.require(key);
            }
        }
    }

    fn read<T>(
        &mut self,
        key: &str,
        code: &'static str,
        get: impl Fn(&Value) -> Option<T>,
    ) -> Option<Placed<T>> {
        let value = self.checked(key)?;
        debug_assert_eq!(self.key_definition(key).value.code(), code, "{} {key}", self.definition.name);
        if let Some(read) = get(&value.value) {
            return Some(Placed::new(read, value.place.clone()));
        }
        self.wrong_type(key, value);
        None
    }
}

/// Whether `word` says the contrary of what was written, however much it looks like it: « vérifié » is not `a_verifier`.
fn is_opposite(written: &str, word: &str) -> bool {
    word == "a_verifier" && !fold(written.trim()).starts_with('a')
}
