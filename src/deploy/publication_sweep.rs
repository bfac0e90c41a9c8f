//! Contents that no past publication needs any more go.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use super::past_publication::{FORMAT, PastPublication};
use super::publication_store::{CONTENTS, lock_file};
use crate::fs::process_lock;
use crate::fs::{read, remove};

/// Removes the contents that no past publication needs any more. Where another publication is keeping its own, or where it
/// cannot be told what all of them need, nothing goes: the next sweep will do it.
pub fn sweep(state: &Path) {
    let all = state.join("publications");
    let contents = all.join(CONTENTS);
    if !contents.is_dir() {
        return;
    }
    let Ok(Some(_alone)) = process_lock::take(&lock_file(&all)) else { return };
    let Ok(needed) = needed(&all) else { return };
    for folder in inside(&contents).unwrap_or_default() {
        let start = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for file in inside(&folder).unwrap_or_default() {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if !needed.contains(&format!("{start}{name}")) {
                let _ = remove::file(&file);
            }
        }
        let _ = remove::empty_folder(&folder);
    }
}

/// The hashes that past publications name, if every one of them can be read.
fn needed(all: &Path) -> io::Result<BTreeSet<String>> {
    let mut needed = BTreeSet::new();
    let targets = inside(all)?.into_iter().filter(|path| path.file_name() != Some(OsStr::new(CONTENTS)));
    for target in targets.filter(|path| path.is_dir()) {
        for territory in inside(&target)?.into_iter().filter(|path| path.is_dir()) {
            for file in inside(&territory)? {
                if file.extension().is_some_and(|extension| extension == "json") {
                    let entry: PastPublication = serde_json::from_slice(&read::bytes(&file)?)?;
                    if entry.format != FORMAT {
                        return Err(io::ErrorKind::Unsupported.into());
                    }
                    needed.extend(entry.files.into_values().map(|(_, hash)| hash));
                }
            }
        }
    }
    Ok(needed)
}

fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    Ok(read::entries(folder)?.into_iter().map(|entry| entry.path()).collect())
}
