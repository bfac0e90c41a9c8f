//! What keeps a site from a public address: legal notices that are missing, and what the forms of new files left in it.

use std::net::{IpAddr, Ipv4Addr};

use super::publish_context::PublishContext;
use crate::cli::open_project::Project;
use crate::deploy::artifacts::Artifacts;
use crate::deploy::target::{Destination, TargetKind};
use crate::deploy::upload_phase::is_page;
use crate::diagnostic::code::Code;
use crate::edition::Edition;
use crate::edition::legal_notices::missing_legal;
use crate::scaffold::TO_WRITE;
use crate::text::web_address::host_and_path;

/// The last parts of names that nobody can have, or that mean something within one network alone.
const RESERVED: [&str; 8] = ["example", "test", "invalid", "localhost", "local", "internal", "lan", "home"];

/// What a site lacks before anybody may read it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Unfinished {
    /// The keys of legal notices that nobody filled in.
    pub(super) legal: Vec<&'static str>,
    /// Examples of forms that still stand: their keys, and where.
    pub(super) examples: Vec<String>,
    /// Pages that still say what a form wrote.
    pub(super) pages: Vec<String>,
    /// Whether nobody said at which address it will be read: where it goes is taken for public.
    pub(super) is_unknown_place: bool,
}

impl Unfinished {
    /// What the site of `destination` lacks; nothing where its address is none that the public reaches, and nothing for a
    /// site that says of itself that it is invented.
    pub(super) fn of(
        project: &Project,
        context: &PublishContext,
        destination: &Destination,
        artifacts: &Artifacts,
    ) -> Self {
        let Some(edition) = project.pipeline.edition(&destination.territory) else { return Self::default() };
        let edition = edition.value;
        let own = edition.scalars.get("adresse").map(|given| given.value.to_string());
        let address = context.target.address.clone().or(own);
        let goes_public = match &address {
            Some(address) => is_public(address),
            None => leaves_for_public(&destination.target.kind),
        };
        if !goes_public || is_invented(&edition) {
            return Self::default();
        }
        let problems = project.pipeline.problems_of(&destination.territory);
        let examples = problems.iter().filter(|problem| problem.code == Code::ScaffoldLeft).map(|problem| {
            let key = problem.facts.get("key").map_or("", String::as_str);
            let (line, _) = project.snapshot.position(&problem.place);
            format!("{key} ({}:{line})", problem.place.file)
        });
        let left = format!("<p>{TO_WRITE}</p>");
        let pages = artifacts.files.iter().filter(|(path, item)| {
            let says = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).contains(&left);
            is_page(path) && item.bytes().is_ok_and(says)
        });
        let pages = pages.map(|(path, item)| item.title.clone().unwrap_or_else(|| path.clone()));
        Self {
            legal: missing_legal(&edition.scalars),
            examples: examples.collect(),
            pages: pages.collect(),
            is_unknown_place: address.is_none(),
        }
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.legal.is_empty() && self.examples.is_empty() && self.pages.is_empty()
    }
}

fn is_invented(edition: &Edition) -> bool {
    edition.scalars.get("demonstration").is_some_and(|given| given.value.to_string() == "true")
}

/// Whether anybody may reach an address: its host is neither of this machine nor of an inner network, nor one of the names
/// that nobody can have (RFC 2606, RFC 6761, RFC 8375).
fn is_public(address: &str) -> bool {
    let Some((host, _)) = host_and_path(address) else { return false };
    // In brackets, an address has colons of its own.
    let name = host.split_once(']').map_or_else(|| host.split(':').next().unwrap_or_default(), |(ip, _)| ip);
    (name.contains('.') || name.starts_with('[')) && is_public_host(name)
}

/// Whether a host may be one that anybody reaches. A name without a point may be any host: the settings of ssh give such names.
fn is_public_host(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches([']', '.']).to_ascii_lowercase();
    match host.parse::<IpAddr>() {
        Ok(IpAddr::V4(ip)) => !is_inner(ip),
        Ok(IpAddr::V6(ip)) => match ip.to_ipv4_mapped() {
            Some(ip) => !is_inner(ip),
            None => {
                !(ip.is_loopback()
                    || ip.is_unspecified()
                    || ip.is_unique_local()
                    || ip.is_unicast_link_local())
            }
        },
        Err(_) => {
            let mut parts = host.rsplit('.');
            let (last, before) = (parts.next().unwrap_or_default(), parts.next());
            let is_sample = before == Some("example") && ["com", "net", "org"].contains(&last);
            !host.is_empty() && !RESERVED.contains(&last) && !is_sample && !host.ends_with(".home.arpa")
        }
    }
}

fn is_inner(ip: Ipv4Addr) -> bool {
    ip.is_loopback() || ip.is_private() || ip.is_link_local() || ip.is_unspecified()
}

/// Whether what is sent to such a target leaves this machine, and the inner networks that we know: where no address says who
/// reads it, that is taken for public.
fn leaves_for_public(kind: &TargetKind) -> bool {
    match kind {
        TargetKind::Folder { .. } | TargetKind::Zip { .. } => false,
        TargetKind::Sftp(server) | TargetKind::Rsync(server) | TargetKind::Ftps { server, .. } => {
            is_public_host(&server.host)
        }
        // A path of this machine has no colon; what git does with it later, nobody knows.
        TargetKind::Git { repository, .. } => repository.contains(':') && !repository.starts_with("file:"),
        TargetKind::Command { .. } => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_public, is_public_host};

    #[test]
    fn an_address_is_public_where_anybody_may_reach_it() {
        for address in [
            "https://guide.fr/",
            "http://192.0.2.7/guide/",
            "https://a.fr:8443/",
            "http://[2001:db8::1]:80/",
            "https://exemple.com/",
        ] {
            assert!(is_public(address), "{address}");
        }
        for address in [
            "http://localhost:8000/",
            "http://127.0.0.1/",
            "http://10.0.0.4/guide/",
            "http://192.168.1.9/",
            "http://intranet/",
            "https://guide.example/",
            "http://serveur.local/",
            "https://www.example.com/guide/",
            "",
        ] {
            assert!(!is_public(address), "{address}");
        }
        // What a target without an address logs in to.
        for host in ["ftp.mairie.fr", "mairie", "192.0.2.7", "2001:db8::1", "[2001:db8::1]"] {
            assert!(is_public_host(host), "{host}");
        }
        for host in ["127.0.0.1", "::1", "::ffff:10.0.0.1", "fd00::4", "localhost", "nas.local", "10.1.2.3"] {
            assert!(!is_public_host(host), "{host}");
        }
    }
}
