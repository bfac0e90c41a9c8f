//! Whether a text is the same but for how it is spelled: signs, and the words that the network replaces throughout.

use crate::calendar::Day;
use crate::guide::contract::Replacement;
use crate::markdown::canonical::{normal, words_of};

/// Whether `now` is `then` in another spelling, with those of `replacements` that are not older than the review (`on`).
/// Where a figure differs, it never is.
pub(super) fn is_spelling(then: &str, now: &str, on: Option<Day>, replacements: &[Replacement]) -> bool {
    if figures(then) != figures(now) {
        return false;
    }
    let wanted = spelled(&words_of(now));
    if spelled(&words_of(then)) == wanted {
        return true;
    }
    let since = replacements.iter().filter(|replacement| on.is_none_or(|on| replacement.on >= on));
    let replaced = since.fold(normal_lines(then), |text, replacement| {
        let (before, after) = (normal(&replacement.before), normal(&replacement.after));
        text.replace(&before, &after).replace(&capital(&before), &capital(&after))
    });
    spelled(&words_of(&replaced)) == wanted
}

/// The figures of a text, in order: `14 850` and `14850` are one.
fn figures(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut open = false;
    let mut gap = false;
    for letter in words_of(text).chars() {
        match letter {
            '0'..='9' if open => all.last_mut().expect("one is open").push(letter),
            '0'..='9' => {
                all.push(letter.to_string());
                open = true;
            }
            ' ' if open && !gap => {
                gap = true;
                continue;
            }
            _ => open = false,
        }
        gap = false;
    }
    all
}

/// A text with the signs that typography changes in one form: dashes, ligatures, accents of capitals.
fn spelled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '–' | '—' | '‑' | '−' => out.push('-'),
            'œ' => out.push_str("oe"),
            'Œ' => out.push_str("OE"),
            'æ' => out.push_str("ae"),
            'Æ' => out.push_str("AE"),
            'À' | 'Â' => out.push('A'),
            'É' | 'È' | 'Ê' | 'Ë' => out.push('E'),
            'Î' | 'Ï' => out.push('I'),
            'Ô' => out.push('O'),
            'Ù' | 'Û' => out.push('U'),
            'Ç' => out.push('C'),
            '\u{ad}' | '\u{200b}' => {}
            other => out.push(other),
        }
    }
    out
}

fn normal_lines(text: &str) -> String {
    text.lines().map(normal).collect::<Vec<_>>().join("\n")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_spelling;
    use crate::calendar::Day;
    use crate::guide::contract::Replacement;

    #[test]
    fn signs_and_announced_words_are_spelling_and_figures_never_are() {
        let on = Day::parse("2026-11-20");
        let replaced = |before: &str, after: &str| Replacement {
            before: before.to_owned(),
            after: after.to_owned(),
            on: Day::parse("2026-11-24").expect("a day"),
        };
        let rows = [
            ("L'Etat - l'oeuvre", "L’État – l’œuvre", vec![], true),
            (
                "Le gîte. Un gîte rural.",
                "Le meublé. Un meublé rural.",
                vec![replaced("gîte", "meublé")],
                true,
            ),
            ("Gîte et gîte", "Meublé et meublé", vec![replaced("gîte", "meublé")], true),
            ("Le gîte", "Le meublé", vec![], false),
            ("Le gîte", "Le meublé neuf", vec![replaced("gîte", "meublé")], false),
            ("90 jours", "120 jours", vec![replaced("90", "120")], false),
            ("77 700 euros", "77 700 €", vec![replaced("euros", "€")], true),
            ("14850 €", "14 850 €", vec![], false),
        ];
        for (then, now, replacements, expected) in rows {
            assert_eq!(is_spelling(then, now, on, &replacements), expected, "{then} → {now}");
        }
        // What was replaced before the review was seen in it.
        let late = Day::parse("2026-12-01");
        assert!(!is_spelling("Le gîte", "Le meublé", late, &[replaced("gîte", "meublé")]));
    }
}
