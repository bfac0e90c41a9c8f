//! The document type of old drawing programs: a name and an address, which nobody needs; or declarations, which nobody reads.

use std::borrow::Cow;
use std::ops::Range;

/// `text` with its document type blanked, so that all places stay; where it declares anything, the range of that instead.
pub(super) fn without(text: &str) -> Result<Cow<'_, str>, Range<usize>> {
    let Some(start) = start(text) else { return Ok(Cow::Borrowed(text)) };
    let Some(length) = length(&text[start..]) else { return Err(declared(text, start)) };
    let mut plain = String::with_capacity(text.len());
    plain.push_str(&text[..start]);
    // Blanks of the same length; line ends stay where they are.
    plain.extend(text[start..start + length].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    plain.push_str(&text[start + length..]);
    Ok(Cow::Owned(plain))
}

/// Where it begins: nothing but blanks, comments and instructions may be before it.
fn start(text: &str) -> Option<usize> {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else {
            return rest.starts_with("<!DOCTYPE").then_some(text.len() - rest.len());
        };
        rest = rest.split_once(end)?.1;
    }
}

/// How long it is; `None` where it declares something, or is never closed.
fn length(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, '[') => return None,
            (None, '>') => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Its first declaration.
fn declared(text: &str, start: usize) -> Range<usize> {
    let words = ["<!ENTITY", "<!ATTLIST", "<!ELEMENT", "<!NOTATION"];
    let found = words.iter().filter_map(|word| Some((text[start..].find(word)? + start, word.len()))).min();
    found.map_or(start..start + "<!DOCTYPE".len(), |(at, length)| at..at + length)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn a_plain_document_type_is_blanked_and_places_stay() {
        let text = "<?xml version=\"1.0\"?>\n<!-- <!DOCTYPE x [ -->\n<!DOCTYPE svg PUBLIC \"-//[W3C]//\"\n \"http://x/>\">\n<svg/>";
        let plain = without(text).unwrap();
        assert_eq!(plain.len(), text.len());
        assert_eq!(plain.find("<svg/>"), text.find("<svg/>"));
        assert_eq!(plain.lines().count(), text.lines().count());
        assert!(!plain.contains("PUBLIC"));
        assert_eq!(without("<svg>é</svg>").unwrap(), "<svg>é</svg>");
    }

    #[test]
    fn what_declares_anything_is_named() {
        for (text, part) in [
            ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>", "<!ENTITY"),
            ("<!DOCTYPE svg [ <!ATTLIST svg onload CDATA \"x\"> <!ENTITY a 'b'>]><svg/>", "<!ATTLIST"),
            ("<!DOCTYPE svg []><svg/>", "<!DOCTYPE"),
            ("<!DOCTYPE svg \"", "<!DOCTYPE"),
        ] {
            assert_eq!(&text[without(text).unwrap_err()], part, "{text}");
        }
    }
}
