//! The text of a TOML string, and where each of its characters was written.

use crate::text::located_text::Anchor;

/// Resolves the string written as `raw` (quotes included), which begins at byte `start` of its file.
///
/// Total: what is not a whole string is taken as far as it goes.
pub(super) fn decode(raw: &str, start: usize) -> (String, Vec<Anchor>) {
    let (quotes, escapes) = if raw.starts_with("\"\"\"") {
        ("\"\"\"", true)
    } else if raw.starts_with("'''") {
        ("'''", false)
    } else if raw.starts_with('\'') {
        ("'", false)
    } else if raw.starts_with('"') {
        ("\"", true)
    } else {
        ("", false)
    };
    let inner = &raw[quotes.len()..];
    let inner = inner.strip_suffix(quotes).unwrap_or(inner);
    let mut skipped = quotes.len();
    if quotes.len() == 3 {
        skipped += newline(inner);
    }
    let mut decoder = Decoder { text: String::with_capacity(raw.len()), anchors: Vec::new(), base: start };
    decoder.run(&raw[..quotes.len() + inner.len()], skipped, escapes);
    (decoder.text, decoder.anchors)
}

/// How many bytes the line end takes that `text` begins with, if it does.
fn newline(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { usize::from(text.starts_with('\n')) }
}

/// Whether some character of `typed` is written by its number.
pub(super) fn has_code_point(typed: &str) -> bool {
    typed.match_indices("\\u").any(|(at, _)| {
        typed.get(at + 2..at + 6).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
    })
}

struct Decoder {
    text: String,
    anchors: Vec<Anchor>,
    base: usize,
}

impl Decoder {
    fn run(&mut self, raw: &str, mut at: usize, escapes: bool) {
        self.anchor(at);
        while let Some(back_slash) = raw[at..].find('\\').filter(|_| escapes) {
            self.text.push_str(&raw[at..at + back_slash]);
            at += back_slash;
            self.anchor(at);
            at += self.escape(&raw[at..]);
            self.anchor(at);
        }
        self.text.push_str(&raw[at..]);
    }

    /// The next byte of the text was written at byte `at` of the string.
    fn anchor(&mut self, at: usize) {
        let anchor = Anchor { text: self.text.len(), file: self.base + at };
        match self.anchors.last_mut() {
            Some(last) if last.text == anchor.text => *last = anchor,
            Some(last) if last.file + (anchor.text - last.text) == anchor.file => {}
            _ => self.anchors.push(anchor),
        }
    }

    /// Resolves the escape that `raw` begins with; says how many bytes it takes.
    fn escape(&mut self, raw: &str) -> usize {
        let Some(letter) = raw[1..].chars().next() else {
            self.text.push('\\');
            return 1;
        };
        let plain = match letter {
            'b' => '\u{8}',
            't' => '\t',
            'n' => '\n',
            'f' => '\u{c}',
            'r' => '\r',
            'e' => '\u{1b}',
            '"' => '"',
            '\\' => '\\',
            'x' => return self.code_point(raw, 2),
            'u' => return self.code_point(raw, 4),
            'U' => return self.code_point(raw, 8),
            ' ' | '\t' | '\n' | '\r' => return line_end(raw),
            _ => {
                self.text.push('\\');
                return 1;
            }
        };
        self.text.push(plain);
        2
    }

    fn code_point(&mut self, raw: &str, digits: usize) -> usize {
        let end = 2 + digits;
        let code = raw.get(2..end).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        self.text.push(code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER));
        if code.is_some() { end } else { 2 }
    }
}

/// A back-slash at the end of a line swallows the white space up to the next word.
fn line_end(raw: &str) -> usize {
    let rest = raw[1..].trim_start_matches([' ', '\t', '\n', '\r']);
    raw.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn each_kind_of_string_gives_its_text_and_places() {
        // Name, as written, the text, byte of the text, byte of the string.
        let rows = [
            ("basic", r#""a\nb""#, "a\nb", 2, 4),
            ("first line end", "\"\"\"\nab\"\"\"", "ab", 0, 4),
            ("windows line end", "\"\"\"\r\na\r\nb\"\"\"", "a\r\nb", 3, 8),
            ("folded line", "\"\"\"a \\\n   b\"\"\"", "a b", 2, 10),
            ("literal", r"'a\n'", r"a\n", 2, 3),
            ("long literal", "'''\n'a''''", "'a'", 0, 4),
            ("code point", r#""\u00e9a""#, "éa", 2, 7),
            ("quotes at the end", "\"\"\"a\"\"\"\"\"", "a\"\"", 2, 5),
        ];
        for (name, raw, text, byte, at) in rows {
            let (decoded, anchors) = decode(raw, 100);
            assert_eq!(decoded, text, "{name}");
            let last = anchors.iter().rev().find(|anchor| anchor.text <= byte).unwrap();
            assert_eq!(last.file + byte - last.text - 100, at, "{name}");
        }
    }
}
