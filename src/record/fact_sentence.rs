//! A fact as a sentence: `phrase`, with a place for its value.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::html::escape_content;
use crate::markdown::piece::{Hole, Piece};
use crate::markdown::prose::line_of;
use crate::markdown::{ParseContext, inline};
use crate::table::fields::Fields;
use crate::text::Place;

/// A sentence with the value of its fact in it, without a full stop at its end.
#[derive(Clone, Debug)]
pub struct FactSentence {
    /// Its mark-up and text; the value is a [`Piece::Fact`].
    pub pieces: Box<[Piece]>,
    /// The same for those who want words alone.
    pub text: String,
}

/// What a sentence may name.
#[derive(Debug)]
pub(super) struct SentenceWords<'a> {
    /// The fact.
    pub(super) id: &'a Arc<str>,
    /// Its value as readers see it: `{valeur}`.
    pub(super) value: &'a str,
    /// `{unite}`
    pub(super) unit: Option<&'a str>,
    /// Its last day, in words: `{fin}`
    pub(super) ends: Option<&'a str>,
}

/// Reads `phrase`, and reports what keeps it from being a sentence.
pub(super) fn read_sentence(fields: &mut Fields<'_, '_>, words: &SentenceWords<'_>) -> Option<FactSentence> {
    let source = fields.located_text("phrase")?;
    let place = source.whole();
    let parsed = inline(&source, &ParseContext { page: "", local: true }, fields.problems());
    let mut reader = FactSentenceReader { words, place: &place, pieces: Vec::new(), values: 0, fault: None };
    parsed.into_vec().into_iter().for_each(|piece| reader.piece(piece));
    let FactSentenceReader { pieces, values, fault, .. } = reader;
    let text = line_of(&pieces, &|_| words.value.to_owned());
    let fault = fault
        .or_else(|| (values != 1).then_some("value"))
        .or_else(|| text.ends_with(['.', '!', '?', '…']).then_some("stop"));
    if let Some(why) = fault {
        fields.report(Diagnostic::new(Code::BadSentence, place).with("why", why));
    }
    Some(FactSentence { pieces: pieces.into(), text })
}

struct FactSentenceReader<'a> {
    words: &'a SentenceWords<'a>,
    place: &'a Place,
    pieces: Vec<Piece>,
    values: usize,
    fault: Option<&'static str>,
}

impl FactSentenceReader<'_> {
    fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Text(text) => self.text(&text),
            Piece::Html(_) => self.pieces.push(piece),
            _ => self.fault = Some("mark"),
        }
    }

    /// Text, already escaped, cut at its braces.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, name, after)) = hole(rest) {
            self.push(before.to_owned());
            match name {
                "valeur" => {
                    self.values += 1;
                    let hole = Hole { name: Arc::clone(self.words.id), place: self.place.clone() };
                    self.pieces.push(Piece::Fact(hole));
                }
                "unite" => self.word(self.words.unit, "unit"),
                "fin" => self.word(self.words.ends, "end"),
                _ => self.fault = Some("name"),
            }
            rest = after;
        }
        self.push(rest.to_owned());
    }

    fn word(&mut self, word: Option<&str>, missing: &'static str) {
        match word {
            Some(word) => self.push(escape_content(word)),
            None => self.fault = Some(missing),
        }
    }

    fn push(&mut self, text: String) {
        if !text.is_empty() {
            self.pieces.push(Piece::Text(text.into()));
        }
    }
}

/// The first `{name}` of `text`, with what is before and after it.
fn hole(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
