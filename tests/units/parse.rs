//! Tests of the parser: values and their places, the names of syntax errors, the text of strings.

use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use proptest::{collection, strategy};

use jalon::i18n::program::program;
use jalon::i18n::{Language, Word};
use jalon::table::parse::parse;
use jalon::table::syntax_error::NAMES;
use jalon::table::value::{Table, Value};
use jalon::text::path::SourcePath;

fn file() -> SourcePath {
    SourcePath::parse("x.toml").unwrap()
}

fn texts(table: &Table, found: &mut Vec<(String, jalon::text::Place)>) {
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
fn a_value_on_a_line_with_a_syntax_error_is_unparsed() {
    let mut problems = Vec::new();
    let table = parse(&file(), "a = \nb = 2\nc = {\n", 0, &mut problems);
    assert!(matches!(table.get("a").unwrap().value.value, Value::Unparsed));
    assert!(matches!(table.get("b").unwrap().value.value, Value::Integer(2)));
    assert!(matches!(table.get("c").unwrap().value.value, Value::Unparsed));
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
            let located_text = table.located_text(&value, &place);
            prop_assert_eq!(located_text.as_str(), value);
        }
        for problem in problems {
            prop_assert!(problem.place.end <= text.len());
            prop_assert!(text.get(problem.place.span()).is_some());
        }
    }
}

#[test]
fn every_name_has_its_sentence() {
    for language in Language::ALL {
        let said =
            |name: &'static str| program(language).say("J101", &[("message", Word::Text(name))]).unwrap();
        for name in NAMES.iter().filter(|name| **name != "other") {
            assert_ne!(said(name), said("other"), "{language:?} {name}");
        }
    }
}

#[test]
fn each_syntax_error_has_a_name_and_its_place() {
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
        ("no such day", "a = 2026-13-45\n", "no-such-day", "2026-13-45"),
    ];
    for (row, text, name, shown) in rows {
        let mut problems = Vec::new();
        parse(&file(), text, 0, &mut problems);
        let found: Vec<(&str, &str)> = problems
            .iter()
            .map(|problem| (&*problem.facts["message"], &text[problem.place.span()]))
            .collect();
        assert!(found.contains(&(name, shown)), "{row}: {found:?}");
        assert!(found.iter().all(|(name, _)| NAMES.contains(name)), "{row}: {found:?}");
    }
}

/// A written piece of a string with the text it stands for.
fn piece() -> impl Strategy<Value = (String, String)> {
    let escape = |written: &str, text: &str| Just((written.to_owned(), text.to_owned()));
    prop_oneof![
        "[a-zé€ ]{1,4}".prop_map(|text| (text.clone(), text)),
        escape("\\n", "\n"),
        escape("\\\"", "\""),
        escape("\\\\", "\\"),
        escape("\\u00e9", "é"),
        escape("\\U0001F600", "😀"),
        escape("\\x41", "A"),
        escape("\n", "\n"),
        escape("\r\n", "\r\n"),
        escape("\\\n  \n x", "x"),
        escape("\\  \r\n\tx", "x"),
        escape("\"x", "\"x"),
    ]
}

proptest! {
    #[test]
    fn every_character_points_at_where_it_was_written(
        pieces in collection::vec(piece(), 0..12),
        first in strategy::Union::new(["", "\n", "\r\n"].map(Just)),
    ) {
        // A leading line end would be trimmed, as `first` is: keep it away from the first piece.
        let mut written = format!("k = \"\"\"{first}.");
        let mut expected = vec![('.', written.len() - 1)];
        for (raw, text) in &pieces {
            let at = written.len();
            written.push_str(raw);
            let plain = raw == text;
            for (offset, character) in text.char_indices() {
                let skipped = raw.len() - text.len().min(raw.len());
                let here = if plain { at + offset } else if text == "x" { at + skipped } else { at };
                expected.push((character, here));
            }
        }
        written.push_str("!\"\"\"\n");
        expected.push(('!', written.len() - 5));
        let mut problems = Vec::new();
        let table = parse(&file(), &written, 0, &mut problems);
        prop_assert!(problems.is_empty(), "{problems:?} in {written:?}");
        let entry = table.get("k").unwrap();
        let Value::Text(text) = &entry.value.value else { panic!("a text") };
        let located_text = table.located_text(text, &entry.value.place);
        prop_assert_eq!(located_text.as_str(), text);
        let found: Vec<(char, usize)> = text
            .char_indices()
            .map(|(byte, character)| (character, located_text.place(byte..byte).start))
            .collect();
        prop_assert_eq!(found, expected);
    }
}
