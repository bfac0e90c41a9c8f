//! « Qui fait quoi » at a glance: who has which part in which mission.

use super::address::to_root;
use super::dress::Dress;
use super::indexes::generated;
use super::{data, page};
use crate::record::PageId;
use crate::theme::template::Template;

/// Where it stands.
pub(super) const ADDRESS: &str = "qui-fait-quoi/index.html";

/// The page whose cards its lines lead to, where the guide has one.
const CARDS: &str = "ressources/qui-fait-quoi";

/// The page.
pub(super) fn page(dress: &Dress) -> Vec<u8> {
    let root = to_root(ADDRESS);
    let title = dress.theme.catalogue().say("matrice", &[]).unwrap_or_default();
    let cards = dress.edition.pages.get(&PageId::new(CARDS));
    let mut context = page::base(dress, 1, "");
    context.set("page", &generated(dress, ADDRESS, &title, ""));
    context.set("missions", &data::missions(dress));
    context.set("familles", &data::families(dress, &root));
    context.set("annuaire", &cards.map(|page| format!("{root}{}", page.id.address())));
    dress.render(Template::Matrix, &context)
}
