//! `review::recheck`, through its public functions.

use jalon::calendar::Day;
use jalon::guide;
use jalon::record::page_id::PageId;
use jalon::review::decision::Signature;
use jalon::review::recheck::{Dated, jumping, recheck};
use jalon::text::snapshot::Snapshot;

const FACTS: &str = "# Les faits\n[[fait]]\nid = \"a\" # à suivre\nlibelle = \"A\"\nvaleur = 1\nreference = \"R\"\nverifie_le   = 2026-01-01 # par Ana\nrevoir_avant = 2026-07-01\nstatut = \"texte_lu\"\n\n[[fait]]\nid = \"b\"\nlibelle = \"B\"\nvaleur = 2\nreference = \"R\"\nstatut = \"a_verifier\"\naupres = \"la mairie\"\n";
const PAGE: &str =
    "+++\r\ntitre      = \"P\"\r\nresume     = \"R\" # court\r\n+++\r\n\r\nrevoir_avant = 2026-01-01\r\n";

fn changed(thing: Dated, by: Option<&str>) -> String {
    let contract = "titre = 'G'\nreseau = 'R'\nlangue = 'fr'\n[[chapitre]]\nid = 'types'\n";
    let snapshot = Snapshot::of_texts([
        ("content/guide.toml", contract),
        ("content/faits.toml", FACTS),
        ("content/types/p.md", &format!("\u{feff}{PAGE}")),
    ]);
    let guide = guide::read_guide::read(&snapshot).value.unwrap();
    let signature = Signature { by: by.map(str::to_owned), on: Day::new(2026, 12, 1).unwrap() };
    let (changes, checked) = recheck(&snapshot, &guide, &[thing], &signature);
    assert_eq!((changes.len(), checked.len()), (1, 1));
    changes[0].after.clone().unwrap()
}

#[test]
fn a_fact_is_dated_and_nothing_else_moves() {
    let expected = FACTS
        .replace("= 2026-01-01 #", "= 2026-12-01 #")
        .replace("revoir_avant = 2026-07-01", "revoir_avant = 2027-05-31");
    assert_eq!(changed(Dated::Fact("a".into()), None), expected);
    let expected =
        FACTS.replace("id = \"b\"\n", "id = \"b\"\nverifie_le = 2026-12-01\nverifie_par = \"Ana\"\n");
    assert_eq!(changed(Dated::Fact("b".into()), Some("Ana")), expected);
}

#[test]
fn a_page_of_a_windows_editor_keeps_its_line_ends_and_its_mark() {
    let expected = PAGE.replace("# court\r\n", "# court\r\nverifie_le = 2026-12-01\r\n");
    assert_eq!(changed(Dated::Page(PageId::new("types/p")), None), format!("\u{feff}{expected}"));
}

#[test]
fn who_checks_a_fact_confirms_its_value() {
    let facts = FACTS.replace("valeur = 1\n", "valeur = 150\nancienne_valeur = 15 # votée\n");
    let snapshot = Snapshot::of_texts([
        ("content/guide.toml", "titre = 'G'\nreseau = 'R'\nlangue = 'fr'\n"),
        ("content/faits.toml", facts.as_str()),
    ]);
    let guide = guide::read_guide::read(&snapshot).value.unwrap();
    let things = [Dated::Fact("a".into()), Dated::Fact("b".into())];
    assert_eq!(jumping(&guide, &things), ["a"]);
    let signature = Signature { by: None, on: Day::new(2026, 12, 1).unwrap() };
    let (changes, _) = recheck(&snapshot, &guide, &things[..1], &signature);
    assert!(changes[0].after.as_deref().unwrap().contains("\nancienne_valeur = 150 # votée\n"));
}
