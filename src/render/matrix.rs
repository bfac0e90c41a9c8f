//! « Qui fait quoi » at a glance: who has which part in which mission.

use super::address::{MATRIX, to_root};
use super::data_blocks;
use super::site::SiteFile;
use super::site_context::SiteContext;
use crate::markdown::node::DataKind;
use crate::theme::template::Template;

/// The page.
pub(super) fn page(site: &SiteContext) -> SiteFile {
    let inputs = &site.inputs;
    let root = to_root(MATRIX);
    // The page whose cards its lines lead to, if the guide has one.
    let cards = inputs.data_places.page(DataKind::Actors);
    site.generated_page(Template::Matrix, MATRIX, (&inputs.say("matrice"), ""), |context| {
        context.set("missions", &data_blocks::missions(inputs));
        context.set("familles", &data_blocks::families(inputs, &root));
        context.set("annuaire", &cards.map(|page| format!("{root}{}", page.address())));
    })
}
