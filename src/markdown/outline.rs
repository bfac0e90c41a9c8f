//! Parts into the tree: sections below their headings, containers where they stand, ids that are unique.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::definitions::Definitions;
use super::node::{Block, Callout, Choice, Node, Section, Slot};
use super::piece::Piece;
use super::read;
use super::scan::{Container, Kind, Part};
use super::segment::{self, Heading, Item};
use super::visit::plain_text;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::french::slug;
use crate::text::Place;
use crate::text::located_text::LocatedText;

/// Makes the tree of one text.
pub(super) struct Outline<'a> {
    located_text: &'a LocatedText,
    definitions: Arc<Definitions>,
    problems: &'a mut Problems,
    /// Every id, and where it was first given.
    ids: BTreeMap<Arc<str>, Place>,
}

/// What holds a list of nodes: the sections that are still open in it.
#[derive(Default)]
struct Level {
    nodes: Vec<Node>,
    open: Vec<(Head, Vec<Node>)>,
    /// The id of the slot this is, until a heading takes it or has its own.
    slot: Option<Arc<str>>,
}

struct Head {
    id: Arc<str>,
    explicit: bool,
    rank: u8,
    title: Box<[Piece]>,
    source: LocatedText,
    place: Place,
}

impl Level {
    fn put(&mut self, node: Node) {
        // A container that begins with a heading stands at the rank of that heading.
        if let Some(rank) =
            leading_rank(std::slice::from_ref(&node)).filter(|_| !matches!(node, Node::Section(_)))
        {
            self.close(rank);
        }
        self.innermost().push(node);
    }

    fn innermost(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some((_, nodes)) => nodes,
            None => &mut self.nodes,
        }
    }

    /// Ends the open sections of that rank or a lower one.
    fn close(&mut self, rank: u8) {
        while self.open.last().is_some_and(|(head, _)| head.rank >= rank)
            && let Some((head, nodes)) = self.open.pop()
        {
            let Head { id, explicit, rank, title, source, place } = head;
            let section = Section { id, explicit, rank, title, heading: source, place, body: nodes.into() };
            self.innermost().push(Node::Section(Arc::new(section)));
        }
    }

    fn finish(mut self) -> Arc<[Node]> {
        self.close(0);
        self.nodes.into()
    }
}

/// The rank of the heading that `nodes` begin with, however deep in containers.
fn leading_rank(nodes: &[Node]) -> Option<u8> {
    match nodes.first()? {
        Node::Section(section) => Some(section.rank),
        Node::Block(block) => leading_rank(&block.body),
        Node::Slot(slot) => leading_rank(&slot.body),
        Node::Choice(choice) if choice.then.is_empty() => leading_rank(&choice.otherwise),
        Node::Choice(choice) => leading_rank(&choice.then),
        Node::Callout(callout) => leading_rank(&callout.body),
        _ => None,
    }
}

impl<'a> Outline<'a> {
    pub(super) fn new(
        located_text: &'a LocatedText,
        definitions: Arc<Definitions>,
        problems: &'a mut Problems,
    ) -> Self {
        Self { located_text, definitions, problems, ids: BTreeMap::new() }
    }

    /// The tree of all parts.
    pub(super) fn body(mut self, parts: Vec<Part>) -> Arc<[Node]> {
        self.level(parts, None)
    }

    fn level(&mut self, parts: Vec<Part>, slot: Option<Arc<str>>) -> Arc<[Node]> {
        let mut level = Level { slot, ..Level::default() };
        self.fill(parts, &mut level);
        level.finish()
    }

    fn fill(&mut self, parts: Vec<Part>, level: &mut Level) {
        for part in parts {
            match part {
                Part::Data(call) => level.put(Node::Data(Arc::new(call))),
                Part::Container(container) => self.container(container, level),
                Part::Text(range) => {
                    let stretch = self.located_text.slice(range);
                    for item in segment::items(&stretch, &self.definitions, self.problems) {
                        self.item(item, level);
                    }
                }
            }
        }
    }

    fn item(&mut self, item: Item, level: &mut Level) {
        match item {
            Item::Common(place) => level.put(Node::Common(place)),
            Item::Flow(flow, ids) => {
                for hole in ids {
                    self.claim(&hole.name, &hole.place);
                }
                level.put(Node::Flow(flow));
            }
            Item::Heading(heading) => {
                let explicit = heading.id.is_some();
                let id = self.heading_id(&heading, level);
                let Heading { rank, title, source, place, .. } = heading;
                level.close(rank);
                level.open.push((Head { id, explicit, rank, title, source, place }, Vec::new()));
            }
        }
    }

    fn container(&mut self, container: Container, level: &mut Level) {
        let Container { kind, place, parts, otherwise } = container;
        match kind {
            Kind::Callout(kind, title) => {
                let title = title.map(|range| self.title(&self.located_text.slice(range)));
                let body = self.level(parts, None);
                level.put(Node::Callout(Arc::new(Callout { kind, title, place, body })));
            }
            Kind::Choice(Some((condition, place))) => {
                let then = self.level(parts, None);
                let otherwise = self.level(otherwise, None);
                level.put(Node::Choice(Arc::new(Choice { condition, place, then, otherwise })));
            }
            Kind::Block(Some(id)) => {
                self.claim(&id, &place);
                let body = self.level(parts, None);
                level.put(Node::Block(Arc::new(Block { id, place, body })));
            }
            Kind::Slot(Some(id)) => {
                self.claim(&id, &place);
                let body = self.level(parts, Some(Arc::clone(&id)));
                level.put(Node::Slot(Arc::new(Slot { id, place, body })));
            }
            // Told where it was read.
            Kind::Choice(None) | Kind::Block(None) | Kind::Slot(None) => {
                self.fill(parts, level);
                self.fill(otherwise, level);
            }
        }
    }

    fn title(&mut self, located_text: &LocatedText) -> Box<[Piece]> {
        read::line(located_text, &self.definitions, self.problems)
    }

    /// The id of a heading: its own, that of its slot, or one made of its title.
    fn heading_id(&mut self, heading: &Heading, level: &mut Level) -> Arc<str> {
        let slot = level.slot.take();
        match (&heading.id, slot) {
            (Some(id), slot) => {
                if slot.as_ref() != Some(&id.name) {
                    self.claim(&id.name, &id.place);
                }
                Arc::clone(&id.name)
            }
            (None, Some(slot)) => slot,
            (None, None) => {
                let title = plain_text(&heading.title);
                let id = self.free(&slug(&title));
                if !self.definitions.local {
                    self.problems.push(
                        Diagnostic::new(Code::HeadingWithoutId, heading.place.clone())
                            .with("title", title)
                            .suggest(Some(format!("{{#{id}}}"))),
                    );
                }
                self.ids.insert(Arc::clone(&id), heading.place.clone());
                id
            }
        }
    }

    /// `wanted`, or the next number of it that nobody has.
    fn free(&self, wanted: &str) -> Arc<str> {
        let wanted = if wanted.is_empty() { "section" } else { wanted };
        if !self.ids.contains_key(wanted) {
            return wanted.into();
        }
        let numbered = (2_usize..).map(|number| format!("{wanted}-{number}"));
        numbered.into_iter().find(|id| !self.ids.contains_key(id.as_str())).unwrap_or_default().into()
    }

    fn claim(&mut self, id: &Arc<str>, place: &Place) {
        match self.ids.get(id) {
            Some(first) => self.problems.push(
                Diagnostic::new(Code::DuplicateAnchor, place.clone())
                    .with("id", id)
                    .related(Role::First, first.clone()),
            ),
            None => {
                self.ids.insert(Arc::clone(id), place.clone());
            }
        }
    }
}
