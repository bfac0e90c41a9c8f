//! How French is written: numbers, days, folding, slugs; typography and articles.

#![allow(clippy::unwrap_used)]

#[path = "french/article.rs"]
mod article;
#[path = "french/typography.rs"]
mod typography;

use jalon::french::day::day_in_words;
use jalon::french::space::{NARROW, NO_BREAK};
use jalon::french::{fold, group_digits, integer, number, slug};
use proptest::prelude::{any, prop_assert, proptest};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[test]
fn numbers_and_days() {
    assert_eq!(group_digits("5"), "5");
    assert_eq!(group_digits("1234"), "1\u{202f}234");
    assert_eq!(group_digits("-1234567"), "-1\u{202f}234\u{202f}567");
    assert_eq!(number(0.5), "0,5");
    assert_eq!(number(77_700.0), "77\u{202f}700");
    assert_eq!(number(-1_234.25), "-1\u{202f}234,25");
    assert_eq!(integer(-100), "-100");
    assert_eq!(day_in_words((2026, 12, 1)), "1er\u{a0}décembre 2026");
    assert_eq!(day_in_words((2027, 2, 28)), "28\u{a0}février 2027");
}

#[test]
fn folding() {
    assert_eq!(fold("Où l’ŒUVRE à Sète"), "ou l'oeuvre a sete");
    assert_eq!(fold("ÇA : ÉTÉ"), "ca : ete");
}

/// All at once, as the rule says it.
fn folded(text: &str) -> String {
    let bare = text.nfd().filter(|letter| !is_combining_mark(*letter)).map(|letter| match letter {
        'œ' | 'Œ' => "oe".to_owned(),
        'æ' | 'Æ' => "ae".to_owned(),
        '’' | 'ʼ' => "'".to_owned(),
        NO_BREAK | NARROW => " ".to_owned(),
        other => other.to_lowercase().nfd().filter(|part| !is_combining_mark(*part)).collect(),
    });
    bare.collect()
}

#[test]
fn every_letter_is_folded_as_in_a_text() {
    for letter in char::MIN..=char::MAX {
        // Between two marks that would change places.
        let text = format!("E\u{301}\u{323}{letter}\u{323}\u{301}");
        assert_eq!(fold(&text), folded(&text), "{letter:?}");
    }
}

#[test]
fn slugs() {
    for (title, expected) in [
        ("Déclarer en mairie", "declarer-en-mairie"),
        ("L'avis de l’architecte", "avis-de-architecte"),
        ("Qu'est-ce qu'un ERP ?", "est-ce-un-erp"),
        ("Aujourd'hui", "aujourd-hui"),
        ("1re étape : cœur de bourg", "1re-etape-coeur-de-bourg"),
        ("Le plan d'", "le-plan-d"),
        ("???", ""),
    ] {
        assert_eq!(slug(title), expected, "{title}");
    }
}

proptest! {
    #[test]
    fn slugs_are_ascii_and_stable(text in any::<String>()) {
        let once = slug(&text);
        prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        prop_assert!(!once.starts_with('-') && !once.ends_with('-') && !once.contains("--"));
        prop_assert!(slug(&once) == once);
    }
}
