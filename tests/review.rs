//! The follow-up of overrides: what happens to a text, and what is told and published then; decisions and their files.

#![allow(clippy::unwrap_used, reason = "a test: what fails here fails the test")]

#[path = "reviewed/mod.rs"]
mod reviewed;

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon::calendar::Day;
use jalon::diagnostic::has_errors;
use jalon::edition::BuildContext;
use jalon::markdown::canonical::source_text;
use jalon::pipeline::Pipeline;
use jalon::record::page_id::PageId;
use jalon::review::decision::{Decision, Refusal, Signature, decide};
use jalon::review::listing::ReviewItem;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Snapshot, SnapshotEntry, SourceText};
use jalon::text::text_change::TextChange;
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

const GUIDE: &str = "titre = \"G\"\nreseau = \"R\"\nlangue = \"fr\"\n\n[[chapitre]]\nid = \"types\"\n\n[[drapeau]]\nid = \"mer\"\nlibelle = \"Mer\"\n\n[[valeur]]\nid = \"tel\"\ntype = \"telephone\"\nlibelle = \"Tél\"\n";
const FACTS: &str = "[[fait]]\nid = \"plafond\"\nlibelle = \"Plafond\"\nvaleur = 15000\nunite = \"€\"\nreference = \"Art. 1\"\nverifie_le = 2026-11-01\nstatut = \"source_secondaire\"\n";
const PAGE: &str = "+++\ntitre = \"Gîte\"\nresume = \"Louer.\"\n+++\n## Déclarer {#declarer}\n\nIl faut « déclarer » en mairie.\nPlafond {{ fait:plafond }}, tél. {{ v.tel }}.\n\n### Délai {#delai}\n\nSous un mois.\n\n## Vendre {#vendre}\n\nSur le web.\n";
const PAYS: &str = "\u{feff}nom = \"Pays\" # le nom\r\nherite = [\"departements/24\", \"zones/riviere\"]\r\n\r\n[valeurs]\r\ntel = \"05 36 49 00 12\"\r\n\r\n# Notre téléservice\r\n[[modifier]]\r\ncible   =  \"types/gite#declarer\"\r\naction = \"remplacer\"\r\ntexte = \"Tout en ligne.\"\r\n#POLICY#\r\n# Plus tard\r\n\r\n[[modifier]]\r\ncible = \"types/gite#vendre\"\r\naction = \"fin\"\r\ntexte = \"Et ici.\"\r\n";

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn project(policy: &str) -> BTreeMap<SourcePath, SnapshotEntry> {
    let line =
        if policy.is_empty() { String::new() } else { format!("si_le_commun_change = \"{policy}\"\r\n") };
    let pays = PAYS.replace("#POLICY#\r\n", &line);
    let page = "+++\ntitre = \"T\"\nresume = \"R\"\n+++\n";
    let files = [
        ("content/guide.toml", GUIDE),
        ("content/faits.toml", FACTS),
        ("content/glossaire.toml", ""),
        ("content/acteurs.toml", ""),
        ("content/index.md", page),
        ("content/types/index.md", page),
        ("content/types/gite.md", PAGE),
        ("territories/regions/75.toml", "nom = \"75\"\n"),
        ("territories/departements/24.toml", "nom = \"24\"\nherite = [\"regions/75\"]\n"),
        ("territories/zones/riviere.toml", "nom = \"Rivière\"\n"),
        ("territories/pays.toml", &pays),
    ];
    let snapshot = Snapshot::of_texts(files);
    snapshot.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect()
}

fn path(text: &str) -> SourcePath {
    SourcePath::parse(text).unwrap()
}

fn text(files: &BTreeMap<SourcePath, SnapshotEntry>, file: &str) -> String {
    match &files[&path(file)] {
        SnapshotEntry::Text(source) if source.byte_order_mark => format!("\u{feff}{}", source.text),
        SnapshotEntry::Text(source) => source.text.to_string(),
        _ => panic!("{file} is a text"),
    }
}

fn put(files: &mut BTreeMap<SourcePath, SnapshotEntry>, file: &str, text: &str) {
    files.insert(path(file), SnapshotEntry::Text(SourceText::new(text)));
}

/// The project with everything reviewed on the first of November.
fn agreed(policy: &str) -> BTreeMap<SourcePath, SnapshotEntry> {
    let reviewed = reviewed::reviewed(Snapshot::new(project(policy)), day("2026-11-01"));
    reviewed.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect()
}

fn pipeline(files: &BTreeMap<SourcePath, SnapshotEntry>) -> Pipeline {
    let build_context = BuildContext { date: day("2026-12-01"), base_address: None };
    Pipeline::new(Arc::new(Snapshot::new(files.clone())), build_context)
}

fn item(pipeline: &Pipeline, target: &str) -> ReviewItem {
    reviewed::followed(pipeline)
        .items
        .into_iter()
        .find(|item| &*item.level == "pays" && item.key.target == target)
        .unwrap()
}

fn apply(files: &mut BTreeMap<SourcePath, SnapshotEntry>, changes: &[TextChange]) {
    for change in changes {
        let held = files.contains_key(&change.file).then(|| text(files, change.file.as_str()));
        assert_eq!(held, change.before, "{}", change.file);
        match &change.after {
            Some(after) => put(files, change.file.as_str(), after),
            None => drop(files.remove(&change.file)),
        }
    }
}

fn signature() -> Signature {
    Signature { by: Some("Ana".to_owned()), on: day("2026-12-01") }
}

fn decided(
    files: &BTreeMap<SourcePath, SnapshotEntry>,
    target: &str,
    decision: Decision,
) -> Result<Vec<TextChange>, Refusal> {
    let pipeline = pipeline(files);
    let listing = reviewed::followed(&pipeline);
    let item = listing.items.iter().find(|item| &*item.level == "pays" && item.key.target == target).unwrap();
    decide(pipeline.snapshot(), pipeline.levels(), &listing, &[(item, decision)], &signature())
}

/// A name, a file, its edits (these words, those words), the state, and what shows under each policy.
type History =
    (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static str, [&'static str; 3]);

const LOCAL: &str = "Tout en ligne.";

/// What happened to the common text, how the override stands then, and what the site shows in its place under
/// `avertir`, `bloquer` and `revenir` (with a star where readers are told). « = » is what the level says.
#[test]
fn histories() {
    let declared = "Il faut \"déclarer\" en mairie. Plafond {{ fait:plafond }}, tél. {{ v.tel }}.";
    let delay = "### Délai {#delai}\n\nSous un mois.";
    let rows: &[History] = &[
        ("nothing", "content/types/gite.md", &[], "a-jour", ["=", "=", "="]),
        (
            "an edit",
            "content/types/gite.md",
            &[("en mairie", "en préfecture")],
            "a-relire",
            ["=", "=*", "prefecture"],
        ),
        (
            "a word less",
            "content/types/gite.md",
            &[("Sous un mois.", "Sous mois.")],
            "a-relire",
            ["=", "=*", "other"],
        ),
        (
            "a negation",
            "content/types/gite.md",
            &[("Il faut", "Il ne faut pas")],
            "a-relire",
            ["=", "=*", "other"],
        ),
        (
            "re-flow",
            "content/types/gite.md",
            &[("en mairie.\nPlafond", "en\nmairie. Plafond")],
            "a-jour",
            ["=", "=", "="],
        ),
        (
            "typography",
            "content/types/gite.md",
            &[("« déclarer »", "\"déclarer\"")],
            "a-jour",
            ["=", "=", "="],
        ),
        ("emphasis", "content/types/gite.md", &[("en mairie", "**en mairie**")], "forme", ["=", "=", "="]),
        (
            "a list",
            "content/types/gite.md",
            &[("Sous un mois.", "- Sous un mois.")],
            "forme",
            ["=", "=", "="],
        ),
        (
            "elsewhere on the page",
            "content/types/gite.md",
            &[("Sur le web.", "Partout.")],
            "a-jour",
            ["=", "=", "="],
        ),
        (
            "a sub-section goes",
            "content/types/gite.md",
            &[("### Délai {#delai}\n\nSous un mois.\n\n", "")],
            "a-relire",
            ["=", "=*", "other"],
        ),
        (
            "split in two",
            "content/types/gite.md",
            &[("### Délai {#delai}", "## Délai {#delai}")],
            "etendue-changee",
            ["=", "=*", "other"],
        ),
        (
            "moved down",
            "content/types/gite.md",
            &[
                ("## Vendre {#vendre}\n\nSur le web.\n", ""),
                ("+++\n## Déclarer", "+++\n## Vendre {#vendre}\n\nSur le web.\n\n## Déclarer"),
            ],
            "a-jour",
            ["=", "=", "="],
        ),
        (
            "renamed, and said",
            "content/types/gite.md",
            &[
                ("{#declarer}", "{#declaration}"),
                ("resume = \"Louer.\"", "resume = \"Louer.\"\nanciens_ids = { declarer = \"declaration\" }"),
            ],
            "cible-renommee",
            ["=", "=", "="],
        ),
        (
            "renamed without a word",
            "content/types/gite.md",
            &[("{#declarer}", "{#declaration}")],
            "cible-disparue",
            ["other", "other", "other"],
        ),
        (
            "a condition inside",
            "content/types/gite.md",
            &[("Sous un mois.", "::: si mer\nSous un mois.\n:::")],
            "a-relire",
            ["=", "=*", "other"],
        ),
        (
            "a condition around",
            "content/types/gite.md",
            &[("+++\n## Déclarer", "+++\n::: si mer\n## Déclarer"), ("Sous un mois.", "Sous un mois.\n:::")],
            "cible-ecartee",
            ["other", "other", "other"],
        ),
        (
            "protected since",
            "content/types/gite.md",
            &[("resume = \"Louer.\"", "resume = \"Louer.\"\nproteges = [\"declarer\"]")],
            "cible-protegee",
            ["common", "common", "common"],
        ),
        (
            "another value of a fact",
            "content/faits.toml",
            &[("15000", "18000")],
            "a-relire",
            ["=", "=*", "common"],
        ),
        (
            "a fact checked again",
            "content/faits.toml",
            &[("2026-11-01", "2026-11-20")],
            "a-jour",
            ["=", "=", "="],
        ),
        ("another telephone", "territories/pays.toml", &[("00 12", "00 99")], "a-jour", ["=", "=", "="]),
        (
            "the département adds",
            "territories/departements/24.toml",
            &[(
                "nom = \"24\"\n",
                "nom = \"24\"\n[[modifier]]\ncible = \"types/gite#delai\"\naction = \"fin\"\ntexte = \"Ou deux.\"\n",
            )],
            "a-relire",
            ["=", "=*", "other"],
        ),
        (
            "the département elsewhere",
            "territories/departements/24.toml",
            &[(
                "nom = \"24\"\n",
                "nom = \"24\"\n[[modifier]]\ncible = \"types/gite#vendre\"\naction = \"fin\"\ntexte = \"Ou deux.\"\n",
            )],
            "a-jour",
            ["=", "=", "="],
        ),
        (
            "called minor",
            "content/types/gite.md",
            &[
                ("en mairie", "à la mairie"),
                (
                    "resume = \"Louer.\"",
                    "resume = \"Louer.\"\nchangements = [{ section = \"declarer\", le = 2026-10-15, importance = \"mineur\", avant = \"en mairie\", apres = \"à la mairie\" }]",
                ),
            ],
            "a-relire",
            ["=", "=", "="],
        ),
        (
            "called minor, and another word",
            "content/types/gite.md",
            &[
                ("en mairie", "à la mairie"),
                ("Sous un mois", "Sous deux mois"),
                (
                    "resume = \"Louer.\"",
                    "resume = \"Louer.\"\nchangements = [{ section = \"declarer\", le = 2026-10-15, importance = \"mineur\", avant = \"en mairie\", apres = \"à la mairie\" }]",
                ),
            ],
            "a-relire",
            ["=", "=*", "other"],
        ),
        (
            "important by its words, whenever it was said",
            "content/types/gite.md",
            &[
                ("en mairie", "en préfecture"),
                (
                    "resume = \"Louer.\"",
                    "resume = \"Louer.\"\nchangements = [{ section = \"declarer\", le = 2026-10-15, importance = \"important\", avant = \"mairie\", apres = \"préfecture\" }]",
                ),
            ],
            "a-relire",
            ["=*", "=*", "prefecture"],
        ),
        (
            "other words were important",
            "content/types/gite.md",
            &[
                ("Sous un mois", "Sous deux mois"),
                (
                    "resume = \"Louer.\"",
                    "resume = \"Louer.\"\nchangements = [{ section = \"declarer\", le = 2026-10-15, importance = \"important\", avant = \"mairie\", apres = \"préfecture\" }]",
                ),
            ],
            "a-relire",
            ["=", "=*", "other"],
        ),
        (
            "important before the review",
            "content/types/gite.md",
            &[
                ("en mairie", "en préfecture"),
                (
                    "resume = \"Louer.\"",
                    "resume = \"Louer.\"\nchangements = [{ section = \"declarer\", le = 2026-10-15, importance = \"important\" }]",
                ),
            ],
            "a-relire",
            ["=", "=*", "prefecture"],
        ),
        (
            "important beside minor",
            "content/types/gite.md",
            &[
                ("en mairie", "à la mairie"),
                ("Sous un mois", "Sous deux mois"),
                (
                    "resume = \"Louer.\"",
                    "resume = \"Louer.\"\nchangements = [{ section = \"declarer\", le = 2026-10-15, importance = \"mineur\", avant = \"en mairie\", apres = \"à la mairie\" }, { section = \"declarer\", le = 2026-11-15, importance = \"important\" }]",
                ),
            ],
            "a-relire",
            ["=*", "=*", "other"],
        ),
        (
            "called important",
            "content/types/gite.md",
            &[
                ("en mairie", "en préfecture"),
                (
                    "resume = \"Louer.\"",
                    "resume = \"Louer.\"\nchangements = [{ section = \"declarer\", le = 2026-11-15, importance = \"important\" }]",
                ),
            ],
            "a-relire",
            ["=*", "=*", "prefecture"],
        ),
        (
            "sensitive since",
            "content/types/gite.md",
            &[
                ("en mairie", "en préfecture"),
                ("resume = \"Louer.\"", "resume = \"Louer.\"\nsensibles = [\"declarer\"]"),
            ],
            "a-relire",
            ["=", "=*", "prefecture"],
        ),
    ];
    for (name, file, edits, state, published) in rows {
        for (policy, shown) in ["avertir", "bloquer", "revenir"].into_iter().zip(published) {
            let mut files = agreed(policy);
            let mut after = text(&files, file);
            for (old, new) in *edits {
                assert_eq!(after.matches(old).count(), 1, "{name}: {old}");
                after = after.replace(old, new);
            }
            put(&mut files, file, &after);
            let pipeline = pipeline(&files);
            let edition = pipeline.edition("pays").unwrap();
            assert!(!has_errors(&edition.problems), "{name}: {:?}", edition.problems);
            let item = item(&pipeline, "types/gite#declarer");
            assert_eq!(item.state.word(), *state, "{name}, {policy}");
            // Where the target goes by another name, or none, the name of today is given; else it would be untrue.
            let has_other_name = matches!(*state, "cible-renommee" | "cible-disparue");
            assert_eq!(item.today.is_some(), has_other_name, "{name}, {policy}: {:?}", item.today);
            let body = source_text(&edition.value.pages[&PageId::new("types/gite")].body);
            let common = format!("{declared}\n\n{delay}");
            let (local, stale) =
                (body.contains(LOCAL), item.shown == jalon::edition::visible_text::VisibleText::Marked);
            let (local_wanted, stale_wanted) = (shown.starts_with('='), shown.ends_with('*'));
            assert_eq!((local, stale), (local_wanted, stale_wanted), "{name}, {policy}: {body}");
            match *shown {
                "common" => assert!(body.contains(&common), "{name}, {policy}: {body}"),
                "prefecture" => {
                    assert!(
                        body.contains(&common.replace("mairie", "préfecture")),
                        "{name}, {policy}: {body}"
                    );
                }
                "other" => assert!(!body.contains(LOCAL), "{name}, {policy}: {body}"),
                _ => assert!(
                    !body.contains("mairie") && !body.contains("préfecture"),
                    "{name}, {policy}: {body}"
                ),
            }
            // What is pending is told, and agreeing ends it where there is something to agree to.
            let told = edition.problems.iter().any(|problem| {
                let is_of_it =
                    problem.facts.get("target").is_some_and(|target| target == "types/gite#declarer");
                is_of_it && problem.code.is_of_stale() || problem.code.as_str() == "J404"
            });
            assert_eq!(told, item.is_pending(), "{name}, {policy}: {:?}", edition.problems);
            if item.can_be_kept() && item.is_pending() && *state != "cible-renommee" {
                let changes = decided(&files, "types/gite#declarer", Decision::KeepMine).unwrap();
                apply(&mut files, &changes);
                let again = self::pipeline(&files);
                assert!(!self::item(&again, "types/gite#declarer").is_pending(), "{name}, {policy}");
                assert_eq!(
                    decided(&files, "types/gite#declarer", Decision::KeepMine).unwrap(),
                    [],
                    "{name}: twice"
                );
            }
        }
    }
}

/// A level below the territory, and how what it does to the common text stands with what the territory says in its place.
#[test]
fn histories_of_each_level_below() {
    let verb = |target: &str, action: &str, rest: &str| {
        format!("[[modifier]]\ncible = \"types/gite#{target}\"\naction = \"{action}\"\n{rest}\n")
    };
    let rows: Vec<(&str, String, &str, [&str; 3])> = vec![
        ("adds in it", verb("delai", "fin", "texte = \"Ou deux.\""), "a-relire", ["=", "=*", "Ou deux."]),
        (
            "adds to it",
            verb("declarer", "debut", "texte = \"Ou deux.\""),
            "a-relire",
            ["=", "=*", "Ou deux."],
        ),
        ("adds beside it", verb("vendre", "fin", "texte = \"Ou deux.\""), "a-jour", ["=", "=", "="]),
        ("adds after it", verb("declarer", "apres", "texte = \"Ou deux.\""), "a-jour", ["=", "=", "="]),
        (
            "replaces it",
            verb("declarer", "remplacer", "texte = \"Par courrier.\""),
            "a-relire",
            ["=", "=*", "Par courrier."],
        ),
        (
            "says the same in its place",
            verb("declarer", "remplacer", "texte = \"Tout en  ligne.\""),
            "inutile",
            ["=", "=", "="],
        ),
        (
            "wraps it",
            verb("declarer", "encadrer", "texte = \"Ici.\\n\\n{{ commun }}\""),
            "a-relire",
            ["=", "=*", "Ici."],
        ),
        ("hides in it", verb("delai", "masquer", "pourquoi = \"Non.\""), "a-relire", ["=", "=*", "mairie"]),
        (
            "hides it",
            verb("declarer", "masquer", "pourquoi = \"Non.\""),
            "cible-disparue",
            ["Sur le web.", "Sur le web.", "Sur le web."],
        ),
        ("hides another", verb("vendre", "masquer", "pourquoi = \"Non.\""), "a-jour", ["=", "=", "="]),
        ("titles it", verb("declarer", "renommer", "titre = \"Signaler\""), "a-jour", ["=", "=", "="]),
        ("titles in it", verb("delai", "renommer", "titre = \"Quand\""), "a-relire", ["=", "=*", "Quand"]),
        (
            "mends its typography",
            verb("delai", "corriger", "trouver = \"Sous un mois.\"\nmettre = \"Sous  un\\u00a0mois.\""),
            "a-jour",
            ["=", "=", "="],
        ),
        (
            "mends its form",
            verb("delai", "corriger", "trouver = \"un mois\"\nmettre = \"**un mois**\""),
            "forme",
            ["=", "=", "="],
        ),
        (
            "mends a word",
            verb("delai", "corriger", "trouver = \"un mois\"\nmettre = \"dix jours\""),
            "a-relire",
            ["=", "=*", "dix jours"],
        ),
        ("raises a flag", "[drapeaux]\nmer = true\n".to_owned(), "a-jour", ["=", "=", "="]),
        ("telephones", "[valeurs]\ntel = \"05 36 49 00 77\"\n".to_owned(), "a-jour", ["=", "=", "="]),
    ];
    for level in ["regions/75", "departements/24", "zones/riviere"] {
        for (name, text, state, published) in &rows {
            for (policy, shown) in ["avertir", "bloquer", "revenir"].into_iter().zip(published) {
                let mut files = agreed(policy);
                let file = format!("territories/{level}.toml");
                let after = format!("{}\n{text}", self::text(&files, &file));
                put(&mut files, &file, &after);
                let pipeline = pipeline(&files);
                let edition = pipeline.edition("pays").unwrap();
                let at = format!("{level} {name}, {policy}");
                assert!(!has_errors(&edition.problems), "{at}: {:?}", edition.problems);
                let item = item(&pipeline, "types/gite#declarer");
                let body = source_text(&edition.value.pages[&PageId::new("types/gite")].body);
                assert_eq!(item.state.word(), *state, "{at}: {body}");
                let marked = item.shown == jalon::edition::visible_text::VisibleText::Marked;
                assert_eq!(marked, shown.ends_with('*'), "{at}");
                if shown.starts_with('=') {
                    assert!(body.contains(LOCAL) && !body.contains("mairie"), "{at}: {body}");
                } else {
                    assert!(!body.contains(LOCAL) && body.contains(shown), "{at}: {body}");
                }
                // What is agreed to is agreed to, whatever the level.
                if item.can_be_kept() && item.is_pending() && *state != "inutile" {
                    let changes = decided(&files, "types/gite#declarer", Decision::KeepMine).unwrap();
                    apply(&mut files, &changes);
                    let again = self::item(&self::pipeline(&files), "types/gite#declarer");
                    assert_eq!(again.state.word(), "a-jour", "{at}");
                }
            }
        }
    }
}

#[test]
fn a_level_that_nobody_reviewed_is_told_once_and_its_additions_are_not() {
    let pipeline = pipeline(&project(""));
    let told: Vec<_> = pipeline.edition("pays").unwrap().problems;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].code.as_str(), told[0].facts["targets"].as_str()), ("J510", "types/gite#declarer"));
}

#[test]
fn taking_the_common_text_moves_nothing_else_and_is_taken_back_whole() {
    let mut files = agreed("bloquer");
    let before = files.clone();
    let changes = decided(&files, "types/gite#declarer", Decision::TakeCommon).unwrap();
    apply(&mut files, &changes);
    let cut = "# Notre téléservice\r\n[[modifier]]\r\ncible   =  \"types/gite#declarer\"\r\naction = \"remplacer\"\r\ntexte = \"Tout en ligne.\"\r\nsi_le_commun_change = \"bloquer\"\r\n";
    assert_eq!(
        text(&files, "territories/pays.toml"),
        text(&before, "territories/pays.toml").replace(cut, "")
    );
    let reviews = text(&files, "territories/pays.relecture");
    assert!(!reviews.contains("#declarer") && reviews.contains("#vendre"), "{reviews}");
    let edition = pipeline(&files).edition("pays").unwrap();
    assert!(edition.problems.is_empty(), "{:?}", edition.problems);
    apply(&mut files, &changes.iter().map(TextChange::undone).collect::<Vec<_>>());
    assert_eq!(files, before);
}

#[test]
fn an_edited_text_is_written_where_it_stands() {
    let mut files = agreed("");
    let before = text(&files, "territories/pays.toml");
    let changes =
        decided(&files, "types/gite#declarer", Decision::Rewrite("En \"ligne\",\ntoujours.\n".to_owned()))
            .unwrap();
    apply(&mut files, &changes);
    let expected = before.replace("\"Tout en ligne.\"", "\"\"\"\r\nEn \"ligne\",\r\ntoujours.\r\n\"\"\"");
    assert_eq!(text(&files, "territories/pays.toml"), expected);
    assert_eq!(item(&pipeline(&files), "types/gite#declarer").state.word(), "a-jour");
    assert_eq!(
        decided(&files, "types/gite#declarer", Decision::Rewrite(" \n".to_owned())),
        Err(Refusal::Empty)
    );
}

#[test]
fn a_review_file_that_cannot_be_read_is_never_written_over() {
    for broken in
        ["version = 7\n", "version = 1\n<<<<<<< HEAD\n", "version = 1\n[[relecture]]\ncible = \"a\"\n"]
    {
        let mut files = agreed("");
        put(&mut files, "territories/pays.relecture", broken);
        let refused = decided(&files, "types/gite#declarer", Decision::KeepMine);
        assert_eq!(refused, Err(Refusal::BrokenReviews), "{broken}");
    }
    // What somebody changed by hand stays as it is until that very override is reviewed.
    let mut files = agreed("");
    let edited = text(&files, "territories/pays.relecture").replace("en mairie", "en gare");
    put(&mut files, "territories/pays.relecture", &edited);
    assert_eq!(item(&pipeline(&files), "types/gite#declarer").state.word(), "relecture-abimee");
    let changes = decided(&files, "types/gite#declarer", Decision::KeepMine).unwrap();
    apply(&mut files, &changes);
    assert_eq!(item(&pipeline(&files), "types/gite#declarer").state.word(), "a-jour");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_was_agreed_to_stays_so_and_any_other_word_is_told(
        words in proptest::collection::vec("[a-z]{2,6}|[0-9]{1,3}|l'an|«[a-z]{2,4}»|\\*\\*[a-z]{2,4}\\*\\*|'''|\"\"\"", 3..12),
        at in 0_usize..12,
        other in "[a-z]{7,9}",
    ) {
        let page = |words: &[String]| PAGE.replace("Sous un mois.", &words.join(" "));
        let mut files = project("bloquer");
        put(&mut files, "content/types/gite.md", &page(&words));
        let agreed = reviewed::reviewed(Snapshot::new(files), day("2026-11-01"));
        let mut files: BTreeMap<_, _> = agreed.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
        let stands = item(&pipeline(&files), "types/gite#declarer");
        prop_assert_eq!(stands.state.word(), "a-jour");
        prop_assert_eq!(decided(&files, "types/gite#declarer", Decision::KeepMine), Ok(Vec::new()));
        let mut changed = words.clone();
        let at = at % words.len();
        changed[at] = other;
        put(&mut files, "content/types/gite.md", &page(&changed));
        let told = item(&pipeline(&files), "types/gite#declarer");
        prop_assert!(told.is_pending() && told.is_urgent() && told.blocks, "{:?}", told.state);
    }
}
