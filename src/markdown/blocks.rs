//! The place of each block of a stretch of text in its file.

use pulldown_cmark::{Event, Tag};

use super::definitions::StretchScope;
use super::node::Flow;
use crate::text::Place;

/// The places of the outermost blocks of a text, in order: one for each outermost element of its HTML.
pub fn blocks(flow: &Flow) -> Vec<Place> {
    let scope = StretchScope { located_text: &flow.located_text, definitions: &flow.definitions };
    let mut places = Vec::new();
    let mut depth = 0_usize;
    for (event, range) in flow.definitions.events(flow.located_text.as_str()) {
        match event {
            Event::Start(tag) => {
                // Notes appear at the foot of the page.
                if depth == 0 && !matches!(tag, Tag::FootnoteDefinition(_)) {
                    places.push(scope.place(range));
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Rule if depth == 0 => places.push(scope.place(range)),
            _ => {}
        }
    }
    places
}
