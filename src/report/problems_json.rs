//! Problems as JSON, for editors, scripts and the preview.

use std::collections::BTreeMap;

use serde::Serialize;

use super::finding::{Finding, ProblemCount};
use super::json;
use super::reporter::{LineRange, Reporter};
use super::run_summary::RunSummary;
use crate::diagnostic::severity::Severity;

/// The version of the format; a greater one may lack keys of this one.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct ProblemReport<'a> {
    version: u32,
    problems: Vec<Problem<'a>>,
    summary: Totals<'a>,
}

#[derive(Serialize)]
struct Problem<'a> {
    code: &'static str,
    severity: &'static str,
    #[serde(flatten)]
    place: LineRange<'a>,
    title: String,
    message: String,
    help: String,
    suggestion: Option<&'a str>,
    facts: &'a BTreeMap<&'static str, String>,
    related: Vec<RelatedPlace<'a>>,
    territories: &'a [String],
}

#[derive(Serialize)]
struct RelatedPlace<'a> {
    role: &'static str,
    message: String,
    #[serde(flatten)]
    place: LineRange<'a>,
}

#[derive(Serialize)]
struct Totals<'a> {
    errors: usize,
    warnings: usize,
    notices: usize,
    strict: bool,
    territories: BTreeMap<&'a str, &'static str>,
}

/// A problem with the lines around it.
#[derive(Serialize)]
pub struct ListedProblem<'a> {
    #[serde(flatten)]
    problem: Problem<'a>,
    excerpt: Vec<ExcerptLine<'a>>,
}

#[derive(Serialize)]
struct ExcerptLine<'a> {
    line: usize,
    text: &'a str,
}

/// How many lines are shown before and after the first line of a problem.
const AROUND: usize = 2;

/// How many characters of a line are shown: nobody reads more of it in an excerpt.
const LONGEST_LINE: usize = 500;

impl Reporter<'_> {
    /// For programs: one JSON object on several lines, with a line end.
    pub fn json(&self, findings: &[Finding], summary: &RunSummary) -> String {
        let ProblemCount { errors, warnings, notices } = ProblemCount::of_findings(findings);
        let outcomes = summary.outcomes.iter().map(|(id, outcome)| (id.as_str(), outcome.code()));
        let report = ProblemReport {
            version: VERSION,
            problems: findings.iter().map(|finding| self.problem(finding)).collect(),
            summary: Totals {
                errors,
                warnings,
                notices,
                strict: summary.strict,
                territories: outcomes.collect(),
            },
        };
        json::pretty(&report)
    }

    /// For the preview: the problems as `json` has them, each with an excerpt.
    pub fn listed<'f>(&'f self, findings: &'f [Finding]) -> Vec<ListedProblem<'f>> {
        findings.iter().map(|finding| self.listed_problem(finding)).collect()
    }

    fn listed_problem<'f>(&'f self, finding: &'f Finding) -> ListedProblem<'f> {
        let problem = self.problem(finding);
        let file = &finding.problem.place.file;
        let first = problem.place.line.saturating_sub(AROUND).max(1);
        let source = self.snapshot.text(file);
        let from = source.and_then(|source| Some(&source.text[*source.lines().starts().get(first - 1)?..]));
        let from = from.unwrap_or_default();
        let lines = (first..=problem.place.line + AROUND).zip(from.lines());
        let cut = |text: &str| text.char_indices().nth(LONGEST_LINE).map_or(text.len(), |(end, _)| end);
        let excerpt = lines.map(|(line, text)| ExcerptLine { line, text: &text[..cut(text)] }).collect();
        ListedProblem { problem, excerpt }
    }

    fn problem<'f>(&self, finding: &'f Finding) -> Problem<'f> {
        let (messages, problem) = (self.messages, &finding.problem);
        let related = problem.related.iter().map(|related| RelatedPlace {
            role: related.role.key().trim_start_matches("role-"),
            message: messages.say(related.role.key(), &[]),
            place: self.range(&related.place),
        });
        Problem {
            code: problem.code.as_str(),
            severity: severity_name(problem.severity),
            place: self.range(&problem.place),
            title: messages.problem(problem, ".titre"),
            message: messages.problem(problem, ""),
            help: messages.problem(problem, ".aide"),
            suggestion: problem.suggestion.as_deref(),
            facts: &problem.facts,
            related: related.collect(),
            territories: &finding.territories,
        }
    }
}

/// A severity for programs.
pub(super) fn severity_name(severity: Severity) -> &'static str {
    severity.key().trim_start_matches("severity-")
}
