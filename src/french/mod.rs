//! How French is written: numbers, dates, folding for search and addresses; typography and articles below.

pub mod article;
pub mod typography;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use self::typography::Typographer;

/// The no-break space of `:`, `%` and units.
pub const NO_BREAK: char = '\u{a0}';
/// The narrow no-break space of `;`, `!`, `?`, guillemets and groups of digits.
pub const NARROW: char = '\u{202f}';

/// French rules on one run of text: spaces, guillemets, apostrophes, units, dates. Idempotent.
///
/// Text that comes in several runs (a quotation around a link) goes through [`Typographer`].
pub fn typography(text: &str) -> Cow<'_, str> {
    let mut typographer = Typographer::default();
    typographer.text(text);
    let set = typographer.finish().pop().unwrap_or_default();
    if set == text { Cow::Borrowed(text) } else { Cow::Owned(set) }
}

/// Groups digits by three from the right: `15000` → `15 000`, with narrow no-break spaces. A sign is kept.
pub fn group_digits(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let mut grouped = String::from(sign);
    let length = digits.chars().count();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (length - index).is_multiple_of(3) {
            grouped.push(NARROW);
        }
        grouped.push(digit);
    }
    grouped
}

/// A number in French: digits grouped (from four on), and a comma before the decimals.
///
/// ```
/// # use jalon::french::number;
/// assert_eq!(number(12_345.5), "12\u{202f}345,5");
/// ```
pub fn number(value: f64) -> String {
    let plain = value.to_string();
    match plain.split_once('.') {
        Some((whole, decimals)) => format!("{},{decimals}", group_digits(whole)),
        None if value.is_finite() => group_digits(&plain),
        None => plain,
    }
}

/// An integer in French: digits grouped.
pub fn integer(value: i64) -> String {
    group_digits(&value.to_string())
}

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A day in words, from year, month (1 to 12) and day: `1er décembre 2026`. A no-break space keeps day and month
/// together.
pub fn day_in_words((year, month, day): (i16, i8, i8)) -> String {
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    let ordinal = if day == 1 { "er" } else { "" };
    format!("{day}{ordinal}{NO_BREAK}{} {year}", month.copied().unwrap_or_default())
}

/// Text as search and comparison see it: no accents, no ligatures, lower case, straight apostrophes, plain
/// spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'a'..='z' | ' ' => folded.push(letter),
            'é' | 'è' | 'ê' => folded.push('e'),
            _ if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
            // Letter by letter is as good as all at once: only marks change places, and they are left out.
            _ => decompose_canonical(letter, |part| fold_part(part, &mut folded)),
        }
    }
    folded
}

/// What is left of a letter that cannot be taken apart any more.
fn fold_part(part: char, folded: &mut String) {
    match part {
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        '’' | 'ʼ' => folded.push('\''),
        NO_BREAK | NARROW => folded.push(' '),
        mark if is_combining_mark(mark) => {}
        other => folded.extend(other.to_lowercase().nfd().filter(|part| !is_combining_mark(*part))),
    }
}

/// The words whose last vowel falls before another vowel: left out of slugs.
const ELISIONS: [&str; 12] = ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"];

/// A name for addresses and anchors: ASCII, lower case, hyphens, without elisions (`l'avis` → `avis`).
///
/// Empty where the text holds neither letter nor digit of the Latin alphabet.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    let folded = fold(text);
    let mut rest = folded.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        rest = &rest[start..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let mut next = after.chars();
        let elided = next.next() == Some('\'')
            && ELISIONS.contains(&word)
            && next.next().is_some_and(|c| c.is_ascii_alphanumeric());
        if !elided {
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(word);
        }
        rest = after;
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::{NARROW, NO_BREAK, day_in_words, fold, group_digits, integer, number, slug};
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
}
