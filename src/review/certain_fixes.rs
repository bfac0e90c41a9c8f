//! What is certainly meant by what is wrong in a text, as changes of files: `jalon check --fix`.
//!
//! Only what has one reading is written: the id that a heading has already, another id for a copied one, plain spaces after
//! marks, days, doubled brackets, names of today. A change that leaves a TOML text worse than it was is not made.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Role};
use crate::markdown::source_form::no_break_spaces_of_marks;
use crate::record::read_front::toml_of;
use crate::table::all_tables::lists_of;
use crate::table::parse::parse;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry};
use crate::text::text_change::TextChange;

/// One change of a text: the bytes that go, and what comes in their place.
type CertainEdit = (Range<usize>, String);

/// The changes that mend what is certain among `problems`, in order of file.
pub fn certain_fixes<'p>(
    snapshot: &Snapshot,
    problems: impl IntoIterator<Item = &'p Diagnostic>,
) -> Vec<TextChange> {
    let mut edits: BTreeMap<&SourcePath, Vec<CertainEdit>> = BTreeMap::new();
    for problem in problems {
        let Some(source) = snapshot.text(&problem.place.file) else { continue };
        if let Some(edit) = edit_of(problem, &source.text) {
            edits.entry(&problem.place.file).or_default().push(edit);
        }
    }
    let authored = ["content", "territories"].into_iter().flat_map(|folder| snapshot.below(folder));
    for (path, entry) in authored {
        let SnapshotEntry::Text(source) = entry else { continue };
        let found = match path.extension() {
            "md" => spaces(&source.text),
            "toml" => brackets(path, &source.text),
            _ => continue,
        };
        if !found.is_empty() {
            edits.entry(path).or_default().extend(found);
        }
    }
    let change = |(path, edits): (&SourcePath, Vec<CertainEdit>)| {
        let source = snapshot.text(path)?;
        TextChange::of(path, Some(source), &mended(path, &source.text, edits)?)
    };
    edits.into_iter().filter_map(change).collect()
}

/// What mends one problem, where that is certain.
fn edit_of(problem: &Diagnostic, text: &str) -> Option<CertainEdit> {
    let span = problem.place.span();
    let here = text.get(span.clone())?;
    let fact = |name: &str| problem.facts.get(name).map(String::as_str);
    let suggestion = problem.suggestion.as_deref();
    match problem.code {
        Code::HeadingWithoutId => {
            let line = line_of(text, span.start);
            let heading = text[line.clone()].trim_end();
            let bare = heading.trim_start().starts_with('#') && !heading.ends_with(['}', '#']);
            let end = line.start + heading.len();
            bare.then(|| Some((end..end, format!(" {}", suggestion?)))).flatten()
        }
        Code::DuplicateAnchor => {
            let first = problem.related.iter().find(|related| related.role == Role::First)?;
            let id = fact("id")?;
            let line = line_of(text, span.start);
            let written = format!("{{#{id}}}");
            let at = line.start + text[line].find(&written)?;
            let is_other = first.place.file == problem.place.file && first.place.start != problem.place.start;
            is_other.then(|| (at..at + written.len(), format!("{{#{}}}", free(text, id))))
        }
        Code::WrongType if matches!(fact("expected"), Some("date" | "datetime")) => {
            let (_, value) = suggestion?.split_once(" = ")?;
            Some((span, value.to_owned()))
        }
        Code::TomlSyntax => {
            let (_, value) = suggestion?.split_once(" = ")?;
            let is_day = value.len() == 10 && value.bytes().filter(|byte| *byte == b'-').count() == 2;
            let line = line_of(text, span.start);
            let bare = text[line.clone()].trim();
            let start = line.start + text[line].find(bare)?;
            is_day.then(|| Some((start..start + bare.len(), suggestion?.to_owned()))).flatten()
        }
        Code::ReplacedName => {
            let (id, now) = (fact("id")?, fact("now")?);
            let at = span.start + here.rfind(id)?;
            Some((at..at + id.len(), now.to_owned()))
        }
        _ => None,
    }
}

/// The line that holds byte `at`, without its end.
fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
    start..end
}

/// The first id made of `id` and a number that the text does not hold.
fn free(text: &str, id: &str) -> String {
    let mut number = 2;
    loop {
        let candidate = format!("{id}-{number}");
        if !text.contains(&format!("{{#{candidate}}}")) {
            return candidate;
        }
        number += 1;
    }
}

/// The no-break spaces after marks of a page, or of a text of a level.
fn spaces(text: &str) -> Vec<CertainEdit> {
    let start = toml_of(text).map_or(0, |front| line_of(text, front.end).end);
    let found = no_break_spaces_of_marks(&text[start..]).into_iter();
    found.map(|range| (start + range.start..start + range.end, " ".to_owned())).collect()
}

/// `[modifier]` where `[[modifier]]` is meant.
fn brackets(path: &SourcePath, text: &str) -> Vec<CertainEdit> {
    let lists = lists_of(path);
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let name = bare.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).map(str::trim);
        if name.is_some_and(|name| lists.contains(&name)) {
            let at = start + line.find(bare).unwrap_or_default();
            edits.push((at..at + bare.len(), format!("[{bare}]")));
        }
        start += line.len();
    }
    edits
}

/// The text with those of its edits that leave its TOML no worse than it is; `None` where there are none.
fn mended(path: &SourcePath, text: &str, mut edits: Vec<CertainEdit>) -> Option<String> {
    edits.sort_by_key(|(range, _)| std::cmp::Reverse((range.start, range.end)));
    edits.dedup();
    let mut after = text.to_owned();
    let mut known = faults(path, text);
    let mut untouched = text.len();
    // From the last to the first, so that what is put in moves nothing that is still to be found.
    for (range, put) in edits {
        // Two edits of one place contradict each other: one counts, the next run finds what is left.
        if range.end > untouched {
            continue;
        }
        let candidate = [&after[..range.start], &put, &after[range.end..]].concat();
        let found = faults(path, &candidate);
        if found <= known {
            (after, known, untouched) = (candidate, found, range.start);
        }
    }
    (after != text).then_some(after)
}

/// How many faults the TOML of a file has, as TOML.
fn faults(path: &SourcePath, text: &str) -> usize {
    let mut problems = Vec::new();
    match path.extension() {
        "toml" => drop(parse(path, text, 0, &mut problems)),
        _ => {
            if let Some(front) = toml_of(text) {
                parse(path, &text[front.clone()], front.start, &mut problems);
            }
        }
    }
    let distinct: BTreeSet<_> = problems.iter().map(|problem| (problem.code, problem.place.start)).collect();
    distinct.len()
}
