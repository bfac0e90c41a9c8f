//! The files of somebody else that a first publication covered: they come back when it is taken away.
//!
//! `couverts/<place>/<n>/` holds those of the n-th time that a first publication went to this place. They are written once,
//! unless somebody puts another there before ours is sent: that one comes back, and the one of before is a copy of its own,
//! as is what somebody changed by hand. `<n>.rendus` says that they were put back: the files stay
//! all the same, where whoever published was told that they are.

use std::path::{Path, PathBuf};

use super::artifacts::{Artifact, Artifacts};
use super::fault::Fault;
use super::publication_store::PublicationStore;
use crate::fs::portable::{join, slashed};
use crate::fs::{create, read, replace, tree_walk};
use crate::text::snapshot::Digest;

/// The ending of what says that files were put back.
const PUT_BACK: &str = "rendus";

/// The files that the next first publication covers.
pub(super) struct CoverCopies<'p> {
    publications: &'p PublicationStore,
    folder: PathBuf,
}

impl<'p> CoverCopies<'p> {
    /// Those of a publication that was cut go on; else what an attempt left that sent nothing counts no more.
    pub(super) fn begin(publications: &'p PublicationStore) -> Result<Self, Fault> {
        let all = publications.covers();
        let last = latest(&all);
        let is_cut = publications.journal().token.is_some();
        let number = match last {
            Some(number) if is_cut && !is_put_back(&all, number) => number,
            last => last.unwrap_or(0) + 1,
        };
        let folder = all.join(number.to_string());
        // Even if nothing is covered: else those of such an attempt would come back.
        create::folders(&folder)?;
        Ok(Self { publications, folder })
    }

    /// Keeps what stands at `path`; returns where. What is another file by now than at a former attempt is somebody's change
    /// of ours, once ours was there; else it is the file that is covered, and the one of before is somewhere else, returned
    /// as well.
    pub(super) fn cover(&self, path: &str, bytes: &[u8]) -> Result<Vec<PathBuf>, Fault> {
        let file = join(&self.folder, path);
        let mut copies = Vec::new();
        if read::metadata(&file)?.is_some() {
            let before = read::bytes(&file).map_err(Fault::of(path))?;
            if before == bytes {
                return Ok(vec![file]);
            }
            let journal = self.publications.journal();
            let was_ours =
                journal.done.get(path).is_some_and(|(_, _, digest)| *digest != Digest::of(&before));
            let aside = if was_ours { bytes } else { &before };
            copies.push(self.publications.copy(1, path, aside)?);
            if was_ours {
                return Ok(copies);
            }
        }
        // On the disk before anything of it is overwritten on the host.
        replace::replace_durably(&file, bytes)?;
        copies.push(file);
        Ok(copies)
    }
}

/// As they were before the first publication.
pub(super) fn covered(publications: &PublicationStore) -> Result<Artifacts, Fault> {
    let all = publications.covers();
    let mut artifacts = Artifacts::default();
    let Some(number) = latest(&all).filter(|number| !is_put_back(&all, *number)) else {
        return Ok(artifacts);
    };
    let folder = all.join(number.to_string());
    // What was written beside, and cut, is nobody's.
    let is_hidden = |path: &Path| {
        path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with('.'))
    };
    let whole = |path: &&PathBuf| !is_hidden(path) || path.extension().is_none_or(|ending| ending != "jalon");
    for path in tree_walk::files(&folder)?.keys().filter(whole).filter_map(|path| slashed(path)) {
        let file = join(&folder, &path);
        let size = read::metadata(&file)?.map_or(0, |found| found.len());
        let digest = read::digest(&file).map_err(Fault::of(&path))?;
        artifacts.files.insert(path, Artifact::of_file(file, size, digest));
    }
    Ok(artifacts)
}

/// Nothing of ours is at this place any more: what was known of it is forgotten. No copy of somebody's file goes.
pub(super) fn forget(publications: &PublicationStore) -> Result<(), Fault> {
    publications.forget_entries()?;
    let all = publications.covers();
    // Last: until then they are what is to come back.
    if let Some(number) = latest(&all) {
        replace::replace(&all.join(format!("{number}.{PUT_BACK}")), b"")?;
    }
    Ok(())
}

fn latest(all: &Path) -> Option<u64> {
    let names = read::entries(all).unwrap_or_default().into_iter();
    names.filter_map(|name| name.file_name().to_str()?.parse().ok()).max()
}

fn is_put_back(all: &Path, number: u64) -> bool {
    all.join(format!("{number}.{PUT_BACK}")).is_file()
}
