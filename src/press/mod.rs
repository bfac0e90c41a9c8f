//! The pipeline, the same for every command: it alone knows the order of the stages.
//!
//! A press is made from one snapshot. What it works out it remembers by the content of the files it came
//! from, so that the press of the next snapshot repeats only what changed: there is no second path for
//! rebuilds, and a warm press gives byte for byte what a cold one gives.

mod memory;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use self::memory::Memory;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::edition::survey::survey;
use crate::edition::merge::merge;
use crate::edition::{Edition, Occasion};
use crate::guide::Guide;
use crate::record::data::Scalar;
use crate::render::dress::Dress;
use crate::render::site::Site;
use crate::render::indexes::site;
use crate::render::portal::{Card, portal};
use crate::territory::read_level::level_name;
use crate::territory::{Level, Rank, Territories, chain};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
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
    themes: BTreeMap<String, Checked<Option<Arc<Theme>>>>,
    /// Of the guide, the levels, the themes.
    problems: Problems,
}

/// A site as pressed, with all that is wrong with it.
pub struct Pressed {
    /// The territory's id.
    pub id: String,
    /// Its site; with no file where the guide or its theme cannot be read at all.
    pub site: Checked<Site>,
    /// What the portal says of it; none where it could not be pressed.
    pub card: Option<Card>,
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

    /// What is wrong with the guide, the levels and the themes, whatever the territory.
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

    /// The site of one territory, with everything that is wrong with it.
    pub fn site(&self, id: &str) -> Pressed {
        let empty = || Site { id: id.to_owned(), files: Vec::new() };
        let ground = self.ground();
        let (Some(guide), Some(edition)) = (&ground.guide, self.edition(id)) else {
            return Pressed { id: id.to_owned(), site: Checked::new(empty(), ground.problems.clone()), card: None };
        };
        let mut problems = self.concerning(id);
        problems.extend(edition.problems.iter().cloned());
        let edition = &edition.value;
        let theme = ground.themes.get(&theme_of(edition)).and_then(|theme| theme.value.as_ref());
        let files = match theme {
            None => Vec::new(),
            Some(theme) => {
                let dress = Dress::new(edition, guide, theme, &self.snapshot, &self.occasion);
                let site = site(&dress);
                problems.extend(dress.problems());
                site.files
            }
        };
        let departments = self.ranked(id, Rank::Department);
        let card = Card::of(edition, guide, departments);
        Pressed { id: id.to_owned(), site: Checked::new(Site { id: id.to_owned(), files }, problems), card: Some(card) }
    }

    /// What the portal says of one territory, without pressing its site.
    pub fn card(&self, id: &str) -> Option<Card> {
        let (guide, edition) = (self.guide()?, self.edition(id)?);
        Some(Card::of(&edition.value, guide, self.ranked(id, Rank::Department)))
    }

    /// Presses the sites of `ids`, some at a time, and gives each to `each`; answers in the order of `ids`.
    ///
    /// Nothing of a site is kept once `each` is done with it: memory does not grow with their number.
    pub fn for_each_site<T: Send>(&self, ids: &[String], each: impl Fn(Pressed) -> T + Sync) -> Vec<T> {
        self.ground();
        ids.par_iter().map(|id| each(self.site(id))).collect()
    }

    /// The portal that leads to the sites of `cards`.
    pub fn portal(&self, cards: &[Card]) -> Option<Checked<Site>> {
        let ground = self.ground();
        let guide = ground.guide.as_ref()?;
        let theme = ground.themes.get(DEFAULT_THEME).or_else(|| ground.themes.values().next())?;
        let theme = theme.value.as_ref()?;
        Some(portal(cards, guide, theme, &self.snapshot, &self.occasion))
    }

    fn ground(&self) -> &Ground {
        self.ground.get_or_init(|| {
            let mut problems = Vec::new();
            let guide = self.memory.guide(&self.snapshot);
            problems.extend(guide.problems.iter().cloned());
            let Some(common) = guide.value.clone() else {
                return Ground { guide: None, territories: Arc::default(), themes: BTreeMap::new(), problems };
            };
            let territories = self.memory.territories(&self.snapshot, &common);
            problems.extend(territories.problems.iter().cloned());
            let exists = |path: &SourcePath| self.snapshot.get(path).is_some();
            problems.extend(survey(&common, &territories.value, &self.occasion, &exists));
            let themes = self.themes(&territories.value, &common);
            for theme in themes.values() {
                problems.extend(theme.problems.iter().cloned());
            }
            Ground { guide: Some(common), territories: territories.value.clone(), themes, problems }
        })
    }

    /// The themes that territories ask for, each read once.
    fn themes(&self, territories: &Territories, guide: &Guide) -> BTreeMap<String, Checked<Option<Arc<Theme>>>> {
        let named = territories.levels.values().filter_map(|level| match level.scalars.get("theme")?.value {
            Scalar::Text(ref name) => Some(name.clone()),
            _ => None,
        });
        let names: BTreeSet<String> = named.chain([DEFAULT_THEME.to_owned()]).collect();
        let read = |name: String| {
            let theme = self.memory.theme(&self.snapshot, &name, &guide.contract.language);
            (name, theme)
        };
        names.into_iter().map(read).collect()
    }

    /// The shared problems that concern one territory: those of the guide, of the themes, of its own levels.
    fn concerning(&self, id: &str) -> Problems {
        let ground = self.ground();
        let Some(level) = ground.territories.sites().find(|level| *level.name.text == *id) else {
            return ground.problems.clone();
        };
        let ranks = chain(&ground.territories, level).value;
        let files: Vec<&Arc<Level>> = ranks.iter().flatten().collect();
        let concerns = |problem: &&Diagnostic| {
            let file = &problem.place.file;
            let Some(below) = file.below("territories") else { return true };
            files.iter().any(|level| level.file == *file || below.starts_with(&format!("{}/", level.name.text)))
        };
        ground.problems.iter().filter(concerns).cloned().collect()
    }

    /// The names, without their folder, of the levels of one rank that a territory inherits from.
    fn ranked(&self, id: &str, rank: Rank) -> Vec<String> {
        let territories = &self.ground().territories;
        let Some(level) = territories.sites().find(|level| *level.name.text == *id) else { return Vec::new() };
        let levels = chain(territories, level).value;
        let chosen = levels.iter().flatten().filter(|level| level.name.rank == rank);
        chosen.map(|level| level.name.text.rsplit('/').next().unwrap_or_default().to_owned()).collect()
    }
}

fn theme_of(edition: &Edition) -> String {
    match edition.scalars.get("theme").map(|given| &given.value) {
        Some(Scalar::Text(name)) => name.clone(),
        _ => DEFAULT_THEME.to_owned(),
    }
}
