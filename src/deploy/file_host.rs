//! A host that holds files: they are put there one by one, so that readers find each whole, old or new.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use super::artifacts::Artifacts;
use super::fault::{Fault, FaultKind};
use super::file_placing::{self, FilePlacing};
use super::host_lock::{self, LockOwner};
use super::past_publication::PastPublication;
use super::plan::PublishPlan;
use super::pool::Pool;
use super::publication_journal::Journal;
use super::publication_store::PublicationStore;
use super::remote_manifest::RemoteManifest;
use super::remote_state::{self, RemoteFile, RemoteState};
use super::store::{Connect, Stat};
use super::upload_phase::{UploadPhase, is_page};
use super::upload_progress::UploadProgress;
use super::{SiteHost, Watch, covered_files, site_folders};
use crate::output::manifest;
use crate::text::snapshot::Digest;

/// How many paths are asked about at a time.
const ASKED: usize = 256;

/// How often a host is looked at, while others publish there.
const LOOKS: usize = 4;

/// The manifest that is there, and who holds the host.
type Signs = (Option<Vec<u8>>, Option<LockOwner>);

/// Such a host, with what we know of it.
pub struct FileHost<'a> {
    pool: Pool,
    connect: Arc<dyn Connect>,
    publications: &'a PublicationStore,
    me: LockOwner,
    /// By path: what the host said of files that hold what we know.
    known: BTreeMap<String, (u64, String, Digest)>,
    /// The stamp of what was written last: a file of that same moment may have been changed in it.
    last_stamp: String,
    journal: Journal,
    /// What is at the paths that matter, as it was last seen.
    seen: BTreeMap<String, Stat>,
    /// What these files held then.
    held: BTreeMap<String, Digest>,
}

impl<'a> FileHost<'a> {
    /// A host behind `connect`, for the publisher `me`.
    pub fn new(connect: Arc<dyn Connect>, publications: &'a PublicationStore, mut me: LockOwner) -> Self {
        let journal = publications.journal();
        let last = publications.last().unwrap_or_default();
        let lines = last.lines();
        let mut known: BTreeMap<String, (u64, String, Digest)> = BTreeMap::new();
        for (path, (size, stamp)) in &last.stamps {
            if let Some(line) = lines.get(path) {
                known.insert(path.clone(), (*size, stamp.clone(), line.digest));
            }
        }
        known.extend(journal.done.clone());
        // An interrupted publication still holds its lock: this one goes on under its token.
        if let Some(token) = &journal.token {
            me.token.clone_from(token);
        }
        let pool = Pool::new(Arc::clone(&connect));
        let last_stamp = last.last_stamp;
        let (seen, held) = (BTreeMap::new(), BTreeMap::new());
        Self { pool, connect, publications, me, known, last_stamp, journal, seen, held }
    }

    /// What changes whenever somebody publishes: the manifest, and who holds the host.
    fn signs(&self) -> Result<Signs, Fault> {
        self.pool.with(|store| Ok((store.read(manifest::NAME)?, host_lock::owner(store)?)))
    }

    fn look_at(&mut self, wanted: &Artifacts, signs: Signs) -> Result<RemoteState, Fault> {
        let intended = match signs.1 {
            Some(_) => self.pool.with(|store| host_lock::intention(store))?,
            None => BTreeMap::new(),
        };
        let (bytes, owner) = signs;
        let remote_manifest = match bytes {
            None => None,
            Some(bytes) => match RemoteManifest::parse(&bytes) {
                Some(remote_manifest) => Some(remote_manifest),
                None => return Err(Fault::new(FaultKind::Foreign, manifest::NAME, "")),
            },
        };
        let lines = remote_manifest
            .iter()
            .flat_map(|remote_manifest| remote_manifest.files.iter().chain(&remote_manifest.kept));
        let mut paths: BTreeSet<String> = wanted.files.keys().cloned().collect();
        paths.extend(lines.clone().map(|(path, _)| path.clone()));
        let mut sizes: BTreeMap<&str, BTreeSet<u64>> = BTreeMap::new();
        for (path, line) in lines {
            sizes.entry(path).or_default().insert(line.size);
        }
        paths.extend(intended.keys().cloned());
        let files = self.file_states(&paths, &|path, size| {
            // Of an interrupted publication only the hashes are known; what others have in our places is copied.
            let is_read = intended.contains_key(path) || wanted.files.contains_key(path);
            is_read || sizes.get(path).is_some_and(|sizes| sizes.contains(&size))
        })?;
        self.held = files.iter().filter_map(|(path, held)| Some((path.clone(), held.digest?))).collect();
        let held = owner.as_ref().is_some_and(|owner| owner.token == self.me.token);
        let lock = owner.filter(|_| !held);
        let unfinished = lock.is_none() && self.publications.journal().token.is_some();
        // What was taken away is no publication any more.
        let stays = || intended.keys().any(|path| files.contains_key(path));
        let begun = !intended.is_empty() && (self.journal.undoes.is_none() || stays());
        let is_new = remote_manifest.is_none() && !begun;
        let found = is_new.then(|| self.pool.with(|store| store.look_around())).transpose()?;
        let (mut names, missing) = found.unwrap_or_default();
        // Somebody may have removed the manifest alone.
        let last = self.publications.last().unwrap_or_default().lines();
        let known: BTreeSet<&str> = last.keys().filter_map(|path| path.split('/').next()).collect();
        names.retain(|name| !known.contains(name.as_str()));
        let strangers = remote_state::strangers(names, &files, wanted);
        Ok(RemoteState {
            remote_manifest,
            files,
            intended,
            strangers,
            missing,
            unfinished,
            held,
            lock,
            blind: false,
            gapless: self.connect.gapless(),
        })
    }

    /// What `paths` hold; bytes are read only where size and stamp leave a doubt.
    fn file_states(
        &mut self,
        paths: &BTreeSet<String>,
        may_be_ours: &dyn Fn(&str, u64) -> bool,
    ) -> Result<BTreeMap<String, RemoteFile>, Fault> {
        let paths: Vec<String> = paths.iter().cloned().collect();
        let mut found = Vec::with_capacity(paths.len());
        for some in paths.chunks(ASKED) {
            found.extend(self.pool.with(|store| store.stat(some))?);
        }
        let mut states = BTreeMap::new();
        let mut doubtful = Vec::new();
        self.seen.clear();
        for (path, stat) in paths.into_iter().zip(found) {
            let Some(stat) = stat else { continue };
            self.seen.insert(path.clone(), stat.clone());
            let known = self.known.get(&path).filter(|(size, stamp, _)| {
                stat.plain
                    && !stamp.is_empty()
                    && (*size, stamp) == (stat.size, &stat.stamp)
                    && *stamp != self.last_stamp
            });
            let digest = known.map(|(_, _, digest)| *digest);
            if digest.is_none() && stat.plain && may_be_ours(&path, stat.size) {
                doubtful.push(path.clone());
            }
            states.insert(path, RemoteFile { size: stat.size, digest });
        }
        let found = Mutex::new(states);
        self.pool.each(&doubtful, |store, path| {
            let digest = store.read(path)?.map(|bytes| Digest::of(&bytes));
            if let Some(held) = found.lock().expect("no thread panics with it").get_mut(path) {
                held.digest = digest;
            }
            Ok(())
        })?;
        Ok(found.into_inner().expect("no thread panicked with it"))
    }

    fn placing(&self) -> FilePlacing<'_> {
        FilePlacing { stats: &self.seen, held: &self.held, rereads: self.connect.rereads() }
    }

    fn send_phase(
        &self,
        files: &[String],
        artifacts: &Artifacts,
        progress: &UploadProgress<'_>,
    ) -> Result<(), Fault> {
        let mut bytes = Vec::new();
        for path in files {
            bytes.push((path.as_str(), artifacts.files[path].bytes()?));
        }
        let all: Vec<(&str, &[u8])> = bytes.iter().map(|(path, bytes)| (*path, bytes.as_slice())).collect();
        let sent = self.pool.with(|store| {
            if !store.sends_all() {
                return Ok(false);
            }
            self.placing().check_all(store, &all)?;
            store.send_all(&all).map(|()| true)
        });
        if sent? {
            let parts: Vec<&[String]> = files.chunks(ASKED).collect();
            return self.pool.each(&parts, |store, part| {
                let part: Vec<_> = part.iter().map(|path| (path.as_str(), &artifacts.files[path])).collect();
                progress.done_on(store, &part)
            });
        }
        drop(bytes);
        self.pool.each(files, |store, path| {
            self.placing().put(store, path, &artifacts.files[path].bytes()?)?;
            progress.done_on(store, &[(path, &artifacts.files[path])])
        })
    }

    fn carry_out_locked(
        &mut self,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault> {
        let remote = self.remote_state(artifacts)?;
        if remote.digest() != plan.seen || artifacts.digest() != plan.artifacts {
            return Err(Fault::new(FaultKind::Changed, "", ""));
        }
        self.check_lock()?;
        let left: Vec<String> = remote.intended.keys().cloned().collect();
        let mut intended = remote.intended;
        // The present files too: a host that cannot replace a file in one step may lose its manifest.
        for remote_manifest in remote.remote_manifest.iter().chain([&plan.remote_manifest]) {
            for (path, line) in remote_manifest.files.iter().chain(&remote_manifest.kept) {
                intended.entry(path.clone()).or_default().insert(line.digest);
            }
        }
        self.pool.with(|store| host_lock::intend(store, &intended))?;
        let journal = self.publications.begin_plan(&self.me.token, plan)?;
        let progress = UploadProgress { journal: Mutex::new(journal), watch, stats: Mutex::default() };
        site_folders::make(&self.pool, &self.seen, plan)?;
        for phase in UploadPhase::ALL {
            let files: Vec<String> =
                plan.send.iter().filter(|(its, _)| *its == phase).map(|(_, path)| path.clone()).collect();
            if !files.is_empty() {
                self.check_lock()?;
                self.send_phase(&files, artifacts, &progress)?;
            }
        }
        self.check_lock()?;
        if !plan.is_listed && !plan.withdraws {
            let remote_manifest = plan.remote_manifest.bytes();
            self.pool.with(|store| self.placing().put_ours(store, manifest::NAME, &remote_manifest))?;
        }
        self.check_lock()?;
        // Pages before what they show.
        let (assets, pages): (Vec<String>, Vec<String>) =
            plan.remove.keys().cloned().partition(|path| !is_page(path));
        for gone in [&pages, &assets] {
            self.pool.each(gone, |store, path| self.placing().remove(store, path, plan.remove[path]))?;
        }
        self.remove_unfinished(&left)?;
        if plan.withdraws {
            // Last: until then it tells what is still to be taken away.
            self.pool.with(|store| store.remove(manifest::NAME))?;
        }
        site_folders::remove_empty(&self.pool, plan, &[pages, assets, left].concat())?;
        if plan.withdraws {
            return Ok(());
        }
        self.remember(plan, artifacts, &progress.stats.into_inner().expect("no thread panicked with it"))
    }

    /// Fails if somebody broke the lock: what they put there since is not to be overwritten, nor removed.
    fn check_lock(&self) -> Result<(), Fault> {
        let is_held = self.pool.with(|store| host_lock::is_held_by(store, &self.me))?;
        let taken_over = || Fault::new(FaultKind::TakenOver, self.publications.place(), "");
        is_held.then_some(()).ok_or_else(taken_over)
    }

    /// Removes what an interrupted publication had sent beside `paths`, and not renamed.
    fn remove_unfinished(&self, paths: &[String]) -> Result<(), Fault> {
        let names = paths.iter().map(String::as_str).chain(paths.first().map(|_| manifest::NAME));
        let beside: Vec<String> = names.map(file_placing::beside).collect();
        let mut left = Vec::new();
        for some in beside.chunks(ASKED) {
            let stats = self.pool.with(|store| store.stat(some))?;
            left.extend(some.iter().zip(stats).filter(|(_, stat)| stat.is_some()).map(|(path, _)| path));
        }
        self.pool.each(&left, |store, path| store.remove(path))
    }

    fn remember(
        &self,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        sent: &BTreeMap<String, Stat>,
    ) -> Result<(), Fault> {
        let mut entry = PastPublication::new(&plan.remote_manifest, artifacts);
        let stats =
            self.seen.iter().chain(sent).filter(|(path, _)| plan.remote_manifest.files.contains_key(*path));
        entry.stamps = stats.map(|(path, stat)| (path.clone(), (stat.size, stat.stamp.clone()))).collect();
        let last = self.pool.with(|store| store.stat(&[manifest::NAME.to_owned()]))?;
        entry.first = self.publications.is_first(&entry, plan);
        entry.number = Some(plan.remote_manifest.number);
        entry.last_stamp = last.into_iter().flatten().next().map(|stat| stat.stamp).unwrap_or_default();
        self.publications.keep(entry, Some(artifacts), plan.undoes)
    }
}

impl SiteHost for FileHost<'_> {
    fn remote_state(&mut self, wanted: &Artifacts) -> Result<RemoteState, Fault> {
        let mut signs = self.signs()?;
        for _ in 0..LOOKS {
            let remote = self.look_at(wanted, signs.clone())?;
            let now = self.signs()?;
            if now == signs {
                return Ok(remote);
            }
            // Somebody else published meanwhile: those files must not be taken for changes by hand.
            signs = now;
        }
        Err(Fault::new(FaultKind::Changed, manifest::NAME, ""))
    }

    fn carry_out(
        &mut self,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault> {
        // If we are interrupted, the lock stays on the host, and the next run goes on under its token.
        self.publications.begin_plan(&self.me.token, plan)?;
        let taken = self.pool.with(|store| {
            store.make_folder("")?;
            host_lock::take(store, &self.me)
        });
        // Nothing of ours is there yet that could be protected: it is the folder itself.
        let taken = taken.map_err(|fault| match fault.kind {
            FaultKind::Denied => Fault::new(FaultKind::ReadOnlyFolder, self.publications.place(), fault.said),
            _ => fault,
        });
        let resumes = self.journal.token.is_some();
        if let Err(fault) = taken {
            if fault.kind == FaultKind::Locked && !resumes {
                self.publications.end();
            }
            return Err(fault);
        }
        let done = self.carry_out_locked(plan, artifacts, watch);
        let untouched = done.as_ref().is_err_and(|fault| fault.kind == FaultKind::Changed);
        if done.is_ok() || untouched && !resumes {
            self.pool.with(|store| host_lock::release_own(store, &self.me))?;
            if plan.withdraws && done.is_ok() {
                // Not before: the lock names files that are theirs as well, and are not to go with ours.
                covered_files::forget(self.publications)?;
            }
            self.publications.end();
        }
        done
    }

    fn break_lock(&mut self) -> Result<(), Fault> {
        // What was being put there is ours from now on, so that it is not taken for somebody's own change.
        self.publications.take_over(&self.me.token, self.journal.undoes)?;
        if !self.pool.with(|store| host_lock::inherit(store, &self.me))? && self.journal.token.is_none() {
            self.publications.end();
        }
        Ok(())
    }

    fn withdraws(&self) -> bool {
        true
    }

    fn learn(&mut self, plan: &PublishPlan, artifacts: &Artifacts) -> Result<(), Fault> {
        self.remember(plan, artifacts, &BTreeMap::new())
    }

    fn fetch(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        self.pool.with(|store| store.read(path))
    }
}
