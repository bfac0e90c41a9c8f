//! One file: as text where authors write text, and by its hash otherwise.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Entry, SourceText};

/// What is read as text, by extension.
const TEXTS: [&str; 12] =
    ["md", "toml", "csv", "relecture", "html", "css", "js", "ftl", "txt", "json", "svg", "xml"];

/// A text beyond this many bytes is nothing that people wrote: it is hashed like an image.
const LARGEST_TEXT: u64 = 8 * 1024 * 1024;

/// Reads the file at `disk`, which the project calls `path`.
pub(super) fn read(path: &SourcePath, disk: &Path) -> io::Result<Entry> {
    let mut file = File::open(disk)?;
    let size = file.metadata()?.len();
    if !is_text(path) || size > LARGEST_TEXT {
        return asset(file);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // The file may have grown since: what is beyond the limit is hashed and not kept.
    file.by_ref().take(LARGEST_TEXT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_TEXT {
        return asset(bytes.as_slice().chain(file));
    }
    Ok(text(&bytes))
}

/// What `path` holds where its bytes are these.
pub(super) fn of_bytes(path: &SourcePath, bytes: &[u8]) -> Entry {
    if is_text(path) && bytes.len() as u64 <= LARGEST_TEXT {
        return text(bytes);
    }
    Entry::Asset { size: bytes.len() as u64, digest: Digest::of(bytes) }
}

fn text(bytes: &[u8]) -> Entry {
    match std::str::from_utf8(bytes) {
        Ok(text) => Entry::Text(SourceText::new(text)),
        Err(error) => Entry::NotUtf8 { digest: Digest::of(bytes), valid_up_to: error.valid_up_to() },
    }
}

fn asset(reader: impl Read) -> io::Result<Entry> {
    let (digest, size) = Digest::of_reader(reader)?;
    Ok(Entry::Asset { size, digest })
}

pub(super) fn is_text(path: &SourcePath) -> bool {
    TEXTS.iter().any(|extension| path.extension().eq_ignore_ascii_case(extension))
}
