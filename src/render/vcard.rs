//! Contacts as vCards: one file for each actor that can be called or written to.

use std::fmt::Write;

use crate::html::is_left_out;
use crate::record::data::Actor;

/// A vCard 3.0, which telephones of every age take.
pub(super) fn card(actor: &Actor) -> String {
    let text = |key: &str| actor.texts.get(key).map(|text| text.trim()).filter(|text| !text.is_empty());
    let name = text("nom").unwrap_or(&actor.id);
    let mut out = String::from("BEGIN:VCARD\r\nVERSION:3.0\r\n");
    add_property(&mut out, "N", &format!("{};;;;", escape(name)));
    add_property(&mut out, "FN", &escape(name));
    add_property(&mut out, "ORG", &escape(name));
    // A person is a detail of the organisation here: the card is the office's.
    for (key, property) in [
        ("telephone", "TEL;TYPE=WORK,VOICE"),
        ("courriel", "EMAIL;TYPE=WORK"),
        ("site", "URL"),
        ("adresse", "ADR;TYPE=WORK"),
    ] {
        let Some(value) = text(key) else { continue };
        match key {
            // Street, town and code are one text in the guide: it goes where every telephone shows it.
            "adresse" => add_property(&mut out, property, &format!(";;{};;;;", escape(value))),
            // An address is one word: what ends it would begin a property.
            "site" => add_property(
                &mut out,
                property,
                value
                    .split(|letter: char| letter.is_whitespace() || letter.is_control())
                    .next()
                    .unwrap_or_default(),
            ),
            _ => add_property(&mut out, property, &escape(value)),
        }
    }
    let notes: Vec<&str> = ["contact", "horaires", "quand"].iter().filter_map(|key| text(key)).collect();
    if !notes.is_empty() {
        add_property(&mut out, "NOTE", &escape(&notes.join("\n")));
    }
    out.push_str("END:VCARD\r\n");
    out
}

/// One property; folded so that no line is longer than 75 bytes, and none is cut inside a letter.
fn add_property(out: &mut String, name: &str, value: &str) {
    let whole = format!("{name}:{value}");
    let mut width = 0;
    for letter in whole.chars() {
        if width + letter.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(letter);
        width += letter.len_utf8();
    }
    let _ = write!(out, "\r\n");
}

fn escape(text: &str) -> String {
    let plain = text.replace(['\u{a0}', '\u{202f}'], " ");
    // A line of a card is a property: nothing else may end one.
    let plain: String = plain.chars().filter(|letter| !is_left_out(*letter)).collect();
    plain
        .replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\n', '\r', '\u{2028}', '\u{2029}'], "\\n")
}

#[cfg(test)]
mod tests {
    use super::{add_property, escape};

    #[test]
    fn signs_of_the_format_are_escaped() {
        assert_eq!(escape("4 quai, Confluens; \\ fin\nsuite"), "4 quai\\, Confluens\\; \\\\ fin\\nsuite");
        assert_eq!(escape("05\u{a0}36"), "05 36");
        assert_eq!(escape("a\rEND:VCARD\r\nb\u{b}c\u{2028}d"), "a\\nEND:VCARD\\nbc\\nd");
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let mut out = String::new();
        add_property(&mut out, "NOTE", &"é".repeat(200));
        for part in out.trim_end().split("\r\n") {
            assert!(part.len() <= 75, "{part}");
        }
        assert_eq!(out.replace("\r\n ", ""), format!("NOTE:{}\r\n", "é".repeat(200)));
    }
}
