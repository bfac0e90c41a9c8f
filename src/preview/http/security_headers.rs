//! What browsers may do with a response: less with a page of a site than with a tool, nothing with an attached file.

use super::entrance::{Entrance, Entrances, address, name};
use super::request::Request;
use super::response::Response;
use crate::render::page_policy::PAGE_POLICY;

/// A file that is no page: opened by itself it runs nothing, asks for nothing, and is of no origin.
const ATTACHED: &str =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'";

/// The tools: their own files, and the frames of the sites. Nobody frames them.
const TOOLS: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                     connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// Adds the headers that fit where the request came to.
pub(crate) fn add(response: Response, request: &Request, entrances: &Entrances) -> Response {
    let host = request.header("Host").unwrap_or_default();
    let tools = entrances.policy_source(Entrance::Tools, host);
    let policy = match request.entrance {
        Entrance::Tools => format!("{TOOLS}; frame-src {}", entrances.policy_source(Entrance::Sites, host)),
        // As on the built site, but that the tools may frame it.
        Entrance::Sites if response.is_page() => {
            PAGE_POLICY.replace("frame-ancestors 'self'", &format!("frame-ancestors 'self' {tools}"))
        }
        Entrance::Sites => format!("{ATTACHED}; frame-ancestors 'self' {tools}"),
    };
    let response = response.with("Content-Security-Policy", policy);
    match request.entrance {
        Entrance::Tools if is_local(host) => {
            response.with("X-Frame-Options", "DENY").with("Cross-Origin-Opener-Policy", "same-origin")
        }
        Entrance::Tools => response.with("X-Frame-Options", "DENY"),
        Entrance::Sites => response,
    }
}

/// Whether browsers trust the address though it is not encrypted: on others they complain about some headers.
fn is_local(host: &str) -> bool {
    address(host)
        .map_or_else(|| name(host).eq_ignore_ascii_case("localhost"), |address| address.is_loopback())
}
