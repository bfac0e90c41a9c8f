//! Telephone numbers as links.

/// The `tel:` address of a number as people write it: French numbers of ten digits become international ones, and the
/// `(0)` of `+33 (0)5…`, which nobody dials, goes.
pub fn link(number: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let all = digits(&number.replace("(0)", ""));
    let national = if number.trim_start().starts_with('+') {
        return format!(
            "tel:+{}",
            all.strip_prefix("330")
                .filter(|rest| rest.len() == 9)
                .map_or(all.clone(), |rest| format!("33{rest}"))
        );
    } else if let Some(rest) = all.strip_prefix("0033") {
        rest.trim_start_matches('0').to_owned()
    } else {
        all.strip_prefix('0').filter(|rest| rest.len() == 9).unwrap_or_default().to_owned()
    };
    if national.is_empty() { format!("tel:{}", digits(number)) } else { format!("tel:+33{national}") }
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
