//! What we know of one site on one target, in the private folder `.jalon/publications/`: past publications, the journal of
//! the present one, copies of files that it overwrote.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::artifacts::{Artifact, Artifacts};
use super::fault::{Fault, FaultKind};
use super::plan::{Alarm, PublishPlan};
use super::remote_manifest::{ListedFile, RemoteManifest};
use crate::calendar;
use crate::fs::portable::join;
use crate::fs::process_lock::{self, Lock};
use crate::fs::{create, read, remove, replace};
use crate::text::snapshot::Digest;

const FORMAT: u32 = 1;

/// How many publications are known: the present one, and those that can be gone back to.
const KEPT: usize = 4;

/// What we know of one site on one target; locked, so that no other publication of this project works there.
#[derive(Debug)]
pub struct PublicationStore {
    pub(super) folder: PathBuf,
    blobs: PathBuf,
    place: String,
    _lock: Lock,
}

/// A past publication.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PastPublication {
    format: u32,
    /// Where it went, in words.
    pub place: String,
    /// When it was made, by this machine's clock: shown to people, never compared.
    #[serde(default)]
    moment: String,
    /// The files: size and hash.
    pub(super) files: BTreeMap<String, (u64, String)>,
    /// The titles of its pages.
    pub titles: BTreeMap<String, String>,
    /// Where its pages at former addresses lead; none in an entry of an older program, which did not keep them.
    #[serde(default)]
    pub redirects: Option<BTreeMap<String, String>>,
    /// What the host said of each file: size and time stamp.
    pub stamps: BTreeMap<String, (u64, String)>,
    /// The stamp of the manifest, which was written last.
    pub last_stamp: String,
    /// Whether the files themselves are kept here.
    kept: bool,
    /// Whether nothing of ours was there before it. An older program did not say.
    #[serde(default)]
    pub(super) first: bool,
}

/// A line of the journal.
#[derive(Serialize, Deserialize)]
enum Noted {
    Begun {
        token: String,
        #[serde(default)]
        undoes: Option<String>,
        /// The files that it puts there.
        #[serde(default)]
        sends: Option<String>,
        /// The last publication before it.
        #[serde(default)]
        after: Option<u64>,
    },
    Done {
        path: String,
        size: u64,
        stamp: String,
        hash: String,
    },
}

/// What an interrupted publication left in the journal.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// Which publication.
    pub token: Option<String>,
    /// The files that it was bringing back, of one that undoes another.
    pub undoes: Option<Digest>,
    /// The files that it had put in place: size, stamp, hash.
    pub done: BTreeMap<String, (u64, String, Digest)>,
    /// What it was to put there, in each of its attempts.
    sends: BTreeSet<Digest>,
    /// The last publication before it.
    after: Option<u64>,
}

impl Journal {
    /// Whether a publication was cut short that undoes no other.
    pub fn is_cut(&self) -> bool {
        self.token.is_some() && self.undoes.is_none()
    }

    /// Whether it is among the recorded ones, `entries`, all the same: it was cut after that.
    pub fn is_recorded(&self, entries: &[(u64, PastPublication)]) -> bool {
        let last = entries.last().map(|(number, _)| *number);
        self.after.is_some_and(|after| last.is_some_and(|last| last > after))
    }

    /// Whether what is on the host is what was to be put there.
    pub fn sent(&self, stands: &RemoteManifest) -> bool {
        self.sends.contains(&digest_of(&stands.files))
    }
}

impl PastPublication {
    /// Of what was just published.
    pub fn new(remote_manifest: &RemoteManifest, artifacts: &Artifacts) -> Self {
        let files =
            remote_manifest.files.iter().map(|(path, line)| (path.clone(), (line.size, line.digest.hex())));
        let titles =
            artifacts.files.iter().filter_map(|(path, item)| Some((path.clone(), item.title.clone()?)));
        let redirects =
            artifacts.files.iter().filter_map(|(path, item)| Some((path.clone(), item.redirect.clone()?)));
        let (files, titles, moment) = (files.collect(), titles.collect(), calendar::spoken_moment());
        let redirects = Some(redirects.collect());
        Self { format: FORMAT, files, titles, moment, redirects, ..Self::default() }
    }

    /// One digest of all its files, as [`Artifacts::digest`] gives it.
    pub fn artifacts(&self) -> Digest {
        digest_of(&self.lines())
    }

    /// The title and the redirect of its page at `path`.
    pub(super) fn facts(&self, path: &str) -> (Option<String>, Option<String>) {
        let redirect = self.redirects.as_ref().and_then(|redirects| redirects.get(path));
        (self.titles.get(path).cloned(), redirect.cloned())
    }

    /// Its files.
    pub fn lines(&self) -> BTreeMap<String, ListedFile> {
        let line = |(path, (size, hash)): (&String, &(u64, String))| {
            Some((path.clone(), ListedFile { size: *size, digest: Digest::parse(hash)? }))
        };
        self.files.iter().filter_map(line).collect()
    }
}

impl PublicationStore {
    /// Opens what we know of `territory` on `target`, in the private folder `state` of the project; `place` is where the
    /// site goes.
    pub fn take(state: &Path, target: &str, territory: &str, place: &str) -> Result<Self, Fault> {
        let all = state.join("publications");
        let folder = all.join(file_name(target)).join(territory);
        let path = folder.join("verrou");
        let locked = || Fault::new(FaultKind::Locked, path.display().to_string(), "");
        let lock = process_lock::take(&path)?.ok_or_else(locked)?;
        Ok(Self { folder, blobs: all.join("contenus"), place: place.to_owned(), _lock: lock })
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

    /// The past publications, oldest first.
    pub fn entries(&self) -> Vec<(u64, PastPublication)> {
        entries(&self.folder)
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
        let mut entries = self.entries();
        entry.first |= entries.iter().any(|(_, old)| old.first && old.files == entry.files);
        // The same publication again, if it was interrupted at its very end.
        let again = entries.pop_if(|(_, last)| last.files == entry.files);
        let next = again.map_or_else(|| entries.last().map_or(1, |(last, _)| last + 1), |(number, _)| number);
        // The entry first: nobody sweeps away what an entry names.
        replace::replace(
            &self.entry_path(next),
            &serde_json::to_vec(&entry).expect("plain texts and numbers"),
        )?;
        for (path, item) in artifacts.iter().flat_map(|artifacts| &artifacts.files) {
            if entry.files.contains_key(path) {
                self.keep_bytes(item)?;
            }
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

    /// The journal of an interrupted publication.
    pub fn journal(&self) -> Journal {
        let mut journal = Journal::default();
        let bytes = read::bytes(&self.journal_path()).unwrap_or_default();
        for line in bytes.split(|byte| *byte == b'\n') {
            match serde_json::from_slice(line) {
                Ok(Noted::Begun { token, undoes, sends, after }) => {
                    journal.token = Some(token);
                    journal.undoes = undoes.as_deref().and_then(Digest::parse);
                    journal.sends.extend(sends.as_deref().and_then(Digest::parse));
                    journal.after = journal.after.or(after);
                }
                Ok(Noted::Done { path, size, stamp, hash }) => {
                    if let Some(digest) = Digest::parse(&hash) {
                        journal.done.insert(path, (size, stamp, digest));
                    }
                }
                // The last line may be cut.
                Err(_) => {}
            }
        }
        journal
    }

    /// Begins a journal of what `plan` does, or goes on with that of `token`.
    pub fn begin_plan(&self, token: &str, plan: &PublishPlan) -> Result<File, Fault> {
        self.begin(token, plan.undone(), Some(digest_of(&plan.remote_manifest.files)))
    }

    /// Goes on, under `token`, with what somebody else left; `undoes` are the files that are brought back.
    pub fn take_over(&self, token: &str, undoes: Option<Digest>) -> Result<File, Fault> {
        self.begin(token, undoes, None)
    }

    fn begin(&self, token: &str, undoes: Option<Digest>, sends: Option<Digest>) -> Result<File, Fault> {
        let path = self.journal_path();
        if self.journal().token.as_deref() != Some(token) {
            let _ = remove::file(&path);
        }
        let hex = |files: Option<Digest>| files.map(|files| files.hex());
        let after = Some(self.entries().last().map_or(0, |(number, _)| *number));
        let mut file = create::appended_file(&path)?;
        let begun = Noted::Begun { token: token.to_owned(), undoes: hex(undoes), sends: hex(sends), after };
        note(&mut file, &begun)?;
        Ok(file)
    }

    /// The publication is done, or undone: nothing is to be resumed.
    pub fn end(&self) {
        let _ = remove::file(&self.journal_path());
    }

    /// Keeps a copy of what somebody changed on the host; returns its path.
    pub fn copy(&self, number: u64, path: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
        let copies = self.folder.join("copies").join(number.to_string());
        let target = join(&copies, path);
        replace::replace(&target, bytes)?;
        Ok(target)
    }

    pub(super) fn entry_path(&self, number: u64) -> PathBuf {
        self.folder.join(format!("{number:06}.json"))
    }

    fn journal_path(&self) -> PathBuf {
        self.folder.join("journal.jsonl")
    }

    fn blob(&self, digest: Digest) -> PathBuf {
        let hex = digest.hex();
        self.blobs.join(&hex[..2]).join(&hex[2..])
    }

    fn keep_bytes(&self, item: &Artifact) -> Result<(), Fault> {
        let target = self.blob(item.digest);
        if target.is_file() {
            return Ok(());
        }
        Ok(replace::replace(&target, &item.bytes()?)?)
    }
}

/// One digest of files.
fn digest_of(files: &BTreeMap<String, ListedFile>) -> Digest {
    Digest::of_all(files.iter().flat_map(|(path, line)| [Digest::of(path.as_bytes()), line.digest]))
}

/// Notes a file that is in place.
pub fn note_done(journal: &mut File, path: &str, stat: (u64, &str), digest: Digest) -> Result<(), Fault> {
    let (size, stamp) = (stat.0, stat.1.to_owned());
    note(journal, &Noted::Done { path: path.to_owned(), size, stamp, hash: digest.hex() })
}

fn note(journal: &mut File, line: &Noted) -> Result<(), Fault> {
    let mut text = serde_json::to_string(line).expect("plain texts and numbers");
    text.push('\n');
    journal.write_all(text.as_bytes()).map_err(Fault::of("journal"))
}

/// The past publications recorded in `folder`, oldest first.
fn entries(folder: &Path) -> Vec<(u64, PastPublication)> {
    let names = read::entries(folder).unwrap_or_default().into_iter();
    let entry = |path: PathBuf| {
        let number = path.file_name()?.to_str()?.strip_suffix(".json")?.parse().ok()?;
        let entry: PastPublication = serde_json::from_slice(&read::bytes(&path).ok()?).ok()?;
        (entry.format == FORMAT).then_some((number, entry))
    };
    let mut entries: Vec<(u64, PastPublication)> = names.filter_map(|name| entry(name.path())).collect();
    entries.sort_by_key(|(number, _)| *number);
    entries
}

/// The folders in `folder`.
pub(super) fn folders(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = read::entries(folder).unwrap_or_default().into_iter();
    entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path())
}

/// The name of a target as that of a folder.
fn file_name(target: &str) -> String {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    if target.chars().all(safe) && !target.is_empty() && target != "contenus" {
        return target.to_owned();
    }
    format!("cible-{}", Digest::of(target.as_bytes()).short())
}
