//! How French is written: numbers, days, articles, typography, and text folded for search and addresses.

pub mod article;
pub mod day;
pub mod phone;
pub mod space;
pub mod typography;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use self::space::{NARROW, NO_BREAK};
use self::typography::paragraph::Paragraph;

/// Sets one run of text by the rules of French: spaces, guillemets, apostrophes, units, dates. Idempotent.
///
/// Text that comes in several runs (a quotation around a link) needs a [`Paragraph`].
pub fn typography(text: &str) -> Cow<'_, str> {
    let mut paragraph = Paragraph::default();
    paragraph.text(text);
    let set = paragraph.typeset().pop().unwrap_or_default();
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

/// Text folded for search and comparison: no accents, no ligatures, lower case, straight apostrophes, plain
/// spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'a'..='z' | ' ' => folded.push(letter),
            'é' | 'è' | 'ê' => folded.push('e'),
            _ if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
            // Letter by letter gives the same as the whole text at once: only marks change places, and they are dropped.
            _ => decompose_canonical(letter, |part| fold_part(part, &mut folded)),
        }
    }
    folded
}

/// Folds one part of a decomposed letter.
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

/// The words that lose their last vowel before another vowel; slugs leave them out.
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
