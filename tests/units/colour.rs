//! `colour`, through its public functions.

use jalon::colour::{Colour, TEXT};
use palette::{FromColor, Oklch, Srgb};

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
            let hue = |colour: Colour| {
                Oklch::from_color(colour.to_string().parse::<Srgb<u8>>().unwrap().into_linear::<f64>())
            };
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
