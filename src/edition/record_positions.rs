//! Where the records of an edition are in their lists.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::record::data::{Actor, Term};

/// Where terms and actors are in their lists, by id: found when somebody asks for one.
#[derive(Clone, Debug, Default)]
pub(super) struct RecordPositions {
    terms: OnceLock<Arc<ById>>,
    actors: OnceLock<Arc<ById>>,
}

type ById = BTreeMap<Arc<str>, usize>;

impl RecordPositions {
    /// The term `id` of `terms`.
    pub(super) fn term<'t>(&self, terms: &'t [Arc<Term>], id: &str) -> Option<&'t Arc<Term>> {
        let by_id = self.terms.get_or_init(|| by_id(terms.iter().map(|term| &term.id)).into());
        terms.get(*by_id.get(id)?)
    }

    /// The actor `id` of `actors`.
    pub(super) fn actor<'a>(&self, actors: &'a [Arc<Actor>], id: &str) -> Option<&'a Arc<Actor>> {
        let by_id = self.actors.get_or_init(|| by_id(actors.iter().map(|actor| &actor.id)).into());
        actors.get(*by_id.get(id)?)
    }
}

fn by_id<'i>(ids: impl DoubleEndedIterator<Item = &'i Arc<str>> + ExactSizeIterator) -> ById {
    // The first of two with one id is there, as everywhere.
    ids.enumerate().rev().map(|(at, id)| (Arc::clone(id), at)).collect()
}
