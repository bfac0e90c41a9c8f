//! Tests of the reader of tables.

use jalon::diagnostic::{Diagnostic, Problems};
use jalon::table::fields::Fields;
use jalon::table::level_tables::VERB;
use jalon::table::page_tables::FRONT;
use jalon::table::parse::parse;
use jalon::text::path::SourcePath;

fn facts_of(problems: &Problems) -> Vec<String> {
    let facts = |problem: &Diagnostic| problem.facts.values().cloned().collect::<Vec<_>>().join(",");
    problems.iter().map(|problem| format!("{} {}", problem.code, facts(problem))).collect()
}

#[test]
fn everything_wrong_with_a_table_is_reported_at_once() {
    let text = "titre = 3\ntypes = [\"a\", 2]\npublic = \"poteur\"\ntittre = 1\ncible = \"x\"\n";
    let mut problems = Vec::new();
    let table = parse(&SourcePath::parse("x.md").unwrap(), text, 0, &mut problems);
    let mut fields = Fields::new(&table, &FRONT, &mut problems);
    assert!(fields.text("titre").is_none());
    assert_eq!(fields.list_of_text("types").unwrap().value.len(), 1);
    assert!(fields.choice("public", &[("porteur", 1), ("technicien", 2)]).is_none());
    fields.require("resume");
    fields.finish();
    assert_eq!(
        facts_of(&problems),
        [
            "J105 string,integer,titre",
            "J105 string,integer,types",
            "J107 porteur, technicien,words,public,poteur",
            "J104 resume,absent,+++",
            "J103 tittre,+++",
            "J106 [[modifier]],,cible,,+++,other",
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
        let mut fields = Fields::new(&table, &VERB, &mut problems);
        assert_eq!(fields.path("fichier").unwrap().value, path, "{written}");
        assert!(problems.is_empty(), "{problems:?}");
    }
}
