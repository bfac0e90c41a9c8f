//! `record::read_verb`, through its public functions.

use jalon::record::declared_names::DeclaredNames;
use jalon::record::read_text::LevelFile;
use jalon::record::read_verb::read_verb;
use jalon::record::verb::{Action, Verb};
use jalon::table::fields::Fields;
use jalon::table::level_tables::VERB;
use jalon::table::parse::parse;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::Snapshot;

/// Reads one verb; returns it with what was reported, as `code fact,fact suggestion`.
fn read(text: &str) -> (Option<Verb>, Vec<String>) {
    let snapshot = Snapshot::of_texts([
        ("territories/pays.toml", ""),
        ("territories/pays/texte.md", "Texte\n"),
        ("territories/pays/vide.md", "\n"),
    ]);
    let file = SourcePath::parse("territories/pays.toml").unwrap();
    let mut problems = Vec::new();
    let table = parse(&file, text, 0, &mut problems);
    let mut fields = Fields::new(&table, &VERB, &mut problems);
    let declared = DeclaredNames::default();
    let verb = read_verb(&mut fields, LevelFile { snapshot: &snapshot, file: &file, declared: &declared });
    fields.finish();
    let told = problems.iter().map(|problem| {
        let facts: Vec<&str> = problem.facts.values().map(String::as_str).collect();
        let meant = problem.suggestion.as_ref().map(|meant| format!(" -> {meant}"));
        format!("{} {}{}", problem.code, facts.join(","), meant.unwrap_or_default())
    });
    (verb, told.collect())
}

#[test]
fn each_fault_of_a_verb_is_reported() {
    let rows: [(&str, &str, &[&str]); 20] = [
        ("inserted", "action = 'apres'\ntexte = 'a'\nid = 'b'\njusqu_au = 2027-01-01", &[]),
        ("from a file", "action = 'fin'\nfichier = 'pays/texte.md'", &[]),
        ("windows path", "action = 'fin'\nfichier = \"pays\\texte.md\"", &[]),
        ("wrapped", "action = 'encadrer'\ntexte = \"a\\n\\n{{ commun }}\\n\\nb\"", &[]),
        ("hidden", "action = 'masquer'\npourquoi = 'a'\nsi_le_commun_change = 'bloquer'", &[]),
        ("corrected", "action = 'corriger'\ntrouver = 'a'\nmettre = ''", &[]),
        ("unknown action", "action = 'remplasser'\ntexte = 'a'", &["J410 remplasser -> remplacer"]),
        ("no action", "texte = 'a'", &["J104 action,absent,[[modifier]]"]),
        ("no text", "action = 'fin'", &["J412 fin,texte,absent"]),
        ("empty text", "action = 'fin'\ntexte = ' '", &["J412 fin,texte,empty"]),
        ("empty file", "action = 'fin'\nfichier = 'pays/vide.md'", &["J412 fin,texte,absent"]),
        ("no reason", "action = 'masquer'", &["J412 masquer,pourquoi,absent"]),
        ("no title", "action = 'renommer'", &["J412 renommer,titre,absent"]),
        ("no order", "action = 'ordonner'", &["J412 ordonner,ordre,absent"]),
        ("half a correction", "action = 'corriger'\nmettre = 'a'", &["J412 corriger,trouver,absent"]),
        (
            "two texts",
            "action = 'fin'\ntexte = 'a'\nfichier = 'b'",
            &["J107 texte, fichier,either,fichier,b"],
        ),
        (
            "unused parts",
            "action = 'masquer'\npourquoi = 'a'\ntexte = 'a'\nid = 'b'",
            &["J428 masquer,texte", "J428 masquer,id"],
        ),
        (
            "no such file",
            "action = 'fin'\nfichier = 'pays/text.md'",
            &["J112 territories/pays/text.md -> pays/texte.md"],
        ),
        ("outside", "action = 'fin'\nfichier = '../../x.md'", &["J114 ../../x.md"]),
        ("nothing wrapped", "action = 'encadrer'\ntexte = 'a'", &["J413 0"]),
    ];
    for (name, text, expected) in rows {
        let (_, told) = read(&format!("cible = 'types/meuble#a'\n{text}\n"));
        assert_eq!(told, expected, "{name}");
    }
}

#[test]
fn a_target_is_corrected_or_refused() {
    let rows = [
        (
            "types/meuble.md#a",
            true,
            "J107 page | page#section | page#section/bloc | page#/bloc | acteurs:id | parcours:type/etape,target,cible,types/meuble.md#a -> types/meuble#a",
        ),
        (
            "acteur:mairie",
            false,
            "J107 page | page#section | page#section/bloc | page#/bloc | acteurs:id | parcours:type/etape,target,cible,acteur:mairie -> acteurs:mairie",
        ),
    ];
    for (target, is_read, expected) in rows {
        let (verb, told) = read(&format!("cible = '{target}'\naction = 'masquer'\npourquoi = 'a'\n"));
        assert_eq!(verb.is_some(), is_read, "{target}");
        assert_eq!(told, [expected], "{target}");
    }
}

#[test]
fn a_text_keeps_its_places() {
    let (verb, _) = read("cible = 'a'\naction = 'fin'\ntexte = \"\"\"\n\\u00e9 b\"\"\"\n");
    let Action::End(text) = verb.unwrap().action else { panic!("an insertion") };
    assert_eq!(text.source.as_str(), "é b");
    assert_eq!(text.source.place(3..4).span(), 46..47);
}
