//! Checks the sections that a front matter names against those of its page.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::PageId;
use super::front::{Front, Guarded};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::markdown::{Body, Node};
use crate::text::{Place, Placed};

/// Tells the sections that the front matter names and the body does not hold.
pub fn check_sections(page: &PageId, front: &Front, body: &[Node], problems: &mut Problems) {
    let mut anchors = BTreeMap::new();
    collect_anchors(body, &mut anchors);
    let mut check = |id: &Placed<Arc<str>>| {
        if !anchors.contains_key(&*id.value) {
            problems.push(
                Diagnostic::new(Code::BrokenFragment, id.place.clone())
                    .with("page", page)
                    .with("fragment", &id.value)
                    .suggest(nearest(&id.value, anchors.keys().copied())),
            );
        }
    };
    for guarded in [&front.protected, &front.sensitive] {
        if let Guarded::Some(ids) = guarded {
            ids.iter().for_each(&mut check);
        }
    }
    front.renamed.values().for_each(&mut check);
    // A change may be of a section that has another id today.
    let former = |section: &&Placed<Arc<str>>| !front.renamed.contains_key(&section.value);
    front.changes.iter().filter_map(|change| change.section.as_ref()).filter(former).for_each(&mut check);
    for (old, today) in &front.renamed {
        if let Some(place) = anchors.get(&**old) {
            // An old id that some section has again would lead to two places.
            problems.push(
                Diagnostic::new(Code::DuplicateId, today.place.clone())
                    .with("id", old)
                    .related(Role::First, (*place).clone()),
            );
        }
    }
}

fn collect_anchors<'b>(body: &'b [Node], anchors: &mut BTreeMap<&'b str, &'b Place>) {
    let mut add = |id: &'b str, place: &'b Place, body: &'b Body| {
        anchors.entry(id).or_insert(place);
        collect_anchors(body, anchors);
    };
    for node in body {
        match node {
            Node::Section(section) => add(&section.id, &section.place, &section.body),
            Node::Block(block) => add(&block.id, &block.place, &block.body),
            Node::Slot(slot) => add(&slot.id, &slot.place, &slot.body),
            _ => {}
        }
    }
    for node in body {
        match node {
            Node::Callout(callout) => collect_anchors(&callout.body, anchors),
            Node::Insertion(insertion) => collect_anchors(&insertion.body, anchors),
            Node::Choice(choice) => {
                collect_anchors(&choice.then, anchors);
                collect_anchors(&choice.otherwise, anchors);
            }
            _ => {}
        }
    }
}
