//! Where things stand in a page: what a target can name.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Situation;
use crate::markdown::{Body, Node};
use crate::record::PageId;
use crate::text::Place;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TargetKind {
    /// A heading with what stands below it.
    Section,
    /// A named block, or an insertion with an id.
    Block,
    /// A slot.
    Slot,
}

impl TargetKind {
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
pub(super) struct AnchorPosition<'a> {
    /// What it is.
    pub(super) kind: TargetKind,
    /// The thing itself.
    pub(super) node: &'a Node,
    /// The innermost section around it.
    pub(super) section: Option<Arc<str>>,
    /// Everything with an id around it, outermost first.
    pub(super) around: Vec<Arc<str>>,
    /// The condition that removes it here.
    pub(super) removed_by: Option<&'a Place>,
}

impl AnchorPosition<'_> {
    /// How a target names it on `page`.
    pub(super) fn address(&self, page: &PageId, id: &str) -> String {
        match self.kind {
            TargetKind::Section | TargetKind::Slot => format!("{page}#{id}"),
            TargetKind::Block => format!("{page}#{}/{id}", self.section.as_deref().unwrap_or_default()),
        }
    }
}

/// Everything in `body` that a target can name, by id.
pub(super) fn anchor_positions<'a>(
    body: &'a Body,
    situation: &Situation,
) -> BTreeMap<Arc<str>, AnchorPosition<'a>> {
    let mut trail =
        Trail { situation, section: None, around: Vec::new(), removed_by: None, positions: BTreeMap::new() };
    trail.walk(body);
    trail.positions
}

struct Trail<'a, 's> {
    situation: &'s Situation,
    section: Option<Arc<str>>,
    around: Vec<Arc<str>>,
    removed_by: Option<&'a Place>,
    positions: BTreeMap<Arc<str>, AnchorPosition<'a>>,
}

impl<'a> Trail<'a, '_> {
    fn walk(&mut self, body: &'a Body) {
        for node in body.iter() {
            match node {
                Node::Flow(_) | Node::Data(_) | Node::Common(_) => {}
                Node::Section(section) => {
                    self.note(&section.id, TargetKind::Section, node);
                    let outer = self.section.replace(section.id.clone());
                    self.inside(&section.id, &section.body);
                    self.section = outer;
                }
                Node::Block(block) => {
                    self.note(&block.id, TargetKind::Block, node);
                    self.inside(&block.id, &block.body);
                }
                Node::Slot(slot) => {
                    self.note(&slot.id, TargetKind::Slot, node);
                    self.inside(&slot.id, &slot.body);
                }
                Node::Insertion(insertion) => {
                    if let Some(id) = &insertion.id {
                        self.note(id, TargetKind::Block, node);
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

    fn note(&mut self, id: &Arc<str>, kind: TargetKind, node: &'a Node) {
        // The heading of a slot may have the slot's id: the slot, met first, is what the id names.
        if !self.positions.contains_key(id) {
            let position = AnchorPosition {
                kind,
                node,
                section: self.section.clone(),
                around: self.around.clone(),
                removed_by: self.removed_by,
            };
            self.positions.insert(id.clone(), position);
        }
    }
}
