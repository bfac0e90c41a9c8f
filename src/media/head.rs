//! Kinds that their first bytes tell.

use super::media_kind::MediaKind;

/// How many bytes are enough.
pub(super) const LENGTH: usize = 64;

/// What a file that begins with these bytes is; of containers, only that it is one.
pub(super) fn kind_of_head(head: &[u8]) -> Option<MediaKind> {
    let begins = |bytes: &[u8]| head.starts_with(bytes);
    let kind = if begins(b"%PDF-") {
        MediaKind::Pdf
    } else if begins(b"\x89PNG\r\n\x1a\n") {
        MediaKind::Png
    } else if begins(b"\xff\xd8\xff") {
        MediaKind::Jpeg
    } else if begins(b"GIF87a") || begins(b"GIF89a") {
        MediaKind::Gif
    } else if begins(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        MediaKind::Webp
    } else if is_avif(head) {
        MediaKind::Avif
    } else if begins(b"PK\x03\x04") {
        MediaKind::Zip
    } else {
        return None;
    };
    Some(kind)
}

/// A box `ftyp` that names AVIF among its brands.
fn is_avif(head: &[u8]) -> bool {
    let Some((length, rest)) = head.split_first_chunk::<4>() else { return false };
    let length = u32::from_be_bytes(*length) as usize;
    let Some(brands) = rest.strip_prefix(b"ftyp") else { return false };
    let brands = &brands[..brands.len().min(length.saturating_sub(8))];
    brands.chunks_exact(4).any(|brand| brand == b"avif" || brand == b"avis")
}
