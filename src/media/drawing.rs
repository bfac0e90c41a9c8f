//! Drawings (SVG): a drawing is a document, which can run programs and load others; sites hold what a sanitiser lets pass.
//!
//! What it takes out is reported, at its line, by comparing what it gave with what it was given: nothing here decides what is
//! dangerous but the sanitiser, except for addresses of other files, which it allows where they are on the same host.

use std::ops::Range;

use roxmltree::{Attribute, Document, Node, ParsingOptions};
use svg_hush::Filter;
use svg_hush::data_url_filter::{DataUrl, DataUrlFilterResult};

use super::doctype;
use super::drawing_size::size;
use super::drawing_style::{leads_outside, names_file, stands_inside};

/// A drawing that only shows itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeDrawing {
    /// What the sanitiser gave.
    pub text: String,
    /// Its width and height in pixels, where it says them, or its proportions.
    pub size: Option<(u32, u32)>,
}

/// What keeps a text from being such a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawingFault {
    /// Where in the text.
    pub range: Range<usize>,
    /// What is there and could do more than show itself; none where the text is no drawing at all.
    pub part: Option<String>,
}

const SVG: &str = "http://www.w3.org/2000/svg";
const XML: &str = "http://www.w3.org/XML/1998/namespace";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// No picture that somebody drew holds more.
const NODES: u32 = 1_000_000;

/// Nor nests deeper; the sanitiser indents what it writes.
const DEPTH: usize = 200;

/// The drawing that `text` is, without what could run or load.
pub fn sanitised(text: &str) -> Result<SafeDrawing, DrawingFault> {
    let plain = doctype::without(text)
        .map_err(|range| DrawingFault { part: Some(text[range.clone()].to_owned()), range })?;
    let before = parse(&plain).map_err(|error| broken(offset(&plain, error.pos())))?;
    check_depth(&before)?;
    let mut filter = Filter::new();
    filter.set_content_type_header("image/svg+xml; charset=utf-8");
    filter.set_data_url_filter(picture_inside);
    let mut out = Vec::with_capacity(plain.len());
    let given = filter.filter(plain.as_bytes(), &mut out);
    let out = String::from_utf8(out).map_err(|_| broken(0))?;
    // Where it found no drawing at all, there is a first element that it does not know.
    let after = match given {
        Ok(()) => Some(parse(&out).map_err(|_| broken(0))?),
        Err(_) => None,
    };
    compare(&before, after.as_ref())?;
    let root = after.as_ref().map(Document::root_element).filter(|root| root.has_tag_name((SVG, "svg")));
    let size = size(&root.ok_or_else(|| broken(0))?);
    Ok(SafeDrawing { text: out, size })
}

fn parse(text: &str) -> Result<Document<'_>, roxmltree::Error> {
    let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options)
}

fn broken(at: usize) -> DrawingFault {
    DrawingFault { range: at..at, part: None }
}

fn active(node: &Node<'_, '_>, part: String) -> DrawingFault {
    let range = node.range();
    // The element's opening, not all that it holds.
    let end = range.end.min(range.start + 1 + node.tag_name().name().len());
    DrawingFault { range: range.start..end, part: Some(part) }
}

/// Of pictures inside a drawing, those that are no drawings.
fn picture_inside(data: &DataUrl<'_>) -> DataUrlFilterResult {
    let kind = data.mime_type();
    if kind.type_ == "image" && ["png", "jpeg", "jpg", "gif", "webp"].contains(&kind.subtype.as_str()) {
        DataUrlFilterResult::Keep
    } else {
        DataUrlFilterResult::Drop
    }
}

fn check_depth(document: &Document<'_>) -> Result<(), DrawingFault> {
    let mut ends: Vec<usize> = Vec::new();
    for element in document.descendants().filter(Node::is_element) {
        while ends.last().is_some_and(|end| *end <= element.range().start) {
            ends.pop();
        }
        ends.push(element.range().end);
        if ends.len() > DEPTH {
            return Err(broken(element.range().start));
        }
    }
    Ok(())
}

/// Tells the first thing that the sanitiser took out and that was not merely for the drawing's author.
fn compare(before: &Document<'_>, after: Option<&Document<'_>>) -> Result<(), DrawingFault> {
    if let Some(instruction) = before.descendants().find(Node::is_pi) {
        return Err(active(&instruction, "<?".to_owned()));
    }
    let mut kept = after.map(Document::descendants).into_iter().flatten().filter(Node::is_element).peekable();
    // Where the description of the drawing (author, licence) ends, which nothing draws.
    let mut described = 0;
    for element in before.descendants().filter(Node::is_element) {
        if element.range().start < described {
            continue;
        }
        let name = element.tag_name();
        let is_svg = name.namespace() == Some(SVG);
        let same = kept.next_if(|other| is_svg && other.tag_name().name() == name.name());
        match same {
            Some(other) => compare_elements(&element, &other)?,
            None if is_svg && name.name() == "metadata" => described = element.range().end,
            // No namespace at all: no browser draws that.
            None if name.namespace().is_none() && element.parent_element().is_none() => {
                return Err(broken(element.range().start));
            }
            None => return Err(active(&element, format!("<{}>", name.name()))),
        }
    }
    // It adds nothing: what is left was matched wrongly.
    if kept.next().is_some() { Err(broken(0)) } else { Ok(()) }
}

fn compare_elements(element: &Node<'_, '_>, other: &Node<'_, '_>) -> Result<(), DrawingFault> {
    for attribute in element.attributes() {
        let is_plain = match (attribute.namespace(), attribute.name()) {
            (None, _) | (Some(XLINK), "href") => true,
            // How blanks count, the language, titles of links: left out.
            (Some(XML), "space" | "lang" | "id") | (Some(XLINK), _) => continue,
            _ => false,
        };
        let kept = other.attribute(attribute.name()).filter(|_| is_plain);
        if !is_plain || !is_harmless(&attribute, kept) {
            let value: String = attribute.value().chars().take(40).collect();
            return Err(active(element, format!("{}=\"{value}\"", attribute.name())));
        }
    }
    if element.tag_name().name() == "style" {
        let (was, is) = (text_of(element), text_of(other));
        if without_blanks(&was) != without_blanks(&is) || leads_outside(&is) {
            return Err(active(element, "<style>".to_owned()));
        }
    }
    Ok(())
}

/// Whether what became of an attribute changes nothing that could run or load.
fn is_harmless(attribute: &Attribute<'_, '_>, kept: Option<&str>) -> bool {
    let name = attribute.name().to_ascii_lowercase();
    let Some(kept) = kept else {
        // What the sanitiser does not know it leaves out; these are known, and left out for what they say.
        let told =
            ["href", "src", "style", "attributename", "base", "action", "formaction", "data", "srcset"];
        return !name.starts_with("on") && !told.contains(&name.as_str());
    };
    let outside = match &*name {
        "href" => !stands_inside(kept),
        "style" => leads_outside(kept),
        _ => names_file(&kept.to_ascii_lowercase()),
    };
    let (was, is) = (without_blanks(attribute.value()), without_blanks(kept));
    // Labels and names of fonts lose letters that are not ASCII; what others refer to may not.
    let refers = matches!(&*name, "href" | "id") || was.contains("url(");
    let ascii = || was.chars().filter(char::is_ascii).eq(is.chars());
    !outside && (was == is || !refers && ascii())
}

fn text_of(node: &Node<'_, '_>) -> String {
    node.children().filter_map(|child| child.text()).collect()
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '"' | '\'')).collect()
}

fn offset(text: &str, at: roxmltree::TextPos) -> usize {
    let line: usize = text.split_inclusive('\n').take(at.row.saturating_sub(1) as usize).map(str::len).sum();
    let rest = text.get(line..).unwrap_or_default();
    let column: usize = rest.chars().take(at.col.saturating_sub(1) as usize).map(char::len_utf8).sum();
    (line + column).min(text.len())
}
