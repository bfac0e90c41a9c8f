//! Which levels make a territory: those it inherits, and those that they inherit.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::levels::{Level, LevelName, LevelRank, Territories};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::{Proposals, nearest};
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::french::fold;
use crate::text::Placed;

/// The levels that make `level`, itself included: one list for each of `LevelRank::ALL`, in that order, each in the
/// order in which `herite` meets them.
pub fn chain(territories: &Territories, level: &Level) -> Checked<Vec<Vec<Arc<Level>>>> {
    let mut walk = Walk {
        territories,
        seen: BTreeSet::from([Arc::clone(&level.name.text)]),
        ranks: vec![Vec::new(); LevelRank::ALL.len()],
        problems: Vec::new(),
        proposals: Proposals::default(),
    };
    walk.parents(level);
    let own = territories.levels.get(&level.name).cloned().unwrap_or_else(|| Arc::new(level.clone()));
    walk.ranks[rank_index(level.name.rank)].push(own);
    Checked::new(walk.ranks, walk.problems)
}

impl Territories {
    /// The territories that inherit a level for which `is_asked` holds, or are one.
    pub fn readers(&self, is_asked: impl Fn(&LevelName) -> bool) -> impl Iterator<Item = &Arc<Level>> {
        self.sites().filter(move |site| {
            let ranks = chain(self, site).value;
            ranks.iter().flatten().any(|level| is_asked(&level.name))
        })
    }
}

/// The shared level that somebody probably meant: its number or its name alone, its file, a name nearly the same.
fn meant_level<'t>(territories: &'t Territories, written: &str) -> Option<&'t str> {
    let shared = || territories.levels.iter().filter(|(name, _)| name.rank != LevelRank::Territory);
    let wanted = fold(written.trim().trim_end_matches(".toml"));
    let is_called = |(name, level): &(&LevelName, &Arc<Level>)| {
        let own = name.text.rsplit('/').next().unwrap_or_default();
        let shown = level.scalars.get("nom").map(|shown| fold(&shown.value.to_string()));
        wanted == own || wanted == *name.text || shown.as_deref() == Some(&*wanted)
    };
    let called = shared().find(is_called).map(|(name, _)| &*name.text);
    called.or_else(|| nearest(written, shared().map(|(name, _)| &*name.text)))
}

fn rank_index(rank: LevelRank) -> usize {
    LevelRank::ALL.iter().position(|other| *other == rank).expect("every rank is listed")
}

struct Walk<'t> {
    territories: &'t Territories,
    seen: BTreeSet<Arc<str>>,
    ranks: Vec<Vec<Arc<Level>>>,
    problems: Problems,
    proposals: Proposals,
}

impl Walk<'_> {
    fn parents(&mut self, level: &Level) {
        for name in &level.inherits {
            let Some(parent) = self.level(name) else { continue };
            if parent.name.rank >= level.name.rank {
                // A circle needs at least one such step, so none can be walked.
                self.problems
                    .push(Diagnostic::new(Code::LevelOrder, name.place.clone()).with("level", &name.value));
                continue;
            }
            if self.seen.insert(Arc::clone(&parent.name.text)) {
                self.ranks[rank_index(parent.name.rank)].push(Arc::clone(&parent));
                self.parents(&parent);
            }
        }
    }

    fn level(&mut self, name: &Placed<Arc<str>>) -> Option<Arc<Level>> {
        let found = self.territories.level(&name.value);
        if found.is_none() {
            let near = self.proposals.find(|| meant_level(self.territories, &name.value));
            self.problems.push(
                Diagnostic::new(Code::UnknownLevel, name.place.clone())
                    .with("level", &name.value)
                    .suggest(near),
            );
        }
        found.cloned()
    }
}
