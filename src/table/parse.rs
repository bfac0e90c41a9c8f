//! Parses TOML: turns the tree of the `toml` package into ours.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::all_tables::FILE_KEYS;
use super::lost_brackets::{SingleTitle, repeated_singles, unclosed_lists};
use super::repaired_block::foreign_lines;
use super::syntax_error;
use super::value::{Table, TableEntry, TomlSource, Value};
use crate::calendar::Day;
use crate::diagnostic::code::Code;
use crate::diagnostic::control_character::{self, first_resolved, numbered};
use crate::diagnostic::nearest::Proposals;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::path::SourcePath;
use crate::text::{Place, Placed};

/// How many errors are told of one line: a line as long as its file may hold as many as it has letters.
const EACH: usize = 8;

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
    let read = DeTable::parse_recoverable(text);
    // What reads well has no list that is never closed, whatever a text of several lines looks like.
    let lists = if read.1.is_empty() { Vec::new() } else { unclosed_lists(text) };
    let foreign = if read.1.is_empty() { Vec::new() } else { foreign_lines(text) };
    let gone: Vec<Range<usize>> =
        lists.iter().chain(foreign.iter().map(|block| &block.lines)).cloned().collect();
    let closed = without(text, &gone);
    let (root, errors) = closed.as_deref().map_or(read, DeTable::parse_recoverable);
    let singles = if errors.is_empty() { Vec::new() } else { repeated_singles(text) };
    let mut faulty_lines: Vec<Range<usize>> = Vec::new();
    for line in lists {
        problems.push(syntax_error::unclosed(file, text, at, &line));
        faulty_lines.push(line);
    }
    for block in foreign {
        problems.push(syntax_error::foreign(file, at, &block.lines, (block.name, block.right)));
        faulty_lines.push(block.lines);
    }
    for title in &singles {
        let place = Place::new(file.clone(), title.line.start + at..title.line.end + at);
        problems.push(
            Diagnostic::new(Code::WrongType, place)
                .with("key", title.name)
                .with("expected", "array-of-tables")
                .with("found", "table")
                .suggest(Some(format!("[[{}]]", title.name))),
        );
        faulty_lines.push(title.line.clone());
    }
    let mut told: BTreeMap<usize, usize> = BTreeMap::new();
    let mut lines = 0..0;
    let proposals = Proposals::default();
    for error in &errors {
        let span = within(text, error.span().unwrap_or(0..0));
        if lines.is_empty() || span.start < lines.start || lines.end < span.end {
            lines = lines_of(text, &span);
        }
        // What is below the second of two titles is there twice because they are.
        let is_single =
            |title: &SingleTitle| title.section.start <= span.start && span.end <= title.section.end;
        if error.message().starts_with("duplicate key") && singles.iter().any(is_single) {
            continue;
        }
        let told = told.entry(lines.start).or_default();
        *told += 1;
        if *told > EACH {
            continue;
        }
        let problem = syntax_error::diagnostic(file, text, at, span, (error.message(), &proposals));
        // A path typed the Windows way is read as it is typed: see `Fields::path`.
        if problem.facts["message"] == "escape" && names_a_file(&text[lines.clone()]) {
            continue;
        }
        // The first fault of a line says how the whole line should read: a second would say it again.
        let is_same = faulty_lines.last().is_some_and(|last| last.start == lines.start);
        if is_same && problem.facts["message"] != "duplicate-key" {
            faulty_lines.push(lines.clone());
            continue;
        }
        faulty_lines.push(lines.clone());
        problems.push(problem);
    }
    let has_errors = !faulty_lines.is_empty();
    let source = TomlSource {
        file: file.clone(),
        text: text.into(),
        at,
        first_line,
        has_errors,
        titles: OnceLock::new(),
    };
    let reader = TreeReader { source: Arc::new(source), faulty_lines: joined(faulty_lines) };
    let table = reader.table(root.into_inner(), 0..0);
    // Reviews keep texts as they were, whatever was in them.
    if file.extension() != "relecture" {
        check_characters(&table, &table, problems);
    }
    table
}

/// `text` with spaces in the place of `lines`; `None` where there are none.
fn without(text: &str, lines: &[Range<usize>]) -> Option<String> {
    if lines.is_empty() {
        return None;
    }
    let mut closed = text.to_owned();
    for line in lines {
        // Every line end stays: places below it are told by line.
        let blank: String =
            closed[line.clone()].bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
        closed.replace_range(line.clone(), &blank);
    }
    Some(closed)
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
            control_character::check_resolved(&table.located_text(&value.place), problems);
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

/// Whether `line` gives a key whose value is a path.
fn names_a_file(line: &str) -> bool {
    let key = line.split_once('=').map_or("", |(key, _)| key.trim());
    FILE_KEYS.contains(&key)
}

/// `span`, moved to where characters begin and end.
fn within(text: &str, span: Range<usize>) -> Range<usize> {
    let mut start = span.start.min(text.len());
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

fn lines_of(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text[..span.start].rfind('\n').map_or(0, |byte| byte + 1);
    let end = text[span.end..].find('\n').map_or(text.len(), |byte| span.end + byte);
    start..end
}

struct TreeReader {
    source: Arc<TomlSource>,
    faulty_lines: Vec<Range<usize>>,
}

impl TreeReader {
    fn place(&self, span: Range<usize>) -> Place {
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
