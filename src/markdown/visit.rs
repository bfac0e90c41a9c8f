//! Going through a body.

use super::{Body, Node, Piece};
use crate::html;

/// Calls `visit` with every node, from top to bottom, what holds before what is held.
pub fn walk(body: &Body, visit: &mut dyn FnMut(&Node)) {
    for node in body.iter() {
        visit(node);
        for inner in bodies(node).into_iter().flatten() {
            walk(inner, visit);
        }
    }
}

/// What a node holds: up to two bodies.
pub(super) fn bodies(node: &Node) -> [Option<&Body>; 2] {
    match node {
        Node::Flow(_) | Node::Data(_) | Node::Common(_) => [None, None],
        Node::Section(section) => [Some(&section.body), None],
        Node::Block(block) => [Some(&block.body), None],
        Node::Slot(slot) => [Some(&slot.body), None],
        Node::Callout(callout) => [Some(&callout.body), None],
        Node::Insertion(insertion) => [Some(&insertion.body), None],
        Node::Choice(choice) => [Some(&choice.then), Some(&choice.otherwise)],
    }
}

/// Calls `visit` with every piece: of texts, of the titles of sections and call-outs, and of the footnotes that
/// they refer to (each time they do).
pub fn pieces(body: &Body, visit: &mut dyn FnMut(&Piece)) {
    walk(body, &mut |node| {
        let pieces: &[Piece] = match node {
            Node::Flow(flow) => &flow.pieces,
            Node::Section(section) => &section.title,
            Node::Callout(callout) => callout.title.as_deref().unwrap_or_default(),
            _ => &[],
        };
        for piece in pieces {
            visit(piece);
            if let Piece::Note(note) = piece {
                // Notes hold no notes.
                note.pieces.iter().for_each(&mut *visit);
            }
        }
    });
}

/// The text of a title, without mark-up or escapes; holes give nothing.
pub fn plain_text(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Html(html) => text.push_str(&html::to_text(html)),
            Piece::Text(shown) | Piece::Mention { shown, .. } => text.push_str(&html::to_text(shown)),
            Piece::Image(image) => text.push_str(&html::to_text(&image.alternative)),
            _ => {}
        }
    }
    text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
