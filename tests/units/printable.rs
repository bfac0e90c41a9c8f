//! `printable`, through its public functions.

use jalon::printable::{coloured, json, on_lines, on_one_line};

#[test]
fn nothing_steers_a_terminal() {
    for (text, line, lines) in [
        ("Pays d'été", "Pays d'été", "Pays d'été"),
        ("a\nb\tc", "a\\nb\\tc", "a\nb\tc"),
        ("a\u{1b}[2Jb", "a\\u{1b}[2Jb", "a\\u{1b}[2Jb"),
        ("\u{9b}31m\u{7f}", "\\u{9b}31m\\u{7f}", "\\u{9b}31m\\u{7f}"),
        ("gite\u{202e}lmth.exe", "gite\\u{202e}lmth.exe", "gite\\u{202e}lmth.exe"),
        (
            "\u{2066}a\u{2069}\u{200f}\u{61c}",
            "\\u{2066}a\\u{2069}\\u{200f}\\u{61c}",
            "\\u{2066}a\\u{2069}\\u{200f}\\u{61c}",
        ),
        ("a\r\nb\u{2028}c", "a\\r\\nb\\u{2028}c", "a\\r\nb\\u{2028}c"),
    ] {
        assert_eq!(on_one_line(text), line, "{text:?}");
        assert_eq!(on_lines(text), lines, "{text:?}");
    }
}

#[test]
fn colours_of_ours_stay() {
    assert_eq!(coloured("\u{1b}[31;9mx\u{1b}[0m\n"), "\u{1b}[31;9mx\u{1b}[0m\n");
    assert_eq!(coloured("\u{1b}[2J\u{1b}]0;x\u{7}\u{1b}"), "\\u{1b}[2J\\u{1b}]0;x\\u{7}\\u{1b}");
}

#[test]
fn json_says_the_same() {
    let value = "a\u{202e}b\u{9b}\u{e0041}\u{7f}\n";
    let text = serde_json::to_string(value).unwrap();
    let safe = json(&text);
    assert!(safe.is_ascii(), "{safe}");
    assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), value);
}
