//! The blocks of one text: where each is written, and which values and facts it names.

use std::collections::HashSet;
use std::sync::Arc;

use crate::markdown::blocks::blocks;
use crate::markdown::node::Flow;
use crate::markdown::piece::{Hole, Piece, Target, TargetPart};
use crate::text::Place;

/// A text, read once for all of its blocks.
pub(super) struct FlowBlocks {
    flow: Arc<Flow>,
    /// Where each block is written, in order.
    places: Vec<Place>,
    /// The values and facts that it names (`v.telephone`, `fait:meuble.plafond`), by where they are written.
    named: Vec<(usize, String)>,
}

impl FlowBlocks {
    /// Those of `flow`.
    pub(super) fn of(flow: &Arc<Flow>) -> Self {
        let mut named: Vec<_> = flow.pieces.iter().flat_map(named).collect();
        named.sort_by_key(|(start, _)| *start);
        Self { flow: Arc::clone(flow), places: blocks(flow), named }
    }

    /// Whether they are the blocks of `flow`.
    pub(super) fn are_of(&self, flow: &Arc<Flow>) -> bool {
        Arc::ptr_eq(&self.flow, flow)
    }

    /// Where the block at `rank` is written, if the text gave `of` elements; else where the text is.
    pub(super) fn place(&self, rank: usize, of: usize) -> Place {
        let place = self.places.get(rank).filter(|_| self.places.len() == of);
        place.cloned().unwrap_or_else(|| self.flow.located_text.whole())
    }

    /// What is named at `place`, each name once.
    pub(super) fn named_at(&self, place: &Place) -> impl Iterator<Item = &str> {
        let from = self.named.partition_point(|(start, _)| *start < place.start);
        let end = place.end;
        let mut seen = HashSet::new();
        let inside = self.named[from..].iter().take_while(move |(start, _)| *start <= end);
        inside.map(|(_, name)| name.as_str()).filter(move |name| seen.insert(*name))
    }
}

/// What a piece of a text names, and where.
fn named(piece: &Piece) -> Vec<(usize, String)> {
    match piece {
        Piece::Value(hole) => vec![value(hole)],
        Piece::Fact(hole) | Piece::Sentence(hole) => vec![(hole.place.start, format!("fait:{}", hole.name))],
        Piece::LinkStart(link) => match &link.target {
            Target::Outside(parts) => {
                let value = |part: &TargetPart| match part {
                    TargetPart::Value(hole) => Some((link.place.start, value(hole).1)),
                    TargetPart::Literal(_) => None,
                };
                parts.iter().filter_map(value).collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn value(hole: &Hole) -> (usize, String) {
    (hole.place.start, hole.name.to_string())
}
