//! The tables of addresses: which of them are the preview's own, at either entrance, and what answers them.

use std::sync::Arc;

use super::http::entrance::Entrance;
use super::http::request::{Method, Request};
use super::http::response::Response;
use super::preview_state::PreviewState;
use super::preview_visit::Visit;
use super::revision::Revision;
use super::{
    assets, contacts_page, file_impact, hand_over_link, here_page, here_wishes, new_territory_wish,
    open_file, page_frame, page_origins, problem_list, publish_page, receive_wish, review_page,
    settings_page, simulated_date, site_pages, status,
};

/// One address, or all below one that ends with `/`, and what answers it.
type Route = (Method, &'static str, fn(&Visit<'_>) -> Response);

/// The tools. In order: the first that fits answers. What fits none is a page of a site, with the tools around it.
const TOOLS: &[Route] = &[
    (Method::Get, "/", assets::index),
    (Method::Get, "/_jalon/etat.json", status::respond),
    (Method::Get, "/_jalon/problemes.json", problem_list::respond),
    (Method::Get, "/_jalon/date", simulated_date::respond),
    (Method::Post, "/_jalon/date", simulated_date::set),
    (Method::Post, "/_jalon/ouvrir", open_file::respond),
    (Method::Get, "/_jalon/origines/", page_origins::respond),
    (Method::Get, "/_jalon/impact.json", file_impact::respond),
    (Method::Get, "/_jalon/mots.json", assets::messages),
    (Method::Get, "/_relecture", assets::review_page),
    (Method::Get, "/_jalon/relecture.json", review_page::list),
    (Method::Post, "/_jalon/relecture", review_page::post_decision),
    (Method::Get, "/_reglages", settings_page::page),
    (Method::Get, "/_jalon/reglages.json", settings_page::form),
    (Method::Post, "/_jalon/reglages", settings_page::post_settings),
    (Method::Get, "/_jalon/contacts.json", contacts_page::cards),
    (Method::Post, "/_jalon/contacts", contacts_page::post_contact),
    (Method::Get, "/_jalon/chez-nous.json", here_page::texts),
    (Method::Post, "/_jalon/chez-nous", here_wishes::post_wish),
    (Method::Post, "/_jalon/territoire", new_territory_wish::post_territory),
    (Method::Get, "/_jalon/publier", publish_page::page),
    (Method::Post, "/_jalon/publier", publish_page::post_wish),
    (Method::Get, "/_jalon/publier.json", publish_page::status),
    (Method::Post, "/_jalon/cible", publish_page::post_target),
    (Method::Get, "/_jalon/remise.zip", hand_over_link::respond),
    (Method::Post, "/_jalon/recevoir", receive_wish::respond),
    (Method::Get, "/_jalon/vue", assets::view),
    (Method::Get, "/_jalon/", assets::file),
];

/// The sites: nothing that is worth a secret, nothing that changes anything.
const SITES: &[Route] = &[(Method::Get, "/", to_tools), (Method::Get, "/_jalon/", assets::file)];

/// Answers a request that the guard let in.
pub(crate) fn respond(state: &PreviewState, revision: &Arc<Revision>, request: &Request) -> Response {
    let method = if request.method == Method::Head { Method::Get } else { request.method };
    let version = revision.version;
    let rest = |path: &str| {
        if path == "/" || !path.ends_with('/') {
            return (request.path == path).then_some("");
        }
        request.path.strip_prefix(path).filter(|rest| !rest.is_empty())
    };
    let (routes, page): (_, fn(&Visit<'_>) -> Response) = match request.entrance {
        Entrance::Tools => (TOOLS, page_frame::respond),
        Entrance::Sites => (SITES, site_pages::respond),
    };
    let mut fitting = routes.iter().filter_map(|route| Some((route, rest(route.1)?))).peekable();
    let known = fitting.peek().is_some();
    let response = match fitting.find(|((own, ..), _)| *own == method) {
        Some(((.., answer), rest)) => answer(&Visit { state, revision, request, rest }),
        None if known || method != Method::Get => {
            Response::refusal(405).with("Allow", if known { "POST" } else { "GET, HEAD" })
        }
        None => page(&Visit { state, revision, request, rest: "" }),
    };
    response
        .with("X-Jalon-Version", version.to_string())
        .with("Server-Timing", format!("jalon;desc=\"{version}\""))
}

/// The index of the preview is among the tools.
fn to_tools(visit: &Visit<'_>) -> Response {
    let host = visit.request.header("Host").unwrap_or_default();
    Response::redirect(&visit.state.entrances.origin(Entrance::Tools, host), "/")
}
