//! `guide::read_guide`, through its public functions.

use proptest::prelude::{ProptestConfig, any, proptest};

use jalon::diagnostic::Problems;
use jalon::guide::read_guide::{forms, read};
use jalon::guide::read_guide_page::{PageSetting, read_page};
use jalon::record::declared_names::DeclaredNames;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Snapshot, SourceText};

const CONTRACT: &str = "titre = 'Guide'\n\
    [[chapitre]]\nid = 'types'\netape = 7\n\
    [[type]]\nid = 'meuble'\nnom = 'meublé'\nfiche = 'types/meuble'\n\
    [[profil]]\nid = 'initial'\nnom = 'initial'\n\
    [[valeur]]\nid = 'telephone'\ntype = 'telephone'\nlibelle = 'Téléphone'\n";
const HOME: &str = "+++\ntitre = 'Accueil'\n+++\n";

/// What is reported of a project, as `code path facts -> suggestion`.
fn reported(files: &[(&str, &str)]) -> Vec<String> {
    lines_of(&read(&Snapshot::of_texts(files.iter().copied())).problems)
}

fn lines_of(problems: &Problems) -> Vec<String> {
    let show = |problem: &jalon::diagnostic::Diagnostic| {
        let facts: Vec<&str> = problem.facts.values().map(String::as_str).collect();
        let meant = problem.suggestion.as_ref().map(|meant| format!(" -> {meant}")).unwrap_or_default();
        format!("{} {} {}{meant}", problem.code, problem.place.file, facts.join(","))
    };
    problems.iter().map(show).collect()
}

#[test]
fn a_whole_guide_is_read_without_a_word() {
    let page = "\u{feff}+++\r\ntitre = 'Le meublé'\r\ntypes = ['meuble']\r\n+++\r\n## A {#a}\r\n";
    let checked = read(&Snapshot::of_texts([
        ("content/guide.toml", CONTRACT),
        ("content/index.md", HOME),
        ("content/types/index.md", HOME),
        ("content/types/meuble.md", page),
        ("content/faits.toml", "[[fait]]\nid = 'a.b'\nlibelle = 'A'\nvaleur = 3\nstatut = 'texte_lu'\n"),
        ("content/glossaire.toml", "[[terme]]\nid = 'erp'\nsigle = 'ERP'\nterme = 'e'\ndefinition = 'd'\n"),
        ("content/communes.csv", "code;nom;codes_postaux;departement\n00012;A;24000;24\n"),
    ]));
    assert_eq!(lines_of(&checked.problems), Vec::<String>::new());
    let guide = checked.value.unwrap();
    let pages: Vec<&str> = guide.pages.keys().map(jalon::record::page_id::PageId::as_str).collect();
    assert_eq!(pages, ["index", "types", "types/meuble"]);
    assert_eq!((guide.facts.len(), guide.terms.len(), guide.communes.len()), (1, 1, 1));
}

#[test]
fn everything_wrong_is_reported_at_once() {
    let page = "+++\ntitre = 'A'\ntypes = ['meubl']\nproteges = ['declarations']\n+++\n## A {#declaration}\n";
    assert_eq!(
        reported(&[
            ("content/guide.toml", CONTRACT),
            ("content/types/meubles.md", page),
            ("content/type/autre.md", "Texte\n"),
            ("content/types/Gite.md", HOME),
            ("content/faits.toml", "[[fait]]\nid = 'a.b'\nlibelle = 'A'\nvaleur = 3\nstatut = 'conteste'\n"),
            ("content/acteurs.toml", "[[acteur]]\nid = 'a'\nnom = 'A'\n[[acteur]]\nid = 'a'\nnom = 'B'\n"),
        ]),
        [
            "J104 content/faits.toml aupres,absent,[[fait]]",
            "J111 content/acteurs.toml a",
            "J109 content/type/autre.md ",
            "J108 content/types/Gite.md types/Gite -> content/types/gite.md",
            "J417 content/types/meubles.md meubl,meuble -> meuble",
            "J302 content/types/meubles.md declarations,types/meubles -> declaration",
            "J112 content/guide.toml content/index.md",
            "J112 content/guide.toml content/types/index.md",
            "J301 content/guide.toml types/meuble -> types/meubles",
            "J417 content/type/autre.md type,types -> types",
        ]
    );
}

#[test]
fn without_a_contract_there_is_no_guide() {
    assert_eq!(reported(&[("content/index.md", HOME)]), ["J112 content/guide.toml content/guide.toml"]);
}

#[test]
fn two_files_cannot_be_one_page() {
    let found = reported(&[
        ("content/guide.toml", CONTRACT),
        ("content/index.md", HOME),
        ("content/types.md", HOME),
        ("content/types/index.md", HOME),
        ("content/types/meuble.md", HOME),
    ]);
    assert_eq!(found, ["J111 content/types/index.md types"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_page_makes_it_panic(front in any::<String>(), body in "(\\PC|\n|\r|:::|## |\\+\\+\\+\n|é){0,60}") {
        let setting = PageSetting { declared: DeclaredNames::default(), terms: forms(&[]) };
        let path = SourcePath::parse("content/a.md").unwrap();
        for text in [format!("+++\n{front}\n+++\n{body}"), front, body] {
            read_page(&path, &SourceText::new(&text), &setting);
        }
    }
}
