//! Two texts compared word by word.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// What became of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
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
    pub fate: Fate,
    /// The words.
    pub text: String,
}

/// What differs between `then` and `now`, word by word: the stretches that are not `New` make up `then`, those that are
/// not `Gone` make up `now`.
pub fn words(then: &str, now: &str) -> Vec<Stretch> {
    let (before, after) = (tokens(then), tokens(now));
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut push = |fate, words: &[&str]| {
        if words.is_empty() {
            return;
        }
        match stretches.last_mut() {
            Some(last) if last.fate == fate => last.text.push_str(&words.concat()),
            _ => stretches.push(Stretch { fate, text: words.concat() }),
        }
    };
    for step in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (tag, old, new) = step.as_tag_tuple();
        if tag == DiffTag::Equal {
            push(Fate::Kept, &before[old]);
        } else {
            push(Fate::Gone, &before[old]);
            push(Fate::New, &after[new]);
        }
    }
    stretches
}

/// Words, and what stands between them: each line end, each run of spaces, each sign.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq, Eq)]
    enum Kind {
        Word,
        Space,
        Sign,
    }
    let kind = |letter: char| match letter {
        letter if letter.is_alphanumeric() => Kind::Word,
        ' ' => Kind::Space,
        _ => Kind::Sign,
    };
    let mut tokens = Vec::new();
    let mut from = 0;
    let mut last: Option<Kind> = None;
    for (at, letter) in text.char_indices() {
        let now = kind(letter);
        if last.as_ref().is_some_and(|last| *last != now || now == Kind::Sign) {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, proptest};

    use super::{Fate, words};

    fn shown(then: &str, now: &str) -> String {
        let mark = |stretch: super::Stretch| match stretch.fate {
            Fate::Kept => stretch.text,
            Fate::Gone => format!("[-{}-]", stretch.text),
            Fate::New => format!("{{+{}+}}", stretch.text),
        };
        words(then, now).into_iter().map(mark).collect()
    }

    #[test]
    fn word_by_word() {
        let rows = [
            ("same", "Un mois.", "Un mois.", "Un mois."),
            (
                "a word",
                "Sous un mois, en mairie.",
                "Sous deux mois, en mairie.",
                "Sous [-un-]{+deux+} mois, en mairie.",
            ),
            ("all of it", "", "Un.", "{+Un.+}"),
            ("an end", "Un.", "", "[-Un.-]"),
            ("a line", "Un.\n\nDeux.", "Un.\n\nTrois.\n\nDeux.", "Un.\n\n{+Trois.\n\n+}Deux."),
        ];
        for (name, then, now, expected) in rows {
            assert_eq!(shown(then, now), expected, "{name}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn both_texts_are_in_it(then in "[ab é.\n]{0,20}", now in "[ab é.\n]{0,20}") {
            let stretches = words(&then, &now);
            let without = |fate| stretches.iter().filter(|it| it.fate != fate).map(|it| it.text.as_str()).collect::<String>();
            assert_eq!(without(Fate::New), then);
            assert_eq!(without(Fate::Gone), now);
        }
    }
}
