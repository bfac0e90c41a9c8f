//! One spelling for one word, in all texts of the guide and of its records.

use crate::{SNAPSHOT, none};

/// What is not written, and what is.
const SPELLINGS: [(&str, &str); 12] = [
    ("microentreprise", "micro-entreprise"),
    ("URSSAF", "Urssaf"),
    ("ADEME", "Ademe"),
    ("SIREN", "Siren"),
    ("SIRET", "Siret"),
    ("ACRE", "Acre"),
    ("CERFA", "Cerfa"),
    ("rétroplanning", "rétro-planning"),
    ("mobil home", "mobil-home"),
    ("mobile-home", "mobil-home"),
    ("camping car", "camping-car"),
    ("marque Tourisme & Handicap", "label Tourisme & Handicap"),
];

/// Every line of the guide's files, with its place.
fn lines() -> impl Iterator<Item = (String, &'static str)> {
    let paths = SNAPSHOT.iter().map(|(path, _)| path).filter(|path| path.below("content").is_some());
    let texts = paths.filter_map(|path| Some((path, SNAPSHOT.text(path)?)));
    texts.flat_map(|(path, source)| {
        let lines = source.text.lines().enumerate();
        lines.map(move |(number, line)| (format!("{path}:{}", number + 1), line))
    })
}

#[test]
fn one_word_is_spelt_one_way() {
    let mut broken = Vec::new();
    for (place, line) in lines() {
        let found = SPELLINGS.iter().filter(|(wrong, _)| line.contains(wrong));
        broken.extend(found.map(|(wrong, right)| format!("{place}: « {wrong} » → « {right} »")));
    }
    none(&broken, "write it as everywhere else");
}

/// A program that breaks lines anew leaves marks of quotes where nobody wrote them, and a letter without paragraphs.
#[test]
fn no_mark_of_a_quote_stands_inside_a_line() {
    let mut broken = Vec::new();
    for (place, line) in lines() {
        let text = line.trim_start_matches(['>', ' ']);
        if text.contains(" > ") || text.ends_with(" >") {
            broken.push(format!("{place}: {line}"));
        }
    }
    none(&broken, "begin a line with the mark");
}
