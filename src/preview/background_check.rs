//! Every territory of every revision, checked in the background: all its pages are drawn, for the list of problems.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::preview_settings::News;
use super::preview_state::PreviewState;
use super::problem_list;
use super::revision::Revision;
use super::tabs::Message;
use crate::diagnostic::Diagnostic;
use crate::text::snapshot::Digest;

/// How often the check looks whether a save has been processed.
const PAUSE: Duration = Duration::from_millis(2);

/// Checks one revision after the other, for as long as the preview lives.
pub(crate) fn run(state: &PreviewState) {
    let mut reported = None;
    while let Some(version) = state.next_check() {
        let revision = state.current();
        if revision.version == version && check(state, &revision) {
            report(state, &revision, &mut reported);
        }
    }
}

/// Draws all pages, open territories first; false if another revision came meanwhile.
fn check(state: &PreviewState, revision: &Arc<Revision>) -> bool {
    let open = state.tabs.pages();
    let is_open = |id: &str| open.iter().any(|page| page.split('/').nth(1) == Some(id));
    let mut ids: Vec<&str> = revision.ids().collect();
    ids.sort_by_key(|id| (!is_open(id), state.settings.first.as_deref() != Some(*id)));
    for id in ids {
        while state.is_urgent() && state.current().version == revision.version {
            thread::sleep(PAUSE);
        }
        // A fault of ours in one territory leaves the others as they are.
        let done = catch_unwind(AssertUnwindSafe(|| revision.draw(id)));
        if state.current().version != revision.version {
            return false;
        }
        if done.is_ok() && is_open(id) {
            problem_list::send_changes(state, revision);
        }
    }
    revision.settle();
    problem_list::send_changes(state, revision);
    state.tabs.send_all(&Message::State { version: revision.version });
    true
}

/// Shows the problems in the terminal, unless they are the ones it showed last.
fn report(state: &PreviewState, revision: &Revision, reported: &mut Option<Digest>) {
    let found = revision.findings(None).sorted();
    let all: Vec<&Diagnostic> = found.iter().map(|found| &found.problem).collect();
    let digest = Digest::of_value(&all);
    if reported.replace(digest) != Some(digest) {
        (state.settings.news)(News::Problems(found, Arc::clone(&revision.snapshot)));
    }
}
