//! The picture that is shown beside a link to a site where somebody shares it: its words, its colours, its logo.
//!
//! Text is laid out here, because a drawing (SVG) breaks no lines. Nothing but what is given is read: no font of the
//! system, no file that a logo names.

use std::fmt::Write;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{ImageHrefResolver, ImageKind, Options, Tree};

use crate::colour::Colour;
use crate::html::escape;

/// Width and height, in pixels: what networks ask for.
pub const SIZE: (u32, u32) = (1200, 630);

/// Changes with what is drawn of the same words: pictures are kept under a name that holds it.
pub const DRAWING: u32 = 1;

/// The most pixels of a logo: larger ones are photographs, and cost a build more than they show here.
pub const LOGO_PIXELS: u64 = 16_000_000;

/// The margin on all sides.
const MARGIN: f32 = 80.0;
/// How wide texts get.
const WIDTH: f32 = 1200.0 - 2.0 * MARGIN;
/// The largest logo.
const LOGO: (f32, f32) = (360.0, 96.0);
/// What is around a logo, on its own white ground.
const LOGO_GROUND: f32 = 16.0;

/// What is said in the picture, and in which colours.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ShareImage {
    /// What it is: the title of the guide.
    pub title: String,
    /// Whose it is.
    pub name: String,
    /// In what words it presents itself; empty where it has none.
    pub slogan: String,
    /// What all stands on.
    pub ground: Colour,
    /// What is written on that.
    pub ink: Colour,
    /// The stripe at the foot.
    pub accent: Colour,
}

/// A logo, as browsers get it.
#[derive(Clone, Copy, Debug)]
pub struct Logo<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// What its file name ends in.
    pub extension: &'a str,
}

/// The picture as PNG; `font` is an unpacked font or a WOFF2. `None` where that is no font that can be read. A logo that
/// cannot be drawn is left out.
pub fn draw(image: &ShareImage, font: &[u8], logo: Option<Logo<'_>>) -> Option<Vec<u8>> {
    let lettering = Lettering::new(font)?;
    let logo = logo.and_then(|logo| lettering.logo(logo));
    let drawing = lettering.drawing(image, logo.as_ref().map(|logo| logo.size));
    let mut options = lettering.options();
    if let Some(Drawable { kind, .. }) = logo {
        options.image_href_resolver.resolve_string = Box::new(move |_, _| Some(kind.clone()));
    }
    let tree = Tree::from_str(&drawing, &options).ok()?;
    let mut pixels = Pixmap::new(SIZE.0, SIZE.1)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().ok()
}

/// The font in which all is written.
struct Lettering {
    fonts: Arc<Database>,
    family: String,
}

/// A logo that can be drawn, and its size in pixels.
struct Drawable {
    kind: ImageKind,
    size: (f32, f32),
}

impl Lettering {
    fn new(font: &[u8]) -> Option<Self> {
        let unpacked =
            if font.starts_with(b"wOF2") { wuff::decompress_woff2(font).ok()? } else { font.to_vec() };
        let mut fonts = Database::new();
        fonts.load_font_data(unpacked);
        let family = fonts.faces().next()?.families.first()?.0.clone();
        Some(Self { fonts: Arc::new(fonts), family })
    }

    /// How drawings are read: no file, no address is followed.
    fn options(&self) -> Options<'static> {
        Options {
            font_family: self.family.clone(),
            fontdb: Arc::clone(&self.fonts),
            image_href_resolver: ImageHrefResolver {
                resolve_data: ImageHrefResolver::default_data_resolver(),
                resolve_string: Box::new(|_, _| None),
            },
            ..Options::default()
        }
    }

    fn logo(&self, Logo { bytes, extension }: Logo<'_>) -> Option<Drawable> {
        let data = || Arc::new(bytes.to_vec());
        let kind = match extension {
            "svg" => {
                let tree = Tree::from_data(bytes, &self.options()).ok()?;
                let size = (tree.size().width(), tree.size().height());
                return Some(Drawable { kind: ImageKind::SVG(tree), size });
            }
            "png" => ImageKind::PNG(data()),
            "jpg" | "jpeg" => ImageKind::JPEG(data()),
            "gif" => ImageKind::GIF(data()),
            "webp" => ImageKind::WEBP(data()),
            _ => return None,
        };
        // As large as it says it is: an image without a width takes that of its pixels.
        let known = kind.clone();
        let mut options = self.options();
        options.image_href_resolver.resolve_string = Box::new(move |_, _| Some(known.clone()));
        let alone =
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><image href="logo"/></svg>"#;
        let bounds = Tree::from_str(alone, &options).ok()?.root().bounding_box();
        let size = (bounds.width(), bounds.height());
        // What cannot be decoded takes no place.
        (size.0 > 0.0 && size.1 > 0.0).then_some(Drawable { kind, size })
    }

    fn drawing(&self, image: &ShareImage, logo: Option<(f32, f32)>) -> String {
        let ShareImage { title, name, slogan, ground, ink, accent } = image;
        let (width, height) = SIZE;
        let family = escape(&self.family);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"{family}\" \
             fill=\"{ink}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>\n\
             <path transform=\"scale(1.97)\" fill=\"none\" stroke=\"{ink}\" stroke-opacity=\".13\" d=\"{CONTOURS}\"/>\n\
             <rect y=\"{}\" width=\"{width}\" height=\"16\" fill=\"{accent}\"/>\n",
            height - 16
        );
        match logo {
            Some(size) => placed_logo(&mut out, size),
            None => out.push_str(EMBLEM),
        }
        // From the foot upwards: what is said of the territory stands on one line, however much it is.
        let mut base = 630.0 - 16.0 - 64.0;
        let lines = self.lines(slogan, 40.0, 2);
        write(&mut out, &lines, 40.0, 0.85, &mut base);
        if !lines.is_empty() {
            base -= 18.0;
        }
        let (size, lines) = self.largest(name);
        write(&mut out, &lines, size, 1.0, &mut base);
        base -= 14.0;
        write(&mut out, &self.lines(title, 34.0, 1), 34.0, 0.85, &mut base);
        out.push_str("</svg>\n");
        out
    }

    /// A text as large as it fits on two lines, or else on three.
    fn largest(&self, text: &str) -> (f32, Vec<String>) {
        let sizes = [(96.0, 1), (84.0, 2), (72.0, 2), (60.0, 2)];
        let fits = sizes.into_iter().find_map(|(size, most)| {
            let lines = self.broken(text, size);
            (lines.len() <= most && lines.iter().all(|line| self.width(line, size) <= WIDTH))
                .then_some((size, lines))
        });
        fits.unwrap_or_else(|| (50.0, self.lines(text, 50.0, 3)))
    }

    /// A text on `most` lines; what does not fit gives way to an ellipsis.
    fn lines(&self, text: &str, size: f32, most: usize) -> Vec<String> {
        let mut lines = self.broken(text, size);
        let is_cut = lines.len() > most;
        lines.truncate(most);
        if let Some(last) = lines.last_mut().filter(|_| is_cut) {
            last.push('…');
        }
        for line in &mut lines {
            self.shorten(line, size);
        }
        lines
    }

    /// Takes letters from a line that is too wide, and says so.
    fn shorten(&self, line: &mut String, size: f32) {
        while self.width(line, size) > WIDTH {
            let mut shorter = line.trim_end_matches('…').to_owned();
            if shorter.pop().is_none() {
                return;
            }
            *line = format!("{}…", shorter.trim_end());
        }
    }

    /// A text broken where it has blanks; a word that is too wide has a line of its own.
    fn broken(&self, text: &str, size: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|longer| self.width(longer, size) <= WIDTH) {
                Some(longer) => *lines.last_mut().expect("it was made longer") = longer,
                None => lines.push(word.to_owned()),
            }
        }
        lines
    }

    fn width(&self, text: &str, size: f32) -> f32 {
        let drawing = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">{}</svg>",
            written(text, size, 1.0, 0.0)
        );
        Tree::from_str(&drawing, &self.options()).map_or(0.0, |tree| tree.root().bounding_box().width())
    }
}

/// Writes lines, the last of them on `base`, which is then above the first.
fn write(out: &mut String, lines: &[String], size: f32, opacity: f32, base: &mut f32) {
    for line in lines.iter().rev() {
        out.push_str(&written(line, size, opacity, *base));
        *base -= size * 1.14;
    }
}

/// A line of text. Narrow blanks are plain ones: fonts for titles seldom have them.
fn written(text: &str, size: f32, opacity: f32, base: f32) -> String {
    let text = escape(&text.replace('\u{202f}', "\u{a0}"));
    format!(
        "<text x=\"{MARGIN}\" y=\"{base}\" font-size=\"{size}\" fill-opacity=\"{opacity}\">{text}</text>\n"
    )
}

/// A logo in the upper corner, whole, on the white that most are made for.
fn placed_logo(out: &mut String, (width, height): (f32, f32)) {
    let scale = (LOGO.0 / width).min(LOGO.1 / height);
    let (width, height) = (width * scale, height * scale);
    let (x, y) = (MARGIN, 56.0);
    let (left, top) = (x + LOGO_GROUND, y + LOGO_GROUND);
    let (wide, high) = (width + 2.0 * LOGO_GROUND, height + 2.0 * LOGO_GROUND);
    let _ = writeln!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" rx=\"14\" fill=\"#fff\"/>\n\
         <image href=\"logo\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"/>"
    );
}

/// The lines of a slope, as on the home page.
const CONTOURS: &str = "M640 40C560 20 540 90 470 96S380 40 320 74s-40 96-120 100S80 130 0 168M640 74c-70-16-92 52-160 60s-84-44-140-16-44 90-124 96S90 172 0 206M640 110c-60-12-84 44-152 54s-82-34-130-10-50 82-128 90S96 214 0 246M640 148c-54-8-82 36-146 48s-80-24-122-4-54 72-126 82S100 258 0 288M640 188c-50-4-82 28-142 42s-76-14-114 2-56 60-122 70-100-6-160 14M640 232c-46 0-84 18-138 34s-66-4-100 8-60 34-110 44M540 0c-8 22-34 36-74 38S404 14 372 8M584 0c-10 40-52 64-112 68S380 24 330 40 262 130 200 138 60 104 0 130";

/// A surveyor's pole, where a territory has no logo.
const EMBLEM: &str = "<g transform=\"translate(84 60) scale(2.7)\"><rect x=\"-2\" y=\"-2\" width=\"44\" height=\"44\" rx=\"8\" fill=\"#fff\"/>\
     <path d=\"M2 33c6-6 11-6 17-2.5S31 33 38 26M6 38c6-4.5 11-3.5 16-1.5s9 1.5 14-2.5\" fill=\"none\" stroke=\"#9fc3cf\" stroke-width=\"1.5\"/>\
     <path d=\"M17.5 2h5v30l-2.5 6-2.5-6z\" fill=\"#e9eef0\"/>\
     <path d=\"M17.5 2h5v6h-5zM17.5 14h5v6h-5zM17.5 26h5v6L20 38l-2.5-6z\" fill=\"#d2402a\"/></g>\n";

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Pixmap;

    use super::{Lettering, Logo, SIZE, ShareImage, WIDTH, draw};
    use crate::colour::Colour;

    const FONT: &[u8] = include_bytes!("../themes/jalon/assets/titre.woff2");
    const LOGO: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#00f"/></svg>"##;
    const GROUND: Colour = Colour::new(31, 78, 95);
    const ACCENT: Colour = Colour::new(200, 55, 31);

    fn image(name: &str, slogan: &str) -> ShareImage {
        ShareImage {
            title: "Guide du porteur de projet".to_owned(),
            name: name.to_owned(),
            slogan: slogan.to_owned(),
            ground: GROUND,
            ink: Colour::WHITE,
            accent: ACCENT,
        }
    }

    fn drawn(image: &ShareImage, logo: Option<Logo<'_>>) -> Pixmap {
        Pixmap::decode_png(&draw(image, FONT, logo).unwrap()).unwrap()
    }

    fn at(pixels: &Pixmap, x: u32, y: u32) -> Colour {
        let pixel = pixels.pixel(x, y).unwrap();
        Colour::new(pixel.red(), pixel.green(), pixel.blue())
    }

    /// How many pixels of a strip have the colour of the ink.
    fn inked(pixels: &Pixmap, rows: std::ops::Range<u32>) -> usize {
        rows.flat_map(|y| (0..SIZE.0).map(move |x| (x, y)))
            .filter(|(x, y)| at(pixels, *x, *y) == Colour::WHITE)
            .count()
    }

    #[test]
    fn it_has_the_size_the_colours_and_the_words() {
        let pixels = drawn(&image("Pays des Deux Rivières", "Là où l’on se rejoint"), None);
        assert_eq!((pixels.width(), pixels.height()), SIZE);
        assert_eq!(at(&pixels, 2, 2), GROUND);
        assert_eq!(at(&pixels, 600, SIZE.1 - 3), ACCENT);
        let silent = drawn(&image("", ""), None);
        assert!(inked(&pixels, 300..560) > 5_000, "{}", inked(&pixels, 300..560));
        assert!(inked(&silent, 300..480) == 0, "{}", inked(&silent, 300..480));
    }

    #[test]
    fn the_same_words_give_the_same_bytes() {
        let image = image("Pays des Deux Rivières", "");
        assert_eq!(draw(&image, FONT, None), draw(&image, FONT, None));
        assert_ne!(draw(&image, FONT, None), draw(&self::image("Pays", ""), FONT, None));
    }

    #[test]
    fn a_logo_is_shown_whole_and_what_is_none_is_left_out() {
        let image = image("Pays", "");
        let with = drawn(&image, Some(Logo { bytes: LOGO, extension: "svg" }));
        assert_eq!(at(&with, 90, 72), Colour::WHITE);
        assert_eq!(at(&with, 170, 150), Colour::new(0, 0, 255));
        let png = Pixmap::new(4, 4).unwrap().encode_png().unwrap();
        let white = drawn(&image, Some(Logo { bytes: &png, extension: "png" }));
        assert_eq!(at(&white, 170, 150), Colour::WHITE);
        let without = drawn(&image, None);
        let others: [(&str, &[u8]); 4] =
            [("png", b"no image"), ("svg", b"<p>"), ("webp", b""), ("avif", LOGO)];
        for (extension, bytes) in others {
            let found = drawn(&image, Some(Logo { bytes, extension }));
            assert!(found.data() == without.data(), "{extension}");
        }
    }

    #[test]
    fn long_texts_are_broken_and_cut_within_the_margins() {
        let lettering = Lettering::new(FONT).unwrap();
        let long = "des vignes, des tables, des rivières et des gens ".repeat(9);
        let word = "Saint-Jean-de-la-Montagne-sur-Mer-et-des-Plateaux-de-la-Haute-Vallée-de-l’Estreval";
        for text in [&*long, word] {
            for (size, lines) in [(40.0, lettering.lines(text, 40.0, 2)), lettering.largest(text)] {
                assert!((1..=3).contains(&lines.len()), "{lines:?}");
                assert!(lines.iter().all(|line| lettering.width(line, size) <= WIDTH), "{lines:?}");
                assert!(lines.last().unwrap().ends_with('…'), "{lines:?}");
            }
        }
        assert_eq!(lettering.lines("une ligne", 40.0, 2), ["une ligne"]);
        assert_eq!(lettering.largest("Pays"), (96.0, vec!["Pays".to_owned()]));
    }

    #[test]
    fn nothing_else_is_read() {
        assert_eq!(draw(&image("Pays", ""), b"no font", None), None);
        let options = Lettering::new(FONT).unwrap().options();
        assert!((options.image_href_resolver.resolve_string)("Cargo.toml", &options).is_none());
    }
}
