//! The authors' tools, as a technician runs them: what they write builds at once, and nothing is written over.

use crate::support::trials::trials;
use libtest_mimic::Trial;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_new_guide_builds_at_once_in_both_kinds_and_both_languages,
        beside_a_new_guide_stands_how_to_begin_and_to_publish,
        a_new_guide_is_never_written_over_anything,
        a_forge_is_served_in_a_new_guide_and_in_one_that_stands,
        a_theme_of_that_name_replaces_the_carried_one_whole,
        a_new_territory_is_right_but_for_what_only_its_office_knows,
        new_pages_chapters_and_levels_pass_the_check,
        what_stands_is_never_written_over_and_wrong_names_are_mended,
        every_directive_for_editors_leads_to_a_schema,
        a_build_brings_the_schemas_that_are_there_up_to_date,
        a_new_block_says_at_first_what_the_theme_says,
        a_new_theme_changes_what_it_says_and_takes_over_the_rest
    ]
}

const DAY: &str = "2026-12-01";

/// What the program answers in `folder`: its exit code, and all it says.
fn jalon(folder: &Path, args: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    command.args(args).current_dir(folder).stdin(Stdio::null()).env_remove("JALON_LANGUE");
    for key in ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANGUAGE", "LANG"] {
        command.env_remove(key);
    }
    let output = command.output().unwrap();
    let said = String::from_utf8([output.stderr, output.stdout].concat()).unwrap();
    (output.status.code().unwrap(), said)
}

/// The same, where all must be well.
fn fine(folder: &Path, args: &[&str]) -> String {
    let (code, said) = jalon(folder, args);
    assert_eq!(code, 0, "jalon {args:?}\n{said}");
    said
}

/// Every file below `folder`, with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(below, fs::read(path).unwrap());
            }
        }
    }
    found
}

fn a_new_guide_builds_at_once_in_both_kinds_and_both_languages() {
    let repository = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"));
    for (name, kind, language) in [
        ("petit", &[][..], "fr"),
        ("small", &[], "en"),
        ("entier", &["--complet"], "fr"),
        ("whole", &["--complet"], "en"),
    ] {
        let home = tempfile::tempdir().unwrap();
        let said = fine(home.path(), &[&["init", name, "--langue", language], kind].concat());
        assert!(
            said.contains(if language == "fr" { "Le guide est prêt" } else { "The guide is ready" }),
            "{said}"
        );
        let guide = home.path().join(name);
        let begun = files(&guide);
        if !kind.is_empty() {
            for (path, bytes) in repository.iter().filter(|(path, _)| *path != "communes.csv") {
                let named = begun.get(&format!("content/{path}")).cloned();
                let begun =
                    if *path == "guide.toml" { named.map(|bytes| without_name(&bytes)) } else { named };
                assert_eq!(begun.as_ref(), Some(bytes), "{path}");
            }
        }
        let checked = fine(&guide, &["check", "--strict", "--date", DAY, "--langue", language]);
        assert!(
            checked.contains(if language == "fr" { "Aucun problème" } else { "No problem" }),
            "{checked}"
        );
        if language == "en" {
            continue;
        }
        fine(&guide, &["build", "--strict", "--date", DAY]);
        assert!(guide.join("public/pays-exemple/types/meuble/index.html").is_file());
        // The theme that the program carries, its font included, is the repository's.
        let actifs = files(&guide.join("public/pays-exemple/actifs"));
        let font = include_bytes!("../../themes/jalon/assets/titre.woff2").to_vec();
        assert!(actifs.values().any(|bytes| *bytes == font), "no font among {:?}", actifs.keys());
        assert!(!guide.join("themes").exists());
    }
}

/// What stands beside a new guide is read in a browser, and starts the program from where it was last; its models of targets
/// are right once their marks are gone.
fn beside_a_new_guide_stands_how_to_begin_and_to_publish() {
    let home = tempfile::tempdir().unwrap();
    let state = home.path().join("etat");
    let begun = Command::new(env!("CARGO_BIN_EXE_jalon"))
        .current_dir(home.path())
        .env("XDG_STATE_HOME", &state)
        .args(["init", "guide"])
        .output();
    assert!(begun.unwrap().status.success());
    let guide = home.path().join("guide");
    let read = |name: &str| fs::read_to_string(guide.join(name)).unwrap();
    for name in ["LISEZ-MOI.html", "aide/publier.html"] {
        let page = read(name);
        assert!(page.starts_with("<!doctype html>") && page.contains("<h1>"), "{page}");
        for link in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(link.contains("://") || guide.join(link).is_file(), "{name}: {link}");
        }
    }
    let windows = read("Ouvrir l'atelier.cmd");
    assert!(windows.lines().count() == windows.matches("\r\n").count(), "{windows:?}");
    let models = read("publier.toml");
    let (code, said) = jalon(&guide, &["publier", "--dry-run"]);
    assert!(code == 3 && said.contains("Aucune cible n'est encore décrite"), "{said}");
    let written: Vec<&str> = models
        .lines()
        .map(|line| {
            line.strip_prefix("# ")
                .filter(|line| line.starts_with('[') || line.contains(" = "))
                .unwrap_or(line)
        })
        .collect();
    assert_eq!(written.iter().filter(|line| line.starts_with('[')).count(), 5);
    fs::write(guide.join("publier.toml"), written.join("\n")).unwrap();
    let (_, said) = jalon(&guide, &["publier", "--dry-run", "--to", "inconnue"]);
    assert!(said.contains("ancien, dossier, pages, site, zip") && !said.contains("J8"), "{said}");
    let folder = home.path().join("d'une clé usb");
    fs::rename(&guide, &folder).unwrap();
    if cfg!(unix) {
        let mut script = Command::new(folder.join("Ouvrir l'atelier.command"));
        let script = script.current_dir("/").env("XDG_STATE_HOME", &state).env("PATH", "/usr/bin:/bin");
        // Nobody is at a terminal: the program that was found says how it is used.
        let said = String::from_utf8(script.output().unwrap().stderr).unwrap();
        assert!(said.contains("hand-over"), "{said}");
        let mut lost = Command::new(folder.join("Ouvrir l'atelier.command"));
        let lost = lost.env("XDG_STATE_HOME", "/nulle-part").env("PATH", "/usr/bin:/bin").output().unwrap();
        let said = String::from_utf8(lost.stdout).unwrap();
        assert!(!lost.status.success() && said.contains("Jalon n'est pas sur cet ordinateur"), "{said}");
    }
}

/// A file without the line that names the project: each has its own.
fn without_name(bytes: &[u8]) -> Vec<u8> {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    lines.filter(|line| !line.starts_with(b"projet ")).flatten().copied().collect()
}

fn a_new_guide_is_never_written_over_anything() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join(".git")).unwrap();
    fine(home.path(), &["init"]);
    let page = home.path().join("content/index.md");
    fs::write(&page, "à moi").unwrap();
    let before = files(home.path());
    for args in
        [&["init"][..], &["init", "--complet"], &["init", "content/neuf"], &["init", "content/index.md"]]
    {
        let (code, said) = jalon(home.path(), args);
        assert_eq!(code, 3, "{args:?}\n{said}");
        assert_eq!(files(home.path()), before, "{args:?}");
    }
    let (_, said) = jalon(home.path(), &["init"]);
    assert!(
        said.contains(".gitignore, .jalon, LISEZ-MOI.html, Ouvrir") && !said.contains("(.git,"),
        "{said}"
    );
    assert!(said.contains("jalon initialiser mon-guide"), "{said}");
}

fn a_forge_is_served_in_a_new_guide_and_in_one_that_stands() {
    let home = tempfile::tempdir().unwrap();
    fine(home.path(), &["initialiser", "guide", "--ci", "gitlab"]);
    let guide = home.path().join("guide");
    assert!(guide.join(".gitlab-ci.yml").is_file());
    fine(&guide, &["init", "--ci", "github"]);
    let (code, said) = jalon(&guide, &["init", "--ci", "github"]);
    assert!(code == 3 && said.contains("jalon.yml"), "{said}");
    let (code, said) = jalon(home.path(), &["init", "--ci", "github"]);
    assert!(code == 3 && said.contains("--projet"), "{said}");
}

fn a_theme_of_that_name_replaces_the_carried_one_whole() {
    let home = tempfile::tempdir().unwrap();
    fine(home.path(), &["init"]);
    let theme = home.path().join("themes/jalon");
    fs::create_dir_all(&theme).unwrap();
    fs::write(theme.join("theme.toml"), "nom = \"à moi\"\n").unwrap();
    let (code, said) = jalon(home.path(), &["check", "--date", DAY]);
    assert!(code == 1 && said.contains("page.html"), "{said}");
}

fn a_new_territory_is_right_but_for_what_only_its_office_knows() {
    let home = tempfile::tempdir().unwrap();
    for kind in [&["init", "petit"][..], &["init", "entier", "--complet"]] {
        fine(home.path(), kind);
        let guide = home.path().join(kind[1]);
        let said = fine(&guide, &["nouveau", "territoire", "mon-pays", "--nom", "Pays d'\"Ici\""]);
        assert!(said.contains("À remplir dans ce fichier : office, telephone, courriel"), "{said}");
        let (code, said) = jalon(&guide, &["check", "mon-pays", "--date", DAY]);
        assert_eq!(code, 1, "{said}");
        assert_eq!(said.matches("erreur[J418]").count(), 3, "{said}");
        assert_eq!(said.matches("erreur[").count(), 3, "{said}");
        // Filled in, and with everything that a comment proposes: it is all of it right.
        let file = guide.join("territories/mon-pays.toml");
        let text = fs::read_to_string(&file).unwrap();
        let mut filled = text.clone();
        for (key, value) in
            [("office", "Office"), ("telephone", "05 36 49 00 01"), ("courriel", "a@b.example")]
        {
            let line = text.lines().find(|line| line.starts_with(key) && line.ends_with("= \"\"")).unwrap();
            filled = filled.replace(line, &line.replace("\"\"", &format!("{value:?}")));
        }
        fs::write(&file, &filled).unwrap();
        fine(&guide, &["check", "mon-pays", "--strict", "--date", DAY]);
        let proposed = |line: &str| {
            let bare = line.strip_prefix("# ").unwrap_or(line);
            let is_toml = bare.starts_with('[') || bare.starts_with("\"\"\"") || bare.contains(" = ");
            let is_text = bare.starts_with("Chez nous");
            let fits = !line.starts_with("# «") && !line.contains("herite = [") && !line.contains(" : ");
            if fits && (is_toml || is_text) { bare.to_owned() } else { line.to_owned() }
        };
        let all: Vec<String> = filled.lines().map(proposed).collect();
        assert!(all.iter().any(|line| line == "[[modifier]]") && all.iter().any(|line| line == "[mentions]"));
        let all = all.join("\n").replace("\"24001\", \"24002\"", "");
        fs::write(&file, all).unwrap();
        let (_, said) = jalon(&guide, &["check", "mon-pays", "--date", DAY]);
        let told: Vec<&str> = said.lines().filter(|line| line.starts_with("erreur[")).collect();
        assert_eq!(told, Vec::<&str>::new(), "{said}");
    }
}

fn new_pages_chapters_and_levels_pass_the_check() {
    let home = tempfile::tempdir().unwrap();
    fine(home.path(), &["init"]);
    let contract = home.path().join("content/guide.toml");
    // As Windows writes it, and marked as its editors do.
    let before = format!("\u{feff}{}", fs::read_to_string(&contract).unwrap().replace('\n', "\r\n"));
    fs::write(&contract, &before).unwrap();
    fine(
        home.path(),
        &["new", "chapter", "financer", "--nom", "Financer", "--apres", "types", "--etape", "3"],
    );
    let after = fs::read_to_string(&contract).unwrap();
    let added = "[[chapitre]]\r\nid    = \"financer\"\r\netape = 3\r\n\r\n";
    assert!(after.contains(added));
    assert_eq!(after.replace(added, ""), before);
    fine(home.path(), &["new", "page", "content\\financer\\aides.md", "--nom", "Les « aides »"]);
    fine(home.path(), &["nouveau", "niveau", "departements/24"]);
    fine(home.path(), &["nouveau", "chapitre", "transmettre"]);
    fine(home.path(), &["check", "--strict"]);
    fine(home.path(), &["build", "--strict"]);
    let page = fs::read_to_string(home.path().join("public/pays-exemple/financer/aides/index.html")).unwrap();
    assert!(page.contains("aides") && page.contains("financer"), "{page}");
}

fn what_stands_is_never_written_over_and_wrong_names_are_mended() {
    let home = tempfile::tempdir().unwrap();
    fine(home.path(), &["init"]);
    let before = files(home.path());
    let rows: [(&[&str], &str); 13] = [
        (&["new", "territory", "pays-exemple"], "territories/pays-exemple.toml"),
        (&["new", "territory", "Pays Été"], "jalon nouveau territoire pays-ete --nom \"Pays Été\""),
        (&["new", "territory", "con"], "réservé"),
        (&["new", "level", "zone/littoral"], "departements/24"),
        (&["new", "level", "mon-pays"], "departements/24"),
        (&["new", "page", "types/meuble"], "content/types/meuble.md"),
        (&["new", "page", "type/camping"], "vouliez-vous dire « types »"),
        (&["new", "page", "camping"], "jalon nouveau page types/camping"),
        (
            &["new", "page", "types/Gîte d'étape"],
            "jalon nouveau page types/gite-etape --nom \"Gîte d'étape\"",
        ),
        (&["new", "chapter", "types"], "déjà dans content/guide.toml"),
        (&["new", "chapter", "financer", "--apres", "typs"], "vouliez-vous dire « types »"),
        (&["new", "chapter", "financer", "--etape", "13"], "« 13 » ne convient pas"),
        (&["new", "chapitr", "financer"], "vouliez-vous dire"),
    ];
    for (args, expected) in rows {
        let (code, said) = jalon(home.path(), args);
        assert_eq!(code, 3, "{args:?}\n{said}");
        assert!(said.contains(expected), "{args:?} lacks {expected}:\n{said}");
        let mut after = files(home.path());
        after.remove(".jalon/authored.lock");
        assert_eq!(after, before, "{args:?}");
    }
}

fn every_directive_for_editors_leads_to_a_schema() {
    let home = tempfile::tempdir().unwrap();
    fine(home.path(), &["init"]);
    fine(home.path(), &["new", "territory", "mon-pays"]);
    fine(home.path(), &["new", "level", "zones/littoral"]);
    fine(home.path(), &["schema"]);
    let mut seen = 0;
    for (path, bytes) in files(home.path()).iter().filter(|(path, _)| path.ends_with(".toml")) {
        let text = std::str::from_utf8(bytes).unwrap();
        let named =
            text.lines().next().unwrap().strip_prefix("#:schema ").unwrap_or_else(|| panic!("{path}"));
        let schema = home.path().join(path).parent().unwrap().join(named);
        assert!(schema.is_file(), "{path}: {named}");
        seen += 1;
    }
    assert!(seen > 7, "{seen}");
    // What the guide declares is proposed.
    let schema = fs::read_to_string(home.path().join(".jalon/schemas/territoire.schema.json")).unwrap();
    for word in
        ["chambre-hotes", "delai_reponse", "littoral", "departements/exemple", "Téléphone de l’office"]
    {
        assert!(schema.contains(word), "{word}");
    }
    let before = files(&home.path().join(".jalon/schemas"));
    fine(home.path(), &["schemas"]);
    assert_eq!(files(&home.path().join(".jalon/schemas")), before);
}

fn a_build_brings_the_schemas_that_are_there_up_to_date() {
    let home = tempfile::tempdir().unwrap();
    fine(home.path(), &["init"]);
    let folder = home.path().join(".jalon/schemas");
    let before = files(&folder);
    // As another version of the program left them; and one that somebody took away.
    fs::write(folder.join("territoire.schema.json"), "{}\n").unwrap();
    fs::remove_file(folder.join("publier.schema.json")).unwrap();
    fine(home.path(), &["build", "--date", DAY]);
    let mut expected = before.clone();
    expected.remove("publier.schema.json");
    assert!(files(&folder) == expected, "{:?}", files(&folder).keys());
    // None is written unasked.
    fs::remove_dir_all(&folder).unwrap();
    fine(home.path(), &["build", "--date", DAY]);
    assert!(!folder.exists());
}

fn a_new_block_says_at_first_what_the_theme_says() {
    let home = tempfile::tempdir().unwrap();
    fine(home.path(), &["init"]);
    fine(home.path(), &["build", "--date", DAY]);
    let plain = files(&home.path().join("public/pays-exemple"));
    for (id, told) in [
        ("pays-exemple", "pays-exemple/pied : Dans le pied de chaque page"),
        ("pays-exemple/pieds", "« pied »"),
        ("pays-exmple/pied", "« pays-exemple »"),
    ] {
        let (code, said) = jalon(home.path(), &["new", "block", id, "--langue", "fr"]);
        assert!(code == 3 && said.contains(told), "{id}: {code}\n{said}");
    }
    for name in ["contact", "pied", "sous_le_texte", "marque", "outils", "une", "couverture"] {
        let said = fine(home.path(), &["nouveau", "bloc", &format!("pays-exemple/{name}")]);
        assert!(said.contains(&format!("territories/pays-exemple/theme/{name}.md")), "{said}");
    }
    fine(home.path(), &["new", "block", "departements/exemple/pied"]);
    fine(home.path(), &["build", "--strict", "--date", DAY]);
    let squeezed = |files: &BTreeMap<String, Vec<u8>>| -> BTreeMap<String, String> {
        let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().split_whitespace().collect();
        pages.map(|(path, bytes)| (path.clone(), text(bytes))).collect()
    };
    assert_eq!(squeezed(&files(&home.path().join("public/pays-exemple"))), squeezed(&plain));
    let (code, said) = jalon(home.path(), &["new", "block", "pays-exemple/pied"]);
    assert!(code != 0 && said.contains("pays-exemple/theme/pied.md"), "{said}");
}

fn a_new_theme_changes_what_it_says_and_takes_over_the_rest() {
    let home = tempfile::tempdir().unwrap();
    fine(home.path(), &["init"]);
    fine(home.path(), &["build", "--date", DAY]);
    let plain = files(&home.path().join("public/pays-exemple"));
    fine(home.path(), &["nouveau", "theme", "notre-theme"]);
    let territory = home.path().join("territories/pays-exemple.toml");
    let text = fs::read_to_string(&territory).unwrap();
    fs::write(&territory, text.replacen("\nnom ", "\ntheme = \"notre-theme\"\nnom ", 1)).unwrap();
    fine(home.path(), &["build", "--strict", "--date", DAY]);
    let themed = files(&home.path().join("public/pays-exemple"));
    let page = |files: &BTreeMap<String, Vec<u8>>| {
        String::from_utf8(files["types/meuble/index.html"].clone()).unwrap()
    };
    let added: Vec<&String> = themed.keys().filter(|path| !plain.contains_key(*path)).collect();
    assert_eq!(added.len(), 1, "{added:?}");
    let link = format!("<link rel=\"stylesheet\" href=\"../../{}\">\n", added[0]);
    assert!(page(&themed).contains(&link), "{}", page(&themed));
    assert_eq!(page(&themed).replace(&link, ""), page(&plain));
    // A word, a component, a template of its own.
    let theme = home.path().join("themes/notre-theme");
    fs::create_dir_all(theme.join("locales")).unwrap();
    fs::write(theme.join("locales/fr.ftl"), "menu = Sommaire du guide\n").unwrap();
    fs::write(
        theme.join("templates/encadre.html"),
        "{% component encadre(genre, titre) %}<p class=\"notre\">{{ body | safe }}</p>{% endcomponent encadre %}",
    )
    .unwrap();
    fs::write(
        theme.join("templates/page.html"),
        "{% extends \"jalon/page.html\" %}{% block suite %}<p>Notre suite</p>{% endblock suite %}",
    )
    .unwrap();
    let (code, said) = jalon(home.path(), &["build", "--strict", "--date", DAY]);
    assert_eq!(code, 0, "{said}");
    let text = page(&files(&home.path().join("public/pays-exemple")));
    for part in ["Sommaire du guide", "class=\"notre\"", "Notre suite"] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    // What is wrong is told where it stands.
    for (file, wrong, told) in [
        ("theme.toml", "nom = \"N\"\netend = \"jalom\"\n", "vouliez-vous dire « jalon »"),
        ("theme.toml", "nom = \"N\"\netand = \"jalon\"\n", "vouliez-vous dire « etend »"),
        ("theme.toml", "nom = \"N\"\netend = \"notre-theme\"\n", "J107"),
        (
            "templates/page.html",
            "{% extends \"jalon/page.html\" %}\n{% block suite %}{{ page.corpps | safe }}{% endblock suite %}",
            "themes/notre-theme/templates/page.html:2:",
        ),
        (
            "templates/page.html",
            "{% extends \"jalon/page.html\" %}\n{% block suite %}{{ page.corpps | safe }}{% endblock suite %}",
            "page.corpps",
        ),
    ] {
        let before = fs::read_to_string(theme.join(file)).unwrap();
        fs::write(theme.join(file), wrong).unwrap();
        let (code, said) = jalon(home.path(), &["check", "--date", DAY]);
        assert!(code == 1 && said.contains(told), "{wrong}\n{said}");
        fs::write(theme.join(file), before).unwrap();
    }
    fine(home.path(), &["check", "--strict", "--date", DAY]);
}
