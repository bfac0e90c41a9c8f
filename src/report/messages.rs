//! The messages of the program in one language, and facts as they read in them.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::i18n::program::program;
use crate::i18n::{Catalogue, Language, Word};

/// How many names are listed before the rest is counted.
const LISTED: usize = 6;

/// How many characters of a fact are shown: the excerpt shows longer ones better.
const LONGEST_FACT: usize = 400;

/// The messages of one language.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    catalogue: &'static Catalogue,
}

impl Messages {
    /// The messages of `language`.
    pub fn of(language: Language) -> Self {
        Self { catalogue: program(language) }
    }

    /// The message under `key`; tests make sure that it exists, and the key itself is better than nothing.
    pub fn say(self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        self.catalogue.say(key, words).unwrap_or_else(|| key.to_owned())
    }

    /// A message of a problem: `part` is empty for what is wrong, `.titre` for its title, `.aide` for what to do.
    pub fn problem(self, problem: &Diagnostic, part: &str) -> String {
        let facts: BTreeMap<&str, String> =
            problem.facts.iter().map(|(name, fact)| (*name, self.fact(name, fact))).collect();
        let words: Vec<(&str, Word<'_>)> = facts
            .iter()
            .map(|(name, fact)| match fact.parse() {
                // These numbers choose the plural; a commune's code or an id does not.
                Ok(number) if matches!(*name, "count" | "days" | "limit" | "offset") => {
                    (*name, Word::Number(number))
                }
                _ => (*name, Word::Text(fact)),
            })
            .collect();
        self.say(&format!("{}{part}", problem.code), &words)
    }

    /// A fact as people know it: front matter has no name that can be read aloud.
    fn fact(self, name: &str, fact: &str) -> String {
        match (name, fact) {
            ("table" | "belongs", "+++") => self.say("front-matter", &[]),
            _ => printable(fact),
        }
    }

    /// `a, b, c`, and how many more there are.
    pub fn names(self, names: &[String]) -> String {
        if names.len() <= LISTED + 1 {
            return names.join(", ");
        }
        let (listed, rest) = names.split_at(LISTED);
        self.say("concerns-more", &[("names", Word::Text(&listed.join(", "))), ("n", number(rest.len()))])
    }
}

/// A number in a message.
pub fn number(n: usize) -> Word<'static> {
    Word::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

/// A fact fit for a terminal: without control characters, not empty, not too long.
pub fn printable(fact: &str) -> String {
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
