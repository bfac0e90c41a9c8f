//! Reads the embedded files from the repository: when a release is built, or when a debug build runs.

#![expect(clippy::disallowed_methods, reason = "build.rs runs this file too, and has no `fs`")]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The archives, and the folders of the repository that each one holds.
pub(crate) const ARCHIVES: [(&str, &[&str]); 2] =
    [("theme", &["themes/jalon"]), ("guide", &["content", "src/starter/files"])];

/// Every file below `folders`, by its path in the repository, in order.
pub(crate) fn files(root: &Path, folders: &[&str]) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    for folder in folders {
        below(&root.join(folder), folder, &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn below(folder: &Path, path: &str, found: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = format!("{path}/{name}");
        if entry.file_type()?.is_dir() {
            // Skips what a build inside the starter folder leaves behind.
            if name != "public" && name != ".jalon" {
                below(&entry.path(), &path, found)?;
            }
        } else {
            let mut bytes = Vec::new();
            File::open(entry.path())?.read_to_end(&mut bytes)?;
            found.push((path, bytes));
        }
    }
    Ok(())
}
