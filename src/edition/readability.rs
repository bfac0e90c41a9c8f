//! How easy a page of the common guide is to read.
//!
//! It is read by people who risk their savings, on a phone, between two other things. A page is reported where its
//! sentences have more than 20 words on average, where more than 15 in 100 of them have more than 30, or where it has
//! more than 2,000 words: ten minutes at the pace of an adult who reads French (200 words a minute). A notice: it
//! is for the editor to judge, and never stops a build.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::guide::common_guide::{Guide, Page};
use crate::markdown::piece::Piece;
use crate::markdown::prose::sentences;
use crate::record::data::{Fact, Scalar};

/// Words a sentence, on average.
const AVERAGE: usize = 20;
/// A sentence of more words is a long one.
const LONG: usize = 30;
/// Long sentences in a hundred.
const SHARE: usize = 15;
/// Words of a page.
const PAGE: usize = 2000;
/// With fewer sentences, one long sentence says nothing of the page.
const LEAST: usize = 10;

/// What to tell of `page`, where it is hard to read.
pub(super) fn hard(page: &Page, guide: &Guide) -> Option<Diagnostic> {
    let lengths = sentences(&page.body, &|piece| filled_hole(piece, guide));
    let (words, count) = (lengths.iter().sum::<usize>(), lengths.len());
    let long = lengths.iter().filter(|length| **length > LONG).count();
    let dense = count >= LEAST && (words > AVERAGE * count || long * 100 > SHARE * count);
    (dense || words > PAGE).then(|| {
        Diagnostic::new(Code::HardToRead, page.front.title.place.clone())
            .with("page", &page.id)
            .with("words", words)
            .with("sentences", count)
            .with("average", words.div_ceil(count.max(1)))
            .with("long", long * 100 / count.max(1))
    })
}

/// What a reader finds in a hole, near enough to count its words.
fn filled_hole(piece: &Piece, guide: &Guide) -> String {
    match piece {
        Piece::Fact(hole) => guide.facts.get(&hole.name).map_or_else(String::new, words_of),
        Piece::Sentence(hole) => guide.facts.get(&hole.name).map_or("", Fact::said).to_owned(),
        Piece::Value(_) | Piece::Term(_) => "x".to_owned(),
        _ => String::new(),
    }
}

fn words_of(fact: &Fact) -> String {
    let value = match &fact.value {
        Scalar::Text(text) => text.clone(),
        _ => "1".to_owned(),
    };
    match &fact.unit {
        Some(unit) => format!("{value} {unit}"),
        None => value,
    }
}
