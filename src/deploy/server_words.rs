//! Paths and addresses as the configuration of each web server reads them back.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// What no address of ours holds as it is: no server takes the rest for a sign of its own.
const SIGNS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What browsers encode in a path.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\');

/// A path of the host as browsers send it: for whoever compares it with that, letter for letter.
pub(super) fn sent(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, ENCODED).into()
}

/// A path of the host, as an address to go to.
pub(super) fn url(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, SIGNS).into()
}

/// A word for nginx; `None` where it has none: nothing there stands for a dollar.
pub(super) fn nginx(text: &str) -> Option<String> {
    let can = !text.contains('$') && is_printed(text);
    can.then(|| format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\"")))
}

/// A word for Caddy; `None` where it has none.
///
/// Quotes take everything but their own sign; `{` begins a placeholder, unless a backslash is before it. Placeholders
/// of one word (`{path}`) are written out in full before anybody looks at the backslash.
pub(super) fn caddy(text: &str) -> Option<String> {
    let is_word = |rest: &str| {
        let end = rest.find(|letter: char| {
            !(letter.is_ascii_lowercase() || letter.is_ascii_digit() || "._".contains(letter))
        });
        rest.starts_with('$') || end.is_some_and(|end| rest[end..].starts_with('}'))
    };
    if !is_printed(text) || text.contains("\\{") || text.split('{').skip(1).any(is_word) {
        return None;
    }
    let text = text.replace('{', "\\{");
    if !text.contains('"') && !text.ends_with('\\') {
        Some(format!("\"{text}\""))
    } else if !text.contains('`') {
        Some(format!("`{text}`"))
    } else {
        None
    }
}

/// A word for Apache; `None` where it has none: `${…}` is a variable, however it is quoted, and a line is a line.
pub(super) fn apache(text: &str) -> Option<String> {
    let can = !text.contains("${") && !text.contains(char::is_control);
    can.then(|| format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\"")))
}

/// A path as a regular expression of Apache that matches nothing else.
pub(super) fn pattern(path: &str) -> String {
    let mut pattern = String::with_capacity(path.len());
    for letter in path.chars() {
        if r"\.+*?()|[]{}^$".contains(letter) {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}

/// A path that Apache puts in the place of a matched one, and encodes itself; `None` where it would cut it.
pub(super) fn replacement(path: &str) -> Option<String> {
    let can = !path.contains(['?', '#']);
    can.then(|| path.replace('\\', r"\\").replace('$', "\\$"))
}

/// Whether a terminal shows `text` as it is: who copies it from there has it whole.
fn is_printed(text: &str) -> bool {
    !text.contains(|letter: char| letter.is_control() && letter != '\n')
}

#[cfg(test)]
mod tests {
    use super::{apache, caddy, nginx, pattern, replacement, sent, url};

    #[test]
    fn words_are_read_back_as_they_were() {
        assert_eq!(url("/été d'or/$1{x};é%\n/"), "/%C3%A9t%C3%A9%20d%27or/%241%7Bx%7D%3B%C3%A9%25%0A/");
        assert_eq!(sent("/été d'or/{x}/"), "/%C3%A9t%C3%A9%20d'or/%7Bx%7D/");
        assert_eq!(nginx(r#"/srv/a "b";{c}\d"#).unwrap(), r#""/srv/a \"b\";{c}\\d""#);
        assert_eq!(caddy("/srv/a b{C}").unwrap(), "\"/srv/a b\\{C}\"");
        assert_eq!(caddy(r#"/srv/a"b\"#).unwrap(), r#"`/srv/a"b\`"#);
        assert_eq!(apache(r#"^/a "b"\.c$"#).unwrap(), r#""^/a \"b\"\\.c$""#);
        assert_eq!(pattern("/a.b(c)$"), r"/a\.b\(c\)\$");
        assert_eq!(replacement("/a$1").unwrap(), r"/a\$1");
    }

    #[test]
    fn what_cannot_be_said_is_not_said() {
        assert_eq!(nginx("/srv/$host"), None);
        assert_eq!(nginx("/srv/\u{1b}"), None);
        assert_eq!(caddy("/srv/{$HOME}"), None);
        assert_eq!(caddy("/srv/{path}"), None);
        assert_eq!(caddy("/srv/a`\"b"), None);
        assert_eq!(apache("/a${HOME}"), None);
        assert_eq!(apache("/a\nRequire all denied"), None);
        assert_eq!(replacement("/a?b"), None);
    }
}
