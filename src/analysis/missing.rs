//! What a territory's pages show and the territory does not give.

use std::collections::{BTreeMap, BTreeSet};

use super::guide_outline::GuideOutline;
use crate::edition::{Edition, EditionPage};
use crate::guide::common_guide::Guide;
use crate::markdown::node::{Body, DataCall, DataKind, Node};
use crate::markdown::piece::{Hole, Piece};
use crate::record::verb::RecordKind;

/// For each section of the outline that shows something the territory lacks: what.
pub(super) fn missing(
    outline: &GuideOutline,
    guide: &Guide,
    edition: &Edition,
) -> BTreeMap<usize, Vec<String>> {
    let mut found = BTreeMap::new();
    for page in edition.pages.values() {
        let Some(start) = outline.find(&page.id, None) else { continue };
        let mut search =
            MissingSearch { outline, guide, edition, page, found: &mut found, seen: BTreeSet::new() };
        search.body(&page.body, start);
    }
    found
}

struct MissingSearch<'a> {
    outline: &'a GuideOutline,
    guide: &'a Guide,
    edition: &'a Edition,
    page: &'a EditionPage,
    found: &'a mut BTreeMap<usize, Vec<String>>,
    /// What is found already, by section.
    seen: BTreeSet<(usize, String)>,
}

impl MissingSearch<'_> {
    fn body(&mut self, body: &Body, at: usize) {
        for node in body.iter() {
            let section = match node {
                Node::Section(it) => self.outline.find(&self.page.id, Some(&it.id)),
                Node::Slot(it) => self.outline.find(&self.page.id, Some(&it.id)),
                _ => None,
            };
            let at = section.unwrap_or(at);
            match node {
                Node::Flow(_) | Node::Section(_) => {
                    let pieces = node.pieces().unwrap_or_default();
                    pieces.iter().flat_map(Piece::values).for_each(|hole| self.value(hole, at));
                }
                Node::Data(call) => self.data(call, at),
                _ => {}
            }
            for inner in node.shown_bodies(|condition| self.edition.situation.meets(condition)) {
                self.body(inner, at);
            }
        }
    }

    fn value(&mut self, hole: &Hole, at: usize) {
        let Some(id) = hole.name.strip_prefix("v.") else { return };
        let declared = self.guide.contract.value(id);
        let given = self.edition.values.contains_key(id);
        if !given && declared.is_some_and(|declared| declared.fallback.is_none()) {
            self.note(hole.name.to_string(), at);
        }
    }

    fn data(&mut self, call: &DataCall, at: usize) {
        let none = |kind| self.edition.entries.get(&kind).is_none_or(Vec::is_empty);
        let lacks = match call.kind {
            DataKind::Aids => none(RecordKind::Aids),
            DataKind::DropIns => none(RecordKind::DropIns),
            DataKind::Documents => none(RecordKind::Documents),
            DataKind::TouristTax => self.edition.tax.is_none(),
            DataKind::Communes => self.edition.communes.is_empty(),
            DataKind::Contacts | DataKind::Actors | DataKind::Glossary => false,
        };
        if lacks {
            self.note(call.kind.word().to_owned(), at);
        }
    }

    fn note(&mut self, name: String, at: usize) {
        if self.seen.insert((at, name.clone())) {
            self.found.entry(at).or_default().push(name);
        }
    }
}
