//! What conditions ask about a territory: what holds there, and what nobody knows.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::markdown::condition::{Atom, Condition};

/// What conditions ask about a territory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    holding: BTreeSet<Atom>,
    unknown: BTreeSet<Arc<str>>,
}

impl Situation {
    /// From the atoms that hold, and the flags that no level answers.
    pub fn new(holding: BTreeSet<Atom>, unknown: BTreeSet<Arc<str>>) -> Self {
        Self { holding, unknown }
    }

    /// How `atom`, or its contrary, reads here: of what nobody knows, neither holds.
    pub fn reads(&self, atom: &Atom, contrary: bool) -> bool {
        match atom {
            Atom::Flag(id) | Atom::Choice(id, _) if self.unknown.contains(id) => contrary,
            _ => self.holding.contains(atom),
        }
    }

    /// Whether `condition` is known to hold here.
    pub fn meets(&self, condition: &Condition) -> bool {
        condition.holds(&|atom| match atom {
            Atom::Flag(id) | Atom::Choice(id, _) if self.unknown.contains(id) => None,
            _ => Some(self.holding.contains(atom)),
        })
    }
}
