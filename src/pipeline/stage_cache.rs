//! What a pipeline remembers from one snapshot to the next, by the content it came from.
//!
//! Every key holds all that the remembered value depends on, so a stale value can never be found. What a
//! snapshot no longer asks for is forgotten with the next one: memory stays the size of one project.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::diagnostic::Checked;
use crate::guide;
use crate::guide::common_guide::{Guide, Page};
use crate::guide::read_guide_page::read_page;
use crate::i18n::Language;
use crate::render::components::ComponentCache;
use crate::territory;
use crate::territory::levels::{Level, Territories};
use crate::territory::read_level::{named_files, read_level};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Snapshot, SnapshotEntry};
use crate::theme::Theme;

/// Values by the path (or name) they were made for, each with the digest of all that it came from.
struct Remembered<T>(Mutex<BTreeMap<String, (Digest, Checked<T>)>>);

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Clone> Remembered<T> {
    /// What is kept under `key`, where it came from the same content.
    fn get(&self, key: &str, digest: Digest) -> Option<Checked<T>> {
        let kept = self.0.lock().expect("no stage panics while it keeps");
        kept.get(key).filter(|(of, _)| *of == digest).map(|(_, value)| value.clone())
    }

    fn keep(&self, key: &str, digest: Digest, value: &Checked<T>) {
        self.0
            .lock()
            .expect("no stage panics while it keeps")
            .insert(key.to_owned(), (digest, value.clone()));
    }

    fn remembered(&self, key: &str, digest: Digest, make: impl FnOnce() -> Checked<T>) -> Checked<T> {
        self.get(key, digest).unwrap_or_else(|| {
            let value = make();
            self.keep(key, digest, &value);
            value
        })
    }

    /// Forgets what is not under one of `keys`, which are sorted.
    fn retain(&self, keys: &[&str]) {
        let mut kept = self.0.lock().expect("no stage panics while it keeps");
        kept.retain(|key, _| keys.binary_search(&key.as_str()).is_ok());
    }
}

/// The results of the reading stages.
#[derive(Default)]
pub(super) struct StageCache {
    guide: Remembered<Option<Arc<Guide>>>,
    pages: Remembered<Arc<Page>>,
    territories: Remembered<Arc<Territories>>,
    levels: Remembered<Arc<Level>>,
    themes: Remembered<(Option<Arc<Theme>>, Arc<ComponentCache>)>,
}

/// A theme, with what it has drawn.
pub(super) struct LoadedTheme {
    pub(super) theme: Checked<Option<Arc<Theme>>>,
    pub(super) component_cache: Arc<ComponentCache>,
}

impl StageCache {
    /// The guide of a snapshot.
    pub(super) fn guide(&self, snapshot: &Snapshot) -> Checked<Option<Arc<Guide>>> {
        self.guide.remembered("", digest_of(snapshot.below("content")), || {
            // Pages are read against the contract and the glossary.
            let setting = data_digest(snapshot);
            let read = guide::read_guide::read_with(snapshot, &|pages, known| {
                let read = pages.par_iter().map(|(path, source)| {
                    self.pages.remembered(path.as_str(), Digest::of_all([source.digest, setting]), || {
                        let read = read_page(path, source, known);
                        Checked::new(Arc::new(read.value), read.problems)
                    })
                });
                let all = read.collect();
                self.pages.retain(&pages.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>());
                all
            });
            Checked::new(read.value.map(Arc::new), read.problems)
        })
    }

    /// The levels of a snapshot: they depend on what the guide declares.
    pub(super) fn territories(&self, snapshot: &Snapshot, guide: &Guide) -> Checked<Arc<Territories>> {
        let setting = data_digest(snapshot);
        // A level may name a text of any folder. Each is kept apart: to look at all of them again costs little.
        self.territories.remembered("", digest_of(snapshot.iter()), || {
            // A level may name any file of the project: which exist is part of what it depends on.
            let existing =
                Digest::of_all(snapshot.iter().map(|(path, _)| Digest::of(path.as_str().as_bytes())));
            let read =
                territory::read_territories::read_with(snapshot, &guide.contract, &|sources, known| {
                    let read = sources.par_iter().map(|level| {
                        let own = Digest::of_all([level.source.digest, setting, existing]);
                        self.level(level.path, own, snapshot, || {
                            let read = read_level(level.path, &level.name, &level.source, known);
                            Checked::new(Arc::new(read.value), read.problems)
                        })
                    });
                    let all = read.collect();
                    let mut paths: Vec<&str> = sources.iter().map(|level| level.path.as_str()).collect();
                    paths.sort_unstable();
                    self.levels.retain(&paths);
                    all
                });
            Checked::new(Arc::new(read.value), read.problems)
        })
    }

    /// One level: kept under its own content and that of the files it names, known only once it is read.
    fn level(
        &self,
        path: &SourcePath,
        own: Digest,
        snapshot: &Snapshot,
        make: impl FnOnce() -> Checked<Arc<Level>>,
    ) -> Checked<Arc<Level>> {
        let with_files = |level: &Level| {
            let files = named_files(level);
            Digest::of_all(
                [own].into_iter().chain(files.iter().filter_map(|file| Some(snapshot.get(file)?.digest()))),
            )
        };
        let kept = self.levels.0.lock().expect("no stage panics while it keeps").get(path.as_str()).cloned();
        if let Some((of, level)) = kept
            && of == with_files(&level.value)
        {
            return level;
        }
        let level = make();
        self.levels.keep(path.as_str(), with_files(&level.value), &level);
        level
    }

    /// A theme of a snapshot.
    pub(super) fn theme(&self, snapshot: &Snapshot, name: &str, language: &str) -> LoadedTheme {
        let digest = Digest::of_all([digest_of(snapshot.below("themes")), Digest::of(language.as_bytes())]);
        let language = Language::parse(language).unwrap_or(Language::French);
        let Checked { value: (theme, component_cache), problems } =
            self.themes.remembered(name, digest, || {
                let read = Theme::read(snapshot, name, language);
                Checked::new((read.value.map(Arc::new), Arc::default()), read.problems)
            });
        LoadedTheme { theme: Checked::new(theme, problems), component_cache }
    }
}

/// One digest of some files: their paths and their bytes.
pub(super) fn digest_of<'a>(files: impl Iterator<Item = (&'a SourcePath, &'a SnapshotEntry)>) -> Digest {
    Digest::of_all(files.flat_map(|(path, entry)| [Digest::of(path.as_str().as_bytes()), entry.digest()]))
}

/// One digest of the guide's contract and records: what pages and levels are read against.
fn data_digest(snapshot: &Snapshot) -> Digest {
    digest_of(snapshot.below("content").filter(|(path, _)| path.extension() != "md"))
}
