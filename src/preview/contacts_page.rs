//! The contacts of one level as cards: added, completed, hidden and shown again, each checked before it is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::http::response::Response;
use super::preview_visit::Visit;
use super::settings_check::{new_problems, worded};
use super::settings_page::{context, file_digest, refused};
use super::write_changes::written;
use crate::diagnostic::severity::Severity;
use crate::edit::carry_out::carry_out;
use crate::edit::contact_cards::{ContactCards, ContactWish};
use crate::record::read_id::is_id;
use crate::table::definition::IdShape;

#[derive(Serialize)]
struct CardsAnswer<'a> {
    version: u64,
    /// Of the file that was read.
    seal: String,
    keys: Vec<ListedKey>,
    contacts: Vec<ListedContact<'a>>,
}

#[derive(Serialize)]
struct ListedKey {
    key: &'static str,
    label: String,
    help: &'static str,
}

#[derive(Serialize)]
struct ListedContact<'a> {
    id: &'a str,
    own: &'a Option<BTreeMap<&'static str, String>>,
    below: &'a BTreeMap<&'static str, String>,
    /// The level below that says the most of it; none for the guide, and where nobody below has it.
    from: Option<&'a str>,
    hidden: Option<&'a str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactRequest {
    level: String,
    seal: String,
    id: String,
    wish: String,
    #[serde(default)]
    texts: BTreeMap<String, String>,
    #[serde(default)]
    reason: String,
}

/// `GET contacts.json?niveau=…`
pub(super) fn cards(visit: &Visit<'_>) -> Response {
    let name = visit.request.query_value("niveau").unwrap_or_default();
    let Some(cards) = context(visit).and_then(|context| ContactCards::of(context, &name)) else {
        return Response::refusal(404);
    };
    let listed = cards.cards.iter().map(|card| ListedContact {
        id: &card.id,
        own: &card.own,
        below: &card.below,
        from: card.from.as_deref(),
        hidden: card.hidden.as_deref(),
    });
    Response::json(&CardsAnswer {
        version: visit.revision.version,
        seal: file_digest(visit, &cards.file),
        keys: cards
            .keys
            .iter()
            .filter(|(key, _)| *key != "id")
            .map(|(key, help)| ListedKey {
                key,
                label: visit.say(&format!("settings-contact-{key}"), &[]),
                help,
            })
            .collect(),
        contacts: listed.collect(),
    })
}

/// `POST contacts`: one wish about one contact. It is taken back like any change of the settings.
pub(super) fn post_contact(visit: &Visit<'_>) -> Response {
    if !visit.request.from_here {
        return Response::error(403, &visit.say("settings-elsewhere", &[]));
    }
    let Ok(request) = serde_json::from_slice::<ContactRequest>(&visit.request.body) else {
        return Response::refusal(400);
    };
    let Some(context) = context(visit) else {
        return Response::error(409, &visit.say("settings-no-guide", &[]));
    };
    let Some(cards) = ContactCards::of(context, &request.level) else { return Response::refusal(404) };
    if file_digest(visit, &cards.file) != request.seal {
        return Response::error(409, &visit.say("settings-changed-meanwhile", &[]));
    }
    let known = cards.cards.iter().any(|card| card.id == request.id);
    let wish = match (request.wish.as_str(), known) {
        ("add", false) if is_id(&request.id, IdShape::Plain) => ContactWish::Add,
        ("add", false) => return Response::error(422, &visit.say("settings-contact-id", &[])),
        ("add", true) => return Response::error(422, &visit.say("settings-contact-taken", &[])),
        ("complete", true) => ContactWish::Complete,
        ("remove", true) => ContactWish::Remove,
        ("hide", true) if request.reason.trim().is_empty() => {
            return Response::error(422, &visit.say("settings-contact-reason", &[]));
        }
        ("hide", true) => ContactWish::Hide(request.reason.trim().to_owned()),
        ("show", true) => ContactWish::Show,
        _ => return Response::refusal(400),
    };
    let intention = cards.intention(&request.id, wish, &request.texts);
    let changes = match carry_out(context, &cards.file, &[intention]) {
        Ok(changes) => changes,
        Err(refusal) => return Response::error(409, &refused(visit, &cards.file, &refusal)),
    };
    let problems = new_problems(visit, &changes).0;
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    let errors: Vec<String> = errors.map(|problem| worded(visit, problem)).collect();
    if errors.is_empty() {
        return written(visit, &changes);
    }
    let mut response = Response::json(&json!({ "error": errors.join(" ") }));
    response.status = 422;
    response
}
