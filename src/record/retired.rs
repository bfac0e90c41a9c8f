//! Names that the guide gives up: values, flags and types that are called otherwise now, or should be used no more.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::{Place, Placed};

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RetiredKind {
    /// `[[valeur]]`
    Value,
    /// `[[drapeau]]`
    Flag,
    /// `[[type]]`
    ProjectType,
}

/// What the guide says of a name that it gives up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Retirement {
    /// `remplace_par`: it stands for another name, until it is removed.
    ReplacedBy(Arc<str>),
    /// `obsolete`: why it should be used no more.
    Obsolete(String),
}

/// The names that the guide gives up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RetiredNames {
    names: BTreeMap<(RetiredKind, Arc<str>), Retirement>,
}

impl RetiredNames {
    /// Notes one name of a list: what the guide says of it is final.
    pub fn note(&mut self, kind: RetiredKind, id: &Arc<str>, retirement: Retirement) {
        self.names.insert((kind, Arc::clone(id)), retirement);
    }

    /// The name that stands where `id` is written: `id` itself, for most.
    pub fn now<'n>(&'n self, kind: RetiredKind, id: &'n Arc<str>) -> &'n Arc<str> {
        match self.of(kind, id) {
            Some(Retirement::ReplacedBy(now)) => now,
            _ => id,
        }
    }

    /// The names of `kind` that stand for others, and those.
    pub fn replaced(&self, kind: RetiredKind) -> impl Iterator<Item = (&Arc<str>, &Arc<str>)> {
        self.names.iter().filter_map(move |((its, id), retirement)| match retirement {
            Retirement::ReplacedBy(now) if *its == kind => Some((id, now)),
            _ => None,
        })
    }

    /// What is reported of a text that uses the name `id` at `place`.
    pub fn problem(&self, kind: RetiredKind, id: &Arc<str>, place: &Place) -> Option<Diagnostic> {
        Some(match self.of(kind, id)? {
            Retirement::ReplacedBy(now) => Diagnostic::new(Code::ReplacedName, place.clone())
                .with("id", id)
                .with("now", now)
                .suggest(Some(now)),
            Retirement::Obsolete(why) => {
                Diagnostic::new(Code::ObsoleteName, place.clone()).with("id", id).with("why", why)
            }
        })
    }

    /// Puts the names of today in the place of those in `names`, and reports each that is given up.
    pub fn settle(&self, kind: RetiredKind, names: &mut [Placed<Arc<str>>], problems: &mut Problems) {
        if self.names.is_empty() {
            return;
        }
        for name in names {
            problems.extend(self.problem(kind, &name.value, &name.place));
            name.value = Arc::clone(self.now(kind, &name.value));
        }
    }

    /// What the guide says of the name `id`, where it gives that up.
    pub fn of(&self, kind: RetiredKind, id: &Arc<str>) -> Option<&Retirement> {
        if self.names.is_empty() { None } else { self.names.get(&(kind, Arc::clone(id))) }
    }
}
