//! Findings: problems, each with the territories in which it was met.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::text::Place;

/// A problem, and the territories that it affects.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    /// The problem.
    pub problem: Diagnostic,
    /// The territories in which it was met, in order of id; empty if it concerns no single one.
    pub territories: Vec<String>,
}

/// How many problems of each severity there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProblemCount {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notices.
    pub notices: usize,
}

impl ProblemCount {
    /// Counts `problems`.
    pub fn of<'a>(problems: impl IntoIterator<Item = &'a Diagnostic>) -> Self {
        let mut count = Self::default();
        for problem in problems {
            match problem.severity {
                Severity::Error => count.errors += 1,
                Severity::Warning => count.warnings += 1,
                Severity::Notice => count.notices += 1,
            }
        }
        count
    }

    /// Counts the problems of `findings`.
    pub fn of_findings(findings: &[Finding]) -> Self {
        Self::of(findings.iter().map(|finding| &finding.problem))
    }
}

/// Collects findings: problems with the same code, place and facts are one problem, wherever they are met.
#[derive(Debug, Default)]
pub struct Findings {
    met: BTreeMap<(Place, Code, BTreeMap<&'static str, String>), MetProblem>,
}

/// A problem as it was first met, with everybody who met it.
#[derive(Debug)]
struct MetProblem {
    problem: Diagnostic,
    territories: BTreeSet<String>,
}

impl Findings {
    /// Adds a problem, met in one territory or in none.
    pub fn add(&mut self, problem: &Diagnostic, territory: Option<&str>) {
        let key = (problem.place.clone(), problem.code, problem.facts.clone());
        let new = || MetProblem { problem: problem.clone(), territories: BTreeSet::new() };
        let met = self.met.entry(key).or_insert_with(new);
        met.problem.severity = met.problem.severity.min(problem.severity);
        met.territories.extend(territory.map(str::to_owned));
    }

    /// Adds several problems, met in one territory or in none.
    pub fn add_all<'p>(
        &mut self,
        problems: impl IntoIterator<Item = &'p Diagnostic>,
        territory: Option<&str>,
    ) {
        problems.into_iter().for_each(|problem| self.add(problem, territory));
    }

    /// All findings, sorted by place and code, their territories by id; before all of them, what readers see that a level
    /// hides.
    pub fn sorted(self) -> Vec<Finding> {
        let finding = |met: MetProblem| Finding {
            problem: met.problem,
            territories: met.territories.into_iter().collect(),
        };
        let mut found: Vec<Finding> = self.met.into_values().map(finding).collect();
        found.sort_by_key(|found| !shows_what_is_hidden(&found.problem));
        found
    }
}

/// Whether readers see, or may see, what a level hides.
fn shows_what_is_hidden(problem: &Diagnostic) -> bool {
    let is_hiding = problem.facts.get("action").is_some_and(|action| action == "masquer");
    match problem.code {
        Code::HiddenShowsAgain => true,
        Code::TargetGone | Code::TargetProtectedSince => is_hiding,
        _ => false,
    }
}
