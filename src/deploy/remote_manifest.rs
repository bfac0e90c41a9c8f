//! The manifest of a site on its host: what the last publication put there, and what it left there for a while.

use std::collections::BTreeMap;

use crate::output::manifest::{Manifest, ManifestFile, Publication};
use crate::output::output_mark::{OutputKind, OutputMark};
use crate::text::snapshot::Digest;

/// What a publication put on a host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemoteManifest {
    /// Counts the publications; 0 where nobody does, as in an archive.
    pub number: u64,
    /// Whose site it is; empty if nobody said so.
    pub territory: String,
    /// What it is of, and whose; former programs did not say so.
    pub output: Option<OutputMark>,
    /// The files of the site.
    pub files: BTreeMap<String, ListedFile>,
    /// Files of the publication before, which pages that somebody still reads may ask for; the next one removes them.
    pub kept: BTreeMap<String, ListedFile>,
}

/// Size and hash of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedFile {
    /// In bytes.
    pub size: u64,
    /// Of its bytes.
    pub digest: Digest,
}

impl RemoteManifest {
    /// Reads a manifest; `None` where it is none of ours.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let Manifest { files, publication, output, .. } = Manifest::<Vec<ManifestFile>>::parse(bytes)?;
        let mut read = Self { files: listed(files)?, output, ..Self::default() };
        if let Some(Publication { number, territory, kept }) = publication {
            read = Self { number, territory, kept: listed(kept)?, ..read };
        }
        Some(read)
    }

    /// What it is the manifest of: people may give a folder of other outputs for the place of a site.
    pub fn output_kind(&self) -> OutputKind {
        Manifest::new(self.output.clone(), written(&self.files), self.publication()).output_kind()
    }

    /// Its bytes. Without a number and a territory it is the manifest that every built site has.
    pub fn bytes(&self) -> Vec<u8> {
        Manifest::new(self.output.clone(), written(&self.files), self.publication()).bytes()
    }

    fn publication(&self) -> Option<Publication> {
        (self.number > 0 || !self.territory.is_empty()).then(|| Publication {
            number: self.number,
            territory: self.territory.clone(),
            kept: written(&self.kept),
        })
    }
}

/// One digest of files.
pub(super) fn digest_of(files: &BTreeMap<String, ListedFile>) -> Digest {
    Digest::of_all(files.iter().flat_map(|(path, line)| [Digest::of(path.as_bytes()), line.digest]))
}

/// Files as a manifest lists them.
fn written(files: &BTreeMap<String, ListedFile>) -> Vec<ManifestFile> {
    files.iter().map(|(path, file)| ManifestFile::new(path, file.size, file.digest)).collect()
}

/// The files of a manifest by path; `None` if the path of one leads elsewhere, for then we did not write it.
fn listed(files: Vec<ManifestFile>) -> Option<BTreeMap<String, ListedFile>> {
    let listed = |file: ManifestFile| {
        let digest = Digest::parse(&file.blake3).filter(|_| file.is_clean() && !file.path.is_empty())?;
        Some((file.path, ListedFile { size: file.size, digest }))
    };
    files.into_iter().map(listed).collect()
}

#[cfg(test)]
mod tests {
    use super::{ListedFile, RemoteManifest};
    use crate::text::snapshot::Digest;

    #[test]
    fn what_is_written_is_read() {
        let line = ListedFile { size: 3, digest: Digest::of(b"abc") };
        let mut remote_manifest =
            RemoteManifest { number: 7, territory: "val".into(), ..RemoteManifest::default() };
        remote_manifest.files.insert("é/index.html".into(), line);
        remote_manifest.kept.insert("actifs/a.0123456789.css".into(), line);
        assert_eq!(RemoteManifest::parse(&remote_manifest.bytes()), Some(remote_manifest.clone()));
        assert_eq!(RemoteManifest::parse(&remote_manifest.bytes()[..40]), None);
        let outside = String::from_utf8(remote_manifest.bytes()).unwrap().replace("é/", "../");
        assert_eq!(RemoteManifest::parse(outside.as_bytes()), None);
        remote_manifest.number = 0;
        remote_manifest.kept.clear();
        assert_eq!(RemoteManifest::parse(&remote_manifest.bytes()), Some(remote_manifest.clone()));
        remote_manifest.territory.clear();
        assert_eq!(RemoteManifest::parse(&remote_manifest.bytes()), Some(remote_manifest));
    }
}
