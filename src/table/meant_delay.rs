//! The delay of a step that somebody meant who wrote it in words.

use std::sync::LazyLock;

use regex::Regex;

use crate::french::fold;

/// `j - 30`, « 30 jours avant », « un mois après », as steps write them.
pub fn meant_delay(text: &str) -> Option<String> {
    static DELAY: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:j\s*([-+‐‑–—])\s*)?(\d+|un|une|deux|trois|quatre|six)\s*(?:(jours?|j|semaines?|mois|ans?)\s*(avant|apres)?.*)?$")
            .expect("the pattern is well formed")
    });
    let folded = fold(text.trim());
    let captures = DELAY.captures(&folded)?;
    let number = match &captures[2] {
        "un" | "une" => 1,
        "deux" => 2,
        "trois" => 3,
        "quatre" => 4,
        "six" => 6,
        digits => digits.parse::<i32>().ok()?,
    };
    let unit = captures.get(3).map_or("j", |unit| unit.as_str());
    let each = match unit.as_bytes().first()? {
        b's' => 7,
        b'm' => 30,
        b'a' => 365,
        _ => 1,
    };
    let sign = match (captures.get(1), captures.get(4)) {
        (Some(sign), _) if sign.as_str() == "+" => '+',
        (None, Some(side)) if side.as_str() == "apres" => '+',
        (Some(_), _) | (None, Some(_)) => '-',
        (None, None) => return None,
    };
    Some(format!("J{sign}{}", number.checked_mul(each)?))
}

#[cfg(test)]
mod tests {
    use super::meant_delay;

    #[test]
    fn what_people_say_is_a_delay() {
        for (said, delay) in [
            ("J - 30", Some("J-30")),
            ("j-30", Some("J-30")),
            ("J–30", Some("J-30")),
            ("30 jours avant", Some("J-30")),
            ("un mois avant l'ouverture", Some("J-30")),
            ("2 semaines après", Some("J+14")),
            ("bientôt", None),
            ("30", None),
        ] {
            assert_eq!(meant_delay(said).as_deref(), delay, "{said}");
        }
    }
}
