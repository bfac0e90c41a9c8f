//! The list of problems: as JSON for the panel, and the message that tells a tab that it has changed.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;

use super::http::response::Response;
use super::preview_state::PreviewState;
use super::preview_visit::Visit;
use super::revision::Revision;
use super::tabs::{Message, Tab};
use crate::report::finding::ProblemCount;
use crate::report::problems_json::ListedProblem;
use crate::report::reporter::Reporter;
use crate::text::snapshot::Digest;

#[derive(Serialize)]
struct ProblemList<'a> {
    version: u64,
    settled: bool,
    problems: Vec<ListedProblem<'a>>,
}

/// `problemes.json`: all problems, or those that concern one territory.
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    let revision = visit.revision;
    let territory = visit.request.query_value("territoire");
    if territory.as_ref().is_some_and(|id| revision.check(id).is_none()) {
        return Response::refusal(404);
    }
    let mut found = revision.findings(None).sorted();
    if let Some(id) = &territory {
        found.retain(|found| found.territories.is_empty() || found.territories.contains(id));
    }
    let reporter = Reporter::new(visit.language(), &revision.snapshot);
    Response::json(&ProblemList {
        version: revision.version,
        settled: revision.is_settled(),
        problems: reporter.listed(&found),
    })
}

/// Tells every tab whose list of problems has changed.
pub(super) fn send_changes(state: &PreviewState, revision: &Revision) {
    for tab in state.tabs.all() {
        send_change(revision, &tab);
    }
}

/// Tells a tab that its list of problems has changed, if so.
pub(super) fn send_change(revision: &Revision, tab: &Tab) {
    let territory = tab.view.page.split('/').nth(1).filter(|id| revision.has(id));
    let checked = catch_unwind(AssertUnwindSafe(|| territory.map(|id| revision.check(id)).is_some()));
    if checked.is_err() {
        return;
    }
    let found = revision.findings(territory).sorted();
    let digest = Digest::of_value(&found);
    let mut sent = tab.sent_problems.lock().expect("nobody panics with it");
    if sent.replace(digest) != Some(digest) {
        let ProblemCount { errors, warnings, notices } =
            ProblemCount::of(found.iter().map(|found| &found.problem));
        tab.send(Message::Problems { version: revision.version, errors, warnings, notices });
    }
}
