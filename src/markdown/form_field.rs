//! A list item that is a field to fill in: `- [__] Name {#name}`, or `- [__ 4] …` for four lines.

/// The most lines that a field may have.
const MOST_LINES: usize = 40;

/// What the source of a list item begins with, if that makes it a field: the length of its mark, with the spaces after it,
/// and its lines.
pub(super) fn opening(item: &str) -> Option<(usize, usize)> {
    let at = item.find('[')?;
    let is_mark = |c: char| "-*+.)".contains(c) || c.is_ascii_digit() || c.is_ascii_whitespace();
    let inner = item[at + 1..].split_once(']').filter(|_| item[..at].chars().all(is_mark))?.0;
    let lines = inner.strip_prefix("__")?.trim_start_matches('_').trim();
    let lines = if lines.is_empty() { 1 } else { lines.parse().ok()? };
    let end = at + inner.len() + 2;
    let spaces = item[end..].len() - item[end..].trim_start_matches([' ', '\t']).len();
    (1..=MOST_LINES).contains(&lines).then_some((end + spaces, lines))
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn the_marks_of_fields() {
        for (item, found) in [
            ("- [__] Nom", Some((7, 1))),
            ("* [_____] Nom", Some((10, 1))),
            ("12. [__ 4]  Nom", Some((12, 4))),
            ("- [__]", Some((6, 1))),
            ("- [ ] Nom", None),
            ("- [_] Nom", None),
            ("- [__ 41] Nom", None),
            ("- [__ quatre] Nom", None),
            ("- voir [__] Nom", None),
            ("- Nom", None),
        ] {
            assert_eq!(opening(item), found, "{item}");
        }
    }
}
