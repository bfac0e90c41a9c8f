//! The project as it was at a commit, in a copy, or with one file of another place: what comparisons start from.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;

use super::{FOLDERS, content, default_theme, is_read};
use crate::failure::{Doing, Failure};
use crate::git::objects::{self, Mode, TreeFile};
use crate::git::{self, GitError};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry, is_text};

/// Why git could not be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// There is no git on this machine.
    NoGit,
    /// The project is in no repository.
    NoRepository,
    /// The repository has no commit yet.
    NoCommit,
    /// Git refused, and said this.
    Refused(String),
}

/// The last commit.
pub const LAST: &str = "HEAD";

/// The project as it is, but for `files`, which are as at the last commit.
pub fn before(root: &Path, now: &Snapshot, files: &[SourcePath]) -> Result<Snapshot, Unknown> {
    at(root, LAST, now, files)
}

/// The project as it is, but for `files`, which are as at `commit`.
pub fn at(root: &Path, commit: &str, now: &Snapshot, files: &[SourcePath]) -> Result<Snapshot, Unknown> {
    check(root)?;
    let mut committed = files_at(root, commit)?;
    committed.retain(|path, _| files.contains(path));
    let mut entries = read(root, &committed)?;
    Ok(with(now, files.iter().map(|file| (file, entries.remove(file)))))
}

/// The project as it was at the end of `day` (`2026-11-24`); `None` if there was no commit yet. Files that are no text
/// are taken as they are in `now`: only their names matter.
pub fn on(root: &Path, day: &str, now: &Snapshot) -> Result<Option<Snapshot>, Unknown> {
    let Some(commit) = commit_on(root, day)? else { return Ok(None) };
    let files = files_at(root, &commit)?;
    let (texts, assets): (BTreeMap<_, _>, BTreeMap<_, _>) =
        files.into_iter().partition(|(path, _)| is_text(path));
    let mut entries = read(root, &texts)?;
    entries.extend(assets.into_keys().filter_map(|path| Some((path.clone(), now.get(&path)?.clone()))));
    default_theme::complete(&mut entries);
    Ok(Some(Snapshot::new(entries)))
}

/// The last commit of `day` (`2026-11-24`), or before it; `None` if there was none yet.
pub fn commit_on(root: &Path, day: &str) -> Result<Option<String>, Unknown> {
    check(root)?;
    let commit = run(root, &["rev-list", "-1", &format!("--before={day}T23:59:59"), LAST])?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    Ok((!commit.is_empty()).then_some(commit))
}

/// The commit that `revision` names (`main`, `v1.2`, `HEAD~3`, a hash); `None` if it names none.
pub fn commit(root: &Path, revision: &str) -> Result<Option<String>, Unknown> {
    check(root)?;
    // Git would take it for an option.
    if revision.is_empty() || revision.starts_with('-') {
        return Ok(None);
    }
    match run(root, &["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")]) {
        Ok(commit) => Ok(Some(String::from_utf8_lossy(&commit).trim().to_owned())),
        Err(Unknown::NoCommit) => Ok(None),
        Err(unknown) => Err(unknown),
    }
}

/// The project as it is, but for `files`, which are as in the project `copy`.
pub fn as_in(copy: &Snapshot, now: &Snapshot, files: &[SourcePath]) -> Snapshot {
    with(now, files.iter().map(|file| (file, copy.get(file).cloned())))
}

/// The project as it is, but for `file`, which is as the file `copy`.
pub fn as_file(copy: &Path, now: &Snapshot, file: &SourcePath) -> Result<Snapshot, Failure> {
    let entry = content::read(file, copy).map_err(Failure::of(Doing::Reading, copy))?;
    Ok(with(now, [(file, Some(entry))]))
}

/// The files below `folders` that are not as at `commit`, new ones included.
pub fn changed_since(root: &Path, commit: &str, folders: &[&str]) -> Result<Vec<SourcePath>, Unknown> {
    check(root)?;
    let diff = ["diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--"];
    let changed = run(root, &[&diff, folders].concat())?;
    let new = run(root, &[&["ls-files", "--others", "--exclude-standard", "-z", "--"], folders].concat())?;
    let names = String::from_utf8_lossy(&[changed, new].concat()).into_owned();
    let files = names.split('\0').filter(|name| !name.is_empty()).filter_map(SourcePath::parse);
    Ok(files.collect::<BTreeSet<_>>().into_iter().collect())
}

fn with<'a>(
    now: &Snapshot,
    replaced: impl IntoIterator<Item = (&'a SourcePath, Option<SnapshotEntry>)>,
) -> Snapshot {
    let mut entries: BTreeMap<SourcePath, SnapshotEntry> =
        now.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
    for (file, entry) in replaced {
        match entry {
            Some(entry) => drop(entries.insert(file.clone(), entry)),
            None => drop(entries.remove(file)),
        }
    }
    Snapshot::new(entries)
}

/// The objects of the files of a commit, by their paths. A link is followed inside the project, as [`super::snapshot`]
/// follows it, but not to another link; what another repository holds is left out.
fn files_at(root: &Path, commit: &str) -> Result<BTreeMap<SourcePath, String>, Unknown> {
    let listing = run(root, &[&["ls-tree", "-r", "-z", commit, "--"], FOLDERS.as_slice()].concat())?;
    let mut files = BTreeMap::new();
    let mut links = Vec::new();
    for TreeFile { path, mode, object } in objects::tree_files(&listing) {
        let path = SourcePath::parse(&path).filter(|path| path.components().all(is_read));
        match (path, mode) {
            (Some(path), Mode::File) => drop(files.insert(path, object)),
            (Some(path), Mode::Link) => links.push((path, object)),
            _ => {}
        }
    }
    let mut followed = Vec::new();
    let names: Vec<&str> = links.iter().map(|(_, object)| object.as_str()).collect();
    let read = objects::read(git::in_folder(root), &names, |index, bytes| {
        let link = &links[index].0;
        let target = std::str::from_utf8(&bytes).ok().and_then(|target| link.parent().resolve(target));
        let Some(target) = target else { return };
        followed.extend(files.iter().filter_map(|(path, object)| {
            let path = if *path == target { link.clone() } else { link.join(path.below(target.as_str())?) };
            Some((path, object.clone()))
        }));
    });
    read.map_err(unknown)?;
    files.extend(followed);
    Ok(files)
}

/// What the objects of these files hold, all read by one process.
fn read(
    root: &Path,
    files: &BTreeMap<SourcePath, String>,
) -> Result<BTreeMap<SourcePath, SnapshotEntry>, Unknown> {
    let names: Vec<&str> = files.values().map(String::as_str).collect();
    let mut paths = files.keys();
    let mut entries = BTreeMap::new();
    let read = objects::read(git::in_folder(root), &names, |_, bytes| {
        entries.extend(paths.next().map(|path| (path.clone(), content::of_bytes(path, &bytes))));
    });
    read.map(|()| entries).map_err(unknown)
}

/// Fails if there is no commit to ask about.
fn check(root: &Path) -> Result<(), Unknown> {
    run(root, &["rev-parse", "--verify", "--quiet", "HEAD"]).map(drop)
}

fn run(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, Unknown> {
    git::run(git::in_folder(root).args(arguments)).map_err(unknown)
}

fn unknown(error: GitError) -> Unknown {
    match error {
        GitError::Io(error) if error.kind() == ErrorKind::NotFound => Unknown::NoGit,
        GitError::Io(error) => Unknown::Refused(error.to_string()),
        GitError::Refused(said) if said.contains("not a git repository") => Unknown::NoRepository,
        // `--quiet`: a branch on which nothing is committed yet.
        GitError::Refused(said) if said.is_empty() => Unknown::NoCommit,
        GitError::Refused(said) => Unknown::Refused(said),
    }
}
