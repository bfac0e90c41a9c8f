//! `jalon impact`, against a repository of git, a copy, and nothing at all.

use std::path::Path;

use crate::fixture;
use crate::support::outside;
use crate::support::project::{answer, edit, git, jalon, workshop};
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        whom_a_change_touches_since_the_last_commit,
        each_kind_of_change_has_its_name,
        a_former_guide_that_cannot_be_read_is_named,
        a_file_is_compared_with_its_copy,
        a_block_of_the_theme_touches_those_who_inherit_its_level
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
    for part in ["content/guide.toml:1:1", "guide of the copy", "cannot be read"] {
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
