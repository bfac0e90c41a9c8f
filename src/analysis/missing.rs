//! What a territory's pages show and the territory does not give.

use std::collections::BTreeMap;

use super::guide_outline::GuideOutline;
use crate::edition::{Edition, EditionPage};
use crate::guide::Guide;
use crate::markdown::node::{Body, DataCall, DataKind, Node};
use crate::markdown::piece::{Hole, Piece, Target, TargetPart};
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
        let mut search = MissingSearch { outline, guide, edition, page, found: &mut found };
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
                Node::Flow(flow) => self.pieces(&flow.pieces, at),
                Node::Section(it) => self.pieces(&it.title, at),
                Node::Data(call) => self.data(call, at),
                _ => {}
            }
            for inner in node.shown_bodies(|condition| self.edition.situation.meets(condition)) {
                self.body(inner, at);
            }
        }
    }

    fn pieces(&mut self, pieces: &[Piece], at: usize) {
        for piece in pieces {
            match piece {
                Piece::Value(hole) => self.value(hole, at),
                Piece::LinkStart(link) => {
                    if let Target::Outside(parts) = &link.target {
                        for part in parts {
                            if let TargetPart::Value(hole) = part {
                                self.value(hole, at);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn value(&mut self, hole: &Hole, at: usize) {
        let Some(id) = hole.name.strip_prefix("v.") else { return };
        let declared = self.guide.contract.values.iter().find(|declared| *declared.id == *id);
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
        let names = self.found.entry(at).or_default();
        if !names.contains(&name) {
            names.push(name);
        }
    }
}
