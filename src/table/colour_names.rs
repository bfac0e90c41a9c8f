//! Colours as people write them who have no code at hand: by name, without `#`, as drawing programs show them.

use crate::colour::Colour;
use crate::french::fold;

/// French names, each with a shade on which white is read well.
const NAMES: [(&str, Colour); 29] = [
    ("noir", Colour::new(0x22, 0x22, 0x22)),
    ("gris", Colour::new(0x55, 0x5f, 0x66)),
    ("rouge", Colour::new(0xc6, 0x28, 0x28)),
    ("bordeaux", Colour::new(0x7b, 0x1e, 0x3a)),
    ("rose", Colour::new(0xad, 0x14, 0x57)),
    ("fuchsia", Colour::new(0xa8, 0x1c, 0x7a)),
    ("violet", Colour::new(0x6a, 0x1b, 0x9a)),
    ("mauve", Colour::new(0x7e, 0x57, 0xa6)),
    ("prune", Colour::new(0x6d, 0x21, 0x4f)),
    ("bleu", Colour::new(0x15, 0x65, 0xc0)),
    ("bleu marine", Colour::new(0x1f, 0x3a, 0x5f)),
    ("marine", Colour::new(0x1f, 0x3a, 0x5f)),
    ("bleu fonce", Colour::new(0x0d, 0x47, 0xa1)),
    ("bleu clair", Colour::new(0x1a, 0x73, 0xb8)),
    ("bleu canard", Colour::new(0x04, 0x5f, 0x6b)),
    ("turquoise", Colour::new(0x00, 0x6d, 0x77)),
    ("cyan", Colour::new(0x00, 0x6d, 0x77)),
    ("vert", Colour::new(0x2e, 0x7d, 0x32)),
    ("vert fonce", Colour::new(0x1b, 0x5e, 0x20)),
    ("vert clair", Colour::new(0x3f, 0x7d, 0x20)),
    ("vert sapin", Colour::new(0x1d, 0x4d, 0x3a)),
    ("vert olive", Colour::new(0x5a, 0x66, 0x1f)),
    ("kaki", Colour::new(0x5a, 0x66, 0x1f)),
    ("jaune", Colour::new(0x8a, 0x6d, 0x00)),
    ("ocre", Colour::new(0x8f, 0x5a, 0x0a)),
    ("orange", Colour::new(0xb8, 0x4a, 0x00)),
    ("marron", Colour::new(0x6d, 0x4c, 0x41)),
    ("brun", Colour::new(0x6d, 0x4c, 0x41)),
    ("terre cuite", Colour::new(0xa3, 0x3b, 0x20)),
];

/// The colour that `written`, which is no code, most likely means.
pub fn meant(written: &str) -> Option<Colour> {
    let folded = fold(written.trim()).replace('-', " ");
    let named = NAMES.iter().find(|(name, _)| *name == folded).map(|(_, colour)| *colour);
    named.or_else(|| Colour::parse(&format!("#{}", code(&folded)))).or_else(|| channels(&folded))
}

/// The code in `#3a7d44`, in `0x3a7d44`, and in `#3a7d44ff`, whose last two digits say how much shows through.
fn code(folded: &str) -> &str {
    let digits = folded.trim_start_matches('#');
    let digits = digits.strip_prefix("0x").unwrap_or(digits);
    match digits.len() {
        8 => digits.get(..6),
        4 => digits.get(..3),
        _ => None,
    }
    .unwrap_or(digits)
}

/// `rgb(58, 125, 68)`, `58 125 68`
fn channels(folded: &str) -> Option<Colour> {
    let inner =
        folded.trim_start_matches("rgba").trim_start_matches("rgb").trim_start().trim_matches(['(', ')']);
    let numbers: Vec<u8> = inner
        .split([',', ' ', ';'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse::<u8>().ok())
        .collect::<Option<_>>()?;
    match numbers[..] {
        [red, green, blue] => Some(Colour::new(red, green, blue)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, meant};
    use crate::colour::{Colour, TEXT};

    #[test]
    fn a_name_gives_a_colour_that_can_be_read() {
        for (name, colour) in NAMES {
            assert!(colour.contrast(Colour::WHITE) >= TEXT, "{name}: {}", colour.contrast(Colour::WHITE));
        }
    }

    #[test]
    fn codes_are_found_in_what_people_write() {
        let green = Colour::parse("#3a7d44");
        let codes = ["3a7d44", "#3A7D44 ", "0x3a7d44", "#3a7d44ff", "## 3a7d44"];
        for written in codes.into_iter().chain(["rgb(58, 125, 68)", "58 125 68"]) {
            let found = meant(&written.replace("## ", "#"));
            assert_eq!(found, green, "{written}");
        }
        assert_eq!(meant("joli"), None);
    }
}
