//! The day that the sites speak of: shown, simulated, or put back to today.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::http::response::Response;
use super::preview_visit::Visit;
use super::updates;
use crate::calendar::Day;

/// The day, and whether it is today.
#[derive(Serialize)]
pub(super) struct DateStatus {
    date: String,
    today: String,
    simulated: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DateRequest {
    date: Option<String>,
}

pub(super) fn date_status(visit: &Visit<'_>) -> DateStatus {
    DateStatus {
        date: visit.revision.day.to_string(),
        today: (visit.state.settings.today)().to_string(),
        simulated: visit.state.simulated().is_some(),
    }
}

/// `GET date`
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    Response::json(&date_status(visit))
}

/// `POST date`: simulates a day, or goes back to today.
pub(super) fn set(visit: &Visit<'_>) -> Response {
    let asked: Option<DateRequest> = serde_json::from_slice(&visit.request.body).ok();
    let day = asked.and_then(|asked| match asked.date {
        None => Some(None),
        Some(text) => Day::parse(&text).map(Some),
    });
    let Some(day) = day else { return Response::error(400, &visit.say("usage-date", &[])) };
    visit.state.simulate(day);
    updates::update(visit.state, None, None, &|| false);
    Response::json(&json!({ "version": visit.state.current().version }))
}
