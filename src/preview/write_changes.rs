//! Writes what was decided in the browser, and takes it back.

use serde_json::json;

use super::http::response::Response;
use super::preview_visit::Visit;
use crate::i18n::Word;
use crate::project::write::{Outcome, write};
use crate::report::refusal;
use crate::text::text_change::TextChange;

/// Writes changes, and answers with the number by which they are taken back; the watcher does the rest, as after any save.
pub(super) fn written(visit: &Visit<'_>, changes: &[TextChange]) -> Response {
    made(visit, changes, || visit.state.decisions.add(changes.iter().rev().map(TextChange::undone).collect()))
}

/// Writes the file of a new level, and answers with its id as well.
pub(super) fn begun(visit: &Visit<'_>, change: &TextChange, id: &str) -> Response {
    match write(&visit.state.settings.root, std::slice::from_ref(change)) {
        Ok(Outcome::Written) => {
            let undo = visit.state.decisions.add(vec![change.undone()]).to_string();
            Response::json(&json!({ "id": id, "undo": undo }))
        }
        Ok(Outcome::ChangedMeanwhile(_)) => {
            Response::error(422, &visit.say("territory-taken", &[("id", Word::Text(id))]))
        }
        Err(failure) => {
            Response::error(500, &refusal::failure(visit.state.settings.language, false, &failure))
        }
    }
}

/// Takes back the changes of this number.
pub(super) fn undo(visit: &Visit<'_>, number: u64) -> Response {
    let Some(changes) = visit.state.decisions.find(number) else { return Response::refusal(404) };
    made(visit, &changes, || {
        visit.state.decisions.remove(number);
        number
    })
}

fn made(visit: &Visit<'_>, changes: &[TextChange], record: impl FnOnce() -> u64) -> Response {
    let settings = &visit.state.settings;
    match write(&settings.root, changes) {
        Ok(Outcome::Written) => {
            Response::json(&json!({ "version": visit.revision.version, "undo": record().to_string() }))
        }
        Ok(Outcome::ChangedMeanwhile(file)) => {
            let words = [("file", Word::Text(file.as_str()))];
            Response::error(409, &visit.say("review-changed-meanwhile", &words))
        }
        Err(failure) => Response::error(500, &refusal::failure(settings.language, false, &failure)),
    }
}
