//! « Qui fait quoi » at a glance: who has which part in which mission.

use super::address::{MATRIX, to_root};
use super::data_blocks;
use super::site::SiteFile;
use super::site_context::SiteContext;
use crate::record::page_id::PageId;
use crate::theme::template::Template;

/// The page whose cards its lines lead to, if the guide has one.
const CARDS: &str = "ressources/qui-fait-quoi";

/// The page.
pub(super) fn page(site: &SiteContext) -> SiteFile {
    let inputs = &site.inputs;
    let root = to_root(MATRIX);
    let cards = inputs.edition.pages.get(&PageId::new(CARDS));
    site.generated_page(Template::Matrix, MATRIX, (&inputs.say("matrice"), ""), |context| {
        context.set("missions", &data_blocks::missions(inputs));
        context.set("familles", &data_blocks::families(inputs, &root));
        context.set("annuaire", &cards.map(|page| format!("{root}{}", page.id.address())));
    })
}
