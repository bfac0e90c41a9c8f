//! What is to become of an authored file: its text before, and its text after.

use std::collections::BTreeMap;

use super::path::SourcePath;
use super::snapshot::{Snapshot, SnapshotEntry, SourceText};

/// A change of one file; all of it, so that it can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChange {
    /// The file.
    pub file: SourcePath,
    /// The whole text it must hold for the change to be made, byte-order mark included; none where it must not exist.
    pub before: Option<String>,
    /// The whole text it holds afterwards; none where it is removed.
    pub after: Option<String>,
}

impl TextChange {
    /// The change of `file`, read as `source`, whose text (without byte-order mark) becomes `after`; `None` where it
    /// is that already.
    pub fn of(file: &SourcePath, source: Option<&SourceText>, after: &str) -> Option<Self> {
        Self::between(file, source, Some(after))
    }

    /// The same, for a text that may go away with its file.
    pub fn between(file: &SourcePath, source: Option<&SourceText>, after: Option<&str>) -> Option<Self> {
        if source.map(|source| &*source.text) == after {
            return None;
        }
        let marked = source.is_some_and(|source| source.byte_order_mark);
        let whole = |text: &str| if marked { format!("\u{feff}{text}") } else { text.to_owned() };
        let before = source.map(|source| whole(&source.text));
        Some(Self { file: file.clone(), before, after: after.map(whole) })
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn undone(&self) -> Self {
        Self { file: self.file.clone(), before: self.after.clone(), after: self.before.clone() }
    }

    /// The project as it would be with `changes`.
    pub fn applied(snapshot: &Snapshot, changes: &[Self]) -> Snapshot {
        let mut entries: BTreeMap<SourcePath, SnapshotEntry> =
            snapshot.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
        for change in changes {
            match &change.after {
                Some(text) => entries.insert(change.file.clone(), SnapshotEntry::of_text(&change.file, text)),
                None => entries.remove(&change.file),
            };
        }
        Snapshot::new(entries)
    }
}
