//! The files that go along with a site, by the kind of its host; they overwrite neither a file of the site nor one of the
//! host.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use super::archive::READ_ME;
use super::artifacts::{Artifact, Artifacts};
use super::fault::Fault;
use super::target::{Destination, ServerFile, TargetKind};
use super::web_server;
use crate::i18n::program::program;
use crate::i18n::{Language, Word};
use crate::text::web_address::host_and_path;

/// How big a text must be for its twins to matter.
const LEAST: u64 = 512;

/// Hosts that name their own sites: no `CNAME` goes there.
const NAMED_BY_HOST: [&str; 4] = [".github.io", ".gitlab.io", ".codeberg.page", ".pages.dev"];

/// Adds what `destination` wants.
pub(super) fn add(artifacts: &mut Artifacts, destination: &Destination) -> Result<(), Fault> {
    let address = destination.target.address.as_deref();
    for helper in &destination.target.helpers {
        let (path, text) = match helper {
            ServerFile::Apache => {
                (".htaccess", web_server::apache(artifacts, address, destination.target.compress))
            }
            ServerFile::Headers => ("_headers", web_server::headers(address)),
            ServerFile::Redirects => ("_redirects", web_server::redirect_rules(artifacts, address)),
        };
        if !text.is_empty() {
            artifacts.add(path, Artifact::of_bytes(text.into_bytes()).yielding());
        }
    }
    match &destination.target.kind {
        TargetKind::Zip { .. } => read_me(artifacts, address),
        TargetKind::Git { folder, .. } if folder.is_empty() => {
            artifacts.add(".nojekyll", Artifact::of_bytes(Vec::new()).yielding());
            if let Some(name) = address.and_then(own_name) {
                artifacts.add("CNAME", Artifact::of_bytes(format!("{name}\n").into_bytes()).yielding());
            }
        }
        _ => {}
    }
    if destination.target.compress {
        compress(artifacts)?;
    }
    Ok(())
}

/// The name of the host, where the site has one to itself.
fn own_name(address: &str) -> Option<&str> {
    let (host, path) = host_and_path(address)?;
    let given = NAMED_BY_HOST.iter().any(|end| host.ends_with(end));
    (path.trim_start_matches('/').is_empty() && !host.contains(':') && !given).then_some(host)
}

fn read_me(artifacts: &mut Artifacts, address: Option<&str>) {
    // Whoever gets it reads French; and the same site gives the same archive, whoever makes it.
    let home = artifacts.files.get("index.html").and_then(|home| home.title.clone()).unwrap_or_default();
    let words = [("title", Word::Text(&home)), ("address", Word::Text(address.unwrap_or("—")))];
    let text = program(Language::French).say("publish-read-me", &words).unwrap_or_default();
    // Windows' own editor of old needs both.
    let text = format!("\u{feff}{}\r\n", text.replace('\n', "\r\n"));
    artifacts.add(READ_ME, Artifact::of_bytes(text.into_bytes()));
}

fn brotli(path: &str, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut small = Vec::new();
    // The best takes ten times as long for some percent less.
    let well = BrotliEncoderParams { quality: 9, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut small, &well).map_err(Fault::of(path))?;
    Ok(small)
}

/// Adds smaller twins of each text, for servers that look for one: the same bytes each time.
fn compress(artifacts: &mut Artifacts) -> Result<(), Fault> {
    let shrinks = |path: &str| {
        path.rsplit_once('.')
            .is_some_and(|(_, end)| web_server::SHRUNK.iter().any(|(known, _)| *known == end))
    };
    let mut twins = Vec::new();
    for (path, item) in artifacts.files.iter().filter(|(path, item)| shrinks(path) && item.size >= LEAST) {
        let bytes = item.bytes()?;
        let mut gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
        let small = gzip.write_all(&bytes).and_then(|()| gzip.finish()).map_err(Fault::of(path))?;
        twins.push((format!("{path}.gz"), Artifact::of_bytes(small)));
        twins.push((format!("{path}.br"), Artifact::of_bytes(brotli(path, &bytes)?)));
    }
    for (path, twin) in twins {
        artifacts.add(&path, twin);
    }
    Ok(())
}
