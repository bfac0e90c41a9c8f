//! `littoral et non (montagne ou type:hotel)`: for whom a text is.

use std::sync::Arc;

use crate::text::Place;

/// A condition; `non` binds before `et`, `et` before `ou`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A plain fact about a territory.
    Atom(Atom, Place),
    /// `non …`
    Not(Box<Condition>),
    /// `… et …`
    All(Vec<Condition>),
    /// `… ou …`
    Any(Vec<Condition>),
}

/// A plain fact about a territory.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Atom {
    /// A declared flag.
    Flag(Arc<str>),
    /// `type:meuble`: a type that the territory handles.
    Type(Arc<str>),
    /// `region:75`, `departement:24`, `zone:littoral`: a level that it inherits from, as `herite` names it
    /// (`departements/24`).
    Level(Arc<str>),
    /// `accompagnement:suivi`
    Support(Arc<str>),
    /// `valeur:telephone`: the value is filled.
    Value(Arc<str>),
}

impl Condition {
    /// Whether it holds, given which atoms do.
    pub fn holds(&self, test: &impl Fn(&Atom) -> bool) -> bool {
        match self {
            Self::Atom(atom, _) => test(atom),
            Self::Not(inner) => !inner.holds(test),
            Self::All(parts) => parts.iter().all(|part| part.holds(test)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(test)),
        }
    }

    /// Calls `visit` with every atom and its place.
    pub fn atoms(&self, visit: &mut impl FnMut(&Atom, &Place)) {
        match self {
            Self::Atom(atom, place) => visit(atom, place),
            Self::Not(inner) => inner.atoms(visit),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.atoms(visit)),
        }
    }
}
