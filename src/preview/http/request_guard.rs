//! Refuses requests of other web sites, and, if other machines may reach the preview, those without the key.
//!
//! A page of any web site can make its visitor's browser send requests to `127.0.0.1`, and can give that address a name
//! of its own. Such requests carry that name as `Host`, or that site as `Origin`: both are checked.

use std::net::{IpAddr, SocketAddr};

use super::request::{Method, Request};
use super::response::Response;
use crate::text::snapshot::Digest;

/// What a request is compared with.
#[derive(Clone, Debug)]
pub(crate) struct RequestGuard {
    /// Where we listen.
    pub(crate) address: SocketAddr,
    /// The secret that a browser must show; none on loopback.
    pub(crate) key: Option<String>,
    /// The secret that a `POST` must show: only our own pages can read it.
    pub(crate) token: String,
}

impl RequestGuard {
    /// Refuses a request that is not from a page or a person of ours.
    pub(crate) fn admit(&self, request: &Request) -> Result<(), Response> {
        let host = request.header("Host").ok_or_else(|| Response::refusal(400))?;
        if !self.is_ours(host) {
            return Err(Response::refusal(421));
        }
        if request.has("Origin") && request.header("Origin") != Some(&format!("http://{host}")) {
            return Err(Response::refusal(403));
        }
        self.admit_key(request)?;
        if request.method == Method::Post {
            self.admit_post(request)?;
        }
        Ok(())
    }

    /// Whether a `Host` is ours: an address, or `localhost`. Another name could be anybody's.
    fn is_ours(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
        let local = name.eq_ignore_ascii_case("localhost");
        let allowed = match bare.parse::<IpAddr>() {
            Ok(address) => address.is_loopback() || self.key.is_some(),
            Err(_) => local,
        };
        allowed && port == Some(self.address.port())
    }

    /// Wants the key: once in the address, from then on in a cookie that no script can read.
    fn admit_key(&self, request: &Request) -> Result<(), Response> {
        let Some(key) = &self.key else { return Ok(()) };
        let cookie = format!("jalon{}", self.address.port());
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
                Err(Response::redirect(&request.path).with("Set-Cookie", cookie))
            }
            _ => Err(Response::refusal(403)),
        }
    }

    /// Wants the token: only a page of ours can read it.
    fn admit_post(&self, request: &Request) -> Result<(), Response> {
        if !request.has("Origin") {
            return Err(Response::refusal(403));
        }
        let media = request.header("Content-Type").unwrap_or_default();
        if media.split(';').next().map(str::trim) != Some("application/json") {
            return Err(Response::refusal(415));
        }
        match request.header("X-Jalon-Jeton") {
            Some(token) if same(token, &self.token) => Ok(()),
            _ => Err(Response::refusal(403)),
        }
    }
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

    #[test]
    fn only_our_own_names_are_ours() {
        let guard = |key: Option<&str>| RequestGuard {
            address: "127.0.0.1:4747".parse().unwrap(),
            key: key.map(str::to_owned),
            token: String::new(),
        };
        for (host, alone, open) in [
            ("127.0.0.1:4747", true, true),
            ("LOCALHOST:4747", true, true),
            ("[::1]:4747", true, true),
            ("127.0.0.1", false, false),
            ("127.0.0.1:4748", false, false),
            ("192.168.1.7:4747", false, true),
            ("evil.example:4747", false, false),
            ("localhost.evil.example:4747", false, false),
            ("127.0.0.1.evil.example:4747", false, false),
            ("", false, false),
            (":4747", false, false),
        ] {
            assert_eq!(guard(None).is_ours(host), alone, "{host}");
            assert_eq!(guard(Some("key")).is_ours(host), open, "{host}");
        }
    }
}
