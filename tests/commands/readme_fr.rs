//! README.fr.md says what is so: its commands work as printed, each verb does to a page what is shown below it, and each
//! message is what the program prints.
//!
//! A fenced block whose first line names a file (```` ```toml territories/x.toml ````) is added to that file: keys on top, tables
//! and texts at the end. The `text` block that follows holds what `jalon check` prints (where it begins with a code), or
//! what the page then says, in order; `✗` stands before what it does not say.
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![what_the_readme_for_technicians_says_is_so, its_links_lead_to_files]
}

// Its commands are typed at the shell of a Unix.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use scraper::{Html, Selector};

const DAY: &str = "2026-12-01";

#[derive(Debug)]
enum Block {
    Heading(String),
    Console(Vec<(String, Vec<String>)>),
    File { path: String, at_end: bool, text: String },
    Text(Vec<String>),
}

fn blocks(text: &str) -> Vec<(usize, Block)> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if line.starts_with("## ") || line.starts_with("### ") {
            blocks.push((number + 1, Block::Heading(line.to_owned())));
        }
        let Some(info) = line.strip_prefix("```") else { continue };
        let inner: Vec<&str> =
            lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
        let mut words = info.split(' ');
        let block = match (words.next(), words.next()) {
            (Some("console"), _) => {
                let mut steps: Vec<(String, Vec<String>)> = Vec::new();
                for line in inner {
                    match line.strip_prefix("$ ") {
                        Some(command) => steps.push((command.to_owned(), Vec::new())),
                        None => steps.last_mut().unwrap().1.push(line.to_owned()),
                    }
                }
                Block::Console(steps)
            }
            (Some("text"), _) => Block::Text(inner.iter().map(|line| (*line).to_owned()).collect()),
            (_, Some(path)) => Block::File {
                path: path.to_owned(),
                at_end: words.next().is_some() || !path.ends_with("toml") || inner[0].starts_with('['),
                text: inner.join("\n") + "\n",
            },
            _ => continue,
        };
        blocks.push((number + 1, block));
    }
    blocks
}

/// What a command line gives in `folder`: its exit code, and all that it says.
fn run(folder: &Path, command: &str) -> (i32, String) {
    let words = shell_words(command);
    let mut command =
        if words[0] == "jalon" { Command::new(env!("CARGO_BIN_EXE_jalon")) } else { Command::new(&words[0]) };
    command.args(&words[1..]).current_dir(folder).stdin(Stdio::null()).env("JALON_LANGUE", "fr");
    let dated = ["construire", "verifier", "build", "check"];
    if words.get(1).is_some_and(|word| dated.contains(&word.as_str())) {
        command.args(["--date", DAY]);
    }
    let output = command.output().unwrap();
    (output.status.code().unwrap(), String::from_utf8([output.stderr, output.stdout].concat()).unwrap())
}

fn shell_words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for letter in command.chars() {
        match quote {
            Some(open) if letter == open => quote = None,
            None if letter == '\'' || letter == '"' => quote = Some(letter),
            None if letter == ' ' => words.push(String::new()),
            _ => words.last_mut().unwrap().push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// One space for each stretch of spaces, of whatever kind.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first of `lines` that `text` does not say, in their order.
fn lacking<'l>(lines: &'l [String], text: &str) -> Option<&'l str> {
    let text = plain(text);
    let mut at = 0;
    for line in lines {
        if let Some(absent) = line.strip_prefix("✗ ") {
            if text.contains(&plain(absent)) {
                return Some(line);
            }
            continue;
        }
        for part in line.split('…') {
            match text[at..].find(&plain(part)) {
                Some(found) => at += found + plain(part).len(),
                None => return Some(line),
            }
        }
    }
    None
}

fn add(folder: &Path, path: &str, text: &str, at_end: bool) {
    let file = folder.join(path);
    let before = fs::read_to_string(&file).unwrap_or_default();
    let whole = if at_end { format!("{before}\n{text}") } else { format!("{text}{before}") };
    fs::write(file, whole).unwrap();
}

/// What a territory's page says, after a build.
fn page(folder: &Path, territory: &str, change: &str) -> String {
    let target = change.lines().find_map(|line| line.strip_prefix("cible")).unwrap();
    let target = target.trim_start_matches([' ', '=']).trim_matches('"');
    let page = target.split('#').next().unwrap();
    let (code, said) = run(folder, "jalon build");
    assert_eq!(code, 0, "{said}");
    let html = fs::read_to_string(folder.join(format!("public/{territory}/{page}/index.html"))).unwrap();
    let document = Html::parse_document(&html);
    let main = document.select(&Selector::parse("main").unwrap()).next().unwrap();
    main.text().collect()
}

fn what_the_readme_for_technicians_says_is_so() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.fr.md")).unwrap();
    let home = tempfile::tempdir().unwrap();
    let mut folder: PathBuf = home.path().to_path_buf();
    let mut fresh = None;
    let mut last: Option<(String, String)> = None;
    let [mut commands, mut changes, mut messages] = [0; 3];
    for (line, block) in blocks(&text) {
        match block {
            Block::Heading(heading) => {
                if fresh.is_some() || heading == "## Les verbes, avant et après" {
                    let new = tempfile::tempdir().unwrap();
                    folder = new.path().join("guide");
                    assert_eq!(run(new.path(), "jalon init guide").0, 0);
                    fresh = Some(new);
                }
            }
            Block::Console(steps) => {
                for (command, shown) in steps {
                    if let Some(inside) = command.strip_prefix("cd ") {
                        folder = folder.join(inside);
                        continue;
                    }
                    let (code, said) = run(&folder, &command);
                    let wrong = shown.iter().any(|line| line.contains("erreur["));
                    assert_eq!(code, i32::from(wrong), "README.fr.md:{line}: {command}\n{said}");
                    assert_eq!(lacking(&shown, &said), None, "README.fr.md:{line}: {command}\n{said}");
                    commands += 1;
                }
            }
            Block::File { path, at_end, text } => {
                add(&folder, &path, &text, at_end);
                last = Some((path, text));
            }
            Block::Text(lines) => {
                let (path, change) =
                    last.take().unwrap_or_else(|| panic!("README.fr.md:{line}: nothing is added"));
                let told = lines[0].starts_with("erreur[") || lines[0].starts_with("avertissement[");
                let said = if told {
                    messages += 1;
                    run(&folder, "jalon check").1
                } else {
                    changes += 1;
                    page(&folder, path.trim_start_matches("territories/").trim_end_matches(".toml"), &change)
                };
                assert_eq!(lacking(&lines, &said), None, "README.fr.md:{line}\n{}", plain(&said));
            }
        }
    }
    assert!(commands >= 7 && changes >= 11 && messages >= 10, "{commands} {changes} {messages}");
    // Every verb has its example.
    for verb in [
        "encadrer",
        "debut",
        "fin",
        "avant",
        "apres",
        "remplir",
        "remplacer",
        "corriger",
        "masquer",
        "renommer",
        "ordonner",
    ] {
        assert!(
            text.contains(&format!("action = \"{verb}\""))
                || text.contains(&format!("action   = \"{verb}\""))
                || text.contains(&format!("action  = \"{verb}\"")),
            "{verb}"
        );
    }
}

fn its_links_lead_to_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("README.fr.md")).unwrap();
    let prose: Vec<&str> = text.split("```").step_by(2).collect();
    let prose = prose.join("");
    let mut seen = 0;
    for target in prose.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        // The forge's page of downloads, from wherever it shows this file.
        if target.starts_with("http") || target.starts_with('#') || target == "../../releases" {
            continue;
        }
        assert!(root.join(target.split('#').next().unwrap()).is_file(), "{target}");
        seen += 1;
    }
    assert!(seen > 2);
}
