//! The anchors of a page: those that links can reach here, those that a level took away, those that do not show.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::locate::anchor_positions;
use super::situation::Situation;
use crate::markdown::node::{Body, Flow, Node};
use crate::markdown::piece::Piece;

/// The anchors that a reader's link can reach in `body` here: what conditions keep, and slots that are filled.
pub(super) fn anchors(body: &Body, situation: &Situation, into: &mut Vec<Arc<str>>) {
    for node in body.iter() {
        match node {
            Node::Flow(flow) => into.extend(tasks(flow)),
            Node::Slot(slot) if !slot.is_filled() => {}
            _ => into.extend(node.id().cloned()),
        }
        for inner in node.shown_bodies(|condition| situation.meets(condition)) {
            anchors(inner, situation, into);
        }
    }
}

/// The ids of the checklist items and of the fields of a text.
pub(super) fn tasks(flow: &Flow) -> impl Iterator<Item = Arc<str>> + '_ {
    flow.pieces.iter().filter_map(|piece| match piece {
        Piece::Task(hole) if !hole.name.is_empty() => Some(hole.name.clone()),
        Piece::Field(field) => field.name().cloned(),
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
    let remaining: BTreeSet<Arc<str>> = remaining.into_iter().collect();
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
    body.iter().any(|node| matches!(node, Node::Choice(_) | Node::Slot(_)) || node.bodies().any(varies))
}
