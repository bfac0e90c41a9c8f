//! One line of running text while it is written: its holes are filled in and its typography set when it ends.

use std::sync::Arc;

use super::autolink;
use super::definitions::StretchScope;
use super::directive::is_id;
use super::fragment::{Fragment, TextRun};
use super::hole;
use super::lookalike;
use super::lookalike_addresses;
use super::piece::{Hole, Link, Piece, Target, TargetPart};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Problems;
use crate::diagnostic::code::Code;
use crate::french::slug;
use crate::french::typography::paragraph::Paragraph;
use crate::html;

/// A paragraph, a title or a table cell, as fragments.
#[derive(Debug, Default)]
pub(super) struct LineBuffer {
    fragments: Vec<Fragment>,
}

/// A piece that is being written; HTML and text may still grow.
#[derive(Debug)]
pub(super) enum GrowingPiece {
    Html(String),
    Text(String),
    Piece(Piece),
}

impl LineBuffer {
    pub(super) fn is_empty(&self) -> bool {
        self.fragments.is_empty()
    }

    pub(super) fn push(&mut self, fragment: Fragment) {
        self.fragments.push(fragment);
    }

    /// Adds text written at byte `source` of the stretch: the parser cuts where it likes, so runs are joined.
    pub(super) fn text(&mut self, text: &str, source: usize) {
        if !matches!(self.fragments.last(), Some(Fragment::Text(_))) {
            self.fragments.push(Fragment::Text(TextRun::default()));
        }
        if let Some(Fragment::Text(run)) = self.fragments.last_mut() {
            run.push(text, source);
        }
    }

    /// Takes `{#id}` off the end of the line, and gives the byte of the stretch where it begins. What cannot be an id is
    /// reported and made one.
    pub(super) fn take_id(
        &mut self,
        scope: &StretchScope<'_>,
        problems: &mut Problems,
    ) -> Option<(Hole, usize)> {
        let Some(Fragment::Text(run)) = self.fragments.last_mut() else { return None };
        let inner = run.text.trim_end().strip_suffix('}')?;
        let Some(start) = inner.rfind("{#") else {
            lookalike::in_heading(run, scope, problems);
            return None;
        };
        let id = inner[start + 2..].trim();
        if id.is_empty() || id.contains(['{', '}']) || id.contains(char::is_whitespace) {
            return None;
        }
        let first = run.source_of(start);
        let place = scope.place(first..run.source_of(inner.len()) + 1);
        let mut name: Arc<str> = id.into();
        if !is_id(id) {
            let corrected = slug(id);
            problems.push(
                Diagnostic::new(Code::InvalidId, place.clone())
                    .with("id", id)
                    .suggest((!corrected.is_empty()).then(|| format!("{{#{corrected}}}"))),
            );
            name = corrected.into();
        }
        let length = run.text[..start].trim_end().len();
        run.text.truncate(length);
        if length == 0 {
            self.fragments.pop();
        }
        (!name.is_empty()).then_some((Hole { name, place }, first))
    }

    /// Finds the holes of the line, sets its typography, and adds it to `out`.
    ///
    /// Where `links_addresses`, bare addresses outside links become links.
    pub(super) fn settle(
        &mut self,
        links_addresses: bool,
        scope: &StretchScope<'_>,
        problems: &mut Problems,
        out: &mut Vec<GrowingPiece>,
    ) {
        lookalike::in_marks_beside(&self.fragments, scope, problems);
        let mut fragments = Vec::with_capacity(self.fragments.len());
        let mut open_links = 0_usize;
        for fragment in self.fragments.drain(..) {
            match &fragment {
                Fragment::Piece(Piece::LinkStart(_)) => open_links += 1,
                Fragment::Piece(Piece::LinkEnd) => open_links = open_links.saturating_sub(1),
                _ => {}
            }
            match fragment {
                Fragment::Text(run) => {
                    lookalike::in_text(&run, scope, problems);
                    if links_addresses && open_links == 0 {
                        lookalike_addresses::in_text(&run, scope, problems);
                        linked(&run, scope, problems, &mut fragments);
                    } else {
                        hole::expand(&run, scope, problems, &mut fragments);
                    }
                }
                other => fragments.push(other),
            }
        }
        let mut paragraph = Paragraph::default();
        for fragment in &fragments {
            match fragment {
                Fragment::Text(run) => paragraph.text(&run.text),
                Fragment::Break => paragraph.line_break(),
                Fragment::Piece(Piece::Value(_) | Piece::Fact(_) | Piece::Sentence(_)) => {
                    paragraph.value();
                }
                Fragment::Word(_) | Fragment::Piece(Piece::Term(_) | Piece::Image(_) | Piece::Note(_)) => {
                    paragraph.word();
                }
                Fragment::Tag(_) | Fragment::Piece(_) => {}
            }
        }
        let mut runs = paragraph.typeset().into_iter();
        for fragment in fragments {
            match fragment {
                Fragment::Text(_) => add_text(out, &html::escape_content(&runs.next().unwrap_or_default())),
                Fragment::Break => add_html(out, "<br>"),
                Fragment::Tag(html) | Fragment::Word(html) => add_html(out, &html),
                Fragment::Piece(piece) => out.push(GrowingPiece::Piece(piece)),
            }
        }
    }
}

/// Adds `run` with its bare addresses as links, and its holes.
fn linked(run: &TextRun, scope: &StretchScope<'_>, problems: &mut Problems, fragments: &mut Vec<Fragment>) {
    let mut from = 0;
    for (range, address) in autolink::addresses(&run.text) {
        hole::expand(&run.slice(from..range.start), scope, problems, fragments);
        let place = scope.place(run.source_of(range.start)..run.source_of(range.end - 1) + 1);
        let target = Target::Outside(vec![TargetPart::Literal(address.into())]);
        fragments.push(Fragment::Piece(Piece::LinkStart(Arc::new(Link { target, title: None, place }))));
        fragments.push(Fragment::Word(autolink::shown_address(&run.text[range.clone()])));
        fragments.push(Fragment::Piece(Piece::LinkEnd));
        from = range.end;
    }
    hole::expand(&run.slice(from..run.text.len()), scope, problems, fragments);
}

/// Adds finished HTML, joined to the HTML before it.
pub(super) fn add_html(out: &mut Vec<GrowingPiece>, html: &str) {
    match out.last_mut() {
        Some(GrowingPiece::Html(last)) => last.push_str(html),
        _ => out.push(GrowingPiece::Html(html.to_owned())),
    }
}

fn add_text(out: &mut Vec<GrowingPiece>, text: &str) {
    match out.last_mut() {
        _ if text.is_empty() => {}
        Some(GrowingPiece::Text(last)) => last.push_str(text),
        _ => out.push(GrowingPiece::Text(text.to_owned())),
    }
}

impl From<GrowingPiece> for Piece {
    fn from(out: GrowingPiece) -> Self {
        match out {
            GrowingPiece::Html(html) => Self::Html(html.into()),
            GrowingPiece::Text(text) => Self::Text(text.into()),
            GrowingPiece::Piece(piece) => piece,
        }
    }
}
