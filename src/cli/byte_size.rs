//! How large something is, in the one way in which all commands say it.

use super::session::say;
use crate::i18n::{Language, Word};

/// `840 o`, `12,4 ko`, `3,1 Mo`
pub(super) fn spoken(language: Language, bytes: u64) -> String {
    let (unit, size) = match bytes {
        0..1000 => return say(language, "publish-bytes", &[("size", Word::Text(&bytes.to_string()))]),
        1000..1_000_000 => ("publish-kilobytes", bytes / 100),
        _ => ("publish-megabytes", bytes / 100_000),
    };
    let comma = say(language, "publish-comma", &[]);
    let size = format!("{}{comma}{}", size / 10, size % 10);
    say(language, unit, &[("size", Word::Text(&size))])
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use crate::i18n::Language::{English, French};

    #[test]
    fn sizes_are_said_in_thousands() {
        for (bytes, french, english) in [
            (840, "840\u{a0}o", "840\u{a0}B"),
            (12_499, "12,4\u{a0}ko", "12.4\u{a0}kB"),
            (3_150_000, "3,1\u{a0}Mo", "3.1\u{a0}MB"),
        ] {
            let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
            assert_eq!(plain(&spoken(French, bytes)), plain(french));
            assert_eq!(plain(&spoken(English, bytes)), plain(english));
        }
    }
}
