//! Checks that what is on line is what was published: files on the host, and pages as readers get them.

use std::collections::BTreeMap;
use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::SiteHost;
use super::artifacts::Artifacts;
use super::fault::{Fault, FaultKind};
use super::past_publication::PastPublication;
use super::published_page;
use super::remote_manifest::RemoteManifest;
use super::upload_phase::{is_hashed, is_page};
use crate::text::snapshot::Digest;

/// How many pages are asked for.
const PAGES: usize = 5;

/// How long a silent server is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a path in an address encodes: everything but its unreserved characters and `/`.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A page that no site has.
const NOWHERE: &str = "jalon-page-qui-n-existe-pas/";

/// Something that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnlineCheck {
    /// How it is.
    pub verdict: Verdict,
    /// What was checked: the key of its words.
    pub key: &'static str,
    /// Where: a path, an address.
    pub what: String,
    /// What was found, in short.
    pub found: String,
}

/// How something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// As it should.
    Good,
    /// Readers lose nothing, but it could be better.
    Better,
    /// Not as it should.
    Bad,
}

/// Looks at every file of the last publication on its host, and asks the web server at `address` for some. `last` is the
/// last publication that this machine knows of.
pub fn check(
    host: &mut dyn SiteHost,
    address: Option<&str>,
    last: Option<PastPublication>,
) -> Result<Vec<OnlineCheck>, Fault> {
    let remote = host.remote_state(&Artifacts::default())?;
    let Some(remote_manifest) = remote.remote_manifest else {
        return Err(Fault::new(FaultKind::NoPrevious, "", ""));
    };
    let mut checks = Vec::new();
    if !remote.blind {
        let mut whole = 0;
        for (path, line) in &remote_manifest.files {
            let check =
                |key| OnlineCheck { verdict: Verdict::Bad, key, what: path.clone(), found: String::new() };
            match remote.files.get(path) {
                None => checks.push(check("verify-missing")),
                Some(held) if held.digest != Some(line.digest) => checks.push(check("verify-differs")),
                Some(_) => whole += 1,
            }
        }
        let count = format!("{whole}/{}", remote_manifest.files.len());
        let verdict = if whole == remote_manifest.files.len() { Verdict::Good } else { Verdict::Bad };
        checks.push(OnlineCheck { verdict, key: "verify-files", what: String::new(), found: count });
    }
    if let Some(address) = address {
        let last = last.filter(|last| last.lines() == remote_manifest.files);
        let redirects = last.and_then(|last| last.redirects);
        HttpClient::new(address, redirects).read(host, &remote_manifest, &mut checks);
    }
    Ok(checks)
}

/// Reads the site over HTTP, as a reader's browser does.
struct HttpClient {
    agent: ureq::Agent,
    address: String,
    /// Where pages at former addresses lead; none if the publication was made elsewhere, or by an older program.
    redirects: Option<BTreeMap<String, String>>,
}

/// What a server answered.
struct Got {
    status: u16,
    headers: Vec<(String, String)>,
    bytes: Vec<u8>,
}

impl Got {
    fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(its, _)| its == name).map_or("", |(_, value)| value)
    }
}

impl HttpClient {
    fn new(address: &str, redirects: Option<BTreeMap<String, String>>) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE))
            .user_agent("jalon")
            .build();
        Self { agent: config.new_agent(), address: address.to_owned(), redirects }
    }

    /// Whether the page at `path` leads on from a former address.
    fn is_redirect(&self, host: &mut dyn SiteHost, path: &str) -> bool {
        match &self.redirects {
            Some(redirects) => redirects.contains_key(path),
            None => host.fetch(path).ok().flatten().is_some_and(|bytes| published_page::is_redirect(&bytes)),
        }
    }

    fn get(&self, path: &str) -> Result<Got, String> {
        let address = format!("{}{}", self.address, utf8_percent_encode(path, ENCODED));
        let mut answer = self.agent.get(&address).call().map_err(|error| error.to_string())?;
        let headers = answer.headers().iter().map(|(name, value)| {
            (name.as_str().to_ascii_lowercase(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        });
        let headers = headers.collect();
        let status = answer.status().as_u16();
        let bytes = answer.body_mut().with_config().limit(256 * 1024 * 1024).read_to_vec();
        Ok(Got { status, headers, bytes: bytes.map_err(|error| error.to_string())? })
    }

    fn read(&self, host: &mut dyn SiteHost, remote_manifest: &RemoteManifest, checks: &mut Vec<OnlineCheck>) {
        let pages: Vec<&String> =
            remote_manifest.files.keys().filter(|path| is_page(path) && *path != "404.html").collect();
        let step = pages.len().div_ceil(PAGES).max(1);
        let home = pages.iter().filter(|path| path.as_str() == "index.html");
        let some = pages.iter().step_by(step).filter(|path| path.as_str() != "index.html");
        for path in home.chain(some) {
            if !self.page(host, path, remote_manifest, checks) {
                // Nobody answers: nobody will.
                return;
            }
        }
        if let Some(asset) = remote_manifest
            .files
            .keys()
            .find(|path| is_hashed(path) && path.rsplit('.').next() == Some("css"))
        {
            self.asset(asset, checks);
        }
        self.nowhere(remote_manifest, checks);
        if let Some(path) = pages.iter().find(|path| self.is_redirect(host, path)) {
            self.redirect(path, remote_manifest, checks);
        }
    }

    /// A page: its status, its type, its bytes; the headers of the home page. Whether anybody answered.
    fn page(
        &self,
        host: &mut dyn SiteHost,
        path: &str,
        remote_manifest: &RemoteManifest,
        checks: &mut Vec<OnlineCheck>,
    ) -> bool {
        let address = path.strip_suffix("index.html").unwrap_or(path);
        let what = format!("{}{address}", self.address);
        let mut tell = |verdict, key, found: &str| {
            checks.push(OnlineCheck { verdict, key, what: what.clone(), found: found.to_owned() });
        };
        let got = match self.get(address) {
            Ok(got) => got,
            Err(said) => {
                tell(Verdict::Bad, "verify-unreachable", &said);
                return false;
            }
        };
        let kind = got.header("content-type").to_owned();
        // A former address, at which the server leads on by itself.
        if matches!(got.status, 301 | 302 | 307 | 308) && self.is_redirect(host, path) {
            return true;
        }
        let steered = remote_manifest.files.contains_key(".htaccess") && matches!(got.status, 403 | 500);
        if steered {
            tell(Verdict::Bad, "verify-htaccess", &got.status.to_string());
        } else if got.status != 200 {
            tell(Verdict::Bad, "verify-status", &got.status.to_string());
        } else if !kind.starts_with("text/html") {
            tell(Verdict::Bad, "verify-type", &kind);
        } else if Digest::of(&got.bytes) != remote_manifest.files[path].digest {
            tell(Verdict::Bad, "verify-stale", "");
        } else {
            tell(Verdict::Good, "verify-page", "200");
        }
        if path == "index.html" {
            for name in ["content-security-policy", "x-content-type-options", "referrer-policy"] {
                if got.header(name).is_empty() {
                    tell(Verdict::Better, "verify-header", name);
                }
            }
        }
        true
    }

    fn asset(&self, path: &str, checks: &mut Vec<OnlineCheck>) {
        let Ok(got) = self.get(path) else { return };
        let cache = got.header("cache-control");
        let what = format!("{}{path}", self.address);
        let (verdict, key) = if got.status != 200 {
            (Verdict::Bad, "verify-status")
        } else if !got.header("content-type").starts_with("text/css") {
            (Verdict::Bad, "verify-type")
        } else if cache.contains("max-age") && !cache.contains("max-age=0") {
            (Verdict::Good, "verify-cache-good")
        } else {
            (Verdict::Better, "verify-cache")
        };
        let found = match key {
            "verify-status" => got.status.to_string(),
            "verify-type" => got.header("content-type").to_owned(),
            _ => cache.to_owned(),
        };
        checks.push(OnlineCheck { verdict, key, what, found });
    }

    fn nowhere(&self, remote_manifest: &RemoteManifest, checks: &mut Vec<OnlineCheck>) {
        let Ok(got) = self.get(NOWHERE) else { return };
        let what = format!("{}{NOWHERE}", self.address);
        // Every server has some page with a title for it.
        let line = remote_manifest.files.get("404.html");
        let ours = line.is_some_and(|line| line.digest == Digest::of(&got.bytes));
        let (verdict, key) = match got.status {
            404 if ours => (Verdict::Good, "verify-nowhere-good"),
            404 => (Verdict::Better, "verify-nowhere"),
            _ => (Verdict::Bad, "verify-nowhere-status"),
        };
        checks.push(OnlineCheck { verdict, key, what, found: got.status.to_string() });
    }

    /// A former address: the server leads on by itself, or its page does.
    fn redirect(&self, path: &str, remote_manifest: &RemoteManifest, checks: &mut Vec<OnlineCheck>) {
        let address = path.strip_suffix("index.html").unwrap_or(path);
        let Ok(got) = self.get(address) else { return };
        let leads = match got.status {
            301 | 302 | 307 | 308 => !got.header("location").is_empty(),
            200 => Digest::of(&got.bytes) == remote_manifest.files[path].digest,
            _ => false,
        };
        let verdict = if leads { Verdict::Good } else { Verdict::Bad };
        let what = format!("{}{address}", self.address);
        let key = if leads { "verify-redirect-good" } else { "verify-redirect" };
        checks.push(OnlineCheck { verdict, key, what, found: got.status.to_string() });
    }
}
