//! The pipeline, the same for every command: it alone knows the order of the stages.
//!
//! A pipeline is made from one snapshot. What it works out it remembers by the content of the files it came
//! from, so that the pipeline of the next snapshot repeats only what changed: there is no second path for
//! rebuilds, and a warm pipeline gives byte for byte what a cold one gives.

mod cached_edition;
mod diagnostics;
mod network;
mod next_change;
mod portals;
mod project_inputs;
mod recent;
pub mod site_request;
mod site_verdicts;
mod stage_cache;
mod theme_follow_up;
mod unused_files;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use self::cached_edition::CachedEdition;
use self::diagnostics::Diagnostics;
use self::project_inputs::ProjectInputs;
use self::recent::Recent;
use self::site_request::{COMMON, DEFAULT_THEME, SiteRequest, theme_of};
use self::stage_cache::StageCache;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::edition::audience::Audience;
use crate::edition::merge::merge;
use crate::edition::{BuildContext, Edition, FollowedTexts};
use crate::guide::common_guide::Guide;
use crate::record::page_id::PageId;
use crate::render::block_origins::{Origins, origins};
use crate::render::site::{Content, Site};
use crate::render::site_context::SiteContext;
use crate::render::site_files::{self, Address};
use crate::render::site_inputs::SiteInputs;
use crate::territory::levels::{LevelRank, Territories};
use crate::territory::read_level::level_name;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Snapshot};
use crate::theme::block::ThemeBlock;
use crate::theme::overridden::OverriddenPart;

/// The pipeline over one snapshot.
pub struct Pipeline {
    snapshot: Arc<Snapshot>,
    build_context: Arc<BuildContext>,
    audience: Audience,
    cache: Arc<StageCache>,
    editions: Arc<Recent<Digest, CachedEdition>>,
    inputs: OnceLock<ProjectInputs>,
    diagnostics: OnceLock<Diagnostics>,
    /// The same for technicians, once somebody asks.
    technicians: OnceLock<Box<Self>>,
}

impl Pipeline {
    /// A cold pipeline.
    pub fn new(snapshot: Arc<Snapshot>, build_context: BuildContext) -> Self {
        Self {
            snapshot,
            build_context: Arc::new(build_context),
            audience: Audience::Public,
            cache: Arc::default(),
            editions: Arc::default(),
            inputs: OnceLock::new(),
            diagnostics: OnceLock::new(),
            technicians: OnceLock::new(),
        }
    }

    /// The pipeline of a later snapshot, with the memory of this one.
    #[must_use]
    pub fn renewed(&self, snapshot: Arc<Snapshot>) -> Self {
        self.with(snapshot, Arc::clone(&self.build_context))
    }

    /// The pipeline of the same snapshot in another context, with the memory of this one.
    #[must_use]
    pub fn on(&self, build_context: BuildContext) -> Self {
        self.with(Arc::clone(&self.snapshot), Arc::new(build_context))
    }

    fn with(&self, snapshot: Arc<Snapshot>, build_context: Arc<BuildContext>) -> Self {
        Self {
            snapshot,
            build_context,
            audience: self.audience,
            cache: Arc::clone(&self.cache),
            editions: Arc::clone(&self.editions),
            inputs: OnceLock::new(),
            diagnostics: OnceLock::new(),
            technicians: OnceLock::new(),
        }
    }

    /// The same, of which the sites are for technicians: the whole guide with their own pages.
    pub fn for_technicians(&self) -> &Self {
        if self.audience == Audience::Technicians {
            return self;
        }
        self.technicians.get_or_init(|| {
            let same = self.with(Arc::clone(&self.snapshot), Arc::clone(&self.build_context));
            Box::new(Self { audience: Audience::Technicians, ..same })
        })
    }

    /// Whether guide or levels have pages for technicians.
    pub fn has_pages_for_technicians(&self) -> bool {
        let common = self.guide().into_iter().flat_map(|guide| guide.pages.values());
        let local = self.levels().levels.values().flat_map(|level| &level.pages);
        common.map(|page| &page.front).chain(local.map(|page| &page.front)).any(|front| front.technician)
    }

    /// The snapshot it was made from.
    pub fn snapshot(&self) -> &Arc<Snapshot> {
        &self.snapshot
    }

    /// What themes say otherwise than the themes that they take over from, each part once.
    pub fn overridden_parts(&self) -> Vec<OverriddenPart> {
        self.inputs().overridden_parts()
    }

    /// What it was made for.
    pub fn build_context(&self) -> &BuildContext {
        &self.build_context
    }

    /// The ids of the territories, in order.
    pub fn territories(&self) -> Vec<String> {
        // By the files, so that a territory whose file cannot be read at all is still named.
        let names = self.snapshot.below("territories").filter_map(|(path, _)| level_name(path));
        names.filter(|name| name.rank == LevelRank::Territory).map(|name| name.text.to_string()).collect()
    }

    /// What is wrong and concerns no single territory: with the guide, and with levels that nobody inherits.
    pub fn problems(&self) -> &[Diagnostic] {
        &self.diagnostics().common
    }

    /// The common guide, where it can be read.
    pub fn guide(&self) -> Option<&Arc<Guide>> {
        self.inputs().guide.as_ref()
    }

    /// Every level of the territories.
    pub fn levels(&self) -> &Arc<Territories> {
        &self.inputs().territories
    }

    /// The blocks that the level `name` (`pays`, `departements/24`) may override: those of the theme of its site, or of the
    /// theme that a shared level names; in order of name.
    pub fn blocks(&self, name: &str) -> Vec<ThemeBlock> {
        let inputs = self.inputs();
        let edition = self.edition(name).map(|edition| edition.value);
        let theme = match (&edition, inputs.territories.level(name)) {
            (Some(edition), _) => theme_of(&edition.scalars),
            (None, Some(level)) => theme_of(&level.scalars),
            (None, None) => DEFAULT_THEME,
        };
        let theme = inputs.themes.get(theme).and_then(|loaded_theme| loaded_theme.theme.value.as_ref());
        theme.map_or_else(Vec::new, |theme| theme.blocks().to_vec())
    }

    /// What the territories `ids` follow up, some at a time.
    pub fn followed(&self, ids: &[String]) -> Vec<FollowedTexts> {
        self.ask_each(ids, |id| Some(self.edition(id)?.value.followed_texts()))
    }

    /// What `ask` finds for each of `ids`, some at a time, in their order.
    ///
    /// What all of them are on is read before. Else each worker would wait for whoever reads it first, who waits for a
    /// worker: reading is shared out among the same workers.
    fn ask_each<T: Send>(&self, ids: &[String], ask: impl Fn(&str) -> Option<T> + Sync) -> Vec<T> {
        self.inputs();
        ids.par_iter().filter_map(|id| ask(id)).collect()
    }

    /// The guide as one territory reads it. A few are remembered: whoever goes through many of them pays for each.
    pub fn edition(&self, id: &str) -> Option<Checked<Arc<Edition>>> {
        Some(self.cached_edition(id)?.1.edition.clone())
    }

    /// A digest of all that a site is made from, this program included: where two pipelines give the same one, they give
    /// the same site, and tell the same of it.
    pub fn digest(&self, id: &str) -> Option<Digest> {
        Some(self.inputs().request(id)?.key)
    }

    /// The territories of this pipeline whose sites may differ from those of `before`; new ones included.
    pub fn changed_since(&self, before: &Self) -> Vec<String> {
        let mut ids = self.territories();
        ids.retain(|id| self.digest(id).is_none_or(|digest| before.digest(id) != Some(digest)));
        ids
    }

    /// Every file of a site, in order of path, without rendering any; none where the site cannot be made.
    pub fn addresses(&self, id: &str) -> Vec<Address> {
        self.with_site(id, |site, _| site_files::addresses(site)).unwrap_or_default()
    }

    /// One file of a site, made alone, with what the theme did wrong in it. `None` where there is no such file.
    pub fn file(&self, id: &str, path: &str) -> Checked<Option<Content>> {
        let made = self.with_site(id, |site, _| {
            let address = site_files::addresses(site).into_iter().find(|address| address.path == path)?;
            let content = site_files::file(site, &address).map(|file| file.content);
            Some(Checked::new(content, site.inputs.problems()))
        });
        made.flatten().unwrap_or_else(|| Checked::new(None, Vec::new()))
    }

    /// What is wrong with the files of one territory alone: a part of what `problems_of` gives, without merging.
    pub fn problems_of_files(&self, id: &str) -> Problems {
        self.diagnostics().own.get(id).cloned().unwrap_or_default()
    }

    /// What is wrong with one territory alone, before anything is drawn: its levels, its edition, its theme.
    pub fn problems_of(&self, id: &str) -> Problems {
        let mut problems = self.problems_of_files(id);
        if let Some((_, cached)) = self.cached_edition(id) {
            problems.extend(cached.edition.problems.iter().cloned());
            if let Some(loaded) = self.inputs().themes.get(theme_of(&cached.edition.value.scalars)) {
                problems.extend(loaded.theme.problems.iter().cloned());
            }
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

    /// The same, without what is wrong with its files: `digest` covers all that it depends on.
    pub fn drawn(&self, id: &str) -> Checked<Site> {
        let mut problems = Problems::new();
        let empty = Site { id: id.to_owned(), files: Vec::new() };
        let Some((request, cached)) = self.inputs().request(id).and_then(|request| {
            let cached = self.editions.get(&request.key).or_else(|| self.make(request).map(Arc::new))?;
            Some((request, cached))
        }) else {
            return Checked::new(empty, problems);
        };
        problems.extend(cached.edition.problems.iter().cloned());
        let Some(loaded) = self.inputs().themes.get(theme_of(&cached.edition.value.scalars)) else {
            return Checked::new(empty, problems);
        };
        problems.extend(loaded.theme.problems.iter().cloned());
        let Some(context) = self.site_context(&cached, request) else { return Checked::new(empty, problems) };
        let site = site_files::site(&context);
        // Reading the theme reported what it lacks: drawing pages with it meets the same fault again.
        let known: BTreeSet<_> =
            loaded.theme.problems.iter().map(|known| (known.code, &known.facts)).collect();
        let is_new = |problem: &Diagnostic| !known.contains(&(problem.code, &problem.facts));
        problems.extend(context.inputs.problems().into_iter().filter(is_new));
        Checked::new(site, problems)
    }

    /// Where each block of one page of one territory comes from; `None` where there is no such page. `page` is its id,
    /// or its address in the site (`types/meuble/index.html`, `types/meuble/`).
    pub fn origins(&self, id: &str, page: &str) -> Option<Origins> {
        let page = page.strip_suffix("index.html").unwrap_or(page).trim_matches('/');
        let page = PageId::new(if page.is_empty() { PageId::HOME } else { page });
        self.with_site(id, |site, territories| {
            site.inputs.edition.pages.get(&page).map(|page| origins(&site.inputs, territories, page))
        })?
    }

    /// The same, of every page of one territory, in order of id.
    pub fn all_origins(&self, id: &str) -> Vec<Origins> {
        let all = self.with_site(id, |site, territories| {
            let pages = site.inputs.edition.pages.values();
            pages.map(|page| origins(&site.inputs, territories, page)).collect()
        });
        all.unwrap_or_default()
    }

    /// Gives the site of one territory to `f`, if guide, edition and theme can be used.
    fn with_site<T>(&self, id: &str, f: impl FnOnce(&SiteContext, &Territories) -> T) -> Option<T> {
        let (request, cached) = self.cached_edition(id)?;
        let site = self.site_context(&cached, request)?;
        Some(f(&site, &self.inputs().territories))
    }

    /// Makes the sites of `ids`, some at a time, and gives each to `each`, from several threads.
    ///
    /// Nothing of a site is kept once `each` is done with it: memory does not grow with their number.
    pub fn for_each_site(&self, ids: &[String], each: impl Fn(&str, Checked<Site>) + Sync) {
        self.for_each(ids, |id| each(id, self.site(id)));
    }

    /// Gives `ids` to `each`, some at a time, from several threads.
    pub fn for_each(&self, ids: &[String], each: impl Fn(&str) + Sync) {
        self.diagnostics();
        ids.par_iter().for_each(|id| each(id));
    }

    /// How many pages were drawn from what their theme draws once; how many failed so, and were drawn by the theme itself.
    pub fn drawn_from_regions(&self) -> [usize; 2] {
        self.inputs().drawn_from_regions()
    }

    fn inputs(&self) -> &ProjectInputs {
        self.inputs.get_or_init(|| {
            ProjectInputs::read(&self.cache, &self.snapshot, (&self.build_context, self.audience))
        })
    }

    fn diagnostics(&self) -> &Diagnostics {
        self.diagnostics.get_or_init(|| {
            Diagnostics::of(self.inputs(), &self.territories(), &self.snapshot, &self.build_context)
        })
    }

    /// The edition of `id` and what it is made from: kept from before, or made and kept now.
    fn cached_edition(&self, id: &str) -> Option<(&SiteRequest, Arc<CachedEdition>)> {
        let request = self.inputs().request(id)?;
        if let Some(cached) = self.editions.get(&request.key) {
            return Some((request, cached));
        }
        let cached = Arc::new(self.make(request)?);
        self.editions.insert(request.key, &cached);
        Some((request, cached))
    }

    fn make(&self, request: &SiteRequest) -> Option<CachedEdition> {
        let guide = self.inputs().guide.as_ref()?;
        let levels = self.inputs().levels_of(request);
        let files = |path: &SourcePath| request.files.get(path).map(|entry| entry.media_kind(path));
        let theme = |scalars: &_| self.inputs().themes.get(theme_of(scalars))?.theme.value.clone();
        let Checked { value, mut problems } =
            merge(guide, &levels, &request.ranks, (&self.build_context, self.audience), &files, &theme);
        if *value.id == *COMMON {
            // Nobody wrote it: what it lacks is nobody's fault.
            problems.clear();
        }
        Some(CachedEdition::new(Checked::new(Arc::new(value), problems)))
    }

    /// What the pages of an edition are drawn from; whoever draws with it takes its problems.
    fn site_context(&self, cached: &CachedEdition, request: &SiteRequest) -> Option<SiteContext> {
        let make = || {
            let inputs = self.inputs();
            let edition = &cached.edition.value;
            let loaded = inputs.themes.get(theme_of(&edition.scalars))?;
            let theme = (Arc::clone(loaded.theme.value.as_ref()?), Arc::clone(&loaded.component_cache));
            let guide = Arc::clone(inputs.guide.as_ref()?);
            let (edition, around) = (Arc::clone(edition), request.neighbourhoods.clone());
            let seen = (Arc::clone(&request.files), around);
            Some(SiteContext::new(SiteInputs::new(edition, guide, theme, seen, &self.build_context)))
        };
        cached.site.get_or_init(make).clone()
    }
}
