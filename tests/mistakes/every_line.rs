//! Every line of every file of tables, broken in the ways in which people break lines: one message, on that line, and none
//! that only follows from it. What is proposed, pasted in, is all there is to do.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use libtest_mimic::{Failed, Trial};

use crate::project::{Checked, MistakeFile, Typed, Typing};

/// A way to break a line.
struct Break {
    name: &'static str,
    /// The line, broken so; none where it cannot be.
    of: fn(&str) -> Option<String>,
    /// Whether how it should read is always known.
    is_certain: bool,
}

const BREAKS: &[Break] = &[
    Break { name: "no equals sign", of: without_equals, is_certain: true },
    Break { name: "a colon", of: with_colon, is_certain: true },
    Break { name: "no closing quote", of: without_closing_quote, is_certain: true },
    Break { name: "no opening quote", of: without_opening_quote, is_certain: true },
    Break { name: "no quotes", of: without_quotes, is_certain: true },
    Break { name: "curly quotes", of: with_curly_quotes, is_certain: true },
    Break { name: "a semicolon", of: with_semicolon, is_certain: true },
    Break { name: "a list not closed", of: without_closing_bracket, is_certain: true },
    Break { name: "a title one bracket short", of: one_bracket_short, is_certain: true },
    Break { name: "no value", of: without_value, is_certain: false },
];

/// A trial for each way to break lines.
pub(crate) fn trials() -> impl Iterator<Item = Trial> {
    BREAKS.iter().map(|way| {
        Trial::test(format!("every line/{}", way.name), move || {
            let faults = faults(way);
            if faults.is_empty() { Ok(()) } else { Err(Failed::from(faults)) }
        })
    })
}

fn faults(way: &Break) -> String {
    let whole = MistakeFile::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes/whole.txt"));
    let sound = Typed::of(&whole, Typing::AsTyped);
    let mut faults = String::new();
    let told = sound.checked().words();
    if !sound.checked().told().is_empty() {
        let _ = write!(faults, "the project itself is told of:\n{told}");
    }
    let mut count = 0;
    for file in sound.tables() {
        let text = sound.text(&file);
        let mut in_text = false;
        for (at, line) in text.lines().enumerate() {
            let was_in_text = in_text;
            in_text ^= line.matches("\"\"\"").count() % 2 == 1;
            if was_in_text || in_text {
                continue;
            }
            let Some(broken) = (way.of)(line) else { continue };
            count += 1;
            let mut lines: Vec<&str> = text.lines().collect();
            lines[at] = &broken;
            let mut project = sound.clone();
            project.put(&file, &(lines.join("\n") + "\n"));
            faults += &fault(way, &project, (&file, at + 1), &broken).unwrap_or_default();
        }
    }
    if count < 5 {
        let _ = write!(faults, "only {count} lines were broken");
    }
    faults
}

fn fault(way: &Break, project: &Typed, (file, line): (&str, usize), broken: &str) -> Option<String> {
    let outcome = project.checked();
    let told = outcome.told();
    let rows: BTreeSet<&str> = told.lines().collect();
    let here = format!(" {file}:{line}");
    let is_one = rows.len() == 1 && rows.iter().all(|row| row.ends_with(&here));
    if !is_one {
        return Some(format!("{file}:{line}: {broken}\n{told}\n"));
    }
    let right = proposed(&outcome);
    match right {
        None if way.is_certain => Some(format!("{file}:{line}: {broken}\nnothing is proposed\n\n")),
        None => None,
        Some(right) => {
            let text = project.text(file);
            let mut lines: Vec<&str> = text.lines().collect();
            lines[line - 1] = &right;
            let mut mended = project.clone();
            mended.put(file, &(lines.join("\n") + "\n"));
            let left = mended.checked().told();
            (!left.is_empty()).then(|| format!("{file}:{line}: {broken}\nproposed: {right}\n{left}\n"))
        }
    }
}

fn proposed(outcome: &Checked) -> Option<String> {
    outcome.findings.iter().find_map(|finding| finding.problem.suggestion.clone())
}

fn without_equals(line: &str) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    // Of a group in braces nobody knows what its first sign was to be.
    (!value.starts_with('{')).then(|| format!("{} {}", key.trim_end(), value))
}

fn with_colon(line: &str) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    Some(format!("{} : {}", key.trim_end(), value))
}

fn without_closing_quote(line: &str) -> Option<String> {
    let (_, value) = line.split_once(" = ")?;
    value.starts_with('"').then(|| line.strip_suffix('"').map(str::to_owned)).flatten()
}

fn without_opening_quote(line: &str) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    value.strip_prefix('"').map(|value| format!("{key} = {value}"))
}

fn without_quotes(line: &str) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    let bare = value.strip_prefix('"')?.strip_suffix('"')?;
    Some(format!("{key} = {bare}"))
}

fn with_curly_quotes(line: &str) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    let bare = value.strip_prefix('"')?.strip_suffix('"')?;
    Some(format!("{key} = “{bare}”"))
}

fn with_semicolon(line: &str) -> Option<String> {
    line.contains(" = ").then(|| format!("{line};"))
}

fn without_closing_bracket(line: &str) -> Option<String> {
    let (_, value) = line.split_once(" = ")?;
    value.starts_with('[').then(|| line.strip_suffix(']').map(str::to_owned)).flatten()
}

fn one_bracket_short(line: &str) -> Option<String> {
    (line.starts_with('[') && line.ends_with(']')).then(|| line[..line.len() - 1].to_owned())
}

fn without_value(line: &str) -> Option<String> {
    let (key, _) = line.split_once(" = ")?;
    Some(format!("{key} ="))
}
