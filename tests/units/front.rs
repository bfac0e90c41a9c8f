//! `record::read_front`, through its public functions.

use std::sync::Arc;

use jalon::diagnostic::code::Code;
use jalon::record::declared_names::DeclaredNames;
use jalon::record::read_front::read_front;
use jalon::text::path::SourcePath;

#[test]
fn a_page_is_cut_where_its_front_matter_ends() {
    let rows = [
        ("whole", "+++\ntitre = \"A\"\n+++\nTexte\n", "A", "Texte\n", None),
        ("windows", "+++\r\ntitre = \"A\"\r\n+++\r\nTexte\r\n", "A", "Texte\r\n", None),
        ("blank lines first", "\n\n+++\ntitre = \"A\"\n+++ \nTexte", "A", "Texte", None),
        ("no body", "+++\ntitre = \"A\"\n+++", "A", "", None),
        ("missing", "Texte\n", "page", "Texte\n", Some(Code::MissingFrontMatter)),
        ("unclosed", "+++\ntitre = \"A\"\n\nTexte\n", "page", "Texte\n", Some(Code::UnclosedFrontMatter)),
        ("nothing", "", "page", "", Some(Code::MissingFrontMatter)),
        ("no title", "+++\n+++\n", "page", "", Some(Code::MissingKey)),
        ("slip", "+++\ntitre = A\n+++\nTexte", "A", "Texte", Some(Code::TomlSyntax)),
    ];
    for (name, text, title, body, code) in rows {
        let mut problems = Vec::new();
        let file = SourcePath::parse("content/types/page.md").unwrap();
        let parted = read_front(&file, &Arc::from(text), &DeclaredNames::default(), &mut problems);
        assert_eq!(parted.front.title.value, title, "{name}");
        assert_eq!(parted.body.as_str(), body, "{name}");
        let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, Vec::from_iter(code), "{name}");
        assert_eq!(parted.body.place(0..0).start, text.len() - body.len(), "{name}");
    }
}
