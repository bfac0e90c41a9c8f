//! Finding a few words in the source of a section, to correct them.

use std::ops::Range;
use std::sync::Arc;

use crate::markdown::source::find;
use crate::markdown::{Body, Flow, Node};

/// Every place in `body` where `wanted` stands, spaces and quotes normalised: the text and the bytes of its source.
pub(super) fn matches(body: &Body, wanted: &str) -> Vec<(Arc<Flow>, Range<usize>)> {
    let mut found = Vec::new();
    collect(body, wanted, &mut found);
    found
}

fn collect(body: &Body, wanted: &str, found: &mut Vec<(Arc<Flow>, Range<usize>)>) {
    for node in body.iter() {
        match node {
            Node::Flow(flow) => {
                found.extend(
                    find(flow.located_text.as_str(), wanted).into_iter().map(|range| (flow.clone(), range)),
                );
            }
            Node::Data(_) | Node::Common(_) => {}
            Node::Section(it) => collect(&it.body, wanted, found),
            Node::Block(it) => collect(&it.body, wanted, found),
            Node::Slot(it) => collect(&it.body, wanted, found),
            Node::Callout(it) => collect(&it.body, wanted, found),
            Node::Insertion(it) => collect(&it.body, wanted, found),
            Node::Choice(it) => {
                collect(&it.then, wanted, found);
                collect(&it.otherwise, wanted, found);
            }
        }
    }
}
