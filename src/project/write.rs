//! The only writer of authored files: each must still be as it was read, or nothing is written.

use std::path::{Path, PathBuf};

use super::{content, existing};
use crate::failure::{Doing, Failure};
use crate::fs::replace::{self, Staged};
use crate::fs::{process_lock, read, remove};
use crate::text::path::SourcePath;
use crate::text::snapshot::SnapshotEntry;
use crate::text::text_change::TextChange;

/// What came of changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All are made.
    Written,
    /// Somebody changed this file meanwhile: nothing is written.
    ChangedMeanwhile(SourcePath),
}

/// Makes `changes` below `root`, all or none: each file must hold the very bytes that its change was made on.
///
/// A new text is written beside the file and takes its name in one step, so no reader ever finds half of it. Two Jalons
/// wait for each other; an editor that saves at the very same moment may still come first or last.
pub fn write(root: &Path, changes: &[TextChange]) -> Result<Outcome, Failure> {
    let _lock = process_lock::wait(&root.join(".jalon").join("authored.lock"))?;
    let mut paths = Vec::with_capacity(changes.len());
    for change in changes {
        let path = existing(&change.file, root);
        // A link stays one: the file that it leads to is changed.
        let path = path.canonicalize().unwrap_or(path);
        if !holds(&change.file, present_bytes(&path)?.as_deref(), change.before.as_deref()) {
            return Ok(Outcome::ChangedMeanwhile(change.file.clone()));
        }
        paths.push(path);
    }
    // Everything is staged before anything is changed, so that one refusal changes nothing.
    let stage = |(change, path): (&TextChange, &PathBuf)| {
        let after = change.after.as_deref();
        after.map(|after| replace::write_beside(path, after.as_bytes(), true)).transpose()
    };
    let staged: Vec<Option<Staged>> = changes.iter().zip(&paths).map(stage).collect::<Result<_, _>>()?;
    for (path, staged) in paths.iter().zip(staged) {
        match staged {
            Some(staged) => staged.put()?,
            None => remove::file(path)?,
        }
    }
    Ok(Outcome::Written)
}

/// Whether a file holds the text that a change was made on: those very bytes, or, of a text in another encoding or with the
/// line ends of an old Mac, bytes that are read as it. What is written in its place is UTF-8.
fn holds(file: &SourcePath, bytes: Option<&[u8]>, before: Option<&str>) -> bool {
    let (Some(bytes), Some(before)) = (bytes, before) else { return bytes.is_none() && before.is_none() };
    if bytes == before.as_bytes() {
        return true;
    }
    let is_of_mac = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    match content::of_bytes(file, bytes) {
        SnapshotEntry::Text(source) => (source.encoding.is_some() || is_of_mac) && *source.text == *before,
        _ => false,
    }
}

/// Whether an editor holds changes of `file` that are not saved yet, as the file that it keeps beside says: `LibreOffice`,
/// Vim, Emacs, Word.
pub fn is_being_edited(root: &Path, file: &SourcePath) -> bool {
    let path = file.on_disk(root);
    let path = path.canonicalize().unwrap_or(path);
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return false;
    };
    // Emacs' is a link that leads nowhere.
    let is_there = |beside: String| folder.join(beside).symlink_metadata().is_ok();
    [format!(".~lock.{name}#"), format!(".{name}.swp"), format!(".#{name}"), format!("~${name}")]
        .into_iter()
        .any(is_there)
}

/// Puts `text` at `path`, a file of `.jalon/`, unless it holds it already.
pub fn keep(path: &Path, text: &str) -> Result<(), Failure> {
    if present_bytes(path)?.as_deref() == Some(text.as_bytes()) {
        return Ok(());
    }
    replace::write_beside(path, text.as_bytes(), true)?.put()
}

/// The bytes of a file; `None` if there is none.
fn present_bytes(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    read::if_present(read::bytes(path)).map_err(Failure::of(Doing::Reading, path))
}
