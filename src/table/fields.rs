//! One table read key by key against what its kind knows; each reading tells what is wrong with it.

use std::sync::Arc;

use super::kind::{Kind, REVIEW, VERB};
use super::{Entry, Table, Value};
use crate::calendar::Day;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::located_text::LocatedText;
use crate::text::{Place, Placed};

/// A reader of one table.
///
/// A reading gives `None` where the key is absent, torn or of another type; the latter is told.
pub struct Fields<'t, 'p> {
    table: &'t Table,
    kind: &'static Kind,
    problems: &'p mut Problems,
}

impl<'t, 'p> Fields<'t, 'p> {
    /// Reads `table` as one of `kind`.
    pub fn new(table: &'t Table, kind: &'static Kind, problems: &'p mut Problems) -> Self {
        Self { table, kind, problems }
    }

    /// Reads another table, of this one's file.
    pub fn within<'c>(&'c mut self, table: &'t Table, kind: &'static Kind) -> Fields<'t, 'c> {
        Fields { table, kind, problems: self.problems }
    }

    /// The table itself.
    pub fn table(&self) -> &'t Table {
        self.table
    }

    /// Whether its kind knows `key`.
    pub fn knows(&self, key: &str) -> bool {
        self.kind.knows(key)
    }

    /// Where the table stands.
    pub fn place(&self) -> &'t Place {
        &self.table.place
    }

    /// Where problems go.
    pub fn problems(&mut self) -> &mut Problems {
        self.problems
    }

    /// Tells a problem.
    pub fn tell(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// What stands after `key`, torn or not.
    pub fn entry(&self, key: &str) -> Option<&'t Entry> {
        debug_assert!(self.kind.knows(key), "{} does not list {key}", self.kind.name);
        self.table.get(key)
    }

    /// What stands after `key`, where it can be read.
    pub fn value(&self, key: &str) -> Option<&'t Placed<Value>> {
        self.entry(key).map(|entry| &entry.value).filter(|value| !matches!(value.value, Value::Torn))
    }

    /// A string.
    pub fn text(&mut self, key: &str) -> Option<Placed<String>> {
        self.read(key, "string", as_text)
    }

    /// A string that must be there and say something.
    pub fn required_text(&mut self, key: &str) -> Option<Placed<String>> {
        self.require(key);
        let text = self.text(key)?;
        if text.value.trim().is_empty() {
            self.missing(key, text.place);
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

    /// A whole number.
    pub fn integer(&mut self, key: &str) -> Option<Placed<i64>> {
        self.read(key, "integer", |value| match value {
            Value::Integer(number) => Some(*number),
            _ => None,
        })
    }

    /// A whole number from `low` to `high`.
    pub fn integer_within(&mut self, key: &str, low: u8, high: u8) -> Option<Placed<u8>> {
        let number = self.integer(key)?;
        let small = u8::try_from(number.value).ok().filter(|small| (low..=high).contains(small));
        if small.is_none() {
            let value = number.value.to_string();
            self.invalid(key, &value, &format!("{low}..{high}"), number.place.clone(), None);
        }
        Some(Placed::new(small?, number.place))
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
        let list = self.value(key)?;
        let Value::List(items) = &list.value else {
            self.wrong_type(key, "array-of-strings", list);
            return None;
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match &item.value {
                Value::Text(text) => texts.push(Placed::new(text.as_str().into(), item.place.clone())),
                _ => self.wrong_type(key, "array-of-strings", item),
            }
        }
        Some(Placed::new(texts, list.place.clone()))
    }

    /// A table.
    pub fn sub_table(&mut self, key: &str) -> Option<&'t Table> {
        let value = self.value(key)?;
        if let Value::Table(table) = &value.value {
            return Some(table);
        }
        self.wrong_type(key, "table", value);
        None
    }

    /// A list of tables: `[[key]]`, or inline.
    pub fn tables(&mut self, key: &str) -> Vec<&'t Table> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Value::List(items) = &value.value else {
            self.wrong_type(key, "array-of-tables", value);
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(items.len());
        for item in items {
            match &item.value {
                Value::Table(table) => tables.push(table),
                _ => self.wrong_type(key, "array-of-tables", item),
            }
        }
        tables
    }

    /// A string that is one of a few words.
    pub fn choice<T: Copy>(&mut self, key: &str, words: &[(&str, T)]) -> Option<Placed<T>> {
        let text = self.text(key)?;
        if let Some((_, meaning)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(Placed::new(*meaning, text.place));
        }
        let all: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let meant = nearest(&text.value, all.iter().copied());
        self.invalid(key, &text.value, &all.join(" | "), text.place, meant);
        None
    }

    /// Tells that `key` is missing, unless something stands there or the file holds a slip that may hide it.
    pub fn require(&mut self, key: &str) {
        if self.entry(key).is_none() {
            self.missing(key, self.table.place.clone());
        }
    }

    /// Tells that `key` is missing at `place`, unless the file holds a slip that may hide it.
    pub fn missing(&mut self, key: &str, place: Place) {
        if !self.table.source.torn {
            self.tell(
                Diagnostic::new(Code::MissingKey, place).with("key", key).with("table", self.kind.name),
            );
        }
    }

    /// Whether a key that is not seen may only be hidden by a slip elsewhere in the file.
    pub fn may_hide_keys(&self) -> bool {
        self.table.source.torn
    }

    /// Tells that `key` has a value outside what is allowed.
    pub fn invalid(&mut self, key: &str, value: &str, allowed: &str, place: Place, meant: Option<&str>) {
        self.tell(
            Diagnostic::new(Code::InvalidValue, place)
                .with("key", key)
                .with("value", value)
                .with("allowed", allowed)
                .suggest(meant),
        );
    }

    /// Tells that what stands after `key` (or in its list) has another type than `expected`.
    pub fn wrong_type(&mut self, key: &str, expected: &'static str, found: &Placed<Value>) {
        if matches!(found.value, Value::Torn) {
            return;
        }
        self.tell(
            Diagnostic::new(Code::WrongType, found.place.clone())
                .with("key", key)
                .with("expected", expected)
                .with("found", found.value.code()),
        );
    }

    /// Tells every key that this kind does not know.
    pub fn finish(self) {
        self.finish_knowing(|_| None);
    }

    /// Tells every key that this kind does not know; `elsewhere` names the table where a key that only this
    /// project knows belongs.
    pub fn finish_knowing(self, elsewhere: impl Fn(&str) -> Option<&'static str>) {
        for entry in self.table.entries() {
            let key = &*entry.key.value;
            // `texte` is Markdown; so is most of a verb, whose reader tells the rest; a review holds what was Markdown.
            if let Value::Text(text) = &entry.value.value
                && self.kind.knows(key)
                && !([VERB.name, REVIEW.name].contains(&self.kind.name) || key == "texte")
            {
                self.problems.extend(hole_in(text, &entry.value.place));
            }
            if self.kind.knows(key) || matches!(entry.value.value, Value::Torn) {
                continue;
            }
            let place = entry.key.place.clone();
            let belongs = elsewhere(key).map(str::to_owned).or_else(|| self.kind.belongs(key));
            self.problems.push(match belongs {
                Some(belongs) => Diagnostic::new(Code::MisplacedKey, place)
                    .with("key", key)
                    .with("table", self.kind.name)
                    .with("belongs", belongs),
                None => Diagnostic::new(Code::UnknownKey, place)
                    .with("key", key)
                    .with("table", self.kind.name)
                    .suggest(nearest(key, self.kind.keys.iter().copied())),
            });
        }
    }

    fn read<T>(
        &mut self,
        key: &str,
        expected: &'static str,
        get: impl Fn(&Value) -> Option<T>,
    ) -> Option<Placed<T>> {
        let value = self.value(key)?;
        if let Some(read) = get(&value.value) {
            return Some(Placed::new(read, value.place.clone()));
        }
        self.wrong_type(key, expected, value);
        None
    }
}

/// Tells a `{{` of a plain text, where nothing fills it: readers would see the braces.
pub fn hole_in(text: &str, place: &Place) -> Option<Diagnostic> {
    let (_, rest) = text.split_once("{{")?;
    let found = match rest.split_once("}}") {
        Some((inside, _)) => inside.trim().to_owned(),
        None => format!("{{{{{rest}"),
    };
    Some(Diagnostic::new(Code::HoleSyntax, place.clone()).with("found", found))
}

/// Whether some character of `typed` is written by its number.
fn has_code_point(typed: &str) -> bool {
    typed.match_indices("\\u").any(|(at, _)| {
        typed.get(at + 2..at + 6).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
    })
}

fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Fields;
    use crate::diagnostic::Problems;
    use crate::table::{kind, parse};
    use crate::text::path::SourcePath;

    fn told(problems: &Problems) -> Vec<String> {
        let facts = |problem: &crate::diagnostic::Diagnostic| {
            problem.facts.values().cloned().collect::<Vec<_>>().join(",")
        };
        problems.iter().map(|problem| format!("{} {}", problem.code, facts(problem))).collect()
    }

    #[test]
    fn everything_wrong_with_a_table_is_told_at_once() {
        let text = "titre = 3\ntypes = [\"a\", 2]\npublic = \"poteur\"\ntittre = 1\ncible = \"x\"\n";
        let mut problems = Vec::new();
        let table = parse(&SourcePath::parse("x.md").unwrap(), text, 0, &mut problems);
        let mut fields = Fields::new(&table, &kind::FRONT, &mut problems);
        assert!(fields.required_text("titre").is_none());
        assert_eq!(fields.list_of_text("types").unwrap().value.len(), 1);
        assert!(fields.choice("public", &[("porteur", 1), ("technicien", 2)]).is_none());
        fields.require("resume");
        fields.finish();
        assert_eq!(
            told(&problems),
            [
                "J105 string,integer,titre",
                "J105 array-of-strings,integer,types",
                "J107 porteur | technicien,public,poteur",
                "J104 resume,+++",
                "J103 tittre,+++",
                "J106 [[modifier]],cible,+++",
            ]
        );
        assert_eq!(problems[2].suggestion.as_deref(), Some("porteur"));
        assert_eq!(problems[4].suggestion.as_deref(), Some("titre"));
    }

    #[test]
    fn a_path_may_be_typed_the_windows_way() {
        let rows = [
            ("\"pays/ripisylve.md\"", "pays/ripisylve.md"),
            ("\"pays\\ripisylve.md\"", "pays/ripisylve.md"),
            ("\"pays\\\\ripisylve.md\"", "pays/ripisylve.md"),
            ("\"pays\\page.md\"", "pays/page.md"),
            ("\"pays\\urbanisme.md\"", "pays/urbanisme.md"),
            ("\"pays/\\u00e9t\\u00e9.md\"", "pays/été.md"),
            ("'pays\\page.md'", "pays/page.md"),
        ];
        for (written, path) in rows {
            let mut problems = Vec::new();
            let text = format!("fichier = {written}\n");
            let table = parse(&SourcePath::parse("x.toml").unwrap(), &text, 0, &mut problems);
            let mut fields = Fields::new(&table, &kind::VERB, &mut problems);
            assert_eq!(fields.path("fichier").unwrap().value, path, "{written}");
            assert!(problems.is_empty(), "{problems:?}");
        }
    }
}
