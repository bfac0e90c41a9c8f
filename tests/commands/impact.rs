//! `jalon impact`, against a repository of git, a copy, and nothing at all.

use std::path::Path;

use crate::fixture;
use crate::support::outside;
use crate::support::project::{answer, edit, git, git_on, jalon, workshop};
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        whom_a_change_touches_since_the_last_commit,
        each_kind_of_change_has_its_name,
        a_former_guide_that_cannot_be_read_is_named,
        a_file_is_compared_with_its_copy,
        what_the_contract_takes_away_stops_sites_and_is_counted_first,
        reviews_and_lost_targets_are_named_by_department,
        a_revision_a_day_and_a_branch_are_former_states,
        a_merge_request_gets_markdown,
        a_block_of_the_theme_touches_those_who_inherit_its_level,
        what_is_outside_the_pages_is_named
    ]
}

fn impact(root: &Path, args: &[&str], path: Option<&str>) -> (i32, String) {
    let mut command = jalon(root, "en", &[&["impact"], args].concat());
    if let Some(path) = path {
        command.env("PATH", path);
    }
    answer(&mut command)
}

/// `change target (was)` of each section, from JSON; then what territories do to it.
fn told(root: &Path, args: &[&str]) -> Vec<String> {
    let (code, text) = impact(root, &[args, &["--format", "json"]].concat(), None);
    assert_eq!(code, 0, "{text}");
    let data: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(data["version"], 1);
    let line = |section: &serde_json::Value| {
        let territories = section["territories"].as_array().unwrap().iter().map(|it| {
            let applied_overrides = it["deeds"].as_array().into_iter().flatten();
            let applied_overrides: Vec<String> = applied_overrides
                .map(|applied| format!("@{}:{}", applied["file"].as_str().unwrap(), applied["line"]))
                .collect();
            let applied_overrides = applied_overrides.concat();
            format!(
                " {}={}{applied_overrides}",
                it["territory"].as_str().unwrap(),
                it["state"].as_str().unwrap()
            )
        });
        let was = section["was"].as_str().map(|was| format!(" ({was})")).unwrap_or_default();
        let facts = section["facts"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|fact| format!(" [{}]", fact.as_str().unwrap()));
        format!(
            "{} {}{was}{}:{}",
            section["change"].as_str().unwrap(),
            section["target"].as_str().unwrap(),
            facts.collect::<String>(),
            territories.collect::<String>()
        )
    };
    data["sections"].as_array().unwrap().iter().map(line).collect()
}

const PAGE: &str = "content/types/meuble.md";

fn whom_a_change_touches_since_the_last_commit() -> Ran {
    outside::git()?;
    let (_kept, root) = workshop();
    let (code, text) = impact(&root, &[PAGE], None);
    assert!(
        code == 3 && text.contains("in no git repository") && text.contains("--since COPY"),
        "{code} {text}"
    );
    git(&root, &["init", "-q"]);
    let (code, text) = impact(&root, &[PAGE], None);
    assert!(code == 3 && text.contains("no commit yet"), "{code} {text}");
    git(&root, &["add", "."]);
    git(&root, &["commit", "-q", "-m", "x"]);
    let (code, text) = impact(&root, &[], None);
    assert!(code == 0 && text.contains("Nothing has changed"), "{code} {text}");

    let source = std::fs::read_to_string(root.join(PAGE)).unwrap();
    snapbox::assert_data_eq!(source, snapbox::Data::read_from(Path::new("tests/impact/meuble.md"), None));
    edit(&root, PAGE, "{#declaration}", "{#declaration}\n\nUne phrase nouvelle.");
    edit(&root, PAGE, "{#contacts}", "{#contacts}\n\n### Nouveau {#nouveau}\n\nTexte.");
    snapbox::assert_data_eq!(
        told(&root, &[]).join("\n") + "\n",
        snapbox::Data::read_from(Path::new("tests/impact/changed.txt"), None)
    );
    // From another folder, and told by name, it is the same.
    assert_eq!(told(&root.join("territories"), &["../content/types/meuble.md"]), told(&root, &[PAGE]));
    let (_, text) = impact(&root, &[PAGE], None);
    snapbox::assert_data_eq!(
        text,
        snapbox::Data::read_from(Path::new("tests/impact/changed-text.txt"), None)
    );
    // Without git, it is said.
    let (code, text) = impact(&root, &[PAGE], Some(""));
    assert!(code == 3 && text.contains("There is no git here"), "{code} {text}");
    Ok(())
}

fn each_kind_of_change_has_its_name() {
    let rows: [(&str, &str, &str, &str, &[&str]); 6] = [
        ("form", PAGE, "\n\n## ", "\n\n\n## ", &[]),
        (
            "a new id, told",
            PAGE,
            "{#declaration}",
            "{#declarer}",
            &["renamed types/meuble#declarer (types/meuble#declaration)"],
        ),
        ("a title", PAGE, "titre", "titre = \"Autre\"\n#", &["changed types/meuble"]),
        ("a fact", "content/faits.toml", "valeur", "valeur = 123456\n#", &["fact "]),
        ("a territory", "territories/val.toml", "nom", "nom = \"Val\"\n#", &[]),
        ("quotes and wraps", PAGE, "'", "’", &[]),
    ];
    for (name, file, from, to, expected) in rows {
        let (_kept, root) = workshop();
        let copy = tempfile::tempdir().unwrap();
        for (path, text) in fixture::read(&root.join("content"), "content") {
            let path = copy.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        edit(&root, file, from, to);
        let found = told(&root, &["--since", copy.path().to_str().unwrap()]);
        let serious: Vec<&String> = found.iter().filter(|line| !line.starts_with("form ")).collect();
        assert_eq!(expected.is_empty(), serious.is_empty(), "{name}: {found:#?}");
        for expected in expected {
            assert!(serious.iter().any(|line| line.starts_with(expected)), "{name}: {found:#?}");
        }
    }
}

fn a_former_guide_that_cannot_be_read_is_named() -> Ran {
    outside::git()?;
    let (_kept, root) = workshop();
    let guide = root.join("content/guide.toml");
    let sound = std::fs::read_to_string(&guide).unwrap();
    git(&root, &["init", "-q"]);
    std::fs::write(&guide, "= broken").unwrap();
    git(&root, &["add", "."]);
    git(&root, &["commit", "-q", "-m", "broken"]);
    std::fs::write(&guide, &sound).unwrap();
    let (code, text) = impact(&root, &[], None);
    assert_eq!(code, 1, "{text}");
    for part in ["content/guide.toml:1:1", "guide of the last commit cannot be read"] {
        assert!(text.contains(part), "lacks {part}:\n{text}");
    }
    let copy = tempfile::tempdir().unwrap();
    std::fs::create_dir(copy.path().join("content")).unwrap();
    std::fs::write(copy.path().join("content/guide.toml"), "= broken").unwrap();
    let (code, text) = impact(&root, &["--since", copy.path().to_str().unwrap()], None);
    assert_eq!(code, 1, "{text}");
    for part in ["content/guide.toml:1:1", "former guide, of", "cannot be read"] {
        assert!(text.contains(part), "lacks {part}:\n{text}");
    }
    Ok(())
}

fn a_file_is_compared_with_its_copy() {
    let (_kept, root) = workshop();
    std::fs::copy(root.join(PAGE), root.join("avant.md")).unwrap();
    edit(&root, PAGE, "{#declaration}", "{#declaration}\n\nUne phrase nouvelle.");
    let found = told(&root, &[PAGE, "--since", "avant.md"]);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("changed types/meuble#declaration:"), "{found:#?}");
    let rows = [
        (vec!["content/types/meuble.md", "--since", "nowhere.md"], "neither a copy"),
        (vec!["../secret.md", "--since", "avant.md"], "is no file of the common guide"),
    ];
    for (args, words) in rows {
        let (code, text) = impact(&root, &args, None);
        assert!(code == 3 && text.contains(words), "{args:?}: {code} {text}");
    }
}

fn a_block_of_the_theme_touches_those_who_inherit_its_level() {
    let (_guard, root) = workshop();
    git(&root, &["init", "-q"]);
    git(&root, &["add", "."]);
    git(&root, &["commit", "-q", "-m", "one"]);
    edit(&root, "territories/departements/9b/theme/contact.md", "Un service", "Le service");
    let (code, text) = impact(&root, &[], None);
    assert_eq!(code, 0, "{text}");
    for line in
        ["departements/9b — territories/departements/9b/theme/contact.md", "plaine", "val", "theme/contact"]
    {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    assert!(!text.contains("cote"), "{text}");
}

fn what_is_outside_the_pages_is_named() -> Ran {
    outside::git()?;
    let (_kept, root) = committed();
    let guide = "content/guide.toml";
    edit(&root, "content/acteurs.toml", "nom      = \"Mairie\"", "nom      = \"La mairie\"");
    edit(&root, guide, "libelle = \"Tarif\"", "libelle = \"Tarif\"\nobsolete = \"Plus de tarif.\"");
    let (code, text) = answer(&mut jalon(&root, "fr", &["impact"]));
    assert_eq!(code, 0, "{text}");
    for line in [
        "acteur mairie — La mairie (modifié)",
        " — Tarif (à ne plus employer : Plus de tarif.)",
        "  L'emploient encore (",
        "    territories/",
        "Aucun passage des pages communes n'a changé. 2 éléments hors des pages ont changé.",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    Ok(())
}

/// The project, committed.
fn committed() -> (tempfile::TempDir, std::path::PathBuf) {
    let (kept, root) = workshop();
    git(&root, &["init", "-q"]);
    git(&root, &["add", "."]);
    git(&root, &["commit", "-q", "-m", "one"]);
    (kept, root)
}

/// The ids under `key` of what an impact says of sites.
fn builds(root: &Path, args: &[&str]) -> serde_json::Value {
    let (code, text) = impact(root, &[args, &["--format", "json"]].concat(), None);
    assert_eq!(code, 0, "{text}");
    serde_json::from_str::<serde_json::Value>(&text).unwrap()["builds"].take()
}

fn stopped(builds: &serde_json::Value) -> Vec<String> {
    let site = |site: &serde_json::Value| {
        let causes = site["causes"].as_array().unwrap().iter();
        let codes: std::collections::BTreeSet<&str> = causes.map(|it| it["code"].as_str().unwrap()).collect();
        format!("{} {}", site["territory"].as_str().unwrap(), Vec::from_iter(codes).join(" "))
    };
    builds["stopped"].as_array().unwrap().iter().map(site).collect()
}

type Row<'r> = (&'r str, &'r str, &'r str, &'r str, &'r [&'r str], &'r str);

fn what_the_contract_takes_away_stops_sites_and_is_counted_first() -> Ran {
    outside::git()?;
    let guide = "content/guide.toml";
    let hotel = "[[type]]\nid      = \"hotel\"\nnom     = \"hôtel\"\npluriel = \"hôtels\"\nresume  = \"Des chambres à la nuit.\"\nfiche   = \"types/hotel\"\n";
    // What happens, in which file, from what to what, which sites stop, and how the answer begins.
    let rows: [Row<'_>; 4] = [
        (
            "a value becomes required",
            guide,
            "libelle = \"Tarif\"\ndefaut  = \"tarif à demander\"",
            "libelle = \"Tarif\"\nrequis  = true",
            &["cote J418", "plaine J418"],
            "2 territoires ne se construiraient plus.",
        ),
        (
            "a type goes",
            guide,
            hotel,
            "",
            &["cote J209 J417", "plaine J209 J417", "val J209 J417"],
            "3 territoires ne se",
        ),
        (
            "a flag goes",
            guide,
            "[[drapeau]]\nid      = \"riviere\"\nlibelle = \"Une rivière\"\n",
            "",
            &[],
            "territoires ne se construiraient plus.",
        ),
        (
            "an actor goes",
            "content/acteurs.toml",
            "[[acteur]]\nid       = \"mairie\"\nnom      = \"Mairie\"\nfamille  = \"Communes\"",
            "[[acteur]]\nid       = \"autre\"\nnom      = \"Mairie\"\nfamille  = \"Communes\"",
            &[],
            "territoires ne se construiraient plus.",
        ),
    ];
    for (name, file, from, to, expected, head) in rows {
        let (_kept, root) = committed();
        edit(&root, file, from, to);
        let found = stopped(&builds(&root, &[]));
        assert!(!found.is_empty(), "{name}: no site stops");
        assert!(expected.is_empty() || found == expected, "{name}: {found:#?}");
        let (code, text) = answer(&mut jalon(&root, "fr", &["impact"]));
        assert_eq!(code, 0, "{name}: {text}");
        assert!(text.lines().next().unwrap().contains(head), "{name}: {text}");
        assert!(text.lines().nth(1).unwrap().contains("relecture"), "{name}: {text}");
        assert!(!text.contains("Rien n'a changé"), "{name}: {text}");
    }
    // What will be required is counted apart, by its day.
    let (_kept, root) = committed();
    edit(&root, guide, "defaut  = \"tarif à demander\"", "requis_a_partir_du = 2027-01-01");
    let found = builds(&root, &[]);
    assert!(stopped(&found).is_empty(), "{found}");
    assert_eq!(found["announced"][0]["territories"], serde_json::json!(["cote", "plaine"]), "{found}");
    let (_, text) = answer(&mut jalon(&root, "fr", &["impact"]));
    assert!(text.starts_with("0 territoire ne se construirait plus.\n0 relecture à faire.\n2 territoires ne se construiraient plus à partir du 2027-01-01.\n"), "{text}");
    // What was stopped before is not blamed on the change, and what is mended is told.
    let (_kept, root) = committed();
    edit(&root, "territories/cote.toml", "telephone", "telefone");
    git(&root, &["commit", "-q", "-a", "-m", "two"]);
    edit(
        &root,
        guide,
        "libelle = \"Tarif\"\ndefaut  = \"tarif à demander\"",
        "libelle = \"Tarif\"\nrequis  = true",
    );
    let found = builds(&root, &[]);
    assert_eq!(stopped(&found), ["plaine J418"], "{found}");
    assert_eq!(found["stopped_before"], serde_json::json!(["cote"]));
    git(&root, &["checkout", "-q", "content"]);
    edit(&root, "territories/cote.toml", "telefone", "telephone");
    assert_eq!(builds(&root, &[])["mended"], serde_json::json!(["cote"]));
    std::fs::remove_file(root.join("territories/plaine.toml")).unwrap();
    assert_eq!(builds(&root, &[])["removed"], serde_json::json!(["plaine"]));
    Ok(())
}

fn reviews_and_lost_targets_are_named_by_department() -> Ran {
    outside::git()?;
    let (_kept, root) = committed();
    let hotel = std::fs::read_to_string(root.join("content/types/hotel.md")).unwrap();
    assert!(hotel.contains("{#erp}"), "{hotel}");
    edit(&root, "content/types/hotel.md", "{#erp}", "{#etablissement}");
    edit(&root, "content/urbanisme/zones.md", "{#riviere}", "{#cours-d-eau}");
    let (code, text) = impact(&root, &[], None);
    assert_eq!(code, 0, "{text}");
    snapbox::assert_data_eq!(text, snapbox::Data::read_from(Path::new("tests/impact/lost-text.txt"), None));
    Ok(())
}

fn a_revision_a_day_and_a_branch_are_former_states() -> Ran {
    outside::git()?;
    let (_kept, root) = committed();
    git(&root, &["branch", "avant"]);
    edit(&root, PAGE, "{#declaration}", "{#declaration}\n\nUne phrase nouvelle.");
    git_on("2026-11-15", &root, &["commit", "-q", "-a", "-m", "two"]);
    assert!(told(&root, &[]).is_empty());
    for since in ["HEAD~1", "avant", "2026-11-01"] {
        let found = told(&root, &["--since", since]);
        assert_eq!(found.len(), 1, "{since}: {found:#?}");
        assert!(found[0].starts_with("changed types/meuble#declaration:"), "{since}: {found:#?}");
    }
    assert!(told(&root, &["--since", "2026-11-20"]).is_empty());
    // A new page that nobody has added to git yet is new.
    std::fs::write(
        root.join("content/urbanisme/neuve.md"),
        "+++\ntitre = \"Neuve\"\nresume = \"R\"\n+++\nTexte.\n",
    )
    .unwrap();
    assert_eq!(told(&root, &["--since", "HEAD"]).len(), 1);
    for (since, words) in
        [("2026-09-01", "no commit of 2026-09-01"), ("nulle-part", "nor a revision"), ("--all", "")]
    {
        let (code, text) = impact(&root, &["--since", since], None);
        assert!(code == 3 && text.contains(words), "{since}: {code} {text}");
    }
    Ok(())
}

fn a_merge_request_gets_markdown() -> Ran {
    outside::git()?;
    let (_kept, root) = committed();
    edit(
        &root,
        "content/guide.toml",
        "libelle = \"Tarif\"\ndefaut  = \"tarif à demander\"",
        "libelle = \"Tarif\"\nrequis  = true",
    );
    edit(&root, PAGE, "{#declaration}", "{#declaration}\n\nUne phrase nouvelle.");
    let (code, text) = answer(&mut jalon(&root, "fr", &["impact", "--format", "markdown"]));
    assert_eq!(code, 0, "{text}");
    snapbox::assert_data_eq!(text, snapbox::Data::read_from(Path::new("tests/impact/changed.md"), None));
    Ok(())
}
