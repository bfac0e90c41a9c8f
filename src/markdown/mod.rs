//! The authors' Markdown: sections, blocks, pieces and holes.
//!
//! A body is a tree. Containers are cut out before the Markdown parser runs, and the text between two containers or
//! headings is parsed on its own, so that nothing an author leaves open can swallow what follows. Text is finished HTML
//! except for its *holes*, which only a territory can fill.

pub mod autolink;
pub mod blocks;
pub mod canonical;
pub mod condition;
mod container;
mod definitions;
mod detour;
mod directive;
mod fence;
mod form_field;
mod fragment;
mod gather_definitions;
mod hole;
mod html_block;
mod html_meant;
mod line_buffer;
mod link_target;
mod list_mark;
mod lookalike;
mod lookalike_addresses;
mod lookalike_blocks;
mod lookalike_lists;
mod lookalike_marks;
mod lookalike_patterns;
mod lookalike_tables;
pub mod node;
mod one_line;
mod open_table;
pub mod piece;
mod piece_writer;
pub mod prose;
mod scan;
mod section_tree;
mod segment;
pub mod source_form;
pub mod term;
mod unused_definitions;
pub mod visit;

use std::sync::Arc;

use self::definitions::Definitions;
use self::node::{Body, Flow};
use self::piece::Piece;
use self::section_tree::TreeBuilder;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::located_text::{Anchor, LocatedText};

/// Where a text comes from.
#[derive(Clone, Copy, Debug)]
pub struct ParseContext<'a> {
    /// The page from which relative links start: `types/meuble`, `types/index` for a chapter's own page, `index`;
    /// empty for the texts of overlays, whose links start with `/`.
    pub page: &'a str,
    /// Whether a level wrote it: it may then contain `{{ commun }}`, and leave ids out.
    pub local: bool,
}

/// Parses a text.
pub fn parse(located_text: &LocatedText, context: &ParseContext<'_>, problems: &mut Problems) -> Body {
    parse_with(located_text, Definitions::new(context.page, context.local), true, problems)
}

/// Parses a title: one line, without blocks.
pub fn inline(
    located_text: &LocatedText,
    context: &ParseContext<'_>,
    problems: &mut Problems,
) -> Box<[Piece]> {
    one_line::inline(located_text, &Definitions::new(context.page, context.local), problems)
}

/// Parses a corrected stretch of text in the surroundings of the former one: with the definitions of its page, and with
/// links from there. All places of the result are that of the former stretch.
pub fn reflow(flow: &Flow, text: &str, problems: &mut Problems) -> Body {
    let origin = flow.located_text.whole();
    let boundaries = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let anchors: Vec<Anchor> = boundaries.map(|at| Anchor { text: at, file: origin.start }).collect();
    let located_text = LocatedText::anchored(text.into(), origin.file.clone(), anchors);
    let mut found = Problems::new();
    let body = parse_with(&located_text, Definitions::clone(&flow.definitions), false, &mut found);
    problems.extend(found.into_iter().map(|problem| Diagnostic { place: origin.clone(), ..problem }));
    body
}

/// `is_whole` says that nothing outside the text calls what it defines.
fn parse_with(
    located_text: &LocatedText,
    mut definitions: Definitions,
    is_whole: bool,
    problems: &mut Problems,
) -> Body {
    let located_text = &source_form::readable(located_text);
    let split = lookalike_tables::in_split(located_text, problems);
    lookalike::in_lines(located_text, &split, problems);
    lookalike_blocks::in_blocks(located_text, &split, problems);
    lookalike_lists::in_lists(located_text, problems);
    lookalike_marks::in_marks(located_text, problems);
    let parts = scan::cut(located_text, problems);
    if is_whole {
        unused_definitions::in_definitions(located_text, &parts, problems);
    }
    definitions.gather(located_text, &parts, problems);
    TreeBuilder::new(located_text, Arc::new(definitions), problems).body(parts)
}
