//! `manifest.json`: what a site is made of, for anybody; and the sign that Jalon made it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::fs::read;
use crate::text::path::SourcePath;

use super::desired_files::DesiredFile;

/// Its name in every site.
pub const NAME: &str = "manifest.json";

/// The form of the file.
pub const FORMAT: u32 = 1;
/// Who made it.
pub const MAKER: &str = "jalon";

#[derive(Deserialize)]
struct Manifest<Lines> {
    format: u32,
    made_by: String,
    files: Lines,
}

impl<'de, Lines: Deserialize<'de>> Manifest<Lines> {
    /// What `bytes` say, where we wrote them.
    fn of(bytes: &'de [u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        (manifest.made_by == MAKER && (1..=FORMAT).contains(&manifest.format)).then_some(manifest)
    }
}

#[derive(Deserialize)]
struct ManifestFile {
    path: String,
    size: u64,
    blake3: String,
}

/// The paths that the manifest in `folder` lists; `None` where there is none, or not one of ours.
pub(super) fn listed(folder: &Path) -> Option<BTreeMap<String, (u64, String)>> {
    let bytes = read::bytes(&folder.join(NAME)).ok()?;
    let manifest: Manifest<Vec<ManifestFile>> = Manifest::of(&bytes)?;
    // A path that is not a clean one below the folder is nothing that we wrote.
    let clean =
        |line: &ManifestFile| SourcePath::parse(&line.path).is_some_and(|path| path.as_str() == line.path);
    Some(manifest.files.into_iter().filter(clean).map(|line| (line.path, (line.size, line.blake3))).collect())
}

/// Whether there is one of ours in `folder`.
pub(super) fn is_in(folder: &Path) -> bool {
    let bytes = read::bytes(&folder.join(NAME));
    bytes.is_ok_and(|bytes| Manifest::<IgnoredAny>::of(&bytes).is_some())
}

/// The manifest of `files`, which are in order of path; one line each, so that two builds compare well.
pub(super) fn of<'a>(files: impl Iterator<Item = &'a DesiredFile>) -> Vec<u8> {
    of_lines(files.map(|file| (file.path.as_str(), file.size, file.digest.hex())))
}

/// The same, of plain lines.
pub fn of_lines<'a>(lines: impl Iterator<Item = (&'a str, u64, String)>) -> Vec<u8> {
    let mut text = format!("{{\n  \"format\": {FORMAT},\n  \"made_by\": \"{MAKER}\",\n  \"files\": [");
    for (number, (path, size, blake3)) in lines.enumerate() {
        text.push_str(if number == 0 { "\n" } else { ",\n" });
        let path = serde_json::Value::from(path);
        write!(text, "    {{ \"path\": {path}, \"size\": {size}, \"blake3\": \"{blake3}\" }}")
            .expect("a string takes all that is written to it");
    }
    text.push_str("\n  ]\n}\n");
    text.into_bytes()
}
