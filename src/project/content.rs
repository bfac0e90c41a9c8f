//! One file: its text if authors write it as text, otherwise its hash.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

use crate::fs::read::open;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Shape, SnapshotEntry, SourceText};

/// Files that are read as text, by extension.
const TEXTS: [&str; 12] =
    ["md", "toml", "csv", "relecture", "html", "css", "js", "ftl", "txt", "json", "svg", "xml"];

/// Images whose head gives their size, by extension. (`svg` is text.)
const IMAGES: [&str; 6] = ["png", "jpg", "jpeg", "gif", "webp", "avif"];

/// A longer text, in bytes, is hashed like an image: no person wrote it.
const LARGEST_TEXT: u64 = 8 * 1024 * 1024;

/// Reads the file at `disk`, whose path in the project is `path`.
pub(super) fn read(path: &SourcePath, disk: &Path) -> io::Result<SnapshotEntry> {
    let mut file = open(disk)?;
    let size = file.metadata()?.len();
    if !is_text(path) || size > LARGEST_TEXT {
        let shape = if has_extension(path, &IMAGES) { shape(&file) } else { None };
        file.rewind()?;
        return asset(file, shape);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // The file may have grown since: if it is too long now, it is hashed.
    file.by_ref().take(LARGEST_TEXT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_TEXT {
        return asset(bytes.as_slice().chain(file), None);
    }
    Ok(text(&bytes))
}

/// The entry of a file with these bytes.
pub(super) fn of_bytes(path: &SourcePath, bytes: &[u8]) -> SnapshotEntry {
    if is_text(path) && bytes.len() as u64 <= LARGEST_TEXT {
        return text(bytes);
    }
    SnapshotEntry::Asset { size: bytes.len() as u64, digest: Digest::of(bytes), shape: None }
}

fn text(bytes: &[u8]) -> SnapshotEntry {
    match std::str::from_utf8(bytes) {
        Ok(text) => SnapshotEntry::Text(SourceText::new(text)),
        Err(error) => SnapshotEntry::NotUtf8 { digest: Digest::of(bytes), valid_up_to: error.valid_up_to() },
    }
}

fn asset(reader: impl Read, shape: Option<Shape>) -> io::Result<SnapshotEntry> {
    let (digest, size) = Digest::of_reader(reader)?;
    Ok(SnapshotEntry::Asset { size, digest, shape })
}

/// The size of an image, if its head gives it: pages reserve that space before the image is loaded.
fn shape(file: &File) -> Option<Shape> {
    let found = imagesize::reader_size(BufReader::new(file)).ok()?;
    let shape = Shape { width: u32::try_from(found.width).ok()?, height: u32::try_from(found.height).ok()? };
    (shape.width > 0 && shape.height > 0).then_some(shape)
}

pub(super) fn is_text(path: &SourcePath) -> bool {
    has_extension(path, &TEXTS)
}

fn has_extension(path: &SourcePath, among: &[&str]) -> bool {
    among.iter().any(|extension| path.extension().eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::fs::replace::replace;
    use crate::text::path::SourcePath;
    use crate::text::snapshot::{Digest, Shape, SnapshotEntry};

    /// The heads of images of 3 × 2 pixels.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x06\0\0\0";
    const GIF: &[u8] = b"GIF89a\x03\0\x02\0\0\0\0";

    #[test]
    fn the_size_of_an_image_comes_from_its_head() {
        let shape = Some(Shape { width: 3, height: 2 });
        let cases: [(&str, &[u8], Option<Shape>); 6] = [
            ("content/a.png", PNG, shape),
            ("content/a.PNG", PNG, shape),
            // By what it holds, whatever it is called.
            ("content/a.jpg", GIF, shape),
            ("content/a.pdf", PNG, None),
            ("content/a.webp", b"RIFF", None),
            ("content/empty.png", b"", None),
        ];
        let folder = tempfile::tempdir().unwrap();
        for (path, bytes, shape) in cases {
            let disk = folder.path().join("file");
            replace(&disk, bytes).unwrap();
            let entry = read(&SourcePath::parse(path).unwrap(), &disk).unwrap();
            let expected =
                SnapshotEntry::Asset { size: bytes.len() as u64, digest: Digest::of(bytes), shape };
            assert_eq!(entry, expected, "{path}");
        }
    }
}
