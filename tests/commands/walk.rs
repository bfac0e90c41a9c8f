//! `jalon review` with somebody at a terminal, `$EDITOR` included; what `publish` holds back until somebody has looked, and
//! what `changes` tells after a publication.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::fixture::{self, DAY};
use crate::support::outside::program;
use crate::support::project::{answer, edit, jalon, workshop};
use crate::support::trials::{Missing, Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        an_override_is_edited_in_ones_own_editor_and_nothing_else_moves,
        a_renamed_target_is_followed_and_a_lost_one_is_aimed_anew,
        what_blocks_is_not_published_before_somebody_has_looked_and_what_comes_after_is_told,
        a_level_that_changes_is_told_with_those_who_read_it,
        the_program_alone_opens_the_project_it_stands_in_and_is_help_elsewhere
    ]
}

const OVERLAY: &str = "territories/val.toml";
const REVIEWS: &str = "territories/val.relecture";
const PAGE: &str = "content/types/hotel.md";

fn read(root: &Path, file: &str) -> String {
    std::fs::read_to_string(root.join(file)).unwrap()
}

fn run(root: &Path, args: &[&str]) -> (i32, String) {
    answer(jalon(root, "fr", args).stdin(Stdio::null()))
}

/// Goes through the overrides of `val` at a terminal, and answers `lines`; `None` where there is no terminal to be had.
fn walk(root: &Path, editor: &str, lines: &str) -> Result<(i32, String), Missing> {
    let script = program(&["script"], "apt-get install bsdutils")?;
    let command =
        format!("{} review val --langue fr --color never --by Ana --date {DAY}", env!("CARGO_BIN_EXE_jalon"));
    let mut child = Command::new(script)
        .args(["-qec", &command, "/dev/null"])
        .current_dir(root)
        .env("EDITOR", editor)
        .env_remove("VISUAL")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    Ok((done.status.code().unwrap(), String::from_utf8_lossy(&done.stdout).replace('\r', "")))
}

/// An editor that puts `text` in the place of what it is given.
fn editor(root: &Path, text: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let path = root.join("editeur.sh");
    std::fs::write(&path, format!("#!/bin/sh\nprintf '%s' '{text}' > \"$1\"\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

fn an_override_is_edited_in_ones_own_editor_and_nothing_else_moves() -> Ran {
    let (_kept, root) = workshop();
    edit(&root, PAGE, "a des règles", "obéit à des règles nouvelles");
    let before = read(&root, OVERLAY);
    let editor = editor(&root, "Voyez la mairie du lieu.");
    let (code, said) = walk(&root, &editor, "x\nm\n")?;
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("types/hotel#erp") && said.contains("[-a-]{+obéit à+}"), "{said}");
    assert!(
        said.matches("[m] modifier mon texte").count() >= 2,
        "what is not understood is asked again: {said}"
    );
    let old = "\"Voyez la mairie. {{ fait:erp.seuil }}\"";
    assert_eq!(read(&root, OVERLAY), before.replace(old, "\"Voyez la mairie du lieu.\""));
    let reviews = read(&root, REVIEWS);
    assert!(reviews.contains("relu_par  = \"Ana\"") && reviews.contains("règles nouvelles"), "{reviews}");
    assert_eq!(run(&root, &["review", "val", "--list"]).0, 0);
    // An editor that is not there is told, and nothing is written.
    edit(&root, PAGE, "règles nouvelles", "règles anciennes");
    let before = read(&root, OVERLAY);
    let (code, said) = walk(&root, "/nulle/part/editeur", "m\nq\n")?;
    assert!(code == 1 && said.contains("editeur"), "{code} {said}");
    assert_eq!(read(&root, OVERLAY), before);
    Ok(())
}

fn a_renamed_target_is_followed_and_a_lost_one_is_aimed_anew() -> Ran {
    let (_kept, root) = workshop();
    edit(&root, PAGE, "{#erp}", "{#securite-erp}");
    edit(&root, PAGE, "titre", "anciens_ids = { erp = \"securite-erp\" }\ntitre");
    let (overlay, reviews) = (read(&root, OVERLAY), read(&root, REVIEWS));
    let (code, said) = walk(&root, "false", "v\n")?;
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("s'appelle aujourd'hui « types/hotel#securite-erp »"), "{said}");
    assert_eq!(read(&root, OVERLAY), overlay.replace("types/hotel#erp", "types/hotel#securite-erp"));
    assert_eq!(
        read(&root, REVIEWS).matches("types/hotel#securite-erp").count(),
        reviews.matches("types/hotel#erp").count(),
        "what was agreed to goes with it"
    );
    assert!(!run(&root, &["check", "val"]).1.contains("J5"), "nothing is stale");
    // The same, without being asked.
    std::fs::write(root.join(OVERLAY), &overlay).unwrap();
    std::fs::write(root.join(REVIEWS), &reviews).unwrap();
    assert_eq!(run(&root, &["review", "val", "--follow"]).0, 0);
    assert!(read(&root, OVERLAY).contains("types/hotel#securite-erp"));
    // Gone without a word: another target is named, if there is one of that name.
    edit(&root, PAGE, "anciens_ids = { erp = \"securite-erp\" }\n", "");
    edit(&root, PAGE, "{#securite-erp}", "{#securites-erp}");
    let before = read(&root, OVERLAY);
    let (_, said) = walk(&root, "false", "v\ntypes/hotel#securites-erq\nq\n")?;
    // The text of what it has probably become is shown before anything is asked.
    let shown = said.find("Le texte de « types/hotel#");
    assert!(shown.is_some_and(|at| said[at..].contains("règles")), "{said}");
    assert!(
        said.contains("n'est ni une page ni une section") && said.contains("types/hotel#securites-erp"),
        "{said}"
    );
    assert_eq!(read(&root, OVERLAY), before);
    let (code, said) = walk(&root, "false", "v\n\ng\n")?;
    assert_eq!(code, 0, "{said}");
    assert!(read(&root, OVERLAY).contains("types/hotel#securites-erp"), "{said}");
    Ok(())
}

fn what_blocks_is_not_published_before_somebody_has_looked_and_what_comes_after_is_told() {
    let (_kept, root) = workshop();
    std::fs::write(root.join("publier.toml"), "[cibles.essai]\ntype = \"dossier\"\nchemin = \"sortie\"\n")
        .unwrap();
    let publish = || run(&root, &["publish", "val", "--to", "essai", "--yes"]);
    let (code, said) = run(&root, &["changes", "val"]);
    assert!(code == 3 && said.contains("n'a jamais été publié"), "{code} {said}");
    let (code, said) = publish();
    assert_eq!(code, 0, "{said}");
    let manifest = root.join("sortie/manifest.json");
    let first = std::fs::read(&manifest).unwrap();
    let (code, said) = run(&root, &["changes", "val"]);
    assert_eq!((code, said.trim()), (0, "Rien n'a changé pour les lecteurs."));

    edit(
        &root,
        OVERLAY,
        "action   = \"remplacer\"",
        "action   = \"remplacer\"\nsi_le_commun_change = \"bloquer\"",
    );
    edit(&root, PAGE, "a des règles", "obéit à des règles nouvelles");
    let (code, said) = publish();
    assert!(code == 1 && said.contains("J531") && said.contains("types/hotel#erp"), "{code} {said}");
    assert_eq!(std::fs::read(&manifest).unwrap(), first, "the site that stands stays");
    assert_eq!(run(&root, &["build", "val", "--strict"]).0, 1);
    assert_eq!(run(&root, &["review", "val", "--accept", "types/hotel#erp"]).0, 0);
    edit(
        &root,
        "content/types/meuble.md",
        "La déclaration se fait en mairie",
        "La déclaration se fait en ligne",
    );
    edit(&root, OVERLAY, "jour = \"le mardi\"", "jour = \"le jeudi\"");
    let (code, said) = run(&root, &["changes", "val"]);
    assert!(code == 0 && said.contains("[-mairie-]{+ligne+}"), "{code} {said}");
    // By what the host holds, it is the same; after the next publication, the old manifest still tells.
    let copy = root.join("avant.json");
    std::fs::write(&copy, &first).unwrap();
    assert_eq!(run(&root, &["changes", "val", "--since", "avant.json"]).1, said);
    assert_eq!(run(&root, &["changes", "val", "--since", "sortie"]).1, said);
    assert_eq!(publish().0, 0);
    assert_eq!(run(&root, &["changes", "val"]).1.trim(), "Rien n'a changé pour les lecteurs.");
    assert_eq!(run(&root, &["changes", "val", "--since", "avant.json"]).1, said);
    // Drafts are sound TOML, with a sentence left to be written.
    let (code, drafts) = run(&root, &["changes", "val", "--since", "avant.json", "--format", "toml"]);
    assert!(
        code == 0 && drafts.contains("# content/types/meuble.md") && drafts.contains("À ÉCRIRE"),
        "{drafts}"
    );
    // Of a manifest that nobody here knows, it is said.
    let other = String::from_utf8(first).unwrap().replacen("\"blake3\": \"", "\"blake3\": \"00", 1);
    std::fs::write(&copy, other).unwrap();
    let (code, said) = run(&root, &["changes", "val", "--since", "avant.json"]);
    assert!(code == 3, "{code} {said}");
    // A build is known as well.
    assert_eq!(run(&root, &["build", "val"]).0, 0);
    let (code, said) = run(&root, &["changes", "val", "--since", "public/val/manifest.json"]);
    assert_eq!((code, said.trim()), (0, "Rien n'a changé pour les lecteurs."));
}

fn a_level_that_changes_is_told_with_those_who_read_it() {
    let (_kept, root) = workshop();
    let copy = tempfile::tempdir().unwrap();
    for folder in ["content", "territories"] {
        for (path, text) in fixture::read(&root.join(folder), folder) {
            let path = copy.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
    }
    let level = "territories/departements/9b.toml";
    let more = "\n[[modifier]]\ncible = \"types/meuble#definition\"\naction = \"fin\"\ntexte = \"Un mot du département.\"\n";
    std::fs::write(root.join(level), read(&root, level) + more).unwrap();
    let (code, said) = run(&root, &["impact", "--since", copy.path().to_str().unwrap()]);
    assert!(
        code == 0 && said.contains(level) && said.contains("val voit changer : types/meuble#definition"),
        "{said}"
    );
    let (code, named) = run(&root, &["impact", level, "--since", copy.path().to_str().unwrap()]);
    assert_eq!((code, named), (0, said));
}

fn the_program_alone_opens_the_project_it_stands_in_and_is_help_elsewhere() -> Ran {
    let script = program(&["script"], "apt-get install bsdutils")?;
    let (_kept, root) = workshop();
    let alone = |folder: &Path| {
        // No browser is found there; what is typed ends the preview.
        let command = format!("env PATH=/nulle-part JALON_LANGUE=fr {}", env!("CARGO_BIN_EXE_jalon"));
        let mut child = Command::new(&script)
            .args(["-qec", &command, "/dev/null"])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut typed = child.stdin.take();
        let mut seen = BufReader::new(child.stdout.take().unwrap());
        let (mut said, mut kept) = (String::new(), None);
        while seen.read_line(&mut said).is_ok_and(|read| read > 0) {
            if let Some(mut typed) = typed.take_if(|_| said.contains("Ctrl")) {
                typed.write_all(b"\x03").unwrap();
                kept = Some(typed);
            }
        }
        child.wait().unwrap();
        drop((typed, kept));
        said
    };
    let said = alone(&root.join("content"));
    assert!(said.contains("http://127.0.0.1:") && !said.contains("Utilisation"), "{said}");
    let elsewhere = tempfile::tempdir().unwrap();
    let said = alone(elsewhere.path());
    assert!(said.contains("Utilisation") && !said.contains("http://127"), "{said}");
    // From a script, in a project too.
    let (code, said) =
        answer(Command::new(env!("CARGO_BIN_EXE_jalon")).current_dir(&root).stdin(Stdio::null()));
    assert!(code == 3 && said.contains("jalon"), "{code} {said}");
    Ok(())
}
