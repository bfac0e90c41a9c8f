//! Parses TOML: turns the tree of the `toml` package into ours.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::all_tables::FILE_KEYS;
use super::faulty_text::FaultyText;
use super::mended_text::MendedText;
use super::value::{Table, TableEntry, TomlSource, Value};
use crate::calendar::Day;
use crate::diagnostic::code::Code;
use crate::diagnostic::control_character::{self, first_resolved, numbered};
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::path::SourcePath;
use crate::text::{Place, Placed};

/// Parses `text`, a piece of `file` that begins at byte `at`: a whole file, or a part that begins on its second line.
pub fn parse(file: &SourcePath, text: &str, at: usize, problems: &mut Problems) -> Table {
    parse_from(file, text, (at, if at == 0 { 1 } else { 2 }), problems)
}

/// Parses the part `inner` of `whole`, the text of `file`: a front matter.
pub fn parse_within(file: &SourcePath, whole: &str, inner: Range<usize>, problems: &mut Problems) -> Table {
    let line = 1 + whole[..inner.start].matches('\n').count();
    parse_from(file, &whole[inner.clone()], (inner.start, line), problems)
}

fn parse_from(
    file: &SourcePath,
    text: &str,
    (at, first_line): (usize, usize),
    problems: &mut Problems,
) -> Table {
    let piece = TomlPiece { file, text, at, first_line };
    let (root, errors) = DeTable::parse_recoverable(text);
    // What reads well has no fault, whatever a text of several lines looks like.
    if errors.is_empty() {
        return piece.table(root, FaultyText::default(), problems);
    }
    let mut faulty = FaultyText::read(file, text);
    let right = std::mem::take(&mut faulty.mended.text);
    piece.table(DeTable::parse_recoverable(&right).0, faulty, problems)
}

/// A piece of a file.
struct TomlPiece<'t> {
    file: &'t SourcePath,
    text: &'t str,
    at: usize,
    first_line: usize,
}

impl TomlPiece<'_> {
    /// The table that the parser read as `root`, and what is told of it.
    fn table(
        self,
        root: Spanned<DeTable<'_>>,
        FaultyText { mended, lines, told }: FaultyText,
        problems: &mut Problems,
    ) -> Table {
        let source = TomlSource {
            file: self.file.clone(),
            text: self.text.into(),
            at: self.at,
            first_line: self.first_line,
            has_errors: !told.is_empty() || !lines.is_empty(),
            mended: mended.lines(),
            titles: OnceLock::new(),
        };
        problems.extend(told.into_iter().map(|problem| self.in_file(problem)));
        let reader = TreeReader { source: Arc::new(source), mended, faulty_lines: joined(lines) };
        let table = reader.table(root.into_inner(), 0..0);
        // Reviews keep texts as they were, whatever was in them.
        if self.file.extension() != "relecture" {
            check_characters(&table, &table, problems);
        }
        table
    }

    /// A problem of the piece, by places of its file.
    fn in_file(&self, mut problem: Diagnostic) -> Diagnostic {
        let related = problem.related.iter_mut().map(|related| &mut related.place);
        for place in related.chain([&mut problem.place]) {
            *place = Place::new(self.file.clone(), place.start + self.at..place.end + self.at);
        }
        problem
    }
}

/// Tells the first control character of each string below `within`, a part of `table`, that an escape put there.
fn check_characters(within: &Table, table: &Table, problems: &mut Problems) {
    for entry in &within.entries {
        if let Some((_, letter)) = first_resolved(&entry.key.value) {
            problems.push(control_character::of(letter, entry.key.place.clone()));
        }
        problems.extend(dotted_thousands(entry, table));
        // A path typed the Windows way holds no escapes: see `Fields::path`.
        if !FILE_KEYS.contains(&&*entry.key.value) {
            check_value(&entry.value, table, problems);
        }
    }
}

/// Tells `14.850`: fourteen thousand for many who type it, and a number with three decimals for a program.
fn dotted_thousands(entry: &TableEntry, table: &Table) -> Option<Diagnostic> {
    let Value::Float(number) = entry.value.value else { return None };
    let raw = table.source.raw(&entry.value.place);
    let (whole, decimals) = raw.split_once('.')?;
    let is_group = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && decimals.len() == 3;
    let key = &entry.key.value;
    (is_group && raw.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')).then(|| {
        Diagnostic::new(Code::DottedThousands, entry.value.place.clone())
            .with("key", key)
            .with("value", raw)
            .with("shown", crate::french::number(number))
            .suggest(Some(format!("{key} = {whole}{decimals}")))
    })
}

fn check_value(value: &Placed<Value>, table: &Table, problems: &mut Problems) {
    match &value.value {
        Value::Text(text) if first_resolved(text).is_some() || numbered(text).is_some() => {
            control_character::check_resolved(&table.located_text(text, &value.place), problems);
        }
        Value::List(items) => items.iter().for_each(|item| check_value(item, table, problems)),
        Value::Table(inner) => check_characters(inner, table, problems),
        _ => {}
    }
}

/// In order, those that meet as one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    ranges.dedup_by(|next, last| {
        let meets = next.start <= last.end;
        if meets {
            last.end = last.end.max(next.end);
        }
        meets
    });
    ranges
}

struct TreeReader {
    source: Arc<TomlSource>,
    mended: MendedText,
    /// Of the mended text.
    faulty_lines: Vec<Range<usize>>,
}

impl TreeReader {
    fn place(&self, span: Range<usize>) -> Place {
        let span = self.mended.original(&span);
        Place::new(self.source.file.clone(), span.start + self.source.at..span.end + self.source.at)
    }

    fn table(&self, table: DeTable<'_>, header: Range<usize>) -> Table {
        let mut entries: Vec<TableEntry> = table
            .into_iter()
            .map(|(key, value)| {
                let key_span = key.span();
                let value = self.value_of(&key_span, value);
                TableEntry { key: Placed::new(key.into_inner().as_ref().into(), self.place(key_span)), value }
            })
            .collect();
        entries.sort_by_key(|entry| entry.key.place.start);
        Table { place: self.place(header), entries, source: Arc::clone(&self.source) }
    }

    fn value_of(&self, key: &Range<usize>, value: Spanned<DeValue<'_>>) -> Placed<Value> {
        let span = value.span();
        // The package gives an absent value the span 0..0; a header begins before its key ends.
        let absent = span.is_empty() && span.start < key.end;
        let stretch = key.start.min(span.start)..key.end.max(span.end);
        if absent || self.is_faulty(&stretch) {
            return Placed::new(Value::Unparsed, self.place(key.clone()));
        }
        self.value(value)
    }

    fn is_faulty(&self, stretch: &Range<usize>) -> bool {
        let first = self.faulty_lines.partition_point(|lines| lines.end < stretch.start);
        self.faulty_lines.get(first).is_some_and(|lines| lines.start < stretch.end)
    }

    fn value(&self, value: Spanned<DeValue<'_>>) -> Placed<Value> {
        let span = value.span();
        let value = match value.into_inner() {
            DeValue::String(text) => Value::Text(text.into_owned()),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => Value::Integer(number),
                Err(_) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
            },
            DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(flag) => Value::Boolean(flag),
            DeValue::Datetime(moment) => match (moment.date, moment.time) {
                (Some(date), None) => day(date.year, date.month, date.day).map_or(Value::Moment, Value::Day),
                _ => Value::Moment,
            },
            DeValue::Array(array) => Value::List(array.into_iter().map(|item| self.value(item)).collect()),
            DeValue::Table(table) => Value::Table(self.table(table, span.clone())),
        };
        Placed::new(value, self.place(span))
    }
}

fn day(year: u16, month: u8, day: u8) -> Option<Day> {
    Day::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}
