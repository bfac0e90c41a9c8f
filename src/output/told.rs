//! What was told of a site when it was made, kept beside it: whoever makes it no second time tells it again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems, Related, Role};
use crate::text::Place;
use crate::text::path::SourcePath;

/// A problem, as it is kept.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Told {
    code: String,
    severity: String,
    place: Spot,
    facts: BTreeMap<String, String>,
    /// Each under the key of its role.
    related: Vec<(String, Spot)>,
    suggestion: Option<String>,
}

/// A place: its file, its first byte, and the one behind its last.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Spot(String, usize, usize);

/// What is kept of `problems`; `None` where they could not be told again just as they are.
pub(super) fn kept(problems: &[Diagnostic]) -> Option<Vec<Told>> {
    let kept: Vec<Told> = problems.iter().map(Told::of).collect();
    (again(&kept).as_deref() == Some(problems)).then_some(kept)
}

/// The problems that were kept; `None` where one of them is none that this program knows.
pub(super) fn again(kept: &[Told]) -> Option<Problems> {
    kept.iter().map(Told::problem).collect()
}

impl Told {
    fn of(problem: &Diagnostic) -> Self {
        let Diagnostic { code, severity, place, facts, related, suggestion } = problem;
        Self {
            code: code.as_str().to_owned(),
            severity: severity.key().to_owned(),
            place: Spot::of(place),
            facts: facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            related: related.iter().map(|it| (it.role.key().to_owned(), Spot::of(&it.place))).collect(),
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

impl Spot {
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
    use super::{again, kept};
    use crate::diagnostic::code::Code;
    use crate::diagnostic::severity::Severity;
    use crate::diagnostic::{Diagnostic, Role};
    use crate::text::Place;
    use crate::text::path::SourcePath;

    #[test]
    fn every_problem_is_told_again_just_as_it_was() {
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
        let bytes = serde_json::to_vec(&kept(&problems).unwrap()).unwrap();
        assert_eq!(again(&serde_json::from_slice::<Vec<_>>(&bytes).unwrap()), Some(problems));
        let unknown = Diagnostic::new(Code::NotUtf8, place(0)).with("no fact of this code", 1);
        assert!(kept(&[unknown]).is_none(), "what cannot be told again is not kept");
    }
}
