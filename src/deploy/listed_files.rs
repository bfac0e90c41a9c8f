//! Folders of this machine that hold a site beside files of others: what is listed goes, what is not is carried along.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::path::{Path, PathBuf};

use super::fault::Fault;
use super::remote_manifest::{ListedFile, RemoteManifest};
use super::remote_state::BESIDE;
use crate::fs::portable::{self, join, slashed};
use crate::fs::{create, read, remove, replace, tree_walk};
use crate::output::manifest;
use crate::text::snapshot::Digest;

/// Removes from `folder` each file of `listed` that still holds what it says, and the folders in it that are empty then:
/// nothing goes that is not named.
pub(super) fn clear(folder: &Path, listed: &BTreeMap<String, Digest>) -> Result<(), Fault> {
    // Of what went already, too: it may have been cut.
    let all = listed_in(folder);
    let paths = all.keys().chain(listed.keys());
    let folders: BTreeSet<&str> =
        paths.flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at])).collect();
    for (path, digest) in listed {
        let file = join(folder, path);
        let is_plain = read::metadata(&file)?.as_ref().is_some_and(Metadata::is_file);
        if is_plain && read::digest(&file).map_err(Fault::of(file.display().to_string()))? == *digest {
            remove::file(&file)?;
        }
    }
    for below in folders.into_iter().rev() {
        remove_if_empty(&join(folder, below))?;
    }
    Ok(())
}

/// Removes the manifest of a folder that was cleared, and the folder itself, or the link to it, if nothing is left in it.
pub(super) fn close(folder: &Path) -> Result<(), Fault> {
    remove::file(&folder.join(manifest::NAME))?;
    if read::metadata(folder)?.as_ref().is_some_and(Metadata::is_symlink) {
        // A link to a version: what it leads to goes first.
        if let Ok(version) = folder.canonicalize() {
            remove_if_empty(&version)?;
        }
        if !folder.exists() {
            remove::link_or_tree(folder)?;
        }
        return Ok(());
    }
    remove_if_empty(folder)
}

/// Removes a folder in which nothing is; one that cannot be read is not empty.
pub(super) fn remove_if_empty(folder: &Path) -> Result<(), Fault> {
    if read::entries(folder).is_ok_and(|inside| inside.is_empty()) {
        remove::empty_folder(folder)?;
    }
    Ok(())
}

/// Copies all that is in the folder `from`, whosever it is, into the folder `to`.
pub(super) fn copy_all(from: &Path, to: &Path) -> Result<(), Fault> {
    create::folders(to)?;
    for path in all_in(from)?.into_keys() {
        create::copy_or_link(&from.join(&path), &to.join(&path))?;
    }
    let folders = tree_walk::folders(from)?;
    for path in &folders {
        create::folders(&to.join(path))?;
    }
    for path in folders.iter().rev() {
        create::same_rights(&from.join(path), &to.join(path))?;
    }
    Ok(create::same_rights(from, to)?)
}

/// What the manifest in `folder` lists; nothing where there is none.
pub(super) fn listed_in(folder: &Path) -> BTreeMap<String, Digest> {
    let read = read::bytes(&folder.join(manifest::NAME)).ok();
    let read = read.and_then(|bytes| RemoteManifest::parse(&bytes)).unwrap_or_default();
    read.files.into_iter().chain(read.kept).map(|(path, line)| (path, line.digest)).collect()
}

/// Every file below `folder`, whatever its name; a link is a file; none where there is no folder.
pub(super) fn all_in(folder: &Path) -> Result<BTreeMap<PathBuf, Metadata>, Fault> {
    if folder.exists() { Ok(tree_walk::files(folder)?) } else { Ok(BTreeMap::new()) }
}

/// Whether both lead to the same folder.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    // Some drives of Windows have no answer for either: then they are not the same for that.
    let resolved = |folder: &Path| portable::resolve(folder).ok();
    resolved(one).is_some_and(|one| Some(one) == resolved(other))
}

/// Makes the manifest in `folder` list what the files `paths` hold by now: somebody changed them there, or took them away.
pub(super) fn list_as_it_is<'p>(folder: &Path, paths: impl Iterator<Item = &'p String>) -> Result<(), Fault> {
    let file = folder.join(manifest::NAME);
    let read = read::if_present(read::bytes(&file)).map_err(Fault::of(file.display().to_string()))?;
    let Some(before) = read.and_then(|bytes| RemoteManifest::parse(&bytes)) else { return Ok(()) };
    let mut listed = before.clone();
    for path in paths.filter(|path| before.files.contains_key(*path)) {
        let at = join(folder, path);
        match read::metadata(&at)?.filter(Metadata::is_file) {
            Some(found) => {
                let digest = read::digest(&at).map_err(Fault::of(path))?;
                listed.files.insert(path.clone(), ListedFile { size: found.len(), digest });
            }
            None => drop(listed.files.remove(path)),
        }
    }
    if listed != before {
        replace::replace(&file, &listed.bytes())?;
    }
    Ok(())
}

/// Takes the files of others in `folder` out of it that are not in `now` any more; `keep` keeps each of them.
pub(super) fn set_aside(
    folder: &Path,
    now: &Path,
    keep: impl Fn(&str, &[u8]) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let listed = listed_in(folder);
    for (path, found) in all_in(folder)? {
        // What nobody can name, nobody keeps.
        let Some(name) = slashed(&path).filter(|_| found.is_file()) else { continue };
        let is_ours = name == manifest::NAME || listed.contains_key(&name);
        if !is_ours && read::metadata(&now.join(&path))?.is_none() {
            let file = folder.join(&path);
            keep(&name, &read::bytes(&file).map_err(Fault::of(&name))?)?;
            remove::file(&file)?;
        }
    }
    Ok(())
}

/// Takes the files of others in `from` along to `to`: those that the manifest there does not list.
pub(super) fn carry_others(from: &Path, to: &Path) -> Result<(), Fault> {
    if is_same(from, to) {
        return Ok(());
    }
    let (old, new) = (listed_in(from), listed_in(to));
    for (path, found) in all_in(from)? {
        let is_ours = slashed(&path)
            .is_some_and(|path| path == manifest::NAME || old.contains_key(&path) || new.contains_key(&path));
        let (from, to) = (from.join(&path), to.join(&path));
        let is_there = read::metadata(&to)?.is_some_and(|there| {
            there.len() == found.len() && there.modified().ok() == found.modified().ok()
        });
        if !is_ours && !is_there {
            // Beside first: cut, it leaves what was there.
            let mut beside = to.clone().into_os_string();
            beside.push(BESIDE);
            let beside = PathBuf::from(beside);
            remove::file(&beside)?;
            create::copy_or_link(&from, &beside)?;
            replace::rename(&beside, &to)?;
        }
    }
    carry_folders(from, to)
}

/// Gives the folders in `to` the rights that those in `from` have, and makes those that are missing: not those of our files,
/// which are made with these.
pub(super) fn carry_folders(from: &Path, to: &Path) -> Result<(), Fault> {
    let listed = [listed_in(from), listed_in(to)];
    let paths = listed.iter().flat_map(BTreeMap::keys);
    let ours: BTreeSet<&str> =
        paths.flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at])).collect();
    let all = tree_walk::folders(from)?;
    for path in &all {
        let is_ours = slashed(path).is_some_and(|path| ours.contains(&*path));
        if !is_ours && read::metadata(&to.join(path))?.is_none() {
            create::folders(&to.join(path))?;
        }
    }
    // Innermost first: a folder may let nobody write into it.
    for path in all.iter().rev() {
        if read::metadata(&to.join(path))?.as_ref().is_some_and(Metadata::is_dir) {
            create::same_rights(&from.join(path), &to.join(path))?;
        }
    }
    Ok(())
}
