//! Glossary terms in running text.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};

use super::node::{Body, Flow, Node};
use super::piece::Piece;
use crate::html;

/// The words that stand for terms.
#[derive(Clone)]
pub struct Terms {
    /// `None` without words.
    automaton: Option<AhoCorasick>,
    /// The term of each pattern.
    ids: Vec<Arc<str>>,
}

impl fmt::Debug for Terms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Terms").field("patterns", &self.ids.len()).finish_non_exhaustive()
    }
}

impl Terms {
    /// Makes them from pairs of a term's id and one of its forms. If two terms share a form, the first has it.
    ///
    /// A form all in capitals matches as it is; the first letter of any other matches in both cases.
    pub fn new<'a>(forms: impl IntoIterator<Item = (Arc<str>, &'a str)>) -> Self {
        let mut patterns: BTreeMap<String, Arc<str>> = BTreeMap::new();
        for (id, form) in forms {
            let form = html::escape_content(form.trim());
            let form = plain(&form).0.into_owned();
            let capitals = form.chars().any(char::is_uppercase) && !form.chars().any(char::is_lowercase);
            let other = (!capitals).then(|| other_case(&form)).flatten();
            for form in [Some(form), other].into_iter().flatten().filter(|form| !form.is_empty()) {
                patterns.entry(form).or_insert_with(|| Arc::clone(&id));
            }
        }
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(patterns.keys());
        Self {
            automaton: automaton.ok().filter(|_| !patterns.is_empty()),
            ids: patterns.into_values().collect(),
        }
    }
}

/// The same form with the case of its first letter changed.
fn other_case(form: &str) -> Option<String> {
    let first = form.chars().next().filter(|c| c.is_alphabetic())?;
    let rest = &form[first.len_utf8()..];
    let changed: String =
        if first.is_uppercase() { first.to_lowercase().collect() } else { first.to_uppercase().collect() };
    Some(changed + rest)
}

/// Marks every whole-word occurrence of a term in running text, the longest first; never in titles or links.
/// Bodies without a term stay the same allocation.
pub fn mark_terms(body: &Body, terms: &Terms) -> Body {
    match &terms.automaton {
        None => Arc::clone(body),
        Some(automaton) => TermMarker { automaton, ids: &terms.ids, insertions: false }
            .body(body)
            .unwrap_or_else(|| Arc::clone(body)),
    }
}

/// The same, only in what levels inserted into a text that is marked already.
pub fn mark_insertions(body: &Body, terms: &Terms) -> Body {
    match &terms.automaton {
        Some(automaton) if holds_insertion(body) => {
            let marker = TermMarker { automaton, ids: &terms.ids, insertions: true };
            marker.body(body).unwrap_or_else(|| Arc::clone(body))
        }
        _ => Arc::clone(body),
    }
}

fn holds_insertion(body: &Body) -> bool {
    body.iter().any(|node| matches!(node, Node::Insertion(_)) || node.bodies().any(holds_insertion))
}

struct TermMarker<'a> {
    automaton: &'a AhoCorasick,
    ids: &'a [Arc<str>],
    /// Whether it marks insertions alone.
    insertions: bool,
}

impl TermMarker<'_> {
    /// The body with its marks; `None` without any.
    fn body(&self, body: &Body) -> Option<Body> {
        let marked: Vec<Option<Node>> = body.iter().map(|node| self.node(node)).collect();
        if marked.iter().all(Option::is_none) {
            return None;
        }
        Some(
            marked
                .into_iter()
                .zip(body.iter())
                .map(|(marked, node)| marked.unwrap_or_else(|| node.clone()))
                .collect(),
        )
    }

    fn node(&self, node: &Node) -> Option<Node> {
        match node {
            Node::Flow(_) if self.insertions => None,
            Node::Flow(flow) => {
                let pieces = self.pieces(&flow.pieces)?;
                Some(Node::Flow(Arc::new(Flow { pieces, ..Flow::clone(flow) })))
            }
            Node::Insertion(_) => {
                node.map_changed_bodies(|body| TermMarker { insertions: false, ..*self }.body(body))
            }
            _ => node.map_changed_bodies(|body| self.body(body)),
        }
    }

    fn pieces(&self, pieces: &[Piece]) -> Option<Box<[Piece]>> {
        let mut marked = Vec::new();
        let mut found = false;
        let mut in_link = false;
        for piece in pieces {
            match piece {
                Piece::Text(text) if !in_link => found |= self.text(text, &mut marked),
                other => {
                    in_link =
                        matches!(other, Piece::LinkStart(_)) || in_link && !matches!(other, Piece::LinkEnd);
                    marked.push(other.clone());
                }
            }
        }
        found.then(|| marked.into())
    }

    /// Adds `text` with its mentions; gives whether it has any.
    fn text(&self, text: &str, out: &mut Vec<Piece>) -> bool {
        let (plain, bytes) = plain(text);
        let mut whole: Vec<(usize, usize, usize)> = self
            .automaton
            .find_overlapping_iter(&*plain)
            .filter(|found| is_whole(&plain, found.start(), found.end()))
            .map(|found| (found.start(), found.end(), found.pattern().as_usize()))
            .collect();
        whole.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        let (mut from, mut written) = (0, 0);
        for (start, end, pattern) in whole {
            if start < from {
                continue;
            }
            let (first, last) = bytes.as_ref().map_or((start, end), |bytes| (bytes[start], bytes[end]));
            if written < first {
                out.push(Piece::Text(text[written..first].into()));
            }
            out.push(Piece::Mention {
                term: Arc::clone(&self.ids[pattern]),
                shown: text[first..last].into(),
            });
            (from, written) = (end, last);
        }
        if written < text.len() || from == 0 {
            out.push(Piece::Text(text[written..].into()));
        }
        from > 0
    }
}

/// Whether no letter, digit or hyphen touches the words, and they are no part of an entity.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '-';
    let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
    !before.is_some_and(|c| joins(c) || c == '&') && !after.is_some_and(joins)
}

/// The text with straight apostrophes and plain spaces; and the byte of `text` that each byte (and the end) comes from,
/// unless both are the same.
fn plain(text: &str) -> (Cow<'_, str>, Option<Vec<usize>>) {
    // The characters to replace begin with one of these bytes.
    if !text.bytes().fold(false, |found, byte| found | matches!(byte, b'\n' | 0xc2 | 0xe2)) {
        return (Cow::Borrowed(text), None);
    }
    let mut plain = String::with_capacity(text.len());
    let mut bytes = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        match c {
            '’' => plain.push('\''),
            '\n' | '\u{a0}' | '\u{202f}' => plain.push(' '),
            other => plain.push(other),
        }
        bytes.resize(plain.len(), at);
    }
    bytes.push(text.len());
    (Cow::Owned(plain), Some(bytes))
}
