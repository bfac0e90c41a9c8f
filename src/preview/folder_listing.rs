//! What is in a folder of this machine, for whoever chooses a guide or a zip in the browser.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::fs::read;
use crate::project;

/// A folder, and what can be chosen in it.
#[derive(Debug, Serialize)]
pub(super) struct FolderListing {
    pub(super) folder: String,
    /// The folder around it; none at the top of a disk.
    above: Option<String>,
    /// Whether it is a guide itself.
    guide: bool,
    entries: Vec<ListedPlace>,
}

#[derive(Debug, Serialize)]
struct ListedPlace {
    name: String,
    path: String,
    kind: EntryKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
enum EntryKind {
    Guide,
    Zip,
    Folder,
}

/// The folder that somebody typed or pasted: Windows copies paths between quotation marks.
pub(super) fn typed(text: &str) -> Option<PathBuf> {
    let text = text.trim();
    let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    Some(PathBuf::from(inner)).filter(|path| path.is_absolute() && !inner.contains('\0'))
}

impl FolderListing {
    /// What `folder` holds: guides first, then zips, then other folders, each by name. Hidden ones are left out, and names
    /// that are not text.
    pub(super) fn of(folder: &Path) -> std::io::Result<Self> {
        let listed = |entry: std::fs::DirEntry| {
            let name = entry.file_name().to_str().filter(|name| !name.starts_with(['.', '$']))?.to_owned();
            let path = entry.path();
            let is_zip = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
            // Links are followed: a folder on another disk is a folder.
            let kind = match path.metadata().ok()? {
                what if what.is_dir() && project::is_root(&path) => EntryKind::Guide,
                what if what.is_dir() => EntryKind::Folder,
                what if what.is_file() && is_zip => EntryKind::Zip,
                _ => return None,
            };
            Some(ListedPlace { name, path: path.to_str()?.to_owned(), kind })
        };
        let mut entries: Vec<ListedPlace> = read::entries(folder)?.into_iter().filter_map(listed).collect();
        entries.sort_by_cached_key(|place| (place.kind, place.name.to_lowercase()));
        Ok(Self {
            folder: folder.to_string_lossy().into_owned(),
            above: folder.parent().and_then(Path::to_str).map(str::to_owned),
            guide: project::is_root(folder),
            entries,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{EntryKind, FolderListing, typed};
    use crate::fs::create;

    #[test]
    fn guides_come_first_and_what_cannot_be_chosen_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        for file in
            ["b/x.txt", "A/x.txt", ".caché/x.txt", "mon guide/content/guide.toml", "Guide.ZIP", "note.txt"]
        {
            create::file(&folder.path().join(file), b"x").unwrap();
        }
        let listing = FolderListing::of(folder.path()).unwrap();
        let found: Vec<_> = listing.entries.iter().map(|place| (&*place.name, place.kind)).collect();
        let expected = [
            ("mon guide", EntryKind::Guide),
            ("Guide.ZIP", EntryKind::Zip),
            ("A", EntryKind::Folder),
            ("b", EntryKind::Folder),
        ];
        assert_eq!(found, expected);
        assert!(!listing.guide);
        assert!(FolderListing::of(&folder.path().join("mon guide")).unwrap().guide);
        FolderListing::of(&folder.path().join("rien")).unwrap_err();
    }

    #[cfg(unix)]
    #[test]
    fn a_pasted_path_is_whole_or_none() {
        assert_eq!(typed(" \"/home/moi/mon guide\" ").unwrap().to_str(), Some("/home/moi/mon guide"));
        for odd in ["", "guide", "../guide", "\"", "/a\0b"] {
            assert_eq!(typed(odd), None, "{odd:?}");
        }
    }
}
