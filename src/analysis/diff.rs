//! Two texts compared word by word.

use serde::Serialize;
use similar::{Algorithm, DiffTag, TextDiff, capture_diff_slices};

/// What became of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiffKind {
    /// It is in both texts.
    Kept,
    /// It is in the earlier one alone.
    Gone,
    /// It is in the later one alone.
    New,
}

/// A stretch of one text, or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What became of it.
    pub kind: DiffKind,
    /// The words.
    pub text: String,
}

/// What differs between two texts, line by line, as `diff -u` writes it under the name of the file.
pub fn diff_lines(file: &str, then: &str, now: &str) -> String {
    TextDiff::from_lines(then, now).unified_diff().context_radius(1).header(file, file).to_string()
}

/// What differs between `then` and `now`, word by word: the stretches that are not `New` make up `then`, those that are
/// not `Gone` make up `now`.
pub fn diff_words(then: &str, now: &str) -> Vec<Stretch> {
    let (before, after) = (tokens(then), tokens(now));
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut push = |kind, words: &[&str]| {
        if words.is_empty() {
            return;
        }
        match stretches.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(&words.concat()),
            _ => stretches.push(Stretch { kind, text: words.concat() }),
        }
    };
    for step in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (tag, old, new) = step.as_tag_tuple();
        if tag == DiffTag::Equal {
            push(DiffKind::Kept, &before[old]);
        } else {
            push(DiffKind::Gone, &before[old]);
            push(DiffKind::New, &after[new]);
        }
    }
    stretches
}

/// What differs between two texts, each without the spaces at its ends: words kept (` `), gone (`-`) and new (`+`).
pub(super) fn marked_words(was: Option<&str>, is: Option<&str>) -> Vec<(char, String)> {
    let sign = |kind| match kind {
        DiffKind::Kept => ' ',
        DiffKind::Gone => '-',
        DiffKind::New => '+',
    };
    let [was, is] = [was, is].map(|text| text.unwrap_or_default().trim());
    diff_words(was, is).into_iter().map(|stretch| (sign(stretch.kind), stretch.text)).collect()
}

/// What became of a page, or of a text in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// It was not there.
    New,
    /// It is no longer there.
    Gone,
    /// It says something else.
    Changed,
}

impl ChangeKind {
    /// What became of a text that was `was` and is `is`; none where it says the same, or was never there.
    pub(super) fn between(was: Option<&str>, is: Option<&str>) -> Option<Self> {
        match (was, is) {
            (None, None) => None,
            (None, _) => Some(Self::New),
            (_, None) => Some(Self::Gone),
            (Some(was), Some(is)) => (was != is).then_some(Self::Changed),
        }
    }
}

/// Words, and what is between them: each line end, each run of spaces, each sign.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq, Eq)]
    enum Class {
        Word,
        Space,
        Sign,
    }
    let class_of = |letter: char| match letter {
        letter if letter.is_alphanumeric() => Class::Word,
        ' ' => Class::Space,
        _ => Class::Sign,
    };
    let mut tokens = Vec::new();
    let mut from = 0;
    let mut last: Option<Class> = None;
    for (at, letter) in text.char_indices() {
        let now = class_of(letter);
        if last.as_ref().is_some_and(|last| *last != now || now == Class::Sign) {
            tokens.push(&text[from..at]);
            from = at;
        }
        last = Some(now);
    }
    if from < text.len() {
        tokens.push(&text[from..]);
    }
    tokens
}
