//! The files of a theme: where each is in a site, and what it holds.

use std::collections::BTreeMap;

use super::address::{asset, href};
use super::site::Content;
use crate::text::snapshot::SnapshotEntry;
use crate::theme::Theme;
use crate::theme::theme_asset::ThemeAsset;

/// The address of each file of a theme in a site, by its name in the theme.
pub(super) fn addresses(theme: &Theme) -> BTreeMap<&str, String> {
    theme.assets().iter().map(|file| (file.name.as_str(), asset(&file.name, file.digest))).collect()
}

/// What links to each of them hold after the way to the root of the site.
pub(super) fn hrefs(theme: &Theme) -> BTreeMap<&str, String> {
    addresses(theme).into_iter().map(|(name, address)| (name, href(&address))).collect()
}

/// The content of a file of a theme; `entry` is what the project holds there.
pub(super) fn content(file: &ThemeAsset, entry: &SnapshotEntry) -> Option<Content> {
    match (&file.text, entry) {
        (Some(text), _) => Some(Content::Bytes(text.as_bytes().to_vec())),
        (None, SnapshotEntry::Asset { size, digest, .. }) => {
            Some(Content::Source { path: file.source.clone(), digest: *digest, size: *size })
        }
        (None, SnapshotEntry::Carried { bytes, .. }) => Some(Content::Bytes(bytes.to_vec())),
        (None, _) => None,
    }
}
