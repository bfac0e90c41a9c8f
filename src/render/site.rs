//! A whole site, as files that are not written yet.

use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// The files of one site.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Its folder below the output folder: a territory's id; empty for the portal, which stands at the root.
    pub id: String,
    /// Its files, each path once.
    pub files: Vec<SiteFile>,
}

/// One file of a site.
#[derive(Clone, Debug)]
pub struct SiteFile {
    /// Where it stands in its site, `/` between components: `types/meuble/index.html`.
    pub path: String,
    /// What it holds.
    pub content: Content,
}

/// What a file of a site holds.
#[derive(Clone, Debug)]
pub enum Content {
    /// What was made for this site.
    Bytes(Vec<u8>),
    /// A file of the project, copied as it is.
    Source {
        /// Which.
        path: SourcePath,
        /// Of its bytes, as the snapshot saw them.
        digest: Digest,
        /// In bytes.
        size: u64,
    },
}
