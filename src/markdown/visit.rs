//! Walks through a body.

use super::node::Node;
use super::piece::Piece;
use crate::html;

/// Calls `visit` with every node from top to bottom, a parent before its children.
pub fn walk<'b>(body: &'b [Node], visit: &mut dyn FnMut(&'b Node)) {
    for node in body {
        visit(node);
        node.bodies().for_each(|inner| walk(inner, visit));
    }
}

/// Calls `visit` with every piece: of texts, of the titles of sections and call-outs, and of a footnote at each reference
/// to it.
pub fn pieces(body: &[Node], visit: &mut dyn FnMut(&Piece)) {
    walk(body, &mut |node| {
        for piece in node.pieces().unwrap_or_default() {
            visit(piece);
            if let Piece::Note(note) = piece {
                // Notes contain no notes.
                note.pieces.iter().for_each(&mut *visit);
            }
        }
    });
}

/// The text of a title, without mark-up and escapes; holes are left out.
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
