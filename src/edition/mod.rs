//! The guide as one territory reads it: every page, record, value and address settled.
//!
//! Levels are laid over the common guide rank by rank. Inside a rank every verb is resolved against what the
//! rank below left, checked, and only then applied, in one fixed order; so the result depends neither on the
//! order of files nor on the order of tables in them.

mod absent;
mod ages;
mod anchors;
mod apply;
pub mod audience;
mod base_pages;
mod chapters;
mod check_scope;
mod clashes;
pub mod commune_data;
mod correction;
pub mod edition_path;
pub mod edition_step;
mod entries;
mod extent;
mod follow;
mod gather_news;
pub mod guide_check;
pub mod identity;
mod lay_steps;
mod layers;
pub mod legal_notices;
mod link_problems;
mod local_links;
mod locate;
pub mod meant_target;
mod measured_extents;
mod meet;
pub mod merge;
mod names;
pub mod news_item;
pub mod override_state;
mod path_check;
pub mod path_tasks;
mod placeholders;
mod plausible;
mod question_check;
mod readability;
mod reading_order;
mod record_layers;
mod record_positions;
mod record_verbs;
mod references;
mod resolve;
mod settings;
mod showing;
pub mod situation;
mod skills;
mod source_words;
mod spelling;
mod successor;
mod support_missions;
mod task_subjects;
mod tax;
mod tax_scale;
mod telephones;
mod theme_blocks;
mod typed_figures;
pub mod visible_text;
mod work_pages;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use self::audience::Audience;
use self::commune_data::CommuneData;
use self::edition_step::EditionPaths;
use self::news_item::{NewsItem, NewsText};
use self::override_state::OverrideState;
use self::record_positions::RecordPositions;
use self::situation::Situation;
use self::visible_text::VisibleText;
use crate::calendar::Day;
use crate::markdown::node::Body;
use crate::markdown::piece::Piece;
use crate::record::data::{Actor, Fact, LevelEntry, Scalar, Term, TouristTax};
use crate::record::front::{Front, Weight};
use crate::record::page_id::PageId;
use crate::record::verb::{Policy, RecordKind, Verb};
use crate::territory::levels::{Level, LevelName};
use crate::territory::review::{Review, TargetSpot};
use crate::text::{Place, Placed};

/// The least contrast of text with its ground (WCAG 2.2, level AA).
pub const LEAST_CONTRAST: f64 = 4.5;

/// What an edition depends on besides the authors' files.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BuildContext {
    /// The day of the build: dated additions appear and go with it.
    pub date: Day,
    /// The address of a site, from the command line, with [`BuildContext::TERRITORY`] where each has its own folder: it goes
    /// before a territory's own address.
    pub base_address: Option<String>,
}

impl BuildContext {
    /// The placeholder of a territory's id in the base address.
    pub const TERRITORY: &str = crate::text::web_address::TERRITORY;
}

/// The guide as one territory reads it.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The territory's id.
    pub id: Arc<str>,
    /// Who reads it.
    pub audience: Audience,
    /// Its name and grammar.
    pub identity: Identity,
    /// The levels whose texts it holds, itself included: what readers know them by.
    pub origins: BTreeMap<Arc<str>, String>,
    /// Its plain keys, inherited ones included: `accompagnement`, `couleurs.primaire`, `mentions.editeur` …
    pub scalars: BTreeMap<Arc<str>, Placed<Scalar>>,
    /// What conditions ask about.
    pub situation: Situation,
    /// What it answers to the guide's flags, by id: only to those that it answers.
    pub flags: BTreeMap<Arc<str>, Placed<Scalar>>,
    /// The types of project that it handles, in the guide's order.
    pub types: Vec<Arc<str>>,
    /// Its values, by id: only those that are filled.
    pub values: BTreeMap<Arc<str>, Placed<Scalar>>,
    /// Its chapters, in reading order, with their visible pages.
    pub chapters: Vec<EditionChapter>,
    /// Its visible pages.
    pub pages: BTreeMap<PageId, Arc<EditionPage>>,
    /// The pages that it does not show, and why.
    pub hidden: BTreeMap<PageId, Hidden>,
    /// Former addresses (`types/gite/index.html`) and the pages that stand for them.
    pub redirects: BTreeMap<String, PageId>,
    /// The guide's facts.
    pub facts: Arc<BTreeMap<Arc<str>, Fact>>,
    /// Its glossary.
    pub terms: Vec<Arc<Term>>,
    /// Who does what, here.
    pub actors: Vec<Arc<Actor>>,
    /// The steps of each path, by its name.
    pub paths: EditionPaths,
    /// Its aids, open-door sessions, documents and notices that show on the day of the build.
    pub entries: BTreeMap<RecordKind, Vec<Arc<LevelEntry>>>,
    /// What shows on top of pages for a while.
    pub notices: Vec<PageNotice>,
    /// The blocks of the theme that its levels override, by name; `{{ commun }}` stands for what the theme says.
    pub blocks: BTreeMap<Arc<str>, Body>,
    /// What is new for its readers, the latest first.
    pub news: Vec<NewsItem>,
    /// Its tourist tax.
    pub tax: Option<Arc<TouristTax>>,
    /// The INSEE codes of its communes.
    pub communes: Vec<Placed<Arc<str>>>,
    /// What is said of them.
    pub commune_data: CommuneData,
    /// Its overrides that must be looked at again when what they override changes.
    pub followed: Vec<FollowedOverride>,
    /// The links of its levels' texts into the guide.
    pub links: LinkGoals,
    /// What its levels do to pages and to what is in them: verbs that apply today, rank by rank.
    pub done: Vec<AppliedOverride>,
    /// Found when somebody asks for a record by its id.
    positions: RecordPositions,
}

impl Edition {
    /// The page that a text names `id`: by its own address, or by one that it had before.
    pub fn page(&self, id: &PageId) -> Option<&Arc<EditionPage>> {
        let former = || self.pages.get(self.redirects.get(&id.address())?);
        self.pages.get(id).or_else(former)
    }

    /// Whether one of its pages is for technicians alone: itself, or its whole chapter.
    pub fn is_for_technicians(&self, id: &PageId) -> bool {
        let is = |id: &PageId| self.pages.get(id).is_some_and(|page| page.front.technician);
        is(id) || id.chapter().is_some_and(|chapter| is(&PageId::new(chapter)))
    }

    /// The term `id` of its glossary.
    pub fn term(&self, id: &str) -> Option<&Arc<Term>> {
        self.positions.term(&self.terms, id)
    }

    /// The actor `id`.
    pub fn actor(&self, id: &str) -> Option<&Arc<Actor>> {
        self.positions.actor(&self.actors, id)
    }

    /// The lines of Markdown that are outside the bodies of pages: notices and news.
    pub fn lines(&self) -> impl Iterator<Item = &[Piece]> {
        let news = self.news.iter().filter_map(|news| match &news.telling {
            NewsText::Local(text) => Some(&**text),
            NewsText::Common(_) => None,
        });
        self.notices.iter().map(|notice| &*notice.text).chain(news)
    }

    /// Whether the territory is invented, which its pages must say.
    pub fn is_demonstration(&self) -> bool {
        matches!(self.scalars.get("demonstration").map(|flag| &flag.value), Some(Scalar::Boolean(true)))
    }

    /// What people look at again when the guide changes.
    pub fn followed_texts(&self) -> FollowedTexts {
        FollowedTexts {
            territory: self.id.clone(),
            overrides: self.followed.clone(),
            links: self.links.clone(),
        }
    }

    /// Its stale overrides under a policy that forbids to publish before somebody has looked.
    pub fn blocking(&self) -> impl Iterator<Item = &FollowedOverride> {
        self.followed.iter().filter(|followed| followed.blocks())
    }
}

/// A territory's name, and how to speak of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// What `{{ territoire.… }}` can ask for, by name: `nom nom_court article de a dans gentile slogan`.
    pub words: BTreeMap<&'static str, String>,
}

impl Identity {
    /// One of its words; empty where the territory gives none.
    pub fn word(&self, name: &str) -> &str {
        self.words.get(name).map_or("", String::as_str)
    }
}

/// A chapter, with its visible pages in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionChapter {
    /// Its own page.
    pub page: PageId,
    /// 1 to 12, where it is a stage.
    pub stage: Option<u8>,
    /// Its pages.
    pub pages: Vec<PageId>,
}

/// A page as one territory reads it.
#[derive(Clone, Debug)]
pub struct EditionPage {
    /// Its id.
    pub id: PageId,
    /// Its front matter.
    pub front: Arc<Front>,
    /// Its title, renamed where a level did, as readers see it.
    pub title: Arc<str>,
    /// Its summary, as readers see it.
    pub summary: Arc<str>,
    /// The level that brought it; none for a page of the common guide.
    pub origin: Option<Arc<str>>,
    /// Its text. Branches that do not hold and slots that nobody fills are still in it.
    pub body: Body,
    /// Anchors that went away with a replaced or hidden part, and the nearest anchor that remains (none: the page).
    pub lost: BTreeMap<Arc<str>, Option<Arc<str>>>,
    /// Anchors that do not show here, though no level took them away: a link to one leads to the page.
    pub absent: BTreeSet<Arc<str>>,
}

/// A text on top of one page, or of all, for a while.
#[derive(Clone, Debug)]
pub struct PageNotice {
    /// Its text.
    pub text: Box<[Piece]>,
    /// The page it is for; none for all.
    pub page: Option<PageId>,
}

/// Why a page does not show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// Its types are not the territory's.
    Types,
    /// It is for technicians.
    Technician,
    /// A level hid it.
    Verb {
        /// The level.
        origin: Arc<str>,
        /// Its verb.
        place: Place,
        /// `pourquoi`
        reason: Option<String>,
    },
    /// It is dated, and its day is not here or past.
    Period,
}

/// A verb of a level that applies, with what it addresses today.
#[derive(Clone, Debug)]
pub struct AppliedOverride {
    /// The level whose verb it is.
    pub level: LevelName,
    /// The verb.
    pub verb: Arc<Verb>,
    /// The page.
    pub page: PageId,
    /// The thing in the page, by the id it has today; none for the page itself.
    pub id: Option<Arc<str>>,
}

/// By the name of each level that has some: the goals of its links into the guide that are there, or were when somebody
/// noted them (`types/meuble#declaration`).
pub type LinkGoals = BTreeMap<Arc<str>, Arc<BTreeSet<Arc<str>>>>;

/// What people look at again in one territory when the guide changes.
#[derive(Clone, Debug)]
pub struct FollowedTexts {
    /// Its id.
    pub territory: Arc<str>,
    /// Its overrides, inherited ones included.
    pub overrides: Vec<FollowedOverride>,
    /// The links of its levels' texts.
    pub links: LinkGoals,
}

/// An override that must be looked at again when what it overrides changes.
#[derive(Clone, Debug)]
pub struct FollowedOverride {
    /// The level that overrides.
    pub level: Arc<Level>,
    /// Its verb.
    pub verb: Arc<Verb>,
    /// The name that its target goes by today; of one that is gone, the nearest to it.
    pub today: Option<String>,
    /// What happens when the text below changes: what the author said, the default, or what the network makes of it.
    pub policy: Policy,
    /// The text it overrides, as the levels below leave it: canonical source, facts filled in. Empty where only the
    /// target is followed up, and where there is none.
    pub input: String,
    /// What somebody last agreed to.
    pub review: Option<Arc<Review>>,
    /// Where its target is today, of a section.
    pub spot: Option<TargetSpot>,
    /// What became of it.
    pub state: OverrideState,
    /// What the network says of the changes since.
    pub weight: Weight,
    /// The same, in its words.
    pub summary: Option<String>,
    /// What readers find.
    pub shown: VisibleText,
}

impl FollowedOverride {
    /// Whether the site must not be published before somebody has looked: its policy blocks, and it is stale.
    pub fn blocks(&self) -> bool {
        self.policy == Policy::Block
            && match self.state {
                OverrideState::Changed => self.weight != Weight::Minor,
                OverrideState::ExtentChanged
                | OverrideState::Gone
                | OverrideState::Removed
                | OverrideState::Protected
                | OverrideState::Lost => true,
                _ => false,
            }
    }

    /// Whether it is more than good to know.
    pub fn is_urgent(&self) -> bool {
        self.is_pending() && self.state.is_urgent(self.weight, self.verb.action.follow_up())
    }

    /// Whether somebody is asked to look.
    pub fn is_pending(&self) -> bool {
        self.state.is_pending(self.verb.action.follow_up())
    }
}
