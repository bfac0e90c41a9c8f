//! A territory's two colours into all that a theme paints with, by day and by night, readable whatever they are.

use palette::{FromColor, Oklch};

use super::{Colour, SIGN, TEXT};

/// The main colour of a territory that chose none.
pub const MAIN: Colour = Colour::new(0x1f, 0x4e, 0x5f);
/// The accent colour of a territory that chose none.
pub const ACCENT: Colour = Colour::new(0xc8, 0x37, 0x1f);

/// What the colours of a theme are for, in the order in which a style sheet lists them.
///
/// Names are those of the custom properties of `couleurs.css`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Role and colour.
    pub roles: Vec<(&'static str, Colour)>,
}

/// One text, or sign, on one background, and the contrast that it must have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The role of what is read.
    pub front: &'static str,
    /// The role of what it is on.
    pub back: &'static str,
    /// The least contrast.
    pub ratio: f64,
}

/// By day, or by night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Dark ink on light paper.
    Day,
    /// Light ink on dark paper.
    Night,
}

/// What text is on: page, cards, hollows, and the pale shades of the two colours.
const PAPERS: [&str; 5] = ["papier", "feuille", "creux", "primaire-pale", "accent-pale"];

/// The call-outs: their role, that of their background, and their hue, which no territory changes: it has a meaning.
const TONES: [(&str, &str, f64); 4] = [
    ("a-savoir", "a-savoir-pale", 250.0),
    ("attention", "attention-pale", 55.0),
    ("exemple", "exemple-pale", 305.0),
    ("a-retenir", "a-retenir-pale", 152.0),
];

impl Scheme {
    /// From a main and an accent colour.
    pub fn new(main: Colour, accent: Colour, light: Light) -> Self {
        let mut scheme = Self { roles: Vec::new() };
        scheme.papers(main, accent, light);
        let ink = |day: f64, night: f64| shade(main, light.pick(day, night), 0.022);
        scheme.readable("encre", ink(0.25, 0.93), &PAPERS, 7.0);
        scheme.readable("encre-douce", ink(0.45, 0.78), &PAPERS, TEXT);
        scheme.readable("bord", ink(0.60, 0.60), &PAPERS, SIGN);
        scheme.readable("lien", light.text(main), &PAPERS, TEXT);
        scheme.readable("marque", light.text(accent), &PAPERS, TEXT);
        scheme.readable("accent", accent, &PAPERS, SIGN);
        scheme.readable(
            "focus",
            light.pick(Colour::new(11, 87, 208), Colour::new(255, 215, 94)),
            &PAPERS,
            SIGN,
        );
        scheme.solid("primaire", "sur-primaire", light.background(main));
        for (tone, pale, hue) in TONES {
            let of = |l: f64, chroma: f64| Colour::of_oklch(Oklch::new(l, chroma, hue));
            scheme.roles.push((pale, light.pick(of(0.963, 0.022), of(0.27, 0.03))));
            let text = light.pick(of(0.46, 0.11), of(0.83, 0.09));
            scheme.readable(tone, text, &["papier", "feuille", pale], TEXT);
            scheme.must_read("encre", pale);
        }
        scheme
    }

    /// The colour of a role.
    ///
    /// # Panics
    /// Where there is no such role.
    pub fn colour(&self, role: &str) -> Colour {
        let found = self.roles.iter().find(|(name, _)| *name == role);
        found.expect("the roles are those of `Scheme::new`").1
    }

    /// Every pair that must be readable: what the laws and the theme hold to.
    pub fn pairs() -> Vec<Pair> {
        let on_papers = |front: &'static str, ratio: f64| PAPERS.map(|back| Pair { front, back, ratio });
        let mut pairs: Vec<Pair> = ["encre", "encre-douce", "lien", "marque"]
            .into_iter()
            .flat_map(|front| on_papers(front, TEXT))
            .chain(["bord", "accent", "focus"].into_iter().flat_map(|front| on_papers(front, SIGN)))
            .collect();
        pairs.push(Pair { front: "sur-primaire", back: "primaire", ratio: TEXT });
        for (tone, pale, _) in TONES {
            pairs.extend(["papier", "feuille", pale].map(|back| Pair { front: tone, back, ratio: TEXT }));
            pairs.push(Pair { front: "encre", back: pale, ratio: TEXT });
        }
        pairs
    }

    fn papers(&mut self, main: Colour, accent: Colour, light: Light) {
        let mut paper = |role, of: Colour, (day, night): (f64, f64), chroma: (f64, f64)| {
            let shade = shade(of, light.pick(day, night), light.pick(chroma.0, chroma.1));
            self.roles.push((role, shade));
        };
        paper("papier", main, (0.985, 0.195), (0.003, 0.008));
        paper("feuille", main, (1.0, 0.235), (0.0, 0.010));
        paper("creux", main, (0.955, 0.28), (0.007, 0.012));
        paper("filet", main, (0.885, 0.36), (0.011, 0.015));
        paper("primaire-pale", main, (0.95, 0.31), (0.020, 0.032));
        paper("accent-pale", accent, (0.965, 0.27), (0.017, 0.030));
    }

    /// Adds `wanted`, moved along its hue until it can be told from every one of `backs`.
    fn readable(&mut self, role: &'static str, wanted: Colour, backs: &[&str], ratio: f64) {
        let mut colour = wanted;
        // All papers of one scheme lie on the same side, so each correction keeps what the ones before reached.
        for back in backs {
            colour = colour.corrected(self.colour(back), ratio);
        }
        self.roles.push((role, colour));
    }

    /// Adds a solid ground and what is written on it.
    fn solid(&mut self, role: &'static str, on: &'static str, ground: Colour) {
        self.roles.push((role, ground));
        self.roles.push((on, ground.on()));
    }

    /// Moves a role that is there already until it reads on one more background.
    fn must_read(&mut self, role: &'static str, back: &str) {
        let back = self.colour(back);
        let own = self.roles.iter_mut().find(|(name, _)| *name == role);
        let (_, colour) = own.expect("the role was added before");
        *colour = colour.corrected(back, TEXT);
    }
}

impl Light {
    fn pick<T>(self, day: T, night: T) -> T {
        match self {
            Self::Day => day,
            Self::Night => night,
        }
    }

    /// A colour as text would like it, before it is made readable: by night lighter and softer.
    fn text(self, colour: Colour) -> Colour {
        match self {
            Self::Day => colour,
            Self::Night => {
                let from = Oklch::from_color(colour.srgb().into_linear());
                Colour::of_oklch(Oklch { l: from.l.max(0.80), chroma: from.chroma.min(0.10), ..from })
            }
        }
    }

    /// A colour as a large ground: by night never glaring.
    fn background(self, colour: Colour) -> Colour {
        match self {
            Self::Day => colour,
            Self::Night => {
                let from = Oklch::from_color(colour.srgb().into_linear());
                Colour::of_oklch(Oklch { l: from.l.min(0.42), ..from })
            }
        }
    }
}

/// The hue of `colour` at another lightness, with `chroma` at most; greys stay grey.
fn shade(colour: Colour, l: f64, chroma: f64) -> Colour {
    let from = Oklch::from_color(colour.srgb().into_linear());
    Colour::of_oklch(Oklch { l, chroma: from.chroma.min(chroma), ..from })
}
