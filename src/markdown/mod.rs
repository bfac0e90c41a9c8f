//! The authors' Markdown: sections, blocks, pieces and holes.
//!
//! A body is a tree. Containers are cut out before the Markdown parser runs, and every stretch of text
//! between two containers or headings is parsed on its own, so nothing an author leaves open can swallow
//! what comes after it. Text is finished HTML but for its *holes*: what only a territory can fill.

pub mod blocks;
pub mod condition;
mod definitions;
mod directive;
mod fence;
mod hole;
mod line;
mod link;
mod outline;
pub mod prose;
mod read;
mod scan;
mod segment;
pub mod source;
pub mod term;
#[cfg(test)]
mod tests;
pub mod visit;
mod write;

use std::sync::Arc;

use self::condition::Condition;
use self::definitions::Definitions;
use crate::diagnostic::Problems;
use crate::text::Place;
use crate::text::located_text::LocatedText;
use crate::text::path::SourcePath;

/// Where a text stands.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The page from which relative links start: `types/meuble`, `types/index` for a chapter's own page, `index`;
    /// empty for the texts of overlays, whose links start with `/`.
    pub page: &'a str,
    /// Whether a level wrote it: `{{ commun }}` may stand in it, and ids may be left out.
    pub local: bool,
}

/// Reads a text.
pub fn parse(located_text: &LocatedText, setting: &Setting<'_>, problems: &mut Problems) -> Body {
    read::text(located_text, Definitions::none(setting), problems)
}

/// Reads a title: one line, without blocks.
pub fn inline(located_text: &LocatedText, setting: &Setting<'_>, problems: &mut Problems) -> Box<[Piece]> {
    read::line(located_text, &Definitions::none(setting), problems)
}

/// Reads a stretch of text again with a corrected source, in its own surroundings: what its page defines, and
/// where its links start from. All places lead to where the stretch stands.
pub fn reflow(flow: &Flow, text: &str, problems: &mut Problems) -> Body {
    read::again(flow, text, problems)
}

/// What a page, a section, a container holds, in order.
pub type Body = Arc<[Node]>;

/// One thing in a body.
#[derive(Clone, Debug)]
pub enum Node {
    /// Text.
    Flow(Arc<Flow>),
    /// A heading with all that stands below it.
    Section(Arc<Section>),
    /// `::: bloc {#id}`: a named block.
    Block(Arc<Block>),
    /// `::: local {#id}`: a slot.
    Slot(Arc<Slot>),
    /// `::: si …`: text for some territories.
    Choice(Arc<Choice>),
    /// `::: attention`: a call-out.
    Callout(Arc<Callout>),
    /// `::: contacts …`: data, in place.
    Data(Arc<DataCall>),
    /// `{{ commun }}` alone in its paragraph: where a wrapping text puts what it wraps.
    Common(Place),
    /// What a level brought in. The parser never makes one: `edition` does.
    Insertion(Arc<Insertion>),
}

/// Text between two headings or containers.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Its source.
    pub located_text: LocatedText,
    /// Its HTML, with holes.
    pub pieces: Box<[Piece]>,
    definitions: Arc<Definitions>,
}

/// A heading and what stands below it, to the next heading of the same or a higher rank.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its stable id, unique in the page.
    pub id: Arc<str>,
    /// Whether the author wrote the id; otherwise it is made from the title.
    pub explicit: bool,
    /// 2 to 6.
    pub rank: u8,
    /// Its title.
    pub title: Box<[Piece]>,
    /// The source of its title, without markers and id.
    pub heading: LocatedText,
    /// Where its heading stands.
    pub place: Place,
    /// What stands below its heading, sub-sections included.
    pub body: Body,
}

/// A named block.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its stable id, unique in the page.
    pub id: Arc<str>,
    /// Where it opens.
    pub place: Place,
    /// What it holds.
    pub body: Body,
}

/// A slot: nothing of it shows until a level fills it.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Its stable id; a heading inside may have the same.
    pub id: Arc<str>,
    /// Where it opens.
    pub place: Place,
    /// Its heading and what introduces the fillings; fillings are insertions at its end.
    pub body: Body,
}

/// Text for some territories, and text for the others.
#[derive(Clone, Debug)]
pub struct Choice {
    /// For whom.
    pub condition: Condition,
    /// Where the condition stands.
    pub place: Place,
    /// Shown where it holds.
    pub then: Body,
    /// Shown elsewhere.
    pub otherwise: Body,
}

/// The kinds of call-outs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalloutKind {
    /// `a-savoir`
    GoodToKnow,
    /// `attention`
    Warning,
    /// `exemple`
    Example,
    /// `etapes`
    Steps,
    /// `a-retenir`
    KeyPoint,
}

impl CalloutKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::GoodToKnow, Self::Warning, Self::Example, Self::Steps, Self::KeyPoint];

    /// As authors write it; also the name that components get.
    pub fn word(self) -> &'static str {
        match self {
            Self::GoodToKnow => "a-savoir",
            Self::Warning => "attention",
            Self::Example => "exemple",
            Self::Steps => "etapes",
            Self::KeyPoint => "a-retenir",
        }
    }
}

/// A call-out.
#[derive(Clone, Debug)]
pub struct Callout {
    /// Which.
    pub kind: CalloutKind,
    /// Its own title, where the author gave one.
    pub title: Option<Box<[Piece]>>,
    /// Where it opens.
    pub place: Place,
    /// What it holds.
    pub body: Body,
}

/// The kinds of data that a text can show in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataKind {
    /// `contacts <actors>`: contact cards.
    Contacts,
    /// `aides [types]`
    Aids,
    /// `taxe-de-sejour`
    TouristTax,
    /// `permanences`
    DropIns,
    /// `acteurs`: who does what.
    Actors,
    /// `glossaire`
    Glossary,
    /// `documents`
    Documents,
    /// `communes`
    Communes,
}

impl DataKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Contacts,
        Self::Aids,
        Self::TouristTax,
        Self::DropIns,
        Self::Actors,
        Self::Glossary,
        Self::Documents,
        Self::Communes,
    ];

    /// As authors write it; also the name of its component.
    pub fn word(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Aids => "aides",
            Self::TouristTax => "taxe-de-sejour",
            Self::DropIns => "permanences",
            Self::Actors => "acteurs",
            Self::Glossary => "glossaire",
            Self::Documents => "documents",
            Self::Communes => "communes",
        }
    }
}

/// Data, in place.
#[derive(Clone, Debug)]
pub struct DataCall {
    /// Which data.
    pub kind: DataKind,
    /// What follows its name, word by word.
    pub arguments: Vec<crate::text::Placed<Arc<str>>>,
    /// Where it stands.
    pub place: Place,
}

/// How a level's text came to stand where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// `avant`
    Before,
    /// `apres`
    After,
    /// `debut`
    Start,
    /// `fin`
    End,
    /// `remplir`
    Filling,
    /// `encadrer`: the common text stands inside.
    Wrapping,
    /// `remplacer`
    Replacement,
    /// `corriger`: the common text with a few words changed.
    Correction,
}

/// What a level brought in.
#[derive(Clone, Debug)]
pub struct Insertion {
    /// Its own id, where the verb gives one: a later level can address it.
    pub id: Option<Arc<str>>,
    /// The level, as `herite` would name it: `departements/24`, or the territory's id.
    pub origin: Arc<str>,
    /// How it came here.
    pub way: Way,
    /// Where the verb stands.
    pub place: Place,
    /// Whether the text it stands for has changed since somebody reviewed it, and readers must know.
    pub stale: bool,
    /// The text.
    pub body: Body,
}

/// A piece of text.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Finished HTML.
    Html(Box<str>),
    /// Running text, typographed and escaped, in which glossary terms may be marked.
    Text(Box<str>),
    /// `{{ v.telephone }}`, `{{ territoire.de }}`: the path between the braces.
    Value(Hole),
    /// `{{ fait:id }}`: the id.
    Fact(Hole),
    /// `[[erp]]`: the term's id.
    Term(Hole),
    /// A term met in running text: marked where it is the first on its page.
    Mention {
        /// The term's id.
        term: Arc<str>,
        /// The words as they stand in the text, escaped.
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
    /// A reference to a footnote, with the note itself.
    Note(Arc<Note>),
}

/// A hole and what must fill it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// What it names.
    pub name: Arc<str>,
    /// Where it stands.
    pub place: Place,
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// Its title, escaped, where the author gave one.
    pub title: Option<Box<str>>,
    /// Where it stands.
    pub place: Place,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of the guide, by its id (`types/meuble`, `types` for a chapter, `index` for the home page).
    Page {
        /// The page's id.
        page: Arc<str>,
        /// The anchor in it.
        fragment: Option<Arc<str>>,
    },
    /// An anchor of the page it stands on.
    Here(Arc<str>),
    /// A document of the project.
    Document(SourcePath),
    /// `https:`, `mailto:`, `tel:`: parts to be joined, some of them values.
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
    /// Where it stands.
    pub place: Place,
}

/// A footnote.
#[derive(Clone, Debug)]
pub struct Note {
    /// Its label, unique in its source.
    pub label: Arc<str>,
    /// Its text.
    pub pieces: Box<[Piece]>,
    /// Where it is defined.
    pub place: Place,
}
