//! The origin of each block of a page, as JSON beside the page.

use super::http::response::Response;
use super::preview_visit::{Visit, site_id};

/// `origines/<territory>/<page>.json`
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    let asked = visit.rest.strip_suffix(".json").and_then(|rest| rest.split_once('/'));
    let origins = asked.and_then(|(folder, page)| {
        let id = site_id(folder);
        visit.revision.last_good(id).first()?.pipeline.origins(id, page)
    });
    origins.map_or_else(|| Response::refusal(404), |origins| Response::json(&origins))
}
