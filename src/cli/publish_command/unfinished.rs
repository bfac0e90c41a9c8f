//! What keeps a site from a public address: legal notices that are missing, and what the forms of new files left in it.

use std::net::Ipv4Addr;

use super::publish_context::PublishContext;
use crate::cli::open_project::Project;
use crate::deploy::artifacts::Artifacts;
use crate::deploy::target::Destination;
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
        if !address.is_some_and(|address| is_public(&address)) || is_invented(&edition) {
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
        Self { legal: missing_legal(&edition.scalars), examples: examples.collect(), pages: pages.collect() }
    }

    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

fn is_invented(edition: &Edition) -> bool {
    edition.scalars.get("demonstration").is_some_and(|given| given.value.to_string() == "true")
}

/// Whether anybody may reach an address: its host is neither of this machine nor of an inner network, nor one of the names
/// that nobody can have (RFC 2606, RFC 6761, RFC 8375).
fn is_public(address: &str) -> bool {
    let Some((host, _)) = host_and_path(address) else { return false };
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    if let Ok(ip) = host.parse::<Ipv4Addr>() {
        return !(ip.is_loopback() || ip.is_private() || ip.is_link_local() || ip.is_unspecified());
    }
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.') && !RESERVED.contains(&last) && !host.ends_with(".home.arpa")
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn an_address_is_public_where_anybody_may_reach_it() {
        for address in ["https://guide.fr/", "http://192.0.2.7/guide/", "https://a.fr:8443/"] {
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
            "",
        ] {
            assert!(!is_public(address), "{address}");
        }
    }
}
