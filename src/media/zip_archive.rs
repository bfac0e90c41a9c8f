//! Containers: what is in a zip file, by the part that says so. Nothing else of it is unpacked.

use std::io::{Read, Seek};

use roxmltree::{Document, ParsingOptions};
use zip::ZipArchive;

use super::media_kind::{KindFault, MediaKind};

/// No document has more parts.
const PARTS: usize = 50_000;

/// The part that says what a document is weighs less, in bytes.
const DESCRIPTION: u64 = 4 * 1024 * 1024;

/// Unpacked, a container of this many bytes fills no disk, however well it was packed.
const HARMLESS: u128 = 256 * 1024 * 1024;

/// Documents shrink to a hundredth at best: beyond, somebody made it to fill a disk.
const RATIO: u128 = 250;

/// And none that a site gives to its readers is larger than this.
const LARGEST: u128 = 16 * 1024 * 1024 * 1024;

/// What programs of offices call parts that hold programs, anywhere in the path of a part.
const MACROS: [&str; 3] = ["vbaproject", "macrosheet", "activex"];

/// Folders of an `OpenDocument` file that hold programs.
const MACRO_FOLDERS: [&str; 2] = ["basic/", "scripts/"];

/// What the type of a part that holds programs says.
const MACRO_TYPES: [&str; 3] = ["macroenabled", "vbaproject", "macrosheet"];

/// What the container in `reader`, of `size` bytes, holds.
pub(super) fn kind_of_archive(reader: impl Read + Seek, size: u64) -> Result<MediaKind, KindFault> {
    let mut archive = ZipArchive::new(reader).map_err(|_| KindFault::Broken)?;
    // What is before the first part is what browsers look at.
    if archive.offset() != 0 || archive.is_empty() || archive.len() > PARTS {
        return Err(KindFault::Broken);
    }
    let unpacked = archive.decompressed_size().ok_or(KindFault::Broken)?;
    if unpacked > LARGEST || unpacked > HARMLESS.max(RATIO * u128::from(size)) {
        return Err(KindFault::Broken);
    }
    let mut names = Vec::with_capacity(archive.len());
    for name in archive.file_names() {
        names.push(name.map_err(|_| KindFault::Broken)?.into_owned());
    }
    for name in &names {
        let lower = name.to_lowercase();
        let outside = name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|part| part == "..");
        let macros = MACROS.iter().any(|part| lower.contains(part))
            || MACRO_FOLDERS.iter().any(|folder| lower.starts_with(folder));
        if outside || macros || name.contains(char::is_control) {
            return Err(KindFault::Active(name.chars().filter(|letter| !letter.is_control()).collect()));
        }
    }
    if names.first().is_some_and(|name| name == "mimetype") {
        return Ok(open_document(&entry_text(&mut archive, "mimetype")?));
    }
    if names.iter().any(|name| name == CONTENT_TYPES) {
        return office(&entry_text(&mut archive, CONTENT_TYPES)?);
    }
    Ok(MediaKind::Zip)
}

/// The part that says what the others are, in documents of Office.
const CONTENT_TYPES: &str = "[Content_Types].xml";

fn entry_text(archive: &mut ZipArchive<impl Read + Seek>, name: &str) -> Result<String, KindFault> {
    let part = archive.by_name(name).map_err(|_| KindFault::Broken)?;
    let mut text = String::new();
    part.take(DESCRIPTION + 1).read_to_string(&mut text).map_err(|_| KindFault::Broken)?;
    if text.len() as u64 > DESCRIPTION { Err(KindFault::Broken) } else { Ok(text) }
}

fn open_document(mimetype: &str) -> MediaKind {
    match mimetype.trim() {
        "application/vnd.oasis.opendocument.text" => MediaKind::Odt,
        "application/vnd.oasis.opendocument.spreadsheet" => MediaKind::Ods,
        "application/vnd.oasis.opendocument.presentation" => MediaKind::Odp,
        _ => MediaKind::Zip,
    }
}

fn office(content_types: &str) -> Result<MediaKind, KindFault> {
    const MAIN: [(&str, MediaKind); 3] = [
        ("wordprocessingml.document.main+xml", MediaKind::Docx),
        ("spreadsheetml.sheet.main+xml", MediaKind::Xlsx),
        ("presentationml.presentation.main+xml", MediaKind::Pptx),
    ];
    let text = content_types.strip_prefix('\u{feff}').unwrap_or(content_types);
    let document =
        Document::parse_with_options(text, ParsingOptions::default()).map_err(|_| KindFault::Broken)?;
    let mut found = MediaKind::Zip;
    for kind in document.descendants().filter_map(|node| node.attribute("ContentType")) {
        let lower = kind.to_ascii_lowercase();
        if MACRO_TYPES.iter().any(|part| lower.contains(part)) {
            return Err(KindFault::Active(kind.into()));
        }
        let main = MAIN.iter().find(|(name, _)| {
            lower.strip_prefix("application/vnd.openxmlformats-officedocument.") == Some(name)
        });
        if let Some((_, kind)) = main {
            found = *kind;
        }
    }
    Ok(found)
}
