//! Levels: territories, and what they share.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::review::{Reviews, file_of};
use crate::diagnostic::Diagnostic;
use crate::record::data::{Actor, LevelEntry, Scalar, Term, TouristTax};
use crate::record::step::LocalStep;
use crate::record::verb::{LocalPage, LocalText, RecordKind, Verb};
use crate::text::path::SourcePath;
use crate::text::{Place, Placed};

/// Every level, by name, and which of them get a site.
#[derive(Clone, Debug, Default)]
pub struct Territories {
    /// Every level, by its name.
    pub levels: BTreeMap<LevelName, Arc<Level>>,
}

impl Territories {
    /// The level `name`: `departements/24`, or a territory's id.
    pub fn level(&self, name: &str) -> Option<&Arc<Level>> {
        self.levels.get(&LevelName::parse(name)?)
    }

    /// The territories: the levels that get a site, in order of id.
    pub fn sites(&self) -> impl Iterator<Item = &Arc<Level>> {
        self.levels.values().filter(|level| level.name.rank == LevelRank::Territory)
    }
}

/// The ranks of levels, lowest first; the folder gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LevelRank {
    /// `regions/`
    Region,
    /// `departements/`
    Department,
    /// `zones/`
    Zone,
    /// No folder: it gets a site.
    Territory,
}

impl LevelRank {
    /// Every rank, lowest first.
    pub const ALL: [Self; 4] = [Self::Region, Self::Department, Self::Zone, Self::Territory];

    /// Its folder below `territories/`; territories have none.
    pub fn folder(self) -> Option<&'static str> {
        match self {
            Self::Region => Some("regions"),
            Self::Department => Some("departements"),
            Self::Zone => Some("zones"),
            Self::Territory => None,
        }
    }
}

/// A level's name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LevelName {
    /// Its rank.
    pub rank: LevelRank,
    /// As `herite` names it: `departements/24`; a territory's is its id.
    pub text: Arc<str>,
}

impl LevelName {
    /// Parses a name as `herite` writes it; `None` if its folder is none of a rank.
    pub fn parse(text: &str) -> Option<Self> {
        let rank = match text.split_once('/') {
            None => LevelRank::Territory,
            Some((_, name)) if name.contains('/') => return None,
            Some((folder, _)) => LevelRank::ALL.into_iter().find(|rank| rank.folder() == Some(folder))?,
        };
        Some(Self { rank, text: text.into() })
    }
}

/// A technician of an office, of whom the network knows the initials alone.
#[derive(Clone, Debug)]
pub struct Technician {
    /// `initiales`
    pub initials: Placed<Arc<str>>,
    /// `competences`: as those of the office.
    pub skills: BTreeMap<Arc<str>, Placed<u8>>,
}

/// What a level says of one commune.
#[derive(Clone, Debug)]
pub struct CommuneEntry {
    /// `insee`
    pub insee: Placed<Arc<str>>,
    /// The rest, by the name that the guide gives it; an empty text takes away what a lower level says.
    pub data: BTreeMap<Arc<str>, Placed<Scalar>>,
}

/// One file of `territories/`: a territory, or a level that territories share.
#[derive(Clone, Debug)]
pub struct Level {
    /// Its name.
    pub name: LevelName,
    /// Its file.
    pub file: SourcePath,
    /// `herite`, as written: level names.
    pub inherits: Vec<Placed<Arc<str>>>,
    /// Plain keys of the level itself, by their name: `nom nom_court article dans gentile slogan accompagnement
    /// adresse theme logo logo_alt image image_alt`, and `couleurs.primaire`, `couleurs.accent`, `mentions.editeur`, … (dotted).
    /// Among shared levels only what a territory may inherit: `accompagnement`, `theme`, `couleurs.*`, `mentions.*`.
    pub scalars: BTreeMap<Arc<str>, Placed<Scalar>>,
    /// `drapeaux`: yes or no; of a choice, the answer.
    pub flags: BTreeMap<Arc<str>, Placed<Scalar>>,
    /// `types`
    pub types: Option<Placed<Vec<Placed<Arc<str>>>>>,
    /// `communes`
    pub communes: Option<Placed<Vec<Placed<Arc<str>>>>>,
    /// `[[commune]]`, in order of file.
    pub commune_entries: Vec<CommuneEntry>,
    /// `[competences]`: how far its office is, by skill of the guide: 0 to discover, 1 notions, 2 manages alone, 3
    /// teaches others. Of territories alone; the ids are checked with the guide.
    pub skills: BTreeMap<Arc<str>, Placed<u8>>,
    /// `[[techniciens]]`, in order of file. Of territories alone.
    pub technicians: Vec<Technician>,
    /// `[valeurs]`
    pub values: BTreeMap<Arc<str>, Placed<Scalar>>,
    /// `[[acteurs]]`
    pub actors: Vec<Arc<Actor>>,
    /// `[[glossaire]]`
    pub terms: Vec<Arc<Term>>,
    /// `[[aides]]`, `[[permanences]]`, `[[documents]]`, `[[bandeaux]]`
    pub entries: BTreeMap<RecordKind, Vec<Arc<LevelEntry>>>,
    /// `[taxe_de_sejour]`
    pub tax: Option<Arc<TouristTax>>,
    /// `[[modifier]]`, in order of file.
    pub verbs: Vec<Arc<Verb>>,
    /// `[[page]]`, in order of file.
    pub pages: Vec<Arc<LocalPage>>,
    /// `[[etape]]`, in order of file.
    pub steps: Vec<Arc<LocalStep>>,
    /// The blocks of the theme that it overrides, in order of name.
    pub blocks: Vec<Arc<LocalBlock>>,
    /// What is said of its blocks that are still HTML, by name: where the theme has such a block.
    pub former_blocks: BTreeMap<Arc<str>, Diagnostic>,
    /// Its review file.
    pub reviews: Reviews,
    /// The files that its `fichier` keys name, its blocks, and its review file, there or not: what it says depends on
    /// them.
    pub named: Vec<SourcePath>,
    /// Whether a line of its file could not be read, or a name at its root means nothing: what seems to be missing may be
    /// there.
    pub hides_keys: bool,
    /// Where the file begins.
    pub place: Place,
}

impl Level {
    /// A level that has a name, and says nothing.
    pub fn named(name: LevelName, file: SourcePath) -> Self {
        Self {
            name,
            place: Place::start_of(file.clone()),
            reviews: Reviews {
                file: file_of(&file),
                entries: BTreeMap::new(),
                links: BTreeSet::new(),
                intact: true,
            },
            file,
            inherits: Vec::new(),
            scalars: BTreeMap::new(),
            flags: BTreeMap::new(),
            types: None,
            communes: None,
            commune_entries: Vec::new(),
            skills: BTreeMap::new(),
            technicians: Vec::new(),
            values: BTreeMap::new(),
            actors: Vec::new(),
            terms: Vec::new(),
            entries: BTreeMap::new(),
            tax: None,
            verbs: Vec::new(),
            pages: Vec::new(),
            steps: Vec::new(),
            blocks: Vec::new(),
            former_blocks: BTreeMap::new(),
            named: Vec::new(),
            hides_keys: false,
        }
    }

    /// All that it overrides: its `[[modifier]]` tables, then its blocks of the theme.
    pub fn overrides(&self) -> impl Iterator<Item = &Arc<Verb>> {
        self.verbs.iter().chain(self.blocks.iter().map(|block| &block.verb))
    }

    /// Its records of one kind, in order of file; actors and terms have lists of their own.
    pub fn entries_of(&self, kind: RecordKind) -> &[Arc<LevelEntry>] {
        self.entries.get(&kind).map_or(&[], Vec::as_slice)
    }
}

/// A block of the theme as a level says it: `theme/pied.md`.
#[derive(Clone, Debug)]
pub struct LocalBlock {
    /// Its name, which is that of its file.
    pub name: Arc<str>,
    /// Its text; `{{ commun }}` stands for what is below: the block of a lower level, or what the theme says.
    pub text: LocalText,
    /// What it does, as overrides are followed up: it wraps what the theme says, or replaces it.
    pub verb: Arc<Verb>,
}
