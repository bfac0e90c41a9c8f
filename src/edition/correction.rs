//! Finding a few words in the source of a section, to correct them.

use std::ops::Range;
use std::sync::Arc;

use super::resolve::ResolvedTarget;
use super::source_words::{disguised, in_other_case};
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
    let ranges = |flow: Arc<Flow>| {
        let ranges = find(flow.located_text.as_str(), wanted);
        ranges.into_iter().map(move |range| (Arc::clone(&flow), range))
    };
    flows(body).flat_map(ranges).collect()
}

/// The texts of a body.
fn flows(body: &Body) -> impl Iterator<Item = Arc<Flow>> {
    let mut found = Vec::new();
    walk(body, &mut |node| {
        if let Node::Flow(flow) = node {
            found.push(flow.clone());
        }
    });
    found.into_iter()
}

/// The flow in which `find` occurs exactly once, and its corrected form.
pub(super) fn correct(
    resolved: &ResolvedTarget<'_>,
    body: &Body,
    wanted: &str,
    (put, stale): (&LocatedText, bool),
    fill: &dyn Fn(&str) -> Option<String>,
    problems: &mut Problems,
) -> Option<(Arc<Flow>, Node)> {
    let found = matches(body, wanted);
    let [(flow, range)] = found.as_slice() else {
        let Action::Correct { find, .. } = &resolved.verb.action else { return None };
        let target = &resolved.verb.target.value;
        let problem = |code| Diagnostic::new(code, find.place.clone()).with("target", target);
        let sources = || flows(body).map(|flow| flow.located_text.as_str().to_owned()).collect::<Vec<_>>();
        let disguise = if found.is_empty() {
            sources().iter().find_map(|source| disguised(source, wanted, fill))
        } else {
            None
        };
        problems.push(if let Some((words, kind)) = disguise {
            problem(Code::FindInMarkup).with("kind", kind.key()).suggest(Some(words))
        } else {
            let near = sources().iter().find_map(|source| in_other_case(source, wanted));
            let near = near.filter(|_| found.is_empty());
            problem(Code::FindNotOnce).with("count", found.len()).suggest(near)
        });
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
