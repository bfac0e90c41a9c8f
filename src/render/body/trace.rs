//! Which part of a body each element of its HTML was written for.

use std::sync::Arc;

use super::elements::{Element, elements};
use crate::markdown::node::{DataCall, Flow, Insertion, Node, Section};
use crate::text::Place;

/// `TracedKind` is kept while a body is written: which bytes each of its parts gave.
#[derive(Default)]
pub(super) struct Trace {
    spans: Vec<Span>,
    /// The parts that are being written, by their rank in `spans`.
    open: Vec<usize>,
}

/// The bytes that one part of a body gave.
struct Span {
    from: usize,
    to: usize,
    part: TracedPart,
}

/// A part of a body, and what is around it.
#[derive(Clone)]
pub(in crate::render) struct TracedPart {
    /// `TracedKind` it is.
    pub(in crate::render) what: TracedKind,
    /// The innermost text of a level around it, itself included.
    pub(in crate::render) insertion: Option<Arc<Insertion>>,
    /// The innermost section around it, itself included.
    pub(in crate::render) section: Option<Arc<Section>>,
    /// The innermost thing around it that a target can name, itself included.
    pub(in crate::render) named: Option<TargetName>,
}

/// A thing that a target can name.
#[derive(Clone)]
pub(in crate::render) struct TargetName {
    /// Its id.
    pub(in crate::render) id: Arc<str>,
    /// Of a block: the section it is in, empty before the first.
    pub(in crate::render) block_of: Option<Arc<str>>,
}

#[derive(Clone)]
pub(in crate::render) enum TracedKind {
    /// Text: each of its outermost elements is one block.
    Flow(Arc<Flow>),
    /// A heading.
    Heading(Arc<Section>),
    /// A named block, a call-out: what is drawn around its text.
    Container(Place),
    /// `TracedKind` is drawn around a level's text.
    Insertion(Arc<Insertion>),
    /// Data, in place.
    Data(Arc<DataCall>),
    /// `TracedKind` draws nothing of its own.
    Nothing,
}

/// An element of a body's HTML and the part of the body it was written for.
pub(in crate::render) struct TracedElement {
    /// Where the element is: which child of the body's element, which child of that one, and so on.
    pub(in crate::render) path: Vec<usize>,
    /// Its name.
    pub(in crate::render) name: String,
    /// Its `id`.
    pub(in crate::render) id: Option<String>,
    /// `TracedKind` it was written for.
    pub(in crate::render) part: TracedPart,
    /// Of the elements of this part, which one, from 0.
    pub(in crate::render) rank: usize,
    /// How many elements this part gave.
    pub(in crate::render) of: usize,
}

impl Trace {
    /// `node` is written next, from byte `at` on.
    pub(super) fn begin(&mut self, node: &Node, at: usize) {
        let around = self.open.last().map(|open| &self.spans[*open].part);
        let mut insertion = around.and_then(|part| part.insertion.clone());
        let mut section = around.and_then(|part| part.section.clone());
        let mut named = around.and_then(|part| part.named.clone());
        let block = |id: &Arc<str>, section: &Option<Arc<Section>>| {
            Some(TargetName {
                id: id.clone(),
                block_of: Some(section.as_ref().map(|section| section.id.clone()).unwrap_or_default()),
            })
        };
        let what = match node {
            Node::Flow(flow) => TracedKind::Flow(flow.clone()),
            Node::Section(it) => {
                section = Some(it.clone());
                // The heading of a slot may have the slot's id, which names the slot.
                if named.as_ref().is_none_or(|named| named.id != it.id) {
                    named = Some(TargetName { id: it.id.clone(), block_of: None });
                }
                TracedKind::Heading(it.clone())
            }
            Node::Block(it) => {
                named = block(&it.id, &section);
                TracedKind::Container(it.place.clone())
            }
            Node::Callout(it) => TracedKind::Container(it.place.clone()),
            Node::Slot(it) => {
                named = Some(TargetName { id: it.id.clone(), block_of: None });
                TracedKind::Nothing
            }
            Node::Insertion(it) => {
                insertion = Some(it.clone());
                if let Some(id) = &it.id {
                    named = block(id, &section);
                }
                TracedKind::Insertion(it.clone())
            }
            Node::Data(call) => TracedKind::Data(call.clone()),
            Node::Choice(_) | Node::Common(_) => TracedKind::Nothing,
        };
        self.open.push(self.spans.len());
        self.spans.push(Span {
            from: at,
            to: usize::MAX,
            part: TracedPart { what, insertion, section, named },
        });
    }

    /// The heading that is being written ends before byte `at`; what is below it follows.
    pub(super) fn heading_ends(&mut self, at: usize) {
        if let Some(open) = self.open.last() {
            self.spans[*open].to = at;
        }
    }

    /// The part that was begun last ends before byte `at`.
    pub(super) fn end(&mut self, at: usize) {
        if let Some(open) = self.open.pop() {
            let span = &mut self.spans[open];
            span.to = span.to.min(at);
        }
    }

    /// Every outermost element of every part in `html`, the HTML that was written.
    pub(super) fn read(self, html: &str) -> Vec<TracedElement> {
        let found = elements(html);
        let owners = self.owners(&found);
        let outermost = |at: &usize| {
            let parent = found[*at].parent.and_then(|parent| owners[parent]);
            !found[*at].anchor && owners[*at].is_some() && owners[*at] != parent
        };
        let mut counts = vec![0; self.spans.len()];
        let kept: Vec<usize> = (0..found.len()).filter(outermost).collect();
        let ranks: Vec<usize> = kept
            .iter()
            .map(|at| {
                let count = &mut counts[owners[*at].expect("kept for it")];
                *count += 1;
                *count - 1
            })
            .collect();
        let mut found: Vec<Option<Element>> = found.into_iter().map(Some).collect();
        let traced = kept.iter().zip(ranks).map(|(at, rank)| {
            let element = found[*at].take().expect("each is kept once");
            let owner = owners[*at].expect("kept for it");
            TracedElement {
                path: element.path,
                name: element.name,
                id: element.id,
                part: self.spans[owner].part.clone(),
                rank,
                of: counts[owner],
            }
        });
        traced.collect()
    }

    /// For each element the part that gave it: the innermost one whose bytes hold its first.
    fn owners(&self, found: &[Element]) -> Vec<Option<usize>> {
        let mut within: Vec<usize> = Vec::new();
        let mut next = 0;
        let owner = |element: &Element| {
            while self.spans.get(next).is_some_and(|span| span.from <= element.at) {
                within.push(next);
                next += 1;
            }
            // What has ended gave none of the elements that follow. (Sections end with their heading, before what is in
            // them: the innermost need not be the last that began.)
            while within.pop_if(|open| self.spans[*open].to <= element.at).is_some() {}
            within.last().copied()
        };
        found.iter().map(owner).collect()
    }
}
