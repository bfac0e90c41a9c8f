//! A text as the words that are looked for: folded, without elisions and small words, endings taken off.
//!
//! Endings are taken off *folded* words, so that « securite » and « sécurité » are one. What is left is no root of the
//! language, only the same for forms that readers mix: singular and plural, feminine, « déclarer » and « déclaration ».

use crate::french::fold;

/// What an apostrophe cuts off.
const ELISIONS: [&str; 12] = ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"];

/// Words that are everywhere and say nothing, folded and in order.
pub const SMALL: [&str; 96] = [
    "ai", "ainsi", "alors", "au", "aux", "avec", "avez", "ca", "car", "ce", "cela", "ces", "cet", "cette",
    "ceux", "chez", "ci", "comme", "comment", "dans", "de", "des", "donc", "dont", "du", "elle", "elles",
    "en", "encore", "entre", "es", "est", "et", "etc", "etes", "etre", "eux", "fait", "faut", "il", "ils",
    "je", "la", "le", "les", "leur", "leurs", "lui", "ma", "mais", "me", "meme", "mes", "moi", "mon", "ne",
    "nos", "notre", "nous", "on", "ont", "ou", "par", "pas", "peu", "peut", "plus", "pour", "puis", "quand",
    "que", "quel", "quelle", "quelles", "quels", "qui", "sa", "sans", "se", "ses", "si", "son", "sont",
    "sous", "sur", "ta", "tout", "tres", "tu", "un", "une", "va", "vers", "vos", "votre", "vous",
];

/// Endings, the least length of what must be left in front, and what stands for them. The first that fits is taken.
const ENDINGS: [(&str, usize, &str); 17] = [
    ("issement", 4, ""),
    ("atrice", 4, ""),
    ("ateur", 4, ""),
    ("ation", 4, ""),
    ("ement", 4, ""),
    ("euse", 5, ""),
    ("elle", 3, "el"),
    ("enne", 3, "en"),
    ("onne", 3, "on"),
    ("iere", 3, "i"),
    ("ive", 3, "if"),
    ("eur", 5, ""),
    ("ail", 3, "al"),
    ("er", 4, ""),
    ("ez", 4, ""),
    ("ee", 3, ""),
    ("e", 3, ""),
];

/// Gives each word of `text`, in order.
pub fn each_word(text: &str, mut give: impl FnMut(&str)) {
    each_form(text, |form| give(&stem(form)));
}

/// Gives each word of `text` with its ending, in order: [`stem`] takes it off.
pub(super) fn each_form(text: &str, mut give: impl FnMut(&str)) {
    let folded = fold(text).replace('²', "2").replace('³', "3");
    let mut rest = Runs { text: &folded, at: 0 };
    let mut joined = String::new();
    while let Some(run) = rest.next() {
        if rest.is_followed("'") && ELISIONS.contains(&run) {
            continue;
        }
        joined.clear();
        joined.push_str(run);
        // Digits in groups: 15 000 is 15000. Letters with full stops: E.R.P. is erp.
        let is_group = |run: &str| run.len() == 3 && is_digits(run);
        if run.len() <= 3 && is_digits(run) {
            rest.join(" ", &is_group, &mut joined);
        } else if is_letter(run) {
            rest.join(".", &is_letter, &mut joined);
        }
        let least = if is_digits(&joined) { 3 } else { 2 };
        if joined.chars().count() >= least && SMALL.binary_search(&joined.as_str()).is_err() {
            give(&joined);
        }
    }
}

/// The words of a text.
pub fn words_of(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    each_word(text, |word| all.push(word.to_owned()));
    all
}

/// A folded word without its ending.
pub fn stem(word: &str) -> String {
    if word.len() <= 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut stem = if let Some(front) =
        word.strip_suffix("aux").filter(|front| !front.ends_with('e') && front.len() > 1)
    {
        format!("{front}al")
    } else if word.ends_with(['s', 'x']) && !word.ends_with("ss") {
        word[..word.len() - 1].to_owned()
    } else {
        word.to_owned()
    };
    for (ending, least, instead) in ENDINGS {
        if let Some(front) = stem.strip_suffix(ending).filter(|front| front.len() >= least) {
            stem = format!("{front}{instead}");
            break;
        }
    }
    stem
}

/// The runs of letters and digits of a folded text.
struct Runs<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Runs<'t> {
    fn next(&mut self) -> Option<&'t str> {
        let start = self.at + self.text[self.at..].find(char::is_alphanumeric)?;
        let length = self.text[start..].find(|c: char| !c.is_alphanumeric());
        self.at = length.map_or(self.text.len(), |length| start + length);
        Some(&self.text[start..self.at])
    }

    /// Whether `sign`, and a run right behind it, come next.
    fn is_followed(&self, sign: &str) -> bool {
        let after = self.text[self.at..].strip_prefix(sign);
        after.is_some_and(|after| after.starts_with(char::is_alphanumeric))
    }

    /// Adds the runs that follow, each behind one `sign`, as long as they are `wanted`.
    fn join(&mut self, sign: &str, wanted: &dyn Fn(&str) -> bool, joined: &mut String) {
        while self.is_followed(sign) {
            let mut ahead = Runs { text: self.text, at: self.at };
            match ahead.next() {
                Some(run) if wanted(run) => joined.push_str(run),
                _ => break,
            }
            self.at = ahead.at;
        }
    }
}

fn is_digits(run: &str) -> bool {
    run.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_letter(run: &str) -> bool {
    run.len() == 1 && run.as_bytes()[0].is_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{SMALL, words_of};

    #[test]
    fn small_words_are_in_order() {
        assert!(SMALL.is_sorted());
    }

    #[test]
    fn texts_give_the_words_of_the_list_that_the_script_passes_too() {
        let list = include_str!("../../tests/search/words.tsv");
        let mut rows = 0;
        for row in list.lines().filter(|row| !row.starts_with('#') && !row.is_empty()) {
            let (text, expected) = row.split_once('\t').unwrap();
            assert_eq!(
                words_of(&text.replace("\\u202f", "\u{202f}").replace("\\u00a0", "\u{a0}")).join(" "),
                expected,
                "{text}"
            );
            rows += 1;
        }
        assert!(rows > 60, "{rows}");
    }
}
