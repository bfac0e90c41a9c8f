//! Where the lines of a text begin: bytes as lines and columns, without reading the text again for each.

/// The lines of a text.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Box<[usize]>,
    /// How many characters begin before each of these bytes: 0, `APART`, twice `APART` …
    counted: Box<[usize]>,
}

/// How many bytes apart characters are counted: a line may be as long as its file.
const APART: usize = 1024;

impl LineIndex {
    /// The lines of `text`.
    pub fn of(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect();
        let mut counted = vec![0];
        for part in text.as_bytes().chunks(APART) {
            counted.push(counted[counted.len() - 1] + begun(part));
        }
        Self { starts, counted: counted.into() }
    }

    /// Where each line begins.
    pub fn starts(&self) -> &[usize] {
        &self.starts
    }

    /// The line and the column of a byte of `text`, whose index this is; both count from 1, columns in characters. A byte
    /// inside a character counts as the character, one behind the text as its end.
    pub fn position(&self, text: &str, byte: usize) -> (usize, usize) {
        let byte = byte.min(text.len());
        let byte = (0..=byte).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0);
        let line = self.starts.partition_point(|start| *start <= byte);
        (line, self.before(text, byte) - self.before(text, self.starts[line - 1]) + 1)
    }

    /// How many characters are before a byte.
    fn before(&self, text: &str, byte: usize) -> usize {
        let part = byte / APART;
        self.counted[part] + begun(&text.as_bytes()[part * APART..byte])
    }
}

/// How many characters begin in these bytes.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::{APART, LineIndex};

    #[test]
    fn columns_count_characters_from_one() {
        let text = "été\r\nœuf 🐣!\n";
        for (byte, expected) in [
            (0, (1, 1)),
            (1, (1, 1)),
            (2, (1, 2)),
            (5, (1, 4)),
            (7, (2, 1)),
            (9, (2, 2)),
            (16, (2, 6)),
            (999, (3, 1)),
        ] {
            assert_eq!(LineIndex::of(text).position(text, byte), expected, "byte {byte}");
        }
    }

    #[test]
    fn a_line_longer_than_what_is_counted_at_once_has_columns_too() {
        let text = format!("un\n{}x", "é".repeat(APART));
        let index = LineIndex::of(&text);
        assert_eq!(index.position(&text, text.len() - 1), (2, APART + 1));
        assert_eq!(index.position(&text, text.len()), (2, APART + 2));
        assert_eq!(index.position(&text, 3 + 2 * 600), (2, 601));
    }
}
