//! Facts put into words.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::i18n::program::program;
use crate::i18n::{Catalogue, Language, Word};

/// How many names are listed before the rest is counted.
const LISTED: usize = 6;

/// How much of one fact is shown: a longer one is a text that the excerpt shows better.
const LONGEST_FACT: usize = 400;

/// The words of one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    catalogue: &'static Catalogue,
}

impl Words {
    pub(super) fn of(language: Language) -> Self {
        Self { catalogue: program(language) }
    }

    /// The sentence under `key`. That it is there is held by the tests of the catalogues; the key itself is better than
    /// nothing.
    pub(super) fn say(self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        self.catalogue.say(key, words).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence of a problem: `part` is empty for what is wrong, `.titre`, or `.aide` for what to do.
    pub(super) fn problem(self, problem: &Diagnostic, part: &str) -> String {
        let facts: BTreeMap<&str, String> =
            problem.facts.iter().map(|(name, fact)| (*name, self.fact(name, fact))).collect();
        let words: Vec<(&str, Word<'_>)> = facts
            .iter()
            .map(|(name, fact)| match fact.parse() {
                // A number chooses the plural; a commune's code or an id that is a number does not.
                Ok(number) if matches!(*name, "count" | "days" | "limit" | "offset") => {
                    (*name, Word::Number(number))
                }
                _ => (*name, Word::Text(fact)),
            })
            .collect();
        self.say(&format!("{}{part}", problem.code), &words)
    }

    /// A fact as people know it: front matter has no name that could be read aloud.
    fn fact(self, name: &str, fact: &str) -> String {
        match (name, fact) {
            ("table" | "belongs", "+++") => self.say("front-matter", &[]),
            _ => shown(fact),
        }
    }

    /// `a, b, c`, and how many more.
    pub(super) fn names(self, names: &[String]) -> String {
        if names.len() <= LISTED + 1 {
            return names.join(", ");
        }
        let (listed, rest) = names.split_at(LISTED);
        let rest = Word::Number(i64::try_from(rest.len()).unwrap_or(i64::MAX));
        self.say("concerns-more", &[("names", Word::Text(&listed.join(", "))), ("n", rest)])
    }
}

/// A number, for a sentence.
pub(super) fn number(n: usize) -> Word<'static> {
    Word::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

/// A fact as it can be shown: no control character reaches a terminal, nothing is empty, nothing is endless.
pub(super) fn shown(fact: &str) -> String {
    let mut clean: String = fact
        .trim()
        .chars()
        .map(|letter| match letter {
            '\n' | '\t' => ' ',
            letter if letter.is_control() => '\u{fffd}',
            letter => letter,
        })
        .collect();
    if clean.is_empty() {
        return "—".to_owned();
    }
    if let Some((end, _)) = clean.char_indices().nth(LONGEST_FACT) {
        clean.truncate(end);
        clean.push('…');
    }
    clean
}
