//! What a press remembers from one snapshot to the next, by the content it came from.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use crate::diagnostic::Checked;
use crate::guide::{self, Guide};
use crate::territory::{self, Territories};
use crate::text::snapshot::{Digest, Snapshot};
use crate::theme::Theme;
use crate::wording::Language;

/// What one stage made of some files.
type Kept<T> = Mutex<BTreeMap<String, (Digest, Arc<Checked<T>>)>>;

/// The results of the reading stages, each with the digest of the files it came from.
#[derive(Default)]
pub(super) struct Memory {
    guide: Kept<Option<Arc<Guide>>>,
    territories: Kept<Arc<Territories>>,
    themes: Kept<Option<Theme>>,
}

impl Memory {
    /// The guide of a snapshot.
    pub(super) fn guide(&self, snapshot: &Snapshot) -> Arc<Checked<Option<Arc<Guide>>>> {
        remembered(&self.guide, "", digest_below(snapshot, "content"), || {
            let read = guide::read(snapshot);
            Checked::new(read.value.map(Arc::new), read.problems)
        })
    }

    /// The levels of a snapshot: they depend on what the guide declares.
    pub(super) fn territories(&self, snapshot: &Snapshot, guide: &Guide) -> Arc<Checked<Arc<Territories>>> {
        let digest = Digest::of_all([digest_below(snapshot, "content"), digest_below(snapshot, "territories")]);
        remembered(&self.territories, "", digest, || {
            let read = territory::read(snapshot, &guide.contract);
            Checked::new(Arc::new(read.value), read.problems)
        })
    }

    /// A theme of a snapshot.
    pub(super) fn theme(&self, snapshot: &Snapshot, name: &str, language: &str) -> Arc<Checked<Option<Theme>>> {
        let digest = Digest::of_all([digest_below(snapshot, "themes"), Digest::of(language.as_bytes())]);
        let language = Language::parse(language).unwrap_or(Language::French);
        remembered(&self.themes, name, digest, || Theme::read(snapshot, name, language))
    }
}

/// What is kept under `key`, where it came from the same content; else it is made anew.
fn remembered<T>(kept: &Kept<T>, key: &str, digest: Digest, make: impl FnOnce() -> Checked<T>) -> Arc<Checked<T>> {
    if let Some((of, value)) = kept.lock().expect("no stage panics").get(key)
        && *of == digest
    {
        return value.clone();
    }
    let value = Arc::new(make());
    kept.lock().expect("no stage panics").insert(key.to_owned(), (digest, value.clone()));
    value
}

/// One digest of all files of a folder: their paths and their bytes.
fn digest_below(snapshot: &Snapshot, folder: &str) -> Digest {
    Digest::of_all(
        snapshot.below(folder).flat_map(|(path, entry)| [Digest::of(path.as_str().as_bytes()), entry.digest()]),
    )
}
