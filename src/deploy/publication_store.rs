//! What we know of one site on one target, in the private folder `.jalon/publications/`: past publications, the journal of
//! the present one, copies of files that it overwrote.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use super::artifacts::{Artifact, Artifacts};
use super::fault::{Fault, FaultKind};
use super::past_publication::{FORMAT, PastPublication};
use super::plan::{Alarm, PublishPlan};
use super::publication_journal::{Beginning, Journal};
use super::remote_manifest::ListedFile;
use crate::calendar;
use crate::fs::portable::join;
use crate::fs::process_lock::{self, Lock};
use crate::fs::{read, remove, replace};
use crate::text::snapshot::Digest;

/// How many publications are known: the present one, and those that can be gone back to.
const KEPT: usize = 4;

/// The folder in which each content is once, whichever publications need it.
pub(super) const CONTENTS: &str = "contenus";

/// The lock of that folder, in the folder `all` of all publications: who keeps contents there is not swept away under.
pub(super) fn lock_file(all: &Path) -> PathBuf {
    all.join("contenus.verrou")
}

/// What we know of one site on one target; locked, so that no other publication of this project works there.
#[derive(Debug)]
pub struct PublicationStore {
    pub(super) folder: PathBuf,
    blobs: PathBuf,
    place: String,
    _lock: Lock,
}

impl PublicationStore {
    /// Opens what we know of `territory` on `target`, in the private folder `state` of the project; `place` is where the
    /// site goes.
    pub fn take(state: &Path, target: &str, territory: &str, place: &str) -> Result<Self, Fault> {
        let all = state.join("publications");
        let folder = all.join(file_name(target)).join(territory);
        let path = folder.join("verrou");
        let locked = || Fault::new(FaultKind::Busy, path.display().to_string(), "");
        let lock = process_lock::take(&path)?.ok_or_else(locked)?;
        let store = Self { folder, blobs: all.join(CONTENTS), place: place.to_owned(), _lock: lock };
        store.adopt_journal()?;
        // What cannot be read for a moment is not what was never there.
        for (_, path) in records(&store.folder)? {
            read::bytes(&path).map_err(Fault::of(path.display().to_string()))?;
        }
        Ok(store)
    }

    /// An older program kept one journal for all places: it is of the place where the site went last.
    fn adopt_journal(&self) -> Result<(), Fault> {
        let (old, new) = (self.folder.join("journal.jsonl"), self.journal_path());
        let is_ours = || entries(&self.folder).last().is_none_or(|(_, entry)| entry.place == self.place);
        if old.is_file() && !new.exists() && is_ours() {
            replace::rename(&old, &new)?;
        }
        Ok(())
    }

    /// A private folder in which files are put together before they are sent.
    pub fn staging(&self) -> PathBuf {
        self.folder.join("depart")
    }

    /// A private repository.
    pub(super) fn repository(&self) -> PathBuf {
        self.folder.join("depot.git")
    }

    /// Where the site goes, in words.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// The past publications to this place, oldest first: what went elsewhere is no way back from here.
    pub fn entries(&self) -> Vec<(u64, PastPublication)> {
        let mut here = entries(&self.folder);
        here.retain(|(_, entry)| entry.place == self.place);
        here
    }

    /// The other territories whose last publication on this target went to the same place, or to one around or within.
    pub fn near(&self) -> Option<Alarm> {
        let within = |outer: &str, inner: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/') || outer.ends_with('/'))
        };
        let target = self.folder.parent()?;
        let near = folders(target).filter_map(|folder| {
            let (_, last) = entries(&folder).pop()?;
            let name = folder.file_name()?.to_str()?.to_owned();
            let own = folder == self.folder;
            match last.place {
                place if place == self.place => (!own).then_some(Alarm::Other(name)),
                place if within(&place, &self.place) || within(&self.place, &place) => {
                    Some(Alarm::Nested(name))
                }
                _ => None,
            }
        });
        near.min_by_key(|alarm| matches!(alarm, Alarm::Nested(_)))
    }

    /// Forgets the past publications to this place, the latest first: nothing of them is there any more.
    pub(super) fn forget_entries(&self) -> Result<(), Fault> {
        for (number, _) in self.entries().into_iter().rev() {
            remove::file(&self.entry_path(number))?;
        }
        Ok(())
    }

    /// The latest one of just these files.
    pub(super) fn of_files(&self, files: &BTreeMap<String, ListedFile>) -> Option<PastPublication> {
        self.entries().into_iter().rev().map(|(_, entry)| entry).find(|entry| entry.lines() == *files)
    }

    /// When a past publication was made, in words; of one that does not know, when it was recorded.
    pub(super) fn published_at(&self, number: u64, entry: &PastPublication) -> String {
        if !entry.moment.is_empty() {
            return entry.moment.clone();
        }
        let recorded = read::metadata(&self.entry_path(number)).ok().flatten();
        recorded.and_then(|file| file.modified().ok()).map(calendar::spoken).unwrap_or_default()
    }

    /// The last one.
    pub fn last(&self) -> Option<PastPublication> {
        self.entries().pop().map(|(_, entry)| entry)
    }

    /// Whether `entry`, of what `plan` did, is the first publication to this place, or the same once more, where nobody
    /// published in between.
    pub(super) fn is_first(&self, entry: &PastPublication, plan: &PublishPlan) -> bool {
        let is_still = |last: PastPublication| last.is_still_first(entry, plan.stands.as_ref());
        self.journal().first || self.last().is_some_and(is_still)
    }

    /// Keeps what was published, its files too with `artifacts`, and forgets the oldest. What `undoes` another is the
    /// publication of before again: that one, and all after it, are forgotten.
    pub fn keep(
        &self,
        mut entry: PastPublication,
        artifacts: Option<&Artifacts>,
        undoes: bool,
    ) -> Result<(), Fault> {
        entry.kept = artifacts.is_some();
        entry.place.clone_from(&self.place);
        // Those that cannot be read count as well: none is written over.
        let latest = records(&self.folder)?.last().map_or(0, |(number, _)| *number);
        let mut entries = self.entries();
        // The first one may have been cut, and gone on with.
        let begins = (entry.first || self.journal().first) && entries.is_empty();
        let same = |(_, old): &&(u64, PastPublication)| old.files == entry.files;
        let was = if undoes { entries.iter().rfind(same) } else { entries.last().filter(same) };
        // Where all who publish are counted, the host knows whether another one was there in between.
        let may_inherit = undoes || entry.number.is_none() || entry.first;
        let first = begins || may_inherit && was.is_some_and(|(_, old)| old.first);
        entry.first = first;
        // The same publication again, if it was interrupted at its very end.
        let again = entries.pop_if(|(_, last)| last.files == entry.files).map(|(number, _)| number);
        let next = again.filter(|number| *number == latest).unwrap_or(latest + 1);
        let contents = lock_file(self.blobs.parent().unwrap_or(&self.folder));
        let _kept = process_lock::wait(&contents)?;
        // The contents first: an entry names what is there. Until it does, nobody sweeps.
        for (path, item) in artifacts.iter().flat_map(|artifacts| &artifacts.files) {
            if entry.files.contains_key(path) {
                self.keep_bytes(item)?;
            }
        }
        replace::replace(
            &self.entry_path(next),
            &serde_json::to_vec(&entry).expect("plain texts and numbers"),
        )?;
        if let Some(again) = again.filter(|number| *number != next) {
            let _ = remove::file(&self.entry_path(again));
        }
        if undoes && let Some(at) = entries.iter().rposition(|(_, old)| old.files == entry.files) {
            for (number, _) in entries.drain(at..).rev() {
                let _ = remove::file(&self.entry_path(number));
            }
        }
        let old = (entries.len() + 1).saturating_sub(KEPT);
        for (number, _) in &entries[..old.min(entries.len())] {
            let _ = remove::file(&self.entry_path(*number));
        }
        Ok(())
    }

    /// The files of a past publication.
    pub fn artifacts(&self, entry: &PastPublication) -> Result<Artifacts, Fault> {
        let mut artifacts = Artifacts::default();
        for (path, line) in entry.lines() {
            let file = self.blob(line.digest);
            if !entry.kept || !file.is_file() {
                return Err(Fault::new(FaultKind::NoPrevious, path, ""));
            }
            let (title, redirect) = entry.facts(&path);
            let item = Artifact::of_file(file, line.size, line.digest).described(title, redirect);
            artifacts.files.insert(path, item);
        }
        Ok(artifacts)
    }

    /// The journal of an interrupted publication to this place.
    pub fn journal(&self) -> Journal {
        Journal::read(&self.journal_path())
    }

    /// Begins a journal of what `plan` does, or goes on with that of `token`.
    pub fn begin_plan(&self, token: &str, plan: &PublishPlan) -> Result<File, Fault> {
        Beginning::of(plan, &self.journal_of(token)).write(&self.journal_path(), token, self.latest())
    }

    /// Goes on, under `token`, with what somebody else left; `undoes` are the files that are brought back.
    pub fn take_over(&self, token: &str, undoes: Option<Digest>) -> Result<File, Fault> {
        let Journal { first, withdraws, .. } = self.journal_of(token);
        let beginning = Beginning { undoes, first, withdraws, ..Beginning::default() };
        beginning.write(&self.journal_path(), token, self.latest())
    }

    /// The journal, if it is that of `token`.
    fn journal_of(&self, token: &str) -> Journal {
        Some(self.journal()).filter(|journal| journal.token.as_deref() == Some(token)).unwrap_or_default()
    }

    fn latest(&self) -> u64 {
        self.entries().last().map_or(0, |(number, _)| *number)
    }

    /// The publication is done, or undone: nothing is to be resumed.
    pub fn end(&self) {
        let _ = remove::file(&self.journal_path());
    }

    /// Keeps a copy of what somebody changed on the host; returns its path. No copy is ever written over.
    pub fn copy(&self, number: u64, path: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
        let copies = self.folder.join("copies");
        for again in 1_u32.. {
            let more = if again > 1 { format!("-{again}") } else { String::new() };
            let target = join(&copies.join(format!("{number}{more}")), path);
            if read::metadata(&target)?.is_none() {
                // On the disk before anything of it is overwritten on the host.
                replace::replace_durably(&target, bytes)?;
                return Ok(target);
            }
            if read::bytes(&target).is_ok_and(|there| there == bytes) {
                return Ok(target);
            }
        }
        unreachable!("some name is free")
    }

    /// The private folder for files that were covered at this place.
    pub(super) fn covers(&self) -> PathBuf {
        self.folder.join("couverts").join(self.place_name())
    }

    /// The name of this place in names of files.
    fn place_name(&self) -> String {
        Digest::of(self.place.as_bytes()).short()
    }

    pub(super) fn entry_path(&self, number: u64) -> PathBuf {
        self.folder.join(format!("{number:06}.json"))
    }

    fn journal_path(&self) -> PathBuf {
        self.folder.join(format!("journal-{}.jsonl", self.place_name()))
    }

    fn blob(&self, digest: Digest) -> PathBuf {
        let hex = digest.hex();
        self.blobs.join(&hex[..2]).join(&hex[2..])
    }

    fn keep_bytes(&self, item: &Artifact) -> Result<(), Fault> {
        let target = self.blob(item.digest);
        // Cut off by a power cut, it is shorter.
        if read::metadata(&target)?.is_some_and(|found| found.is_file() && found.len() == item.size) {
            return Ok(());
        }
        Ok(replace::replace(&target, &item.bytes()?)?)
    }
}

/// The past publications recorded in `folder`, oldest first, as far as this program can read them.
fn entries(folder: &Path) -> Vec<(u64, PastPublication)> {
    let entry = |(number, path): (u64, PathBuf)| {
        let entry: PastPublication = serde_json::from_slice(&read::bytes(&path).ok()?).ok()?;
        (entry.format == FORMAT).then_some((number, entry))
    };
    records(folder).unwrap_or_default().into_iter().filter_map(entry).collect()
}

/// The files in which past publications are recorded, by number.
fn records(folder: &Path) -> Result<Vec<(u64, PathBuf)>, Fault> {
    let names = read::if_present(read::entries(folder)).map_err(Fault::of(folder.display().to_string()))?;
    let record =
        |path: PathBuf| Some((path.file_name()?.to_str()?.strip_suffix(".json")?.parse().ok()?, path));
    let mut records: Vec<(u64, PathBuf)> =
        names.into_iter().flatten().filter_map(|name| record(name.path())).collect();
    records.sort();
    Ok(records)
}

/// The folders in `folder`.
pub(super) fn folders(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = read::entries(folder).unwrap_or_default().into_iter();
    entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path())
}

/// The name of a target as that of a folder.
fn file_name(target: &str) -> String {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    if target.chars().all(safe) && !target.is_empty() && target != CONTENTS {
        return target.to_owned();
    }
    format!("cible-{}", Digest::of(target.as_bytes()).short())
}
