//! A past publication of one site, as this machine remembers it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::artifacts::Artifacts;
use super::remote_manifest::{ListedFile, RemoteManifest, digest_of};
use crate::calendar;
use crate::text::snapshot::Digest;

/// The form in which it is written down.
pub(super) const FORMAT: u32 = 1;

/// A past publication.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PastPublication {
    pub(super) format: u32,
    /// Where it went, in words.
    pub place: String,
    /// When it was made, by this machine's clock: shown to people, never compared.
    #[serde(default)]
    pub(super) moment: String,
    /// The files: size and hash.
    pub(super) files: BTreeMap<String, (u64, String)>,
    /// The titles of its pages.
    pub titles: BTreeMap<String, String>,
    /// Where its pages at former addresses lead; none in an entry of an older program, which did not keep them.
    #[serde(default)]
    pub redirects: Option<BTreeMap<String, String>>,
    /// What the host said of each file: size and time stamp.
    pub stamps: BTreeMap<String, (u64, String)>,
    /// The stamp of the manifest, which was written last.
    pub last_stamp: String,
    /// Whether the files themselves are kept here.
    pub(super) kept: bool,
    /// Whether nothing of ours was there before it. An older program did not say.
    #[serde(default)]
    pub(super) first: bool,
    /// Its number in the manifest, on hosts where all who publish there count on.
    #[serde(default)]
    pub(super) number: Option<u64>,
}

impl PastPublication {
    /// Of what was just published.
    pub fn new(remote_manifest: &RemoteManifest, artifacts: &Artifacts) -> Self {
        let files =
            remote_manifest.files.iter().map(|(path, line)| (path.clone(), (line.size, line.digest.hex())));
        let titles =
            artifacts.files.iter().filter_map(|(path, item)| Some((path.clone(), item.title.clone()?)));
        let redirects =
            artifacts.files.iter().filter_map(|(path, item)| Some((path.clone(), item.redirect.clone()?)));
        let (files, titles, moment) = (files.collect(), titles.collect(), calendar::spoken_moment());
        let redirects = Some(redirects.collect());
        Self { format: FORMAT, files, titles, moment, redirects, ..Self::default() }
    }

    /// Whether a manifest with this number may be its own: an older program did not keep it.
    pub(super) fn is_numbered(&self, number: u64) -> bool {
        self.number.is_none_or(|own| own == number)
    }

    /// Whether it is the first one, and `entry`, which went over the manifest `stands`, is the same once more.
    pub(super) fn is_still_first(&self, entry: &Self, stands: Option<&RemoteManifest>) -> bool {
        let is_own =
            |stands: &RemoteManifest| self.is_numbered(stands.number) && self.lines() == stands.files;
        self.first && self.files == entry.files && stands.is_some_and(is_own)
    }

    /// One digest of all its files, as [`Artifacts::digest`] gives it.
    pub fn artifacts(&self) -> Digest {
        digest_of(&self.lines())
    }

    /// The title and the redirect of its page at `path`.
    pub(super) fn facts(&self, path: &str) -> (Option<String>, Option<String>) {
        let redirect = self.redirects.as_ref().and_then(|redirects| redirects.get(path));
        (self.titles.get(path).cloned(), redirect.cloned())
    }

    /// Its files.
    pub fn lines(&self) -> BTreeMap<String, ListedFile> {
        let line = |(path, (size, hash)): (&String, &(u64, String))| {
            Some((path.clone(), ListedFile { size: *size, digest: Digest::parse(hash)? }))
        };
        self.files.iter().filter_map(line).collect()
    }
}
