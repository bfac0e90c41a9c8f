//! The few words that a correction finds and those that it puts in their place, from a passage and what it is to become.

use std::ops::Range;

use crate::markdown::canonical::find;

/// The words of `passage` to find, and those to put there so that it says `wanted`: the fewest that occur once in `sources`,
/// the texts of the target as they are written. None where it says that already, or where no words of it occur once.
pub fn smallest_correction(sources: &[&str], passage: &str, wanted: &str) -> Option<(String, String)> {
    let (passage, wanted) = (passage.trim(), wanted.trim());
    let words = word_ranges(passage);
    let (before, after) = (common_start(passage, wanted), common_end(passage, wanted));
    let room = passage.len().min(wanted.len());
    if passage == wanted || words.is_empty() {
        return None;
    }
    // What both begin with and what both end with may overlap where something is said twice.
    let start = before.min(room);
    let end = passage.len() - after.min(room - start);
    let mut first = words.iter().rposition(|word| word.start <= start).unwrap_or(0);
    let mut last = words.iter().position(|word| word.end >= end).unwrap_or(words.len() - 1).max(first);
    let occurs = |text: &str| sources.iter().map(|source| find(source, text).len()).sum::<usize>();
    loop {
        let found = words[first].start..words[last].end;
        let text = &passage[found.clone()];
        let put = &wanted[found.start.min(wanted.len())..wanted.len() - (passage.len() - found.end)];
        // Where words repeat (« a a a »), what is found first may begin before what is meant.
        let is_meant = || find(passage, text).first().is_some_and(|first| first.start == found.start);
        match occurs(text) {
            1 if is_meant() => return Some((in_one_line(text), put.to_owned())),
            // It is not there as it is: more words make it no better.
            0 => return None,
            _ if first == 0 && last + 1 == words.len() => return None,
            // One word more on either side, in turn.
            _ if first == 0 || last + 1 < words.len() && (last - first) % 2 == 0 => last += 1,
            _ => first -= 1,
        }
    }
}

/// The words of a text, each with its place.
fn word_ranges(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match (letter.is_whitespace(), start) {
            (true, Some(first)) => {
                found.push(first..at);
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    found.extend(start.map(|first| first..text.len()));
    found
}

fn common_start(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum()
}

fn common_end(one: &str, other: &str) -> usize {
    let pairs = one.chars().rev().zip(other.chars().rev());
    pairs.take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum()
}

/// Line ends are spaces to whoever looks for words.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::smallest_correction;
    use crate::markdown::canonical::{find, normal};

    #[test]
    fn the_fewest_words_that_occur_once() {
        let source = "La mairie reçoit le lundi. La mairie ferme\nle mardi, et le jeudi.";
        let passage = source.replace('\n', " ");
        let rows = [
            (
                "La mairie reçoit le vendredi. La mairie ferme le mardi, et le jeudi.",
                Some(("lundi.", "vendredi.")),
            ),
            (
                "La mairie reçoit le lundi. L'office ferme le mardi, et le jeudi.",
                Some(("lundi. La mairie", "lundi. L'office")),
            ),
            (
                "La mairie reçoit le lundi. La mairie ferme tôt le mardi, et le jeudi.",
                Some(("le mardi,", "tôt le mardi,")),
            ),
            ("La mairie reçoit le lundi. La mairie ferme le mardi.", Some(("mardi, et le jeudi.", "mardi."))),
            (
                "Notre mairie reçoit le lundi. La mairie ferme le mardi, et le jeudi.",
                Some(("La mairie reçoit", "Notre mairie reçoit")),
            ),
            (passage.as_str(), None),
        ];
        for (wanted, expected) in rows {
            let found = smallest_correction(&[source], &passage, wanted);
            let found = found.as_ref().map(|(find, put)| (find.as_str(), put.as_str()));
            assert_eq!(found, expected, "{wanted}");
        }
        assert_eq!(smallest_correction(&["a a a"], "a a a", "a a b"), Some(("a a a".into(), "a a b".into())));
        assert_eq!(smallest_correction(&["Autre chose."], &passage, "La mairie."), None);
        assert_eq!(smallest_correction(&["a b", "a b"], "a b", "a c"), None, "nothing of it occurs once");
    }

    proptest! {
        #[test]
        fn what_is_corrected_says_what_was_wanted(
            words in proptest::collection::vec("[a-c]{1,2}|é|« b »", 1..12),
            other in proptest::collection::vec("[a-c]{1,2}|é", 0..4),
            at in 0_usize..12,
            gone in 0_usize..4,
            wrap in 1_usize..5,
        ) {
            let passage = words.join(" ");
            let at = at.min(words.len());
            let mut wanted = words.clone();
            let end = (at + gone).min(wanted.len());
            wanted.splice(at..end, other);
            let wanted = wanted.join(" ");
            // As an author wrapped it, behind another paragraph.
            let lines: Vec<String> = words.chunks(wrap).map(|line| line.join(" ")).collect();
            let source = format!("x y z\n\n{}", lines.join("\n"));
            if let Some((wanted_words, put)) = smallest_correction(&[&source], &passage, &wanted) {
                let found = find(&source, &wanted_words);
                prop_assert_eq!(found.len(), 1);
                let after = [&source[..found[0].start], &put, &source[found[0].end..]].concat();
                prop_assert_eq!(normal(&after), normal(&format!("x y z {wanted}")));
            } else {
                prop_assert!(normal(&passage) == normal(&wanted) || !wanted_words_are_unique(&source, &passage));
            }
        }
    }

    /// Whether the whole passage occurs once: then something of it can be corrected.
    fn wanted_words_are_unique(source: &str, passage: &str) -> bool {
        find(source, passage).len() == 1
    }
}
