//! Where things stand in a page: what a target can name.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Situation, is_filled};
use crate::markdown::{Body, Flow, Node, Piece};
use crate::record::PageId;
use crate::text::Place;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading with what stands below it.
    Section,
    /// A named block, or an insertion with an id.
    Block,
    /// A slot.
    Slot,
}

impl Kind {
    /// The key of its word in the catalogues.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Block => "bloc",
            Self::Slot => "local",
        }
    }
}

/// Something that a target can name.
#[derive(Clone, Debug)]
pub(super) struct Spot<'a> {
    /// What it is.
    pub(super) kind: Kind,
    /// The thing itself.
    pub(super) node: &'a Node,
    /// The innermost section around it.
    pub(super) section: Option<Arc<str>>,
    /// Everything with an id around it, outermost first.
    pub(super) around: Vec<Arc<str>>,
    /// The condition that removes it here.
    pub(super) removed_by: Option<&'a Place>,
}

impl Spot<'_> {
    /// How a target names it on `page`.
    pub(super) fn address(&self, page: &PageId, id: &str) -> String {
        match self.kind {
            Kind::Section | Kind::Slot => format!("{page}#{id}"),
            Kind::Block => format!("{page}#{}/{id}", self.section.as_deref().unwrap_or_default()),
        }
    }
}

/// Everything in `body` that a target can name, by id.
pub(super) fn spots<'a>(body: &'a Body, situation: &Situation) -> BTreeMap<Arc<str>, Spot<'a>> {
    let mut trail =
        Trail { situation, section: None, around: Vec::new(), removed_by: None, spots: BTreeMap::new() };
    trail.walk(body);
    trail.spots
}

struct Trail<'a, 's> {
    situation: &'s Situation,
    section: Option<Arc<str>>,
    around: Vec<Arc<str>>,
    removed_by: Option<&'a Place>,
    spots: BTreeMap<Arc<str>, Spot<'a>>,
}

impl<'a> Trail<'a, '_> {
    fn walk(&mut self, body: &'a Body) {
        for node in body.iter() {
            match node {
                Node::Flow(_) | Node::Data(_) | Node::Common(_) => {}
                Node::Section(section) => {
                    self.note(&section.id, Kind::Section, node);
                    let outer = self.section.replace(section.id.clone());
                    self.inside(&section.id, &section.body);
                    self.section = outer;
                }
                Node::Block(block) => {
                    self.note(&block.id, Kind::Block, node);
                    self.inside(&block.id, &block.body);
                }
                Node::Slot(slot) => {
                    self.note(&slot.id, Kind::Slot, node);
                    self.inside(&slot.id, &slot.body);
                }
                Node::Insertion(insertion) => {
                    if let Some(id) = &insertion.id {
                        self.note(id, Kind::Block, node);
                        self.inside(id, &insertion.body);
                    } else {
                        self.walk(&insertion.body);
                    }
                }
                Node::Callout(callout) => self.walk(&callout.body),
                Node::Choice(choice) => {
                    let holds = self.situation.meets(&choice.condition);
                    self.branch(&choice.then, (!holds).then_some(&choice.place));
                    self.branch(&choice.otherwise, holds.then_some(&choice.place));
                }
            }
        }
    }

    fn branch(&mut self, body: &'a Body, removed_by: Option<&'a Place>) {
        let outer = self.removed_by;
        self.removed_by = outer.or(removed_by);
        self.walk(body);
        self.removed_by = outer;
    }

    fn inside(&mut self, id: &Arc<str>, body: &'a Body) {
        self.around.push(id.clone());
        self.walk(body);
        self.around.pop();
    }

    fn note(&mut self, id: &Arc<str>, kind: Kind, node: &'a Node) {
        // The heading of a slot may have the slot's id: the slot, met first, is what the id names.
        if !self.spots.contains_key(id) {
            let spot = Spot {
                kind,
                node,
                section: self.section.clone(),
                around: self.around.clone(),
                removed_by: self.removed_by,
            };
            self.spots.insert(id.clone(), spot);
        }
    }
}

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
