//! The pieces of running text: finished HTML, and the holes that a territory fills.

use std::sync::Arc;

use crate::text::Place;
use crate::text::path::SourcePath;

/// A piece of text.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Finished HTML.
    Html(Box<str>),
    /// Running text, with typography set and HTML escaped, in which glossary terms may be marked.
    Text(Box<str>),
    /// `{{ v.telephone }}`, `{{ territoire.de }}`, `{{ drapeau:taxe-sejour }}`: what is between the braces.
    Value(Hole),
    /// `{{ fait:id }}`: the id.
    Fact(Hole),
    /// `{{ phrase:id }}`: the id of a fact, shown as a sentence.
    Sentence(Hole),
    /// `[[erp]]`: the term's id.
    Term(Hole),
    /// A term found in running text; the first of its page is marked.
    Mention {
        /// The term's id.
        term: Arc<str>,
        /// The words of the text, escaped.
        shown: Box<str>,
    },
    /// A link begins.
    LinkStart(Arc<Link>),
    /// The innermost link ends.
    LinkEnd,
    /// An image.
    Image(Arc<Image>),
    /// The box of a checklist item, with the item's id (empty where it has none).
    Task(Hole),
    /// A field to fill in, whose label ends with it.
    Field(Arc<FormField>),
    /// A reference to a footnote, with the note itself.
    Note(Arc<Note>),
}

impl Piece {
    /// The values that it shows: itself, or parts of the address of a link.
    pub fn values(&self) -> impl Iterator<Item = &Hole> {
        let parts = match self {
            Self::LinkStart(link) => match &link.target {
                Target::Outside(parts) => &parts[..],
                _ => &[],
            },
            _ => &[],
        };
        let own = if let Self::Value(hole) = self { Some(hole) } else { None };
        own.into_iter().chain(parts.iter().filter_map(|part| match part {
            TargetPart::Value(hole) => Some(hole),
            TargetPart::Literal(_) => None,
        }))
    }
}

/// A hole, and what fills it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// What it names.
    pub name: Arc<str>,
    /// Its place.
    pub place: Place,
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its target.
    pub target: Target,
    /// Its title, escaped, where the author gave one.
    pub title: Option<Box<str>>,
    /// Its place.
    pub place: Place,
}

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of the guide, by its id (`types/meuble`, `types` for a chapter, `index` for the home page).
    Page {
        /// The page's id.
        page: Arc<str>,
        /// The anchor in it.
        fragment: Option<Arc<str>>,
    },
    /// An anchor of the same page.
    Here(Arc<str>),
    /// A document of the project.
    Document(SourcePath),
    /// `https:`, `mailto:`, `tel:`: parts that are joined; some of them are values.
    Outside(Vec<TargetPart>),
}

/// A part of an outside address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetPart {
    /// As written.
    Literal(Box<str>),
    /// A value: `{{v.telephone}}`.
    Value(Hole),
}

/// An image.
#[derive(Clone, Debug)]
pub struct Image {
    /// The file, in the project.
    pub source: SourcePath,
    /// Its alternative text, escaped.
    pub alternative: Box<str>,
    /// Its title, escaped.
    pub title: Option<Box<str>>,
    /// Its place.
    pub place: Place,
}

/// A field to fill in, on screen or on paper.
#[derive(Clone, Debug)]
pub struct FormField {
    /// Its id (empty where it has none), and its place.
    pub hole: Hole,
    /// How many lines it has.
    pub lines: usize,
}

impl FormField {
    /// The name under which it is kept.
    pub fn name(&self) -> Option<&Arc<str>> {
        Some(&self.hole.name).filter(|name| !name.is_empty())
    }
}

/// A footnote.
#[derive(Clone, Debug)]
pub struct Note {
    /// Its label, unique in its source.
    pub label: Arc<str>,
    /// Its text.
    pub pieces: Box<[Piece]>,
    /// The place of its definition.
    pub place: Place,
}
