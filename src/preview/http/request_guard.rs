//! Refuses requests of other web sites, and, if other machines may reach the preview, those without the key.
//!
//! A page of any web site can make its visitor's browser send requests to `127.0.0.1`, and can give that address a name
//! of its own. Such requests carry that name as `Host`, or that site as `Origin`: both are checked.

use super::entrance::{Entrance, Entrances, address, name};
use super::request::{Method, Request};
use super::response::Response;
use crate::text::snapshot::Digest;

/// What a request is compared with.
#[derive(Clone, Debug)]
pub(crate) struct RequestGuard {
    /// Where we listen.
    pub(crate) entrances: Entrances,
    /// The secret that a browser must show; none on loopback.
    pub(crate) key: Option<String>,
    /// The secret that a `POST` must show: only the tools can read it.
    pub(crate) token: String,
}

impl RequestGuard {
    /// Refuses a request that is not from a page or a person of ours.
    pub(crate) fn admit(&self, request: &Request) -> Result<(), Response> {
        let host = request.header("Host").ok_or_else(|| Response::refusal(400))?;
        if !self.is_ours(host, request.entrance) {
            return Err(Response::refusal(421));
        }
        if request.has("Origin") && request.header("Origin") != Some(&format!("http://{host}")) {
            return Err(Response::refusal(403));
        }
        // A worker that a page leaves in the browser would outlive the preview, and be there before the next at its port.
        if request.has("Service-Worker") {
            return Err(Response::refusal(403));
        }
        self.admit_key(request)?;
        match (request.entrance, request.method) {
            // Nothing is written where pages of sites are.
            (Entrance::Sites, Method::Post) => Err(Response::refusal(405).with("Allow", "GET, HEAD")),
            (Entrance::Tools, _) if is_from_elsewhere(request) => Err(Response::refusal(403)),
            (Entrance::Tools, Method::Post) => self.admit_post(request),
            (Entrance::Tools | Entrance::Sites, _) => Ok(()),
        }
    }

    /// Whether a `Host` is ours: an address, or `localhost`. Another name could be anybody's.
    fn is_ours(&self, host: &str, entrance: Entrance) -> bool {
        let port = host.strip_prefix(name(host)).and_then(|port| port.strip_prefix(':'));
        let port = port.map_or(Some(80), |port| port.parse().ok());
        let allowed = match address(host) {
            Some(address) => address.is_loopback() || self.key.is_some(),
            None => name(host).eq_ignore_ascii_case("localhost"),
        };
        allowed && port == Some(self.entrances.port(entrance))
    }

    /// Wants the key: once in the address, from then on in a cookie that no script can read. Cookies know no ports: one is
    /// for both entrances.
    fn admit_key(&self, request: &Request) -> Result<(), Response> {
        let Some(key) = &self.key else { return Ok(()) };
        let cookie = format!("jalon{}", self.entrances.port(Entrance::Tools));
        let shown = request.header("Cookie").unwrap_or_default().split(';').find_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            (name == cookie).then_some(value)
        });
        if shown.is_some_and(|shown| same(shown, key)) {
            return Ok(());
        }
        match request.query_value("cle") {
            Some(given) if same(&given, key) && request.method != Method::Post => {
                let cookie = format!("{cookie}={key}; Path=/; HttpOnly; SameSite=Strict");
                Err(Response::redirect("", &request.path).with("Set-Cookie", cookie))
            }
            _ => Err(Response::refusal(403)),
        }
    }

    /// Wants the token: only the tools can read it.
    fn admit_post(&self, request: &Request) -> Result<(), Response> {
        if !request.has("Origin") {
            return Err(Response::refusal(403));
        }
        let media = request.header("Content-Type").unwrap_or_default();
        // Neither is what a form of another page may send.
        let media = media.split(';').next().map(str::trim);
        if !matches!(media, Some("application/json" | "application/zip")) {
            return Err(Response::refusal(415));
        }
        match request.header("X-Jalon-Jeton") {
            Some(token) if same(token, &self.token) => Ok(()),
            _ => Err(Response::refusal(403)),
        }
    }
}

/// Whether a page of another origin asks, a page of a site among them, unless it is a link to a page of the tools. A
/// browser that does not say whence a request comes still keeps the response from such a page.
fn is_from_elsewhere(request: &Request) -> bool {
    let site = request.header("Sec-Fetch-Site").unwrap_or("none");
    let is_link = request.header("Sec-Fetch-Mode") == Some("navigate")
        && request.header("Sec-Fetch-Dest") == Some("document")
        && request.method != Method::Post;
    !matches!(site, "none" | "same-origin") && !is_link
}

/// Compares in a time that does not depend on how much is right.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}

/// A random secret, in letters and digits.
pub(crate) fn secret() -> String {
    let mut bytes = [0_u8; 24];
    getrandom::fill(&mut bytes).expect("every system that we run on gives random bytes");
    Digest::of(&bytes).hex()
}

#[cfg(test)]
mod tests {
    use super::RequestGuard;
    use crate::preview::http::entrance::{Entrance, Entrances};

    #[test]
    fn only_our_own_names_are_ours() {
        let guard = |key: Option<&str>| RequestGuard {
            entrances: Entrances {
                tools: "127.0.0.1:4747".parse().unwrap(),
                sites: "127.0.0.1:4847".parse().unwrap(),
            },
            key: key.map(str::to_owned),
            token: String::new(),
        };
        for (host, alone, open) in [
            ("127.0.0.1:4747", true, true),
            ("LOCALHOST:4747", true, true),
            ("[::1]:4747", true, true),
            ("127.0.0.1", false, false),
            ("127.0.0.1:4748", false, false),
            // The sites are not the tools.
            ("127.0.0.1:4847", false, false),
            ("[::1", false, false),
            ("::1:4747", false, false),
            ("192.168.1.7:4747", false, true),
            ("evil.example:4747", false, false),
            ("localhost.evil.example:4747", false, false),
            ("127.0.0.1.evil.example:4747", false, false),
            ("", false, false),
            (":4747", false, false),
        ] {
            assert_eq!(guard(None).is_ours(host, Entrance::Tools), alone, "{host}");
            assert_eq!(guard(Some("key")).is_ours(host, Entrance::Tools), open, "{host}");
        }
    }
}
