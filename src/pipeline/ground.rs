//! What all territories stand on: guide, levels, themes; and what each of them alone may look at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::memory::{LoadedTheme, Memory, digest_of};
use super::{COMMON, DEFAULT_THEME};
use crate::diagnostic::Problems;
use crate::edition::BuildContext;
use crate::guide::Guide;
use crate::record::data::Scalar;
use crate::territory::read_blocks::block_name;
use crate::territory::read_level::level_name;
use crate::territory::{Level, LevelName, Rank, Territories, chain};
use crate::text::path::SourcePath;
use crate::text::scope::Scope;
use crate::text::snapshot::{Digest, Snapshot};
use crate::text::{Place, Placed};

/// What all territories stand on.
pub(super) struct Ground {
    pub(super) guide: Option<Arc<Guide>>,
    pub(super) territories: Arc<Territories>,
    pub(super) themes: BTreeMap<String, LoadedTheme>,
    /// Told by the guide's files.
    pub(super) of_guide: Problems,
    /// Told by the levels' files.
    pub(super) of_levels: Problems,
    /// Every file that belongs to single levels.
    private: Arc<BTreeSet<SourcePath>>,
    /// Of everything that sites have in common.
    shared: Digest,
    /// Every level by its name alone.
    bare: Territories,
}

/// What one site is made from, and nothing else.
pub(super) struct SiteRequest {
    pub(super) level: Arc<Level>,
    /// Its levels; of all others the names alone.
    pub(super) territories: Territories,
    /// The files that it may look at.
    pub(super) files: Arc<Scope>,
    /// Of all of that: what is made from the same key is the same.
    pub(super) key: Digest,
}

impl Ground {
    pub(super) fn read(memory: &Memory, snapshot: &Snapshot, build_context: &BuildContext) -> Self {
        let guide = memory.guide(snapshot);
        let private = snapshot.below("territories").map(|(path, _)| path).filter(|path| is_private(path));
        let private: BTreeSet<SourcePath> = private.cloned().collect();
        let shared = shared(snapshot, &private, build_context);
        let mut ground = Self {
            guide: guide.value,
            territories: Arc::default(),
            themes: BTreeMap::new(),
            of_guide: guide.problems,
            of_levels: Problems::new(),
            private: Arc::new(private),
            shared,
            bare: Territories::default(),
        };
        if let Some(guide) = &ground.guide {
            let territories = memory.territories(snapshot, guide);
            (ground.territories, ground.of_levels) = (territories.value, territories.problems);
            ground.themes = themes(memory, snapshot, &ground.territories, guide);
            let bare = |level: &Arc<Level>| {
                let named = Level::named(level.name.clone(), level.file.clone());
                (level.name.clone(), Arc::new(named))
            };
            ground.bare.levels = ground.territories.levels.values().map(bare).collect();
        }
        ground
    }

    /// What the site `id` is made from; `None` where there is no such territory.
    pub(super) fn making(&self, id: &str, snapshot: &Arc<Snapshot>) -> Option<SiteRequest> {
        let level = self.level(id)?;
        let ranks = chain(&self.territories, &level).value;
        let own = self.own(&ranks);
        let mut territories = self.bare.clone();
        for level in ranks.into_iter().flatten() {
            territories.levels.insert(level.name.clone(), level);
        }
        let key = self.key_of(id, &own, snapshot);
        let files = Arc::new(Scope::new(Arc::clone(snapshot), Arc::clone(&self.private), own));
        Some(SiteRequest { level, territories, files, key })
    }

    /// The key of that, alone.
    pub(super) fn key(&self, id: &str, snapshot: &Snapshot) -> Option<Digest> {
        let level = self.level(id)?;
        let ranks = chain(&self.territories, &level).value;
        Some(self.key_of(id, &self.own(&ranks), snapshot))
    }

    fn key_of(&self, id: &str, own: &BTreeSet<SourcePath>, snapshot: &Snapshot) -> Digest {
        let files = own.iter().filter_map(|path| Some((path, snapshot.get(path)?)));
        Digest::of_all([self.shared, Digest::of(id.as_bytes()), digest_of(files)])
    }

    fn level(&self, id: &str) -> Option<Arc<Level>> {
        if id == COMMON {
            return self.nobody();
        }
        self.territories.levels.get(&LevelName { rank: Rank::Territory, text: id.into() }).cloned()
    }

    /// The private files of the levels of one site.
    fn own(&self, ranks: &[Vec<Arc<Level>>]) -> BTreeSet<SourcePath> {
        let mut own = BTreeSet::new();
        for level in ranks.iter().flatten() {
            own.extend(self.private_of(&level.name.text));
            own.extend(level.named.iter().filter(|path| self.private.contains(path)).cloned());
        }
        own
    }

    /// The private files of one level: beside its own file, under its name, or in its folder.
    fn private_of(&self, name: &str) -> impl Iterator<Item = SourcePath> {
        ['.', '/'].into_iter().flat_map(move |next| {
            let start = format!("territories/{name}{next}");
            let from = SourcePath::parse(&format!("territories/{name}")).unwrap_or_else(SourcePath::root);
            let rest = self.private.range(from..);
            let near = format!("territories/{name}");
            rest.take_while(move |path| path.as_str().starts_with(&near))
                .filter(move |path| path.as_str().starts_with(&start))
                .cloned()
        })
    }

    /// A territory that changes nothing.
    fn nobody(&self) -> Option<Arc<Level>> {
        let contract = &self.guide.as_ref()?.contract;
        let file = SourcePath::parse("content/guide.toml")?;
        let name = Placed::new(Scalar::Text(contract.network.clone()), Place::start_of(file.clone()));
        let mut level = Level::named(LevelName { rank: Rank::Territory, text: COMMON.into() }, file);
        level.scalars.insert("nom".into(), name);
        Some(Arc::new(level))
    }
}

/// Whether a file below `territories/` is read for single levels only. Images and documents are not: any text may
/// show them.
fn is_private(path: &SourcePath) -> bool {
    level_name(path).is_some()
        || block_name(path).is_some()
        || ["toml", "md", "relecture"].contains(&path.extension())
}

/// The program that makes the sites, see `build.rs`: another one may make other sites of the same files.
const PROGRAM: &str = env!("JALON_PROGRAM");

/// One digest of all that every site may depend on.
fn shared(snapshot: &Snapshot, private: &BTreeSet<SourcePath>, build_context: &BuildContext) -> Digest {
    // Whether a private file is there, anybody may know.
    let names = private.iter().map(|path| Digest::of(path.as_str().as_bytes()));
    let names = Digest::of_all(names);
    let files = digest_of(snapshot.iter().filter(|(path, _)| !private.contains(path)));
    // All of it, whatever fields it has.
    let build_context = Digest::of(format!("{build_context:?}").as_bytes());
    Digest::of_all([names, files, build_context, Digest::of(PROGRAM.as_bytes())])
}

/// The themes that territories ask for, each read once.
fn themes(
    memory: &Memory,
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
        let loaded_theme = memory.theme(snapshot, &name, &guide.contract.language);
        (name, loaded_theme)
    };
    names.into_iter().map(read).collect()
}
