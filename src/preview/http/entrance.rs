//! The two addresses of a preview: its tools at one port, the pages of the sites at another.
//!
//! What comes from different ports is of different origins to a browser: no script of a page reads what the tools are
//! answered, their token first of all, and no page of a site speaks with the tools' origin.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// Which of the two a request came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entrance {
    /// The tools: what only the author's own hands may use.
    Tools,
    /// The pages of the sites, which can only be read.
    Sites,
}

/// Where both are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entrances {
    pub(crate) tools: SocketAddr,
    pub(crate) sites: SocketAddr,
}

impl Entrances {
    /// The port of one of them.
    pub(crate) fn port(&self, entrance: Entrance) -> u16 {
        match entrance {
            Entrance::Tools => self.tools.port(),
            Entrance::Sites => self.sites.port(),
        }
    }

    /// The origin of one of them, for a browser that knows this machine as in `host`, a checked `Host`.
    pub(crate) fn origin(&self, entrance: Entrance, host: &str) -> String {
        format!("http://{}:{}", name(host), self.port(entrance))
    }

    /// The same in a Content-Security-Policy, which has no way to write an address of IPv6.
    pub(crate) fn policy_source(&self, entrance: Entrance, host: &str) -> String {
        let name = if name(host).starts_with('[') { "*" } else { name(host) };
        format!("http://{name}:{}", self.port(entrance))
    }
}

/// A `Host` without its port.
pub(crate) fn name(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => name,
        _ => host,
    }
}

/// The address of a `Host`, if it is one.
pub(crate) fn address(host: &str) -> Option<IpAddr> {
    let name = name(host);
    let inner = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    match inner {
        Some(inner) => inner.parse::<Ipv6Addr>().ok().map(IpAddr::V6),
        None => name.parse::<Ipv4Addr>().ok().map(IpAddr::V4),
    }
}

#[cfg(test)]
mod tests {
    use super::{Entrance, Entrances};

    #[test]
    fn each_entrance_is_named_as_the_browser_names_the_machine() {
        let entrances =
            Entrances { tools: "0.0.0.0:4747".parse().unwrap(), sites: "0.0.0.0:4847".parse().unwrap() };
        for (host, origin, source) in [
            ("127.0.0.1:4747", "http://127.0.0.1:4847", "http://127.0.0.1:4847"),
            ("localhost:4747", "http://localhost:4847", "http://localhost:4847"),
            ("[::1]:4747", "http://[::1]:4847", "http://*:4847"),
        ] {
            assert_eq!(entrances.origin(Entrance::Sites, host), origin);
            assert_eq!(entrances.policy_source(Entrance::Sites, host), source);
        }
    }
}
