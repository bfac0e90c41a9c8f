//! The blocks of the theme as the levels of a territory say them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::FollowedOverride;
use super::apply::fill_common;
use super::follow::{Met, judge};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::markdown::node::{Body, Node};
use crate::territory::levels::{Level, LocalBlock};
use crate::theme::Theme;

/// The blocks that the levels say, by name. In each, `{{ commun }}` has become the text of the level below, and what is
/// left of it stands for what the theme says. What two levels of one rank do not agree on, and no deeper level decides, is
/// reported.
pub(super) fn lay_blocks(
    theme: &Theme,
    ranks: &[Vec<Arc<Level>>],
    followed: &mut Vec<FollowedOverride>,
    problems: &mut Problems,
) -> BTreeMap<Arc<str>, Body> {
    let mut laid: BTreeMap<Arc<str>, Body> = BTreeMap::new();
    let offered = |name: &Arc<str>| theme.blocks().iter().find(|block| block.name == *name);
    for (name, former) in ranks.iter().flatten().flat_map(|level| &level.former_blocks) {
        problems.push(match offered(name) {
            Some(_) => former.clone(),
            None => theme.refused_block(name, former.place.clone()),
        });
    }
    for (at, rank) in ranks.iter().enumerate() {
        let mut here: BTreeMap<&Arc<str>, &LocalBlock> = BTreeMap::new();
        let mut disputed = BTreeSet::new();
        for (level, own) in rank.iter().flat_map(|level| level.blocks.iter().map(move |own| (level, own))) {
            let Some(block) = offered(&own.name) else {
                problems.push(theme.refused_block(&own.name, own.verb.place.clone()));
                continue;
            };
            let input = block.source.clone();
            // Nothing but `{{ commun }}` is what the theme says.
            let mine = matches!(&*own.text.body, [Node::Common(_)]).then(|| input.clone());
            let met = Met { mine, ..Met::of(input) };
            followed.push(judge(level, &own.verb, &met, problems));
            let first = *here.entry(&own.name).or_insert(own);
            if first.text.source.as_str() != own.text.source.as_str() && disputed.insert(&own.name) {
                let deeper = ranks[at + 1..].iter().flatten().flat_map(|level| &level.blocks);
                if !deeper.into_iter().any(|other| other.name == own.name) {
                    problems.push(conflict(first, own));
                }
            }
        }
        here.retain(|name, _| !disputed.contains(name));
        for (name, own) in here {
            let body = match laid.get(name) {
                Some(below) => fill_common(&own.text.body, below),
                None => Arc::clone(&own.text.body),
            };
            laid.insert(Arc::clone(name), body);
        }
    }
    laid
}

fn conflict(one: &LocalBlock, other: &LocalBlock) -> Diagnostic {
    let (first, second) = (&one.verb.place, &other.verb.place);
    Diagnostic::new(Code::ConflictingBlocks, second.clone())
        .with("name", &one.name)
        .with("one", &first.file)
        .with("other", &second.file)
        .related(Role::Other, first.clone())
}
