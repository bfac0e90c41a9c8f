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

#[test]
fn one_word_is_spelt_one_way() {
    let mut broken = Vec::new();
    for (path, _) in SNAPSHOT.iter().filter(|(path, _)| path.below("content").is_some()) {
        let Some(source) = SNAPSHOT.text(path) else { continue };
        for (number, line) in source.text.lines().enumerate() {
            let found = SPELLINGS.iter().filter(|(wrong, _)| line.contains(wrong));
            broken.extend(
                found.map(|(wrong, right)| format!("{path}:{}: « {wrong} » → « {right} »", number + 1)),
            );
        }
    }
    none(&broken, "write it as everywhere else");
}

/// A program that breaks lines anew leaves marks of quotes where nobody wrote them, and a letter without paragraphs.
#[test]
fn no_mark_of_a_quote_stands_inside_a_line() {
    let mut broken = Vec::new();
    for (path, _) in SNAPSHOT.iter().filter(|(path, _)| path.below("content").is_some()) {
        let Some(source) = SNAPSHOT.text(path) else { continue };
        for (number, line) in source.text.lines().enumerate() {
            let text = line.trim_start_matches(['>', ' ']);
            if text.contains(" > ") || text.ends_with(" >") {
                broken.push(format!("{path}:{}: {line}", number + 1));
            }
        }
    }
    none(&broken, "begin a line with the mark");
}
