//! The text as the Markdown parser reads it: line ends and the spaces of marks are plain.

use std::ops::Range;

use super::fence::Fences;
use super::list_mark::list_mark;
use crate::text::located_text::{Anchor, LocatedText};
use crate::text::odd_letters::UNSEEN;

/// The no-break spaces that word processors and Mac keyboards type where Markdown wants a space.
const NO_BREAK_SPACES: [char; 2] = ['\u{a0}', '\u{202f}'];

/// A stretch of a text, and what is read in its place.
type SourceEdit = (Range<usize>, &'static str);

/// The same text: every line ends with `\n`, the marks of headings, lists, boxes and tables are followed by plain
/// spaces, a line that begins with `:` is a definition only where a space follows, a star between two digits is a sign, and letters
/// that take no room are not there.
///
/// So no other file of this module handles `\r` or a no-break space.
pub(super) fn readable(located_text: &LocatedText) -> LocatedText {
    let ended = edited(located_text, &line_ends(located_text.as_str()));
    let seen = edited(&ended, &unseen(ended.as_str()));
    let marks = marks(seen.as_str());
    edited(&seen, &marks)
}

/// The letters that take no room, which go: they would keep a mark from being one, and an address from leading anywhere. Their
/// lines are told (see `odd_letters`).
fn unseen(text: &str) -> Vec<SourceEdit> {
    text.match_indices(UNSEEN).map(|(at, letter)| (at..at + letter.len(), "")).collect()
}

/// The returns of `\r\n`, which go, and those alone, which end a line.
fn line_ends(text: &str) -> Vec<SourceEdit> {
    let returns = text.match_indices('\r').map(|(at, _)| at);
    returns.map(|at| (at..at + 1, if text[at + 1..].starts_with('\n') { "" } else { "\n" })).collect()
}

/// The no-break spaces of a text that are where a mark wants a plain space.
pub fn no_break_spaces_of_marks(text: &str) -> Vec<Range<usize>> {
    let spaces = marks(text).into_iter().filter(|(_, put)| *put == " ");
    spaces.map(|(range, _)| range).collect()
}

fn marks(text: &str) -> Vec<SourceEdit> {
    let mut edits = Vec::new();
    let mut fences = Fences::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if !fences.inside(line.trim_end_matches('\n')) {
            if line.contains(NO_BREAK_SPACES) {
                spaces_of_marks(line, start, &mut edits);
            }
            let bare = line.trim_start_matches(' ');
            let is_colon = bare.starts_with(':') && !bare[1..].starts_with([':', ' ', '\t', '\n']);
            if is_colon && !bare[1..].starts_with(NO_BREAK_SPACES) && bare.len() > 1 {
                let at = start + line.len() - bare.len();
                edits.push((at..at, "\\"));
            }
            if line.contains('*') {
                edits.extend(stars_between_digits(line).into_iter().map(|at| (start + at..start + at, "\\")));
            }
        }
        start += line.len();
    }
    edits
}

/// The stars of a line that stand between two digits, outside code: « 5*10*2 m », « Cerfa n° 14004*04 ». They are signs,
/// where Markdown would set the words between two of them in italics.
fn stars_between_digits(line: &str) -> Vec<usize> {
    let bytes = line.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'`' => {
                let ticks = bytes[at..].iter().take_while(|byte| **byte == b'`').count();
                let after = at + ticks;
                at = line[after..].find(&line[at..after]).map_or(after, |end| after + end + ticks);
                continue;
            }
            b'<' => {
                // An address between angle brackets, as a tag, takes no back-slash.
                let inner = line[at + 1..].split(['>', ' ']).next().unwrap_or_default().len();
                if inner > 0 && bytes.get(at + 1 + inner) == Some(&b'>') {
                    at += inner + 2;
                    continue;
                }
            }
            b'*' => {
                let digit =
                    |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
                if digit(at.checked_sub(1)) && digit(Some(at + 1)) {
                    found.push(at);
                }
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// The no-break spaces of a line that are where a mark wants a plain space; the line begins at byte `start`.
fn spaces_of_marks(line: &str, start: usize, edits: &mut Vec<SourceEdit>) {
    let is_space = |c: char| matches!(c, ' ' | '\t') || NO_BREAK_SPACES.contains(&c);
    let end = if is_rule_of_table(line) { line.trim_end().len() } else { end_of_marks(line, is_space) };
    for (at, space) in line[..end].char_indices().filter(|(_, c)| NO_BREAK_SPACES.contains(c)) {
        edits.push((start + at..start + at + space.len_utf8(), " "));
    }
}

fn is_rule_of_table(line: &str) -> bool {
    line.contains('|')
        && line.contains('-')
        && line
            .trim()
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t') || NO_BREAK_SPACES.contains(&c))
}

/// Where the marks that begin a line end, with the spaces after them; 0 where none begins it.
fn end_of_marks(line: &str, is_space: impl Fn(char) -> bool) -> usize {
    let mut end = 0;
    loop {
        let rest = &line[end..];
        let bare = rest.trim_start_matches(&is_space);
        let after = after_mark(bare);
        let spaced = after.trim_start_matches(&is_space);
        if after.len() == bare.len() || spaced.len() == after.len() {
            return end;
        }
        end = line.len() - spaced.len();
        // The box of a checklist: `[⍽]`, `[x]⍽`.
        let boxed = spaced
            .strip_prefix('[')
            .map(|inside| inside.trim_start_matches(|c| is_space(c) || c == 'x' || c == 'X'));
        if let Some(after) = boxed.and_then(|inside| inside.strip_prefix(']')) {
            return line.len() - after.trim_start_matches(&is_space).len();
        }
    }
}

/// What follows the mark that `text` begins with: a heading's, an item's, a quotation's, a definition's.
fn after_mark(text: &str) -> &str {
    let hashes = text.trim_start_matches('#');
    if (1..=6).contains(&(text.len() - hashes.len())) {
        return hashes;
    }
    match list_mark(text) {
        Some(mark) => &text[mark..],
        None => text.strip_prefix(['>', ':']).unwrap_or(text),
    }
}

/// `located_text` with `edits` (in order, apart from one another); each character still points to where it was written.
fn edited(located_text: &LocatedText, edits: &[SourceEdit]) -> LocatedText {
    if edits.is_empty() {
        return located_text.clone();
    }
    let source = located_text.as_str();
    let mut text = String::with_capacity(source.len());
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut edits = edits.iter().peekable();
    let mut skipped_to = 0;
    for (at, c) in source.char_indices() {
        while let Some((range, written)) = edits.next_if(|(range, _)| range.start == at) {
            skipped_to = range.end;
            if !written.is_empty() {
                anchors.push(Anchor { text: text.len(), file: located_text.place(at..at).start });
                text.push_str(written);
            }
        }
        if at < skipped_to {
            continue;
        }
        let file = located_text.place(at..at).start;
        // An anchor only where the text and its file no longer run along.
        if anchors.last().is_none_or(|last| last.file + (text.len() - last.text) != file) {
            anchors.push(Anchor { text: text.len(), file });
        }
        text.push(c);
    }
    LocatedText::anchored(text.into(), located_text.file().clone(), anchors)
}

#[cfg(test)]
mod tests {
    use super::stars_between_digits;

    #[test]
    fn stars_between_digits_are_signs() {
        for (line, stars) in [
            ("5*10*2 m", vec![1, 4]),
            ("Cerfa n° 14004*04 ou 13404*05", vec![15, 27]),
            ("`5*10` et ``2*3`", vec![13]),
            ("`5*10` et 2*3", vec![11]),
            ("<https://www.exemple.example/1*2>", vec![]),
            ("2 < 3*4", vec![5]),
            ("*italique* 2 * 45 €, 3**", vec![]),
        ] {
            let found: Vec<usize> = stars_between_digits(line);
            assert_eq!(found, stars, "{line}");
        }
    }
}
