//! The tree of a body: text, sections and containers, and how to go through them.

use std::sync::Arc;

use super::condition::Condition;
use super::definitions::Definitions;
use super::piece::Piece;
use crate::text::located_text::LocatedText;
use crate::text::{Place, Placed};

/// What a page, a section, a container holds, in order.
pub type Body = Arc<[Node]>;

/// One thing in a body.
#[derive(Clone, Debug)]
pub enum Node {
    /// Text.
    Flow(Arc<Flow>),
    /// A heading and all below it.
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
    /// `{{ commun }}` alone in its paragraph: the place of the common text in a text that wraps it.
    Common(Place),
    /// What a level inserted. The parser never makes one: `edition` does.
    Insertion(Arc<Insertion>),
}

impl Node {
    /// The bodies that it holds: none, one, or the two branches of a condition.
    pub fn bodies(&self) -> impl Iterator<Item = &Body> {
        let bodies = match self {
            Self::Flow(_) | Self::Data(_) | Self::Common(_) => [None, None],
            Self::Section(it) => [Some(&it.body), None],
            Self::Block(it) => [Some(&it.body), None],
            Self::Slot(it) => [Some(&it.body), None],
            Self::Callout(it) => [Some(&it.body), None],
            Self::Insertion(it) => [Some(&it.body), None],
            Self::Choice(it) => [Some(&it.then), Some(&it.otherwise)],
        };
        bodies.into_iter().flatten()
    }

    /// The same, to change them: what other trees share is copied first.
    fn bodies_mut(&mut self) -> impl Iterator<Item = &mut Body> {
        let bodies = match self {
            Self::Flow(_) | Self::Data(_) | Self::Common(_) => [None, None],
            Self::Section(it) => [Some(&mut Arc::make_mut(it).body), None],
            Self::Block(it) => [Some(&mut Arc::make_mut(it).body), None],
            Self::Slot(it) => [Some(&mut Arc::make_mut(it).body), None],
            Self::Callout(it) => [Some(&mut Arc::make_mut(it).body), None],
            Self::Insertion(it) => [Some(&mut Arc::make_mut(it).body), None],
            Self::Choice(it) => {
                let choice = Arc::make_mut(it);
                [Some(&mut choice.then), Some(&mut choice.otherwise)]
            }
        };
        bodies.into_iter().flatten()
    }

    /// The bodies that a reader sees, where `meets` says which conditions hold: not the other branch of a condition, not
    /// what an unfilled slot holds.
    pub fn shown_bodies(&self, meets: impl FnOnce(&Condition) -> bool) -> impl Iterator<Item = &Body> {
        let hidden = match self {
            Self::Slot(slot) if !slot.is_filled() => Some(0),
            Self::Choice(choice) => Some(usize::from(meets(&choice.condition))),
            _ => None,
        };
        self.bodies().enumerate().filter(move |(index, _)| Some(*index) != hidden).map(|(_, body)| body)
    }

    /// The node with `change` made to each of its bodies.
    #[must_use]
    pub fn map_bodies(&self, mut change: impl FnMut(&Body) -> Body) -> Self {
        let mut node = self.clone();
        node.bodies_mut().for_each(|body| *body = change(body));
        node
    }

    /// The node with the bodies that `change` gives; `None` where it changes none.
    #[must_use]
    pub fn map_changed_bodies(&self, change: impl FnMut(&Body) -> Option<Body>) -> Option<Self> {
        let changed: Vec<Option<Body>> = self.bodies().map(change).collect();
        if changed.iter().all(Option::is_none) {
            return None;
        }
        let mut node = self.clone();
        for (body, changed) in node.bodies_mut().zip(changed) {
            *body = changed.unwrap_or_else(|| Arc::clone(body));
        }
        Some(node)
    }

    /// The id by which overlays address it.
    pub fn id(&self) -> Option<&Arc<str>> {
        match self {
            Self::Section(it) => Some(&it.id),
            Self::Block(it) => Some(&it.id),
            Self::Slot(it) => Some(&it.id),
            Self::Insertion(it) => it.id.as_ref(),
            Self::Flow(_) | Self::Choice(_) | Self::Callout(_) | Self::Data(_) | Self::Common(_) => None,
        }
    }

    /// Its own pieces: of a text, or of the title of a section or call-out.
    pub fn pieces(&self) -> Option<&[Piece]> {
        match self {
            Self::Flow(flow) => Some(&flow.pieces),
            Self::Section(section) => Some(&section.title),
            Self::Callout(callout) => callout.title.as_deref(),
            _ => None,
        }
    }

    /// Where it begins.
    pub fn place(&self) -> Place {
        match self {
            Self::Flow(flow) => flow.located_text.whole(),
            Self::Section(it) => it.place.clone(),
            Self::Block(it) => it.place.clone(),
            Self::Slot(it) => it.place.clone(),
            Self::Choice(it) => it.place.clone(),
            Self::Callout(it) => it.place.clone(),
            Self::Data(it) => it.place.clone(),
            Self::Insertion(it) => it.place.clone(),
            Self::Common(place) => place.clone(),
        }
    }
}

impl Slot {
    /// Whether some level filled it.
    pub fn is_filled(&self) -> bool {
        fn holds_insertion(body: &[Node]) -> bool {
            body.iter().any(|node| match node {
                Node::Insertion(_) => true,
                Node::Section(section) => holds_insertion(&section.body),
                _ => false,
            })
        }
        holds_insertion(&self.body)
    }
}

/// Text between two headings or containers.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Its source.
    pub located_text: LocatedText,
    /// Its HTML, with holes.
    pub pieces: Box<[Piece]>,
    /// What its page defines, to parse it again on its own.
    pub(super) definitions: Arc<Definitions>,
}

/// A heading and what is below it, to the next heading of the same or a higher rank.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its stable id, unique in the page.
    pub id: Arc<str>,
    /// Whether the author wrote the id; if not, it comes from the title.
    pub explicit: bool,
    /// 2 to 6.
    pub rank: u8,
    /// Its title.
    pub title: Box<[Piece]>,
    /// The source of its title, without markers and id.
    pub heading: LocatedText,
    /// The place of its heading.
    pub place: Place,
    /// All below its heading, sub-sections included.
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

/// A slot, which stays invisible until a level fills it.
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
    /// The territories that see `then`.
    pub condition: Condition,
    /// The place of the condition.
    pub place: Place,
    /// Shown where the condition holds.
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
    /// Every kind, with the word that authors write and that components get.
    pub const WORDS: [(Self, &'static str); 5] = [
        (Self::GoodToKnow, "a-savoir"),
        (Self::Warning, "attention"),
        (Self::Example, "exemple"),
        (Self::Steps, "etapes"),
        (Self::KeyPoint, "a-retenir"),
    ];

    /// Its word.
    pub fn word(self) -> &'static str {
        Self::WORDS[self as usize].1
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
    /// `communes [data]`: their names, or a table of what is said of them.
    Communes,
}

impl DataKind {
    /// Every kind, with the word that authors write, which is also the name of its component.
    pub const WORDS: [(Self, &'static str); 8] = [
        (Self::Contacts, "contacts"),
        (Self::Aids, "aides"),
        (Self::TouristTax, "taxe-de-sejour"),
        (Self::DropIns, "permanences"),
        (Self::Actors, "acteurs"),
        (Self::Glossary, "glossaire"),
        (Self::Documents, "documents"),
        (Self::Communes, "communes"),
    ];

    /// Its word.
    pub fn word(self) -> &'static str {
        Self::WORDS[self as usize].1
    }
}

/// Data, in place.
#[derive(Clone, Debug)]
pub struct DataCall {
    /// Which data.
    pub kind: DataKind,
    /// What follows its name, word by word.
    pub arguments: Vec<Placed<Arc<str>>>,
    /// Its place.
    pub place: Place,
}

/// How a level inserted a text.
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
    /// `encadrer`: the common text is inside.
    Wrapping,
    /// `remplacer`
    Replacement,
    /// `corriger`: the common text with a few words changed.
    Correction,
}

/// A text that a level inserted.
#[derive(Clone, Debug)]
pub struct Insertion {
    /// Its own id, where the verb gives one: a later level can address it.
    pub id: Option<Arc<str>>,
    /// The level, as `herite` would name it: `departements/24`, or the territory's id.
    pub origin: Arc<str>,
    /// How it was inserted.
    pub way: Way,
    /// The place of the verb.
    pub place: Place,
    /// Whether the text that it replaces has changed since its review, so that readers must know.
    pub stale: bool,
    /// The text.
    pub body: Body,
}
