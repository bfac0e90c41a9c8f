//! The files that a site shall have, checked and measured.

use std::collections::BTreeSet;
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::{Doing, Failure};
use crate::fs::create;
use crate::project;
use crate::project::drawn_picture::drawn;
use crate::render::site::{Content, SiteFile};
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// A file that the site shall have.
#[derive(Debug)]
pub(super) struct DesiredFile {
    /// A clean relative path, with `/`.
    pub(super) path: String,
    pub(super) size: u64,
    pub(super) digest: Digest,
    content: Content,
}

impl DesiredFile {
    /// What was made for the site.
    pub(super) fn of_bytes(path: &str, bytes: Vec<u8>) -> Self {
        let (size, digest) = (bytes.len() as u64, Digest::of(&bytes));
        Self { path: path.to_owned(), size, digest, content: Content::Bytes(bytes) }
    }

    /// Its path, as the system's.
    pub(super) fn path(&self) -> &Path {
        Path::new(&self.path)
    }

    /// Writes it to `target`, which must not exist yet.
    pub(super) fn write(&self, project: &Path, target: &Path) -> Result<Metadata, Failure> {
        match &self.content {
            Content::Bytes(bytes) => create::file(target, bytes),
            Content::Picture(picture) => create::file(target, &drawn(project, picture)?),
            Content::Source { path, .. } => {
                let (metadata, digest) = create::file_from(target, project::open(project, path)?)?;
                if digest == self.digest {
                    return Ok(metadata);
                }
                // Its name and the pages were made for other bytes.
                let changed = io::Error::from(io::ErrorKind::InvalidData);
                Err(Failure::of(Doing::Reading, &path.on_disk(project))(changed))
            }
        }
    }
}

/// The files of a site in order of path; refuses a path that leads elsewhere. A picture that is `known`, by its path, is not
/// drawn to be measured.
pub(super) fn sorted(
    files: Vec<SiteFile>,
    folder: &Path,
    project: &Path,
    known: impl Fn(&str) -> Option<(u64, Digest)>,
) -> Result<Vec<DesiredFile>, Failure> {
    let mut wanted = Vec::with_capacity(files.len() + 1);
    for SiteFile { path, content, .. } in files {
        if SourcePath::parse(&path).is_none_or(|clean| clean.as_str() != path || path.is_empty()) {
            let invalid = io::Error::from(io::ErrorKind::InvalidInput);
            return Err(Failure::of(Doing::Writing, &folder.join(path))(invalid));
        }
        wanted.push(match content {
            Content::Bytes(bytes) => DesiredFile::of_bytes(&path, bytes),
            Content::Source { digest, size, .. } => DesiredFile { path, size, digest, content },
            Content::Picture(ref picture) => match known(&path) {
                Some((size, digest)) => DesiredFile { path, size, digest, content },
                None => DesiredFile::of_bytes(&path, drawn(project, picture)?),
            },
        });
    }
    wanted.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(wanted)
}

/// The folders that hold `files`, each after the one it is in.
pub(super) fn folders<'a>(files: impl Iterator<Item = &'a Path>) -> BTreeSet<PathBuf> {
    let mut folders = BTreeSet::new();
    for file in files {
        let above = file.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        for folder in above {
            if !folders.insert(folder.to_path_buf()) {
                break;
            }
        }
    }
    folders
}
