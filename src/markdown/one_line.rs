//! A text as one line, without blocks.

use super::definitions::{Definitions, StretchScope};
use super::piece::Piece;
use super::piece_writer::PieceWriter;
use crate::diagnostic::Problems;
use crate::text::located_text::LocatedText;

/// Writes a text as one line, without blocks.
pub(super) fn inline(
    located_text: &LocatedText,
    definitions: &Definitions,
    problems: &mut Problems,
) -> Box<[Piece]> {
    let events = definitions.line_events(located_text.as_str());
    let scope = StretchScope { located_text, definitions };
    let mut writer = PieceWriter::new(&scope, problems);
    writer.links_addresses = false;
    writer.blocks(&events).pieces
}
