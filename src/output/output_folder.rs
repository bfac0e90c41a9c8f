//! An output folder: one sub-folder per site, and the portal's files at its root.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::diagnostic::{Approved, Problems};
use crate::failure::{Doing, Failure};
use crate::fs::portable::resolve;
use crate::fs::process_lock::{self, Lock};
use crate::fs::{create, read};
use crate::render::site::Site;
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

use super::build_history;
use super::desired_files::{self, DesiredFile};
use super::existing_files::{self, ExistingFile};
use super::folder_outcome::{FolderOutcome, Replaced};
use super::manifest;
use super::portal_files;
use super::record::SiteRecord;
use super::staging::StagingArea;

/// An output folder that this build holds: no other build of the project writes there meanwhile.
#[derive(Debug)]
pub struct Output {
    area: StagingArea,
    state: PathBuf,
    /// What the present sites are known by.
    names: Mutex<BTreeMap<String, Digest>>,
    /// Released by the system when it is dropped, or when we are killed.
    _lock: Lock,
}

/// A site that was already made from just what it would be made from now.
#[derive(Debug)]
pub struct FormerBuild {
    /// Its diagnostics then.
    pub problems: Problems,
    record: SiteRecord,
}

impl Output {
    /// Takes the folder `out` (made where it is not there) for the project at `project`, whose private records are in
    /// `state`; repairs what a killed build left there.
    pub fn open(out: &Path, project: &Path, state: &Path) -> Result<Self, Failure> {
        create::folders(out)?;
        let out = resolve(out).map_err(Failure::of(Doing::Reading, out))?;
        let project = resolve(project).map_err(Failure::of(Doing::Reading, project))?;
        // In `state`, so that nothing of it is ever published.
        let file = format!("{}.lock", Digest::of(out.to_string_lossy().as_bytes()).short());
        let lock = process_lock::take(&state.join("locks").join(file))?
            .ok_or_else(|| Failure::of(Doing::Locking, &out)(io::ErrorKind::ResourceBusy.into()))?;
        let name = Digest::of(project.to_string_lossy().as_bytes()).hex();
        let area = StagingArea { out, project, project_name: name };
        area.sweep()?;
        Ok(Self { area, state: state.to_path_buf(), names: Mutex::default(), _lock: lock })
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
        let ours = folders.filter(|folder| manifest::is_in(&folder.path()));
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
        let record = SiteRecord::read(&self.state, id, &self.area.out.join(id));
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
        let mut wanted = desired_files::sorted(files, &live)?;
        let name = build_history::name(wanted.iter().map(|file| (file.path.as_str(), file.digest)));
        wanted.push(DesiredFile::of_bytes(manifest::NAME, manifest::of(wanted.iter())));
        let mut plan = self.plan(&id, &live, &wanted)?;
        describe(&mut plan.record);
        if plan.is_idle() {
            if plan.record != plan.old_record {
                plan.record.write(&self.state, &id)?;
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
        record.write(&self.state, &id)?;
        self.name(&id, name);
        Ok(FolderOutcome::Replaced(replaced))
    }

    fn name(&self, id: &str, name: Digest) {
        self.names.lock().expect("no other thread panicked with it").insert(id.to_owned(), name);
    }

    /// Makes the root of the folder hold the portal's files, one by one, `index.html` last.
    pub fn replace_files(&self, portal: Approved<Site>) -> Result<FolderOutcome, Failure> {
        portal_files::replace(&self.area, portal.into_inner().files)
    }

    /// Compares the desired files with the existing ones.
    fn plan(&self, id: &str, live: &Path, wanted: &[DesiredFile]) -> Result<SitePlan, Failure> {
        let old_record = SiteRecord::read(&self.state, id, live);
        let mut plan = SitePlan::new(SiteRecord::new(live), old_record);
        let Some(metadata) = read::metadata(live)? else {
            plan.keep.resize(wanted.len(), false);
            return Ok(plan);
        };
        let foreign = || Failure::of(Doing::Claiming, live)(io::Error::other(""));
        if !metadata.is_dir() {
            return Err(foreign());
        }
        let mut found = existing_files::below(live)?;
        let ours = match manifest::listed(live) {
            Some(listed) => listed,
            None if found.is_empty() => BTreeMap::default(),
            None => return Err(foreign()),
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
    ) -> Result<(SiteRecord, Replaced), Failure> {
        let SitePlan { keep, removed, strays, mut record, .. } = plan;
        let paths = wanted.iter().map(DesiredFile::path).chain(strays.iter().map(PathBuf::as_path));
        let folders = desired_files::folders(paths);
        // A stray file where the site needs a folder, or the reverse: people's files are not ours to drop.
        let files: BTreeSet<&Path> = wanted.iter().map(DesiredFile::path).collect();
        let blocked = |stray: &&PathBuf| {
            folders.contains(*stray) || stray.ancestors().skip(1).any(|folder| files.contains(folder))
        };
        if let Some(stray) = strays.iter().find(blocked) {
            return Err(Failure::of(Doing::Claiming, &live.join(stray))(io::Error::other("")));
        }
        for folder in &folders {
            create::folder(&stage.join(folder))?;
        }
        for stray in &strays {
            create::link(&live.join(stray), &stage.join(stray))?;
        }
        let mut replaced = Replaced { removed, strays: strays.len(), ..Replaced::default() };
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
    /// For each wanted file: whether it stands already.
    keep: Vec<bool>,
    removed: usize,
    strays: Vec<PathBuf>,
    old_record: SiteRecord,
    /// Of the files that stand already.
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
