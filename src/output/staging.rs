//! The folder beside the sites in which the next site is made, and what a killed build left of it.
//!
//! `.jalon-<id>-<n>/` holds a marker, then `site/` while it is made, then what was replaced. The marker is written
//! first and removed last, and never enters a site.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::{Doing, Failure, is_held};
use crate::fs::{create, exchange, read, remove};

/// What the names of all begin with.
pub(super) const PREFIX: &str = ".jalon-";
const MARKER: &str = "jalon-staging.json";
const SITE: &str = "site";
const OLD: &str = "old";

#[derive(Serialize, Deserialize)]
struct StagingMarker {
    made_by: String,
    /// Whose build it is: another project that shares the folder may be at work.
    project: String,
    /// The site; empty for the portal.
    id: String,
}

/// A staging folder that this build made.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
}

/// Where staging folders are made.
#[derive(Debug)]
pub(super) struct StagingArea {
    /// The output folder.
    pub(super) out: PathBuf,
    /// The project, whose own files are copied into sites.
    pub(super) project: PathBuf,
    /// What the project is known by in the markers of its staging folders.
    pub(super) project_name: String,
}

impl StagingArea {
    /// Makes a staging folder for the site `id` (empty: the portal), with an empty `site/`.
    pub(super) fn staging(&self, id: &str) -> Result<Staging, Failure> {
        let name = if id.is_empty() { "portal" } else { id };
        let mut number = 0;
        let staging = loop {
            let folder = self.out.join(format!("{PREFIX}{name}-{number}"));
            match create::folder(&folder) {
                Ok(()) => break Staging { folder },
                Err(taken) if taken.source.kind() == io::ErrorKind::AlreadyExists => number += 1,
                Err(refused) => return Err(refused),
            }
        };
        let marker =
            StagingMarker { made_by: "jalon".into(), project: self.project_name.clone(), id: id.into() };
        let bytes = serde_json::to_vec(&marker).expect("three plain texts");
        create::file(&staging.folder.join(MARKER), &bytes)?;
        create::folder(&staging.site())?;
        Ok(staging)
    }

    /// Repairs what killed builds of this project left: a site caught between two renames is put back, and staging folders
    /// are removed; with `only`, those of that one alone. A folder without our marker stays.
    pub(super) fn sweep(&self, only: Option<&str>) -> Result<(), Failure> {
        let start = only.map_or(PREFIX.to_owned(), |name| format!("{PREFIX}{name}-"));
        for entry in read::entries(&self.out).map_err(Failure::of(Doing::Reading, &self.out))? {
            let named = entry.file_name().to_str().is_some_and(|name| name.starts_with(&start));
            if !named || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                continue;
            }
            let staging = Staging { folder: entry.path() };
            match marker(&staging.folder) {
                Some(marker) if marker.project == self.project_name => {
                    if !marker.id.is_empty() {
                        exchange::restore(&self.out.join(&marker.id), &staging.folder.join(OLD))?;
                    }
                    match staging.remove() {
                        // Somebody still has a file of it open: it is in nobody's way, and the next start sweeps it.
                        Err(refused) if is_held(&refused.source) => {}
                        swept => swept?,
                    }
                }
                Some(_) => {}
                None => forget(&staging.folder),
            }
        }
        Ok(())
    }
}

impl Staging {
    /// Where the new files go.
    pub(super) fn site(&self) -> PathBuf {
        self.folder.join(SITE)
    }

    /// Puts the finished `site/` in the place of `live`, which need not exist.
    pub(super) fn swap(&self, live: &Path) -> Result<(), Failure> {
        exchange::swap(&self.site(), live, &self.folder.join(OLD))
    }

    /// Removes it with all that is left in it: the marker last.
    pub(super) fn remove(&self) -> Result<(), Failure> {
        remove::tree(&self.site())?;
        remove::tree(&self.folder.join(OLD))?;
        remove::file(&self.folder.join(MARKER))?;
        remove::empty_folder(&self.folder)
    }
}

fn marker(folder: &Path) -> Option<StagingMarker> {
    let marker: StagingMarker = serde_json::from_slice(&read::bytes(&folder.join(MARKER)).ok()?).ok()?;
    (marker.made_by == "jalon").then_some(marker)
}

/// Killed before its marker was whole: nothing else can be in it; where there is, the folder stays.
fn forget(folder: &Path) {
    let inside = read::entries(folder);
    if inside.is_ok_and(|inside| inside.iter().all(|entry| entry.file_name() == MARKER)) {
        let _ = remove::file(&folder.join(MARKER));
        let _ = remove::empty_folder(folder);
    }
}
