//! The checklist items of the guide, and which of them no path takes up.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::guide::common_guide::Guide;
use crate::markdown::node::{Body, Node};
use crate::markdown::visit::walk;
use crate::record::page_id::PageId;

/// The checklist items of a body, in all branches of its conditions.
pub(super) fn tasks_of(body: &Body) -> BTreeSet<Arc<str>> {
    let mut tasks = BTreeSet::new();
    walk(body, &mut |node| {
        if let Node::Flow(flow) = node {
            tasks.extend(super::anchors::tasks(flow));
        }
    });
    tasks
}

/// The checklist items that no path names, by page; none where the guide has no paths.
pub fn in_no_path(guide: &Guide) -> BTreeMap<PageId, BTreeSet<Arc<str>>> {
    let mut left = BTreeMap::new();
    if guide.paths.is_empty() {
        return left;
    }
    for page in guide.pages.values().filter(|page| !guide.is_for_technicians(&page.id)) {
        left.insert(page.id.clone(), tasks_of(&page.body));
    }
    for task in guide.paths.values().flatten().flat_map(|step| &step.tasks) {
        let (page, anchor) = (guide.page_now(&task.value.page), &task.value.anchor);
        if let (Some(page), Some(anchor)) = (page, anchor) {
            let now = page.front.renamed.get(anchor).map_or(anchor, |now| &now.value);
            left.entry(page.id.clone()).and_modify(|tasks| {
                tasks.remove(now);
            });
        }
    }
    left.retain(|_, tasks| !tasks.is_empty());
    left
}
