//! The style sheet of a territory's colours, and of the theme's font, whose file has a name that only a build knows.

use std::sync::Arc;

use super::address::asset;
use super::site::SiteFile;
use super::views::{ColourRole, RunningHead};
use crate::colour::Colour;
use crate::colour::scheme::{ACCENT, Light, MAIN, Scheme};
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::record::data::Scalar;
use crate::text::snapshot::Digest;
use crate::theme::Theme;
use crate::theme::context::{Context, Shared};
use crate::theme::template::Template;

/// The colours that a territory chose, or the theme's own.
pub(super) fn chosen(edition: &Edition) -> (Colour, Colour) {
    let given = |key: &str| match edition.scalars.get(key).map(|given| &given.value) {
        Some(Scalar::Text(text)) => Colour::parse(text),
        _ => None,
    };
    match (given("couleurs.primaire"), given("couleurs.accent")) {
        (Some(main), accent) => (main, accent.unwrap_or(main)),
        (None, accent) => (MAIN, accent.unwrap_or(ACCENT)),
    }
}

/// What else the sheet of a site needs.
#[derive(Default)]
pub(super) struct SheetExtras<'a> {
    /// The types of project that the printed guide can be narrowed to.
    pub(super) types: &'a [Arc<str>],
    /// The foot of every printed sheet.
    pub(super) foot: String,
    /// The heads of the printed sheets, by chapter.
    pub(super) heads: Vec<RunningHead>,
}

/// The sheet of two colours; `assets` gives the addresses of the theme's files.
pub(super) fn sheet(
    theme: &Theme,
    (main, accent): (Colour, Colour),
    assets: &Shared,
    extras: &SheetExtras<'_>,
) -> Result<SiteFile, Box<Diagnostic>> {
    let (day, night) = (Scheme::new(main, accent, Light::Day), Scheme::new(main, accent, Light::Night));
    // In the order of the scheme: two builds give the same bytes.
    let roles = day.roles.iter().map(|(role, colour)| ColourRole {
        nom: role,
        jour: colour.to_string(),
        nuit: night.colour(role).to_string(),
    });
    let mut context = Context::new();
    context.share("actifs", assets);
    context.set("couleurs", &roles.collect::<Vec<_>>());
    context.set("types", extras.types);
    context.set("bas_de_page", &quoted(&extras.foot));
    context.set("hauts_de_page", &extras.heads);
    let mut bytes = Vec::new();
    theme.render(Template::Colours, &context, &mut bytes)?;
    Ok(SiteFile::resource(asset("couleurs.css", Digest::of(&bytes)), bytes.into()))
}

/// A text between the double quotes of a style sheet.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' | '\\' | '<' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn nothing_leaves_the_quotes() {
        assert_eq!(quoted("L’« Île » \" \\ </style>\nfin"), "L’« Île » \\\" \\\\ \\</style> fin");
    }
}
