//! What all territories share: guide, levels, themes; and what each of them alone may look at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::site_request::{COMMON, DEFAULT_THEME, SiteRequest};
use super::stage_cache::{LoadedTheme, StageCache, digest_of};
use crate::diagnostic::{Checked, Problems};
use crate::edition::BuildContext;
use crate::edition::audience::Audience;
use crate::guide::common_guide::Guide;
use crate::record::data::Scalar;
use crate::render::neighbours::neighbourhoods;
use crate::territory::levels::{Level, LevelName, LevelRank, Territories};
use crate::territory::read_chain::chain;
use crate::territory::read_level::level_name;
use crate::text::path::SourcePath;
use crate::text::scope::Scope;
use crate::text::snapshot::{Digest, Snapshot};
use crate::text::{Place, Placed};
use crate::theme::overridden::OverriddenPart;

/// What all territories share, and what each site is made from.
#[derive(Default)]
pub(super) struct ProjectInputs {
    pub(super) guide: Option<Arc<Guide>>,
    pub(super) territories: Arc<Territories>,
    pub(super) themes: BTreeMap<String, LoadedTheme>,
    /// Found in the guide's files.
    pub(super) guide_problems: Problems,
    /// Found in the levels' files.
    pub(super) level_problems: Problems,
    /// What each site is made from, by id; the common guide under [`COMMON`].
    requests: BTreeMap<Arc<str>, SiteRequest>,
    /// Every shared level by its name alone: what texts of any site may ask about. No text asks about another territory, and
    /// a site does not cost more where the network has more of them.
    names: Territories,
}

/// The levels of a site, itself last: one list for each rank.
type LevelChain = Checked<Vec<Vec<Arc<Level>>>>;

impl ProjectInputs {
    pub(super) fn read(
        cache: &StageCache,
        snapshot: &Arc<Snapshot>,
        context: (&BuildContext, Audience),
    ) -> Self {
        let read = cache.guide(snapshot);
        let Some(guide) = read.value else {
            return Self { guide_problems: read.problems, ..Self::default() };
        };
        let levels = cache.territories(snapshot, &guide);
        let territories = levels.value;
        let nobody = nobody(&guide);
        let chains: Vec<_> =
            territories.sites().chain([&nobody]).map(|level| (level, chain(&territories, level))).collect();
        let levels_of_sites = chains.iter().map(|(level, ranks)| (*level, ranks.value.as_slice()));
        let mut around = neighbourhoods(levels_of_sites, &guide, context.0);
        let private = snapshot.below("territories").map(|(path, _)| path).filter(|path| is_private(path));
        let private: Arc<BTreeSet<SourcePath>> = Arc::new(private.cloned().collect());
        let shared = shared(snapshot, &private, context);
        let request = |(level, ranks): (&Arc<Level>, LevelChain)| {
            let id = Arc::clone(&level.name.text);
            let neighbourhoods = around.remove(&id).unwrap_or_default();
            let own = own_files(&ranks.value, &private);
            let files = own.iter().filter_map(|path| Some((path, snapshot.get(path)?)));
            let own_digests = [shared, Digest::of(id.as_bytes()), digest_of(files)];
            let key = own_digests.into_iter().chain(neighbourhoods.iter().map(|near| near.digest));
            let key = Digest::of_all(key);
            let files = Arc::new(Scope::new(Arc::clone(snapshot), Arc::clone(&private), own));
            (id, SiteRequest { ranks, files, neighbourhoods, key })
        };
        let is_shared = |level: &&Arc<Level>| level.name.rank != LevelRank::Territory;
        let name_alone = |level: &Arc<Level>| {
            (level.name.clone(), Arc::new(Level::named(level.name.clone(), level.file.clone())))
        };
        Self {
            themes: themes(cache, snapshot, &territories, &guide),
            requests: chains.into_iter().map(request).collect(),
            names: Territories {
                levels: territories.levels.values().filter(is_shared).map(name_alone).collect(),
            },
            guide: Some(guide),
            territories,
            guide_problems: read.problems,
            level_problems: levels.problems,
        }
    }

    /// What the site `id` is made from; `None` where there is no such territory.
    pub(super) fn request(&self, id: &str) -> Option<&SiteRequest> {
        self.requests.get(id)
    }

    /// The levels as one site may see them: its own, and of all shared ones the names.
    pub(super) fn levels_of(&self, request: &SiteRequest) -> Territories {
        let mut seen = self.names.clone();
        seen.levels
            .extend(request.ranks.value.iter().flatten().map(|level| (level.name.clone(), level.clone())));
        seen
    }
}

/// The private files of the levels of one site.
fn own_files(ranks: &[Vec<Arc<Level>>], private: &BTreeSet<SourcePath>) -> BTreeSet<SourcePath> {
    let mut own = BTreeSet::new();
    for level in ranks.iter().flatten() {
        own.extend(files_of(&level.name.text, private));
        own.extend(level.named.iter().filter(|path| private.contains(path)).cloned());
    }
    own
}

/// The private files of one level: beside its own file, under its name, or in its folder.
fn files_of(name: &str, private: &BTreeSet<SourcePath>) -> impl Iterator<Item = SourcePath> {
    let start = format!("territories/{name}");
    let from = SourcePath::parse(&start).unwrap_or_else(SourcePath::root);
    let near =
        private.range(from..).map_while(move |path| Some((path, path.as_str().strip_prefix(&*start)?)));
    near.filter(|(_, rest)| rest.starts_with(['.', '/'])).map(|(path, _)| path.clone())
}

/// A territory that changes nothing.
fn nobody(guide: &Guide) -> Arc<Level> {
    let file = SourcePath::parse("content/guide.toml").expect("a plain path");
    let name = Placed::new(Scalar::Text(guide.contract.network.clone()), Place::start_of(file.clone()));
    let mut level = Level::named(LevelName { rank: LevelRank::Territory, text: COMMON.into() }, file);
    level.scalars.insert("nom".into(), name);
    Arc::new(level)
}

/// Whether a file below `territories/` is read for single levels only. Images and documents are not: any text may
/// show them.
fn is_private(path: &SourcePath) -> bool {
    level_name(path).is_some() || ["toml", "md", "relecture"].contains(&path.extension())
}

/// The program that makes the sites, see `build.rs`: another one may make other sites of the same files.
const PROGRAM: &str = env!("JALON_PROGRAM");

/// One digest of all that every site may depend on.
fn shared(
    snapshot: &Snapshot,
    private: &BTreeSet<SourcePath>,
    (build_context, audience): (&BuildContext, Audience),
) -> Digest {
    // Whether a private file is there, anybody may know.
    let names = private.iter().map(|path| Digest::of(path.as_str().as_bytes()));
    let names = Digest::of_all(names);
    let files = digest_of(snapshot.iter().filter(|(path, _)| !private.contains(path)));
    Digest::of_all([
        names,
        files,
        Digest::of_value(&(build_context, audience)),
        Digest::of(PROGRAM.as_bytes()),
    ])
}

impl ProjectInputs {
    /// How many pages of its themes were drawn from regions, and how many of them failed so.
    pub(super) fn drawn_from_regions(&self) -> [usize; 2] {
        let themes = self.themes.values().filter_map(|loaded| loaded.theme.value.as_ref());
        themes.map(|theme| theme.drawn_from_regions()).fold([0, 0], |[a, b], [c, d]| [a + c, b + d])
    }

    /// What the themes in use say otherwise than the ones below them, each part once.
    pub(super) fn overridden_parts(&self) -> Vec<OverriddenPart> {
        let themes = self.themes.values().filter_map(|loaded_theme| loaded_theme.theme.value.as_ref());
        let mut parts: Vec<OverriddenPart> = themes.flat_map(|theme| theme.overridden().to_vec()).collect();
        parts.sort_by(|one, other| (&one.theme, &one.target).cmp(&(&other.theme, &other.target)));
        parts.dedup();
        parts
    }
}

/// The themes that territories ask for, each read once.
fn themes(
    cache: &StageCache,
    snapshot: &Snapshot,
    territories: &Territories,
    guide: &Guide,
) -> BTreeMap<String, LoadedTheme> {
    let asked = territories.levels.values().filter_map(|level| match level.scalars.get("theme")?.value {
        Scalar::Text(ref name) => Some(name.clone()),
        _ => None,
    });
    let names: BTreeSet<String> = asked.chain([DEFAULT_THEME.to_owned()]).collect();
    let read = |name: String| {
        let loaded_theme = cache.theme(snapshot, &name, &guide.contract.language);
        (name, loaded_theme)
    };
    names.into_iter().map(read).collect()
}
