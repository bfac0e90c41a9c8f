//! The commands of README.md work as they are printed, in a copy of the repository's own project.
//!
//! Every `$ …` line of every fenced `console` block is run, in order, in one folder. What is shown below a command must be
//! in what it prints; `…` or `...` stands for anything. A command may fail with problems (exit code 1) where such a problem
//! is shown.

use crate::fixture::copy_folder;
use crate::support::trials::trials;
use libtest_mimic::Trial;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        the_commands_of_the_readme_work,
        blocks_are_read_as_they_are_written,
        what_contributing_names_is_there
    ]
}

/// Beginnings of commands that are not run: they fetch, compile, test or open a window.
const SKIPPED: [&str; 8] = [
    "cargo test",
    "cargo install",
    "cargo build",
    "git clone",
    "cd ",
    "xdg-open ",
    "open ",
    "python3 -m http.server",
];

/// Beginnings of commands that stand for the program.
const OURS: [&str; 4] = ["cargo run --release -- ", "cargo run -- ", "./target/release/jalon ", "jalon "];

/// What a reader may be asked to do by other means.
#[cfg(unix)]
const PLAIN: [&str; 9] = ["sed ", "cat ", "ls", "cp ", "mv ", "mkdir ", "echo ", "printf ", "head "];

/// A command, and what is shown below it.
#[derive(Debug, PartialEq)]
struct Step {
    line: usize,
    command: String,
    shown: Vec<String>,
}

/// The steps of a text's `console` blocks.
fn steps(text: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut inside = false;
    let mut continued = false;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim_end();
        if line.trim_start().starts_with("```") {
            inside = !inside && line.trim_start() == "```console";
            continued = false;
        } else if !inside {
        } else if continued {
            let command = &mut steps.last_mut().unwrap().command;
            continued = line.ends_with('\\');
            *command = format!("{} {}", command, line.trim_end_matches('\\').trim());
        } else if let Some(command) = line.trim_start().strip_prefix("$ ") {
            continued = command.ends_with('\\');
            let command = command.trim_end_matches('\\').trim().to_owned();
            steps.push(Step { line: number + 1, command, shown: Vec::new() });
        } else if let Some(step) = steps.last_mut().filter(|_| !line.trim().is_empty()) {
            step.shown.push(line.trim().to_owned());
        }
    }
    for step in &mut steps {
        let bare = step.command.split(" # ").next().unwrap().trim().to_owned();
        step.command = bare;
    }
    steps
}

/// The words of a command line: single and double quotes keep spaces.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quote) = (String::new(), None);
    for letter in command.chars() {
        match quote {
            Some(open) if letter == open => quote = None,
            None if letter == '\'' || letter == '"' => quote = Some(letter),
            None if letter.is_whitespace() => {
                words.extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty()));
            }
            _ => word.push(letter),
        }
    }
    words.extend(Some(word).filter(|word| !word.is_empty()));
    words
}

/// The command that a step stands for; `None` where it is not run.
fn command(step: &Step) -> Option<Command> {
    if SKIPPED.iter().any(|start| step.command == start.trim() || step.command.starts_with(start)) {
        return None;
    }
    // `jalon` alone, and `cargo run --release` alone, are the program too.
    let line = format!("{} ", step.command);
    if let Some(rest) = OURS.iter().find_map(|start| line.strip_prefix(start)) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
        let words = words(rest);
        let (first, dated) = (words.first().cloned(), words.iter().any(|word| word.starts_with("--date")));
        command.args(words);
        // What is printed must not change with the seasons.
        if !dated && first.is_some_and(|first| first == "build" || first == "check") {
            command.args(["--date", "2026-12-01"]);
        }
        return Some(command);
    }
    #[cfg(unix)]
    if PLAIN.iter().any(|start| step.command.starts_with(start)) {
        let mut command = Command::new("sh");
        command.args(["-c", &step.command]);
        return Some(command);
    }
    #[cfg(not(unix))]
    return None;
    #[cfg(unix)]
    panic!("README.md:{}: this test cannot run « {} »: tell it how, or to skip it", step.line, step.command);
}

/// Whether what is shown is in the output, line by line and in order; `…` and `...` stand for anything.
fn lacking<'a>(shown: &'a [String], output: &str) -> Option<&'a str> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let output = plain(output);
    let mut at = 0;
    for line in shown {
        for part in line.replace("...", "…").split('…') {
            let part = plain(part);
            match output[at..].find(&part) {
                Some(found) => at += found + part.len(),
                None => return Some(line),
            }
        }
    }
    None
}

fn the_commands_of_the_readme_work() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text =
        fs::read_to_string(root.join("README.md")).expect("README.md stands at the root of the repository");
    let steps = steps(&text);
    let folder = tempfile::tempdir().unwrap();
    for name in ["content", "territories", "themes"] {
        copy_folder(&root.join(name), &folder.path().join(name));
    }
    let mut run = 0;
    for step in &steps {
        let Some(mut command) = command(step) else {
            eprintln!("not run: {}", step.command);
            continue;
        };
        command.current_dir(folder.path()).stdin(Stdio::null());
        for key in ["JALON_LANGUE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANGUAGE", "LANG"] {
            command.env_remove(key);
        }
        let output = command.output().unwrap();
        let said = [output.stderr, output.stdout].concat();
        let said = String::from_utf8(said).unwrap();
        let at = format!("README.md:{}: {}", step.line, step.command);
        let shows_problem = step.shown.iter().any(|line| line.contains("erreur[") || line.contains("error["));
        assert_eq!(output.status.code(), Some(i32::from(shows_problem)), "{at}\n{said}");
        assert_eq!(lacking(&step.shown, &said), None, "{at} does not print that, but:\n{said}");
        run += 1;
    }
    assert!(
        run > 0,
        "README.md has no ```console block with a command of ours: $ cargo run --release -- build"
    );
    let builds =
        steps.iter().any(|step| OURS.iter().any(|start| step.command.starts_with(&format!("{start}build"))));
    assert!(
        !builds || folder.path().join("public/index.html").is_file(),
        "the README's build leaves no portal"
    );
}

fn blocks_are_read_as_they_are_written() {
    let text = "```sh\n$ no\n```\ntext\n```console\n$ git clone x\n$ cargo run --release -- check \\\n    --format json  # a word\nAucun … !\n```\n$ no\n";
    let found = steps(text);
    let lines: Vec<&str> = found.iter().map(|step| step.command.as_str()).collect();
    assert_eq!(lines, ["git clone x", "cargo run --release -- check --format json"]);
    assert_eq!(found[1].shown, ["Aucun … !"]);
    assert!(command(&found[0]).is_none() && command(&found[1]).is_some());
    assert_eq!(words("build --out 'a b'  c"), ["build", "--out", "a b", "c"]);
    assert_eq!(lacking(&["Aucun … !".to_owned()], "x Aucun\n problème !"), None);
    assert_eq!(lacking(&["b".to_owned(), "a".to_owned()], "a b"), Some("a"));
}

fn what_contributing_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let mut tests = 0;
    for name in text.split("--test ").skip(1).filter_map(|rest| rest.split([' ', '`', '\n']).next()) {
        let files = [format!("tests/{name}.rs"), format!("tests/{name}/main.rs")];
        assert!(
            files.iter().any(|file| root.join(file).is_file()),
            "CONTRIBUTING.md: there is no test {name}"
        );
        tests += 1;
    }
    let quoted = text.split('`').skip(1).step_by(2);
    let looks_like_path = |text: &&str| {
        ["src/", "tests/", "benches/", ".ci/", "docs/"].iter().any(|start| text.starts_with(start))
            && !text.contains(['<', '*', ' ', '{', '…'])
    };
    let mut paths = 0;
    for path in quoted.filter(looks_like_path) {
        assert!(root.join(path).exists(), "CONTRIBUTING.md: there is no {path}");
        paths += 1;
    }
    assert!(tests > 0 && paths > 5, "{tests} {paths}");
}
