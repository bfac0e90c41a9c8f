//! What a host has now, beside what the last publication put there.

use std::collections::{BTreeMap, BTreeSet};

use super::artifacts::Artifacts;
use super::host_lock::LockOwner;
use super::remote_manifest::RemoteManifest;
use super::store::MissingFolder;
use crate::output::manifest;
use crate::text::snapshot::Digest;

/// The state of a host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is true or not whatever the others are")]
pub struct RemoteState {
    /// What the last publication put there; none before the first.
    pub remote_manifest: Option<RemoteManifest>,
    /// The files that are there, among those that matter.
    pub files: BTreeMap<String, RemoteFile>,
    /// What an interrupted publication was putting there, or taking away.
    pub intended: BTreeMap<String, BTreeSet<Digest>>,
    /// What is in the folder of the site, by name, and is of no publication of ours: looked for before the first one.
    pub strangers: BTreeSet<String>,
    /// The folder of the site is not there, but this is: looked for before the first publication.
    pub missing: Option<MissingFolder>,
    /// Whether that publication is ours, to be finished.
    pub unfinished: bool,
    /// Whether nobody can have published since that: its lock is there still, or the host has none.
    pub held: bool,
    /// Who holds the lock of the host, other than us.
    pub lock: Option<LockOwner>,
    /// Whether the host cannot be looked at: it is assumed to have what was last sent.
    pub blind: bool,
    /// Whether every file is replaced in one step, so that no reader finds it missing or torn.
    pub gapless: bool,
}

/// A file on a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemoteFile {
    /// In bytes.
    pub size: u64,
    /// Of its bytes; none for anything but a plain file.
    pub digest: Option<Digest>,
}

impl RemoteState {
    /// One digest of what matters, to see whether it is still so.
    pub fn digest(&self) -> Digest {
        let remote_manifest =
            self.remote_manifest.iter().map(|remote_manifest| Digest::of(&remote_manifest.bytes()));
        let files = self.files.iter().flat_map(|(path, file)| {
            let digest = file.digest.unwrap_or_else(|| Digest::of(b"no plain file"));
            [Digest::of(path.as_bytes()), digest]
        });
        let strangers = self.strangers.iter().map(|name| Digest::of(name.as_bytes()));
        Digest::of_all(remote_manifest.chain(files).chain(strangers))
    }
}

/// The ending of a file's name until it is whole.
pub(super) const BESIDE: &str = ".jalon-envoi";

/// Which of `names`, found in the folder of a site before its first publication, are neither files of `wanted` as they
/// are to be, nor half of one that we began to send, nor what hosts put into every folder.
pub(super) fn strangers(
    names: impl IntoIterator<Item = String>,
    files: &BTreeMap<String, RemoteFile>,
    wanted: &Artifacts,
) -> BTreeSet<String> {
    let of_host = |name: &str| name.starts_with('.') || ["cgi-bin", "lost+found"].contains(&name);
    let stands = |name: &str| {
        let held = files.get(name).and_then(|held| held.digest);
        held.is_some() && held == wanted.files.get(name).map(|item| item.digest)
    };
    let half_sent = |name: &str| {
        let whole = name.strip_suffix(BESIDE);
        whole.is_some_and(|path| path == manifest::NAME || wanted.files.contains_key(path))
    };
    let ours = |name: &str| stands(name) || half_sent(name);
    names.into_iter().filter(|name| !name.is_empty() && !of_host(name) && !ours(name)).collect()
}
