//! What is wrong with the TOML itself, under names that the catalogues word.

use std::ops::Range;

use super::kind;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::text::Place;
use crate::text::path::SourcePath;

/// Every name that the fact `message` of `TomlSyntax` can have.
pub const NAMES: [&str; 17] = [
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
    "too-deep",
    "unclosed",
    "other",
];

/// The problem that the parser tells as `message` (its own English), at `span` of `text`.
pub(super) fn diagnostic(
    file: &SourcePath,
    text: &str,
    at: usize,
    span: Range<usize>,
    message: &str,
) -> Diagnostic {
    let name = name(message, text, &span);
    let span = if name == "accent-in-key" { key_around(text, span) } else { span };
    let suggestion =
        (name == "accent-in-key").then(|| nearest(&text[span.clone()], kind::all_keys())).flatten();
    let place = Place::new(file.clone(), span.start + at..span.end + at);
    Diagnostic::new(Code::TomlSyntax, place).with("message", name).suggest(suggestion)
}

fn name(message: &str, text: &str, span: &Range<usize>) -> &'static str {
    // What was expected follows the description after a comma.
    let description = message.split(", expected").next().unwrap_or(message);
    let here = &text[span.start..];
    if here.starts_with(['“', '”', '«', '»', '‘', '’']) {
        return "curly-quote";
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
        "string values must be quoted" => "missing-quotes",
        "missing value" | "missing value for key" => "missing-value",
        "carriage return must be followed by newline" | "unexpected content between comment and newline" => {
            "line-end"
        }
        "cannot recurse further; max recursion depth met" => "too-deep",
        found if found.starts_with("unclosed") || found.starts_with("missing array") => "unclosed",
        found if found.starts_with("invalid") && found.ends_with("string") => "bad-string",
        found if is_about_numbers(found) => "bad-number",
        found if found.contains("date") || found.contains("time") => "bad-date",
        _ => "other",
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

#[cfg(test)]
mod tests {
    use super::NAMES;
    use crate::i18n::program::program;
    use crate::i18n::{Language, Word};
    use crate::table::parse;
    use crate::text::path::SourcePath;

    #[test]
    fn every_name_is_worded() {
        for language in Language::ALL {
            let said =
                |name: &'static str| program(language).say("J101", &[("message", Word::Text(name))]).unwrap();
            for name in NAMES.iter().filter(|name| **name != "other") {
                assert_ne!(said(name), said("other"), "{language:?} {name}");
            }
        }
    }

    #[test]
    fn each_slip_has_a_name_and_its_place() {
        let rows = [
            ("an accent", "téléphone = \"1\"\n", "accent-in-key", "téléphone"),
            ("a capital accent", "a = 1\nÉtape = 1\n", "accent-in-key", "Étape"),
            ("a header with an accent", "[données]\na = 1\n", "accent-in-key", "données"),
            ("no quotes", "nom = Pays\n", "missing-quotes", "Pays"),
            ("curly quotes", "nom = “Pays”\n", "curly-quote", "“Pays”"),
            ("nothing", "nom =\n", "missing-value", ""),
            ("no equals", "nom \"Pays\"\n", "missing-equals", ""),
            ("twice", "a = 1\na = 2\n", "duplicate-key", "a"),
            ("stray back-slash", "note = \"pays\\page.md\"\n", "escape", ""),
            ("open string", "a = \"b\nc = 1\n", "bad-string", ""),
            ("open list", "a = [1, 2\n", "unclosed", ""),
            ("open header", "[a\nb = 1\n", "unclosed", ""),
            ("two values", "a = [\"x\" \"y\"]\n", "missing-comma", ""),
            ("leading zero", "a = 0536490012\n", "bad-number", "0"),
            ("no such day", "a = 2026-13-45\n", "bad-date", "2026-13-45"),
        ];
        for (row, text, name, shown) in rows {
            let mut problems = Vec::new();
            parse(&SourcePath::parse("x.toml").unwrap(), text, 0, &mut problems);
            let told: Vec<(&str, &str)> = problems
                .iter()
                .map(|problem| (&*problem.facts["message"], &text[problem.place.span()]))
                .collect();
            assert!(told.contains(&(name, shown)), "{row}: {told:?}");
            assert!(told.iter().all(|(name, _)| NAMES.contains(name)), "{row}: {told:?}");
        }
    }
}
