//! `jalon check --fix`: what is written, what is shown first, and what is left alone.

use std::fs;

use crate::support::project::{answer, edit, jalon, workshop};
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        what_is_certain_is_shown_then_written,
        a_file_that_an_editor_holds_is_left_alone,
        nothing_is_written_without_a_yes,
        a_name_that_is_there_twice_is_not_written_twice,
        where_sites_are_sent_is_checked_with_them
    ]
}

const PAGE: &str = "content/types/meuble.md";

fn broken() -> (tempfile::TempDir, std::path::PathBuf) {
    let (kept, root) = workshop();
    // A heading without an id, a copied one, a no-break space after a mark.
    edit(
        &root,
        PAGE,
        "## Les contacts {#contacts}",
        "## Les papiers\n\nUn plan.\n\n##\u{a0}Encore {#pieces}\n\nDeux.\n\n-\u{202f}trois\n\n## Les contacts {#contacts}",
    );
    edit(&root, PAGE, "verifie_le   = 2026-11-01", "verifie_le   = \"01/11/2026\"");
    edit(
        &root,
        "content/guide.toml",
        "[[valeur]]\nid      = \"tarif\"",
        "[[valeur]]\nid           = \"prix\"\ntype         = \"texte\"\nlibelle      = \"Tarif\"\nremplace_par = \"tarif\"\n\n[[valeur]]\nid      = \"tarif\"",
    );
    edit(&root, "territories/val.toml", "tarif     = \"dix euros\"", "prix      = \"dix euros\"");
    edit(&root, "territories/cote.toml", "[[modifier]]", "[modifier]");
    (kept, root)
}

fn read(root: &std::path::Path, file: &str) -> String {
    fs::read_to_string(root.join(file)).unwrap()
}

fn what_is_certain_is_shown_then_written() {
    let (_kept, root) = broken();
    let (code, text) = answer(&mut jalon(&root, "fr", &["check", "--fix", "--yes"]));
    assert_eq!(code, 0, "{text}");
    for part in [
        "-## Les papiers\n+## Les papiers {#les-papiers}",
        "+## Encore {#pieces-2}",
        "+- trois",
        "+verifie_le   = 2026-11-01",
        "+tarif      = \"dix euros\"",
        "+[[modifier]]",
        "3 fichiers corrigés.",
        "Aucun problème",
    ] {
        assert!(text.contains(part), "lacks {part}:\n{text}");
    }
    assert!(read(&root, PAGE).contains("## Encore {#pieces-2}\n\nDeux.\n\n- trois\n"));
    assert!(read(&root, "territories/cote.toml").contains("\n[[modifier]]\n"));
    let (code, text) = answer(&mut jalon(&root, "fr", &["check", "--fix", "--yes"]));
    assert!(code == 0 && text.contains("Rien à corriger qui soit certain."), "{text}");
}

fn a_file_that_an_editor_holds_is_left_alone() {
    let (_kept, root) = broken();
    let before = read(&root, PAGE);
    fs::write(root.join("content/types/.~lock.meuble.md#"), ",Camille,poste").unwrap();
    let (_, text) = answer(&mut jalon(&root, "fr", &["check", "--fix", "--yes"]));
    assert!(text.contains("content/types/meuble.md est ouvert dans un éditeur"), "{text}");
    assert!(text.contains("2 fichiers corrigés."), "{text}");
    assert_eq!(read(&root, PAGE), before);
}

fn nothing_is_written_without_a_yes() {
    let (_kept, root) = broken();
    let before = read(&root, PAGE);
    let (code, text) = answer(&mut jalon(&root, "fr", &["check", "--fix"]));
    assert!(code == 3 && text.contains("+- trois") && text.contains("--fix --yes"), "{code} {text}");
    assert_eq!(read(&root, PAGE), before);
}

fn a_name_that_is_there_twice_is_not_written_twice() {
    let (_kept, root) = broken();
    edit(
        &root,
        "territories/val.toml",
        "prix      = \"dix euros\"",
        "prix      = \"dix euros\"\ntarif     = \"onze euros\"",
    );
    let (_, text) = answer(&mut jalon(&root, "fr", &["check", "--fix", "--yes"]));
    assert!(
        read(&root, "territories/val.toml").contains("prix      = \"dix euros\"\ntarif     = \"onze euros\""),
        "{text}"
    );
}

/// What `publish` would refuse is told by `check`, which reads the rest; a password that has no place there is not shown.
fn where_sites_are_sent_is_checked_with_them() {
    let (_kept, root) = workshop();
    let check = || answer(&mut jalon(&root, "fr", &["check"]));
    fs::write(root.join("publier.toml"), "# [cibles.site]\n# type = \"sftp\"\n").unwrap();
    let (code, text) = check();
    assert!(code == 0 && text.contains("Aucun problème"), "{text}");
    let target = "[cibles.site]\ntype = \"sftp\"\nhot = \"sftp.pays.example\"\ncompte = \"pays\"\nchemin = \"www\"\nmot_de_passe = \"Tr0p-simple\"\n";
    fs::write(root.join("publier.toml"), target).unwrap();
    let (code, text) = check();
    assert_eq!(code, 1, "{text}");
    for part in ["publier.toml:3:", "« hote »", "publier.toml:6:"] {
        assert!(text.contains(part), "lacks {part}:\n{text}");
    }
    assert!(!text.contains("Tr0p-simple"), "{text}");
}
