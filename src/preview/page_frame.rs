//! The tools around a page of a site: the page itself is in a frame, of the origin of the sites.

use super::assets;
use super::http::entrance::Entrance;
use super::http::response::Response;
use super::preview_visit::Visit;
use super::site_pages;

/// Answers a request for a page at the tools' entrance, with the status that the page has. A file that is no page is
/// answered by its address among the sites.
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    let page = site_pages::respond(visit);
    if page.is_redirect() {
        return page;
    }
    let host = visit.request.header("Host").unwrap_or_default();
    let origin = visit.state.entrances.origin(Entrance::Sites, host);
    if page.is_page() {
        let query = &visit.request.query;
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        assets::frame(page.status, &(Response::address(&origin, &visit.request.path) + &query))
    } else {
        Response::redirect(&origin, &visit.request.path)
    }
}
