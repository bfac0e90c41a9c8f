//! The pipeline, the same for every command: it alone knows the order of the stages.
//!
//! A pipeline is made from one snapshot. What it works out it remembers by the content of the files it came
//! from, so that the pipeline of the next snapshot repeats only what changed: there is no second path for
//! rebuilds, and a warm pipeline gives byte for byte what a cold one gives.

mod cached_edition;
mod ground;
mod memory;
mod network;
mod told;
mod unread;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use self::cached_edition::CachedEdition;
use self::ground::{Ground, SiteRequest};
use self::memory::Memory;
use self::told::Told;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::edition::merge::merge;
use crate::edition::{BuildContext, Edition, FollowedOverride};
use crate::guide::Guide;
use crate::record::PageId;
use crate::record::data::Scalar;
use crate::render::dress::Dress;
use crate::render::files::{self, Address};
use crate::render::origins::{Origins, origins};
use crate::render::portal::{Card, Standing, portal};
use crate::render::site::{Content, Site};
use crate::territory::read_level::level_name;
use crate::territory::{Level, Rank, Territories, chain};
use crate::text::Placed;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Snapshot};
use crate::theme::block::Block;

/// The theme of a territory that names none.
pub const DEFAULT_THEME: &str = "jalon";

/// Asked for this id, a pipeline gives the guide as nobody customised it.
pub const COMMON: &str = "";

/// The pipeline over one snapshot.
pub struct Pipeline {
    snapshot: Arc<Snapshot>,
    build_context: Arc<BuildContext>,
    memory: Arc<Memory>,
    ground: OnceLock<Ground>,
    told: OnceLock<Told>,
}

impl Pipeline {
    /// A cold pipeline.
    pub fn new(snapshot: Arc<Snapshot>, build_context: BuildContext) -> Self {
        Self::with(snapshot, Arc::new(build_context), Arc::default())
    }

    /// The pipeline of a later snapshot, with the memory of this one.
    #[must_use]
    pub fn renewed(&self, snapshot: Arc<Snapshot>) -> Self {
        Self::with(snapshot, Arc::clone(&self.build_context), Arc::clone(&self.memory))
    }

    /// The pipeline of the same snapshot on another build_context, with the memory of this one.
    #[must_use]
    pub fn on(&self, build_context: BuildContext) -> Self {
        Self::with(Arc::clone(&self.snapshot), Arc::new(build_context), Arc::clone(&self.memory))
    }

    fn with(snapshot: Arc<Snapshot>, build_context: Arc<BuildContext>, memory: Arc<Memory>) -> Self {
        Self { snapshot, build_context, memory, ground: OnceLock::new(), told: OnceLock::new() }
    }

    /// The snapshot it was made from.
    pub fn snapshot(&self) -> &Arc<Snapshot> {
        &self.snapshot
    }

    /// What it was made for.
    pub fn build_context(&self) -> &BuildContext {
        &self.build_context
    }

    /// The ids of the territories, in order.
    pub fn territories(&self) -> Vec<String> {
        // By the files, so that a territory whose file cannot be read at all is still named.
        let names = self.snapshot.below("territories").filter_map(|(path, _)| level_name(path));
        names.filter(|name| name.rank == Rank::Territory).map(|name| name.text.to_string()).collect()
    }

    /// What is wrong and concerns no single territory: with the guide, and with levels that nobody inherits.
    pub fn problems(&self) -> &[Diagnostic] {
        &self.told().common
    }

    /// The common guide, where it can be read.
    pub fn guide(&self) -> Option<&Arc<Guide>> {
        self.ground().guide.as_ref()
    }

    /// Every level of the territories.
    pub fn levels(&self) -> &Arc<Territories> {
        &self.ground().territories
    }

    /// The blocks that the level `name` (`pays`, `departements/24`) may override: those of the theme of its site, or of the
    /// theme that a shared level names; in order of name.
    pub fn blocks(&self, name: &str) -> Vec<Block> {
        let ground = self.ground();
        let edition = self.edition(name).map(|edition| edition.value);
        let level = || ground.territories.levels.values().find(|level| *level.name.text == *name);
        let theme = match (&edition, level()) {
            (Some(edition), _) => theme_of(&edition.scalars),
            (None, Some(level)) => theme_of(&level.scalars),
            (None, None) => DEFAULT_THEME,
        };
        let theme = ground.themes.get(theme).and_then(|loaded_theme| loaded_theme.theme.value.as_ref());
        theme.map_or_else(Vec::new, |theme| theme.blocks().to_vec())
    }

    /// What the territories `ids` follow up, some at a time.
    pub fn followed(&self, ids: &[String]) -> Vec<(String, Vec<FollowedOverride>)> {
        self.ask_each(ids, |id| Some((id.to_owned(), self.edition(id)?.value.followed.clone())))
    }

    /// What `ask` finds for each of `ids`, some at a time, in their order.
    ///
    /// What all of them stand on is read before. Else each worker would wait for whoever reads it first, who waits for a
    /// worker: reading is shared out among the same workers.
    fn ask_each<T: Send>(&self, ids: &[String], ask: impl Fn(&str) -> Option<T> + Sync) -> Vec<T> {
        self.ground();
        ids.par_iter().filter_map(|id| ask(id)).collect()
    }

    /// The guide as one territory reads it. A few are remembered: whoever goes through many of them pays for each.
    pub fn edition(&self, id: &str) -> Option<Checked<Arc<Edition>>> {
        let making = self.making(id)?;
        Some(self.kept(&making)?.edition.clone())
    }

    /// A digest of all that a site is made from, this program included: where two pipelines give the same one, they give
    /// the same site, and tell the same of it.
    pub fn digest(&self, id: &str) -> Option<Digest> {
        self.ground().key(id, &self.snapshot)
    }

    /// The territories of this pipeline whose sites may differ from those of `before`; new ones included.
    pub fn changed_since(&self, before: &Self) -> Vec<String> {
        let mut ids = self.territories();
        ids.retain(|id| self.digest(id).is_none_or(|digest| before.digest(id) != Some(digest)));
        ids
    }

    /// Every file of a site, in order of path, without rendering any; none where the site cannot be made.
    pub fn addresses(&self, id: &str) -> Vec<Address> {
        self.dressed(id, |dress, _| files::addresses(dress)).unwrap_or_default()
    }

    /// One file of a site, made alone, with what the theme did wrong in it. `None` where there is no such file.
    pub fn file(&self, id: &str, path: &str) -> Checked<Option<Content>> {
        let made = self.dressed(id, |dress, _| {
            let address = files::addresses(dress).into_iter().find(|address| address.path == path)?;
            Some(Checked::new(files::file(dress, &address), dress.problems()))
        });
        made.flatten().unwrap_or_else(|| Checked::new(None, Vec::new()))
    }

    /// What is wrong with the files of one territory alone: a part of what `problems_of` gives, without merging.
    pub fn problems_of_files(&self, id: &str) -> Problems {
        self.told().own.get(id).cloned().unwrap_or_default()
    }

    /// What is wrong with one territory alone, before anything is drawn: its levels, its edition, its theme.
    pub fn problems_of(&self, id: &str) -> Problems {
        let mut problems = self.problems_of_files(id);
        let Some((making, worn)) = self.making(id).and_then(|making| {
            let worn = self.kept(&making)?;
            Some((making, worn))
        }) else {
            return problems;
        };
        problems.extend(worn.edition.problems.iter().cloned());
        if let Some(loaded_theme) = self.ground().themes.get(theme_of(&worn.edition.value.scalars)) {
            problems.extend(loaded_theme.theme.problems.iter().cloned());
            problems.extend(worn.theme(&making, loaded_theme).problems.iter().cloned());
        }
        problems
    }

    /// The site of one territory, with everything that is wrong with it alone: its levels, its edition, its theme.
    /// What is not remembered already is dropped again.
    pub fn site(&self, id: &str) -> Checked<Site> {
        let mut problems = self.problems_of_files(id);
        let drawn = self.drawn(id);
        problems.extend(drawn.problems);
        Checked::new(drawn.value, problems)
    }

    /// The same, without what is wrong with its files: all of it depends on nothing but what `digest` tells.
    pub fn drawn(&self, id: &str) -> Checked<Site> {
        let mut problems = Problems::new();
        let empty = Site { id: id.to_owned(), files: Vec::new() };
        let Some((making, worn)) = self.making(id).and_then(|making| {
            let worn = self.memory.worn.get(making.key).or_else(|| self.make(&making).map(Arc::new))?;
            Some((making, worn))
        }) else {
            return Checked::new(empty, problems);
        };
        problems.extend(worn.edition.problems.iter().cloned());
        let Some(loaded_theme) = self.ground().themes.get(theme_of(&worn.edition.value.scalars)) else {
            return Checked::new(empty, problems);
        };
        let own = &worn.theme(&making, loaded_theme).problems;
        problems.extend(loaded_theme.theme.problems.iter().chain(own).cloned());
        let Some(dress) = self.dress(&worn, &making) else { return Checked::new(empty, problems) };
        let site = files::site(&dress);
        // What the theme lacks was told when it was read: drawing pages with it meets the same fault again.
        let is_new = |problem: &Diagnostic| {
            let same = |known: &Diagnostic| known.code == problem.code && known.facts == problem.facts;
            !loaded_theme.theme.problems.iter().any(same)
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
    fn dressed<T>(&self, id: &str, f: impl FnOnce(&Dress, &Territories) -> T) -> Option<T> {
        let making = self.making(id)?;
        let dress = self.dress(&*self.kept(&making)?, &making)?;
        Some(f(&dress, &self.ground().territories))
    }

    /// Presses the sites of `ids`, some at a time, and gives each to `each`, from several threads.
    ///
    /// Nothing of a site is kept once `each` is done with it: memory does not grow with their number.
    pub fn for_each_site(&self, ids: &[String], each: impl Fn(&str, Checked<Site>) + Sync) {
        self.for_each(ids, |id| each(id, self.site(id)));
    }

    /// Gives `ids` to `each`, some at a time, from several threads.
    pub fn for_each(&self, ids: &[String], each: impl Fn(&str) + Sync) {
        self.told();
        ids.par_iter().for_each(|id| each(id));
    }

    /// The portal that leads to the sites of `ids`; without files where the guide or the theme cannot be read.
    pub fn portal(&self, ids: &[String]) -> Checked<Site> {
        let standing =
            |id: &str| if ids.iter().any(|it| it == id) { Standing::Current } else { Standing::Absent };
        self.portal_of(standing)
    }

    /// The portal, told how the site of each territory stands.
    pub fn portal_of(&self, standing: impl Fn(&str) -> Standing) -> Checked<Site> {
        let ground = self.ground();
        let theme = ground.themes.get(DEFAULT_THEME).or_else(|| ground.themes.values().next());
        let theme = theme.and_then(|loaded_theme| loaded_theme.theme.value.as_ref());
        let (Some(guide), Some(theme)) = (&ground.guide, theme) else {
            return Checked::new(Site { id: String::new(), files: Vec::new() }, Vec::new());
        };
        let card = |level: &Arc<Level>| {
            let ranks = chain(&ground.territories, level).value;
            Card::of(level, &ranks, guide, standing(&level.name.text))
        };
        let cards: Vec<Card> = ground.territories.sites().map(card).collect();
        portal(&cards, (guide, &ground.territories), theme, &self.snapshot, &self.build_context)
    }

    fn ground(&self) -> &Ground {
        self.ground.get_or_init(|| Ground::read(&self.memory, &self.snapshot, &self.build_context))
    }

    fn told(&self) -> &Told {
        self.told
            .get_or_init(|| Told::of(self.ground(), &self.territories(), &self.snapshot, &self.build_context))
    }

    fn making(&self, id: &str) -> Option<SiteRequest> {
        self.ground().making(id, &self.snapshot)
    }

    /// From memory, or made and kept there.
    fn kept(&self, making: &SiteRequest) -> Option<Arc<CachedEdition>> {
        if let Some(worn) = self.memory.worn.get(making.key) {
            return Some(worn);
        }
        let worn = Arc::new(self.make(making)?);
        self.memory.worn.keep(making.key, &worn);
        Some(worn)
    }

    fn make(&self, making: &SiteRequest) -> Option<CachedEdition> {
        let guide = self.ground().guide.as_ref()?;
        let exists = |path: &SourcePath| making.files.get(path).is_some();
        let Checked { value, mut problems } =
            merge(guide, &making.territories, &making.level, &self.build_context, &exists);
        if *making.level.name.text == *COMMON {
            // Nobody wrote it: what it lacks is nobody's fault.
            problems.clear();
        }
        let edition = Checked::new(Arc::new(value), problems);
        Some(CachedEdition::new(edition))
    }

    /// The dress of an edition, to draw pages with: problems that it tells are those of whoever asked.
    fn dress(&self, worn: &CachedEdition, making: &SiteRequest) -> Option<Dress> {
        let make = || {
            let ground = self.ground();
            let edition = &worn.edition.value;
            let loaded_theme = ground.themes.get(theme_of(&edition.scalars))?;
            let theme = Arc::clone(worn.theme(making, loaded_theme).value.as_ref()?);
            let theme = (theme, Arc::clone(&loaded_theme.component_cache));
            let guide = Arc::clone(ground.guide.as_ref()?);
            let (files, build_context) = (Arc::clone(&making.files), Arc::clone(&self.build_context));
            Some(Dress::new(Arc::clone(edition), guide, theme, files, build_context))
        };
        worn.dress.get_or_init(make).clone()
    }
}

fn theme_of(scalars: &BTreeMap<Arc<str>, Placed<Scalar>>) -> &str {
    match scalars.get("theme").map(|given| &given.value) {
        Some(Scalar::Text(name)) => name,
        _ => DEFAULT_THEME,
    }
}
