//! What a level does to the text of the levels below it.

use std::fmt;
use std::sync::Arc;

use crate::calendar::Day;
use crate::markdown::node::Body;
use crate::record::front::Front;
use crate::record::page_id::PageId;
use crate::record::step_parts::StepAdditions;
use crate::text::located_text::LocatedText;
use crate::text::{Place, Placed};

/// One `[[modifier]]`.
#[derive(Clone, Debug)]
pub struct Verb {
    /// Where its table begins.
    pub place: Place,
    /// `cible`
    pub target: Placed<TargetRef>,
    /// `action` with what it needs.
    pub action: Action,
    /// `id`: names what it inserts, so that a later level can address it.
    pub id: Option<Placed<Arc<str>>>,
    /// `pourquoi`
    pub reason: Option<String>,
    /// `si_le_commun_change`
    pub policy: Option<Policy>,
    /// When it applies.
    pub period: Period,
}

/// What a verb addresses.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetRef {
    /// `types/meuble`: a page, a chapter.
    Page(PageId),
    /// `types/meuble#declaration`, `types/meuble#nos-aides` (a slot), or an insertion's id.
    Section(PageId, Arc<str>),
    /// `types/meuble#declaration/plateforme`; the section is empty before the first heading.
    Block(PageId, Arc<str>, Arc<str>),
    /// `glossaire:erp`, `acteurs:mairie`; of a path `parcours:meuble`, of a step `parcours:meuble/declarer`.
    Record(RecordKind, Arc<str>),
    /// `theme:pied`: a block of the theme. No `[[modifier]]` names one: a file of the level stands for it.
    ThemeBlock(Arc<str>),
}

/// As authors write it.
impl fmt::Display for TargetRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(page) => write!(f, "{page}"),
            Self::Section(page, id) => write!(f, "{page}#{id}"),
            Self::Block(page, section, id) => write!(f, "{page}#{section}/{id}"),
            Self::Record(kind, id) => write!(f, "{}:{id}", kind.word()),
            Self::ThemeBlock(name) => write!(f, "theme:{name}"),
        }
    }
}

/// The kinds of records that have an id and merge by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// `acteurs`
    Actors,
    /// `aides`
    Aids,
    /// `permanences`
    DropIns,
    /// `documents`
    Documents,
    /// `glossaire`
    Terms,
    /// `bandeaux`
    Notices,
    /// `nouveautes`
    News,
    /// `parcours`: the steps of paths.
    Steps,
}

impl RecordKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Actors,
        Self::Aids,
        Self::DropIns,
        Self::Documents,
        Self::Terms,
        Self::Notices,
        Self::News,
        Self::Steps,
    ];

    /// As authors write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Actors => "acteurs",
            Self::Aids => "aides",
            Self::DropIns => "permanences",
            Self::Documents => "documents",
            Self::Terms => "glossaire",
            Self::Notices => "bandeaux",
            Self::News => "nouveautes",
            Self::Steps => "parcours",
        }
    }
}

/// A verb with what it needs.
#[derive(Clone, Debug)]
pub enum Action {
    /// `avant`
    Before(LocalText),
    /// `apres`
    After(LocalText),
    /// `debut`
    Start(LocalText),
    /// `fin`
    End(LocalText),
    /// `remplir`
    Fill(LocalText),
    /// `encadrer`: its text holds `{{ commun }}` once (checked where it is read).
    Wrap(LocalText),
    /// `remplacer`
    Replace(LocalText),
    /// `corriger`
    Correct {
        /// `trouver`
        find: Placed<String>,
        /// `mettre`
        put: LocatedText,
    },
    /// `masquer`
    Hide,
    /// `renommer`
    Rename(Placed<String>),
    /// `ordonner`: page ids, full or without their chapter, or names of steps; `"..."` for the rest.
    Order(Vec<Placed<Arc<str>>>),
    /// `completer`, of a step.
    Complete(Box<StepAdditions>),
}

impl Action {
    /// As authors write it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Before(_) => "avant",
            Self::After(_) => "apres",
            Self::Start(_) => "debut",
            Self::End(_) => "fin",
            Self::Fill(_) => "remplir",
            Self::Wrap(_) => "encadrer",
            Self::Replace(_) => "remplacer",
            Self::Correct { .. } => "corriger",
            Self::Hide => "masquer",
            Self::Rename(_) => "renommer",
            Self::Order(_) => "ordonner",
            Self::Complete(_) => "completer",
        }
    }

    /// Whether it adds a text beside the common one, and leaves that as it is.
    pub fn is_addition(&self) -> bool {
        matches!(
            self,
            Self::Before(_) | Self::After(_) | Self::Start(_) | Self::End(_) | Self::Fill(_) | Self::Wrap(_)
        )
    }

    /// How what it overrides is followed up.
    pub fn follow_up(&self) -> FollowUp {
        match self {
            Self::Correct { .. } | Self::Replace(_) | Self::Hide | Self::Rename(_) => FollowUp::Text,
            Self::Wrap(_) => FollowUp::Softly,
            Self::Before(_)
            | Self::After(_)
            | Self::Start(_)
            | Self::End(_)
            | Self::Fill(_)
            | Self::Complete(_) => FollowUp::Target,
            Self::Order(_) => FollowUp::None,
        }
    }
}

/// What of a verb's target must be looked at again when it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FollowUp {
    /// Nothing.
    None,
    /// That it is there.
    Target,
    /// Its text, which still shows: a change is reported, and never blocks.
    Softly,
    /// Its text, in place of which the verb is there.
    Text,
}

impl FollowUp {
    /// Whether the text that is overridden is kept, to be compared.
    pub fn is_of_text(self) -> bool {
        matches!(self, Self::Text | Self::Softly)
    }
}

/// A local text: parsed, with its source.
#[derive(Clone, Debug)]
pub struct LocalText {
    /// The source, of `texte` or of the file that `fichier` names.
    pub source: LocatedText,
    /// Parsed.
    pub body: Body,
}

/// `si_le_commun_change`
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Policy {
    /// `avertir`
    Warn,
    /// `bloquer`
    Block,
    /// `revenir`
    Revert,
}

impl Policy {
    /// As authors write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Warn => "avertir",
            Self::Block => "bloquer",
            Self::Revert => "revenir",
        }
    }
}

/// From when to when something applies; both days are in it.
#[derive(Clone, Debug, Default)]
pub struct Period {
    /// `a_partir_du`
    pub from: Option<Placed<Day>>,
    /// `jusqu_au`
    pub until: Option<Placed<Day>>,
}

impl Period {
    /// Whether `day` is in it.
    pub fn holds(&self, day: Day) -> bool {
        self.from.as_ref().is_none_or(|from| from.value <= day)
            && self.until.as_ref().is_none_or(|until| day <= until.value)
    }
}

/// One `[[page]]` of an overlay.
#[derive(Clone, Debug)]
pub struct LocalPage {
    /// Its id, chapter included.
    pub id: Placed<PageId>,
    /// What a page's front matter says, said in the table.
    pub front: Arc<Front>,
    /// Where it is in its chapter; at the end where nothing is said.
    pub position: Position,
    /// Its text.
    pub text: LocalText,
    /// When it shows.
    pub period: Period,
    /// Where its table begins.
    pub place: Place,
}

/// Where a local page is in its chapter.
#[derive(Clone, Debug)]
pub enum Position {
    /// `avant`
    Before(Placed<PageId>),
    /// `apres`
    After(Placed<PageId>),
    /// Neither: at the end.
    Last,
}
