//! A site as one zip file, to hand over: the same site gives the same bytes.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::artifacts::Artifacts;
use super::fault::{Fault, FaultKind};
use super::past_publication::PastPublication;
use super::plan::PublishPlan;
use super::publication_store::PublicationStore;
use super::remote_manifest::RemoteManifest;
use super::remote_state::{RemoteFile, RemoteState};
use super::{SiteHost, Watch, covered_files};
use crate::fs::passing_lock::{self, PassingLock};
use crate::fs::{create, read, remove, replace};
use crate::output::manifest;
use crate::text::snapshot::Digest;

/// What whoever gets the archive reads first.
pub(super) const READ_ME: &str = "LISEZ-MOI.txt";

/// The file, and what is in it.
pub(super) struct Archive<'a> {
    path: PathBuf,
    publications: &'a PublicationStore,
}

impl<'a> Archive<'a> {
    /// At `path`.
    pub(super) fn new(path: &Path, publications: &'a PublicationStore) -> Self {
        Self { path: path.to_path_buf(), publications }
    }

    fn fault(&self) -> impl FnOnce(io::Error) -> Fault + use<> {
        Fault::of(self.path.display().to_string())
    }

    /// Keeps everybody else from the archive, until it is dropped: what two put into it at once would be lost for one.
    fn lock(&self) -> Result<PassingLock, Fault> {
        if let Some(folder) = self.path.parent() {
            create::folders(folder)?;
        }
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let taken = passing_lock::take(&self.path.with_file_name(format!(".{name}.jalon-verrou")))?;
        taken.ok_or_else(|| Fault::new(FaultKind::Busy, self.path.display().to_string(), ""))
    }

    /// Every file of the archive that is there; none where there is none.
    fn files(&self) -> Result<Option<BTreeMap<String, Vec<u8>>>, Fault> {
        let Some(file) = read::if_present(read::open(&self.path)).map_err(self.fault())? else {
            return Ok(None);
        };
        let foreign = || Fault::new(FaultKind::Foreign, self.path.display().to_string(), "");
        let mut archive = ZipArchive::new(file).map_err(|_| foreign())?;
        let mut files = BTreeMap::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).map_err(|_| foreign())?;
            let name = file.name().map_err(|_| foreign())?.into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(|_| foreign())?;
            files.insert(name, bytes);
        }
        if files.get(manifest::NAME).is_none_or(|bytes| RemoteManifest::parse(bytes).is_none()) {
            return Err(foreign());
        }
        Ok(Some(files))
    }
}

impl SiteHost for Archive<'_> {
    fn remote_state(&mut self, _: &Artifacts) -> Result<RemoteState, Fault> {
        let files = self.files()?;
        let unfinished = self.publications.journal().token.is_some();
        let mut remote = RemoteState { gapless: true, held: true, unfinished, ..RemoteState::default() };
        for (path, bytes) in files.iter().flatten() {
            if path == manifest::NAME {
                remote.remote_manifest = RemoteManifest::parse(bytes);
            } else {
                let held = RemoteFile { size: bytes.len() as u64, digest: Some(Digest::of(bytes)) };
                remote.files.insert(path.clone(), held);
            }
        }
        Ok(remote)
    }

    fn carry_out(
        &mut self,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault> {
        let _lock = self.lock()?;
        if self.remote_state(artifacts)?.digest() != plan.seen || artifacts.digest() != plan.artifacts {
            return Err(Fault::new(FaultKind::Changed, self.path.display().to_string(), ""));
        }
        self.publications.begin_plan("", plan)?;
        // What somebody else put into it stays in it.
        let mut others = self.files()?.unwrap_or_default();
        others.retain(|path, _| !path.ends_with('/') && !plan.is_known(path));
        if plan.withdraws {
            if others.is_empty() {
                remove::file(&self.path)?;
            } else {
                replace::replace(&self.path, &zipped(&others, watch)?)?;
            }
            // What is known of it before the journal: without both, nobody could go on.
            covered_files::forget(self.publications)?;
            self.publications.end();
            return Ok(());
        }
        if !plan.is_listed {
            replace::replace(&self.path, &bytes(plan, artifacts, others, watch)?)?;
        }
        self.learn(plan, artifacts)?;
        self.publications.end();
        Ok(())
    }

    fn fetch(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        Ok(self.files()?.and_then(|mut files| files.remove(path)))
    }

    fn withdraws(&self) -> bool {
        true
    }

    fn learn(&mut self, plan: &PublishPlan, artifacts: &Artifacts) -> Result<(), Fault> {
        let mut entry = PastPublication::new(&plan.remote_manifest, artifacts);
        entry.first = plan.first;
        self.publications.keep(entry, Some(artifacts), plan.undoes)
    }
}

/// The archive of a site, with the files of others that were in the one before.
fn bytes(
    plan: &PublishPlan,
    artifacts: &Artifacts,
    mut files: BTreeMap<String, Vec<u8>>,
    watch: &dyn Watch,
) -> Result<Vec<u8>, Fault> {
    // Whose site it is, and not how often it was made: the same site gives the same bytes.
    let kept = BTreeMap::new();
    let manifest = RemoteManifest { number: 0, kept, ..plan.remote_manifest.clone() }.bytes();
    files.insert(manifest::NAME.to_owned(), manifest);
    for path in plan.remote_manifest.files.keys() {
        files.insert(path.clone(), artifacts.files[path].bytes()?);
    }
    zipped(&files, watch)
}

/// An archive: in order of path, at one fixed time.
fn zipped(files: &BTreeMap<String, Vec<u8>>, watch: &dyn Watch) -> Result<Vec<u8>, Fault> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let when = DateTime::from_date_and_time(1980, 1, 1, 0, 0, 0).expect("the first moment of the format");
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(when)
        .unix_permissions(0o644);
    let other = |error: zip::result::ZipError| Fault::new(FaultKind::Other, "zip", error.to_string());
    for (path, bytes) in files {
        zip.start_file(path.as_str(), options).map_err(other)?;
        zip.write_all(bytes).map_err(Fault::of(path))?;
        watch.sent(bytes.len() as u64);
    }
    Ok(zip.finish().map_err(other)?.into_inner())
}
