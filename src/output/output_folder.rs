//! An output folder: one sub-folder per site, and the portal's files at its root.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use crate::diagnostic::{Approved, Problems};
use crate::failure::{Doing, Failure, Foreign, is_write_protected};
use crate::fs::passing_lock::{self, PassingLock};
use crate::fs::portable::resolve;
use crate::fs::{create, read};
use crate::render::site::Site;
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

use super::build_history;
use super::claim;
use super::desired_files::{self, DesiredFile};
use super::existing_files::{self, ExistingFile};
use super::folder_outcome::{FolderOutcome, ReplacedFiles};
use super::manifest;
use super::output_mark::{OutputKind, OutputOwner};
use super::portal_files;
use super::record::SiteRecord;
use super::staging::StagingArea;

/// The lock of an output folder: there while a build is at work, and ignored by everything that lists the folder.
const LOCK: &str = ".jalon-sortie.verrou";

/// An output folder that this build holds: no other build, of this project or another, writes there meanwhile.
#[derive(Debug)]
pub struct Output {
    area: StagingArea,
    state: PathBuf,
    owner: OutputOwner,
    /// What its sub-folders are.
    kind: OutputKind,
    /// What the present sites are known by.
    names: Mutex<BTreeMap<String, Digest>>,
    /// Why nothing could be remembered.
    unremembered: OnceLock<Failure>,
    /// Released by the system when it is dropped, or when we are killed.
    _lock: PassingLock,
}

/// The project that an output is made of.
#[derive(Clone, Copy, Debug)]
pub struct OutputSource<'s> {
    /// Its root.
    pub root: &'s Path,
    /// Where its private records are.
    pub state: &'s Path,
    /// Who it is.
    pub owner: &'s OutputOwner,
    /// Its territories.
    pub territories: &'s [String],
}

/// A site that was already made from just what it would be made from now.
#[derive(Debug)]
pub struct FormerBuild {
    /// Its diagnostics then.
    pub problems: Problems,
    record: SiteRecord,
}

impl Output {
    /// Takes the folder `out` (made where it is not there) for the sites of a project; repairs what a killed build left
    /// there. A folder that holds anything else is refused, and nothing in it is touched. `whole` is what it is as a whole.
    pub fn open(out: &Path, whole: OutputKind, source: &OutputSource<'_>) -> Result<Self, Failure> {
        let kind = whole.of_folders();
        claim::check_root(out, kind, source.owner, source.territories)?;
        create::folders(out)?;
        let out = resolve(out).map_err(Failure::of(Doing::Reading, out))?;
        let lock = Self::lock(&out, &out.join(LOCK))?;
        // Another project may have come first.
        claim::check_root(&out, kind, source.owner, source.territories)?;
        let output = Self::new(out, source, kind, lock)?;
        output.area.sweep(None)?;
        Ok(output)
    }

    /// Takes the place `<parent>/<name>/` for a report of a project. The lock is beside it, because a report takes the place
    /// of the one before as a whole.
    pub fn of_report(parent: &Path, name: &str, source: &OutputSource<'_>) -> Result<Self, Failure> {
        create::folders(parent)?;
        let parent = resolve(parent).map_err(Failure::of(Doing::Reading, parent))?;
        let lock = Self::lock(&parent.join(name), &parent.join(format!(".jalon-{name}.verrou")))?;
        let output = Self::new(parent, source, OutputKind::Report, lock)?;
        output.area.sweep(Some(name))?;
        Ok(output)
    }

    fn lock(place: &Path, file: &Path) -> Result<PassingLock, Failure> {
        passing_lock::take(file)?
            .ok_or_else(|| Failure::of(Doing::Locking, place)(io::ErrorKind::ResourceBusy.into()))
    }

    fn new(
        out: PathBuf,
        source: &OutputSource<'_>,
        kind: OutputKind,
        lock: PassingLock,
    ) -> Result<Self, Failure> {
        let OutputSource { root, state, owner, .. } = *source;
        let project = resolve(root).map_err(Failure::of(Doing::Reading, root))?;
        let project_name = Digest::of(project.to_string_lossy().as_bytes()).hex();
        Ok(Self {
            area: StagingArea { out, project, project_name },
            state: state.to_path_buf(),
            owner: owner.clone(),
            kind,
            names: Mutex::default(),
            unremembered: OnceLock::new(),
            _lock: lock,
        })
    }

    /// Why nothing of this build could be remembered, if nobody may write into the private folder: the next one makes
    /// and compares everything again.
    pub fn unremembered(&self) -> Option<&Failure> {
        self.unremembered.get()
    }

    /// What the sites that this build put in place are known by, see `build_history::name`.
    pub fn names(&self) -> BTreeMap<String, Digest> {
        self.names.lock().expect("no other thread panicked with it").clone()
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.area.out
    }

    /// The sites of ours in it, in order of id.
    pub fn sites(&self) -> Vec<String> {
        let entries = read::entries(&self.area.out).unwrap_or_default().into_iter();
        let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        let ours = folders.filter(|folder| claim::holds_site(&folder.path(), self.kind, &self.owner));
        let names: BTreeSet<String> =
            ours.filter_map(|folder| folder.file_name().to_str().map(str::to_owned)).collect();
        names.into_iter().filter(|name| !name.starts_with('.')).collect()
    }

    /// Makes `<out>/<id>/` hold just `site` and its manifest: all at once, and only if anything changed.
    ///
    /// A folder that Jalon did not make is refused; files that others put into a site of ours are kept.
    pub fn replace(&self, site: Approved<Site>) -> Result<FolderOutcome, Failure> {
        self.put(site, |_| {})
    }

    /// The same, of a site that was made from all that `key` is a digest of, with the diagnostics `problems`: a later
    /// build finds it again by [`Output::former_build`].
    pub fn replace_made(
        &self,
        site: Approved<Site>,
        key: Digest,
        problems: &Problems,
    ) -> Result<FolderOutcome, Failure> {
        self.put(site, |record| record.made(key, problems))
    }

    /// What is known of the site `id`, if it was last made from all that `key` is a digest of.
    pub fn former_build(&self, id: &str, key: Digest) -> Option<FormerBuild> {
        let record = SiteRecord::read(&self.state, &self.record_name(id), &self.area.out.join(id));
        Some(FormerBuild { problems: record.diagnostics(key)?, record })
    }

    /// Whether the site `id` is still as it was made then: to make it again would change nothing.
    pub fn stands(&self, id: &str, known: &FormerBuild) -> Result<bool, Failure> {
        let Some(name) = known.record.name() else { return Ok(false) };
        let whole = known.record.is_whole(&self.area.out.join(id))?;
        if whole {
            self.name(id, name);
        }
        Ok(whole)
    }

    fn put(
        &self,
        site: Approved<Site>,
        describe: impl FnOnce(&mut SiteRecord),
    ) -> Result<FolderOutcome, Failure> {
        let Site { id, files } = site.into_inner();
        let live = self.area.out.join(&id);
        if SourcePath::parse(&id).is_none_or(|path| path.components().count() != 1 || path.as_str() != id)
            || id.starts_with('.')
        {
            return Err(Failure::of(Doing::Writing, &live)(io::ErrorKind::InvalidInput.into()));
        }
        let old_record = SiteRecord::read(&self.state, &self.record_name(&id), &live);
        let known = |path: &str| old_record.existing(path);
        let mut wanted = desired_files::sorted(files, &live, &self.area.project, known)?;
        let name = build_history::name(wanted.iter().map(|file| (file.path.as_str(), file.digest)));
        let manifest = manifest::of(self.owner.mark(self.kind), wanted.iter());
        wanted.push(DesiredFile::of_bytes(manifest::NAME, manifest));
        let mut plan = self.plan(old_record, &live, &wanted)?;
        describe(&mut plan.record);
        if plan.is_idle() {
            if plan.record != plan.old_record {
                self.remember(&plan.record, &id)?;
            }
            self.name(&id, name);
            return Ok(FolderOutcome::Unchanged);
        }
        let staging = self.area.staging(&id)?;
        let made = self.fill(&staging.site(), &live, &wanted, plan).and_then(|made| {
            staging.swap(&live)?;
            Ok(made)
        });
        // What cannot be removed now (a reader holds it open) is swept at the next start.
        let _ = staging.remove();
        let (record, replaced) = made?;
        self.remember(&record, &id)?;
        self.name(&id, name);
        Ok(FolderOutcome::Replaced(replaced))
    }

    /// The name of the private record of a site: no territory has a dot in its id.
    fn record_name(&self, id: &str) -> String {
        if self.kind == OutputKind::Technician { format!("{id}.technicien") } else { id.to_owned() }
    }

    /// Keeps the private record of a site. A project that nobody may write into is built all the same.
    fn remember(&self, record: &SiteRecord, id: &str) -> Result<(), Failure> {
        match record.write(&self.state, &self.record_name(id)) {
            Err(refused) if is_write_protected(&refused.source) => {
                self.unremembered.get_or_init(|| refused);
                Ok(())
            }
            done => done,
        }
    }

    fn name(&self, id: &str, name: Digest) {
        self.names.lock().expect("no other thread panicked with it").insert(id.to_owned(), name);
    }

    /// Makes the root of the folder hold the portal's files, one by one, `index.html` last.
    pub fn replace_files(&self, portal: Approved<Site>) -> Result<FolderOutcome, Failure> {
        portal_files::replace(&self.area, self.owner.mark(self.kind.whole()), portal.into_inner().files)
    }

    /// Compares the desired files with the existing ones.
    fn plan(&self, old_record: SiteRecord, live: &Path, wanted: &[DesiredFile]) -> Result<SitePlan, Failure> {
        let mut plan = SitePlan::new(SiteRecord::new(live), old_record);
        let Some(metadata) = read::metadata(live)? else {
            plan.keep.resize(wanted.len(), false);
            return Ok(plan);
        };
        if !metadata.is_dir() {
            let found = if metadata.is_symlink() { Foreign::Link } else { Foreign::Unknown };
            return Err(found.at(live));
        }
        let mut found = existing_files::below(live)?;
        let ours = match manifest::read(live) {
            Some(manifest) => {
                claim::check(&manifest, self.kind, &self.owner, live)?;
                manifest::listed(manifest)
            }
            None if found.is_empty() => BTreeMap::default(),
            None => return Err(Foreign::Unknown.at(live)),
        };
        for file in wanted {
            let standing = found.remove(file.path());
            let same = match standing {
                Some(standing) if standing.plain && standing.size == file.size => {
                    match plan.old_record.says(&file.path, standing, file.digest) {
                        Some(same) => same,
                        None => existing_files::holds(&live.join(file.path()), file.digest)?,
                    }
                }
                _ => false,
            };
            if let Some(standing) = standing.filter(|_| same) {
                plan.record.keep(&file.path, standing, file.digest);
            }
            plan.keep.push(same);
        }
        let ours: BTreeSet<&Path> = ours.keys().map(Path::new).collect();
        for path in found.into_keys() {
            if ours.contains(path.as_path()) { plan.removed += 1 } else { plan.strays.push(path) }
        }
        Ok(plan)
    }

    /// Makes the new tree: one pass, folders first, the manifest last.
    fn fill(
        &self,
        stage: &Path,
        live: &Path,
        wanted: &[DesiredFile],
        plan: SitePlan,
    ) -> Result<(SiteRecord, ReplacedFiles), Failure> {
        let SitePlan { keep, removed, strays, mut record, .. } = plan;
        let paths = wanted.iter().map(DesiredFile::path).chain(strays.iter().map(PathBuf::as_path));
        let folders = desired_files::folders(paths);
        // A stray file where the site needs a folder, or the reverse: people's files are not ours to drop.
        let files: BTreeSet<&Path> = wanted.iter().map(DesiredFile::path).collect();
        let blocked = |stray: &&PathBuf| {
            folders.contains(*stray) || stray.ancestors().skip(1).any(|folder| files.contains(folder))
        };
        if let Some(stray) = strays.iter().find(blocked) {
            return Err(Foreign::Unknown.at(&live.join(stray)));
        }
        for folder in &folders {
            create::folder(&stage.join(folder))?;
        }
        for stray in &strays {
            create::link(&live.join(stray), &stage.join(stray))?;
        }
        let mut replaced = ReplacedFiles { removed, strays: strays.len(), ..ReplacedFiles::default() };
        for (file, keep) in wanted.iter().zip(keep) {
            let target = stage.join(file.path());
            if keep {
                create::link(&live.join(file.path()), &target)?;
                replaced.kept += 1;
            } else {
                let metadata = file.write(&self.area.project, &target)?;
                record.keep(&file.path, ExistingFile::of(&metadata), file.digest);
                replaced.written += 1;
            }
        }
        Ok((record, replaced))
    }
}

/// What is to be done to a site's folder.
struct SitePlan {
    /// For each wanted file: whether it is there already.
    keep: Vec<bool>,
    removed: usize,
    strays: Vec<PathBuf>,
    old_record: SiteRecord,
    /// Of the files that are there already.
    record: SiteRecord,
}

impl SitePlan {
    fn new(record: SiteRecord, old_record: SiteRecord) -> Self {
        Self { keep: Vec::new(), removed: 0, strays: Vec::new(), old_record, record }
    }

    fn is_idle(&self) -> bool {
        self.removed == 0 && self.keep.iter().all(|keep| *keep)
    }
}
