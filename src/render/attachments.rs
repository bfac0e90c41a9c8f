//! The files of authors that a site gives to its readers: found in what shows, without rendering it.

use std::collections::BTreeSet;

use super::address;
use super::site::Content;
use super::site_inputs::SiteInputs;
use crate::edition::situation::Situation;
use crate::markdown::node::{Body, DataKind, Node};
use crate::markdown::piece::{Piece, Target};
use crate::media::media_kind::MediaKind;
use crate::record::read_attached::{AttachedAs, may_be_given};
use crate::record::verb::RecordKind;
use crate::text::Placed;
use crate::text::file_name;
use crate::text::path::SourcePath;
use crate::text::scope::Scope;
use crate::text::snapshot::{Drawing, Shape, SnapshotEntry};

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

    /// What its name ends in.
    pub(super) fn extension(&self) -> &str {
        self.path().extension()
    }

    /// Whether it is a drawing (SVG).
    pub(super) fn is_drawing(&self) -> bool {
        MediaKind::of_ending(self.extension()) == Some(MediaKind::Svg)
    }

    /// What the project holds there; `None` where that is nothing that a site may hold, whatever names it.
    fn snapshot_entry<'f>(&self, files: &'f Scope) -> Option<&'f SnapshotEntry> {
        let (path, given) = match self {
            Self::Image(path) => (path, AttachedAs::Picture),
            Self::Document(path) => (path, AttachedAs::Document),
        };
        files.get(path).filter(|entry| may_be_given(path, &entry.media_kind(path), given))
    }

    /// Of a drawing, what a site holds of it.
    fn drawing<'f>(&self, entry: &'f SnapshotEntry) -> Option<&'f Drawing> {
        match entry {
            SnapshotEntry::Text(source) if self.is_drawing() => source.drawing().ok(),
            _ => None,
        }
    }

    /// Where it is in the site; `None` where the project has no such file, or none that a site may hold.
    pub(super) fn address(&self, files: &Scope) -> Option<String> {
        let entry = self.snapshot_entry(files)?;
        let digest = self.drawing(entry).map_or_else(|| entry.digest(), |drawing| drawing.digest);
        let name = file_name::written(self.path().file_name());
        Some(match self {
            Self::Image(_) => address::asset(&format!("images/{name}"), digest),
            Self::Document(_) => address::document(&name, digest),
        })
    }

    /// What links to it hold after the way to the root of the site.
    pub(super) fn href(&self, files: &Scope) -> Option<String> {
        self.address(files).map(|address| address::href(&address))
    }

    /// How large the image is, so that its place is kept before it comes; `None` where that cannot be known.
    pub(super) fn shape(&self, files: &Scope) -> Option<Shape> {
        let entry = self.snapshot_entry(files)?;
        match (self.drawing(entry), entry) {
            (Some(drawing), _) => drawing.shape,
            (None, SnapshotEntry::Asset { shape, .. }) => *shape,
            _ => None,
        }
    }

    /// What it holds.
    pub(super) fn content(&self, files: &Scope) -> Option<Content> {
        let entry = self.snapshot_entry(files)?;
        if let Some(drawing) = self.drawing(entry) {
            return Some(Content::Bytes(drawing.text.as_bytes().to_vec()));
        }
        match entry {
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
