//! Numbers as bits, and bits as letters: what an index is packed in.

/// The letters of six bits, by their number.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bits in a row, first the high ones.
#[derive(Debug, Default)]
pub(super) struct Bits {
    letters: String,
    held: u32,
    count: u32,
}

impl Bits {
    /// Adds the `width` low bits of `number`.
    pub(super) fn plain(&mut self, number: u32, width: u32) {
        for at in (0..width).rev() {
            self.held = self.held << 1 | (number >> at & 1);
            self.count += 1;
            if self.count == 6 {
                self.letters.push(char::from(LETTERS[self.held as usize]));
                (self.held, self.count) = (0, 0);
            }
        }
    }

    /// Adds any number, in Elias' gamma code of the next one: short where it is small.
    pub(super) fn any(&mut self, number: u32) {
        let next = number + 1;
        let width = next.ilog2();
        self.plain(0, width);
        self.plain(next, width + 1);
    }

    /// Adds a number in Rice's code: `low` bits plain, the rest as so many ones.
    pub(super) fn rice(&mut self, number: u32, low: u32) {
        for _ in 0..number >> low {
            self.plain(1, 1);
        }
        self.plain(0, 1);
        self.plain(number, low);
    }

    /// The letters; the last is filled with zeros.
    pub(super) fn finish(mut self) -> String {
        if self.count > 0 {
            self.plain(0, 6 - self.count);
        }
        self.letters
    }
}

/// How many bits of a gap are worth writing plain, where `of` places among `among` are written.
pub(super) fn low_bits(of: usize, among: usize) -> u32 {
    let mut low = 0;
    while of > 0 && (of << (low + 1)) * 100 <= among * 69 {
        low += 1;
    }
    low
}

/// How many bits hold every number up to `most`.
pub(super) fn width(most: usize) -> u32 {
    usize::BITS - most.leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::{Bits, low_bits, width};

    #[test]
    fn numbers_as_letters() {
        let mut bits = Bits::default();
        bits.plain(5, 3);
        bits.any(0);
        bits.any(4);
        bits.rice(9, 2);
        // 101 · 1 · 00101 · 110 01, and five zeros
        assert_eq!(bits.finish(), "suQ");
        assert_eq!((low_bits(100, 100), low_bits(1, 100), low_bits(10, 1000)), (0, 6, 6));
        assert_eq!((width(0), width(1), width(8)), (0, 1, 4));
    }
}
