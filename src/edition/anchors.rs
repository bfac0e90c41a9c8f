//! The anchors of a page: those that links can reach here, those that a level took away, those that do not show.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::locate::anchor_positions;
use super::{Situation, is_filled};
use crate::markdown::{Body, Flow, Node, Piece};

/// The anchors that a reader's link can reach in `body` here: what conditions keep, and slots that are filled.
pub(super) fn anchors(body: &Body, situation: &Situation, into: &mut Vec<Arc<str>>) {
    for node in body.iter() {
        match node {
            Node::Flow(flow) => into.extend(tasks(flow)),
            Node::Data(_) | Node::Common(_) => {}
            Node::Section(section) => {
                into.push(section.id.clone());
                anchors(&section.body, situation, into);
            }
            Node::Block(block) => {
                into.push(block.id.clone());
                anchors(&block.body, situation, into);
            }
            Node::Slot(slot) => {
                if is_filled(&slot.body) {
                    into.push(slot.id.clone());
                    anchors(&slot.body, situation, into);
                }
            }
            Node::Insertion(insertion) => {
                into.extend(insertion.id.clone());
                anchors(&insertion.body, situation, into);
            }
            Node::Callout(callout) => anchors(&callout.body, situation, into),
            Node::Choice(choice) => {
                let taken = if situation.meets(&choice.condition) { &choice.then } else { &choice.otherwise };
                anchors(taken, situation, into);
            }
        }
    }
}

/// The ids of the checklist items of a text.
pub(super) fn tasks(flow: &Flow) -> impl Iterator<Item = Arc<str>> + '_ {
    flow.pieces.iter().filter_map(|piece| match piece {
        Piece::Task(hole) if !hole.name.is_empty() => Some(hole.name.clone()),
        _ => None,
    })
}

/// Anchors of the common page that this edition no longer has, and the nearest thing around them that remains.
pub(super) fn lost_anchors(
    common: &Body,
    now: &Body,
    situation: &Situation,
) -> BTreeMap<Arc<str>, Option<Arc<str>>> {
    if Arc::ptr_eq(common, now) {
        return BTreeMap::new();
    }
    let mut remaining = Vec::new();
    anchors(now, situation, &mut remaining);
    anchor_positions(common, situation)
        .into_iter()
        .filter(|(id, position)| position.removed_by.is_none() && !remaining.contains(id))
        .map(|(id, position)| (id, position.around.into_iter().rev().find(|outer| remaining.contains(outer))))
        .collect()
}

/// Anchors of a page that do not show here: below a condition that does not hold, or in a slot that nobody fills.
pub(super) fn absent_anchors(now: &Body, situation: &Situation) -> BTreeSet<Arc<str>> {
    // Without conditions and slots, all that is there shows.
    if !varies(now) {
        return BTreeSet::new();
    }
    let mut shown = Vec::new();
    anchors(now, situation, &mut shown);
    let shown: BTreeSet<Arc<str>> = shown.into_iter().collect();
    anchor_positions(now, situation).into_keys().filter(|id| !shown.contains(id)).collect()
}

/// Whether a condition or a slot decides what shows of a body.
fn varies(body: &Body) -> bool {
    body.iter().any(|node| match node {
        Node::Choice(_) | Node::Slot(_) => true,
        Node::Flow(_) | Node::Data(_) | Node::Common(_) => false,
        Node::Section(it) => varies(&it.body),
        Node::Block(it) => varies(&it.body),
        Node::Callout(it) => varies(&it.body),
        Node::Insertion(it) => varies(&it.body),
    })
}
