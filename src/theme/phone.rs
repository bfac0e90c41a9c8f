//! Telephone numbers as links.

/// The `tel:` address of a number as people write it: French numbers of ten digits become international ones.
pub(super) fn link(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('0') {
        _ if number.trim_start().starts_with('+') => format!("tel:+{digits}"),
        Some(rest) if rest.len() == 9 => format!("tel:+33{rest}"),
        _ => format!("tel:{digits}"),
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
            ("+33 5 36 49 00 12", "tel:+33536490012"),
            ("3646", "tel:3646"),
            ("0 806 000 126", "tel:+33806000126"),
            ("", "tel:"),
        ] {
            assert_eq!(link(number), expected, "{number}");
        }
    }
}
