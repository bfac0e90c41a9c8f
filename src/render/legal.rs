//! The pages that the law asks for: legal notices, statement of accessibility, personal data.

use std::collections::BTreeMap;

use super::address::index_of;
use super::site::SiteFile;
use super::site_context::SiteContext;
use super::site_inputs::SiteInputs;
use super::values;
use crate::theme::template::Template;

/// One of them, by its folder, filled with what the territory gives in `[mentions]`.
pub(super) fn page(site: &SiteContext, folder: &str) -> SiteFile {
    let template = match folder {
        "mentions-legales" => Template::Legal,
        "accessibilite" => Template::Statement,
        _ => Template::Privacy,
    };
    site.generated_page(template, &index_of(folder), (&site.inputs.say(folder), ""), |context| {
        context.set("mentions", &mentions(&site.inputs));
    })
}

/// What `[mentions]` gives, by key, without what is empty.
pub(super) fn mentions(inputs: &SiteInputs) -> BTreeMap<&str, String> {
    let all = inputs.edition.scalars.iter();
    let mut given: BTreeMap<&str, String> = all
        .filter_map(|(key, value)| Some((key.strip_prefix("mentions.")?, values::scalar(&value.value))))
        .filter(|(_, text)| !text.trim().is_empty())
        .collect();
    if let Some(address) = inputs.value("v.adresse_postale") {
        given.entry("adresse").or_insert(address);
    }
    given
}
