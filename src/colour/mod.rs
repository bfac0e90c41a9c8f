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
