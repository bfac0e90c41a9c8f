//! What a style of a sanitised drawing may still name: the sanitiser lets addresses of its own host pass.

/// The functions of styles that fetch nothing; `url()` is looked at by itself.
const HARMLESS: [&str; 57] = [
    "url",
    "rgb",
    "rgba",
    "hsl",
    "hsla",
    "hwb",
    "lab",
    "lch",
    "oklab",
    "oklch",
    "color",
    "var",
    "calc",
    "min",
    "max",
    "clamp",
    "matrix",
    "matrix3d",
    "translate",
    "translatex",
    "translatey",
    "translatez",
    "translate3d",
    "scale",
    "scalex",
    "scaley",
    "scale3d",
    "rotate",
    "rotatex",
    "rotatey",
    "rotatez",
    "skew",
    "skewx",
    "skewy",
    "perspective",
    "cubic-bezier",
    "steps",
    "local",
    "format",
    "not",
    "is",
    "where",
    "nth-child",
    "nth-of-type",
    "lang",
    "polygon",
    "circle",
    "ellipse",
    "inset",
    "path",
    "blur",
    "brightness",
    "opacity",
    "drop-shadow",
    "grayscale",
    "saturate",
    "linear-gradient",
];

/// Whether `style` names something outside the drawing.
pub(super) fn leads_outside(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    names_file(&style)
        || style.contains("@import")
        || style.match_indices('(').any(|(at, _)| {
            let before = &style[..at];
            let start =
                before.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '-').len();
            let name = &before[start..];
            !name.is_empty() && !HARMLESS.contains(&name)
        })
}

/// Whether a `url()` in `value`, in small letters, is neither a part of the drawing nor a picture in it.
pub(super) fn names_file(value: &str) -> bool {
    value.match_indices("url(").any(|(at, _)| {
        let address = value[at + 4..].trim_start_matches([' ', '\t', '\n', '\r', '"', '\'']);
        !stands_inside(address) && !address.starts_with(')')
    })
}

/// Whether an address is a part of the drawing, or a picture that is in it.
pub(super) fn stands_inside(address: &str) -> bool {
    address.starts_with('#') || address.to_ascii_lowercase().starts_with("data:image/")
}
