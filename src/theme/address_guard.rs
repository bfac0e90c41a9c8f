//! The addresses in what templates wrote: whatever a value made of one, it leads where an address may lead.
//!
//! A template puts values into addresses (`href="{{ acteur.site }}"`) whose types it does not know. What a browser would
//! not take for an ordinary address loses its attribute: the link is text then.

use std::borrow::Cow;
use std::ops::Range;

use crate::html::to_text;
use crate::text::web_address::goal_of_value;

/// Attributes that hold one address.
const ADDRESSES: [&str; 11] = [
    "href",
    "src",
    "action",
    "formaction",
    "xlink:href",
    "poster",
    "data",
    "cite",
    "background",
    "manifest",
    "longdesc",
];

/// Attributes that hold several, and what is between them.
const LISTS: [(&str, char); 3] = [("srcset", ','), ("imagesrcset", ','), ("ping", ' ')];

/// Elements in which there are no elements.
const RAW: [&str; 8] = ["script", "style", "textarea", "title", "noembed", "noframes", "iframe", "xmp"];

/// `html` without the attributes whose addresses must not be followed, nor loaded.
pub(super) fn guarded(html: &str) -> Cow<'_, str> {
    let mut cuts = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found + 1;
        let rest = &html[start..];
        at = if rest.starts_with("!--") {
            start + rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else if rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            element(html, start, &mut cuts)
        } else if rest.starts_with(['/', '!', '?']) {
            start + rest.find('>').map_or(rest.len(), |end| end + 1)
        } else {
            start
        };
    }
    if cuts.is_empty() { Cow::Borrowed(html) } else { Cow::Owned(without(html, &cuts)) }
}

fn without(html: &str, cuts: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(html.len());
    let mut from = 0;
    for cut in cuts {
        out.push_str(&html[from..cut.start]);
        from = cut.end;
    }
    out + &html[from..]
}

/// Reads the tag whose name begins at `start`, and gives where to read on: behind it, or behind its raw text.
fn element(html: &str, start: usize, cuts: &mut Vec<Range<usize>>) -> usize {
    let bytes = html.as_bytes();
    let until = |from: usize, is_end: &dyn Fn(u8) -> bool| {
        bytes[from..].iter().position(|byte| is_end(*byte)).map_or(bytes.len(), |length| from + length)
    };
    let is_space = |byte: u8| byte.is_ascii_whitespace();
    let name_end = until(start, &|byte| is_space(byte) || byte == b'/' || byte == b'>');
    let mut at = name_end;
    loop {
        let before = at;
        at = until(at, &|byte| !is_space(byte) && byte != b'/');
        match bytes.get(at) {
            None => return at,
            Some(b'>') => break,
            Some(_) => {}
        }
        let from = at;
        // An equals sign that comes first is a letter of the name.
        at = until(at + 1, &|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='));
        let name = &html[from..at];
        let equals = until(at, &|byte| !is_space(byte));
        if bytes.get(equals) != Some(&b'=') {
            continue;
        }
        let first = until(equals + 1, &|byte| !is_space(byte));
        let value = if let Some(quote @ (b'"' | b'\'')) = bytes.get(first) {
            let end = until(first + 1, &|byte| byte == *quote);
            at = (end + 1).min(bytes.len());
            first + 1..end
        } else {
            at = until(first, &|byte| is_space(byte) || byte == b'>');
            first..at
        };
        if !may_stay(&html[start..name_end], name, &html[value]) {
            cuts.push(before..at);
        }
    }
    at += 1;
    let name = &html[start..name_end];
    if !RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
        return at;
    }
    let rest = &html[at..];
    let is_end = |found: &usize| {
        rest.get(found + 2..found + 2 + name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name))
    };
    rest.match_indices("</").map(|(found, _)| found).find(is_end).map_or(html.len(), |found| at + found)
}

/// Whether a value is a path beside the page and nothing else: nearly all are, and are asked no more.
fn is_plain_path(value: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._/#".contains(&byte);
    !value.starts_with("//") && value.bytes().all(is_plain)
}

/// Whether an attribute may stay with that value, which is escaped.
fn may_stay(element: &str, name: &str, value: &str) -> bool {
    let is = |known: &str| name.eq_ignore_ascii_case(known);
    // An image may be in the address itself.
    let is_image = |address: &str| {
        let address = address.trim_start().to_ascii_lowercase();
        !element.eq_ignore_ascii_case("a") && address.starts_with("data:image/")
    };
    let may_lead = |address: &str| goal_of_value(address).is_some() || is_image(address);
    if ADDRESSES.iter().any(|known| is(known)) {
        return is_plain_path(value) || may_lead(&to_text(value));
    }
    if let Some((_, between)) = LISTS.iter().find(|(known, _)| is(known)) {
        return to_text(value)
            .split(*between)
            .all(|one| may_lead(one.split_whitespace().next().unwrap_or_default()));
    }
    if is("content") && element.eq_ignore_ascii_case("meta") {
        // Where it is no forwarding, nothing is lost by the question.
        let value = to_text(value);
        let to = value.split_once(';').map_or("", |(_, to)| to.trim_start());
        let is_address = to.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("url="));
        return !is_address || goal_of_value(to[4..].trim_matches(['"', '\'', ' '])).is_some();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn what_may_lead_there_stays_as_it_is() {
        for html in [
            "<a href=\"../a/index.html#b\">x</a>",
            "<a href=\"https://a.example/?a=1&amp;b=2\" rel=\"noopener\">x</a>",
            "<a href=\"mailto:a@b.example\">x</a><a href=tel:+33536490012>x</a>",
            "<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg/%3E\"><img src=\"a.png\" srcset=\"a.png 1x, b.png 2x\">",
            "<meta http-equiv=\"refresh\" content=\"0; url=../a/index.html\"><meta name=\"x\" content=\"a; b\">",
            "<a href=\"\u{2}\">\u{1}</a>",
            "<!-- <a href=\"javascript:x\"> --><p title=\"<a href='javascript:x'>\">",
            "<script>if (a <b && c) { d = '<a href=\"javascript:x\">' }</script><p>1 < 2</p>",
            "<input value=\"javascript:x\" disabled><br/>",
            "<p",
        ] {
            assert_eq!(guarded(html), html);
        }
    }

    #[test]
    fn what_must_not_be_followed_is_text() {
        for (html, expected) in [
            ("<a class=\"x\" href=\"javascript:x\">y</a>", "<a class=\"x\">y</a>"),
            ("<a href='https:evil.example' class=x>y</a>", "<a class=x>y</a>"),
            ("<A HREF = //evil.example>y</A>", "<A>y</A>"),
            ("<a href=\"https:/\\evil.example\">y</a>", "<a>y</a>"),
            ("<a href=\"https://moi:mot@evil.example\">y</a>", "<a>y</a>"),
            ("<a href=\"java\nscript:x\">y</a>", "<a>y</a>"),
            ("<a href=\"data:image/svg+xml,x\">y</a>", "<a>y</a>"),
            ("<a href=\"mailto:a@b.example?bcc=c@d.example\">y</a>", "<a>y</a>"),
            ("<img alt=\"\" src=\"data:text/html,x\"/>", "<img alt=\"\"/>"),
            ("<img srcset=\"a.png 1x, //evil.example/b.png 2x\">", "<img>"),
            ("<meta http-equiv=refresh content=\"0;URL='javascript:x'\">", "<meta http-equiv=refresh>"),
            ("<form action=\"javascript:x\"><button formaction=javascript:x>", "<form><button>"),
            ("<script src=\"//evil.example/x.js\"></script><a href=\"x:y\">", "<script></script><a>"),
            ("<p/href=x:y><svg><use xlink:href=\"x:y\"></svg>", "<p><svg><use></svg>"),
        ] {
            assert_eq!(guarded(html), expected, "{html}");
        }
    }
}
