//! The files of authors that a site gives to its readers: found in what shows, without rendering it.

use std::collections::BTreeSet;

use super::site::Content;
use super::site_inputs::SiteInputs;
use super::{address, svg};
use crate::edition::Situation;
use crate::markdown::node::{Body, DataKind, Node};
use crate::markdown::piece::{Piece, Target};
use crate::record::verb::RecordKind;
use crate::text::Placed;
use crate::text::path::SourcePath;
use crate::text::scope::Scope;
use crate::text::snapshot::{Shape, SnapshotEntry};

/// A file of the authors that a site holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attachment {
    /// Shown on a page.
    Image(SourcePath),
    /// Linked to, under its own name.
    Document(SourcePath),
}

impl Attachment {
    /// What a record names under `fichier`.
    pub(super) fn of_record(written: &Placed<String>) -> Option<Self> {
        written.place.file.parent().resolve(&written.value).map(Self::Document)
    }

    /// What `logo` or `image` names: a file of the territory's folder, or beside its level's file.
    pub(super) fn of_territory(inputs: &SiteInputs, key: &str) -> Option<Self> {
        let written = inputs.edition.scalars.get(key)?;
        written.place.file.parent().resolve(inputs.text(key)?).map(Self::Image)
    }

    fn path(&self) -> &SourcePath {
        match self {
            Self::Image(path) | Self::Document(path) => path,
        }
    }

    /// Where it stands in the site; `None` where the project has no such file.
    pub(super) fn address(&self, files: &Scope) -> Option<String> {
        let digest = match files.get(self.path())? {
            SnapshotEntry::NotUtf8 { .. } => return None,
            standing => standing.digest(),
        };
        Some(match self {
            Self::Image(path) => address::asset(&format!("images/{}", path.file_name()), digest),
            Self::Document(path) => address::document(path, digest),
        })
    }

    /// How large the image is, so that its place is kept before it comes; `None` where that cannot be told.
    pub(super) fn shape(&self, files: &Scope) -> Option<Shape> {
        match files.get(self.path())? {
            SnapshotEntry::Asset { shape, .. } => *shape,
            SnapshotEntry::Text(text) => svg::shape(&text.text),
            _ => None,
        }
    }

    /// What it holds.
    pub(super) fn content(&self, files: &Scope) -> Option<Content> {
        match files.get(self.path())? {
            SnapshotEntry::Text(text) => Some(Content::Bytes(text.text.as_bytes().to_vec())),
            SnapshotEntry::Asset { size, digest, .. } => {
                Some(Content::Source { path: self.path().clone(), digest: *digest, size: *size })
            }
            SnapshotEntry::Carried { bytes, .. } => Some(Content::Bytes(bytes.to_vec())),
            SnapshotEntry::NotUtf8 { .. } => None,
        }
    }
}

/// Every file of the authors that the site holds.
pub(super) fn all(inputs: &SiteInputs) -> BTreeSet<Attachment> {
    let mut found: BTreeSet<Attachment> =
        ["logo", "image"].into_iter().filter_map(|key| Attachment::of_territory(inputs, key)).collect();
    let edition = &inputs.edition;
    let documents = edition.entries.get(&RecordKind::Documents).into_iter().flatten();
    let documents = documents.filter_map(|entry| Attachment::of_record(entry.texts.get("fichier")?));
    let documents: Vec<Attachment> = documents.collect();
    let mut search =
        AttachmentSearch { situation: &edition.situation, documents: &documents, found: &mut found };
    edition.lines().for_each(|line| search.pieces(line));
    edition.pages.values().for_each(|page| search.body(&page.body));
    edition.blocks.values().for_each(|body| search.body(body));
    found
}

struct AttachmentSearch<'a> {
    situation: &'a Situation,
    /// What the directive of documents brings along.
    documents: &'a [Attachment],
    found: &'a mut BTreeSet<Attachment>,
}

impl AttachmentSearch<'_> {
    fn body(&mut self, body: &Body) {
        for node in body.iter() {
            if matches!(node, Node::Data(call) if call.kind == DataKind::Documents) {
                self.found.extend(self.documents.iter().cloned());
            }
            self.pieces(node.pieces().unwrap_or_default());
            let situation = self.situation;
            node.shown_bodies(|condition| situation.meets(condition)).for_each(|body| self.body(body));
        }
    }

    fn pieces(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            match piece {
                Piece::Image(image) => drop(self.found.insert(Attachment::Image(image.source.clone()))),
                Piece::LinkStart(link) => {
                    if let Target::Document(path) = &link.target {
                        self.found.insert(Attachment::Document(path.clone()));
                    }
                }
                Piece::Note(note) => self.pieces(&note.pieces),
                _ => {}
            }
        }
    }
}
