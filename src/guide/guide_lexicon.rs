//! The words of the common guide, counted once for all sites, when the first of them is searched.

use std::sync::{Arc, OnceLock};

use crate::markdown::node::{Body, Flow, Node};
use crate::markdown::piece::Piece;
use crate::markdown::prose::line_of;
use crate::markdown::visit::walk;
use crate::search::lexicon::Lexicon;

/// The count, and the texts themselves: the count knows a text by its address in memory.
#[derive(Clone, Debug, Default)]
pub struct GuideLexicon(Arc<OnceLock<(Lexicon, Vec<Arc<Flow>>)>>);

impl GuideLexicon {
    /// The words of `bodies` and of `lines`, counted at the first call.
    pub(super) fn count<'b>(
        &self,
        bodies: impl Iterator<Item = &'b Body>,
        lines: impl Iterator<Item = String>,
    ) -> &Lexicon {
        let (lexicon, _) = self.0.get_or_init(|| {
            let gap = |_: &Piece| " ".to_owned();
            let mut flows: Vec<Arc<Flow>> = Vec::new();
            let mut titles: Vec<String> = Vec::new();
            for body in bodies {
                walk(body, &mut |node| match node {
                    Node::Flow(flow) => flows.push(flow.clone()),
                    Node::Section(section) => titles.push(line_of(&section.title, &gap)),
                    Node::Callout(callout) => {
                        titles.extend(callout.title.iter().map(|title| line_of(title, &gap)));
                    }
                    _ => {}
                });
            }
            let texts = flows.iter().map(|flow| (holder(flow), line_of(&flow.pieces, &gap)));
            (Lexicon::of(texts, lines.chain(titles)), flows)
        });
        lexicon
    }
}

/// The key of a text's words in the lexicon.
pub fn holder(flow: &Arc<Flow>) -> usize {
    Arc::as_ptr(flow).addr()
}
