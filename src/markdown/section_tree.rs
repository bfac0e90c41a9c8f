//! Builds the tree out of parts: sections below their headings, containers in place, unique ids.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::container::{Container, ContainerKind, SourcePart};
use super::definitions::Definitions;
use super::lookalike_patterns::OF_LINES;
use super::node::{Block, Body, Callout, Choice, Node, Section, Slot};
use super::one_line;
use super::segment::{self, Heading, SegmentItem};
use super::visit::plain_text;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::french::slug;
use crate::text::Place;
use crate::text::located_text::LocatedText;

/// Makes the tree of one text.
pub(super) struct TreeBuilder<'a> {
    located_text: &'a LocatedText,
    definitions: Arc<Definitions>,
    problems: &'a mut Problems,
    /// Every id, with the place that first gave it.
    ids: BTreeMap<Arc<str>, Place>,
    /// The number that was last put behind a title's words to make an id.
    numbers: BTreeMap<String, usize>,
}

/// A body that is being built, with the sections still open in it.
#[derive(Default)]
struct OpenBody {
    nodes: Vec<Node>,
    open: Vec<(Section, Vec<Node>)>,
    /// The id of the slot that it belongs to, until the first heading.
    slot: Option<Arc<str>>,
    /// The rank of what it is in: that of a page's title. A text of a level may begin at any rank.
    above: Option<u8>,
}

impl OpenBody {
    fn put(&mut self, node: Node) {
        // A container that begins with a heading has the rank of that heading.
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
        while let Some((section, nodes)) = self.open.pop_if(|(section, _)| section.rank >= rank) {
            let section = Section { body: nodes.into(), ..section };
            self.innermost().push(Node::Section(Arc::new(section)));
        }
    }

    fn finish(mut self) -> Arc<[Node]> {
        self.close(0);
        self.nodes.into()
    }
}

/// The rank of the heading that `nodes` begin with, at any depth of containers.
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

impl<'a> TreeBuilder<'a> {
    pub(super) fn new(
        located_text: &'a LocatedText,
        definitions: Arc<Definitions>,
        problems: &'a mut Problems,
    ) -> Self {
        Self { located_text, definitions, problems, ids: BTreeMap::new(), numbers: BTreeMap::new() }
    }

    /// The tree of all parts.
    pub(super) fn body(mut self, parts: Vec<SourcePart>) -> Arc<[Node]> {
        let above = (!self.definitions.local).then_some(1);
        let mut level = OpenBody { above, ..OpenBody::default() };
        self.fill(parts, &mut level);
        level.finish()
    }

    fn level(&mut self, parts: Vec<SourcePart>, slot: Option<Arc<str>>) -> Arc<[Node]> {
        let mut level = OpenBody { slot, ..OpenBody::default() };
        self.fill(parts, &mut level);
        level.finish()
    }

    fn fill(&mut self, parts: Vec<SourcePart>, level: &mut OpenBody) {
        for part in parts {
            match part {
                SourcePart::Data(call) => level.put(Node::Data(Arc::new(call))),
                SourcePart::Container(container) => self.container(container, level),
                SourcePart::Text(range) => {
                    let stretch = self.located_text.slice(range);
                    for item in segment::items(&stretch, &self.definitions, self.problems) {
                        self.item(item, level);
                    }
                }
            }
        }
    }

    fn item(&mut self, item: SegmentItem, level: &mut OpenBody) {
        match item {
            SegmentItem::Common(place) => level.put(Node::Common(place)),
            SegmentItem::Flow(flow, ids) => {
                for hole in ids {
                    self.claim(&hole.name, &hole.place);
                }
                level.put(Node::Flow(flow));
            }
            SegmentItem::Heading(heading) => {
                let explicit = heading.id.is_some();
                level.close(heading.rank);
                let above = level.open.last().map(|(above, _)| above.rank).or(level.above);
                let above = above.filter(|above| heading.rank > above + 1);
                let id = self.heading_id(&heading, above.is_some(), level);
                let Heading { rank, title, source: heading, place, .. } = heading;
                if let Some(above) = above {
                    let right = "#".repeat(usize::from(above) + 1);
                    self.problems.push(
                        Diagnostic::new(Code::SkippedRank, place.clone())
                            .with("above", "#".repeat(usize::from(above)))
                            .suggest(Some(if explicit || !self.definitions.local {
                                format!("{right} {} {{#{id}}}", heading.as_str())
                            } else {
                                format!("{right} {}", heading.as_str())
                            })),
                    );
                }
                let section = Section { id, explicit, rank, title, heading, place, body: Body::default() };
                level.open.push((section, Vec::new()));
            }
        }
    }

    fn container(&mut self, container: Container, level: &mut OpenBody) {
        let Container { kind, place, parts, otherwise } = container;
        match kind {
            ContainerKind::Callout(kind, title) => {
                let title = title.map(|range| {
                    one_line::inline(&self.located_text.slice(range), &self.definitions, self.problems)
                });
                let body = self.level(parts, None);
                level.put(Node::Callout(Arc::new(Callout { kind, title, place, body })));
            }
            ContainerKind::Choice(Some((condition, place))) => {
                let then = self.level(parts, None);
                let otherwise = self.level(otherwise, None);
                level.put(Node::Choice(Arc::new(Choice { condition, place, then, otherwise })));
            }
            ContainerKind::Block(Some(id)) => {
                self.claim(&id, &place);
                let body = self.level(parts, None);
                level.put(Node::Block(Arc::new(Block { id, place, body })));
            }
            ContainerKind::Slot(Some(id)) => {
                self.claim(&id, &place);
                let body = self.level(parts, Some(Arc::clone(&id)));
                level.put(Node::Slot(Arc::new(Slot { id, place, body })));
            }
            // Already reported.
            ContainerKind::Choice(None) | ContainerKind::Block(None) | ContainerKind::Slot(None) => {
                self.fill(parts, level);
                self.fill(otherwise, level);
            }
        }
    }

    /// The id of a heading: its own, that of its slot, or one made from its title.
    /// `is_skipping` says that its rank is told, with the whole line as it should read.
    fn heading_id(&mut self, heading: &Heading, is_skipping: bool, level: &mut OpenBody) -> Arc<str> {
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
                // `{id}` at its end is told as an id without its sign, an id elsewhere as one that is not at the end.
                let line = format!("## {}", heading.source.as_str());
                let is_told = is_skipping
                    || heading.is_told
                    || title.is_empty()
                    || title.ends_with('}') && title.contains('{')
                    || OF_LINES.held_by(&line).any(|mistake| mistake.form == "id-place");
                if !self.definitions.local && !is_told {
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

    /// `wanted`, or the first free id made of it and a number.
    fn free(&mut self, wanted: &str) -> Arc<str> {
        let wanted = if wanted.is_empty() { "section" } else { wanted };
        if !self.ids.contains_key(wanted) {
            return wanted.into();
        }
        // What is taken stays so: the search goes on where it ended.
        let number = self.numbers.entry(wanted.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let id = format!("{wanted}-{number}");
            if !self.ids.contains_key(id.as_str()) {
                return id.into();
            }
        }
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
