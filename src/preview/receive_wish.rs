//! « Recevoir »: a zip of the network or of an office, in parts, since a request has a longest size; then what it changes.

use serde::Deserialize;
use serde_json::json;

use super::http::response::Response;
use super::preview_visit::Visit;

/// As the browser asks, once all parts are here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReceiveRequest {
    /// Of the plan that was agreed to; none where there is no plan yet.
    seal: Option<String>,
}

/// `POST recevoir?depuis=…`: a part of the zip; without `depuis`: what receiving it would change, or, agreed to, receives it.
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    let Some(desk) = visit.state.settings.receive.as_ref().filter(|_| visit.request.from_here) else {
        return Response::error(403, &visit.say("settings-elsewhere", &[]));
    };
    if let Some(before) = visit.request.query_value("depuis") {
        let Ok(before) = before.parse() else { return Response::refusal(400) };
        return match desk.take(before, &visit.request.body) {
            Ok(()) => Response::json(&json!({})),
            Err(why) => Response::error(409, &why),
        };
    }
    let Ok(asked) = serde_json::from_slice::<ReceiveRequest>(&visit.request.body) else {
        return Response::refusal(400);
    };
    let answer = match asked.seal {
        None => desk.plan().map(|(told, seal)| json!({ "told": told, "seal": seal })),
        Some(seal) => desk.receive(&seal).map(|told| json!({ "told": told })),
    };
    answer.map_or_else(|why| Response::error(422, &why), |answer| Response::json(&answer))
}
