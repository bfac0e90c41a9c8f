//! The pages that the law asks for: legal notices, statement of accessibility, personal data.

use std::collections::BTreeMap;

use super::dress::{Anchor, Dress};
use super::indexes::generated;
use super::{page, values};
use crate::theme::template::Template;

/// Each: its template, its folder, the theme's word for its title.
const PAGES: [(Template, &str); 3] = [
    (Template::Legal, "mentions-legales"),
    (Template::Statement, "accessibilite"),
    (Template::Privacy, "donnees-personnelles"),
];

/// The folders they stand in.
pub(super) fn folders() -> impl Iterator<Item = &'static str> {
    PAGES.into_iter().map(|(_, id)| id)
}

/// The address of one.
pub(super) fn address(id: &str) -> String {
    format!("{id}/index.html")
}

/// One of them, filled with what the territory gives in `[mentions]`.
pub(super) fn page(dress: &Dress, id: &str) -> Option<Vec<u8>> {
    let (template, _) = PAGES.into_iter().find(|(_, folder)| *folder == id)?;
    let mut context = page::base(dress, 1, "");
    context.set("page", &generated(dress, &address(id), &title(dress, id), ""));
    context.set("mentions", &mentions(dress));
    Some(dress.render(template, &context))
}

/// The links to them, for the foot of every page.
pub(super) fn links(dress: &Dress, root: &str) -> Vec<Anchor> {
    let link = |(_, id): (Template, &str)| Anchor {
        titre: title(dress, id),
        href: format!("{root}{id}/index.html"),
    };
    PAGES.into_iter().map(link).collect()
}

fn title(dress: &Dress, id: &str) -> String {
    dress.theme.catalogue().say(id, &[]).unwrap_or_default()
}

/// What `[mentions]` says, by key; what is not said is missing.
pub(super) fn mentions(dress: &Dress) -> BTreeMap<&str, String> {
    let all = dress.edition.scalars.iter();
    let mut given: BTreeMap<&str, String> = all
        .filter_map(|(key, value)| Some((key.strip_prefix("mentions.")?, values::scalar(&value.value))))
        .filter(|(_, text)| !text.trim().is_empty())
        .collect();
    if let Some(address) = values::named("v.adresse_postale", &dress.edition, &dress.guide) {
        given.entry("adresse").or_insert(address);
    }
    given
}
