//! What is wrong in the authors' files, as data: facts and places, never prose.
//!
//! Words come from the catalogues, under the same codes, when `report` shows a problem to somebody.

#[macro_use]
mod code_list;
pub mod code;
mod code_groups;
pub mod control_character;
pub mod nearest;
pub mod severity;

use std::collections::BTreeMap;
use std::fmt::Display;

use self::code::Code;
use self::severity::Severity;
use crate::text::Place;

/// One problem, where it is, and what is known about it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What kind of problem: the key of its words.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What its words need to name: `target`, `key`, `expected` …
    pub facts: BTreeMap<&'static str, String>,
    /// Other places that a reader must see to understand it.
    pub related: Vec<Related>,
    /// The text that would probably correct it.
    pub suggestion: Option<String>,
}

/// Another place that explains the problem.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Related {
    /// Why it is shown; the key of its words.
    pub role: Role,
    /// Where it is.
    pub place: Place,
}

/// Why a related place is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// The same name, seen first.
    First,
    /// The other verb, or the other value, that clashes.
    Other,
    /// The condition that removed it.
    Condition,
    /// The front matter that protects it.
    Protection,
    /// Where it is declared, or is.
    Declaration,
    /// The directive that is still open, the verb that brought the text in.
    Opening,
    /// What somebody last agreed to.
    Review,
    /// Where a line should be moved to.
    Goal,
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Self] = &[
        Self::First,
        Self::Other,
        Self::Condition,
        Self::Protection,
        Self::Declaration,
        Self::Opening,
        Self::Review,
        Self::Goal,
    ];

    /// The key of its words in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::First => "role-first",
            Self::Other => "role-other",
            Self::Condition => "role-condition",
            Self::Protection => "role-protection",
            Self::Declaration => "role-declaration",
            Self::Opening => "role-opening",
            Self::Review => "role-review",
            Self::Goal => "role-goal",
        }
    }
}

impl Diagnostic {
    /// A problem at `place`, as bad as its code usually is.
    pub fn new(code: Code, place: Place) -> Self {
        Self {
            code,
            severity: code.severity(),
            place,
            facts: BTreeMap::new(),
            related: Vec::new(),
            suggestion: None,
        }
    }

    /// Adds a fact that its words need.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.facts.insert(name, value.to_string());
        self
    }

    /// Adds another place to look at.
    #[must_use]
    pub fn related(mut self, role: Role, place: Place) -> Self {
        self.related.push(Related { role, place });
        self
    }

    /// Proposes a text, where one was found.
    #[must_use]
    pub fn suggest(mut self, text: Option<impl Display>) -> Self {
        self.suggestion = text.map(|text| text.to_string());
        self
    }

    /// With another severity than its code's.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}

/// Problems, in the order they were found; sorted by place when they are shown.
pub type Problems = Vec<Diagnostic>;

/// A value together with what was found wrong on the way to it.
///
/// The value is as good as could be made: an error in `problems` says that it must not be published.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// What was made.
    pub value: T,
    /// What was found.
    pub problems: Problems,
}

impl<T> Checked<T> {
    /// A value and what was found.
    pub fn new(value: T, problems: Problems) -> Self {
        Self { value, problems }
    }

    /// Whether any problem is an error.
    pub fn has_errors(&self) -> bool {
        has_errors(&self.problems)
    }

    /// The value as approved, or the problems that forbid it.
    pub fn approve(self) -> Result<Approved<T>, Problems> {
        if self.has_errors() { Err(self.problems) } else { Ok(Approved(self.value)) }
    }
}

/// Whether any of them is an error.
pub fn has_errors(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

/// A value in which no error was found: the only kind that `publish` takes.
#[derive(Clone, Debug)]
pub struct Approved<T>(T);

impl<T> Approved<T> {
    /// The value.
    pub fn into_inner(self) -> T {
        self.0
    }

    /// The value.
    pub fn get(&self) -> &T {
        &self.0
    }
}
