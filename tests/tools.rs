//! The authors' tools, as a technician runs them: what they write builds at once, and nothing is written over.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

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

#[test]
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
                assert_eq!(begun.get(&format!("content/{path}")), Some(bytes), "{path}");
            }
        }
        let checked = fine(&guide, &["check", "--strict", "--date", DAY, "--langue", language]);
        assert!(
            checked.contains(if language == "fr" { "Aucun problème" } else { "No problem" }),
            "{checked}"
        );
        fine(&guide, &["build", "--strict", "--date", DAY]);
        assert!(guide.join("public/pays-exemple/types/meuble/index.html").is_file());
        // The theme that the program carries, its font included, is the repository's.
        let actifs = files(&guide.join("public/pays-exemple/actifs"));
        let font = include_bytes!("../themes/jalon/assets/titre.woff2").to_vec();
        assert!(actifs.values().any(|bytes| *bytes == font), "no font among {:?}", actifs.keys());
        assert!(!guide.join("themes").exists());
    }
}

#[test]
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
    assert!(said.contains(".gitignore, README.md, content") && !said.contains(".git,"), "{said}");
    assert!(said.contains("jalon init mon-guide"), "{said}");
}

#[test]
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

#[test]
fn a_theme_of_that_name_replaces_the_carried_one_whole() {
    let home = tempfile::tempdir().unwrap();
    fine(home.path(), &["init"]);
    let theme = home.path().join("themes/jalon");
    fs::create_dir_all(&theme).unwrap();
    fs::write(theme.join("theme.toml"), "nom = \"à moi\"\n").unwrap();
    let (code, said) = jalon(home.path(), &["check", "--date", DAY]);
    assert!(code == 1 && said.contains("page.html"), "{said}");
}
