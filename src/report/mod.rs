//! Problems and refusals, told to people and to machines.

pub mod changes;
pub mod explained;
pub mod impact;
pub mod network;
pub mod refusal;
pub mod reviews;
pub mod summary;

mod github;
mod json;
mod position;
mod sarif;
mod text;
mod words;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Language;
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

use self::position::Position;
use self::summary::Summary;
use self::words::Words;

/// A problem, and the territories that it hits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// Where the lines of the files begin that were told of.
    starts: Mutex<BTreeMap<SourcePath, Arc<[usize]>>>,
}

impl<'a> Reporter<'a> {
    /// Tells in `language`, without colours.
    pub fn new(language: Language, snapshot: &'a Snapshot) -> Self {
        Self { words: Words::of(language), snapshot, colours: false, starts: Mutex::default() }
    }

    /// Where the lines of a file begin.
    fn starts(&self, file: &SourcePath, text: &str) -> Arc<[usize]> {
        let mut known = self.starts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(starts) = known.get(file) {
            return Arc::clone(starts);
        }
        known.entry(file.clone()).or_insert(position::starts(text)).clone()
    }

    /// Where a byte of a file is.
    fn position(&self, file: &SourcePath, text: &str, byte: usize) -> Position {
        position::of(&self.starts(file, text), text, byte)
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

    /// For GitHub: one annotation a line.
    pub fn github(&self, findings: &[Finding]) -> String {
        github::of(self, &gather(findings))
    }

    /// For code-scanning services and editors: a SARIF log, with a line end.
    pub fn sarif(&self, findings: &[Finding]) -> String {
        sarif::of(self, &gather(findings))
    }

    /// For the preview: a JSON array of problems, as `json` has them, each with an excerpt.
    pub fn listed(&self, findings: &[Finding]) -> String {
        json::listed(self, &gather(findings))
    }

    /// `2 errors, 1 warning`
    pub fn count(&self, findings: &[Finding]) -> String {
        let count = Count::of(findings.iter().map(|finding| &finding.problem));
        summary::list(self.words, count)
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

/// Findings as they are met: the same code, place and facts are the same problem, wherever it was met.
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
        let here = self.met.get_mut(&problem.place).expect("just put there");
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

    /// All of them, sorted by place and code, territories in order of id.
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

/// One finding per problem, sorted: for findings that come as they were met.
fn gather(findings: &[Finding]) -> Vec<Finding> {
    let mut gathered = Findings::default();
    for Finding { problem, territories } in findings {
        gathered.add(problem, None);
        for id in territories {
            gathered.add(problem, Some(id));
        }
    }
    gathered.sorted()
}

#[cfg(test)]
mod tests;
