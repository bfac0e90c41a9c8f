//! Running text as a reader goes through it: sentence by sentence.

use super::node::{Body, Node};
use super::piece::Piece;
use super::visit::walk;
use crate::html;

/// How many words each sentence of `body` has, in order: those of paragraphs, list items and call-outs, in all the
/// branches of conditions; not those of headings and tables, which are not read as sentences. `fill` gives what
/// stands in a hole.
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

/// The text of some pieces, in one line: what blocks and cells hold is set apart by a space, a word is not torn by the
/// mark-up inside it. `fill` gives what stands in a hole.
pub fn line_of(pieces: &[Piece], fill: &dyn Fn(&Piece) -> String) -> String {
    visible_line(pieces, fill, |_| false)
}

/// The same, but no more than is needed to have more than so many `letters`, spaces not counted.
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
                let mut rest = &**html;
                while let Some(at) = rest.find('<') {
                    if is_enough(&text) {
                        break 'pieces;
                    }
                    text.push_str(&html::to_text(&rest[..at]));
                    let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
                    let name = rest[at..end].trim_start_matches(['<', '/']);
                    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
                    if !INLINE.contains(&name) {
                        text.push(' ');
                    }
                    rest = &rest[end..];
                }
                text.push_str(&html::to_text(rest));
            }
            Piece::Text(shown) | Piece::Mention { shown, .. } => text.push_str(&html::to_text(shown)),
            Piece::Image(image) => {
                text.extend([" ", &html::to_text(&image.alternative), " "]);
            }
            Piece::Value(_) | Piece::Fact(_) | Piece::Term(_) => text.push_str(&fill(piece)),
            _ => {}
        }
    }
    let words: Vec<&str> = text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The checklist items of some pieces: the id and the line of each that has an id, without the items below it.
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
    /// Words of the sentence that is being read.
    words: usize,
    /// What was read of the word that is being read.
    word: String,
    tables: usize,
}

impl SentenceReader {
    fn pieces(&mut self, pieces: &[Piece], fill: &dyn Fn(&Piece) -> String) {
        for piece in pieces {
            match piece {
                Piece::Html(html) => self.html(html),
                Piece::Text(shown) | Piece::Mention { shown, .. } => self.text(&html::to_text(shown)),
                Piece::Value(_) | Piece::Fact(_) | Piece::Term(_) => self.text(&fill(piece)),
                _ => {}
            }
        }
    }

    /// HTML that this room wrote: text, and tags, of which some end a sentence.
    fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            self.text(&html::to_text(&rest[..at]));
            let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
            self.tag(&rest[at..end]);
            rest = &rest[end..];
        }
        self.text(&html::to_text(rest));
    }

    fn tag(&mut self, tag: &str) {
        let closing = tag.starts_with("</");
        let name: String = tag
            .chars()
            .skip_while(|c| !c.is_alphanumeric())
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        match name.as_str() {
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

/// Whether a word is the last of its sentence: not an initial (`L. 324-1`), not `art.`
fn ends_a_sentence(word: &str) -> bool {
    let word = word.trim_end_matches(['»', '"', '”', ')', '’']);
    let Some(stem) = word.strip_suffix(['.', '!', '?', '…']) else { return false };
    let initial = stem.chars().count() == 1 && stem.chars().all(char::is_uppercase);
    !initial && stem.rsplit(['\'', '’']).next() != Some("art")
}
