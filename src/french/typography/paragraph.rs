//! A paragraph as signs and the gaps between them. Rules decide on gaps, so that setting twice changes nothing.

use std::ops::Range;

use crate::composed::nfc;

/// A paragraph that is set: text in several runs, with code, values and images between them.
///
/// Signs are all characters but spaces; each knows the spaces before it. Rules look at signs and at whether a gap is
/// empty, never at which space an author put there.
#[derive(Debug, Default)]
pub struct Paragraph {
    signs: Vec<Sign>,
    spaces: Vec<(char, usize)>,
    /// The runs as they came.
    runs: Vec<String>,
    /// Whether a rule decided anything.
    touched: bool,
    /// Whether there may be an address.
    addressed: bool,
}

#[derive(Debug)]
struct Sign {
    kind: SignKind,
    run: usize,
    gap: Range<usize>,
    decided: Option<(char, Side)>,
    safe: bool,
    put: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SignKind {
    Char(char),
    Value,
    Word,
}

/// The neighbour whose run a new space joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The sign after it: `;`.
    Next,
    /// The sign before it: `«`.
    Previous,
}

/// Given for a sign beyond either end.
const NOTHING: char = '\0';
/// What a value or a word looks like to the rules.
const OPAQUE: char = '\u{fffc}';
/// The run of signs that are not written.
const NOWHERE: usize = usize::MAX;

/// Whether rules take it for a space.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

impl Paragraph {
    /// Adds a run of text. Addresses and e-mails in it stay as they are.
    pub fn text(&mut self, run: &str) {
        // A Mac may have written letters and accents apart.
        let run = &*nfc(run);
        let number = self.runs.len();
        self.signs.reserve(run.len());
        for c in run.chars() {
            if is_space(c) {
                self.spaces.push((c, number));
            } else {
                // Every address has `@`, `//` or `www`. Two runs may share one, so this looks at signs, not at runs.
                self.addressed |=
                    c == '@' || matches!(c, '/' | 'w') && self.at(self.len().wrapping_sub(1)) == c;
                self.push(SignKind::Char(c), number);
            }
        }
        self.runs.push(run.to_owned());
    }

    /// Adds something whose text only a territory gives. It may be a number, so a unit after it is bound to it.
    pub fn value(&mut self) {
        self.push(SignKind::Value, NOWHERE);
    }

    /// Adds something that is not text but counts as a word: code, an image.
    pub fn word(&mut self) {
        self.push(SignKind::Word, NOWHERE);
    }

    /// Adds a line break that the author wanted.
    pub fn line_break(&mut self) {
        self.spaces.push(('\n', NOWHERE));
    }

    fn push(&mut self, kind: SignKind, run: usize) {
        let start = self.signs.last().map_or(0, |last| last.gap.end);
        let gap = start..self.spaces.len();
        self.signs.push(Sign { kind, run, gap, decided: None, safe: false, put: None });
    }

    /// How many signs there are.
    pub(super) fn len(&self) -> usize {
        self.signs.len()
    }

    /// The sign at `index` as it came, whatever the rules made of it.
    pub(super) fn at(&self, index: usize) -> char {
        match self.signs.get(index).map(|sign| sign.kind) {
            Some(SignKind::Char(c)) => c,
            Some(_) => OPAQUE,
            None => NOTHING,
        }
    }

    /// The sign before `index` as it came.
    pub(super) fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or(NOTHING, |previous| self.at(previous))
    }

    /// Whether a space (or an end of the paragraph) is before `index`.
    pub(super) fn spaced(&self, index: usize) -> bool {
        index == 0 || self.signs.get(index).is_none_or(|sign| !sign.gap.is_empty())
    }

    /// The sign right before `index`, without space between.
    pub(super) fn touching_before(&self, index: usize) -> char {
        if self.spaced(index) { NOTHING } else { self.before(index) }
    }

    /// The sign right after `index`, without space between.
    pub(super) fn touching_after(&self, index: usize) -> char {
        if self.spaced(index + 1) { NOTHING } else { self.at(index + 1) }
    }

    /// Whether it belongs to an address, which stays as it is.
    pub(super) fn safe(&self, index: usize) -> bool {
        self.signs.get(index).is_some_and(|sign| sign.safe)
    }

    /// Whether it is a digit.
    pub(super) fn digit(&self, index: usize) -> bool {
        self.at(index).is_ascii_digit()
    }

    /// Whether it may end a number: a digit, or a value.
    pub(super) fn numeric(&self, index: usize) -> bool {
        self.digit(index) || self.signs.get(index).is_some_and(|sign| sign.kind == SignKind::Value)
    }

    /// Puts exactly `space` before the sign at `index`; nothing before the first.
    pub(super) fn bind(&mut self, index: usize, space: char, side: Side) {
        if index > 0
            && !(self.safe(index - 1) && self.safe(index))
            && let Some(sign) = self.signs.get_mut(index)
        {
            sign.decided = Some((space, side));
            self.touched = true;
        }
    }

    /// Writes the sign at `index` as `text`.
    pub(super) fn put(&mut self, index: usize, text: &'static str) {
        self.signs[index].put = Some(text);
        self.touched = true;
    }

    /// The word that begins at `index`: letters, digits, `²` and the like, cut where it is longer than any that a rule
    /// knows.
    pub(super) fn word_at(&self, index: usize) -> String {
        let mut word = String::new();
        for next in index..self.len().min(index + 12) {
            let c = self.at(next);
            if !c.is_alphanumeric() || (next > index && self.spaced(next)) {
                break;
            }
            word.push(c);
        }
        word
    }

    /// Protects addresses and e-mails from the rules.
    pub(super) fn protect_addresses(&mut self) {
        if !self.addressed {
            return;
        }
        let mut start = 0;
        while start < self.len() {
            let end = (start + 1..self.len()).find(|&index| self.spaced(index)).unwrap_or(self.len());
            self.protect_in(start, end);
            start = end;
        }
    }

    fn protect_in(&mut self, start: usize, end: usize) {
        let scheme = (start..end)
            .find(|&i| self.at(i) == ':' && i + 2 < end && self.at(i + 1) == '/' && self.at(i + 2) == '/');
        let www = || {
            (start..end.saturating_sub(3))
                .find(|&i| (0..4).all(|n| self.at(i + n) == ['w', 'w', 'w', '.'][n]))
        };
        if let Some(colon) = scheme {
            let first =
                (start..colon).rev().find(|&i| !self.at(i).is_ascii_alphabetic()).map_or(start, |i| i + 1);
            self.protect(first, end);
        } else if let Some(first) = www() {
            self.protect(first, end);
        } else {
            let mut from = start;
            while let Some(at) = (from..end).find(|&i| self.at(i) == '@') {
                let local = |c: char| c.is_alphanumeric() || ".'_%+-".contains(c);
                let first = (start..at).rev().find(|&i| !local(self.at(i))).map_or(start, |i| i + 1);
                let host = |c: char| c.is_alphanumeric() || ".-@".contains(c);
                let last = (at + 1..end).find(|&i| !host(self.at(i))).unwrap_or(end);
                if first < at && self.at(at - 1).is_alphanumeric() && self.at(at + 1).is_alphanumeric() {
                    self.protect(first, last);
                }
                from = last.max(at + 1);
            }
        }
    }

    fn protect(&mut self, first: usize, end: usize) {
        let closes = |c: char| ".,;:!?)]}»\"”'’…".contains(c);
        let end = (first..end).rev().find(|&i| !closes(self.at(i))).map_or(first, |i| i + 1);
        for sign in &mut self.signs[first..end] {
            sign.safe = true;
        }
    }

    /// The runs, with all that the rules decided.
    pub(super) fn write(self) -> Vec<String> {
        if !self.touched {
            return self.runs;
        }
        // Spaces may grow.
        let mut runs: Vec<String> =
            self.runs.iter().map(|run| String::with_capacity(run.len() + run.len() / 8 + 8)).collect();
        let mut push = |run: usize, c: char| {
            if let Some(run) = runs.get_mut(run) {
                run.push(c);
            }
        };
        let mut previous = NOWHERE;
        let mut written = 0;
        for sign in &self.signs {
            let gap = &self.spaces[sign.gap.clone()];
            written = sign.gap.end;
            match sign.decided {
                None => gap.iter().for_each(|&(space, run)| push(run, space)),
                Some((space, side)) => {
                    let own = if side == Side::Next { [sign.run, previous] } else { [previous, sign.run] };
                    let beside = own.into_iter().find(|&run| run != NOWHERE).unwrap_or(NOWHERE);
                    push(gap.first().map_or(beside, |first| first.1), space);
                }
            }
            match (sign.put, sign.kind) {
                (Some(text), _) => text.chars().for_each(|c| push(sign.run, c)),
                (None, SignKind::Char(c)) => push(sign.run, c),
                (None, _) => {}
            }
            previous = sign.run;
        }
        self.spaces[written..].iter().for_each(|&(space, run)| push(run, space));
        runs
    }
}
