//! A folder of this machine: each publication is a version of its own, and one step makes it the one that readers see.
//!
//! `<parent>/.jalon-versions/<name>/<n>/` holds the versions; `<parent>/<name>` is a link to one of them, or, where
//! links cannot be made, a copy of it that changes places with the copy before.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::path::{Path, PathBuf};

use super::artifacts::{Artifact, Artifacts};
use super::fault::{Fault, FaultKind};
use super::host_lock::{self, LockOwner};
use super::local_store::LocalStore;
use super::past_publication::PastPublication;
use super::plan::PublishPlan;
use super::previous::Previous;
use super::publication_store::PublicationStore;
use super::remote_manifest::RemoteManifest;
use super::remote_state::{RemoteFile, RemoteState};
use super::seen_files::SeenFiles;
use super::store::Connect;
use super::target::VersionSwitch;
use super::version_history::{self, LinkedFolders};
use super::{SiteHost, Watch, covered_files, listed_files, published_page};
use crate::calendar;
use crate::fs::portable::{self, join, slashed};
use crate::fs::{create, exchange, read, remove, replace};
use crate::output::manifest;
use crate::output::output_mark::VERSIONS;

/// The folder that readers see, and its versions.
pub(super) struct VersionedFolder<'a> {
    live: PathBuf,
    versions: PathBuf,
    keep: usize,
    switch: Option<VersionSwitch>,
    publications: &'a PublicationStore,
    me: LockOwner,
    /// The version to go back to, once somebody asked for it.
    turning: Option<u64>,
    /// The files that matter, as they were last read.
    seen: SeenFiles,
}

impl<'a> VersionedFolder<'a> {
    /// `live` with `keep` versions, for the publisher `me`.
    pub(super) fn new(
        live: &Path,
        keep: usize,
        switch: Option<VersionSwitch>,
        publications: &'a PublicationStore,
        me: LockOwner,
    ) -> Result<Self, Fault> {
        let live = live.to_path_buf();
        let (Some(name), Some(parent)) = (live.file_name(), live.parent()) else {
            return Err(Fault::new(FaultKind::Foreign, live.display().to_string(), ""));
        };
        let versions = parent.join(VERSIONS).join(name);
        Ok(Self { live, versions, keep, switch, publications, me, turning: None, seen: SeenFiles::default() })
    }

    fn version(&self, number: u64) -> PathBuf {
        self.versions.join(number.to_string())
    }

    fn beside(&self, what: &str) -> PathBuf {
        let name = self.live.file_name().expect("checked when it was made").to_string_lossy();
        self.live.with_file_name(format!(".{name}.jalon-{what}"))
    }

    /// Puts back what a run that was interrupted between two renames left aside.
    fn restore(&self) -> Result<(), Fault> {
        Ok(exchange::restore(&self.live, &self.beside("ancien"))?)
    }

    fn remote_manifest(&self) -> Result<Option<RemoteManifest>, Fault> {
        let Ok(bytes) = read::bytes(&self.live.join(manifest::NAME)) else {
            let empty = read::entries(&self.live).is_ok_and(|inside| inside.is_empty());
            // A link of ours to a version that was taken away.
            let versions = self.live.with_file_name(VERSIONS);
            let leads = self.live.read_link().map(|to| self.live.with_file_name("").join(to));
            let empty = empty || leads.is_ok_and(|to| to.starts_with(&versions) && !to.exists());
            if empty || self.live.symlink_metadata().is_err() {
                return Ok(None);
            }
            return Err(Fault::new(FaultKind::Foreign, self.live.display().to_string(), ""));
        };
        let foreign = || Fault::new(FaultKind::Foreign, self.live.display().to_string(), "");
        RemoteManifest::parse(&bytes).map(Some).ok_or_else(foreign)
    }

    /// Makes the new version beside the others: what is new, what stays, and the files of others.
    fn make_version(
        &self,
        number: u64,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<PathBuf, Fault> {
        let stage = self.versions.join(format!("{number}.en-cours"));
        remove::tree(&stage)?;
        create::folders(&stage)?;
        for path in listed_files::all_in(&self.live)?.into_keys() {
            let is_ours = slashed(&path).is_some_and(|path| {
                let listed = plan.remote_manifest.files.contains_key(&path) || path == manifest::NAME;
                listed || plan.pages.contains_key(&path) || plan.others.contains_key(&path)
            });
            if !is_ours {
                create::copy_or_link(&self.live.join(&path), &stage.join(&path))?;
            }
        }
        let sent: BTreeSet<&String> = plan.send.iter().map(|(_, path)| path).collect();
        for path in plan.remote_manifest.files.keys() {
            let (from, to) = (join(&self.live, path), join(&stage, path));
            let item = &artifacts.files[path];
            if sent.contains(path) {
                create::file(&to, &item.bytes()?)?;
                watch.sent(item.size);
            } else {
                create::copy(&from, &to)?;
            }
        }
        create::file(
            &stage.join(manifest::NAME),
            &RemoteManifest { number, ..plan.remote_manifest.clone() }.bytes(),
        )?;
        if self.live.exists() {
            listed_files::carry_folders(&self.live, &stage)?;
            create::same_rights(&self.live, &stage)?;
        }
        // Whatever somebody changed meanwhile is not in it.
        let ours = plan.stands.iter().flat_map(|stands| stands.files.keys());
        let changed = self.seen.changed(&self.live, ours.chain(plan.remote_manifest.files.keys()));
        changed.map_or(Ok(stage), |path| Err(Fault::new(FaultKind::Changed, path, "")))
    }

    /// Makes version `number` the one that readers see.
    fn turn_to(&self, number: u64) -> Result<(), Fault> {
        let is_folder = read::metadata(&self.live)?.as_ref().is_some_and(Metadata::is_dir);
        let is_empty = is_folder && read::entries(&self.live).is_ok_and(|inside| inside.is_empty());
        let links = match self.switch {
            Some(VersionSwitch::Link) => true,
            Some(_) => false,
            None => cfg!(unix) && (!is_folder || is_empty),
        };
        if links {
            return self.turn_link(number, is_folder);
        }
        let next = self.beside("suivant");
        remove::tree(&next)?;
        listed_files::copy_all(&self.version(number), &next)?;
        self.put(&next)
    }

    fn turn_link(&self, number: u64, is_folder: bool) -> Result<(), Fault> {
        let name = self.live.file_name().expect("checked when it was made");
        let target = Path::new(VERSIONS).join(name).join(number.to_string());
        let next = self.beside("lien");
        remove::link_or_tree(&next)?;
        let fault = Fault::of(self.live.display().to_string());
        // Windows keeps links for administrators and developers, and some disks have none.
        create::folder_link(&target, &next).map_err(fault).map_err(|fault| match fault.kind {
            FaultKind::Other => Fault { kind: FaultKind::NoLink, ..fault },
            _ => fault,
        })?;
        // Windows counts a link to a folder as a folder, which takes no other's place.
        if is_folder || cfg!(windows) {
            return self.put(&next);
        }
        Ok(replace::rename(&next, &self.live)?)
    }

    /// Puts `next` in the place of the live folder.
    fn put(&self, next: &Path) -> Result<(), Fault> {
        let old = self.beside("ancien");
        remove::link_or_tree(&old)?;
        exchange::swap(next, &self.live, &old)?;
        for gone in [next, &old] {
            // What somebody put there meanwhile.
            if read::metadata(gone)?.as_ref().is_some_and(Metadata::is_dir) {
                listed_files::carry_others(gone, &self.live)?;
            }
        }
        remove::link_or_tree(next)?;
        Ok(remove::link_or_tree(&old)?)
    }

    /// Makes an older version the one that readers see, if it is still what it was.
    fn turn_back(&self, number: u64, plan: &PublishPlan, artifacts: &Artifacts) -> Result<(), Fault> {
        for item in artifacts.files.values() {
            item.bytes()?;
        }
        // What somebody took away since does not come back to readers.
        let keep = |path: &str, bytes: &[u8]| self.publications.copy(number, path, bytes).map(drop);
        listed_files::set_aside(&self.version(number), &self.live, keep)?;
        listed_files::carry_others(&self.live, &self.version(number))?;
        self.turn_to(number)?;
        self.remember(plan, artifacts)
    }

    fn remember(&self, plan: &PublishPlan, artifacts: &Artifacts) -> Result<(), Fault> {
        let mut entry = PastPublication::new(&plan.remote_manifest, artifacts);
        entry.first = plan.first;
        self.publications.keep(entry, None, plan.undoes)
    }

    /// What version `number` holds; nothing of ours where it was withdrawn.
    fn held_by(&self, number: u64) -> Result<Option<Artifacts>, Fault> {
        let version = self.version(number);
        let bytes = read::if_present(read::bytes(&version.join(manifest::NAME)));
        let bytes = bytes.map_err(Fault::of(version.display().to_string()))?;
        let parsed = bytes.and_then(|bytes| RemoteManifest::parse(&bytes));
        let Some(remote_manifest) = parsed else { return Ok(None) };
        let mut artifacts = Artifacts::default();
        let known = self.publications.of_files(&remote_manifest.files);
        for (path, line) in remote_manifest.files {
            let file = join(&version, &path);
            let title = || published_page::title(&path, &read::bytes(&file).ok()?);
            let (title, redirect) = match &known {
                Some(publication) => publication.facts(&path),
                None => (title(), None),
            };
            let item = Artifact::of_file(file, line.size, line.digest).described(title, redirect);
            artifacts.files.insert(path, item);
        }
        Ok(Some(artifacts))
    }

    /// Takes away the first version; what somebody else put beside its files stays where it is, in other versions too.
    fn withdraw(&self, plan: &PublishPlan, artifacts: &Artifacts) -> Result<(), Fault> {
        // What it covered, where files were replaced one by one then.
        for (_, path) in &plan.send {
            replace::replace(&join(&self.live, path), &artifacts.files[path].bytes()?)?;
        }
        let linked = LinkedFolders::beside(&self.live);
        for version in version_history::own(&self.versions).into_iter().map(|number| self.version(number)) {
            if !linked.contain(&version) && !listed_files::is_same(&version, &self.live) {
                listed_files::clear(&version, &listed_files::listed_in(&version))?;
                listed_files::close(&version)?;
            }
        }
        listed_files::clear(&self.live, &plan.remove)?;
        // The manifest last: without it, nobody could go on.
        covered_files::forget(self.publications)?;
        listed_files::close(&self.live)?;
        version_history::end(&self.versions)
    }

    fn publish(&self, plan: &PublishPlan, artifacts: &Artifacts, watch: &dyn Watch) -> Result<(), Fault> {
        if plan.is_listed {
            // It is there already: the publication was interrupted at its very end.
            return self.remember(plan, artifacts);
        }
        let numbers = version_history::all(&self.versions);
        let present = plan.remote_manifest.number - 1;
        let number = numbers.last().copied().unwrap_or(0).max(present) + 1;
        let stage = self.make_version(number, plan, artifacts, watch).inspect_err(|_| {
            // No room is left: what was staged of it goes again.
            let _ = remove::tree(&self.versions.join(format!("{number}.en-cours")));
        })?;
        let version = self.version(number);
        if plan.first {
            version_history::begin(&self.versions, number)?;
            self.publications.forget_entries()?;
        }
        replace::rename(&stage, &version)?;
        let before = portable::resolve(&self.live).ok();
        self.turn_to(number)?;
        if let Some(before) = before {
            // What somebody put there meanwhile.
            listed_files::carry_others(&before, &self.live)?;
            if portable::resolve(&self.versions).is_ok_and(|versions| before.starts_with(versions)) {
                // Whoever goes back to it finds what readers saw.
                listed_files::list_as_it_is(&before, plan.edits.keys().chain(&plan.gone))?;
            }
        }
        self.remember(plan, artifacts)?;
        // Versions after the present one were undone: nobody goes back to them.
        let mut own = version_history::own(&self.versions);
        own.retain(|own| *own != number);
        let (old, undone): (Vec<u64>, Vec<u64>) = own.into_iter().partition(|old| *old <= present);
        let many = (old.len() + 1).saturating_sub(self.keep);
        let linked = LinkedFolders::beside(&self.live);
        for gone in old.iter().take(many).chain(&undone).map(|gone| self.version(*gone)) {
            // One without a manifest was withdrawn: what is left in it is somebody's. So is one that somebody gave a link.
            if !linked.contain(&gone) && gone.join(manifest::NAME).is_file() {
                remove::tree(&gone)?;
            }
        }
        Ok(())
    }
}

impl SiteHost for VersionedFolder<'_> {
    fn remote_state(&mut self, wanted: &Artifacts) -> Result<RemoteState, Fault> {
        self.restore()?;
        let remote_manifest = self.remote_manifest()?;
        let lines = remote_manifest
            .iter()
            .flat_map(|remote_manifest| remote_manifest.files.keys().chain(remote_manifest.kept.keys()));
        let mut files = BTreeMap::new();
        for path in lines.chain(wanted.files.keys()) {
            let file = join(&self.live, path);
            self.seen.note(&self.live, path);
            let Ok(found) = file.symlink_metadata() else { continue };
            let digest = if found.is_file() {
                Some(read::digest(&file).map_err(Fault::of(file.display().to_string()))?)
            } else {
                None
            };
            files.insert(path.clone(), RemoteFile { size: found.len(), digest });
        }
        let owner = host_lock::owner(&mut *LocalStore::new(&self.versions).connect()?)?;
        let journal = self.publications.journal().token;
        let held = owner.as_ref().is_some_and(|owner| journal.as_ref() == Some(&owner.token));
        let lock = owner.filter(|_| !held);
        let unfinished = lock.is_none() && journal.is_some();
        let remote = RemoteState { remote_manifest, files, unfinished, ..RemoteState::default() };
        Ok(RemoteState { held, lock, gapless: true, ..remote })
    }

    fn carry_out(
        &mut self,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault> {
        create::folders(&self.versions)?;
        let mut store = LocalStore::new(&self.versions).connect()?;
        if let Some(token) = self.publications.journal().token {
            self.me.token = token;
        }
        self.publications.begin_plan(&self.me.token, plan)?;
        host_lock::take(&mut *store, &self.me)?;
        let remote = self.remote_state(artifacts);
        let done = remote.and_then(|remote| {
            if remote.digest() == plan.seen && artifacts.digest() == plan.artifacts {
                return match self.turning {
                    _ if plan.withdraws => self.withdraw(plan, artifacts),
                    Some(number) => self.turn_back(number, plan, artifacts),
                    None => self.publish(plan, artifacts, watch),
                };
            }
            Err(Fault::new(FaultKind::Changed, self.live.display().to_string(), ""))
        });
        host_lock::release_own(&mut *store, &self.me)?;
        if plan.withdraws && done.as_ref().is_err_and(|fault| fault.kind != FaultKind::Changed) {
            // Some files are gone: the next run goes on.
            return done;
        }
        // Nothing that readers see is half done: nothing is to be resumed.
        self.publications.end();
        if plan.withdraws && done.is_ok() {
            for folder in [Some(&*self.versions), self.versions.parent()].into_iter().flatten() {
                listed_files::remove_if_empty(folder)?;
            }
        }
        done
    }

    fn withdraws(&self) -> bool {
        true
    }

    fn break_lock(&mut self) -> Result<(), Fault> {
        host_lock::release(&mut *LocalStore::new(&self.versions).connect()?)
    }

    fn fetch(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        LocalStore::new(&self.live).connect()?.read(path)
    }

    fn before(&mut self) -> Result<Option<Previous>, Fault> {
        let Some(remote_manifest) = self.remote_manifest()? else { return Ok(None) };
        let journal = self.publications.journal();
        // A publication that was cut before readers saw anything of it left the last whole one in its place.
        let last = self.publications.last().map(|last| last.lines());
        let stands = journal.is_cut() && last.as_ref() == Some(&remote_manifest.files);
        for number in version_history::own(&self.versions).into_iter().rev() {
            let Some(artifacts) = self.held_by(number)? else { continue };
            let is_meant = match journal.undoes {
                // If turning back was interrupted: to where it was going.
                Some(digest) => digest == artifacts.digest(),
                None => number < remote_manifest.number || stands && number == remote_manifest.number,
            };
            if is_meant {
                self.turning = Some(number);
                let made = read::metadata(&self.version(number).join(manifest::NAME))?;
                let made = made.and_then(|made| made.modified().ok()).map(calendar::spoken);
                let moment = made.unwrap_or_default();
                return Ok(Some(Previous { artifacts, number, moment, withdraws: false }));
            }
        }
        Ok(None)
    }

    fn learn(&mut self, plan: &PublishPlan, artifacts: &Artifacts) -> Result<(), Fault> {
        self.remember(plan, artifacts)
    }
}
