//! Checks the sections that a front matter names against those of its page.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::front::{Front, Guarded};
use super::page_id::PageId;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::markdown::node::Node;
use crate::markdown::visit::walk;
use crate::text::{Place, Placed};

/// Reports the sections that the front matter names and the body lacks.
pub fn check_sections(page: &PageId, front: &Front, body: &[Node], problems: &mut Problems) {
    let mut anchors: BTreeMap<&str, Place> = BTreeMap::new();
    walk(body, &mut |node| {
        if let Some(id) = node.id() {
            anchors.entry(id).or_insert_with(|| node.place());
        }
    });
    let proposals = Proposals::default();
    let mut check = |id: &Placed<Arc<str>>| {
        if !anchors.contains_key(&*id.value) {
            problems.push(
                Diagnostic::new(Code::BrokenFragment, id.place.clone())
                    .with("page", page)
                    .with("fragment", &id.value)
                    .suggest(proposals.nearest(&id.value, anchors.keys().copied())),
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
    let former = |section: &&Placed<Arc<str>>| {
        !front.renamed.contains_key(&section.value) && !front.moved.contains_key(&section.value)
    };
    front.changes.iter().filter_map(|change| change.section.as_ref()).filter(former).for_each(&mut check);
    let renamed = front.renamed.iter().map(|(old, today)| (old, &today.place));
    for (old, today) in renamed.chain(front.moved.iter().map(|(old, today)| (old, &today.place))) {
        if let Some(place) = anchors.get(&**old) {
            // An old id that some section has again would lead to two places.
            problems.push(
                Diagnostic::new(Code::DuplicateId, today.clone())
                    .with("id", old)
                    .related(Role::First, place.clone()),
            );
        }
    }
}
