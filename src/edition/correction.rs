//! Finding a few words in the source of a section, to correct them.

use std::ops::Range;
use std::sync::Arc;

use crate::markdown::canonical::find;
use crate::markdown::node::{Body, Flow, Node};
use crate::markdown::visit::walk;

/// Every occurrence of `wanted` in `body`, spaces and quotes normalised: the text and the bytes of its source.
pub(super) fn matches(body: &Body, wanted: &str) -> Vec<(Arc<Flow>, Range<usize>)> {
    let mut found = Vec::new();
    walk(body, &mut |node| {
        if let Node::Flow(flow) = node {
            let ranges = find(flow.located_text.as_str(), wanted);
            found.extend(ranges.into_iter().map(|range| (flow.clone(), range)));
        }
    });
    found
}
