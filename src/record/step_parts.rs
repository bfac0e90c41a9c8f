//! What a step of a path says: when it is due, where it leads, what a level may add to it.

use std::sync::Arc;

use super::page_id::PageId;
use crate::calendar::Day;
use crate::text::Placed;

/// `quand`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepDate {
    /// `J-180`, `J+30`: so many days after the opening, or before it.
    Opening(i32),
    /// A day.
    On(Day),
}

/// As authors write it.
impl std::fmt::Display for StepDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Opening(days) => write!(f, "J{days:+}"),
            Self::On(day) => write!(f, "{day}"),
        }
    }
}

/// A page, or a section or a checklist item of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StepLink {
    /// The page.
    pub page: PageId,
    /// What of it.
    pub anchor: Option<Arc<str>>,
}

/// As authors write it.
impl std::fmt::Display for StepLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.anchor {
            Some(anchor) => write!(f, "{}#{anchor}", self.page),
            None => write!(f, "{}", self.page),
        }
    }
}

/// What `completer` adds to a step.
#[derive(Clone, Debug, Default)]
pub struct StepAdditions {
    /// `liens`
    pub links: Vec<Placed<StepLink>>,
    /// `taches`
    pub tasks: Vec<Placed<StepLink>>,
    /// `missions`
    pub missions: Vec<Placed<Arc<str>>>,
    /// `quand`, which takes the place of what was said.
    pub when: Option<StepDate>,
}
