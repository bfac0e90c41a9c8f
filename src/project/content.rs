//! One file: its text if authors write it as text, otherwise its hash.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::Path;

use super::encoding::decoded;
use super::file_signature::foreign_kind;
use crate::fs::read::open;
use crate::media::examine;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Shape, SnapshotEntry, SourceText, is_text};

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
        return asset(path, file, shape);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // The file may have grown since: if it is too long now, it is hashed.
    file.by_ref().take(LARGEST_TEXT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_TEXT {
        return asset(path, file, None);
    }
    Ok(if has_extension(path, &AUTHORED) { authored(path, &bytes) } else { text(&bytes) })
}

/// The entry of a file with these bytes.
pub(super) fn of_bytes(path: &SourcePath, bytes: &[u8]) -> SnapshotEntry {
    if is_text(path) && bytes.len() as u64 <= LARGEST_TEXT {
        return if has_extension(path, &AUTHORED) { authored(path, bytes) } else { text(bytes) };
    }
    asset(path, Cursor::new(bytes), None).expect("memory is read without failing")
}

fn text(bytes: &[u8]) -> SnapshotEntry {
    match std::str::from_utf8(bytes) {
        Ok(text) => SnapshotEntry::Text(SourceText::new(text)),
        Err(error) => {
            let valid_up_to = error.valid_up_to();
            SnapshotEntry::NotUtf8 { digest: Digest::of(bytes), valid_up_to, kind: None }
        }
    }
}

/// The endings of what authors write by hand, in editors that save in other encodings.
const AUTHORED: [&str; 3] = ["md", "toml", "csv"];

/// As [`text`], where a person may have written it: in another encoding too, with the line ends of an old Mac.
fn authored(path: &SourcePath, bytes: &[u8]) -> SnapshotEntry {
    if let Some(kind) = foreign_kind(&path.extension().to_lowercase(), bytes) {
        return SnapshotEntry::NotUtf8 { digest: Digest::of(bytes), valid_up_to: 0, kind: Some(kind) };
    }
    match decoded(bytes) {
        // Excel's « CSV (Macintosh) », and what passed through old tools: one byte for another.
        Some((text, None)) if text.contains('\r') && !text.contains('\n') => {
            SnapshotEntry::Text(SourceText::ended(&text.replace('\r', "\n"), bytes))
        }
        Some((text, Some(encoding))) => SnapshotEntry::Text(SourceText::decoded(&text, bytes, encoding)),
        _ => text(bytes),
    }
}

fn asset(path: &SourcePath, mut file: impl Read + Seek, shape: Option<Shape>) -> io::Result<SnapshotEntry> {
    file.rewind()?;
    let (digest, size) = Digest::of_reader(&mut file)?;
    let kind = examine::bytes(path.extension(), BufReader::new(file), size)?;
    Ok(SnapshotEntry::Asset { size, digest, shape, kind })
}

/// The size of an image, if its head gives it: pages reserve that space before the image is loaded.
fn shape(file: &File) -> Option<Shape> {
    let found = imagesize::reader_size(BufReader::new(file)).ok()?;
    let shape = Shape { width: u32::try_from(found.width).ok()?, height: u32::try_from(found.height).ok()? };
    (shape.width > 0 && shape.height > 0).then_some(shape)
}

fn has_extension(path: &SourcePath, among: &[&str]) -> bool {
    among.iter().any(|extension| path.extension().eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::fs::replace::replace;
    use crate::media::media_kind::{KindFault, MediaKind};
    use crate::text::path::SourcePath;
    use crate::text::snapshot::{Digest, Shape, SnapshotEntry};

    /// The heads of images of 3 × 2 pixels.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x06\0\0\0";
    const GIF: &[u8] = b"GIF89a\x03\0\x02\0\0\0\0";

    /// Path, bytes, size and kind.
    type Case = (&'static str, &'static [u8], Option<Shape>, Result<MediaKind, KindFault>);

    #[test]
    fn the_size_of_an_image_comes_from_its_head() {
        let shape = Some(Shape { width: 3, height: 2 });
        let png = KindFault::Other(Some(MediaKind::Png));
        let cases: [Case; 6] = [
            ("content/a.png", PNG, shape, Ok(MediaKind::Png)),
            ("content/a.PNG", PNG, shape, Ok(MediaKind::Png)),
            // By what it holds, whatever it is called.
            ("content/a.jpg", GIF, shape, Err(KindFault::Other(Some(MediaKind::Gif)))),
            ("content/a.pdf", PNG, None, Err(png)),
            ("content/a.webp", b"RIFF", None, Err(KindFault::Other(None))),
            ("content/empty.png", b"", None, Err(KindFault::Other(None))),
        ];
        let folder = tempfile::tempdir().unwrap();
        for (path, bytes, shape, kind) in cases {
            let disk = folder.path().join("file");
            replace(&disk, bytes).unwrap();
            let entry = read(&SourcePath::parse(path).unwrap(), &disk).unwrap();
            let expected =
                SnapshotEntry::Asset { size: bytes.len() as u64, digest: Digest::of(bytes), shape, kind };
            assert_eq!(entry, expected, "{path}");
        }
    }
}
