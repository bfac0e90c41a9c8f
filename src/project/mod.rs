//! The only reader of a project: all its files, as one snapshot.

mod content;
mod default_theme;
pub mod drawn_picture;
mod encoding;
mod file_signature;
pub mod history;
pub mod incremental_reader;
pub mod write;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::{File, Metadata};
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::composed::nfc;
use crate::failure::{Doing, Failure};
use crate::fs::portable::{resolve, slashed};
use crate::fs::{read, tree_walk};
use crate::text::copied_name::original;
use crate::text::path::SourcePath;
use crate::text::snapshot::{LeftAside, Snapshot, SnapshotEntry, WhyAside};

/// The folders that hold what authors write.
pub const FOLDERS: [&str; 3] = ["content", "territories", "themes"];

/// The text of a file that somebody made elsewhere, in UTF-8, UTF-16 or Windows-1252; `None` where it is not certain which.
pub fn text_of(bytes: &[u8]) -> Option<String> {
    let (text, _) = encoding::decoded(bytes)?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

/// The folder of the project that `start` is in: the nearest, upwards, that holds `content/guide.toml`.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| is_root(folder)).map(Path::to_path_buf)
}

/// Whether `folder` is the root of a project.
pub fn is_root(folder: &Path) -> bool {
    folder.join("content").join("guide.toml").is_file()
}

/// Whether `folder` holds anything that a project has: enough to wait for the rest of it.
pub fn is_begun(folder: &Path) -> bool {
    FOLDERS.iter().any(|name| folder.join(name).is_dir())
}

/// Reads every file of `content/`, `territories/` and `themes/` below `root`.
///
/// Left out, as if they were not there: hidden files, what editors leave behind, names that are not UTF-8 or hold a
/// back-slash or a colon, links that lead out of the project (or into its hidden folders), and a file that goes away
/// while it is read. A folder that is not there is empty; a project without `themes/jalon/` has the one that the program
/// carries.
pub fn snapshot(root: &Path) -> Result<Snapshot, Failure> {
    each_file(root, |path, disk, _| content::read(path, disk))
}

/// The same without the theme that the program carries: what is there to be exchanged.
pub fn on_disk(root: &Path) -> Result<Snapshot, Failure> {
    let (entries, left_aside) = each_on_disk(root, |path, disk, _| content::read(path, disk))?;
    Ok(Snapshot::new(entries).leaving_aside(left_aside))
}

/// A snapshot of what is on the disk, with the theme that the program carries where the project has none.
pub fn completed(on_disk: &Snapshot) -> Snapshot {
    let mut entries: SnapshotEntries =
        on_disk.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
    default_theme::complete(&mut entries);
    Snapshot::new(entries).leaving_aside(on_disk.left_aside().to_vec())
}

/// What is at each path.
type SnapshotEntries = BTreeMap<SourcePath, SnapshotEntry>;

/// Gives every file to `read`: its path in the project, its path on the disk, and its metadata.
fn each_file(
    root: &Path,
    read: impl FnMut(&SourcePath, &Path, &Metadata) -> io::Result<SnapshotEntry>,
) -> Result<Snapshot, Failure> {
    let (mut entries, left_aside) = each_on_disk(root, read)?;
    default_theme::complete(&mut entries);
    Ok(Snapshot::new(entries).leaving_aside(left_aside))
}

fn each_on_disk(
    root: &Path,
    mut read: impl FnMut(&SourcePath, &Path, &Metadata) -> io::Result<SnapshotEntry>,
) -> Result<(SnapshotEntries, Vec<LeftAside>), Failure> {
    let root = resolve(root).map_err(Failure::of(Doing::Reading, root))?;
    let mut entries = BTreeMap::new();
    let left_aside = RefCell::new(Vec::new());
    let leave = |disk: &Path, why: WhyAside| {
        let below = disk.strip_prefix(&root).ok().and_then(slashed);
        // By its own name: that of a twin is not composed.
        let is_path = |below: &String| SourcePath::parse(below).is_some();
        let path = below.filter(is_path).map(|below| SourcePath::root().join(&below));
        left_aside.borrow_mut().extend(path.map(|path| LeftAside { path, why }));
    };
    // Where the files are whose names a Mac wrote.
    let mut decomposed: BTreeMap<SourcePath, PathBuf> = BTreeMap::new();
    for folder in FOLDERS {
        tree_walk::follow(
            &root.join(folder),
            |path, is_link| {
                let why = if is_link { why_aside(path, &root) } else { None };
                let is_named = is_wanted(path);
                if let Some(why) = why.clone().filter(|_| is_named) {
                    leave(path, why);
                }
                if is_elsewhere(path) {
                    leave(path, WhyAside::Elsewhere);
                }
                is_named && why.is_none()
            },
            |disk, metadata| {
                let below = disk.strip_prefix(&root).ok().and_then(slashed);
                let path = below.as_deref().and_then(SourcePath::parse);
                let Some(path) = path else { return Ok(()) };
                // Of two names that look the same, the one that is written as others write it is read.
                let is_composed = below.as_deref() == Some(path.as_str());
                let is_known = entries.contains_key(&path);
                if is_known {
                    leave(if is_composed { &decomposed[&path] } else { disk }, WhyAside::Twin);
                } else if !is_composed {
                    decomposed.insert(path.clone(), disk.to_path_buf());
                }
                if !is_known || is_composed {
                    entries.insert(path.clone(), read(&path, disk, metadata)?);
                }
                Ok(())
            },
        )?;
    }
    let mut left_aside = left_aside.into_inner();
    left_aside.extend(copies(&entries));
    for left in &left_aside {
        if matches!(left.why, WhyAside::Copy(_)) {
            entries.remove(&left.path);
        }
    }
    left_aside.sort_by(|one, other| one.path.cmp(&other.path));
    Ok((entries, left_aside))
}

/// The texts of authors that are copies of others, by their names: read, they would be blamed on the good ones.
fn copies(entries: &BTreeMap<SourcePath, SnapshotEntry>) -> Vec<LeftAside> {
    let is_authored = |path: &SourcePath| {
        let is_text = ["md", "toml", "csv", "relecture"].contains(&path.extension());
        is_text && path.components().next() != Some("themes")
    };
    let of = |path: &SourcePath| {
        let named = original(path.file_name()).map(|name| path.parent().join(&name));
        let named = named.filter(|first| entries.contains_key(first));
        let first = named.or_else(|| same_page(path, entries))?;
        Some(LeftAside { path: path.clone(), why: WhyAside::Copy(first) })
    };
    entries.keys().filter(|path| is_authored(path)).filter_map(of).collect()
}

/// The page that this one says again word by word, where its name begins with the other's: `meuble.md` of `meuble-final.md`.
fn same_page(path: &SourcePath, entries: &BTreeMap<SourcePath, SnapshotEntry>) -> Option<SourcePath> {
    let stem = path.file_name().strip_suffix(".md")?;
    let SnapshotEntry::Text(text) = entries.get(path)? else { return None };
    let ends = stem.match_indices(['-', '_', ' ']).map(|(at, _)| &stem[..at]);
    let firsts =
        ends.filter(|first| !first.is_empty()).map(|first| path.parent().join(&format!("{first}.md")));
    let is_same = |first: &SourcePath| matches!(entries.get(first), Some(SnapshotEntry::Text(other)) if other.text == text.text);
    firsts.into_iter().find(is_same)
}

/// Reads one file from anywhere; messages name it `path`.
pub fn single(path: &SourcePath, file: &Path) -> Result<SnapshotEntry, Failure> {
    content::read(path, file).map_err(Failure::of(Doing::Reading, file))
}

/// What the file at `path` would be with these bytes.
pub fn entry_of_bytes(path: &SourcePath, bytes: &[u8]) -> SnapshotEntry {
    content::of_bytes(path, bytes)
}

/// Opens a file of the project, to copy it whole.
pub fn open(root: &Path, path: &SourcePath) -> Result<File, Failure> {
    let path = existing(path, root);
    read::open(&path).map_err(Failure::of(Doing::Reading, &path))
}

/// The path on this machine's disk of a file of the project; a Mac may have written its accents apart.
pub fn existing(path: &SourcePath, root: &Path) -> PathBuf {
    let whole = path.on_disk(root);
    if path.as_str().is_ascii() || whole.symlink_metadata().is_ok() {
        return whole;
    }
    let mut found = root.to_path_buf();
    for part in path.components() {
        let named = |name: &std::ffi::OsStr| name.to_str().is_some_and(|name| nfc(name) == part);
        let entries = read::entries(&found).unwrap_or_default();
        let own = entries.iter().map(std::fs::DirEntry::file_name).find(|name| named(name));
        found.push(own.unwrap_or_else(|| part.into()));
    }
    found
}

fn is_wanted(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(is_read)
}

/// Whether a file or folder of this name is read: not what is hidden, what editors leave behind, or what systems note.
pub fn is_read(name: &str) -> bool {
    // What Word and Excel put beside an open document, and Windows' own notes: often open in a way that nobody may read.
    let of_windows = name.starts_with("~$")
        || ["Thumbs.db", "desktop.ini"].iter().any(|note| name.eq_ignore_ascii_case(note));
    let left_over = of_windows
        || name.ends_with('~')
        || name.starts_with('#') && name.ends_with('#')
        || [".swp", ".swo", ".swx"].iter().any(|end| name.ends_with(end));
    !name.starts_with('.') && !left_over
}

/// Whether a name is the mark that iCloud leaves of a file that is not on this machine: `.pays.toml.icloud`.
fn is_elsewhere(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let kept = name.strip_prefix('.').and_then(|name| name.strip_suffix(".icloud"));
    kept.is_some_and(is_read)
}

/// Why a link is not followed: its target is no visible part of the project. Both paths are compared as the system
/// resolves them.
fn why_aside(link: &Path, root: &Path) -> Option<WhyAside> {
    let Ok(target) = link.canonicalize() else { return Some(WhyAside::LinkGone) };
    let is_inside = target.strip_prefix(root).is_ok_and(|below| {
        below.components().all(|part| match part {
            Component::Normal(name) => !name.to_string_lossy().starts_with('.'),
            _ => false,
        })
    });
    (!is_inside).then_some(WhyAside::LinkOutside)
}
