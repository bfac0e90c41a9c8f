//! The JSON form: one object, for editors and for scripts.
//!
//! Lines and columns count from 1, columns in characters; an end is one past the last character.

use std::collections::BTreeMap;

use serde::Serialize;

use super::position::{self, Position};
use super::summary::Summary;
use super::{Count, Finding, Reporter};
use crate::diagnostic::Severity;
use crate::text::Place;

/// The form of the object: a greater one may lack what this one has.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    problems: Vec<Problem<'a>>,
    summary: Totals<'a>,
}

#[derive(Serialize)]
struct Problem<'a> {
    code: &'static str,
    severity: &'static str,
    #[serde(flatten)]
    place: Spot<'a>,
    title: String,
    message: String,
    help: String,
    suggestion: Option<&'a str>,
    facts: &'a BTreeMap<&'static str, String>,
    related: Vec<Related<'a>>,
    territories: &'a [String],
}

#[derive(Serialize)]
struct Related<'a> {
    role: &'static str,
    message: String,
    #[serde(flatten)]
    place: Spot<'a>,
}

/// A place, as lines and columns.
#[derive(Serialize)]
pub(super) struct Spot<'a> {
    pub(super) file: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

#[derive(Serialize)]
struct Totals<'a> {
    errors: usize,
    warnings: usize,
    notices: usize,
    strict: bool,
    territories: BTreeMap<&'a str, &'static str>,
}

/// The object, on several lines.
pub(super) fn of(reporter: &Reporter<'_>, findings: &[Finding], summary: &Summary) -> String {
    let count = Count::of(findings.iter().map(|finding| &finding.problem));
    let report = Report {
        version: VERSION,
        problems: findings.iter().map(|finding| problem(reporter, finding)).collect(),
        summary: Totals {
            errors: count.errors,
            warnings: count.warnings,
            notices: count.notices,
            strict: summary.strict,
            territories: summary.fates.iter().map(|(id, fate)| (id.as_str(), fate.code())).collect(),
        },
    };
    serde_json::to_string_pretty(&report).expect("plain texts and numbers, by text keys") + "\n"
}

/// A problem with the lines it stands in.
#[derive(Serialize)]
struct Listed<'a> {
    #[serde(flatten)]
    problem: Problem<'a>,
    excerpt: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    line: usize,
    text: &'a str,
}

/// Lines shown before and after the first line of a problem.
const AROUND: usize = 2;

/// Of a line, so much is shown: nobody reads more of it in an excerpt.
const LONGEST_LINE: usize = 500;

/// An array, on one line.
pub(super) fn listed(reporter: &Reporter<'_>, findings: &[Finding]) -> String {
    let listed: Vec<Listed<'_>> = findings
        .iter()
        .map(|finding| {
            let problem = problem(reporter, finding);
            let text = reporter.snapshot.text(&finding.problem.place.file).map_or("", |source| &source.text);
            let first = problem.place.line.saturating_sub(AROUND).max(1);
            let starts = reporter.starts(&finding.problem.place.file, text);
            let from = starts.get(first - 1).map_or("", |start| &text[*start..]);
            let lines =
                from.lines().zip(first..=problem.place.line + AROUND).map(|(text, line)| (line, text));
            let cut =
                |text: &'_ str| text.char_indices().nth(LONGEST_LINE).map_or(text.len(), |(end, _)| end);
            let excerpt = lines.map(|(line, text)| Line { line, text: &text[..cut(text)] }).collect();
            Listed { problem, excerpt }
        })
        .collect();
    serde_json::to_string(&listed).expect("plain texts and numbers, by text keys")
}

fn problem<'a>(reporter: &Reporter<'_>, finding: &'a Finding) -> Problem<'a> {
    let (words, problem) = (reporter.words, &finding.problem);
    Problem {
        code: problem.code.as_str(),
        severity: match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        },
        place: spot(reporter, &problem.place),
        title: words.problem(problem, ".titre"),
        message: words.problem(problem, ""),
        help: words.problem(problem, ".aide"),
        suggestion: problem.suggestion.as_deref(),
        facts: &problem.facts,
        related: problem
            .related
            .iter()
            .map(|related| Related {
                role: related.role.key().trim_start_matches("role-"),
                message: words.say(related.role.key(), &[]),
                place: spot(reporter, &related.place),
            })
            .collect(),
        territories: &finding.territories,
    }
}

/// A place whose file is not text is its beginning.
pub(super) fn spot<'a>(reporter: &Reporter<'_>, place: &'a Place) -> Spot<'a> {
    let (start, end) = match reporter.snapshot.text(&place.file) {
        Some(source) => {
            let span = position::inside(&source.text, place.span());
            let at = |byte| reporter.position(&place.file, &source.text, byte);
            (at(span.start), at(span.end))
        }
        None => (Position { line: 1, column: 1 }, Position { line: 1, column: 1 }),
    };
    Spot {
        file: place.file.as_str(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}
