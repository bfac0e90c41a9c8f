//! One file: as text where authors write text, and by its hash otherwise.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

use crate::fs::read::open;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Shape, SnapshotEntry, SourceText};

/// What is read as text, by extension.
const TEXTS: [&str; 12] =
    ["md", "toml", "csv", "relecture", "html", "css", "js", "ftl", "txt", "json", "svg", "xml"];

/// What browsers show as images, by extension, and says in its head how large it is. (A drawing, `svg`, is text.)
const IMAGES: [&str; 6] = ["png", "jpg", "jpeg", "gif", "webp", "avif"];

/// A text beyond this many bytes is nothing that people wrote: it is hashed like an image.
const LARGEST_TEXT: u64 = 8 * 1024 * 1024;

/// Reads the file at `disk`, which the project calls `path`.
pub(super) fn read(path: &SourcePath, disk: &Path) -> io::Result<SnapshotEntry> {
    let mut file = open(disk)?;
    let size = file.metadata()?.len();
    if !is_text(path) || size > LARGEST_TEXT {
        let shape = if has_extension(path, &IMAGES) { shape(&file) } else { None };
        file.rewind()?;
        return asset(file, shape);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // The file may have grown since: what is beyond the limit is hashed and not kept.
    file.by_ref().take(LARGEST_TEXT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_TEXT {
        return asset(bytes.as_slice().chain(file), None);
    }
    Ok(text(&bytes))
}

/// What `path` holds where its bytes are these.
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

/// How large the image is, where its head says so: so that pages keep its place before it comes.
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
    use std::fs::File;
    use std::io::Write;

    use super::read;
    use crate::text::path::SourcePath;
    use crate::text::snapshot::{Digest, Shape, SnapshotEntry};

    /// The heads of images of 3 × 2 pixels; what comes behind is for eyes.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x06\0\0\0";
    const GIF: &[u8] = b"GIF89a\x03\0\x02\0\0\0\0";

    #[test]
    fn images_say_how_large_they_are() {
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
            File::create(&disk).and_then(|mut file| file.write_all(bytes)).unwrap();
            let entry = read(&SourcePath::parse(path).unwrap(), &disk).unwrap();
            let expected =
                SnapshotEntry::Asset { size: bytes.len() as u64, digest: Digest::of(bytes), shape };
            assert_eq!(entry, expected, "{path}");
        }
    }
}
