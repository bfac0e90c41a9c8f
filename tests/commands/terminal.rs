//! Names and texts that would steer a terminal: whatever a command prints, they stand there as escapes.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::fixture::{DAY, small};
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![no_command_lets_a_name_steer_the_terminal]
}

/// In names of files: a colour, a title of the window, an order turned round, a forged line.
const NAMES: [&str; 4] = ["a\u{1b}[31mb", "c\u{1b}]0;titre\u{7}d", "e\u{202e}f", "g\nerreur[J000]: forge"];

/// In texts: TOML writes them as escapes.
const TEXT: &str = "Pays\\u001B[2J\\u202E\\u009B31m\\u2066\\u0007";

fn hostile(folder: &Path) {
    let put = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for (path, text) in small() {
        put(&path, &text);
    }
    for name in NAMES {
        put(&format!("content/{name}.md"), "texte\n");
        put(&format!("territories/{name}.toml"), &format!("nom = \"{TEXT}\"\ninconnu = 1\n"));
        put(&format!("territories/zones/{name}.toml"), "x");
        put(&format!("territories/plaine/{name}.txt"), "x");
        put(&format!("themes/{name}/theme.toml"), "x");
        put(&format!("public/{name}/index.html"), "x");
    }
    put(
        "territories/autre.toml",
        &format!(
            "nom = \"{TEXT}\"\n{TEXT} = 1\n\"{TEXT}\" = 1\n[[modifier]]\ncible = \"{TEXT}\"\naction = \"{TEXT}\"\n"
        ),
    );
    put(
        "publier.toml",
        &format!(
            "[cibles.\"{TEXT}\"]\ntype = \"{TEXT}\"\n[cibles.essai]\ntype = \"dossier\"\nchemin = \"www/{TEXT}\"\n"
        ),
    );
}

/// What would steer a terminal.
fn steering(text: &str) -> Option<char> {
    text.chars().find(|letter| {
        letter.is_control() && !matches!(letter, '\n' | '\t')
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

fn no_command_lets_a_name_steer_the_terminal() {
    let project = tempfile::tempdir().unwrap();
    hostile(project.path());
    let bad = NAMES[0];
    for line in [
        "check",
        "check --langue en",
        "check --format json",
        "check --format github",
        "check --format sarif",
        "check BAD",
        "build",
        "build BAD",
        "build --out BAD",
        "report --out BAD",
        "report",
        "review --list",
        "review --format json",
        "review BAD",
        "impact BAD",
        "changes BAD",
        "changes --since BAD",
        "fresh",
        "publish plaine --to essai --plan",
        "publish plaine --to essai --yes",
        "publish plaine --to BAD --yes",
        "publish BAD --to essai",
        "publish plaine --to essai --snippet nginx",
        "new territory BAD",
        "new page BAD",
        "new zone BAD",
        "init BAD",
        "schema --out BAD",
        "explain BAD",
        "import communes --from BAD --departements 24",
        "BAD",
        "check --projet BAD",
        "check --BAD",
    ] {
        let args: Vec<String> = line.split(' ').map(|word| word.replace("BAD", bad)).collect();
        let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
        command.args(&args).current_dir(project.path()).stdin(Stdio::null());
        if ["check", "build"].contains(&args[0].as_str()) {
            command.args(["--date", DAY]);
        }
        let output = command.output().unwrap();
        for said in [output.stdout, output.stderr] {
            let said = String::from_utf8(said).unwrap();
            assert_eq!(steering(&said), None, "jalon {line}\n{}", said.escape_debug());
            assert!(!said.lines().any(|line| line.starts_with("erreur[J000]")), "jalon {line}\n{said}");
        }
    }
    // The names are told, as escapes.
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    command.args(["check", "--color", "always", "--date", DAY]).current_dir(project.path());
    let output = command.env("JALON_LANGUE", "fr").output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(said.contains("\\u{1b}[31mb") && said.contains("\\u{202e}"), "{said}");
    let mut rest = said.as_str();
    while let Some(at) = rest.find('\u{1b}') {
        let end = rest[at..].find('m').unwrap();
        let colour = &rest[at + 1..at + end];
        let is_colour = |letter: char| letter.is_ascii_digit() || letter == ';';
        assert!(colour.strip_prefix('[').is_some_and(|inside| inside.chars().all(is_colour)), "{colour:?}");
        rest = &rest[at + end..];
    }
}
