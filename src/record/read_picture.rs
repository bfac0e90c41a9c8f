//! Vector images: a picture in SVG is a document, which can run programs and load others; ours only show.

use roxmltree::{Document, Node, ParsingOptions};

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry};
use crate::text::web_address::is_web_address;

/// Elements that run, frame or change what stands around them.
const RUNNING: [&str; 9] =
    ["script", "foreignObject", "iframe", "object", "embed", "handler", "listener", "audio", "video"];

/// Elements that fetch what they name by themselves.
const LOADING: [&str; 4] = ["image", "use", "feImage", "linearGradient"];

/// No picture that somebody drew holds more.
const NODES: u32 = 1_000_000;

/// Tells the pictures below `folder` that could do more than show themselves, at the first thing that could.
pub fn check_pictures(snapshot: &Snapshot, folder: &str, problems: &mut Problems) {
    for (path, entry) in snapshot.below(folder) {
        if !path.extension().eq_ignore_ascii_case("svg") {
            continue;
        }
        let found = match entry {
            SnapshotEntry::Text(source) => check_picture(path, &source.text),
            // Too large to be read: nobody drew that.
            SnapshotEntry::Asset { .. } => Some(broken(path, 0)),
            // Told where it is used; and what the program carries is ours.
            SnapshotEntry::NotUtf8 { .. } | SnapshotEntry::Carried { .. } => None,
        };
        problems.extend(found);
    }
}

fn broken(path: &SourcePath, at: usize) -> Diagnostic {
    Diagnostic::new(Code::BrokenPicture, Place::new(path.clone(), at..at)).with("path", path)
}

fn check_picture(path: &SourcePath, text: &str) -> Option<Diagnostic> {
    // Old drawing programs write a document type: what it declares is expanded within bounds, or refused.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: NODES, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => return Some(broken(path, offset(text, error.pos()))),
    };
    if let Some(instruction) = document.descendants().find(Node::is_pi) {
        return Some(active(path, &instruction, "<?"));
    }
    document.descendants().filter(Node::is_element).find_map(|element| {
        let part = running_part(&element)?;
        Some(active(path, &element, &part))
    })
}

fn active(path: &SourcePath, node: &Node<'_, '_>, part: &str) -> Diagnostic {
    let range = node.range();
    // The element's opening, not all that it holds.
    let end = range.end.min(range.start + 1 + node.tag_name().name().len());
    Diagnostic::new(Code::ActivePicture, Place::new(path.clone(), range.start..end))
        .with("path", path)
        .with("part", part)
}

/// What in an element could run or load, as it is written.
fn running_part(element: &Node<'_, '_>) -> Option<String> {
    let name = element.tag_name().name();
    if RUNNING.iter().any(|running| running.eq_ignore_ascii_case(name)) {
        return Some(format!("<{name}>"));
    }
    if name == "style" && element.descendants().filter_map(|node| node.text()).any(loads) {
        return Some("<style>".to_owned());
    }
    for attribute in element.attributes() {
        let (key, value) = (attribute.name(), attribute.value());
        let bare: String = value.chars().filter(|letter| !letter.is_ascii_control()).collect();
        let bare = bare.trim_start().to_ascii_lowercase();
        let is_running = key.to_ascii_lowercase().starts_with("on")
            || ["javascript:", "vbscript:"].iter().any(|scheme| bare.contains(scheme))
            || (key == "attributeName" && bare.ends_with("href"))
            || (key == "href" && !may_lead_there(&bare, LOADING.contains(&name)))
            || loads(value);
        if is_running {
            return Some(format!("{key}=\"{}\"", value.chars().take(40).collect::<String>()));
        }
    }
    None
}

/// Whether an address may stand in a picture: a place in itself, an image within it, or, in a link, a page.
fn may_lead_there(address: &str, loading: bool) -> bool {
    let is_image = ["png", "jpeg", "jpg", "gif", "webp"]
        .iter()
        .any(|format| address.strip_prefix("data:image/").is_some_and(|rest| rest.starts_with(format)));
    address.starts_with('#') || is_image || (!loading && is_web_address(address))
}

/// Whether a style fetches something from elsewhere.
fn loads(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let fetches = style.match_indices("url(").any(|(at, _)| {
        let address = style[at + 4..].trim_start_matches(['"', '\'', ' ']);
        !address.starts_with('#') && !address.starts_with("data:image/")
    });
    fetches || style.contains("@import") || style.contains("expression(")
}

fn offset(text: &str, at: roxmltree::TextPos) -> usize {
    let line: usize = text.split_inclusive('\n').take(at.row.saturating_sub(1) as usize).map(str::len).sum();
    let rest = text.get(line..).unwrap_or_default();
    let column: usize = rest.chars().take(at.col.saturating_sub(1) as usize).map(char::len_utf8).sum();
    (line + column).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::check_picture;
    use crate::text::path::SourcePath;

    #[test]
    fn a_picture_shows_and_does_nothing_else() {
        let path = SourcePath::parse("content/images/x.svg").expect("a path");
        let rows = [
            ("<path d=\"M0 0\"/>", None),
            ("<use href=\"#a\"/><a href=\"https://x.example/\"><text>x</text></a>", None),
            ("<image href=\"data:image/png;base64,AA\"/>", None),
            ("<style>.a{fill:url(#b)}</style><g style=\"fill:url('#b')\"/>", None),
            ("<script>x</script>", Some("J119")),
            ("<SCRIPT/>", Some("J119")),
            ("<g onload=\"x\"/>", Some("J119")),
            ("<a href=\"java\nscript:x\"/>", Some("J119")),
            ("<a href=\"data:text/html,x\"/>", Some("J119")),
            ("<set attributeName=\"xlink:href\" to=\"x\"/>", Some("J119")),
            ("<animate values=\"javascript:x\"/>", Some("J119")),
            ("<image href=\"https://x.example/x.png\"/>", Some("J119")),
            ("<use href=\"autre.svg#a\"/>", Some("J119")),
            ("<foreignObject/>", Some("J119")),
            ("<style>@import 'x'</style>", Some("J119")),
            ("<g style=\"fill:url(https://x.example/)\"/>", Some("J119")),
            ("<?xml-stylesheet href=\"x\"?>", Some("J119")),
            ("<g>", Some("J120")),
            ("&x;", Some("J120")),
        ];
        for (inside, code) in rows {
            let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
            let found = check_picture(&path, &text).map(|problem| problem.code.as_str());
            assert_eq!(found, code, "{inside}");
        }
        let bomb = "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">\
            <!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]><svg>&e;&e;&e;&e;&e;&e;&e;</svg>";
        assert!(check_picture(&path, bomb).is_none_or(|problem| problem.code.as_str() == "J120"));
    }
}
