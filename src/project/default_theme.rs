//! The default theme that is embedded in the program, for projects without a theme of that name.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::content;
use crate::starter;
use crate::text::path::SourcePath;
use crate::text::snapshot::SnapshotEntry;

/// Adds the files of the default theme, unless the project has a file of its own there: an author's theme is never mixed
/// with the default one.
pub(super) fn complete(entries: &mut BTreeMap<SourcePath, SnapshotEntry>) {
    let folder = format!("themes/{}", starter::THEME);
    let is_project = SourcePath::parse("content/guide.toml").is_some_and(|path| entries.contains_key(&path));
    let has_own = entries.keys().any(|path| path.below(&folder).is_some());
    if is_project && !has_own {
        entries.extend(theme().iter().map(|(path, entry)| (path.clone(), entry.clone())));
    }
}

fn theme() -> &'static [(SourcePath, SnapshotEntry)] {
    static THEME: OnceLock<Vec<(SourcePath, SnapshotEntry)>> = OnceLock::new();
    THEME.get_or_init(|| {
        let entry = |(path, bytes): &'static starter::EmbeddedFile| {
            let path = SourcePath::parse(path)?;
            let entry = match content::of_bytes(&path, bytes) {
                SnapshotEntry::Asset { digest, .. } => SnapshotEntry::Carried { bytes, digest },
                text => text,
            };
            Some((path, entry))
        };
        starter::theme().iter().filter_map(entry).collect()
    })
}
