//! Which versions of a folder are of the present history: others may be of somebody else, who set a site aside together with
//! its link.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::fault::Fault;
use crate::fs::portable;
use crate::fs::{read, remove, replace};

/// The file that says with which version this history began; a folder of an older program has none.
const SINCE: &str = "depuis";

/// Notes that a first publication makes version `number` in the folder `versions`: what was before it is none of its own.
pub(super) fn begin(versions: &Path, number: u64) -> Result<(), Fault> {
    Ok(replace::replace(&versions.join(SINCE), format!("{number}\n").as_bytes())?)
}

/// The versions in `versions` that are whole, oldest first.
pub(super) fn all(versions: &Path) -> Vec<u64> {
    let names = read::entries(versions).unwrap_or_default().into_iter();
    let mut numbers: Vec<u64> = names.filter_map(|name| name.file_name().to_str()?.parse().ok()).collect();
    numbers.sort_unstable();
    numbers
}

/// Those of them that are of this history.
pub(super) fn own(versions: &Path) -> Vec<u64> {
    // Where nobody can tell, none is: what is not ours is neither cleared nor gone back to.
    let since = match read::if_present(read::text(&versions.join(SINCE))) {
        Ok(None) => 0,
        Ok(Some(text)) => text.trim().parse().unwrap_or(u64::MAX),
        Err(_) => u64::MAX,
    };
    all(versions).into_iter().filter(|number| *number >= since).collect()
}

/// Forgets where this history began: it is over.
pub(super) fn end(versions: &Path) -> Result<(), Fault> {
    Ok(remove::file(&versions.join(SINCE))?)
}

/// The folders to which links beside `live` lead, but for its own.
pub(super) struct LinkedFolders(BTreeSet<PathBuf>);

impl LinkedFolders {
    pub(super) fn beside(live: &Path) -> Self {
        let links = live.parent().and_then(|parent| read::entries(parent).ok()).unwrap_or_default();
        let links = links.into_iter().map(|entry| entry.path());
        let others = links.filter(|path| path.is_symlink() && path != live);
        Self(others.filter_map(|path| portable::resolve(&path).ok()).collect())
    }

    /// Whether one of them is `version`: it is somebody's, whoever made it.
    pub(super) fn contain(&self, version: &Path) -> bool {
        portable::resolve(version).is_ok_and(|version| self.0.contains(&version))
    }
}
