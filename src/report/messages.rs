//! The messages of the program in one language, and facts as they read in them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::i18n::program::program;
use crate::i18n::{Catalogue, Language, Word};
use crate::printable::on_one_line;

/// How many names are listed before the rest is counted.
const LISTED: usize = 6;

/// How many characters of a fact are shown: the excerpt shows longer ones better.
const LONGEST_FACT: usize = 400;

/// The words that are of several lines; whoever prints them escapes what is in their lines.
const OF_SEVERAL_LINES: [&str; 3] = ["lines", "markdown", "said"];

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
    ///
    /// A name, or whatever else a word comes from, cannot add lines to the message, nor steer a terminal.
    pub fn say(self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        let safe: Vec<(&str, Cow<'_, str>)> = words
            .iter()
            .filter_map(|(name, word)| match word {
                Word::Text(text) if !OF_SEVERAL_LINES.contains(name) => Some((*name, on_one_line(text))),
                _ => None,
            })
            .collect();
        let mut safe = safe.iter().peekable();
        let words: Vec<(&str, Word<'_>)> = words
            .iter()
            .map(|(name, word)| match safe.next_if(|(its, _)| its == name) {
                Some((name, text)) => (*name, Word::Text(text)),
                None => (*name, word.clone()),
            })
            .collect();
        self.catalogue.say(key, &words).unwrap_or_else(|| key.to_owned())
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
            // A text to be copied keeps its lines.
            ("markdown", text) => {
                let line = |line: &str| if line.is_empty() { String::new() } else { printable(line) };
                text.lines().map(line).collect::<Vec<_>>().join("\n")
            }
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

/// A fact fit for a terminal: on one line, without what would steer it, not empty, not too long.
pub fn printable(fact: &str) -> String {
    let spaced = fact.trim().replace("\r\n", " ").replace(['\n', '\t'], " ");
    let mut clean = on_one_line(&spaced).into_owned();
    if clean.is_empty() {
        return "—".to_owned();
    }
    if let Some((end, _)) = clean.char_indices().nth(LONGEST_FACT) {
        clean.truncate(end);
        clean.push('…');
    }
    clean
}
