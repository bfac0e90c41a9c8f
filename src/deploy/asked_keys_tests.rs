//! Tests that readers ask for every key that the definitions of tables list, in every file that authors write. Which keys
//! they ask for is noted in tests of the crate itself alone: this one is in it, in the highest module that reads files.

use crate::deploy::read_targets;
use crate::guide::read_guide;
use crate::i18n::Language;
use crate::table::all_tables::all;
use crate::table::asked_keys;
use crate::table::definition::FileFamily;
use crate::territory::read_territories;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
use crate::theme::Theme;

const GUIDE: &str = "titre = 'Guide'\n[[chapitre]]\nid = 'a'\n[[type]]\nid = 'a'\n[[profil]]\nid = 'a'\n\
    [[drapeau]]\nid = 'a'\n[[accompagnement]]\nid = 'suivi'\n[[mission]]\nid = 'a'\n[[valeur]]\nid = 'a'\n\
    [[donnee_commune]]\nid = 'a'\n\
    [[responsable]]\nid = 'a'\n[[remplacement]]\navant = 'a'\n[bareme_taxe_de_sejour]\n";
const PAGE: &str =
    "+++\ntitre = 'A'\nsources = [{ titre = 'A' }]\nchangements = [{ le = 2026-01-01 }]\n+++\n";
const LEVEL: &str = "nom = 'A'\ncouleurs = {}\nmentions = {}\n[taxe_de_sejour]\ntarifs = [{ id = 'a' }]\n\
    [[taxe_de_sejour.grilles]]\nid = 'a'\n[[techniciens]]\ninitiales = 'AB'\n\
    [[acteurs]]\nid = 'a'\n[[glossaire]]\nid = 'a'\n[[aides]]\nid = 'a'\n[[permanences]]\nid = 'a'\n\
    [[documents]]\nid = 'a'\n[[bandeaux]]\nid = 'a'\n[[nouveautes]]\nid = 'a'\n[[page]]\nid = 'a'\n\
    [[modifier]]\ncible = 'a'\naction = 'fin'\ntexte = 'a'\n[[modifier]]\ncible = 'a'\naction = 'ordonner'\nordre = ['a']\n\
    [[modifier]]\ncible = 'a'\naction = 'corriger'\ntrouver = 'a'\nmettre = 'b'\n\
    [[modifier]]\ncible = 'a'\naction = 'renommer'\ntitre = 'A'\n\
    [[modifier]]\ncible = 'parcours:a/b'\naction = 'completer'\nquand = 'J'\n\
    [[commune]]\ninsee = '24001'\n\
    [[etape]]\nid = 'b'\napres = 'parcours:a/b'\n";
const REVIEWS: &str = "version = 1\n[[relecture]]\ncible = 'a'\naction = 'fin'\n";

#[test]
fn every_key_that_a_table_defines_is_read() {
    let snapshot = Snapshot::of_texts([
        ("content/guide.toml", GUIDE),
        ("content/a/index.md", PAGE),
        ("content/faits.toml", "[[fait]]\nid = 'a'\n"),
        ("content/glossaire.toml", "[[terme]]\nid = 'a'\n"),
        ("content/acteurs.toml", "[[acteur]]\nid = 'a'\n"),
        ("content/competences.toml", "[[niveau]]\nrang = 0\n[[competence]]\nid = 'a'\n"),
        ("content/parcours/a.toml", "[[etape]]\nid = 'b'\n"),
        (
            "content/questions.toml",
            "[[question]]\nid = 'a'\ntitre = 'A'\ngenre = 'un'\n[[question.reponse]]\nid = 'a'\n",
        ),
        ("territories/a.toml", LEVEL),
        ("territories/a.relecture", REVIEWS),
        ("territories/departements/24.toml", LEVEL),
        ("themes/a/theme.toml", "[[bloc]]\nnom = 'a'\n"),
    ]);
    let guide = read_guide::read(&snapshot).value.expect("a contract");
    read_territories::read(&snapshot, &guide.contract);
    Theme::read(&snapshot, "a", Language::French);
    for kind in ["dossier", "zip", "git", "sftp", "rsync", "ftps", "command"] {
        let text = format!("[cibles.a]\ntype = '{kind}'\n");
        read_targets::read(&SourcePath::parse("publier.toml").unwrap(), &text);
    }
    let asked = asked_keys::KEYS.with_borrow(Clone::clone);
    let never: Vec<String> = all()
        .flat_map(|table| table.keys().map(move |key| (table, key.name)))
        .filter(|(table, key)| !asked.contains(&(table.name, (*key).to_owned())))
        // The reader of targets asks one table for all types, which tells the table of the target.
        .filter(|(table, key)| !(table.family == FileFamily::Publication && *key == "type"))
        .map(|(table, key)| format!("{} {key}", table.name))
        .collect();
    assert_eq!(never, Vec::<String>::new(), "no reader asks for these");
}
