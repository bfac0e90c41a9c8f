//! What git leaves in a file where two people changed the same lines.

use std::ops::Range;

/// What git puts above the first of two versions.
const MARK: &str = "<<<<<<< ";

/// The first of git's marks in `text`, and the text with the first version alone, each byte where it was: the marks and the
/// other versions are blank. `None` where git left nothing.
pub(super) fn first_version(text: &str) -> Option<(Range<usize>, String)> {
    if !text.contains(MARK) {
        return None;
    }
    let mut first = None;
    let mut out = String::with_capacity(text.len());
    let (mut is_open, mut is_other, mut is_whole) = (false, false, false);
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let is_mark = if is_open {
            line == "=======" || line.starts_with("||||||| ") || line.starts_with(">>>>>>> ")
        } else {
            line.starts_with(MARK)
        };
        if is_mark && !is_open {
            first.get_or_insert(start..start + line.len());
            is_open = true;
        }
        if is_mark || is_other {
            out.extend(
                raw.bytes().map(|byte| if byte == b'\n' || byte == b'\r' { char::from(byte) } else { ' ' }),
            );
        } else {
            out.push_str(raw);
        }
        if is_mark && !line.starts_with(MARK) {
            is_other = !line.starts_with(">>>>>>> ");
            is_open = is_other;
            is_whole |= !is_open;
        }
        start += raw.len();
    }
    Some((first.filter(|_| is_whole)?, out))
}

#[cfg(test)]
mod tests {
    use super::first_version;

    #[test]
    fn the_first_version_stays_where_it_is() {
        let text = "a\n<<<<<<< HEAD\nb é\n||||||| base\nx\n=======\nc é\n>>>>>>> main\nd\n";
        let (mark, first) = first_version(text).unwrap();
        assert_eq!(&text[mark], "<<<<<<< HEAD");
        assert_eq!(first.len(), text.len());
        assert_eq!(first.split_whitespace().collect::<Vec<_>>(), ["a", "b", "é", "d"]);
        for sound in ["a\n=======\nb", "<<<<<<< seul\na", "« <<<<<<< HEAD »", ">>>>>>> b"] {
            assert_eq!(first_version(sound), None, "{sound}");
        }
    }
}
