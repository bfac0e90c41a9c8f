//! What files were at the last commit, asked of the system's git.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::{carried, content};
use crate::failure::{Doing, Failure};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Entry, Snapshot};

/// Why git could not be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// There is no git on this machine.
    NoGit,
    /// The project is in no repository.
    NoRepository,
    /// The repository has no commit yet.
    NoCommit,
}

/// The project as it stands, but for `files`, which are as at the last commit.
pub fn before(root: &Path, now: &Snapshot, files: &[SourcePath]) -> Result<Snapshot, Unknown> {
    check(root)?;
    let mut entries: BTreeMap<SourcePath, Entry> =
        now.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
    for file in files {
        match committed(root, file)? {
            Some(bytes) => drop(entries.insert(file.clone(), content::of_bytes(file, &bytes))),
            None => drop(entries.remove(file)),
        }
    }
    Ok(Snapshot::new(entries))
}

/// The project as it was at the end of `day` (`2026-11-24`); `None` where there was no commit yet. What is no text is
/// taken as it is in `now`: only its name is looked at.
pub fn on(root: &Path, day: &str, now: &Snapshot) -> Result<Option<Snapshot>, Unknown> {
    check(root)?;
    let commit = run(root, &["rev-list", "-1", &format!("--before={day}T23:59:59"), "HEAD"])?;
    let commit = String::from_utf8_lossy(&commit.stdout).trim().to_owned();
    if commit.is_empty() {
        return Ok(None);
    }
    let tree = run(
        root,
        &["ls-tree", "-r", "-z", "--name-only", &commit, "--", "content", "territories", "themes"],
    )?;
    let mut entries = BTreeMap::new();
    let names = String::from_utf8_lossy(&tree.stdout).into_owned();
    for path in names.split('\0').filter(|name| !name.is_empty()).filter_map(SourcePath::parse) {
        if !content::is_text(&path) {
            if let Some(entry) = now.get(&path) {
                entries.insert(path, entry.clone());
            }
            continue;
        }
        let shown = run(root, &["show", "--no-textconv", &format!("{commit}:./{path}")])?;
        if shown.status.success() {
            let entry = content::of_bytes(&path, &shown.stdout);
            entries.insert(path, entry);
        }
    }
    carried::complete(&mut entries);
    Ok(Some(Snapshot::new(entries)))
}

/// The project as it stands, but for `files`, which are as in the project `copy`.
pub fn as_in(copy: &Snapshot, now: &Snapshot, files: &[SourcePath]) -> Snapshot {
    let mut entries: BTreeMap<SourcePath, Entry> =
        now.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
    for file in files {
        match copy.get(file) {
            Some(entry) => drop(entries.insert(file.clone(), entry.clone())),
            None => drop(entries.remove(file)),
        }
    }
    Snapshot::new(entries)
}

/// The project as it stands, but for `file`, which is as the file `copy`.
pub fn as_file(copy: &Path, now: &Snapshot, file: &SourcePath) -> Result<Snapshot, Failure> {
    let mut entries: BTreeMap<SourcePath, Entry> =
        now.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
    let entry = content::read(file, copy).map_err(Failure::of(Doing::Reading, copy))?;
    entries.insert(file.clone(), entry);
    Ok(Snapshot::new(entries))
}

/// The bytes that `path` had at the last commit; `None` where it was not there.
fn committed(root: &Path, path: &SourcePath) -> Result<Option<Vec<u8>>, Unknown> {
    let shown = run(root, &["show", "--no-textconv", &format!("HEAD:./{path}")])?;
    Ok(shown.status.success().then_some(shown.stdout))
}

/// The files below `folder` that are not as at the last commit, new ones included.
pub fn uncommitted(root: &Path, folder: &str) -> Result<Vec<SourcePath>, Unknown> {
    let changed =
        git(root, &["diff", "--name-only", "--no-renames", "--relative", "-z", "HEAD", "--", folder])?;
    let new = git(root, &["ls-files", "--others", "--exclude-standard", "-z", "--", folder])?;
    let names = |output: &Output| -> Vec<SourcePath> {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.split('\0').filter(|name| !name.is_empty()).filter_map(SourcePath::parse).collect()
    };
    let mut files = names(&changed);
    files.extend(names(&new));
    files.sort();
    files.dedup();
    Ok(files)
}

/// Whether the last commit can be asked about.
fn check(root: &Path) -> Result<(), Unknown> {
    if !run(root, &["rev-parse", "--is-inside-work-tree"])?.status.success() {
        return Err(Unknown::NoRepository);
    }
    if !run(root, &["rev-parse", "--verify", "--quiet", "HEAD"])?.status.success() {
        return Err(Unknown::NoCommit);
    }
    Ok(())
}

fn git(root: &Path, args: &[&str]) -> Result<Output, Unknown> {
    check(root)?;
    run(root, args)
}

fn run(root: &Path, args: &[&str]) -> Result<Output, Unknown> {
    let mut command = Command::new("git");
    // What a user's settings would add to the answer is left out.
    command.arg("-C").arg(root).args(["-c", "core.quotepath=off", "-c", "color.ui=false"]).args(args);
    let done = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    done.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Unknown::NoGit,
        _ => Unknown::NoRepository,
    })
}
