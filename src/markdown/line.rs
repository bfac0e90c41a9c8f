//! One line of running text while it is written: what must still be looked for holes, and typographed.

use std::sync::Arc;

use super::definitions::Scope;
use super::hole;
use super::piece::{Hole, Piece};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Problems;
use crate::diagnostic::code::Code;
use crate::french::slug;
use crate::french::typography::Typographer;
use crate::html;

/// A paragraph, a title, a cell, in drafts.
#[derive(Debug, Default)]
pub(super) struct Line {
    drafts: Vec<Draft>,
}

/// What a line is made of before it is set.
#[derive(Debug)]
pub(super) enum Draft {
    /// A tag: nothing to the eye.
    Tag(String),
    /// Finished HTML that stands as a word: code.
    Word(String),
    /// A line break that the author wanted.
    Break,
    /// Text.
    Text(Run),
    /// A piece.
    Piece(Piece),
}

/// Text as the parser gave it, without escapes, and the way back to the stretch.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) text: String,
    /// From this byte of the text on, it runs along with the stretch from that byte on.
    anchors: Vec<(usize, usize)>,
}

/// What a line gives: HTML, text, and pieces, the first two still growing.
#[derive(Debug)]
pub(super) enum Out {
    Html(String),
    Text(String),
    Piece(Piece),
}

impl Run {
    /// A part of a run in which nothing is looked for any more.
    pub(super) fn read(text: &str) -> Self {
        Self { text: text.to_owned(), anchors: Vec::new() }
    }

    fn push(&mut self, text: &str, source: usize) {
        self.anchors.push((self.text.len(), source));
        self.text.push_str(text);
    }

    /// The byte of the stretch where byte `at` of the text was written.
    pub(super) fn source(&self, at: usize) -> usize {
        let after = self.anchors.partition_point(|&(text, _)| text <= at);
        let (text, source) = after.checked_sub(1).map_or((0, 0), |index| self.anchors[index]);
        source + (at - text.min(at))
    }
}

impl Line {
    pub(super) fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }

    pub(super) fn push(&mut self, draft: Draft) {
        self.drafts.push(draft);
    }

    /// Adds text written at byte `source` of the stretch: the parser cuts where it likes, so runs are joined.
    pub(super) fn text(&mut self, text: &str, source: usize) {
        if !matches!(self.drafts.last(), Some(Draft::Text(_))) {
            self.drafts.push(Draft::Text(Run::default()));
        }
        if let Some(Draft::Text(run)) = self.drafts.last_mut() {
            run.push(text, source);
        }
    }

    /// Takes `{#id}` off its end, with the byte of the stretch where it begins; one that cannot be an id is told,
    /// and mended.
    pub(super) fn take_id(&mut self, scope: &Scope<'_>, problems: &mut Problems) -> Option<(Hole, usize)> {
        let Some(Draft::Text(run)) = self.drafts.last_mut() else { return None };
        let inner = run.text.trim_end().strip_suffix('}')?;
        let start = inner.rfind("{#")?;
        let id = inner[start + 2..].trim();
        if id.is_empty() || id.contains(['{', '}']) || id.contains(char::is_whitespace) {
            return None;
        }
        let first = run.source(start);
        let place = scope.place(first..run.source(inner.len()) + 1);
        let mut name: Arc<str> = id.into();
        if !super::directive::is_id(id) {
            let mended = slug(id);
            problems.push(
                Diagnostic::new(Code::InvalidId, place.clone())
                    .with("id", id)
                    .suggest((!mended.is_empty()).then(|| format!("{{#{mended}}}"))),
            );
            name = mended.into();
        }
        let kept = run.text[..start].trim_end().len();
        run.text.truncate(kept);
        if kept == 0 {
            self.drafts.pop();
        }
        (!name.is_empty()).then_some((Hole { name, place }, first))
    }

    /// Finds its holes, sets its text, and adds it to `out`.
    pub(super) fn settle(&mut self, scope: &Scope<'_>, problems: &mut Problems, out: &mut Vec<Out>) {
        let mut drafts = Vec::with_capacity(self.drafts.len());
        for draft in self.drafts.drain(..) {
            match draft {
                Draft::Text(run) => hole::expand(&run, scope, problems, &mut drafts),
                other => drafts.push(other),
            }
        }
        let mut typographer = Typographer::default();
        for draft in &drafts {
            match draft {
                Draft::Text(run) => typographer.text(&run.text),
                Draft::Break => typographer.line_break(),
                Draft::Piece(Piece::Value(_) | Piece::Fact(_)) => typographer.value(),
                Draft::Word(_) | Draft::Piece(Piece::Term(_) | Piece::Image(_) | Piece::Note(_)) => {
                    typographer.word();
                }
                Draft::Tag(_) | Draft::Piece(_) => {}
            }
        }
        let mut runs = typographer.finish().into_iter();
        for draft in drafts {
            match draft {
                Draft::Text(_) => add_text(out, &html::escape_content(&runs.next().unwrap_or_default())),
                Draft::Break => add_html(out, "<br>"),
                Draft::Tag(html) | Draft::Word(html) => add_html(out, &html),
                Draft::Piece(piece) => out.push(Out::Piece(piece)),
            }
        }
    }
}

/// Adds finished HTML, joined to what stands before it.
pub(super) fn add_html(out: &mut Vec<Out>, html: &str) {
    match out.last_mut() {
        Some(Out::Html(last)) => last.push_str(html),
        _ => out.push(Out::Html(html.to_owned())),
    }
}

fn add_text(out: &mut Vec<Out>, text: &str) {
    match out.last_mut() {
        _ if text.is_empty() => {}
        Some(Out::Text(last)) => last.push_str(text),
        _ => out.push(Out::Text(text.to_owned())),
    }
}

impl From<Out> for Piece {
    fn from(out: Out) -> Self {
        match out {
            Out::Html(html) => Self::Html(html.into()),
            Out::Text(text) => Self::Text(text.into()),
            Out::Piece(piece) => piece,
        }
    }
}
