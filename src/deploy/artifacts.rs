//! What a host shall have: the files of one site, with size, digest and title.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::fault::{Fault, FaultKind};
use crate::failure::{Doing, Failure};
use crate::fs::read;
use crate::output::manifest;
use crate::project;
use crate::project::drawn_picture::drawn;
use crate::render::site::{Content, FileKind, Site};
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// The files of one publication, in order of path; the manifest is not among them.
#[derive(Clone, Debug, Default)]
pub struct Artifacts {
    /// By path.
    pub files: BTreeMap<String, Artifact>,
}

/// One file to send.
#[derive(Clone, Debug)]
pub struct Artifact {
    /// In bytes.
    pub size: u64,
    /// Of its bytes.
    pub digest: Digest,
    /// The title of a page.
    pub title: Option<String>,
    /// Where the page at a former address leads, relative to its folder.
    pub redirect: Option<String>,
    /// Whether a file of this name already on the host wins.
    pub yields: bool,
    source: ArtifactSource,
}

#[derive(Clone, Debug)]
enum ArtifactSource {
    Bytes(Vec<u8>),
    /// A file of this machine.
    File(PathBuf),
}

impl Artifact {
    /// What was made in memory.
    pub fn of_bytes(bytes: Vec<u8>) -> Self {
        Self::new(bytes.len() as u64, Digest::of(&bytes), ArtifactSource::Bytes(bytes))
    }

    /// A file of this machine that holds what `digest` says.
    pub fn of_file(file: PathBuf, size: u64, digest: Digest) -> Self {
        Self::new(size, digest, ArtifactSource::File(file))
    }

    /// The same, as a page with this title, or one at a former address that leads on.
    #[must_use]
    pub fn described(mut self, title: Option<String>, redirect: Option<String>) -> Self {
        self.title = title;
        self.redirect = redirect;
        self
    }

    fn new(size: u64, digest: Digest, source: ArtifactSource) -> Self {
        Self { size, digest, title: None, redirect: None, yields: false, source }
    }

    /// Marks the file as optional: a file of that name already on the host wins.
    #[must_use]
    pub fn yielding(mut self) -> Self {
        self.yields = true;
        self
    }

    /// Its bytes, as they were measured.
    pub fn bytes(&self) -> Result<Vec<u8>, Fault> {
        match &self.source {
            ArtifactSource::Bytes(bytes) => Ok(bytes.clone()),
            ArtifactSource::File(path) => {
                let bytes = read::bytes(path).map_err(Failure::of(Doing::Reading, path))?;
                if Digest::of(&bytes) != self.digest {
                    return Err(Fault::new(FaultKind::Changed, path.display().to_string(), ""));
                }
                Ok(bytes)
            }
        }
    }
}

impl Artifacts {
    /// The files of `site`, those of the project below `root`.
    pub fn of(site: Site, root: &Path) -> Result<Self, Fault> {
        let mut files = BTreeMap::new();
        for file in site.files {
            let clean = SourcePath::parse(&file.path).is_some_and(|path| path.as_str() == file.path);
            if !clean || file.path.is_empty() || file.path == manifest::NAME {
                return Err(Fault::new(FaultKind::Other, file.path, ""));
            }
            let mut item = match file.content {
                Content::Bytes(bytes) => Artifact::of_bytes(bytes),
                Content::Picture(picture) => Artifact::of_bytes(drawn(root, &picture)?),
                Content::Source { path, digest, size } => {
                    project::open(root, &path)?;
                    Artifact::of_file(project::existing(&path, root), size, digest)
                }
            };
            match file.kind {
                FileKind::Page { title } => item.title = Some(title).filter(|title| !title.is_empty()),
                FileKind::Redirect { target } => item.redirect = Some(target),
                FileKind::Resource => {}
            }
            files.insert(file.path, item);
        }
        Ok(Self { files })
    }

    /// Adds a file, unless the site has one of that name.
    pub fn add(&mut self, path: &str, item: Artifact) {
        self.files.entry(path.to_owned()).or_insert(item);
    }

    /// One digest of all of it.
    pub fn digest(&self) -> Digest {
        Digest::of_all(self.files.iter().flat_map(|(path, item)| [Digest::of(path.as_bytes()), item.digest]))
    }

    /// All its bytes.
    pub fn size(&self) -> u64 {
        self.files.values().map(|item| item.size).sum()
    }
}
