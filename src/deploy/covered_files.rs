//! The files of somebody else that a first publication covered: they come back when it is taken away.

use super::artifacts::{Artifact, Artifacts};
use super::fault::Fault;
use super::publication_store::PublicationStore;
use crate::fs::portable::{join, slashed};
use crate::fs::{read, remove, tree_walk};

/// Where their copies are: below the number of the first publication in its manifest.
const COPIES: &str = "copies/1";

/// As they were before the first publication.
pub(super) fn covered(publications: &PublicationStore) -> Result<Artifacts, Fault> {
    let folder = join(&publications.folder, COPIES);
    let mut artifacts = Artifacts::default();
    if !folder.is_dir() {
        return Ok(artifacts);
    }
    for path in tree_walk::files(&folder)?.keys().filter_map(|path| slashed(path)) {
        let file = join(&folder, &path);
        let size = read::metadata(&file)?.map_or(0, |found| found.len());
        let digest = read::digest(&file).map_err(Fault::of(&path))?;
        artifacts.files.insert(path, Artifact::of_file(file, size, digest));
    }
    Ok(artifacts)
}

/// Nothing of ours is on the host any more: what was known of it is forgotten.
pub(super) fn forget(publications: &PublicationStore) -> Result<(), Fault> {
    for (number, _) in publications.entries().into_iter().rev() {
        remove::file(&publications.entry_path(number))?;
    }
    Ok(remove::tree(&join(&publications.folder, COPIES))?)
}
