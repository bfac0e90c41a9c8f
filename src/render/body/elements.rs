//! The elements of a stretch of HTML, and where each is among its like.

/// Elements that hold nothing and are never closed.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// One element.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Element {
    /// The byte of its `<`.
    pub(super) at: usize,
    /// Its name, in lower case.
    pub(super) name: String,
    /// Its `id`.
    pub(super) id: Option<String>,
    /// The element that holds it, by its rank in the list.
    pub(super) parent: Option<usize>,
    /// Which child, then which child of that one, and so on: elements alone count, from 0.
    pub(super) path: Vec<usize>,
    /// Whether it is an empty anchor that the program set: no text of anybody.
    pub(super) anchor: bool,
}

/// Every element of `html`, in order, as a browser makes its tree of well-formed HTML.
pub(super) fn elements(html: &str) -> Vec<Element> {
    let mut found: Vec<Element> = Vec::new();
    // The open elements, with the number of children of each; the first is the stretch itself.
    let mut open: Vec<(Option<usize>, usize)> = vec![(None, 0)];
    let mut at = 0;
    while let Some(next) = html[at..].find('<').map(|next| at + next) {
        let tag = tag(html, next);
        at = next + tag.len();
        if let Some(name) = tag.strip_prefix("</") {
            let name = name_of(name);
            let matching = open.iter().rposition(|(of, _)| of.is_some_and(|of| found[of].name == name));
            open.truncate(matching.unwrap_or(open.len()));
            continue;
        }
        let name = name_of(&tag[1..]);
        if name.is_empty() {
            continue;
        }
        // A paragraph or an item whose end the theme left out ends before the next one.
        let unclosed =
            |of: usize| matches!((&*found[of].name, &*name), ("p", "p" | "div" | "ul" | "ol") | ("li", "li"));
        if open.last().is_some_and(|(of, _)| of.is_some_and(unclosed)) {
            open.pop();
        }
        let (parent, children) = open.last_mut().expect("the stretch itself is never closed");
        let mut path = parent.map_or_else(Vec::new, |parent| found[parent].path.clone());
        path.push(*children);
        *children += 1;
        let empty = VOID.contains(&&*name) || tag.ends_with("/>");
        let anchor = tag.starts_with("<span class=\"ancre\"");
        let id = attribute(tag, "id").map(str::to_owned);
        found.push(Element { at: next, name, id, parent: *parent, path, anchor });
        if !empty {
            open.push((Some(found.len() - 1), 0));
        }
    }
    found
}

/// The tag or the comment that begins at byte `at`: quoted attributes may hold `>`.
fn tag(html: &str, at: usize) -> &str {
    let rest = &html[at..];
    if rest.starts_with("<!--") {
        return &rest[..rest.find("-->").map_or(rest.len(), |end| end + 3)];
    }
    let mut quote = None;
    let end = rest.bytes().position(|byte| match (byte, quote) {
        (b'"' | b'\'', None) => {
            quote = Some(byte);
            false
        }
        (byte, Some(open)) => {
            if byte == open {
                quote = None;
            }
            false
        }
        (byte, None) => byte == b'>',
    });
    &rest[..end.map_or(rest.len(), |end| end + 1)]
}

fn name_of(tag: &str) -> String {
    let end = tag.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(tag.len());
    tag[..end].to_ascii_lowercase()
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[from..].split('"').next()
}

#[cfg(test)]
mod tests {
    use super::elements;

    #[test]
    fn elements_are_counted_as_a_browser_does() {
        let html = "<!-- <p> --><p title=\"a>b\">x<br>y<em>z</em></p>\n<ul><li>a<li><span class=\"ancre\" id=\"i\"></span>b</ul>\
                    <p>unclosed<div><svg><path d=\"\"/><g></g></svg></div><hr>1 < 2";
        let told: Vec<String> = elements(html)
            .iter()
            .map(|element| {
                format!("{} {:?}{}", element.name, element.path, if element.anchor { " anchor" } else { "" })
            })
            .collect();
        let expected = [
            "p [0]",
            "br [0, 0]",
            "em [0, 1]",
            "ul [1]",
            "li [1, 0]",
            "li [1, 1]",
            "span [1, 1, 0] anchor",
            "p [2]",
            "div [3]",
            "svg [3, 0]",
            "path [3, 0, 0]",
            "g [3, 0, 1]",
            "hr [4]",
        ];
        assert_eq!(told, expected);
        let ids: Vec<_> = elements(html).into_iter().filter_map(|element| element.id).collect();
        assert_eq!(ids, ["i"]);
    }
}
