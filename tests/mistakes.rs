//! What people type wrong who know Word and not Jalon: each is told where it is, with the line as it should read.
//!
//! `tests/mistakes/<group>/<name>.txt` is the test `<group>/<name>`. The project is `tests/cases/base.txt` with
//! `tests/mistakes/base.txt` laid over it, written to a disk and read from there, as the program reads it. A file holds:
//!
//! - a sentence, what somebody wanted;
//! - what was typed, below lines `-- path --`; words after the path change how: `append` and `edited` (lines
//!   `these words => those words`), as in the cases; `nfd` (the name as a Mac writes it), `utf-16le`, `utf-16be`,
//!   `windows-1252` (how the text is stored), `link` (a symbolic link to what the text names);
//! - `-- told --`, all that is said of it, and no word more: `J101 territories/pays.toml:17`, by file and line;
//! - the mend, one of these:
//!   - `-- proposed --`: what the first message proposes, and how it is pasted in: `line` in the place of the whole line
//!     (`\n` between two), `here` in the place of what is underlined, `name` as the name of the file, `above` and
//!     `below` (the line is moved to there), one row for each finding that has a proposal;
//!   - `-- said --`: words of the first message, in French, that say what to do; then `-- path mended --`, the file
//!     edited as they say, or `-- path deleted --`;
//!   - `-- meant --`, for what is no mistake: the files as they should be, in the form `-- path --` below it, make the
//!     same sites, but for where lines end and how many spaces stand between words, which no reader sees.
//!
//! What is mended must have nothing told of it any more, but what `-- left --` names: what is told for good.
//! No switch writes what came out: what must be said is written first.

#![expect(
    clippy::disallowed_methods,
    reason = "reads the mistakes, and writes projects to a temporary folder"
)]
#![expect(clippy::unwrap_used, reason = "a test: what fails here fails the test")]

#[path = "mistakes/every_line.rs"]
mod every_line;
#[path = "mistakes/pasted.rs"]
mod pasted;
#[path = "mistakes/project.rs"]
mod project;
#[path = "reviewed/mod.rs"]
mod reviewed;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use project::{MistakeFile, Typed, Typing};

/// How many mistakes there are at least, and how many of them lead to the mend at the first message.
const LEAST: usize = 735;
const MENDED: usize = 728;

/// Mistakes whose message does not lead to the mend, with the reason: counted, never silent.
const NOT_MENDED: &[(&str, &str)] = &[
    ("actions/with-remark", "the remark is taken for a part of the text"),
    ("guide/sheet-alone", "no page is proposed for the end of its address"),
    ("lists/one-text-of-two", "two names in one pair of quotes are proposed nothing"),
    ("paths/condition-accent", "an accent in the word `reponse` makes the condition one that cannot be read"),
    ("paths/condition-two-colons", "the same"),
    ("paths/condition-without-word", "the same"),
    ("records/actor-mission-as-text", "the group is described, not written"),
];

fn main() {
    let arguments = Arguments::from_args();
    let mut trials: Vec<Trial> = files()
        .into_iter()
        .map(|(name, path)| {
            let reason = NOT_MENDED.iter().find(|(known, _)| *known == name).map(|(_, reason)| *reason);
            Trial::test(name, move || run(&path, reason).map_err(Failed::from))
        })
        .collect();
    trials.extend(every_line::trials());
    trials.push(Trial::test("floor", || floor().map_err(Failed::from)));
    libtest_mimic::run(&arguments, trials).exit();
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("mistakes")
}

/// Every mistake, by name.
fn files() -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    for group in std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
        if !group.is_dir() {
            continue;
        }
        for path in std::fs::read_dir(&group).unwrap().map(|entry| entry.unwrap().path()) {
            let part = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
            found.insert(format!("{}/{}", part(&group), part(&path)), path);
        }
    }
    found
}

/// There are enough of them, and few that lead nowhere.
fn floor() -> Result<(), String> {
    let all = files();
    if let Some((lost, _)) = NOT_MENDED.iter().find(|(name, _)| !all.contains_key(*name)) {
        return Err(format!("{lost} is no mistake any more"));
    }
    let mended = all.len() - NOT_MENDED.len();
    if all.len() < LEAST || mended < MENDED {
        return Err(format!("{mended} of {} lead to the mend: {MENDED} of {LEAST} are the least", all.len()));
    }
    Ok(())
}

/// Tries one mistake; `excused` is why its message does not lead to the mend, where it is known not to.
fn run(path: &Path, excused: Option<&str>) -> Result<(), String> {
    let mistake = MistakeFile::read(path);
    let typed = Typed::of(&mistake, Typing::AsTyped);
    let outcome = typed.checked();
    let told = mistake.section("told").unwrap_or_default();
    let mut faults = String::new();
    if told.trim() != outcome.told().trim() {
        let _ = write!(faults, "to be told:\n{told}\nwas told:\n{}\n{}", outcome.told(), outcome.words());
    }
    if told.trim().is_empty() && mistake.section("meant").is_none() {
        faults.push_str("nothing is to be told: then `-- meant --` says what it is read as\n");
    }
    let mended =
        if faults.is_empty() { pasted::mended(&mistake, &typed, &outcome) } else { Err(String::new()) };
    match (mended, excused) {
        (Ok(()), Some(_)) => faults.push_str("it leads to the mend: take it off the list\n"),
        (Err(fault), None) => faults.push_str(&fault),
        _ => {}
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}
