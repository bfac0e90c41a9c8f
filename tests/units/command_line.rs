//! What the command line answers, where no project is needed to answer it.

use std::path::Path;
use std::process::Command;

use jalon::fs::{create, read};

/// The exit codes that docs and scripts rely on.
const FINE: i32 = 0;
const REFUSED: i32 = 2;
const USAGE: i32 = 3;

/// What the program answers: exit code, standard output, standard error. No language is asked for.
fn output_of(folder: &Path, line: &str) -> (i32, String, String) {
    let arguments = line.split(' ').skip(1);
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    for variable in ["JALON_LANGUE", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] {
        command.env_remove(variable);
    }
    let output = command.args(arguments).current_dir(folder).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn what_was_typed_amiss_is_named_with_what_was_meant() {
    let nowhere = tempfile::tempdir().unwrap();
    let rows: [(&str, &[&str]); 14] = [
        (
            "jalon bild",
            &["La commande « bild » n'existe pas.", "vouliez-vous dire « build » ?", "jalon --help"],
        ),
        ("jalon bild --langue en", &["There is no command “bild”.", "did you mean “build”?"]),
        (
            "jalon build --strct",
            &["L'option « --strct » n'existe pas.", "« --strict »", "jalon construire --help"],
        ),
        ("jalon check --out x", &["L'option « --out » n'existe pas.", "jalon verifier --help"]),
        ("jalon check --format jsn", &["« jsn » ne convient pas à --format", "« json »", "text, json"]),
        ("jalon build --date hier", &["« hier » ne convient pas à --date", "2026-12-01"]),
        // The names of commands with their accents, and with a capital.
        ("jalon Vérifier --date hier", &["« hier » ne convient pas à --date", "jalon verifier --help"]),
        ("jalon nouveau chapître paysage --date hier", &["« hier » ne convient pas à --date"]),
        ("jalon build --date 2026-02-30", &["« 2026-02-30 » ne convient pas à --date"]),
        ("jalon build --date", &["Il manque une valeur à --date"]),
        ("jalon build --base-url guide.fr", &["« guide.fr » ne convient pas", "https://guide.exemple.fr/"]),
        ("jalon build --strict --strict", &["--strict n'est admis qu'une fois."]),
        ("jalon check --langue de", &["« de » ne convient pas à --langue", "fr, en"]),
        ("jalon check --projet .", &["n'est pas un projet"]),
    ];
    for (line, expected) in rows {
        let (exit, stdout, stderr) = output_of(nowhere.path(), line);
        assert_eq!((exit, stdout.as_str()), (USAGE, ""), "{line}\n{stderr}");
        for part in expected {
            assert!(stderr.contains(part), "{line} lacks {part}:\n{stderr}");
        }
    }
}

#[test]
fn outside_a_project_it_says_so() {
    let nowhere = tempfile::tempdir().unwrap();
    let top = nowhere.path().ancestors().last().unwrap();
    let (exit, _, stderr) = output_of(top, "jalon check");
    assert_eq!(exit, USAGE);
    assert!(stderr.contains("Il n'y a pas de projet ici") && stderr.contains("--projet DOSSIER"), "{stderr}");
}

#[test]
fn help_in_both_languages_has_no_word_of_the_parser() {
    let nowhere = tempfile::tempdir().unwrap();
    for command in
        ["", " build", " check", " completions", " explain", " man", " construire", " review", " fresh"]
    {
        let (exit, french, _) = output_of(nowhere.path(), &format!("jalon{command} --help"));
        assert_eq!(exit, FINE);
        for word in ["Usage", "Commands", "Print", "[default", "[possible", "Options:", "cli-"] {
            assert!(!french.contains(word), "{word} in\n{french}");
        }
        let (_, english, _) = output_of(nowhere.path(), &format!("jalon{command} --help --langue en"));
        assert!(english.contains("Usage: jalon") && !english.contains("cli-"), "{english}");
    }
    let (exit, stdout, stderr) = output_of(nowhere.path(), "jalon");
    assert_eq!((exit, stdout.as_str()), (USAGE, ""));
    assert!(stderr.contains("Utilisation : jalon"), "{stderr}");
    let (exit, stdout, _) = output_of(nowhere.path(), "jalon --version");
    assert_eq!((exit, stdout), (FINE, format!("jalon {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn a_code_is_explained_with_an_example_and_its_correction() {
    let nowhere = tempfile::tempdir().unwrap();
    for (line, parts) in [
        ("jalon explain J403", ["J403 — Cible introuvable (erreur)", "Ce qui ne va pas :", "  | cible  = "]),
        ("jalon expliquer j403", ["J403 —", "Une fois corrigé :", "territories/pays.toml (à la fin)"]),
        (
            "jalon explain 403 --langue en",
            ["J403 — Target not found (error)", "What is wrong:", "Once mended:"],
        ),
        ("jalon explain --langue en", ["J101  ", "J403  Target not found", "J702  "]),
    ] {
        let (exit, stdout, stderr) = output_of(nowhere.path(), line);
        assert_eq!((exit, stderr.as_str()), (FINE, ""), "{line}");
        assert!(parts.iter().all(|part| stdout.contains(part)), "{line}:\n{stdout}");
        assert!(stdout.lines().all(|line| line.chars().count() <= 100), "{stdout}");
    }
    let (exit, _, stderr) = output_of(nowhere.path(), "jalon explain J4O3");
    assert!(exit == USAGE && stderr.contains("« J4O3 » n'existe pas"), "{stderr}");
}

#[test]
fn shells_and_manual_know_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let commands = ["build", "construire", "check", "verifier", "completions", "man", "review", "fresh"];
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (exit, script, _) = output_of(folder.path(), &format!("jalon completions {shell}"));
        assert_eq!(exit, FINE);
        for word in commands.iter().filter(|word| !matches!(**word, "construire" | "verifier")) {
            assert!(script.contains(word), "{shell} does not complete {word}");
        }
    }
    let (exit, page, _) = output_of(folder.path(), "jalon man --langue en");
    assert!(exit == FINE && page.contains(".TH jalon 1") && page.contains("jalon\\-check(1)"), "{page}");
    let (exit, stdout, _) = output_of(folder.path(), "jalon man --out pages/de/manuel");
    assert_eq!((exit, stdout.as_str()), (FINE, ""));
    for page in ["jalon.1", "jalon-build.1", "jalon-check.1"] {
        assert!(folder.path().join("pages/de/manuel").join(page).is_file(), "{page}");
    }
    create::file(&folder.path().join("plein"), b"").unwrap();
    let (exit, _, stderr) = output_of(folder.path(), "jalon man --out plein");
    assert!(exit == REFUSED && stderr.contains("plein"), "{stderr}");
}

#[test]
fn every_word_that_the_command_line_says_is_in_the_catalogues() {
    let words = jalon::i18n::program::program(jalon::i18n::Language::French);
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    for folder in ["cli", "cli/publish_command", "cli/review_command", "report", "report/reviews"] {
        let entries = read::entries(&here.join(folder)).unwrap().into_iter().map(|entry| entry.path());
        for path in entries.filter(|path| path.is_file()) {
            let source = read::text(&path).unwrap();
            for key in source.split('"').skip(1).step_by(2) {
                let prefix = key.split('-').next().unwrap_or_default();
                let plain = key.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'.'));
                let families = [
                    "cli", "explain", "usage", "summary", "cause", "label", "progress", "concerns",
                    "publish", "review", "fresh",
                ];
                if plain && families.contains(&prefix) && key.contains('-') && !key.ends_with('-') {
                    assert!(words.say(key, &[]).is_some(), "{folder}: no words for {key}");
                    seen += 1;
                }
            }
        }
    }
    for language in jalon::i18n::Language::ALL {
        for kind in jalon::deploy::fault::FaultKind::ALL {
            for key in [kind.key().to_owned(), format!("{}.aide", kind.key())] {
                assert!(
                    jalon::i18n::program::program(language).say(&key, &[]).is_some(),
                    "no words for {key}"
                );
            }
        }
    }
    assert!(seen > 50, "the sources are not read as they are written: {seen}");
}
