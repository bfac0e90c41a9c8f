//! A whole site, as files that are not written yet.

use std::sync::Arc;

use crate::share_image::ShareImage;
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// The files of one site.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Its folder below the output folder: a territory's id; empty for the portal, which is at the root.
    pub id: String,
    /// Its files, each path once.
    pub files: Vec<SiteFile>,
}

/// One file of a site.
#[derive(Clone, Debug)]
pub struct SiteFile {
    /// Its path in the site, `/` between components: `types/meuble/index.html`.
    pub path: String,
    /// What it is to readers.
    pub kind: FileKind,
    /// What it holds.
    pub content: Content,
}

/// What a file of a site is to its readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A page.
    Page {
        /// Its title, as plain text.
        title: String,
    },
    /// The page at a former address.
    Redirect {
        /// Where it leads, relative to its folder.
        target: String,
    },
    /// What pages show or link to, and what machines read.
    Resource,
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
    /// A picture that is drawn where it is written, unless it is there already.
    Picture(Arc<SharePicture>),
}

/// What the picture is drawn from that is shown beside links to a site.
#[derive(Clone, Debug)]
pub struct SharePicture {
    /// Its words and colours.
    pub image: ShareImage,
    /// The theme's font, where it has one.
    pub font: Option<Content>,
    /// The territory's logo, and what its name ends in.
    pub logo: Option<(Content, String)>,
    /// Of all of this: of what is drawn, not of the bytes that come out.
    pub digest: Digest,
}

impl SiteFile {
    /// A page.
    pub fn page(path: impl Into<String>, title: impl Into<String>, bytes: Vec<u8>) -> Self {
        let kind = FileKind::Page { title: title.into() };
        Self { path: path.into(), kind, content: Content::Bytes(bytes) }
    }

    /// A file that is no page.
    pub fn resource(path: impl Into<String>, content: Content) -> Self {
        Self { path: path.into(), kind: FileKind::Resource, content }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}
