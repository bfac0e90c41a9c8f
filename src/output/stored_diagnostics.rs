//! The diagnostics of a site, stored beside it: a build that skips the site still reports them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems, Related, Role};
use crate::text::Place;
use crate::text::path::SourcePath;

/// A diagnostic, as it is stored.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StoredDiagnostic {
    code: String,
    severity: String,
    place: StoredPlace,
    facts: BTreeMap<String, String>,
    /// Each under the key of its role.
    related: Vec<(String, StoredPlace)>,
    suggestion: Option<String>,
}

/// A place: its file, its first byte, and the byte after its last.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct StoredPlace(String, usize, usize);

/// Stores `problems`; `None` if they could not be restored just as they are.
pub(super) fn store(problems: &[Diagnostic]) -> Option<Vec<StoredDiagnostic>> {
    let stored: Vec<StoredDiagnostic> = problems.iter().map(StoredDiagnostic::of).collect();
    (restore(&stored).as_deref() == Some(problems)).then_some(stored)
}

/// Restores the problems; `None` if this program does not know one of them.
pub(super) fn restore(kept: &[StoredDiagnostic]) -> Option<Problems> {
    kept.iter().map(StoredDiagnostic::problem).collect()
}

impl StoredDiagnostic {
    fn of(problem: &Diagnostic) -> Self {
        let Diagnostic { code, severity, place, facts, related, suggestion } = problem;
        Self {
            code: code.as_str().to_owned(),
            severity: severity.key().to_owned(),
            place: StoredPlace::of(place),
            facts: facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            related: related
                .iter()
                .map(|it| (it.role.key().to_owned(), StoredPlace::of(&it.place)))
                .collect(),
            suggestion: suggestion.clone(),
        }
    }

    fn problem(&self) -> Option<Diagnostic> {
        let code = *Code::ALL.iter().find(|code| code.as_str() == self.code)?;
        let severities = [Severity::Error, Severity::Warning, Severity::Notice];
        let severity = severities.into_iter().find(|severity| severity.key() == self.severity)?;
        let mut problem = Diagnostic::new(code, self.place.place()?).severity(severity);
        for (name, value) in &self.facts {
            problem = problem.with(code.facts().iter().find(|known| *known == name)?, value);
        }
        for (role, spot) in &self.related {
            let role = *Role::ALL.iter().find(|known| known.key() == role)?;
            problem.related.push(Related { role, place: spot.place()? });
        }
        problem.suggestion.clone_from(&self.suggestion);
        Some(problem)
    }
}

impl StoredPlace {
    fn of(place: &Place) -> Self {
        Self(place.file.to_string(), place.start, place.end)
    }

    fn place(&self) -> Option<Place> {
        let Self(file, start, end) = self;
        Some(Place::new(SourcePath::parse(file)?, *start..*end))
    }
}

#[cfg(test)]
mod tests {
    use super::{restore, store};
    use crate::diagnostic::code::Code;
    use crate::diagnostic::severity::Severity;
    use crate::diagnostic::{Diagnostic, Role};
    use crate::text::Place;
    use crate::text::path::SourcePath;

    #[test]
    fn every_diagnostic_is_restored_as_it_was() {
        let place = |at| Place::new(SourcePath::parse("territories/pays.toml").unwrap(), at..at + 3);
        let whole = |code: &Code| {
            let mut problem =
                Diagnostic::new(*code, place(7)).severity(Severity::Notice).suggest(Some("é\""));
            for name in code.facts() {
                problem = problem.with(name, name);
            }
            Role::ALL.iter().fold(problem, |problem, role| problem.related(*role, place(1)))
        };
        let mut problems: Vec<Diagnostic> = Code::ALL.iter().map(whole).collect();
        problems.push(Diagnostic::new(Code::NotUtf8, Place::start_of(SourcePath::root())));
        let bytes = serde_json::to_vec(&store(&problems).unwrap()).unwrap();
        assert_eq!(restore(&serde_json::from_slice::<Vec<_>>(&bytes).unwrap()), Some(problems));
        let unknown = Diagnostic::new(Code::NotUtf8, place(0)).with("no fact of this code", 1);
        assert!(store(&[unknown]).is_none(), "what cannot be told again is not kept");
    }
}
