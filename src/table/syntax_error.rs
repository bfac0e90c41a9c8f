//! Syntax errors of TOML, under names that the catalogues turn into sentences.

use std::ops::Range;

use super::all_tables::{all_keys, header};
use super::definition::ValueType;
use super::repaired_line::{as_comment, is_unseen, repaired_line};
use super::repaired_value::is_always;
use super::value::headers;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::{Proposals, nearest};
use crate::diagnostic::{Diagnostic, Role};
use crate::html::is_left_out;
use crate::text::Place;
use crate::text::path::SourcePath;

/// Every name that the fact `message` of `TomlSyntax` can have.
pub const NAMES: [&str; 22] = [
    "accent-in-key",
    "bad-key",
    "bad-number",
    "bad-date",
    "bad-string",
    "bad-truth",
    "curly-quote",
    "duplicate-key",
    "escape",
    "extra-comma",
    "line-end",
    "missing-comma",
    "missing-equals",
    "missing-quotes",
    "missing-truth",
    "missing-value",
    "no-such-day",
    "several-lines",
    "too-deep",
    "unclosed",
    "unseen",
    "other",
];

/// A text that is no TOML, and what is looked for in it for each fault: found once.
pub(super) struct FaultySource<'t> {
    pub(super) text: &'t str,
    /// The titles of its groups.
    titles: Vec<Range<usize>>,
    /// Where three quotes stand.
    triple_quotes: Vec<usize>,
}

impl<'t> FaultySource<'t> {
    /// Looks through `text`.
    pub(super) fn of(text: &'t str) -> Self {
        let triple_quotes = text.match_indices("\"\"\"").map(|(at, _)| at).collect();
        Self { text, titles: headers(text), triple_quotes }
    }

    /// The title of the group that `at` is in.
    fn title_above(&self, at: usize) -> Option<&Range<usize>> {
        self.titles[..self.titles.partition_point(|title| title.start < at)].last()
    }

    /// Whether a text that was never closed most likely goes on at `span`: a quote above is alone.
    fn is_in_text(&self, span: &Range<usize>) -> bool {
        let start = self.text[..span.start].rfind('\n').unwrap_or(0);
        let above = self.text[..start].lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let triples = self.triple_quotes.partition_point(|at| at + 3 <= start);
        above.matches('"').count() % 2 == 1 || triples % 2 == 1
    }
}

/// The problem that the parser describes by `message`, in its own English, at `span` of a text; and its whole line as it
/// should read.
pub(super) fn diagnostic(
    file: &SourcePath,
    source: &FaultySource<'_>,
    span: Range<usize>,
    (message, proposals): (&str, &Proposals),
) -> (Diagnostic, Option<String>) {
    let text = source.text;
    let name = name_of(message, source, &span);
    let span = if name == "accent-in-key" { key_around(text, span) } else { span };
    let known = || proposals.nearest(&text[span.clone()], all_keys().map(|key| key.name)).map(str::to_owned);
    let right = in_its_group(name, source, &span)
        .or_else(|| repaired_line(line_around(text, &span)).filter(|_| name != "duplicate-key"))
        .or_else(|| as_comment(line_around(text, &span)).filter(|_| !source.is_in_text(&span)))
        .filter(|right| name != "duplicate-key" || right.starts_with("[["))
        // What nobody sees would only be told again.
        .map(|line| line.replace(is_left_out, ""));
    let name = fitted(name, line_around(text, &span), right.as_deref());
    let key = || (name == "accent-in-key").then(known).flatten();
    let suggestion = right.clone().or_else(key);
    let place = Place::new(file.clone(), span.clone());
    let problem = Diagnostic::new(Code::TomlSyntax, place).with("message", name).suggest(suggestion);
    // The title above is looked for as often as names are: a thousand copies of one title cost no million lines.
    let first = proposals.find(|| first_of(name, source, &span));
    let problem = match first {
        Some(first) => problem.related(Role::First, Place::new(file.clone(), first)),
        None => problem,
    };
    (problem, right)
}

/// A line as it should read in the group that it is in: a flag that says nothing is true; where the first key of an item is
/// there again, another item begins.
fn in_its_group(name: &str, source: &FaultySource<'_>, span: &Range<usize>) -> Option<String> {
    if !["duplicate-key", "missing-equals", "missing-value", "bad-key", "missing-quotes"].contains(&name) {
        return None;
    }
    let text = source.text;
    let line = line_around(text, span).trim();
    let title = source.title_above(span.start)?;
    let (title, below) = (text[title.clone()].trim(), &text[title.end.min(span.start)..span.start]);
    if name == "duplicate-key" && line.starts_with("[[") {
        // `[[communes]]` below `communes = [ … ]`: what is said of one of them.
        let one = line.trim_matches(['[', ']', ' ']).strip_suffix('s')?;
        return all_keys()
            .find(|key| key.name == one)
            .and_then(header)
            .filter(|title| title.starts_with("[["));
    }
    if name == "duplicate-key" {
        let is_key = |line: &&str| line.contains('=') && !line.starts_with('#');
        let key = |line: &str| line.split('=').next().map(|key| key.trim().to_owned());
        let first = below.lines().map(str::trim).find(is_key)?;
        return (title.starts_with("[[") && key(first) == key(line)).then(|| format!("{title}\n{line}"));
    }
    if title != "[drapeaux]" {
        return None;
    }
    let bare = line.trim_start_matches(['-', '*', '•', '–', ' ']);
    let is_id = |id: &str| {
        !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    if is_id(bare) {
        return Some(format!("{bare} = true"));
    }
    let (id, value) = bare.split_once('=')?;
    let near = nearest(value.trim().trim_matches('"'), ["true", "false"])?;
    Some(format!("{} = {near}", id.trim()))
}

/// The name of what is wrong with `line`, where how it should read tells better: `12,5 %` is no text without quotes.
fn fitted(name: &'static str, line: &str, right: Option<&str>) -> &'static str {
    let beside = ["missing-equals", "missing-quotes", "bad-number", "no-such-day", "missing-comma", "other"];
    let Some((_, value)) =
        right.filter(|right| !right.contains('\n')).and_then(|right| right.split_once(" = "))
    else {
        return name;
    };
    if !beside.contains(&name) || !line.contains('=') {
        return name;
    }
    let is_day = value.len() == 10 && value.matches('-').count() == 2;
    let typed = line.split_once('=').map_or("", |(_, typed)| typed.trim());
    match value {
        "true" | "false" => "bad-truth",
        _ if is_day => "bad-date",
        _ if value.starts_with(|letter: char| letter.is_ascii_digit()) => "bad-number",
        _ if value.starts_with(['"', '\'']) && typed.starts_with(['"', '\'']) => "bad-string",
        _ if value.starts_with('"') && name == "bad-number" && typed.contains([' ', '.']) => "missing-quotes",
        _ => name,
    }
}

/// Where a title is written for the first time that `span` repeats.
fn first_of(name: &str, source: &FaultySource<'_>, span: &Range<usize>) -> Option<Range<usize>> {
    let again = line_around(source.text, span).trim();
    if name != "duplicate-key" || !again.starts_with('[') {
        return None;
    }
    let mut above = source.titles.iter().take_while(|title| title.end <= span.start);
    above.find(|line| source.text[(*line).clone()].trim() == again).cloned()
}

/// The problem of lines that are written in another tool's manner, with all of them as they should read.
pub(super) fn foreign(file: &SourcePath, lines: &Range<usize>, (name, right): (&str, &str)) -> Diagnostic {
    let place = Place::new(file.clone(), lines.clone());
    Diagnostic::new(Code::TomlSyntax, place).with("message", name).suggest(Some(right))
}

/// The problem of a list at `line` that does not end.
pub(super) fn unclosed(file: &SourcePath, text: &str, line: &Range<usize>) -> Diagnostic {
    let place = Place::new(file.clone(), line.clone());
    let right = repaired_line(&text[line.clone()]);
    Diagnostic::new(Code::TomlSyntax, place).with("message", "unclosed").suggest(right)
}

/// The line on which `span` begins.
fn line_around<'a>(text: &'a str, span: &Range<usize>) -> &'a str {
    let start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    text[start..].lines().next().unwrap_or_default()
}

fn name_of(message: &str, source: &FaultySource<'_>, span: &Range<usize>) -> &'static str {
    let text = source.text;
    // What was expected follows the description after a comma.
    let description = message.split(", expected").next().unwrap_or(message);
    let here = &text[span.start..];
    if here.starts_with(['“', '”', '«', '»', '‘', '’']) {
        return "curly-quote";
    }
    if line_around(text, span).contains(is_unseen) {
        return "unseen";
    }
    match description {
        "invalid unquoted key" if has_accent(text, span) => "accent-in-key",
        "invalid unquoted key"
        | "unquoted keys cannot be empty"
        | "keys cannot be multi-line basic strings"
        | "keys cannot be multi-line literal strings" => "bad-key",
        "duplicate key" => "duplicate-key",
        "missing escaped value" | "too few unicode value digits" | "invalid value" => "escape",
        "extra comma in array" | "extra comma in inline table" => "extra-comma",
        "missing comma between array elements" | "missing comma between key-value pairs" => "missing-comma",
        "missing assignment between key-value pairs"
        | "key with no value"
        | "unexpected key or value"
        | "invalid key-value pair" => "missing-equals",
        "string values must be quoted" if span.is_empty() && wants_truth(source, span) => "missing-truth",
        "string values must be quoted" if span.is_empty() => "missing-value",
        "string values must be quoted" if is_of_day(line_around(text, span)) => "bad-date",
        "string values must be quoted" => "missing-quotes",
        "missing value" | "missing value for key" if wants_truth(source, span) => "missing-truth",
        "missing value" | "missing value for key" => "missing-value",
        "carriage return must be followed by newline" | "unexpected content between comment and newline" => {
            "line-end"
        }
        "cannot recurse further; max recursion depth met" => "too-deep",
        found if found.starts_with("unclosed") || found.starts_with("missing array") => "unclosed",
        found if found.starts_with("invalid") && found.ends_with("string") => "bad-string",
        found if is_about_numbers(found) => "bad-number",
        found if found.contains("date") || found.contains("time") => day_name(line_around(text, span)),
        _ => "other",
    }
}

/// Whether what has no value at `span` wants true or false.
fn wants_truth(source: &FaultySource<'_>, span: &Range<usize>) -> bool {
    let key = line_around(source.text, span).split('=').next().unwrap_or_default().trim();
    let title = source.title_above(span.start).map_or("", |title| source.text[title.clone()].trim());
    title == "[drapeaux]" || is_always(key, |kind| matches!(kind, ValueType::Boolean))
}

/// Whether the key of `line` is always a day.
fn is_of_day(line: &str) -> bool {
    let key = line.split('=').next().unwrap_or_default().trim();
    is_always(key, |kind| matches!(kind, ValueType::Day))
}

/// What is wrong with the day of `line`: it is written as days are, and is none, or it is written otherwise.
fn day_name(line: &str) -> &'static str {
    let value = line.split('=').nth(1).unwrap_or_default().split('#').next().unwrap_or_default().trim();
    let is_dated = value.len() == 10 && value.bytes().filter(u8::is_ascii_digit).count() == 8;
    if is_dated && value.as_bytes()[4] == b'-' && value.matches('-').count() == 2 {
        "no-such-day"
    } else {
        "bad-date"
    }
}

fn is_about_numbers(description: &str) -> bool {
    ["digit", "sign", "radix", "leading zero", "integer", "float"]
        .iter()
        .any(|word| description.contains(word))
}

fn has_accent(text: &str, span: &Range<usize>) -> bool {
    text[key_around(text, span.clone())]
        .chars()
        .any(|character| !character.is_ascii() && character.is_alphabetic())
}

/// The whole bare key around `span`.
fn key_around(text: &str, span: Range<usize>) -> Range<usize> {
    let in_key = |character: char| {
        character.is_alphanumeric() || matches!(character, '_' | '-' | '\u{300}'..='\u{36f}')
    };
    let start = text[..span.start].trim_end_matches(in_key).len();
    let rest = &text[span.start..];
    let end = span.start + rest.len() - rest.trim_start_matches(in_key).len();
    start..end.max(span.end)
}
