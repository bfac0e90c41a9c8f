//! Problems and refusals, told to people and to machines.

pub mod refusal;
pub mod summary;

mod json;
mod position;
mod text;
mod words;

use std::collections::BTreeMap;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Place;
use crate::text::snapshot::Snapshot;
use crate::wording::Language;

use self::summary::Summary;
use self::words::Words;

/// A problem, and the territories that it hits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The problem.
    pub problem: Diagnostic,
    /// The territories it was met in, in order of id; none where it concerns no single one.
    pub territories: Vec<String>,
}

/// Tells problems in one language, with excerpts from one snapshot.
#[derive(Debug)]
pub struct Reporter<'a> {
    words: Words,
    snapshot: &'a Snapshot,
    colours: bool,
}

impl<'a> Reporter<'a> {
    /// Tells in `language`, without colours.
    pub fn new(language: Language, snapshot: &'a Snapshot) -> Self {
        Self { words: Words::of(language), snapshot, colours: false }
    }

    /// With colours, for a terminal.
    #[must_use]
    pub fn with_colours(mut self, colours: bool) -> Self {
        self.colours = colours;
        self
    }

    /// For people: one excerpt after the other, a blank line after each.
    pub fn text(&self, findings: &[Finding]) -> String {
        text::of(self, &gather(findings))
    }

    /// For machines: one JSON object, with a line end.
    pub fn json(&self, findings: &[Finding], summary: &Summary) -> String {
        json::of(self, &gather(findings), summary)
    }

    /// What came of it all, for people.
    pub fn summary(&self, findings: &[Finding], summary: &Summary) -> String {
        summary::text(self.words, &gather(findings), summary)
    }
}

/// How many problems of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notices.
    pub notices: usize,
}

impl Count {
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
}

/// One finding per problem, sorted by place and code: the same code, place and facts are the same problem, wherever it
/// was met.
pub fn gather(findings: &[Finding]) -> Vec<Finding> {
    type Facts<'a> = &'a BTreeMap<&'static str, String>;
    let mut one: BTreeMap<(&Place, Code, Facts<'_>), Finding> = BTreeMap::new();
    for finding in findings {
        let problem = &finding.problem;
        match one.entry((&problem.place, problem.code, &problem.facts)) {
            std::collections::btree_map::Entry::Vacant(place) => {
                place.insert(finding.clone());
            }
            std::collections::btree_map::Entry::Occupied(mut met) => {
                let met = met.get_mut();
                met.territories.extend(finding.territories.iter().cloned());
                met.problem.severity = met.problem.severity.min(problem.severity);
            }
        }
    }
    let mut gathered: Vec<Finding> = one.into_values().collect();
    for finding in &mut gathered {
        finding.territories.sort();
        finding.territories.dedup();
    }
    gathered
}

#[cfg(test)]
mod tests;
