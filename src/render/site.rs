//! A finished site: what `publish` takes.

use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// Every file of one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The territory's id: the folder it is built in. Empty for the portal, whose files stand beside the sites.
    pub id: String,
    /// Its files, in order of path.
    pub files: Vec<SiteFile>,
}

/// One file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Its path in the site, `/` between components.
    pub path: String,
    /// What it holds.
    pub content: Content,
}

/// What a file of a site holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of a file of the project, which the core never read.
    Source {
        /// The file.
        path: SourcePath,
        /// Of its bytes.
        digest: Digest,
        /// In bytes.
        size: u64,
    },
}
