//! A value that somebody gives, and how it is written.

use super::quote::{block, like, wrapped};
use crate::calendar::Day;
use crate::table::quoted::basic;
use crate::table::value::{Table, Value};

/// What is to be written after a key.
#[derive(Clone, Debug, PartialEq)]
pub enum NewValue {
    /// A string.
    Text(String),
    /// A string of Markdown: on lines of its own, it ends with a line end.
    Markdown(String),
    /// A whole number.
    Integer(i64),
    /// Another number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A date.
    Day(Day),
    /// A list.
    List(Vec<NewValue>),
    /// A table, its keys in the order in which they are to stand.
    Table(Vec<(String, NewValue)>),
}

impl NewValue {
    /// The code of its type, as definitions name it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text(_) | Self::Markdown(_) => "string",
            Self::Integer(_) => "integer",
            Self::Float(_) => "float",
            Self::Boolean(_) => "boolean",
            Self::Day(_) => "date",
            Self::List(_) => "array",
            Self::Table(_) => "table",
        }
    }

    /// Whether TOML can say it: a number is one.
    pub(super) fn can_be_written(&self) -> bool {
        match self {
            Self::Float(number) => number.is_finite(),
            Self::List(items) => items.iter().all(Self::can_be_written),
            Self::Table(pairs) => pairs.iter().all(|(_, value)| value.can_be_written()),
            _ => true,
        }
    }

    /// It with line ends `\n` alone.
    pub(super) fn with_plain_line_ends(self) -> Self {
        let plain = |text: String| text.replace("\r\n", "\n");
        match self {
            Self::Text(text) => Self::Text(plain(text)),
            Self::Markdown(text) => Self::Markdown(plain(text)),
            Self::List(items) => Self::List(items.into_iter().map(Self::with_plain_line_ends).collect()),
            Self::Table(pairs) => Self::Table(
                pairs.into_iter().map(|(key, value)| (key, value.with_plain_line_ends())).collect(),
            ),
            other => other,
        }
    }

    /// As it is written on lines of its own where it is long, in the way of `raw`, which it replaces (or nothing).
    pub(super) fn like(&self, raw: &str) -> String {
        match self {
            Self::Text(text) => like(raw, text),
            Self::Markdown(text) => markdown(raw, text),
            Self::List(items) => wrapped(&items.iter().map(|item| item.in_line("")).collect::<Vec<_>>()),
            other => other.in_line(raw),
        }
    }

    /// As it is written within a line, strings in the way of `raw`, one of its neighbours.
    pub(super) fn in_line(&self, raw: &str) -> String {
        match self {
            Self::Text(text) | Self::Markdown(text) if text.contains('\n') => basic(text),
            Self::Text(text) | Self::Markdown(text) => {
                like(if raw.len() < 6 { raw } else { single(raw) }, text)
            }
            Self::Integer(number) => number.to_string(),
            Self::Float(number) => float(*number),
            Self::Boolean(flag) => flag.to_string(),
            Self::Day(day) => day.to_string(),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.in_line("")).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Table(pairs) if pairs.is_empty() => "{}".to_owned(),
            Self::Table(pairs) => {
                let pair = |(key, value): &(String, Self)| format!("{} = {}", bare(key), value.in_line(""));
                let pairs: Vec<String> = pairs.iter().map(pair).collect();
                format!("{{ {} }}", pairs.join(", "))
            }
        }
    }

    /// Whether `value`, read from a file, says it: line ends may be those of Windows, and Markdown may end with another
    /// number of them.
    pub fn is(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Text(text), Value::Text(read)) => plain(text) == plain(read),
            (Self::Markdown(text), Value::Text(read)) => {
                plain(text).trim_end_matches('\n') == plain(read).trim_end_matches('\n')
            }
            (Self::Integer(number), Value::Integer(read)) => number == read,
            (Self::Float(number), read) => as_number(read) == Some(*number),
            (Self::Boolean(flag), Value::Boolean(read)) => flag == read,
            (Self::Day(day), Value::Day(read)) => day == read,
            (Self::List(items), Value::List(read)) => {
                items.len() == read.len() && items.iter().zip(read).all(|(item, read)| item.is(&read.value))
            }
            (Self::Table(pairs), Value::Table(read)) => {
                read.entries().len() == pairs.len() && is_within(pairs, read)
            }
            _ => false,
        }
    }
}

/// Whether `table` says all of `pairs`.
pub(super) fn is_within(pairs: &[(String, NewValue)], table: &Table) -> bool {
    pairs.iter().all(|(key, value)| table.get(key).is_some_and(|entry| value.is(&entry.value.value)))
}

/// A key as it is written: quoted where it must be.
pub(super) fn bare(key: &str) -> String {
    let is_bare = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    if !key.is_empty() && key.chars().all(is_bare) { key.to_owned() } else { basic(key) }
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}

#[expect(clippy::cast_precision_loss, reason = "amounts and rates are small")]
fn as_number(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        _ => None,
    }
}

/// A number as people write it: without a fraction where it has none.
fn float(number: f64) -> String {
    // Beyond, the digits would make a whole number that TOML cannot hold.
    let is_short = number.abs() < 1e15;
    if is_short { format!("{number}") } else { format!("{number:e}") }
}

/// The way of a string that may have several lines, within one.
fn single(raw: &str) -> &str {
    match raw.get(..3) {
        Some("'''") => "''",
        Some("\"\"\"") => "\"\"",
        _ => raw,
    }
}

/// A text in Markdown: on lines of its own unless what it replaces is one line, and so is it.
fn markdown(raw: &str, text: &str) -> String {
    let is_block = raw.starts_with("\"\"\"") || raw.starts_with("'''");
    let text = text.trim_end_matches('\n');
    if raw.is_empty() || (!is_block && text.contains('\n')) {
        return block(text);
    }
    if !is_block {
        return like(raw, text);
    }
    // The closing quotes stay where they are: on a line of their own, or not.
    let inner = raw.get(3..raw.len().saturating_sub(3)).unwrap_or_default();
    let ends = if inner.trim_end_matches([' ', '\t']).ends_with('\n') { "\n" } else { "" };
    like(raw, &format!("{text}{ends}"))
}
