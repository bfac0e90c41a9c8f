//! Brackets that are missing, which the parser tells at every line below: told once, where they are missing.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::all_tables::{all_keys, header};
use super::value::headers;

/// The lines of `text` that begin a list, or a group in braces, and do not end it, before a line that begins something else.
pub(super) fn unclosed_lists(text: &str) -> Vec<Range<usize>> {
    static BEGINS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^\s*[\w-]+\s*=\s*[\[{]").expect("the pattern is well formed"));
    static NEXT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\s*(?:\[{1,2}[\w. -]+\]{1,2}\s*(?:#.*)?$|[\w-]+\s*=)")
            .expect("the pattern is well formed")
    });
    if !["= [", "=[", "= {", "={"].iter().any(|begins| text.contains(begins)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let range = start..start + line.len();
        start += raw.len();
        if !BEGINS.is_match(line) || depth(line) <= 0 {
            continue;
        }
        let next =
            text[start..].lines().find(|next| !next.trim().is_empty() && !next.trim_start().starts_with('#'));
        if next.is_some_and(|next| NEXT.is_match(next)) && !goes_on(line, &text[start..]) {
            found.push(range);
        }
    }
    found
}

/// Whether a group in braces, whose keys may be on lines of their own, ends before the next title.
fn goes_on(line: &str, below: &str) -> bool {
    let mut open = depth(line);
    let own = below.lines().take_while(|line| !line.trim_start().starts_with('['));
    line.contains('{')
        && own.into_iter().any(|line| {
            open += depth(line);
            open <= 0
        })
}

/// How many brackets of a line stay open; those in texts do not count.
fn depth(line: &str) -> i32 {
    let mut depth = 0;
    let mut quote = None;
    for letter in line.chars() {
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            ('[' | '{', None) => depth += 1,
            (']' | '}', None) => depth -= 1,
            _ => {}
        }
    }
    depth
}

/// A title in single brackets that wants double ones.
pub(super) struct SingleTitle {
    pub(super) name: String,
    pub(super) line: Range<usize>,
}

/// The titles in single brackets that are there more than once, in double ones too, and name a group of which there may be
/// many.
pub(super) fn repeated_singles(text: &str) -> Vec<SingleTitle> {
    let lines = headers(text);
    let mut found: Vec<SingleTitle> = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for line in &lines {
        let title = text[line.clone()].trim();
        if let Some(name) = title.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")) {
            *counts.entry(name.trim().to_owned()).or_insert(0) += 1;
            continue;
        }
        let Some(name) = title.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else { continue };
        // `[taxe_de_sejour.tarifs]` too.
        let own = name.trim().rsplit('.').next().unwrap_or_default();
        if !all_keys().any(|key| key.name == own && header(key).is_some_and(|right| right.starts_with("[[")))
        {
            continue;
        }
        *counts.entry(name.trim().to_owned()).or_insert(0) += 1;
        found.push(SingleTitle { name: name.trim().to_owned(), line: line.clone() });
    }
    found.retain(|title| counts[&title.name] > 1);
    found
}

#[cfg(test)]
mod tests {
    use super::{repeated_singles, unclosed_lists};

    #[test]
    fn lists_that_go_on_are_no_fault() {
        assert_eq!(unclosed_lists("a = [\n  \"x\",\n]\nb = [1]\nc = [\"[\"]\n").len(), 0);
        assert_eq!(unclosed_lists("a = [\"x\"\n\n[valeurs]\n").as_slice(), std::slice::from_ref(&(0..8)));
        assert_eq!(unclosed_lists("a = [[1, 2],\n[3, 4]]\n").len(), 0);
        assert_eq!(unclosed_lists("a = {\n  b = 1,\n}\n").len(), 0);
        assert_eq!(unclosed_lists("a = { b = 1\nc = { d = 2 }\n").as_slice(), std::slice::from_ref(&(0..11)));
    }

    #[test]
    fn titles_that_are_repeated_want_double_brackets() {
        let found = repeated_singles("[modifier]\na = 1\n[valeurs]\n[modifier]\n");
        assert_eq!(found.iter().map(|title| title.line.clone()).collect::<Vec<_>>(), [0..10, 27..37]);
        assert!(repeated_singles("[modifier]\n").is_empty());
    }
}
