//! Letters that a text lost, or got, on its way through other programs: « Ã© » for « é », a line end of a Mac's Pages.

use std::ops::Range;

/// A line with such letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddLine {
    /// What happened to it: a key of the words of its problem.
    pub form: &'static str,
    /// The line, without its end.
    pub line: Range<usize>,
    /// The line as it was meant, where that is certain.
    pub right: Option<String>,
}

/// How many lines of one text are told.
const MOST: usize = 20;

/// What programs that cut lines for themselves put between two: a browser shows nothing there.
const LINE_ENDS: [char; 2] = ['\u{2028}', '\u{2029}'];

/// What stands for a picture that was pasted with its text, and did not come along.
const OBJECT: char = '\u{fffc}';

/// What takes no room on a page, and what two letters of a PDF are drawn as: words that hold them are not found, addresses
/// lead nowhere. The letters that join an emoji are none of these.
pub const UNSEEN: [char; 6] = ['\u{ad}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];
const LIGATURES: [(char, &str); 7] = [
    ('\u{fb00}', "ff"),
    ('\u{fb01}', "fi"),
    ('\u{fb02}', "fl"),
    ('\u{fb03}', "ffi"),
    ('\u{fb04}', "ffl"),
    ('\u{fb05}', "st"),
    ('\u{fb06}', "st"),
];

/// What a program writes for a letter that it could not read.
const LOST: char = '\u{fffd}';

/// The lines of `text` with odd letters, in order.
pub fn odd_lines(text: &str) -> Box<[OddLine]> {
    if !may_be_odd(text.as_bytes()) {
        return Box::default();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end_matches(['\n', '\r']);
        if let Some((form, right)) = odd(line) {
            found.push(OddLine { form, line: start..start + line.len(), right });
            if found.len() == MOST {
                break;
            }
        }
        start += raw.len();
    }
    found.into()
}

/// Whether the bytes of one of the letters are there: nearly no text has any.
fn may_be_odd(bytes: &[u8]) -> bool {
    // A letter of two bytes at the very end is not looked at: nothing follows it.
    bytes.windows(3).any(|three| match three[0] {
        0xc3 => matches!(three[1], 0x82 | 0x83) || three[1..] == [0xa2, 0xe2],
        0xc2 => three[1] == 0xad,
        0xe2 => {
            three[1] == 0x80 && matches!(three[2], 0x8b | 0x8e | 0x8f | 0xa8 | 0xa9)
                || three[1] == 0x81 && three[2] == 0xa0
        }
        0xee => true,
        0xef => matches!(
            (three[1], three[2]),
            (0x80..=0xa3, _) | (0xac, 0x80..=0x86) | (0xbb, 0xbf) | (0xbf, 0xbc | 0xbd)
        ),
        _ => false,
    })
}

fn odd(line: &str) -> Option<(&'static str, Option<String>)> {
    if line.contains(LOST) {
        return Some(("lost", None));
    }
    let read_again = read_again(line);
    if read_again.is_some() {
        return Some(("broken", read_again));
    }
    if line.contains(LINE_ENDS) {
        return Some(("separator", Some(line.replace(LINE_ENDS, " "))));
    }
    if line.contains(OBJECT) {
        return Some(("object", Some(line.replace(OBJECT, ""))));
    }
    if line.contains(UNSEEN) {
        return Some(("unseen", Some(joined(&line.replace(UNSEEN, "")))));
    }
    if line.contains(|letter| LIGATURES.iter().any(|(drawn, _)| *drawn == letter)) {
        return Some(("ligature", Some(joined(line))));
    }
    // At the beginning of a line it is the bullet of a list, which is told as one.
    let is_private = |letter: char| ('\u{e000}'..='\u{f8ff}').contains(&letter);
    line.trim_start().trim_start_matches(is_private).contains(is_private).then_some(("private", None))
}

/// A line with the letters that its ligatures draw.
fn joined(line: &str) -> String {
    LIGATURES.iter().fold(line.to_owned(), |line, (drawn, letters)| line.replace(*drawn, letters))
}

/// A line whose UTF-8 was read as Windows-1252, read as UTF-8; `None` where nothing in it was.
fn read_again(line: &str) -> Option<String> {
    let mut right = String::with_capacity(line.len());
    let mut rest = line;
    let mut is_changed = false;
    while let Some(start) = rest.find(|letter: char| !letter.is_ascii()) {
        right.push_str(&rest[..start]);
        let end = rest[start..].find(|letter: char| letter.is_ascii()).map_or(rest.len(), |at| start + at);
        let run = &rest[start..end];
        let begins = |sign: &char| matches!(sign, 'Ã' | 'Â' | 'â' | 'Å');
        let bytes: Option<Vec<u8>> = run.chars().map(byte_of).collect();
        let meant = bytes.filter(|bytes| bytes.len() > 1).and_then(|bytes| String::from_utf8(bytes).ok());
        match meant.filter(|_| run.chars().any(|letter| begins(&letter))) {
            Some(meant) => {
                is_changed = true;
                right.push_str(&meant);
            }
            None => right.push_str(run),
        }
        rest = &rest[end..];
    }
    right.push_str(rest);
    is_changed.then_some(right)
}

/// The byte that is `letter` in Windows-1252; bytes without a letter are read as the control character of their number.
fn byte_of(letter: char) -> Option<u8> {
    const SIGNS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let at = SIGNS.chars().position(|sign| sign == letter);
    at.and_then(|at| u8::try_from(at + 0x80).ok()).or_else(|| u8::try_from(u32::from(letter)).ok())
}

#[cfg(test)]
mod tests {
    use super::odd_lines;

    #[test]
    fn what_was_read_wrongly_is_read_again() {
        for (line, form, right) in [
            ("Le tÃ©lÃ©phone de lâ€™office", "broken", Some("Le téléphone de l’office")),
            ("15Â 000 â‚¬, Ã\u{a0} lâ€™Å“uvre", "broken", Some("15\u{a0}000 €, à l’œuvre")),
            ("Le t\u{fffd}l\u{fffd}phone", "lost", None),
            ("Une ligne\u{2028}une autre", "separator", Some("Une ligne une autre")),
            ("Une image\u{fffc} ici", "object", Some("Une image ici")),
            ("Appelez \u{f028} ici", "private", None),
            ("La ﬁche de l’oﬃce", "ligature", Some("La fiche de l’office")),
            ("La décla\u{ad}ration en mai\u{200b}rie", "unseen", Some("La déclaration en mairie")),
        ] {
            let line = line.replace("15Â 000", "15Â\u{a0}000");
            let found = odd_lines(&format!("avant\n{line}\n"));
            assert_eq!(found.len(), 1, "{line}");
            assert_eq!((found[0].form, found[0].right.as_deref()), (form, right), "{line}");
            assert_eq!(found[0].line, 6..6 + line.len(), "{line}");
        }
    }

    #[test]
    fn french_is_not_odd() {
        let text = "L’Âge d’or à l’été, « Ça va ? » — 15\u{202f}000\u{a0}€, œuvre, São Paulo, PÂTÉ, 👩‍🌾\n\u{f0b7} Un\n";
        assert_eq!(odd_lines(text).len(), 0);
    }
}
