//! The portal: a few files at the root of the output folder, beside the sites, replaced one by one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::failure::{Failure, Foreign};
use crate::fs::{create, read, remove, replace};
use crate::render::site::SiteFile;
use crate::text::snapshot::Digest;

use super::desired_files::{self, DesiredFile};
use super::existing_files;
use super::folder_outcome::{FolderOutcome, ReplacedFiles};
use super::manifest::{self, Manifest, ManifestFile};
use super::output_mark::OutputMark;
use super::staging::{Staging, StagingArea};

/// Puts `files` in place; the page that leads to the sites comes last.
///
/// The manifest goes first, and lists the old files too as long as they are there: so the next build knows what a killed
/// build left.
pub(super) fn replace(
    area: &StagingArea,
    mark: OutputMark,
    files: Vec<SiteFile>,
) -> Result<FolderOutcome, Failure> {
    let wanted = desired_files::sorted(files, &area.out, &area.project, |_| None)?;
    let listed = manifest::read(&area.out).map(manifest::listed);
    let old_paths = listed.iter().flatten().map(|(path, _)| Path::new(path));
    plain_folders(area, wanted.iter().map(DesiredFile::path).chain(old_paths))?;
    let mut changed: Vec<&DesiredFile> = Vec::new();
    for file in &wanted {
        if !stands(area, file, listed.as_ref())? {
            changed.push(file);
        }
    }
    changed.sort_by_key(|file| file.path == "index.html");
    let old = listed.unwrap_or_default();
    let names: BTreeSet<&str> = wanted.iter().map(|file| file.path.as_str()).collect();
    let gone: Vec<&str> = old.keys().map(String::as_str).filter(|path| !names.contains(path)).collect();
    let last = manifest::of(mark.clone(), wanted.iter());
    let last_stands = read::metadata(&area.out.join(manifest::NAME))?.is_some()
        && existing_files::holds(&area.out.join(manifest::NAME), Digest::of(&last))?;
    if changed.is_empty() && gone.is_empty() && last_stands {
        return Ok(FolderOutcome::Unchanged);
    }
    let replaced = ReplacedFiles {
        written: changed.len(),
        kept: wanted.len() - changed.len(),
        removed: gone.len(),
        strays: 0,
    };
    let mut both = old.clone();
    both.extend(
        wanted.iter().map(|file| (file.path.clone(), ManifestFile::new(&file.path, file.size, file.digest))),
    );
    let first = Manifest::new(Some(mark), both.into_values().collect(), None).bytes();
    let first = DesiredFile::of_bytes(manifest::NAME, first);
    let last = DesiredFile::of_bytes(manifest::NAME, last);
    let staging = area.staging("")?;
    let made = put(area, &staging, &[&[&first], changed.as_slice()].concat())
        .and_then(|()| gone.iter().try_for_each(|path| remove(area, path)))
        .and_then(|()| if gone.is_empty() { Ok(()) } else { put(area, &staging, &[&last]) });
    // What cannot be removed now is swept at the next start.
    let _ = staging.remove();
    made.map(|()| FolderOutcome::Replaced(replaced))
}

/// Refuses a link, or a file, where a folder of `files` is: it leads elsewhere, or is somebody's own.
fn plain_folders<'f>(area: &StagingArea, files: impl Iterator<Item = &'f Path>) -> Result<(), Failure> {
    for folder in desired_files::folders(files) {
        let place = area.out.join(folder);
        match read::metadata(&place)? {
            Some(found) if found.is_symlink() => return Err(Foreign::Link.at(&place)),
            Some(found) if !found.is_dir() => return Err(Foreign::Unknown.at(&place)),
            _ => {}
        }
    }
    Ok(())
}

/// Whether `file` is there already; refuses to overwrite what is not ours.
fn stands(
    area: &StagingArea,
    file: &DesiredFile,
    listed: Option<&BTreeMap<String, ManifestFile>>,
) -> Result<bool, Failure> {
    let target = area.out.join(file.path());
    let Some(metadata) = read::metadata(&target)? else { return Ok(false) };
    let plain = metadata.is_file();
    if plain && metadata.len() == file.size && existing_files::holds(&target, file.digest)? {
        return Ok(true);
    }
    if plain && listed.is_some_and(|listed| listed.contains_key(&file.path)) {
        return Ok(false);
    }
    let found = if metadata.is_symlink() { Foreign::Link } else { Foreign::Unknown };
    Err(found.at(&target))
}

/// Writes the files beside, then renames each over the one it replaces.
fn put(area: &StagingArea, staging: &Staging, files: &[&DesiredFile]) -> Result<(), Failure> {
    let staged = |number: usize| staging.site().join(number.to_string());
    for (number, file) in files.iter().enumerate() {
        file.write(&area.project, &staged(number))?;
    }
    for folder in desired_files::folders(files.iter().map(|file| file.path())) {
        create::folders(&area.out.join(folder))?;
    }
    for (number, file) in files.iter().enumerate() {
        replace::rename(&staged(number), &area.out.join(file.path()))?;
    }
    Ok(())
}

/// Removes a file that the portal no longer has, and the folders that it leaves empty.
fn remove(area: &StagingArea, path: &str) -> Result<(), Failure> {
    let path = Path::new(path);
    remove::file(&area.out.join(path))?;
    for folder in path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
        if remove::empty_folder(&area.out.join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}
