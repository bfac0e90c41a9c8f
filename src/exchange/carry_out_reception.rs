//! Carries out a reception: every file that goes or is replaced is copied first, then all change together.

use std::path::{Path, PathBuf};

use super::delivery::Delivery;
use super::reception::{ReceivedChange, Reception};
use super::reception_log::{self, LoggedReception, ReceptionLog};
use crate::calendar::spoken_moment;
use crate::failure::{Doing, Failure};
use crate::fs::replace::{self, Staged};
use crate::fs::{create, process_lock, read, remove};
use crate::project::existing;
use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// What came of a reception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceptionOutcome {
    /// All is written; what it replaced is in this folder, none where it replaced nothing.
    Received(Option<PathBuf>),
    /// Somebody changed this file meanwhile: nothing is written.
    ChangedMeanwhile(SourcePath),
    /// The folder of this file is a link, and leads elsewhere: nothing is written.
    BehindLink(SourcePath),
}

/// What is to be done, and to be remembered.
enum ReceptionPurpose<'a> {
    Delivery(&'a Delivery),
    /// These files of it stay as somebody changed them since.
    Undone(&'a [SourcePath]),
}

/// Writes what `delivery` changes in the project at `root`.
pub fn receive(root: &Path, delivery: &Delivery, reception: &Reception) -> Result<ReceptionOutcome, Failure> {
    carry_out(root, reception, &ReceptionPurpose::Delivery(delivery))
}

/// Takes back the last reception, which changed `reception` as [`undoing`] says, but for the files that are `staying`.
pub fn undo(root: &Path, reception: &Reception, staying: &[SourcePath]) -> Result<ReceptionOutcome, Failure> {
    carry_out(root, reception, &ReceptionPurpose::Undone(staying))
}

/// The changes that take `last` back; the files that somebody changed since stay, and are named.
pub fn undoing(root: &Path, last: &LoggedReception) -> Result<(Reception, Vec<SourcePath>), Failure> {
    let backup = reception_log::folder(root).join(&last.backup);
    let (mut reception, mut changed_since) = (Reception::default(), Vec::new());
    for (name, [before, after]) in &last.changed {
        let Some(file) = SourcePath::parse(name) else { continue };
        let now = digest_at(&existing(&file, root))?;
        let found = now.map(|it| it.hex());
        if found != *after {
            // Cut on its way, a reception or its undoing left files as they were before it.
            if found != *before {
                changed_since.push(file);
            }
            continue;
        }
        let after = if before.is_some() {
            let copy = file.on_disk(&backup);
            Some(read::bytes(&copy).map_err(Failure::of(Doing::Reading, &copy))?)
        } else {
            None
        };
        reception.changes.push(ReceivedChange { file, before: now, after });
    }
    Ok((reception, changed_since))
}

fn carry_out(
    root: &Path,
    reception: &Reception,
    remembered: &ReceptionPurpose<'_>,
) -> Result<ReceptionOutcome, Failure> {
    let _lock = process_lock::wait(&root.join(".jalon").join("authored.lock"))?;
    let mut paths = Vec::with_capacity(reception.changes.len());
    for change in &reception.changes {
        let path = existing(&change.file, root);
        if leads_elsewhere(root, &path)? {
            return Ok(ReceptionOutcome::BehindLink(change.file.clone()));
        }
        if digest_at(&path)? != change.before {
            return Ok(ReceptionOutcome::ChangedMeanwhile(change.file.clone()));
        }
        paths.push(path);
    }
    let moment = spoken_moment();
    let kept = keep_copies(root, reception, &paths, &moment)?;
    // Everything is staged before anything is changed, so that one refusal changes nothing.
    let stage = |(change, path): (&ReceivedChange, &PathBuf)| {
        change.after.as_ref().map(|bytes| replace::write_beside(path, bytes, true)).transpose()
    };
    let staged: Vec<Option<Staged>> =
        reception.changes.iter().zip(&paths).map(stage).collect::<Result<_, _>>()?;
    let mut log = ReceptionLog::read(root)?;
    // Whoever is stopped on the way can take back what was done until then: a reception is noted before it begins, and
    // forgotten once it is taken back.
    if let ReceptionPurpose::Delivery(delivery) = remembered {
        log.note(delivery, reception, &moment, &kept);
        log.write(root)?;
    }
    // What goes goes first: where `A.md` becomes `a.md`, Windows takes both for one file.
    for (path, _) in paths.iter().zip(&staged).filter(|(_, staged)| staged.is_none()) {
        remove::file(path)?;
    }
    for staged in staged.into_iter().flatten() {
        staged.put()?;
    }
    if let ReceptionPurpose::Undone(staying) = remembered {
        log.forget_last(staying);
        log.write(root)?;
    }
    let replaces = reception.changes.iter().any(|change| change.before.is_some());
    Ok(ReceptionOutcome::Received(replaces.then(|| reception_log::folder(root).join(kept))))
}

/// Copies what is replaced or goes into a folder of its own, and gives that folder's name.
fn keep_copies(
    root: &Path,
    reception: &Reception,
    paths: &[PathBuf],
    moment: &str,
) -> Result<String, Failure> {
    let all = reception_log::folder(root);
    create::folders(&all)?;
    let plain = moment.replace(' ', "-").replace(':', "h");
    let names = (1..).map(|number| if number == 1 { plain.clone() } else { format!("{plain}-{number}") });
    for name in names {
        let folder = all.join(&name);
        if read::metadata(&folder)?.is_some() {
            continue;
        }
        create::folder(&folder)?;
        for (change, path) in reception.changes.iter().zip(paths) {
            if change.before.is_some() {
                create::copy(path, &change.file.on_disk(&folder))?;
            }
        }
        return Ok(name);
    }
    unreachable!("numbers do not end")
}

/// Whether a folder on the way from `root` to `path` is a link: what is behind it may be somebody else's.
fn leads_elsewhere(root: &Path, path: &Path) -> Result<bool, Failure> {
    let folders = path.ancestors().skip(1).take_while(|folder| *folder != root && folder.starts_with(root));
    for folder in folders {
        if read::metadata(folder)?.is_some_and(|found| found.is_symlink()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The digest of a file's bytes; none where there is no file.
fn digest_at(path: &Path) -> Result<Option<Digest>, Failure> {
    read::if_present(read::digest(path)).map_err(Failure::of(Doing::Reading, path))
}
