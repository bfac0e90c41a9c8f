//! Colours of territories: what can be read on what, and the nearest colour that can.

pub mod scheme;

use palette::color_difference::Wcag21RelativeContrast;
use palette::convert::FromColorUnclamped;
use palette::{FromColor, IsWithinBounds, LinSrgb, Oklch, Srgb};
use std::fmt;

/// The contrast that WCAG 2 asks of text (level AA).
pub const TEXT: f64 = 4.5;

/// The contrast that WCAG 2 asks of signs: borders of fields, icons, the focus.
pub const SIGN: f64 = 3.0;

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// `#000000`
    pub const BLACK: Self = Self::new(0, 0, 0);
    /// `#ffffff`
    pub const WHITE: Self = Self::new(255, 255, 255);

    /// From its three channels.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Reads `#rgb` or `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text
            .strip_prefix('#')?
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|value| u8::try_from(value).ok()))
            .collect::<Option<_>>()?;
        match digits[..] {
            [red, green, blue] => Some(Self::new(red * 17, green * 17, blue * 17)),
            [r, red, g, green, b, blue] => Some(Self::new(r * 16 + red, g * 16 + green, b * 16 + blue)),
            _ => None,
        }
    }

    /// The WCAG 2 contrast ratio between two colours, from 1 to 21; the order does not matter.
    pub fn contrast(self, other: Self) -> f64 {
        self.srgb().relative_contrast(other.srgb())
    }

    /// Black or white, whichever reads better on this colour: always 4.5 or more.
    #[must_use]
    pub fn on(self) -> Self {
        // Equal for no sRGB colour, so the order of the comparison is free.
        if self.contrast(Self::WHITE) >= self.contrast(Self::BLACK) { Self::WHITE } else { Self::BLACK }
    }

    /// The nearest colour of the same hue whose contrast with `on` is at least `ratio`.
    ///
    /// Itself where it is enough already; black or white where no shade of the hue reaches the ratio.
    #[must_use]
    pub fn corrected(self, on: Self, ratio: f64) -> Self {
        if self.contrast(on) >= ratio {
            return self;
        }
        let target = on.on();
        let from = Oklch::from_color(self.srgb().into_linear());
        let end = if target == Self::BLACK { 0.0 } else { 1.0 };
        // Contrast grows all along the way, so halving finds the first shade that is enough.
        let (mut near, mut far) = (0.0_f64, 1.0_f64);
        let mut best = target;
        for _ in 0..24 {
            let part = f64::midpoint(near, far);
            let shade = Self::of_oklch(Oklch { l: from.l + (end - from.l) * part, ..from });
            if shade.contrast(on) >= ratio {
                (best, far) = (shade, part);
            } else {
                near = part;
            }
        }
        best
    }

    fn srgb(self) -> Srgb<f64> {
        Srgb::new(self.red, self.green, self.blue).into_format()
    }

    /// Keeps lightness and hue; gives up as much chroma as sRGB cannot show.
    fn of_oklch(wanted: Oklch<f64>) -> Self {
        let shown = |chroma: f64| LinSrgb::from_color_unclamped(Oklch { chroma, ..wanted });
        let mut linear = shown(wanted.chroma);
        if !linear.is_within_bounds() {
            let (mut inside, mut outside) = (0.0_f64, wanted.chroma);
            for _ in 0..24 {
                let chroma = f64::midpoint(inside, outside);
                if shown(chroma).is_within_bounds() { inside = chroma } else { outside = chroma }
            }
            linear = shown(inside);
        }
        let bytes: Srgb<u8> = Srgb::<f64>::from_linear(linear).into_format();
        Self::new(bytes.red, bytes.green, bytes.blue)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, TEXT};
    use palette::{FromColor, Oklch};

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn reads_both_forms_and_nothing_else() {
        assert_eq!(colour("#1aF").to_string(), "#11aaff");
        assert_eq!(colour("#0b5E4f").to_string(), "#0b5e4f");
        for bad in ["", "#", "red", "#12", "#12345", "#1234567", "123456", "#ggg", "#é12", "# 12"] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn known_ratios() {
        for (one, other, ratio) in [
            ("#000", "#fff", 21.0),
            ("#fff", "#fff", 1.0),
            ("#767676", "#fff", 4.54),
            ("#777777", "#fff", 4.48),
            ("#ff0000", "#fff", 4.00),
            ("#0000ff", "#fff", 8.59),
            ("#ffff00", "#000", 19.56),
        ] {
            let (one, other) = (colour(one), colour(other));
            assert!((one.contrast(other) - ratio).abs() < 0.01, "{one} {other} {}", one.contrast(other));
            assert!((one.contrast(other) - other.contrast(one)).abs() < 1e-9);
        }
    }

    #[test]
    fn corrected_reaches_the_ratio_and_keeps_the_hue() {
        for name in ["#e8b100", "#7ec8e3", "#ff5a36", "#9ad04a", "#f0f0f0", "#00ffff", "#ff00ff"] {
            for on in [Colour::WHITE, colour("#fbf8f1"), colour("#17191a"), Colour::BLACK] {
                let before = colour(name);
                let after = before.corrected(on, TEXT);
                assert!(after.contrast(on) >= TEXT, "{name} on {on}: {after}");
                if before.contrast(on) >= TEXT {
                    assert_eq!(after, before);
                } else {
                    assert!(after.contrast(on) < TEXT + 0.2, "{name} on {on}: {after} goes too far");
                }
                let hue = |colour: Colour| Oklch::from_color(colour.srgb().into_linear());
                if hue(before).chroma > 0.05 && hue(after).chroma > 0.05 {
                    let turn = (hue(before).hue - hue(after).hue).into_degrees().abs();
                    assert!(turn < 4.0, "{name} on {on}: {after} turns by {turn}");
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_reached_is_black_or_white() {
        assert_eq!(colour("#888888").corrected(colour("#777777"), 15.0), Colour::BLACK);
    }

    #[test]
    fn text_on_a_colour_is_readable() {
        for step in 0..=255_u8 {
            for colour in [Colour::new(step, step, step), Colour::new(255 - step, step, 128)] {
                assert!(colour.on().contrast(colour) >= TEXT, "{colour}");
            }
        }
        assert_eq!(colour("#ffcc00").on(), Colour::BLACK);
        assert_eq!(colour("#1f4e5f").on(), Colour::WHITE);
    }
}
