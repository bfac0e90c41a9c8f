//! The words of the common guide, counted once for all sites, when the first of them is searched.

use std::sync::{Arc, OnceLock};

use super::Guide;
use crate::markdown::node::{Flow, Node};
use crate::markdown::piece::Piece;
use crate::markdown::prose::line_of;
use crate::markdown::visit::walk;
use crate::search::lexicon::Lexicon;

/// What is counted, and the texts themselves: the count knows them by where they stand in memory.
#[derive(Clone, Debug, Default)]
pub struct Words(Arc<OnceLock<(Lexicon, Vec<Arc<Flow>>)>>);

impl Guide {
    /// The words of its texts; what stands in holes is left out.
    pub fn lexicon(&self) -> &Lexicon {
        let (lexicon, _) = self.words.0.get_or_init(|| {
            let mut flows: Vec<Arc<Flow>> = Vec::new();
            for page in self.pages.values() {
                walk(&page.body, &mut |node| {
                    if let Node::Flow(flow) = node {
                        flows.push(flow.clone());
                    }
                });
            }
            let gap = |_: &Piece| " ".to_owned();
            let texts = flows.iter().map(|flow| (holder(flow), line_of(&flow.pieces, &gap)));
            (Lexicon::of(texts), flows)
        });
        lexicon
    }
}

/// Where a text stands: the key of its words in the lexicon.
pub fn holder(flow: &Arc<Flow>) -> usize {
    Arc::as_ptr(flow).addr()
}
