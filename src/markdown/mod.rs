//! The authors' Markdown: sections, blocks, pieces and holes.
//!
//! A body is a tree. Containers are cut out before the Markdown parser runs, and every stretch of text
//! between two containers or headings is parsed on its own, so nothing an author leaves open can swallow
//! what comes after it. Text is finished HTML but for its *holes*: what only a territory can fill.

pub mod blocks;
pub mod condition;
mod definitions;
mod directive;
mod fence;
mod hole;
mod line;
mod link;
pub mod node;
mod outline;
pub mod piece;
pub mod prose;
mod read;
mod scan;
mod segment;
pub mod source;
pub mod term;
#[cfg(test)]
mod tests;
pub mod visit;
mod write;

use self::definitions::Definitions;
use self::node::{Body, Flow};
use self::piece::Piece;
use crate::diagnostic::Problems;
use crate::text::located_text::LocatedText;

/// Where a text stands.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The page from which relative links start: `types/meuble`, `types/index` for a chapter's own page, `index`;
    /// empty for the texts of overlays, whose links start with `/`.
    pub page: &'a str,
    /// Whether a level wrote it: `{{ commun }}` may stand in it, and ids may be left out.
    pub local: bool,
}

/// Reads a text.
pub fn parse(located_text: &LocatedText, setting: &Setting<'_>, problems: &mut Problems) -> Body {
    read::text(located_text, Definitions::none(setting), problems)
}

/// Reads a title: one line, without blocks.
pub fn inline(located_text: &LocatedText, setting: &Setting<'_>, problems: &mut Problems) -> Box<[Piece]> {
    read::line(located_text, &Definitions::none(setting), problems)
}

/// Reads a stretch of text again with a corrected source, in its own surroundings: what its page defines, and
/// where its links start from. All places lead to where the stretch stands.
pub fn reflow(flow: &Flow, text: &str, problems: &mut Problems) -> Body {
    read::again(flow, text, problems)
}
