//! Where things are in a page: what a target can name.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::situation::Situation;
use crate::markdown::node::{Body, Node};
use crate::record::page_id::PageId;
use crate::territory::review::TargetSpot;
use crate::text::Place;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AddressedPart {
    /// A heading with what is below it.
    Section,
    /// A named block, or an insertion with an id.
    Block,
    /// A slot.
    Slot,
}

impl AddressedPart {
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
    pub(super) kind: AddressedPart,
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
    /// Where it is in its page; none of what is no section.
    pub(super) fn target_spot(&self) -> Option<TargetSpot> {
        match self.node {
            Node::Section(section) if self.kind == AddressedPart::Section => {
                Some(TargetSpot { rank: section.rank, inside: self.section.clone() })
            }
            _ => None,
        }
    }

    /// How a target names it on `page`.
    pub(super) fn address(&self, page: &PageId, id: &str) -> String {
        match self.kind {
            AddressedPart::Section | AddressedPart::Slot => format!("{page}#{id}"),
            AddressedPart::Block => format!("{page}#{}/{id}", self.section.as_deref().unwrap_or_default()),
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
                Node::Section(section) => {
                    let outer = self.section.clone();
                    self.named(&section.id, AddressedPart::Section, node);
                    self.section = outer;
                }
                Node::Slot(slot) => self.named(&slot.id, AddressedPart::Slot, node),
                Node::Choice(choice) => {
                    let holds = self.situation.meets(&choice.condition);
                    self.branch(&choice.then, (!holds).then_some(&choice.place));
                    self.branch(&choice.otherwise, holds.then_some(&choice.place));
                }
                _ => match node.id() {
                    Some(id) => self.named(id, AddressedPart::Block, node),
                    None => node.bodies().for_each(|inner| self.walk(inner)),
                },
            }
        }
    }

    /// Notes a node that a target can name, and what it holds.
    fn named(&mut self, id: &Arc<str>, kind: AddressedPart, node: &'a Node) {
        self.note(id, kind, node);
        if kind == AddressedPart::Section {
            self.section = Some(id.clone());
        }
        self.around.push(id.clone());
        node.bodies().for_each(|inner| self.walk(inner));
        self.around.pop();
    }

    fn branch(&mut self, body: &'a Body, removed_by: Option<&'a Place>) {
        let outer = self.removed_by;
        self.removed_by = outer.or(removed_by);
        self.walk(body);
        self.removed_by = outer;
    }

    fn note(&mut self, id: &Arc<str>, kind: AddressedPart, node: &'a Node) {
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
