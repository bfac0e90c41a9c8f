//! The table of addresses: which of them are the preview's own, and who answers.

use std::sync::Arc;

use super::door::answer::Answer;
use super::door::request::{Method, Request};
use super::moment::Moment;
use super::workshop::Workshop;
use super::{assets, desk, editor, impact, origins, pages, state, told};

/// A request, and the moment it is about.
pub(crate) struct Visit<'a> {
    pub(crate) workshop: &'a Workshop,
    pub(crate) moment: &'a Arc<Moment>,
    pub(crate) request: &'a Request,
    /// What follows the route's address, where that ends with `/`.
    pub(crate) rest: &'a str,
}

/// One address, or all below one that ends with `/`, and who answers.
struct Route {
    method: Method,
    path: &'static str,
    answer: fn(&Visit<'_>) -> Answer,
}

/// In order: the first that fits answers. What fits none is a page of a site.
const ROUTES: &[Route] = &[
    Route { method: Method::Get, path: "/", answer: assets::index },
    Route { method: Method::Get, path: "/_jalon/etat.json", answer: state::answer },
    Route { method: Method::Get, path: "/_jalon/problemes.json", answer: told::answer },
    Route { method: Method::Get, path: "/_jalon/date", answer: state::date },
    Route { method: Method::Post, path: "/_jalon/date", answer: state::set_date },
    Route { method: Method::Post, path: "/_jalon/ouvrir", answer: editor::answer },
    Route { method: Method::Get, path: "/_jalon/origines/", answer: origins::answer },
    Route { method: Method::Get, path: "/_jalon/impact.json", answer: impact::answer },
    Route { method: Method::Get, path: "/_jalon/mots.json", answer: assets::words },
    Route { method: Method::Get, path: "/_relecture", answer: assets::desk },
    Route { method: Method::Get, path: "/_jalon/relecture.json", answer: desk::answer },
    Route { method: Method::Post, path: "/_jalon/relecture", answer: desk::decision },
    Route { method: Method::Get, path: "/_jalon/vue", answer: assets::view },
    Route { method: Method::Get, path: "/_jalon/", answer: assets::answer },
];

/// Answers a request that the door let in.
pub(crate) fn answer(workshop: &Workshop, moment: &Arc<Moment>, request: &Request) -> Answer {
    let method = if request.method == Method::Head { Method::Get } else { request.method };
    let version = moment.version;
    let rest = |route: &Route| {
        if route.path == "/" || !route.path.ends_with('/') {
            return (request.path == route.path).then_some("");
        }
        request.path.strip_prefix(route.path).filter(|rest| !rest.is_empty())
    };
    let mut fitting = ROUTES.iter().filter_map(|route| Some((route, rest(route)?))).peekable();
    let known = fitting.peek().is_some();
    let answer = match fitting.find(|(route, _)| route.method == method) {
        Some((route, rest)) => (route.answer)(&Visit { workshop, moment, request, rest }),
        None if known || method != Method::Get => {
            Answer::refusal(405).with("Allow", if known { "POST" } else { "GET, HEAD" })
        }
        None => pages::answer(&Visit { workshop, moment, request, rest: "" }),
    };
    answer
        .with("X-Jalon-Version", version.to_string())
        .with("Server-Timing", format!("jalon;desc=\"{version}\""))
}
