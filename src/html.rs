//! Text as HTML, and HTML as text.
//!
//! What is escaped holds no control character but tabs and line ends, and none that turns the letters after it round: no
//! format of ours takes any, and the marks at which `render` puts finished pieces together are such characters. So no text
//! can be taken for a mark, whatever it holds.

use std::io::{self, Write};

use crate::unseen::turns_letters;

/// The characters that HTML escapes, each with its entity.
const ENTITIES: [(char, &str); 5] =
    [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\'', "&#39;")];

/// `text` as the content of an element or as the value of an attribute in double quotes.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    escape_into(text, &mut html);
    html
}

/// Appends `text` to `html`, escaped as [`escape`] does.
pub fn escape_into(text: &str, html: &mut String) {
    pieces(text, is_special, |piece| html.push_str(piece));
}

/// Writes `text` as [`escape`] gives it, with single quotes escaped as well: templates may use either.
pub fn write_escaped(text: &str, mut out: impl Write) -> io::Result<()> {
    let mut written = Ok(());
    pieces(
        text,
        |byte| is_special(byte) || byte == b'\'',
        |piece| {
            if written.is_ok() {
                written = out.write_all(piece.as_bytes());
            }
        },
    );
    written
}

/// `text` as the content of an element: quotes stay as they are.
pub fn escape_content(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    pieces(text, |byte| is_special(byte) && byte != b'"', |piece| html.push_str(piece));
    html
}

/// Whether a character that begins with `byte` may have to be replaced.
fn is_special(byte: u8) -> bool {
    match byte {
        // The last three: so begin the controls of the second set, what turns letters round, and the two characters that XML
        // does not take.
        b'&' | b'<' | b'>' | b'"' | 0x7f | 0xc2 | 0xe2 | 0xef => true,
        _ => byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r'),
    }
}

/// Gives the pieces of `text` to `push`, its special characters replaced.
fn pieces(text: &str, is_special: impl Fn(u8) -> bool, mut push: impl FnMut(&str)) {
    let mut from = 0;
    let mut at = 0;
    while let Some(next) = text.as_bytes()[at..].iter().position(|byte| is_special(*byte)) {
        at += next;
        let letter = text[at..].chars().next().expect("a special byte begins a character");
        let replaced = match ENTITIES.iter().find(|(special, _)| *special == letter) {
            Some((_, entity)) => Some(*entity),
            // A browser's tokenizer does the same to NUL.
            None => is_left_out(letter).then_some("\u{fffd}"),
        };
        if let Some(replaced) = replaced {
            push(&text[from..at]);
            push(replaced);
            from = at + letter.len_utf8();
        }
        at += letter.len_utf8();
    }
    push(&text[from..]);
}

/// Whether no page holds the character: a control, one of the two that are none in Unicode either, or one that turns the
/// letters after it round, its own text's and others'.
pub fn is_left_out(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
        || matches!(letter, '\u{fffe}' | '\u{ffff}')
        || turns_letters(letter)
}

/// The text of HTML that this program wrote: tags left out, entities as characters.
pub fn to_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'<' | b'&')) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((letter, entity)) = ENTITIES.iter().find(|(_, entity)| rest.starts_with(entity)) {
            text.push(*letter);
            rest = &rest[entity.len()..];
        } else if let Some(end) = rest.find('>').filter(|_| rest.starts_with('<')) {
            rest = &rest[end + 1..];
        } else {
            text.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::{escape, escape_content, to_text};

    #[test]
    fn escaped_text_comes_back_as_it_was() {
        let text = "a < b & \"c\" > d\0";
        assert_eq!(escape_content(text), "a &lt; b &amp; \"c\" &gt; d\u{fffd}");
        assert_eq!(escape(text), "a &lt; b &amp; &quot;c&quot; &gt; d\u{fffd}");
        assert_eq!(to_text(&escape("l'« &lt; » <")), "l'« &lt; » <");
        assert_eq!(
            escape("\u{1}\u{5}\u{b}\t\r\n\u{7f}\u{85}\u{a0}\u{ad}\u{ffff}\u{feff}\u{202e}\u{2069}’\u{200f}é"),
            "\u{fffd}\u{fffd}\u{fffd}\t\r\n\u{fffd}\u{fffd}\u{a0}\u{ad}\u{fffd}\u{feff}\u{fffd}\u{fffd}’\u{200f}é"
        );
        assert_eq!(to_text("<b>R&amp;D</b> l&#39;eau & Cie"), "R&D l'eau & Cie");
    }
}
