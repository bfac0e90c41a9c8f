//! Contents that no past publication needs any more go.

use std::collections::BTreeSet;
use std::path::Path;

use super::past_publication::PastPublication;
use super::publication_store::folders;
use crate::fs::{read, remove};

/// Removes the contents that no past publication needs any more.
pub fn sweep(state: &Path) {
    let all = state.join("publications");
    let mut needed = BTreeSet::new();
    for target in folders(&all).filter(|folder| folder.file_name().is_none_or(|name| name != "contenus")) {
        for territory in folders(&target) {
            for file in read::entries(&territory).unwrap_or_default() {
                if file.path().extension().is_some_and(|extension| extension == "json")
                    && let Ok(bytes) = read::bytes(&file.path())
                    && let Ok(entry) = serde_json::from_slice::<PastPublication>(&bytes)
                {
                    needed.extend(entry.files.into_values().map(|(_, hash)| hash));
                }
            }
        }
    }
    for folder in folders(&all.join("contenus")) {
        let start = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for file in read::entries(&folder).unwrap_or_default() {
            if !needed.contains(&format!("{start}{}", file.file_name().to_string_lossy())) {
                let _ = remove::file(&file.path());
            }
        }
        let _ = remove::empty_folder(&folder);
    }
}
