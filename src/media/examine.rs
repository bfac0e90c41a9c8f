//! Looks at a file: at its head, at the part that says what it is, or, where it is a text, at all of it.

use std::io::{self, Read, Seek};

use super::media_kind::{KindFault, MediaKind};
use super::{head, plain_text, track, zip_archive};

/// A longer text, in bytes, is not looked through.
const LONGEST_TEXT: u64 = 8 * 1024 * 1024;

/// What the file with that ending, whose `size` bytes `reader` gives, is.
pub fn bytes(
    ending: &str,
    mut reader: impl Read + Seek,
    size: u64,
) -> io::Result<Result<MediaKind, KindFault>> {
    let Some(kind) = MediaKind::of_ending(ending) else { return Ok(Err(KindFault::Unknown)) };
    let is_text = matches!(
        kind,
        MediaKind::Csv | MediaKind::Txt | MediaKind::Ics | MediaKind::Gpx | MediaKind::Kml | MediaKind::Svg
    );
    if is_text && size > LONGEST_TEXT {
        return Ok(Err(KindFault::TooLarge(size)));
    }
    reader.rewind()?;
    let mut start = Vec::new();
    let wanted = if is_text { LONGEST_TEXT + 1 } else { head::LENGTH as u64 };
    reader.by_ref().take(wanted).read_to_end(&mut start)?;
    let found = head::kind_of_head(&start);
    if is_text {
        return Ok(match (std::str::from_utf8(&start), found) {
            (Ok(text), _) => self::text(ending, text),
            (Err(_), Some(found)) => Err(KindFault::Other(Some(found))),
            (Err(_), None) => Err(KindFault::Broken),
        });
    }
    Ok(match found {
        Some(MediaKind::Zip) => {
            reader.rewind()?;
            let is_container = matches!(
                kind,
                MediaKind::Odt
                    | MediaKind::Ods
                    | MediaKind::Odp
                    | MediaKind::Docx
                    | MediaKind::Xlsx
                    | MediaKind::Pptx
                    | MediaKind::Zip
            );
            match zip_archive::kind_of_archive(reader, size) {
                Err(fault) if is_container => Err(fault),
                // A document may be handed over as the zip file that it also is.
                Ok(inner) if inner == kind || kind == MediaKind::Zip => Ok(kind),
                inner => Err(KindFault::Other(inner.ok())),
            }
        }
        Some(found) if found == kind => Ok(kind),
        found => Err(KindFault::Other(found)),
    })
}

/// What the text with that ending is. (A drawing is looked at by [`super::drawing`].)
pub fn text(ending: &str, text: &str) -> Result<MediaKind, KindFault> {
    let kind = MediaKind::of_ending(ending).ok_or(KindFault::Unknown)?;
    if let Some(found) = head::kind_of_head(text.as_bytes()) {
        return Err(KindFault::Other(Some(found)));
    }
    match kind {
        MediaKind::Csv | MediaKind::Txt | MediaKind::Ics => plain_text::check(kind, text).map(|()| kind),
        MediaKind::Gpx | MediaKind::Kml => track::check(kind, text).map(|()| kind),
        _ => Err(KindFault::Other(None)),
    }
}
