//! Finding a few words in the source of a section, to correct them.

use std::ops::Range;
use std::sync::Arc;

use crate::markdown::{Body, Flow, Node};

/// Every place in `body` where `find` stands, spaces and quotes normalised: the text and the bytes of its source.
pub(super) fn matches(body: &Body, find: &str) -> Vec<(Arc<Flow>, Range<usize>)> {
    let wanted: Vec<char> = normal(find).into_iter().map(|(_, letter)| letter).collect();
    let mut found = Vec::new();
    if !wanted.is_empty() {
        collect(body, &wanted, &mut found);
    }
    found
}

fn collect(body: &Body, wanted: &[char], found: &mut Vec<(Arc<Flow>, Range<usize>)>) {
    for node in body.iter() {
        match node {
            Node::Flow(flow) => in_text(flow.passage.as_str(), wanted, |range| found.push((flow.clone(), range))),
            Node::Data(_) | Node::Common(_) => {}
            Node::Section(it) => collect(&it.body, wanted, found),
            Node::Block(it) => collect(&it.body, wanted, found),
            Node::Slot(it) => collect(&it.body, wanted, found),
            Node::Callout(it) => collect(&it.body, wanted, found),
            Node::Graft(it) => collect(&it.body, wanted, found),
            Node::Choice(it) => {
                collect(&it.then, wanted, found);
                collect(&it.otherwise, wanted, found);
            }
        }
    }
}

fn in_text(text: &str, wanted: &[char], mut found: impl FnMut(Range<usize>)) {
    let letters = normal(text);
    let mut at = 0;
    while at + wanted.len() <= letters.len() {
        let here = &letters[at..at + wanted.len()];
        if here.iter().map(|(_, letter)| letter).eq(wanted.iter()) {
            let start = here[0].0;
            let end = letters.get(at + wanted.len()).map_or(text.trim_end().len(), |(byte, _)| *byte);
            // The match ends with its last letter, not with the space that follows it.
            let end = start + text[start..end.max(start)].trim_end().len();
            found(start..end);
            at += wanted.len();
        } else {
            at += 1;
        }
    }
}

/// The letters of a text with the bytes they begin at: runs of spaces as one, quotes and apostrophes straight.
fn normal(text: &str) -> Vec<(usize, char)> {
    let mut letters: Vec<(usize, char)> = Vec::with_capacity(text.len());
    let mut quoted = false;
    for (byte, letter) in text.char_indices() {
        match letter {
            _ if letter.is_whitespace() => {
                if letters.last().is_some_and(|(_, last)| *last != ' ') && !quoted {
                    letters.push((byte, ' '));
                }
                continue;
            }
            '’' | '‘' => letters.push((byte, '\'')),
            '“' | '”' | '"' => letters.push((byte, '"')),
            '«' => {
                letters.push((byte, '"'));
                quoted = true;
                continue;
            }
            '»' => {
                if letters.last().is_some_and(|(_, last)| *last == ' ') {
                    letters.pop();
                }
                letters.push((byte, '"'));
            }
            _ => letters.push((byte, letter)),
        }
        quoted = false;
    }
    while letters.last().is_some_and(|(_, last)| *last == ' ') {
        letters.pop();
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::{in_text, normal};

    fn found(text: &str, find: &str) -> Vec<String> {
        let wanted: Vec<char> = normal(find).into_iter().map(|(_, letter)| letter).collect();
        let mut all = Vec::new();
        in_text(text, &wanted, |range| all.push(text[range].to_owned()));
        all
    }

    #[test]
    fn spaces_and_quotes_do_not_matter() {
        assert_eq!(found("Déposez le dossier\n  en mairie.", "le dossier en mairie"), ["le dossier\n  en mairie"]);
        assert_eq!(found("l’office dit « oui » ici", "l'office dit \"oui\""), ["l’office dit « oui »"]);
        assert_eq!(found("oui et oui", "oui").len(), 2);
        assert!(found("oui", "non").is_empty());
    }
}
