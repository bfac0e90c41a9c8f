//! Tracks and places on a map (GPX, KML): XML, which browsers show as a page if it says that it is one.

use roxmltree::{Document, ParsingOptions};

use super::media_kind::{KindFault, MediaKind};

/// No walk that somebody noted holds more.
const NODES: u32 = 4_000_000;

/// The namespaces of each kind's root.
const GPX: [&str; 2] = ["http://www.topografix.com/GPX/1/0", "http://www.topografix.com/GPX/1/1"];
const KML: [&str; 6] = [
    "http://www.opengis.net/kml/2.2",
    "http://www.opengis.net/kml/2.3",
    "http://earth.google.com/kml/2.0",
    "http://earth.google.com/kml/2.1",
    "http://earth.google.com/kml/2.2",
    "http://www.opengis.net/kml/2.1",
];

/// What browsers act upon are languages of this authority: pages, drawings, formulas, transformations.
const ACTED_UPON: &str = "http://www.w3.org/";

/// Those of its languages that only describe.
const DESCRIPTIVE: [&str; 4] = [
    "http://www.w3.org/2005/Atom",
    "http://www.w3.org/2001/XMLSchema-instance",
    "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/1999/xlink",
];

/// Whether `text` is XML of that kind, and nothing else besides.
pub(super) fn check(kind: MediaKind, text: &str) -> Result<(), KindFault> {
    let (name, namespaces) = if kind == MediaKind::Gpx { ("gpx", &GPX[..]) } else { ("kml", &KML[..]) };
    let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => KindFault::Active("<!DOCTYPE".into()),
        _ => KindFault::Broken,
    })?;
    let root = document.root_element().tag_name();
    if root.name() != name || !root.namespace().is_some_and(|namespace| namespaces.contains(&namespace)) {
        return Err(KindFault::Other(None));
    }
    for node in document.descendants() {
        if let Some(instruction) = node.pi() {
            return Err(KindFault::Active(format!("<?{}", instruction.target).into()));
        }
        let of_attributes = node.attributes().filter_map(|attribute| attribute.namespace());
        let mut namespaces = node.tag_name().namespace().into_iter().chain(of_attributes);
        if namespaces.any(|namespace| namespace.starts_with(ACTED_UPON) && !DESCRIPTIVE.contains(&namespace))
        {
            return Err(KindFault::Active(format!("<{}>", node.tag_name().name()).into()));
        }
    }
    Ok(())
}
