//! The folder beside the sites in which the next one is made, and what a killed build left of it.
//!
//! `.jalon-<id>-<n>/` holds a marker, then `site/` while it is made, then what was replaced. The marker is written
//! first and removed last, and never enters a site.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::{Doing, Failure, is_held};

use super::hand::{Exchange, Hand};
use super::standing;

const PREFIX: &str = ".jalon-";
const MARKER: &str = "jalon-staging.json";
const SITE: &str = "site";
const OLD: &str = "old";

#[derive(Serialize, Deserialize)]
struct Marker {
    made_by: String,
    /// CheckScope build it is: another project that shares the folder may be at work.
    project: String,
    /// The site; empty for the portal.
    id: String,
}

/// A staging folder that this build made.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
}

impl Staging {
    /// Makes one below `out`, with an empty `site/`.
    pub(super) fn make(hand: &Hand, out: &Path, project: &str, id: &str) -> Result<Self, Failure> {
        let name = if id.is_empty() { "portal" } else { id };
        let mut number = 0;
        let staging = loop {
            let folder = out.join(format!("{PREFIX}{name}-{number}"));
            match hand.create_folder(&folder) {
                Ok(()) => break Self { folder },
                Err(taken) if taken.source.kind() == io::ErrorKind::AlreadyExists => number += 1,
                Err(refused) => return Err(refused),
            }
        };
        let marker = Marker { made_by: "jalon".into(), project: project.into(), id: id.into() };
        let bytes = serde_json::to_vec(&marker).expect("three plain texts");
        hand.write_new(&staging.folder.join(MARKER), &bytes)?;
        hand.create_folder(&staging.site())?;
        Ok(staging)
    }

    /// Where the new files go.
    pub(super) fn site(&self) -> PathBuf {
        self.folder.join(SITE)
    }

    /// Puts the finished `site/` in the place of `live`, which may not be there yet.
    pub(super) fn swap(&self, hand: &Hand, live: &Path) -> Result<(), Failure> {
        if standing::at(live)?.is_none() {
            return hand.rename(&self.site(), live);
        }
        if hand.exchange(&self.site(), live)? == Exchange::Done {
            return Ok(());
        }
        let old = self.folder.join(OLD);
        hand.rename(live, &old)?;
        hand.rename(&self.site(), live).inspect_err(|_| {
            // Best effort: if this fails too, the next start finds the old site in the staging folder.
            let _ = hand.rename(&old, live);
        })
    }

    /// Removes it with all that is left in it: the marker last.
    pub(super) fn remove(&self, hand: &Hand) -> Result<(), Failure> {
        hand.remove_tree(&self.site())?;
        hand.remove_tree(&self.folder.join(OLD))?;
        hand.remove_file(&self.folder.join(MARKER))?;
        hand.remove_empty(&self.folder)
    }
}

/// Mends what killed builds of this project left below `out`: a site caught between two renames is put back, and
/// staging folders are removed. What does not bear our marker stays.
pub(super) fn sweep(hand: &Hand, out: &Path, project: &str) -> Result<(), Failure> {
    let listing = fs::read_dir(out).map_err(Failure::of(Doing::Reading, out))?;
    for entry in listing {
        let entry = entry.map_err(Failure::of(Doing::Reading, out))?;
        let named = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        if !named || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let staging = Staging { folder: entry.path() };
        match marker(&staging.folder) {
            Some(marker) if marker.project == project => {
                let (live, old) = (out.join(&marker.id), staging.folder.join(OLD));
                if !marker.id.is_empty() && standing::at(&live)?.is_none() && standing::at(&old)?.is_some() {
                    hand.rename(&old, &live)?;
                }
                match staging.remove(hand) {
                    // Somebody still has a file of it open: it is in nobody's way, and the next start sweeps it.
                    Err(refused) if is_held(&refused.source) => {}
                    swept => swept?,
                }
            }
            Some(_) => {}
            None => forget(hand, &staging.folder),
        }
    }
    Ok(())
}

fn marker(folder: &Path) -> Option<Marker> {
    let file = File::open(folder.join(MARKER)).ok()?;
    let marker: Marker = serde_json::from_reader(file).ok()?;
    (marker.made_by == "jalon").then_some(marker)
}

/// Killed before its marker was whole: nothing else can be in it; where there is, the folder stays.
fn forget(hand: &Hand, folder: &Path) {
    let mut inside = fs::read_dir(folder).into_iter().flatten().flatten();
    if inside.all(|entry| entry.file_name() == MARKER) {
        let _ = hand.remove_file(&folder.join(MARKER));
        let _ = hand.remove_empty(folder);
    }
}
