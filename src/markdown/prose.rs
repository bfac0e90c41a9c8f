//! Running text as readers see it: its lines, sentences and checklist items.

use super::node::{Body, Node};
use super::piece::Piece;
use super::visit::walk;
use crate::html;

/// The number of words of each sentence of `body`, in order. It counts paragraphs, list items and call-outs, in all
/// branches of conditions, but not headings and tables, which are no sentences. `fill` gives the text of a hole.
pub fn sentences(body: &Body, fill: &dyn Fn(&Piece) -> String) -> Vec<usize> {
    let mut reader = SentenceReader::default();
    walk(body, &mut |node| {
        if let Node::Flow(flow) = node {
            reader.pieces(&flow.pieces, fill);
        }
        reader.block();
    });
    reader.lengths
}

/// The text of some pieces in one line: a space separates blocks and cells, mark-up inside a word does not split it.
/// `fill` gives the text of a hole.
pub fn line_of(pieces: &[Piece], fill: &dyn Fn(&Piece) -> String) -> String {
    visible_line(pieces, fill, |_| false)
}

/// The same, cut as soon as it has more than `letters` letters, not counting spaces.
pub fn beginning_of(pieces: &[Piece], letters: usize, fill: &dyn Fn(&Piece) -> String) -> String {
    let (mut counted, mut found) = (0, 0);
    visible_line(pieces, fill, |text| {
        found += text[counted..].chars().filter(|letter| !letter.is_whitespace()).count();
        counted = text.len();
        found > letters
    })
}

fn visible_line(
    pieces: &[Piece],
    fill: &dyn Fn(&Piece) -> String,
    mut is_enough: impl FnMut(&str) -> bool,
) -> String {
    const INLINE: [&str; 10] = ["a", "em", "strong", "code", "del", "sup", "sub", "abbr", "span", "mark"];
    let mut text = String::new();
    'pieces: for piece in pieces {
        match piece {
            Piece::Html(html) => {
                for (before, tag) in tagged(html) {
                    if !tag.is_empty() && is_enough(&text) {
                        break 'pieces;
                    }
                    text.push_str(&html::to_text(before));
                    if !tag.is_empty() && !INLINE.contains(&tag_name(tag)) {
                        text.push(' ');
                    }
                }
            }
            Piece::Text(shown) | Piece::Mention { shown, .. } => text.push_str(&html::to_text(shown)),
            Piece::Image(image) => {
                text.extend([" ", &html::to_text(&image.alternative), " "]);
            }
            Piece::Value(_) | Piece::Fact(_) | Piece::Sentence(_) | Piece::Term(_) => {
                text.push_str(&fill(piece));
            }
            _ => {}
        }
    }
    let words: Vec<&str> = text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The id and the line of each checklist item that has an id, without the items below it.
pub fn tasks(pieces: &[Piece], fill: &dyn Fn(&Piece) -> String) -> Vec<(std::sync::Arc<str>, String)> {
    let is_end = |piece: &Piece| match piece {
        Piece::Html(html) => ["</li", "<ul", "<ol"].iter().filter_map(|tag| html.find(tag)).min(),
        _ => None,
    };
    let mut found = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Task(hole) = piece else { continue };
        if hole.name.is_empty() {
            continue;
        }
        let rest = &pieces[at + 1..];
        let end = rest.iter().position(|piece| is_end(piece).is_some()).unwrap_or(rest.len());
        let mut own = rest[..end].to_vec();
        if let Some(Piece::Html(html)) = rest.get(end) {
            own.push(Piece::Html(html[..is_end(&rest[end]).unwrap_or(html.len())].into()));
        }
        found.push((hole.name.clone(), line_of(&own, fill)));
    }
    found
}

#[derive(Default)]
struct SentenceReader {
    lengths: Vec<usize>,
    /// The words so far of the current sentence.
    words: usize,
    /// The letters so far of the current word.
    word: String,
    tables: usize,
}

impl SentenceReader {
    fn pieces(&mut self, pieces: &[Piece], fill: &dyn Fn(&Piece) -> String) {
        for piece in pieces {
            match piece {
                Piece::Html(html) => self.html(html),
                Piece::Text(shown) | Piece::Mention { shown, .. } => self.text(&html::to_text(shown)),
                Piece::Value(_) | Piece::Fact(_) | Piece::Sentence(_) | Piece::Term(_) => {
                    self.text(&fill(piece));
                }
                _ => {}
            }
        }
    }

    /// Reads HTML that this module wrote: text, and tags, some of which end a sentence.
    fn html(&mut self, html: &str) {
        for (before, tag) in tagged(html) {
            self.text(&html::to_text(before));
            self.tag(tag);
        }
    }

    fn tag(&mut self, tag: &str) {
        let closing = tag.starts_with("</");
        match tag_name(tag) {
            "table" if closing => {
                self.block();
                self.tables = self.tables.saturating_sub(1);
            }
            "table" => {
                self.block();
                self.tables += 1;
            }
            "p" | "li" | "ul" | "ol" | "dt" | "dd" | "dl" | "blockquote" | "pre" | "div" | "br" | "hr" => {
                self.block();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.tables > 0 {
            return;
        }
        for c in text.chars() {
            if c.is_whitespace() { self.end_of_word() } else { self.word.push(c) }
        }
    }

    fn end_of_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        if word.contains(char::is_alphanumeric) {
            self.words += 1;
        }
        if ends_a_sentence(&word) {
            self.end_of_sentence();
        }
    }

    fn end_of_sentence(&mut self) {
        if self.words > 0 {
            self.lengths.push(std::mem::take(&mut self.words));
        }
    }

    fn block(&mut self) {
        self.end_of_word();
        self.end_of_sentence();
    }
}

/// The tags of HTML that this module wrote, each with the text before it; the last is empty if text follows the last tag.
fn tagged(html: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let start = rest.find('<').unwrap_or(rest.len());
        let (before, from) = rest.split_at(start);
        let (tag, after) = from.split_at(from.find('>').map_or(from.len(), |end| end + 1));
        rest = after;
        (!before.is_empty() || !tag.is_empty()).then_some((before, tag))
    })
}

fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// Whether a word is the last of its sentence: not an initial (`L. 324-1`), not `art.`
pub fn ends_a_sentence(word: &str) -> bool {
    let word = word.trim_end_matches(['»', '"', '”', ')', '’']);
    let Some(stem) = word.strip_suffix(['.', '!', '?', '…']) else { return false };
    let initial = stem.chars().count() == 1 && stem.chars().all(char::is_uppercase);
    !initial && stem.rsplit(['\'', '’']).next() != Some("art")
}
