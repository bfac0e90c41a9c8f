//! What is between the `+++` lines of a page.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::page_id::PageId;
use crate::calendar::Day;
use crate::text::{Place, Placed};

/// A page's front matter.
#[derive(Clone, Debug)]
pub struct Front {
    /// `titre`: the only first-rank heading.
    pub title: Placed<String>,
    /// `resume`: one sentence.
    pub summary: String,
    /// `ordre`: its rank in its chapter; pages without one come last, by id.
    pub order: Option<i64>,
    /// `types`: for which types of project; empty for all.
    pub types: Vec<Placed<Arc<str>>>,
    /// `profils`: for which profiles; empty for all.
    pub profiles: Vec<Placed<Arc<str>>>,
    /// `public`: whether it is for technicians only; such a page is never in a public site.
    pub technician: bool,
    /// `verifie_le`
    pub checked_on: Option<Day>,
    /// `verifie_par`: who checked it.
    pub checked_by: Option<String>,
    /// `revoir_avant`
    pub review_before: Option<Placed<Day>>,
    /// `responsable`: who looks after it, declared in `guide.toml`.
    pub owner: Option<Placed<Arc<str>>>,
    /// `sources`
    pub sources: Vec<CitedSource>,
    /// `anciens_ids`: old section id → its id today.
    pub renamed: BTreeMap<Arc<str>, Placed<Arc<str>>>,
    /// `anciens_ids` that lead to another page: old section id → the page and the id there.
    pub moved: BTreeMap<Arc<str>, Placed<(PageId, Arc<str>)>>,
    /// `anciennes_adresses`: page ids under which it once stood.
    pub former_ids: Vec<Placed<Arc<str>>>,
    /// `proteges`: sections that no level may replace, hide, correct or rename.
    pub protected: Guarded,
    /// `sensibles`: sections whose changes block stale overrides.
    pub sensitive: Guarded,
    /// `changements`: what the network says of its changes.
    pub changes: Vec<DatedChange>,
}

/// Which sections of a page something holds for.
#[derive(Clone, Debug, Default)]
pub enum Guarded {
    /// None.
    #[default]
    None,
    /// `true`: all of them, and the page itself.
    All(Place),
    /// A list of section ids.
    Some(Vec<Placed<Arc<str>>>),
}

impl Guarded {
    /// Where it is said of section (or block) `id`; of the page itself where `id` is `None`.
    pub fn place_of(&self, id: Option<&str>) -> Option<&Place> {
        match self {
            Self::None => None,
            Self::All(place) => Some(place),
            Self::Some(ids) => {
                ids.iter().find(|listed| Some(&*listed.value) == id).map(|listed| &listed.place)
            }
        }
    }
}

/// What the network says of a change of a page.
#[derive(Clone, Debug)]
pub struct DatedChange {
    /// `section`; none for the page as a whole.
    pub section: Option<Placed<Arc<str>>>,
    /// `le`: the day of the change.
    pub on: Day,
    /// `importance`
    pub weight: Weight,
    /// `resume`: what changed, in a sentence, for readers too.
    pub summary: Option<String>,
    /// `avant` and `apres`: the words that changed, as they were and as they are.
    pub words: Option<(String, String)>,
}

/// `importance`
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// `mineur`: told, and never blocks.
    Minor,
    /// Nothing is said of it: told, and left to the policy of the override.
    Plain,
    /// `important`: an override that was to be reported only blocks.
    Major,
}

impl Weight {
    /// As authors write it; nobody writes `normal`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Minor => "mineur",
            Self::Plain => "normal",
            Self::Major => "important",
        }
    }
}

/// Where a page took its facts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedSource {
    /// `titre`
    pub title: String,
    /// `adresse`
    pub address: Option<String>,
}
