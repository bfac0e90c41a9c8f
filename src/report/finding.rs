//! Findings: problems, each with the territories in which it was met.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
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
    met: BTreeMap<Place, Vec<Finding>>,
}

impl Findings {
    /// Adds a problem, met in one territory or in none.
    pub fn add(&mut self, problem: &Diagnostic, territory: Option<&str>) {
        if !self.met.contains_key(&problem.place) {
            self.met.insert(problem.place.clone(), Vec::new());
        }
        let here = self.met.get_mut(&problem.place).expect("just inserted");
        let same = |met: &Finding| met.problem.code == problem.code && met.problem.facts == problem.facts;
        let known = here.iter().position(same);
        let known = known.unwrap_or_else(|| {
            here.push(Finding { problem: problem.clone(), territories: Vec::new() });
            here.len() - 1
        });
        let met = &mut here[known];
        met.problem.severity = met.problem.severity.min(problem.severity);
        if let Some(id) = territory
            && !met.territories.iter().any(|known| known == id)
        {
            met.territories.push(id.to_owned());
        }
    }

    /// Adds several problems, met in one territory or in none.
    pub fn add_all<'p>(
        &mut self,
        problems: impl IntoIterator<Item = &'p Diagnostic>,
        territory: Option<&str>,
    ) {
        problems.into_iter().for_each(|problem| self.add(problem, territory));
    }

    /// All findings, sorted by place and code, their territories by id.
    pub fn sorted(self) -> Vec<Finding> {
        let mut all = Vec::new();
        for mut here in self.met.into_values() {
            here.sort_by(|a, b| (a.problem.code, &a.problem.facts).cmp(&(b.problem.code, &b.problem.facts)));
            for finding in &mut here {
                finding.territories.sort();
            }
            all.append(&mut here);
        }
        all
    }
}
