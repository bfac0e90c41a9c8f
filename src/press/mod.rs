//! The pipeline, the same for every command: it alone knows the order of the stages.
//!
//! A press is made from one snapshot. What it works out it remembers by the content of the files it came
//! from, so that the press of the next snapshot repeats only what changed: there is no second path for
//! rebuilds, and a warm press gives byte for byte what a cold one gives.

mod memory;
mod unread;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use self::memory::Memory;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::edition::merge::merge;
use crate::edition::survey::survey;
use crate::edition::{Edition, Occasion};
use crate::guide::Guide;
use crate::record::PageId;
use crate::record::data::Scalar;
use crate::render::aside::Gallery;
use crate::render::dress::Dress;
use crate::render::indexes::site;
use crate::render::origins::{Origins, origins};
use crate::render::portal::{Card, portal};
use crate::render::site::Site;
use crate::territory::read_level::level_name;
use crate::territory::{Rank, Territories, chain};
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Entry, Snapshot};
use crate::theme::Theme;

/// The theme of a territory that names none.
pub const DEFAULT_THEME: &str = "jalon";

/// The pipeline over one snapshot.
pub struct Press {
    snapshot: Arc<Snapshot>,
    occasion: Occasion,
    memory: Arc<Memory>,
    ground: OnceLock<Ground>,
}

/// What all territories stand on.
struct Ground {
    guide: Option<Arc<Guide>>,
    territories: Arc<Territories>,
    themes: BTreeMap<String, Wardrobe>,
    /// Of the guide: they concern everybody. Of levels that no territory inherits: they concern nobody.
    problems: Problems,
    /// Of the levels of each territory.
    own: BTreeMap<Arc<str>, Problems>,
}

/// A theme, with what it has drawn.
struct Wardrobe {
    theme: Checked<Option<Arc<Theme>>>,
    gallery: Gallery,
}

impl Press {
    /// A cold press.
    pub fn new(snapshot: Arc<Snapshot>, occasion: Occasion) -> Self {
        Self { snapshot, occasion, memory: Arc::default(), ground: OnceLock::new() }
    }

    /// The press of a later snapshot, with the memory of this one.
    #[must_use]
    pub fn renewed(&self, snapshot: Arc<Snapshot>) -> Self {
        Self {
            snapshot,
            occasion: self.occasion.clone(),
            memory: self.memory.clone(),
            ground: OnceLock::new(),
        }
    }

    /// The snapshot it was made from.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// The ids of the territories, in order.
    pub fn territories(&self) -> Vec<String> {
        // By the files, so that a territory whose file cannot be read at all is still named.
        let names = self.snapshot.below("territories").filter_map(|(path, _)| level_name(path));
        names.filter(|name| name.rank == Rank::Territory).map(|name| name.text.to_string()).collect()
    }

    /// What is wrong and concerns no single territory: with the guide, and with levels that nobody inherits.
    pub fn problems(&self) -> &[Diagnostic] {
        &self.ground().problems
    }

    /// The common guide, where it can be read.
    pub fn guide(&self) -> Option<&Arc<Guide>> {
        self.ground().guide.as_ref()
    }

    /// The guide as one territory reads it.
    pub fn edition(&self, id: &str) -> Option<Arc<Checked<Edition>>> {
        let ground = self.ground();
        let guide = ground.guide.as_ref()?;
        let level = ground.territories.sites().find(|level| *level.name.text == *id)?;
        let exists = |path: &SourcePath| self.snapshot.get(path).is_some();
        Some(Arc::new(merge(guide, &ground.territories, level, &self.occasion, &exists)))
    }

    /// The site of one territory, with everything that is wrong with it alone: its levels, its edition, its theme.
    pub fn site(&self, id: &str) -> Checked<Site> {
        let empty = Site { id: id.to_owned(), files: Vec::new() };
        let ground = self.ground();
        let mut problems = ground.own.get(id).cloned().unwrap_or_default();
        let (Some(guide), Some(edition)) = (&ground.guide, self.edition(id)) else {
            return Checked::new(empty, problems);
        };
        problems.extend(edition.problems.iter().cloned());
        let edition = &edition.value;
        let Some(wardrobe) = ground.themes.get(&theme_of(edition)) else {
            return Checked::new(empty, problems);
        };
        problems.extend(wardrobe.theme.problems.iter().cloned());
        let Some(theme) = &wardrobe.theme.value else { return Checked::new(empty, problems) };
        let theme = (&**theme, &wardrobe.gallery);
        let dress = Dress::new(edition, guide, theme, &self.snapshot, &self.occasion);
        let site = site(&dress);
        // What the theme lacks was told when it was read: drawing pages with it meets the same fault again.
        let is_new = |problem: &Diagnostic| {
            let same = |known: &Diagnostic| known.code == problem.code && known.facts == problem.facts;
            !wardrobe.theme.problems.iter().any(same)
        };
        problems.extend(dress.problems().into_iter().filter(is_new));
        Checked::new(site, problems)
    }

    /// Where each block of one page of one territory comes from; `None` where there is no such page. `page` is its id,
    /// or its address in the site (`types/meuble/index.html`, `types/meuble/`).
    pub fn origins(&self, id: &str, page: &str) -> Option<Origins> {
        let page = page.strip_suffix("index.html").unwrap_or(page).trim_matches('/');
        let page = PageId::new(if page.is_empty() { PageId::HOME } else { page });
        self.dressed(id, |dress, territories| {
            dress.edition.pages.get(&page).map(|page| origins(dress, territories, page))
        })?
    }

    /// The same, of every page of one territory, in order of id.
    pub fn all_origins(&self, id: &str) -> Vec<Origins> {
        let all = self.dressed(id, |dress, territories| {
            dress.edition.pages.values().map(|page| origins(dress, territories, page)).collect()
        });
        all.unwrap_or_default()
    }

    /// Gives the dress of one territory to `f`, where guide, edition and theme can be had.
    fn dressed<T>(&self, id: &str, f: impl FnOnce(&Dress<'_>, &Territories) -> T) -> Option<T> {
        let ground = self.ground();
        let guide = ground.guide.as_ref()?;
        let edition = self.edition(id)?;
        let edition = &edition.value;
        let wardrobe = ground.themes.get(&theme_of(edition))?;
        let theme = (&**wardrobe.theme.value.as_ref()?, &wardrobe.gallery);
        let dress = Dress::new(edition, guide, theme, &self.snapshot, &self.occasion);
        Some(f(&dress, &ground.territories))
    }

    /// Presses the sites of `ids`, some at a time, and gives each to `each`, from several threads.
    ///
    /// Nothing of a site is kept once `each` is done with it: memory does not grow with their number.
    pub fn for_each_site(&self, ids: &[String], each: impl Fn(&str, Checked<Site>) + Sync) {
        self.ground();
        ids.par_iter().for_each(|id| each(id, self.site(id)));
    }

    /// The portal that leads to the sites of `ids`; without files where the guide or the theme cannot be read.
    pub fn portal(&self, ids: &[String]) -> Checked<Site> {
        let ground = self.ground();
        let theme = ground.themes.get(DEFAULT_THEME).or_else(|| ground.themes.values().next());
        let theme = theme.and_then(|wardrobe| wardrobe.theme.value.as_ref());
        let (Some(guide), Some(theme)) = (&ground.guide, theme) else {
            return Checked::new(Site { id: String::new(), files: Vec::new() }, Vec::new());
        };
        let sites = ground.territories.sites().filter(|level| ids.iter().any(|id| **id == *level.name.text));
        let cards: Vec<Card> =
            sites.map(|level| Card::of(level, &chain(&ground.territories, level).value, guide)).collect();
        portal(&cards, guide, theme, &self.snapshot, &self.occasion)
    }

    fn ground(&self) -> &Ground {
        self.ground.get_or_init(|| {
            let guide = self.memory.guide(&self.snapshot);
            let mut problems = guide.problems;
            let Some(guide) = guide.value else {
                return Ground {
                    guide: None,
                    territories: Arc::default(),
                    themes: BTreeMap::new(),
                    problems,
                    own: BTreeMap::new(),
                };
            };
            let territories = self.memory.territories(&self.snapshot, &guide);
            let exists = |path: &SourcePath| self.snapshot.get(path).is_some();
            let mut found = territories.problems;
            found.extend(survey(&guide, &territories.value, &self.occasion, &exists));
            let unreadable = self.unreadable(problems.iter().chain(&found));
            found.extend(unreadable);
            let named = territories.value.levels.values().flat_map(|level| &level.named).collect();
            let unread = unread::unread(&self.snapshot, &named, &found);
            found.extend(unread);
            let own = self.shared_out(&territories.value, &found);
            // What concerns a territory is told with it; the rest with the guide.
            found.retain(|problem| !own.values().any(|problems| problems.contains(problem)));
            problems.extend(found);
            let themes = self.themes(&territories.value, &guide);
            Ground { guide: Some(guide), territories: territories.value, themes, problems, own }
        })
    }

    /// The files of authors that should be text and are not UTF-8, and that nobody `told` of: drawings, documents.
    /// They cannot be given to readers, who would miss them without a word.
    fn unreadable<'d>(&self, told: impl Iterator<Item = &'d Diagnostic>) -> Problems {
        let told: BTreeSet<&SourcePath> =
            told.filter(|problem| problem.code == Code::NotUtf8).map(|problem| &problem.place.file).collect();
        let files = ["content", "territories"].into_iter().flat_map(|folder| self.snapshot.below(folder));
        let problem = |(path, entry): (&SourcePath, &Entry)| match entry {
            // These are told where they are read; where nobody names them, nobody misses them.
            Entry::NotUtf8 { valid_up_to, .. }
                if !told.contains(path) && !["md", "toml", "relecture"].contains(&path.extension()) =>
            {
                let place = Place::start_of(path.clone());
                Some(Diagnostic::new(Code::NotUtf8, place).with("offset", valid_up_to))
            }
            _ => None,
        };
        files.filter_map(problem).collect()
    }

    /// The problems of the files of `territories/`, by the territories that they concern.
    fn shared_out(&self, territories: &Territories, found: &[Diagnostic]) -> BTreeMap<Arc<str>, Problems> {
        let mut own = BTreeMap::new();
        for id in self.territories() {
            let level = territories.sites().find(|level| *level.name.text == *id);
            let ranks = level.map(|level| chain(territories, level).value).unwrap_or_default();
            // A file that could not be read gave no level: it is known by its name.
            let levels: Vec<&str> =
                ranks.iter().flatten().map(|level| &*level.name.text).chain([id.as_str()]).collect();
            let named = |file: &SourcePath| ranks.iter().flatten().any(|level| level.named.contains(file));
            let concerns = |problem: &&Diagnostic| {
                if named(&problem.place.file) {
                    return true;
                }
                let below = problem.place.file.below("territories");
                below.is_some_and(|below| {
                    let mut rest = levels.iter().filter_map(|level| below.strip_prefix(level));
                    rest.any(|rest| rest == ".toml" || rest.starts_with('/'))
                })
            };
            own.insert(id.as_str().into(), found.iter().filter(concerns).cloned().collect());
        }
        own
    }

    /// The themes that territories ask for, each read once.
    fn themes(&self, territories: &Territories, guide: &Guide) -> BTreeMap<String, Wardrobe> {
        let asked = territories.levels.values().filter_map(|level| match level.scalars.get("theme")?.value {
            Scalar::Text(ref name) => Some(name.clone()),
            _ => None,
        });
        let names: BTreeSet<String> = asked.chain([DEFAULT_THEME.to_owned()]).collect();
        let read = |name: String| {
            let theme = self.memory.theme(&self.snapshot, &name, &guide.contract.language);
            (name, Wardrobe { theme, gallery: Gallery::default() })
        };
        names.into_iter().map(read).collect()
    }
}

fn theme_of(edition: &Edition) -> String {
    match edition.scalars.get("theme").map(|given| &given.value) {
        Some(Scalar::Text(name)) => name.clone(),
        _ => DEFAULT_THEME.to_owned(),
    }
}
