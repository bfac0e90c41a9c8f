//! The long texts of a page (its body, the navigation) put into its layout while it is written: never copied into
//! values of templates.

use std::io::{self, Write};

/// Stands for the navigation in a layout. Finished HTML holds it, what is escaped does not: see [`crate::html`].
pub(super) const NAVIGATION: &str = "\u{3}";
/// Stands for the body.
pub(super) const BODY: &str = "\u{4}";

/// Writes a layout, and in it what its placeholders stand for.
pub(super) struct LayoutWriter<'a> {
    pub(super) out: &'a mut Vec<u8>,
    /// In pieces.
    pub(super) navigation: [&'a str; 5],
    pub(super) body: &'a str,
}

impl Write for LayoutWriter<'_> {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        let is_placeholder = |byte: &u8| matches!(*byte, 3 | 4);
        // Nearly no part holds any: looked at without stopping, which machines do fast.
        if !part.iter().fold(false, |found, byte| found | is_placeholder(byte)) {
            self.out.extend_from_slice(part);
            return Ok(part.len());
        }
        for piece in part.split_inclusive(is_placeholder) {
            match piece.split_last() {
                Some((3, before)) => {
                    self.out.extend_from_slice(before);
                    self.navigation.iter().for_each(|text| self.out.extend_from_slice(text.as_bytes()));
                }
                Some((4, before)) => {
                    self.out.extend_from_slice(before);
                    self.out.extend_from_slice(self.body.as_bytes());
                }
                _ => self.out.extend_from_slice(piece),
            }
        }
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::LayoutWriter;

    #[test]
    fn placeholders_are_filled_wherever_they_stand() {
        let mut out = Vec::new();
        let mut splice = LayoutWriter { out: &mut out, navigation: ["<", "", "x", "", ">"], body: "texte" };
        for part in ["a\u{3}b", "\u{4}", "c", "\u{3}\u{4}", "d\u{4}"] {
            splice.write_all(part.as_bytes()).unwrap();
        }
        assert_eq!(String::from_utf8(out).unwrap(), "a<x>btextec<x>textedtexte");
    }
}
