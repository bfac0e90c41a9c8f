//! Syntax errors of TOML, under names that the catalogues turn into sentences.

use std::ops::Range;

use super::all_tables::all_keys;
use super::definition::ValueType;
use super::repaired_line::{as_comment, is_unseen, repaired_line};
use super::repaired_value::is_always;
use super::value::headers;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
use crate::diagnostic::{Diagnostic, Role};
use crate::html::is_left_out;
use crate::text::Place;
use crate::text::path::SourcePath;

/// Every name that the fact `message` of `TomlSyntax` can have.
pub const NAMES: [&str; 20] = [
    "accent-in-key",
    "bad-key",
    "bad-number",
    "bad-date",
    "bad-string",
    "curly-quote",
    "duplicate-key",
    "escape",
    "extra-comma",
    "line-end",
    "missing-comma",
    "missing-equals",
    "missing-quotes",
    "missing-value",
    "no-such-day",
    "several-lines",
    "too-deep",
    "unclosed",
    "unseen",
    "other",
];

/// The problem that the parser describes by `message`, in its own English, at `span` of `text`.
pub(super) fn diagnostic(
    file: &SourcePath,
    text: &str,
    at: usize,
    span: Range<usize>,
    (message, proposals): (&str, &Proposals),
) -> Diagnostic {
    let name = name_of(message, text, &span);
    let span = if name == "accent-in-key" { key_around(text, span) } else { span };
    let known = || proposals.nearest(&text[span.clone()], all_keys().map(|key| key.name)).map(str::to_owned);
    let suggestion = repaired_line(line_around(text, &span))
        .or_else(|| as_comment(line_around(text, &span)).filter(|_| !is_in_text(text, &span)))
        .or_else(|| (name == "accent-in-key").then(known).flatten())
        .filter(|_| name != "duplicate-key")
        // What nobody sees would only be told again.
        .map(|line| line.replace(is_left_out, ""));
    let place = Place::new(file.clone(), span.start + at..span.end + at);
    let problem = Diagnostic::new(Code::TomlSyntax, place).with("message", name).suggest(suggestion);
    // The title above is looked for as often as names are: a thousand copies of one title cost no million lines.
    match proposals.find(|| first_of(name, text, &span)) {
        Some(first) => {
            problem.related(Role::First, Place::new(file.clone(), first.start + at..first.end + at))
        }
        None => problem,
    }
}

/// Where a title is written for the first time that `span` repeats.
fn first_of(name: &str, text: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let again = line_around(text, span).trim();
    if name != "duplicate-key" || !again.starts_with('[') {
        return None;
    }
    headers(&text[..span.start]).into_iter().find(|line| text[line.clone()].trim() == again)
}

/// The problem of lines that are written in another tool's manner, with all of them as they should read.
pub(super) fn foreign(
    file: &SourcePath,
    at: usize,
    lines: &Range<usize>,
    (name, right): (&str, String),
) -> Diagnostic {
    let place = Place::new(file.clone(), lines.start + at..lines.end + at);
    Diagnostic::new(Code::TomlSyntax, place).with("message", name).suggest(Some(right))
}

/// The problem of a list at `line` that does not end.
pub(super) fn unclosed(file: &SourcePath, text: &str, at: usize, line: &Range<usize>) -> Diagnostic {
    let place = Place::new(file.clone(), line.start + at..line.end + at);
    let right = repaired_line(&text[line.clone()]);
    Diagnostic::new(Code::TomlSyntax, place).with("message", "unclosed").suggest(right)
}

/// Whether a text that was never closed most likely goes on there: a quote above is alone.
fn is_in_text(text: &str, span: &Range<usize>) -> bool {
    let start = text[..span.start].rfind('\n').unwrap_or(0);
    let above = text[..start].lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
    above.matches('"').count() % 2 == 1 || text[..start].matches("\"\"\"").count() % 2 == 1
}

/// The line on which `span` begins.
fn line_around<'a>(text: &'a str, span: &Range<usize>) -> &'a str {
    let start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    text[start..].lines().next().unwrap_or_default()
}

fn name_of(message: &str, text: &str, span: &Range<usize>) -> &'static str {
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
        "string values must be quoted" if span.is_empty() => "missing-value",
        "string values must be quoted" if is_of_day(line_around(text, span)) => "bad-date",
        "string values must be quoted" => "missing-quotes",
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

/// Whether the key of `line` is always a day.
fn is_of_day(line: &str) -> bool {
    let key = line.split('=').next().unwrap_or_default().trim();
    is_always(key, |kind| matches!(kind, ValueType::Day))
}

/// What is wrong with the day of `line`: it is written as days are, and is none, or it is written otherwise.
fn day_name(line: &str) -> &'static str {
    let value = line.split('=').nth(1).unwrap_or_default().split('#').next().unwrap_or_default().trim();
    let is_dated = value.len() == 10 && value.bytes().filter(u8::is_ascii_digit).count() == 8;
    if is_dated && value.matches('-').count() == 2 { "no-such-day" } else { "bad-date" }
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
