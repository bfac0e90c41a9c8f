//! Telephone numbers as links.

/// The `tel:` address of a number as people write it: French numbers of ten digits become international ones, and the
/// `(0)` of `+33 (0)5…`, which nobody dials, goes.
pub fn link(number: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let dialled = digits(&number.replace("(0)", ""));
    let at_home = |prefix| dialled.strip_prefix(prefix).filter(|rest| rest.len() == 9);
    let is_international = number.trim_start().starts_with('+');
    let french = if is_international {
        at_home("330")
    } else {
        dialled.strip_prefix("0033").map(|rest| rest.trim_start_matches('0')).or_else(|| at_home("0"))
    };
    match french {
        Some(rest) if !rest.is_empty() => format!("tel:+33{rest}"),
        _ if is_international => format!("tel:+{dialled}"),
        _ => format!("tel:{}", digits(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn numbers_become_links() {
        for (number, expected) in [
            ("05 36 49 00 12", "tel:+33536490012"),
            ("05\u{a0}36\u{a0}49\u{a0}00\u{a0}12", "tel:+33536490012"),
            ("05.36.49.00.12", "tel:+33536490012"),
            ("+33 5 36 49 00 12", "tel:+33536490012"),
            ("+33 (0)5 36 49 00 12", "tel:+33536490012"),
            ("+33 05 36 49 00 12", "tel:+33536490012"),
            ("0033 5 36 49 00 12", "tel:+33536490012"),
            ("0033 (0)5 36 49 00 12", "tel:+33536490012"),
            ("+44 20 7946 0000", "tel:+442079460000"),
            ("3646", "tel:3646"),
            ("0 806 000 126", "tel:+33806000126"),
            ("", "tel:"),
        ] {
            assert_eq!(link(number), expected, "{number}");
        }
    }
}
