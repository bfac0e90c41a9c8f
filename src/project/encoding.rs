//! Texts in other encodings than UTF-8, read where there is no doubt which it is.

use std::borrow::Cow;

/// A text, and the name of its encoding where that is not UTF-8.
pub(super) type Decoded<'b> = (Cow<'b, str>, Option<&'static str>);

/// The text that `bytes` hold; `None` where it is not certain.
pub(super) fn decoded(bytes: &[u8]) -> Option<Decoded<'_>> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((text.into(), None));
    }
    let utf_16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, odd) = rest.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        String::from_utf16(&units).ok().filter(|text| odd.is_empty() && !text.contains('\0'))
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => Some((utf_16(rest, u16::from_le_bytes)?.into(), Some("UTF-16"))),
        [0xfe, 0xff, rest @ ..] => Some((utf_16(rest, u16::from_be_bytes)?.into(), Some("UTF-16"))),
        _ => Some((windows_1252(bytes)?.into(), Some("Windows-1252"))),
    }
}

/// What the bytes from 0x80 to 0x9f are in Windows-1252, of what French texts hold.
const SIGNS: [(u8, char); 10] = [
    (0x80, '€'),
    (0x85, '…'),
    (0x8c, 'Œ'),
    (0x91, '‘'),
    (0x92, '’'),
    (0x93, '“'),
    (0x94, '”'),
    (0x96, '–'),
    (0x97, '—'),
    (0x9c, 'œ'),
];

/// What other bytes above 0x7f a French text holds.
const LETTERS: &str = "\u{a0}«»°·²³½¼×§ÀÂÇÈÉÊËÎÏÔÙÛÜàâçèéêëîïôùûüñÑ";

/// A French text as Windows saves it as « ANSI »: every letter is one that French texts hold, and no two bytes are a letter
/// of UTF-8, which a file saved in both would have.
fn windows_1252(bytes: &[u8]) -> Option<String> {
    let is_utf_8 = |pair: &[u8]| matches!(pair, [0xc2..=0xdf, 0x80..=0xbf]);
    if bytes.windows(2).any(is_utf_8) {
        return None;
    }
    bytes
        .iter()
        .map(|&byte| match byte {
            b'\t' | b'\n' | b'\r' | 0x20..=0x7e => Some(char::from(byte)),
            0x80..=0x9f => SIGNS.iter().find(|(sign, _)| *sign == byte).map(|(_, letter)| *letter),
            0xa0.. => Some(char::from(byte)).filter(|letter| LETTERS.contains(*letter)),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn only_what_is_certain_is_read() {
        let read = |bytes: &[u8]| decoded(bytes).map(|(text, encoding)| (text.into_owned(), encoding));
        let ansi = Some("Windows-1252");
        assert_eq!(read(b"abc"), Some(("abc".to_owned(), None)));
        assert_eq!(read(b"\xff\xfea\0\xe9\0"), Some(("aé".to_owned(), Some("UTF-16"))));
        assert_eq!(read(b"\xfe\xff\0a"), Some(("a".to_owned(), Some("UTF-16"))));
        assert_eq!(read(b"L\x92\xe9t\xe9, 15 \x80"), Some(("L’été, 15 €".to_owned(), ansi)));
        // Half UTF-8, a Mac's own encoding, an image, half a letter of UTF-16.
        for bytes in [&b"\xc3\xa9 et \xe9"[..], b"\x8et\x8e", b"\x89PNG\0", b"\xff\xfea\0b"] {
            assert_eq!(read(bytes), None, "{bytes:?}");
        }
    }
}
