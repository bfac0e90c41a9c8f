//! The manifest of a site on its host: what the last publication put there, and what it left for a while.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::output::manifest;
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// What a publication put on a host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemoteManifest {
    /// Counts the publications.
    pub number: u64,
    /// CheckScope site it is; empty where nobody said so.
    pub territory: String,
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

#[derive(Deserialize)]
struct WrittenManifest {
    format: u32,
    made_by: String,
    files: Vec<WrittenLine>,
    #[serde(default)]
    publication: Publication,
}

#[derive(Default, Serialize, Deserialize)]
struct Publication {
    number: u64,
    #[serde(default)]
    territory: String,
    kept: Vec<WrittenLine>,
}

#[derive(Serialize, Deserialize)]
struct WrittenLine {
    path: String,
    size: u64,
    blake3: String,
}

impl RemoteManifest {
    /// Reads a manifest; `None` where it is none of ours.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let written: WrittenManifest = serde_json::from_slice(bytes).ok()?;
        if written.made_by != manifest::MAKER || written.format != manifest::FORMAT {
            return None;
        }
        Some(Self {
            number: written.publication.number,
            territory: written.publication.territory,
            files: lines(written.files)?,
            kept: lines(written.publication.kept)?,
        })
    }

    /// Its bytes. Without a number it is the manifest that every built site has.
    pub fn bytes(&self) -> Vec<u8> {
        let files = self.files.iter().map(|(path, line)| (path.as_str(), line.size, line.digest.hex()));
        let mut bytes = manifest::of_lines(files);
        if self.number > 0 {
            let kept = self.kept.iter().map(|(path, line)| WrittenLine {
                path: path.clone(),
                size: line.size,
                blake3: line.digest.hex(),
            });
            let territory = self.territory.clone();
            let publication = Publication { number: self.number, territory, kept: kept.collect() };
            let text = serde_json::to_string(&publication).expect("plain texts and numbers");
            bytes.truncate(bytes.trim_ascii_end().len() - 1);
            bytes.truncate(bytes.trim_ascii_end().len());
            bytes.extend_from_slice(format!(",\n  \"publication\": {text}\n}}\n").as_bytes());
        }
        bytes
    }
}

/// A path that is not a clean one below the folder is nothing that we wrote: then none of it is.
fn lines(lines: Vec<WrittenLine>) -> Option<BTreeMap<String, ListedFile>> {
    let line = |line: WrittenLine| {
        let clean = SourcePath::parse(&line.path).is_some_and(|path| path.as_str() == line.path);
        let digest = Digest::parse(&line.blake3).filter(|_| clean && !line.path.is_empty())?;
        Some((line.path, ListedFile { size: line.size, digest }))
    };
    lines.into_iter().map(line).collect()
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
        remote_manifest.territory.clear();
        remote_manifest.kept.clear();
        assert_eq!(RemoteManifest::parse(&remote_manifest.bytes()), Some(remote_manifest));
    }
}
