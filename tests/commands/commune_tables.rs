//! A table about the communes of a territory: made, filled in, shown, taken over, with a real program and real files.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fixture::{copy_folder, repository};
use crate::support::project::answer;
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        a_table_is_made_filled_in_and_taken_over,
        tables_in_other_encodings_are_read,
        what_cannot_be_taken_over_changes_nothing
    ]
}

const FILE: &str = "territories/castelmire.toml";

fn jalon(root: &Path, args: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    answer(command.args(args).args(["--langue", "fr"]).current_dir(root))
}

/// The project of this repository.
fn workshop() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    for name in ["content", "territories", "themes"] {
        copy_folder(&repository().join(name), &root.join(name));
    }
    (folder, root)
}

fn overlay(root: &Path) -> String {
    std::fs::read_to_string(root.join(FILE)).unwrap()
}

fn import(root: &Path, more: &[&str]) -> (i32, String) {
    let args = ["import", "communes", "table.csv", "--territoire", "castelmire"];
    jalon(root, &[&args[..], more].concat())
}

fn a_table_is_made_filled_in_and_taken_over() {
    let (_kept, root) = workshop();
    let before = overlay(&root);
    let model = ["import", "communes", "--territoire", "castelmire", "--modele", "table.csv"];
    let (code, told) = jalon(&root, &model);
    assert_eq!(code, 0, "{told}");
    let table = std::fs::read_to_string(root.join("table.csv")).unwrap();
    assert!(table.starts_with("\u{feff}insee;commune;Document d’urbanisme;"), "{table}");
    let (code, told) = jalon(&root, &model);
    assert!(code == 3 && told.contains("existe déjà"), "{told}");
    // As it came, it changes nothing.
    let (code, told) = import(&root, &[]);
    assert!(code == 0 && told.contains("Aucune valeur nouvelle"), "{told}");
    assert_eq!(overlay(&root), before);
    // Filled in: shown, then written.
    let mut lines = table.split("\r\n");
    let (head, first) = (lines.next().unwrap(), lines.next().unwrap());
    let cells: Vec<&str> = first.split(';').collect();
    let filled = format!("{head}\r\n{};{};PLU, révisé en 2025;oui;;05 36 49 77 01;;\r\n", cells[0], cells[1]);
    std::fs::write(root.join("table.csv"), filled).unwrap();
    let (code, told) = import(&root, &["--dry-run"]);
    assert!(code == 0 && told.contains("+document-urbanisme = \"PLU, révisé en 2025\""), "{told}");
    assert_eq!(overlay(&root), before);
    // Nobody is there to answer.
    let (code, told) = import(&root, &[]);
    assert!(code == 3 && told.contains("--yes"), "{told}");
    assert_eq!(overlay(&root), before);
    let (code, told) = import(&root, &["--yes"]);
    assert!(code == 0 && told.contains("3 valeurs nouvelles"), "{told}");
    let after = overlay(&root);
    assert!(
        after.contains("\ninondation         = true\nmairie-telephone   = \"05 36 49 77 01\"\n"),
        "{after}"
    );
    let kept = before.lines().filter(|line| !after.lines().any(|other| other == *line)).count();
    assert_eq!(kept, 0, "every line that was there is there");
    let (code, told) = import(&root, &["--yes"]);
    assert!(code == 0 && told.contains("3 déjà dites"), "{told}");
    assert_eq!(overlay(&root), after);
    // Another value waits until it is asked for.
    let other = format!("insee;inondation\n{};non\n", cells[0]);
    std::fs::write(root.join("table.csv"), other).unwrap();
    let (code, told) = import(&root, &["--yes"]);
    assert!(code == 0 && told.contains("--replace") && told.contains("« oui »"), "{told}");
    assert_eq!(overlay(&root), after);
    let (code, told) = import(&root, &["--yes", "--replace"]);
    assert_eq!(code, 0, "{told}");
    assert_eq!(
        overlay(&root),
        after.replace("\ninondation         = true\n", "\ninondation         = false\n")
    );
    let (code, told) = jalon(&root, &["check", "castelmire", "--date", "2026-12-01"]);
    assert_eq!(code, 0, "{told}");
}

fn tables_in_other_encodings_are_read() {
    let (_kept, root) = workshop();
    let before = overlay(&root);
    let code = before.split("communes").nth(1).unwrap().split('"').nth(1).unwrap().to_owned();
    let table = format!("insee;Document d'urbanisme\r\n{code};Révisé l'été\r\n");
    let ansi: Vec<u8> = table.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let utf_16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(table.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (name, bytes) in [("Windows-1252", ansi), ("UTF-16", utf_16), ("UTF-8", table.into_bytes())] {
        std::fs::write(root.join(FILE), &before).unwrap();
        std::fs::write(root.join("table.csv"), bytes).unwrap();
        let (code, told) = import(&root, &["--yes"]);
        assert_eq!(code, 0, "{name}: {told}");
        assert!(overlay(&root).contains("document-urbanisme = \"Révisé l'été\""), "{name}: {told}");
    }
}

fn what_cannot_be_taken_over_changes_nothing() {
    let (_kept, root) = workshop();
    let before = overlay(&root);
    for (bytes, words) in [
        (&b"insee;inondation\n99999;oui\n"[..], "99999"),
        (b"insee;inondation\n1;oui\n2;non\n", "2 choses"),
        (b"inondation\noui\n", "insee"),
        (b"\x89PNG\0\0", "encodage"),
    ] {
        std::fs::write(root.join("table.csv"), bytes).unwrap();
        let (code, told) = import(&root, &["--yes"]);
        assert!(code == 3 && told.contains(words), "{code} {told}");
        assert_eq!(overlay(&root), before);
    }
    for (args, words) in [
        (&["import", "communes", "table.csv"][..], "--territoire"),
        (&["import", "communes", "--territoire", "castelmire"], "--modele"),
        (&["import", "communes", "table.csv", "--territoire", "castelmir"], "castelmire"),
        (&["import", "communes"], "--departements"),
        (&["import", "qui-fait-quoi"], "--from"),
    ] {
        let (code, told) = jalon(&root, args);
        assert!(code == 3 && told.contains(words), "{args:?}: {code} {told}");
    }
}
