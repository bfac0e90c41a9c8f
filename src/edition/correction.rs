//! Finding a few words in the source of a section, to correct them.

use std::ops::Range;
use std::sync::Arc;

use super::resolve::ResolvedTarget;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::markdown::canonical::find;
use crate::markdown::node::{Body, Flow, Node, Way};
use crate::markdown::reflow;
use crate::markdown::visit::walk;
use crate::record::verb::Action;
use crate::text::located_text::LocatedText;

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

/// The flow in which `find` occurs exactly once, and its corrected form.
pub(super) fn correct(
    resolved: &ResolvedTarget<'_>,
    body: &Body,
    wanted: &str,
    (put, stale): (&LocatedText, bool),
    problems: &mut Problems,
) -> Option<(Arc<Flow>, Node)> {
    let found = matches(body, wanted);
    let [(flow, range)] = found.as_slice() else {
        let Action::Correct { find, .. } = &resolved.verb.action else { return None };
        problems.push(
            Diagnostic::new(Code::FindNotOnce, find.place.clone())
                .with("count", found.len())
                .with("target", &resolved.verb.target.value),
        );
        return None;
    };
    let source = flow.located_text.as_str();
    let text = format!("{}{}{}", &source[..range.start], put.as_str(), &source[range.end..]);
    let before = problems.len();
    let corrected = reflow(flow, &text, problems);
    // Report at the replacement text, not at the common text.
    problems[before..].iter_mut().for_each(|problem| problem.place = put.whole());
    Some((flow.clone(), Node::Insertion(resolved.insertion(corrected, Way::Correction, stale))))
}
