//! `edit`, through its public functions: what each intention writes, letter by letter.

use jalon::calendar::Day;
use jalon::edit::carry_out::{EditContext, carry_out};
use jalon::edit::edit_refusal::EditRefusal;
use jalon::edit::intention::{EditIntention, EditPath, EditStep, Placing};
use jalon::edit::key_at::key_at;
use jalon::edit::new_value::NewValue;
use jalon::edition::BuildContext;
use jalon::pipeline::Pipeline;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::Snapshot;
use jalon::text::text_change::TextChange;

const CONTRACT: &str = "titre = 'G'\nreseau = 'R'\nlangue = 'fr'\n[[chapitre]]\nid = 'types'\n[[type]]\nid = 'gite'\nnom = 'gîte'\n[[drapeau]]\nid = 'littoral'\nlibelle = 'Au bord de la mer'\n[[valeur]]\nid = 'telephone'\ntype = 'telephone'\nlibelle = 'Le téléphone'\nrequis = true\n[[valeur]]\nid = 'courriel'\ntype = 'courriel'\nlibelle = 'Le courriel'\n";

fn day() -> Day {
    Day::new(2026, 12, 1).unwrap()
}

fn try_in(
    files: &[(&str, &str)],
    file: &str,
    intentions: &[EditIntention],
) -> Result<Vec<TextChange>, EditRefusal> {
    let all = [("content/guide.toml", CONTRACT)]
        .into_iter()
        .filter(|(path, _)| files.iter().all(|(own, _)| own != path));
    let snapshot = std::sync::Arc::new(Snapshot::of_texts(all.chain(files.iter().copied())));
    let pipeline =
        Pipeline::new(std::sync::Arc::clone(&snapshot), BuildContext { date: day(), base_address: None });
    let guide = pipeline.guide().unwrap();
    let context = EditContext { snapshot: &snapshot, guide, territories: pipeline.levels(), day: day() };
    carry_out(context, &SourcePath::parse(file).unwrap(), intentions)
}

fn one(text: &str, intention: EditIntention) -> String {
    let file = "territories/pays.toml";
    let changes = try_in(&[(file, text)], file, &[intention]).unwrap();
    assert!(changes.len() < 2);
    changes.into_iter().next().map_or_else(|| text.to_owned(), |change| change.after.unwrap())
}

fn set(keys: &[&str], value: NewValue) -> EditIntention {
    EditIntention::Set { at: EditPath::keys(keys.iter().copied()), value }
}

fn words(words: &[&str]) -> NewValue {
    NewValue::List(words.iter().map(|word| text(word)).collect())
}

fn text(text: &str) -> NewValue {
    NewValue::Text(text.to_owned())
}

#[test]
fn a_value_is_written_as_its_neighbours_are() {
    let rows: [(&str, &str, EditIntention, &str); 17] = [
        ("single quotes stay", "nom = 'A' # a\n", set(&["nom"], text("B")), "nom = 'B' # a\n"),
        ("unless they cannot", "nom = 'A'\n", set(&["nom"], text("L'un")), "nom = \"L'un\"\n"),
        (
            "the same is the same",
            "nom = \"\"\"\nA\"\"\"\n",
            set(&["nom"], text("A")),
            "nom = \"\"\"\nA\"\"\"\n",
        ),
        (
            "aligned",
            "nom     = 'A'\nslogan  = 'S'\n",
            set(&["gentile"], text("G")),
            "nom     = 'A'\ngentile = \"G\"\nslogan  = 'S'\n",
        ),
        ("close", "nom='A'\n", set(&["slogan"], text("S")), "nom='A'\nslogan=\"S\"\n"),
        (
            "without a line end at the end",
            "nom = 'A'",
            set(&["slogan"], text("S")),
            "nom = 'A'\nslogan = \"S\"",
        ),
        (
            "a group, where the scaffold has it",
            "nom = 'A'\n\n[valeurs]\ntelephone = ''\n",
            set(&["couleurs", "primaire"], text("#123456")),
            "nom = 'A'\n\n[couleurs]\nprimaire = \"#123456\"\n\n[valeurs]\ntelephone = ''\n",
        ),
        (
            "below its example",
            "nom = 'A'\n\n# [couleurs]\n# primaire = \"#000\"\n\n[valeurs]\ntelephone = ''\n\n# --- Au choix ---\n# courriel  = \"a@b.example\"\n",
            set(&["couleurs", "primaire"], text("#123456")),
            "nom = 'A'\n\n# [couleurs]\n# primaire = \"#000\"\n\n[couleurs]\nprimaire = \"#123456\"\n\n[valeurs]\ntelephone = ''\n\n# --- Au choix ---\n# courriel  = \"a@b.example\"\n",
        ),
        (
            "a key below its example",
            "[valeurs]\ntelephone = ''\n\n# --- Au choix ---\n# courriel  = \"a@b.example\"\n\n# [[acteurs]]\n",
            set(&["valeurs", "courriel"], text("c@d.example")),
            "[valeurs]\ntelephone = ''\n\n# --- Au choix ---\n# courriel  = \"a@b.example\"\ncourriel  = \"c@d.example\"\n\n# [[acteurs]]\n",
        ),
        (
            "a dotted table",
            "couleurs.accent = '#000000'\n",
            set(&["couleurs", "primaire"], text("#123456")),
            "couleurs.accent = '#000000'\ncouleurs.primaire = \"#123456\"\n",
        ),
        (
            "an inline table",
            "couleurs = { accent = '#000000' }\n",
            set(&["couleurs", "primaire"], text("#123456")),
            "couleurs = { primaire = \"#123456\", accent = '#000000' }\n",
        ),
        (
            "an item of a list goes with its line",
            "types = [\n  \"a\",   # A\n  \"gite\",   # G\n]\n",
            set(&["types"], words(&["gite"])),
            "types = [\n  \"gite\",   # G\n]\n",
        ),
        (
            "one more comes on a line of its own",
            "herite = [\n  # \"departements/24\",   # D\n]\n",
            set(&["herite"], words(&["zones/a"])),
            "herite = [\n  # \"departements/24\",   # D\n  \"zones/a\",\n]\n",
        ),
        (
            "or beside the others",
            "types = ['a', 'b']\n",
            set(&["types"], words(&["a", "c", "b"])),
            "types = ['a', 'c', 'b']\n",
        ),
        (
            "a number",
            "[valeurs]\nx = 1\n",
            set(&["valeurs", "nuitees"], NewValue::Float(12.5)),
            "[valeurs]\nx = 1\nnuitees = 12.5\n",
        ),
        (
            "windows",
            "nom = 'A'\r\n\r\n[valeurs]\r\nx = 1\r\n",
            set(&["couleurs", "accent"], text("#fff")),
            "nom = 'A'\r\n\r\n[couleurs]\r\naccent = \"#fff\"\r\n\r\n[valeurs]\r\nx = 1\r\n",
        ),
        ("an empty file", "", set(&["nom"], text("A")), "nom = \"A\"\n"),
    ];
    for (name, before, intention, after) in rows {
        assert_eq!(one(before, intention), after, "{name}");
    }
}

#[test]
fn texts_are_quoted_so_that_people_can_read_them() {
    let written = |words: &str| {
        let texte = ("texte".to_owned(), text(words));
        let intention =
            EditIntention::Override { target: "types/a#b".into(), action: "fin".into(), fields: vec![texte] };
        one("nom = 'A'\n", intention).split_once("texte  = ").unwrap().1.to_owned()
    };
    for (words, expected) in [
        ("Le mardi.", "\"\"\"\nLe mardi.\n\"\"\"\n"),
        ("Un\u{a0}: « deux »\n\n- trois\n", "\"\"\"\nUn\u{a0}: « deux »\n\n- trois\n\"\"\"\n"),
        ("Il dit \"\"\"rien\"\"\"", "'''\nIl dit \"\"\"rien\"\"\"\n'''\n"),
        ("C:\\dossier", "'''\nC:\\dossier\n'''\n"),
        ("''' et \"\"\" et \\", "\"\"\"\n''' et \"\"\\\" et \\\\\n\"\"\"\n"),
    ] {
        assert_eq!(written(words), expected, "{words}");
    }
}

const OVERLAY: &str = "\
# Le pays
nom = \"Pays\"

# --- Les contacts ---

[[acteurs]]
id        = \"ot\"
nom       = \"Office\"

# --- Ce qui change ---

[[modifier]]
cible  = \"types/a#b\"
action = \"fin\"
texte  = \"Ici.\"

[[modifier]]
cible  = \"types/c\"
action = \"masquer\"
pourquoi = \"Aucun ici.\"

[[page]]
id      = \"types/p\"
titre   = \"P\"
fichier = \"pays/p.md\"
";

#[test]
fn verbs_go_beside_those_of_their_page() {
    let hide =
        |target: &str, reason: &str| EditIntention::Hide { target: target.into(), reason: reason.into() };
    assert_eq!(
        one(OVERLAY, hide("types/a#d", "Rien.")),
        OVERLAY.replace("texte  = \"Ici.\"\n", "texte  = \"Ici.\"\n\n[[modifier]]\ncible    = \"types/a#d\"\naction   = \"masquer\"\npourquoi = \"Rien.\"\n")
    );
    // Hidden already: the reason changes.
    assert_eq!(one(OVERLAY, hide("types/c", "Pas encore.")), OVERLAY.replace("Aucun ici.", "Pas encore."));
    let order = |pages: &[&str]| EditIntention::Order {
        chapter: "types".into(),
        pages: pages.iter().map(|page| (*page).to_owned()).collect(),
    };
    let ordered = one(OVERLAY, order(&["c", "..."]));
    let added = "\n[[modifier]]\ncible  = \"types\"\naction = \"ordonner\"\nordre  = [\"c\", \"...\"]\n";
    assert_eq!(ordered, OVERLAY.replace("\"Aucun ici.\"\n", &format!("\"Aucun ici.\"\n{added}")));
    assert_eq!(one(&ordered, order(&["p", "c", "..."])), ordered.replace("[\"c\",", "[\"p\", \"c\","));
}

#[test]
fn records_are_completed_dated_moved_and_removed() {
    let complete = |id: &str| EditIntention::Complete {
        list: EditPath::keys(["acteurs"]),
        id: id.into(),
        fields: vec![("telephone".into(), Some(text("05 36 49 00 12")))],
    };
    assert_eq!(
        one(OVERLAY, complete("ot")),
        OVERLAY.replace("\"Office\"\n", "\"Office\"\ntelephone = \"05 36 49 00 12\"\n")
    );
    assert_eq!(
        one(OVERLAY, complete("mairie")),
        OVERLAY.replace(
            "\"Office\"\n",
            "\"Office\"\n\n[[acteurs]]\nid        = \"mairie\"\ntelephone = \"05 36 49 00 12\"\n"
        )
    );
    let verb = EditPath::verb("types/a#b", "fin", 0);
    let until = |until| EditIntention::Date { item: verb.clone(), from: None, until };
    let dated = one(OVERLAY, until(Some(day())));
    assert_eq!(dated, OVERLAY.replace("action = \"fin\"\n", "action = \"fin\"\njusqu_au = 2026-12-01\n"));
    assert_eq!(one(&dated, until(None)), OVERLAY);
    let moved = one(OVERLAY, EditIntention::Move { item: verb, place: Placing::Last });
    assert!(moved.find("types/c").unwrap() < moved.find("types/a#b").unwrap());
    assert_eq!(moved.len(), OVERLAY.len());
    let page = EditIntention::Remove { item: EditPath::item("page", "types/p") };
    let files = [("territories/pays.toml", OVERLAY), ("territories/pays/p.md", "## S {#s}\n")];
    let changes = try_in(&files, "territories/pays.toml", &[page]).unwrap();
    let after: Vec<_> =
        changes.iter().map(|change| (change.file.as_str(), change.after.as_deref())).collect();
    let without = OVERLAY.split_once("\n[[page]]").unwrap().0;
    // The text that it alone named goes with it, and comes back with it.
    assert_eq!(after, [("territories/pays.toml", Some(without)), ("territories/pays/p.md", None)]);
    assert_eq!(changes[1].undone().after.as_deref(), Some("## S {#s}\n"));
}

#[test]
fn a_text_is_written_where_it_is() {
    let files = [("territories/pays.toml", OVERLAY), ("territories/pays/p.md", "\u{feff}## S {#s}\r\n")];
    let write = |item, text: &str| EditIntention::Write { item, text: text.into() };
    let changes = try_in(
        &files,
        "territories/pays.toml",
        &[write(EditPath::item("page", "types/p"), "## T {#t}\nUn.")],
    )
    .unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].after.as_deref(), Some("\u{feff}## T {#t}\r\nUn.\r\n"));
    assert_eq!(
        one(OVERLAY, write(EditPath::verb("types/a#b", "fin", 0), "Là.\n")),
        OVERLAY.replace("Ici.", "Là.")
    );
}

#[test]
fn a_missing_file_is_made_as_the_scaffold_makes_it() {
    let telephone = [set(&["valeurs", "telephone"], text("05 36 49 00 12"))];
    let made = try_in(&[], "territories/mon-pays.toml", &telephone).unwrap();
    assert_eq!((made.len(), made[0].before.as_deref()), (1, None));
    let text_of = made[0].after.as_deref().unwrap();
    assert!(text_of.contains("nom     = \"Mon Pays\"\n"), "{text_of}");
    assert!(text_of.contains("\ntelephone = \"05 36 49 00 12\"\n"), "{text_of}");
    let page = try_in(&[], "content/types/neuve.md", &[set(&["titre"], text("Une page neuve"))]).unwrap();
    assert!(page[0].after.as_deref().unwrap().starts_with("+++\ntitre        = \"Une page neuve\"\n"));
}

/// What the scaffold writes and what `edit` adds to it follow one order.
#[test]
fn what_is_added_to_a_scaffold_stands_where_it_would_have_put_it() {
    let scaffold = |intentions: &[EditIntention]| {
        try_in(&[], "territories/mon-pays.toml", intentions).unwrap()[0].after.clone().unwrap()
    };
    let plain = scaffold(&[set(&["nom"], text("Mon Pays d'ici"))]);
    let full = scaffold(&[
        set(&["nom"], text("Mon Pays d'ici")),
        set(&["slogan"], text("S")),
        set(&["communes"], words(&["24001"])),
        set(&["drapeaux", "littoral"], NewValue::Boolean(true)),
        set(&["couleurs", "primaire"], text("#1b5e63")),
        set(&["mentions", "editeur"], text("E")),
        set(&["valeurs", "courriel"], text("a@b.example")),
        EditIntention::Complete {
            list: EditPath::keys(["acteurs"]),
            id: "ot".into(),
            fields: vec![("nom".into(), Some(text("O")))],
        },
        EditIntention::Hide { target: "types".into(), reason: "R".into() },
        EditIntention::Add {
            list: EditPath::keys(["page"]),
            fields: vec![
                ("id".into(), text("types/p")),
                ("titre".into(), text("P")),
                ("texte".into(), text("T")),
            ],
            place: Placing::Last,
        },
        set(&["taxe_de_sejour", "note"], text("N")),
    ]);
    let at = |part: &str| full.find(part).unwrap_or_else(|| panic!("{part}\n{full}"));
    let order = [
        "\nnom     =",
        "\nslogan",
        "\n# communes =",
        "\ncommunes =",
        "\n# [couleurs]",
        "\n[couleurs]",
        "\n[drapeaux]",
        "\n# littoral",
        "\nlittoral",
        "\n[valeurs]",
        "\ntelephone",
        "\n# courriel",
        "\ncourriel",
        "\n# [mentions]",
        "\n[mentions]",
        "\n# [[acteurs]]",
        "\n[[acteurs]]",
        "\n[taxe_de_sejour]",
        "\n# [[modifier]]",
        "\n[[modifier]]",
        "\n[[page]]",
    ];
    let found: Vec<usize> = order.iter().map(|part| at(part)).collect();
    assert!(found.is_sorted(), "{found:?}\n{full}");
    // Nothing of the scaffold is gone.
    let mut lines = full.lines();
    assert!(plain.lines().all(|line| lines.any(|other| other == line)), "{full}");
    assert!(!full.contains("\n\n\n"), "{full}");
}

#[test]
fn what_cannot_be_done_is_refused_with_its_reason() {
    let file = "territories/pays.toml";
    let refused =
        |text: &str, intention: EditIntention| try_in(&[(file, text)], file, &[intention]).unwrap_err();
    assert_eq!(refused("nom = 'A'\nslogan = \n", set(&["nom"], text("B"))), EditRefusal::Unreadable(2));
    assert_eq!(
        refused("", set(&["nomm"], text("B"))),
        EditRefusal::UnknownKey("nomm".into(), Some("nom".into()))
    );
    assert_eq!(
        refused("", set(&["communes"], text("B"))),
        EditRefusal::WrongType("communes".into(), "array-of-strings")
    );
    assert_eq!(refused("", set(&["nom"], text("a\u{0}"))), EditRefusal::ControlCharacter("nom".into()));
    let add = |fields: &[(&str, &str)]| EditIntention::Add {
        list: EditPath::keys(["acteurs"]),
        fields: fields.iter().map(|(key, value)| ((*key).to_owned(), text(value))).collect(),
        place: Placing::Last,
    };
    assert_eq!(refused(OVERLAY, add(&[("nom", "N")])), EditRefusal::Missing("id"));
    assert_eq!(refused(OVERLAY, add(&[("id", "ot")])), EditRefusal::Taken("ot".into()));
    let gone = EditPath(vec![EditStep::Key("acteurs".into()), EditStep::Id("x".into())]);
    assert_eq!(refused(OVERLAY, EditIntention::Remove { item: gone }), EditRefusal::Vanished);
    assert_eq!(try_in(&[], "territories/pays/image.png", &[]).unwrap_err(), EditRefusal::NoSuchFile);
}

#[test]
fn the_key_at_a_byte_is_told() {
    let file = SourcePath::parse("territories/pays.toml").unwrap();
    let text = "nom = 'A'\n[valeurs]\ntelephone = '1'\n[[acteurs]]\nid = 'x'\n";
    let at = |part: &str| key_at(&file, text, text.find(part).unwrap());
    assert_eq!(at("'A'").as_deref(), Some("nom"));
    assert_eq!(at("'1'").as_deref(), Some("valeurs.telephone"));
    assert_eq!(at("telephone").as_deref(), Some("valeurs.telephone"));
}

/// Front matter and the guide's own tables are edited by the same means.
#[test]
fn pages_and_the_guide_are_edited_too() {
    let page = "+++\r\ntitre   = 'P'\r\nsources = [\r\n  { titre = 'A' }, # lu\r\n]\r\n+++\r\n\r\ntitre = 'pas moi'\r\n";
    let in_page = |intention: EditIntention| {
        let file = "content/types/p.md";
        let changes = try_in(&[(file, page)], file, &[intention]).unwrap();
        changes[0].after.clone().unwrap()
    };
    assert_eq!(
        in_page(set(&["verifie_le"], NewValue::Day(day()))),
        page.replacen("titre   = 'P'\r\n", "titre   = 'P'\r\nverifie_le = 2026-12-01\r\n", 1)
    );
    assert_eq!(
        in_page(set(&["anciens_ids", "avant"], text("apres"))),
        page.replacen("titre   = 'P'\r\n", "titre   = 'P'\r\nanciens_ids = { avant = \"apres\" }\r\n", 1)
    );
    let source = EditIntention::Add {
        list: EditPath::keys(["sources"]),
        fields: vec![("titre".into(), text("B"))],
        place: Placing::Last,
    };
    assert_eq!(in_page(source), page.replace("}, # lu\r\n", "}, # lu\r\n  { titre = \"B\" },\r\n"));
    let facts = "# Les faits\n[[fait]]\nid = 'a.b'\nlibelle = 'A'\nvaleur = 1 # voté\nstatut = 'texte_lu'\n";
    let in_facts = |intention: EditIntention| {
        let file = "content/faits.toml";
        try_in(&[(file, facts)], file, &[intention]).unwrap()[0].after.clone().unwrap()
    };
    let value = EditPath::item("fait", "a.b").key("valeur");
    assert_eq!(
        in_facts(EditIntention::Set { at: value, value: NewValue::Float(1.5) }),
        facts.replace("1 # voté", "1.5 # voté")
    );
    let added = in_facts(EditIntention::Add {
        list: EditPath::keys(["fait"]),
        fields: [("statut", "texte_lu"), ("valeur", "2"), ("libelle", "C"), ("id", "c")]
            .map(|(key, value)| (key.to_owned(), text(value)))
            .to_vec(),
        place: Placing::Last,
    });
    assert_eq!(
        added,
        format!(
            "{facts}\n[[fait]]\nid      = \"c\"\nlibelle = \"C\"\nvaleur  = \"2\"\nstatut  = \"texte_lu\"\n"
        )
    );
    let contract = "titre = 'G'\n\n[[chapitre]]\nid = 'a'\n\n\n# Le second\n[[chapitre]]\nid = 'b' # b\n";
    let moved = EditIntention::Move {
        item: EditPath::item("chapitre", "b"),
        place: Placing::Before(EditStep::Id("a".into())),
    };
    let after = try_in(&[("content/guide.toml", contract)], "content/guide.toml", &[moved]).unwrap();
    assert_eq!(
        after[0].after.as_deref(),
        Some("titre = 'G'\n\n# Le second\n[[chapitre]]\nid = 'b' # b\n\n\n[[chapitre]]\nid = 'a'\n")
    );
}
