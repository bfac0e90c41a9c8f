//! Lists whose lines hang together otherwise than their author meant: a sentence drawn into an item, numbers that begin again,
//! an indentation that makes no list of its own.

use std::ops::Range;

use super::fence::Fences;
use super::list_mark::list_mark;
use super::lookalike::{is_item, is_row};
use super::prose::ends_a_sentence;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::located_text::LocatedText;

/// What is known of the lists above a line.
#[derive(Default)]
struct ListsAbove {
    /// Whether the line right above belongs to a list.
    in_list: bool,
    /// The width of the mark of the last item at the margin, while no blank line has followed.
    margin: Option<usize>,
    numbered: Option<NumberedAbove>,
}

/// The last numbered list above a line.
struct NumberedAbove {
    items: usize,
    /// The number of its last item, as it was meant.
    last: u32,
    /// Whether a paragraph at the margin has ended it.
    is_over: bool,
}

/// Reports the lines of `located_text` that a list takes otherwise than they were meant.
pub(super) fn in_lists(located_text: &LocatedText, problems: &mut Problems) {
    let text = located_text.as_str();
    let mut fences = Fences::default();
    let mut above = ListsAbove::default();
    let mut before = "";
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let range = start..start + line.len();
        start += raw.len();
        if fences.inside(line) {
            (above, before) = (ListsAbove::default(), "");
            continue;
        }
        let next = text[start..].lines().next().unwrap_or_default();
        if let Some((form, right)) = above.advance((before, next), line) {
            tell(form, right, range, located_text, problems);
        }
        before = line;
    }
}

/// What a line looks like, and how it should read.
type Meant = Option<(&'static str, Option<String>)>;

impl ListsAbove {
    /// Reads a line between two others, and gives what it was meant to be. What goes on below it is told with it.
    fn advance(&mut self, around: (&str, &str), line: &str) -> Meant {
        let meant = self.meant(around, line);
        self.read(line);
        self.in_list &= meant.as_ref().is_none_or(|(form, _)| *form != "after-list");
        meant
    }

    /// What a line between two others was meant to be, where a list takes it for something else.
    fn meant(&self, (before, next): (&str, &str), line: &str) -> Meant {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        if is_item(line) {
            let width = self.margin.filter(|width| !before.is_empty() && indent > 0 && indent < *width);
            if let Some(width) = width {
                return Some(("sub-list", Some(format!("{}{bare}", " ".repeat(width)))));
            }
            let number = number_of(bare).filter(|number| indent == 0 && *number == 1)?;
            let list = self.numbered.as_ref().filter(|list| list.is_over && list.items == 1)?;
            // A list of several items is another one.
            let is_one = before.is_empty() && number_of(next.trim_start()).is_none();
            let rest = &bare[number.to_string().len()..];
            return is_one.then(|| ("numbers-again", Some(format!("{}{rest}", list.last + 1))));
        }
        let is_words = indent == 0 && bare.starts_with(|letter: char| letter.is_uppercase() || letter == '«');
        // In French a space stands before the mark that closes a quotation.
        let words = before.trim_end_matches(['»', ' ', '\u{a0}', '\u{202f}']);
        let is_apart =
            before.ends_with(';') || words.rsplit(char::is_whitespace).next().is_some_and(ends_a_sentence);
        let form = if before.starts_with('>') { "after-quote" } else { "after-list" };
        let is_taken = self.in_list || form == "after-quote";
        (is_taken && is_words && is_apart && !is_row(line)).then_some((form, None))
    }

    /// Takes note of a line below another.
    fn read(&mut self, line: &str) {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        if bare.is_empty() {
            (self.in_list, self.margin) = (false, None);
            return;
        }
        if !is_item(line) {
            let is_block = bare.starts_with(['#', '>', '|', ':']);
            if indent == 0 && (is_block || !self.in_list && (bare.starts_with('*') || bare.ends_with(':'))) {
                // Another subject: its numbers are its own.
                self.numbered = None;
            } else if indent == 0
                && !self.in_list
                && let Some(list) = &mut self.numbered
            {
                list.is_over = true;
            }
            self.in_list &= !is_block;
            return;
        }
        self.in_list = true;
        let Some(mark) = list_mark(bare).filter(|_| indent == 0) else { return };
        self.margin = Some(mark + 1);
        let above = self.numbered.take();
        self.numbered = number_of(bare).map(|number| match above {
            Some(list) if !list.is_over => {
                NumberedAbove { items: list.items + 1, last: list.last + 1, is_over: false }
            }
            Some(list) if list.items == 1 && number == 1 => {
                NumberedAbove { items: 1, last: list.last + 1, is_over: false }
            }
            _ => NumberedAbove { items: 1, last: number, is_over: false },
        });
    }
}

/// The number of an item of a numbered list.
fn number_of(bare: &str) -> Option<u32> {
    list_mark(bare).and_then(|mark| bare[..mark - 1].parse().ok())
}

/// Reports one line; what is proposed keeps the spaces that it begins with.
fn tell(
    form: &str,
    right: Option<String>,
    range: Range<usize>,
    located_text: &LocatedText,
    problems: &mut Problems,
) {
    problems
        .push(Diagnostic::new(Code::LooksLike, located_text.place(range)).with("form", form).suggest(right));
}

#[cfg(test)]
mod tests {
    use super::ListsAbove;

    fn problems_of(text: &str) -> Vec<(&'static str, Option<String>)> {
        let mut above = ListsAbove::default();
        let mut before = "";
        let mut told = Vec::new();
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let next = lines.get(at + 1).copied().unwrap_or_default();
            told.extend(above.advance((before, next), line));
            before = line;
        }
        told
    }

    #[test]
    fn lines_that_a_list_takes_are_found() {
        assert_eq!(problems_of("- un ;\n- deux.\nPuis appelez."), [("after-list", None)]);
        assert_eq!(problems_of("1. Un.\n2. Deux.\nAttention : fermé."), [("after-list", None)]);
        assert_eq!(problems_of("- Un.\nDeux appels.\nTrois."), [("after-list", None)]);
        assert_eq!(problems_of("> « Un mot. »\nPuis appelez."), [("after-quote", None)]);
        assert_eq!(
            problems_of("- Un :\n - a ;\n - b."),
            [("sub-list", Some("  - a ;".to_owned())), ("sub-list", Some("  - b.".to_owned()))]
        );
        assert_eq!(problems_of("1. Un :\n - a"), [("sub-list", Some("   - a".to_owned()))]);
        assert_eq!(
            problems_of("1. Un.\n\nTexte.\n\n1. Deux.\n\nTexte.\n\n1. Trois."),
            [("numbers-again", Some("2. Deux.".to_owned())), ("numbers-again", Some("3. Trois.".to_owned()))]
        );
    }

    #[test]
    fn lists_as_they_are_meant_are_no_problem() {
        for text in [
            "- un texte qui\ncontinue.\n- deux",
            "- un texte de\nMonsieur",
            "- selon l'art.\nL. 324-1",
            "> un texte de\nMonsieur",
            "- Un.\n  Deux.",
            "- Un.\n\nDeux.",
            " - a\n - b",
            "1. Un\n2. Deux\n\nTexte.\n\n1. Un\n2. Deux",
            "1. Un.\n\nTexte.\n\n1. Un\n2. Deux",
            "1. Un.\n\n## Titre\n\n1. Un.",
            "1. Un.\n\nEt pour B :\n\n1. Un.",
            "1. Un\n1. Deux\n1. Trois",
            "1. Un\n\n1. Deux\n\n1. Trois",
            "1. Un.\n\nTexte.\n\n2. Deux.\n\nTexte.\n\n3. Trois.",
        ] {
            assert_eq!(problems_of(text), [], "{text}");
        }
    }
}
