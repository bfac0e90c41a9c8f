//! The portal of the network: the page that leads to the sites.

use serde::Serialize;

use super::dress::{asset_names, theme_files};
use super::site::{Content, Site, SiteFile};
use crate::diagnostic::Checked;
use crate::edition::{Edition, Occasion};
use crate::guide::Guide;
use crate::record::data::Scalar;
use crate::text::snapshot::Snapshot;
use crate::theme::Theme;
use crate::theme::context::Context;
use crate::theme::template::Template;

/// What the portal says of one site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Card {
    /// The territory's name.
    pub nom: String,
    /// Its id: its folder.
    pub id: String,
    /// Where its site stands, seen from the portal.
    pub href: String,
    /// Its slogan, where it has one.
    pub resume: String,
    /// The codes of the départements it inherits from.
    pub departements: Vec<String>,
    /// What its office promises.
    pub accompagnement: Option<String>,
    /// Whether the territory is invented.
    pub demonstration: bool,
    /// How its last build went: `publie`, or `en-erreur` where the site before it stands.
    pub etat: String,
}

impl Card {
    /// The state of a site whose last build failed: an earlier one stands.
    pub const FAULTY: &str = "en-erreur";

    /// Of a site whose territory cannot be read now.
    pub fn unknown(id: &str) -> Self {
        Self {
            nom: id.to_owned(),
            id: id.to_owned(),
            href: format!("{id}/index.html"),
            resume: String::new(),
            departements: Vec::new(),
            accompagnement: None,
            demonstration: false,
            etat: Self::FAULTY.into(),
        }
    }

    /// Of an edition.
    pub fn of(edition: &Edition, guide: &Guide, departments: Vec<String>) -> Self {
        let support = match edition.scalars.get("accompagnement").map(|given| &given.value) {
            Some(Scalar::Text(id)) => guide.contract.supports.iter().find(|support| *support.id == **id),
            _ => None,
        };
        Self {
            nom: edition.identity.word("nom").to_owned(),
            id: edition.id.to_string(),
            href: format!("{}/index.html", edition.id),
            resume: crate::french::typography(edition.identity.word("slogan")).into_owned(),
            departements: departments,
            accompagnement: support.map(|support| support.name.clone()),
            demonstration: edition.is_demonstration(),
            etat: "publie".into(),
        }
    }
}

/// The portal's files, which stand beside the sites.
pub fn portal(
    cards: &[Card],
    guide: &Guide,
    theme: &Theme,
    snapshot: &Snapshot,
    occasion: &Occasion,
) -> Checked<Site> {
    let mut context = Context::new();
    let contract = &guide.contract;
    context.set("racine", "");
    context.set("langue", &contract.language);
    context.set("actifs", &asset_names(theme));
    context.set("titre", &contract.title);
    context.set("sous_titre", &contract.subtitle);
    context.set("reseau", &contract.network);
    context.set("licence", &contract.licence);
    context.set("date", &super::values::day(occasion.date));
    context.set("demonstration", &cards.iter().any(|card| card.demonstration));
    let mut sorted = cards.to_vec();
    sorted.sort_by_cached_key(|card| (crate::french::fold(&card.nom), card.id.clone()));
    context.set("territoires", &sorted);
    let mut bytes = Vec::new();
    let mut problems = Vec::new();
    if let Err(problem) = theme.render(Template::Portal, &context, &mut bytes) {
        problems.push(*problem);
    }
    let mut files = theme_files(theme, snapshot);
    files.push(SiteFile { path: "index.html".into(), content: Content::Bytes(bytes) });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Checked::new(Site { id: String::new(), files }, problems)
}
