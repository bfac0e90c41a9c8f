//! Conditions: what is read, and where what cannot be read is reported.

use jalon::markdown::condition::parse;
use jalon::text::located_text::LocatedText;
use jalon::text::path::SourcePath;

#[test]
fn conditions() {
    for (written, expected) in [
        ("littoral", "littoral"),
        ("littoral et non montagne", "littoral et non montagne"),
        ("a ou b et c", "a ou (b et c)"),
        ("(a ou b) et c", "(a ou b) et c"),
        ("non non a", "a"),
        ("non (a ou b)", "non (a ou b)"),
        ("((a))", "a"),
        ("type:hotel ou departement:24", "type:hotel ou departement:24"),
        ("region:75 et zone:littoral", "region:75 et zone:littoral"),
        ("accompagnement:suivi et valeur:telephone", "accompagnement:suivi et valeur:telephone"),
        ("", "?\"\" at 10..10"),
        ("a et", "?\"a et\" at 10..14"),
        ("a b", "?\"b\" at 12..13"),
        ("et a", "?\"et\" at 10..12"),
        ("(a", "?\"(a\" at 10..12"),
        ("a)", "?\")\" at 11..12"),
        ("pays:24", "pays:24"),
        ("a && b", "?\"&&\" at 12..14"),
        (&"(".repeat(9_999), "?\"(\" at 26..27"),
    ] {
        let mut problems = Vec::new();
        let file = SourcePath::parse("x.md").unwrap();
        let found = match parse(&LocatedText::plain(written.into(), file, 10), &mut problems) {
            Some(condition) => condition.to_string(),
            None => format!("?{:?} at {:?}", problems[0].facts["found"], problems[0].place.span()),
        };
        assert_eq!(found, expected, "{written}");
    }
}
