//! « Remettre »: the files of one office as a zip, to be sent to the network.

use super::assets;
use super::http::response::Response;
use super::preview_visit::Visit;

/// `GET remise.zip?niveau=…`
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    let Some(desk) = visit.state.settings.hand_over.as_ref().filter(|_| visit.request.from_here) else {
        return Response::error(403, &visit.say("settings-elsewhere", &[]));
    };
    let Some(id) = visit.request.query_value("niveau").filter(|id| visit.revision.has(id)) else {
        return Response::refusal(404);
    };
    let guide = visit.revision.pipeline.guide();
    let project = guide.and_then(|guide| guide.contract.project.clone()).unwrap_or_default();
    match desk.hand_over(&id, &project) {
        Ok((name, bytes)) => Response::new(200, "application/zip", bytes)
            .with("Content-Disposition", format!("attachment; filename=\"{name}\"")),
        // A link was followed: what answers is a page.
        Err(why) => {
            let name = visit.revision.territory(&id).and_then(|territory| territory.name()).unwrap_or(&id);
            Response::html(409, assets::notice(visit, "hand-over-refused", name, &why).into_bytes())
        }
    }
}
