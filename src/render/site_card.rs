//! What the portal says of each site.

use std::sync::Arc;

use serde::Serialize;

use crate::french::typography;
use crate::guide::common_guide::Guide;
use crate::record::data::Scalar;
use crate::territory::levels::{Level, LevelRank};

/// Whether the site of a territory is there, and how old it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteState {
    /// As the authors' files are now.
    Current,
    /// As they once were: what they say now cannot be built.
    Former,
    /// It has never been built.
    Absent,
}

/// What the portal says of one site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SiteCard {
    /// The territory's name.
    pub nom: String,
    /// Its id: its folder.
    pub id: String,
    /// The address of its site, seen from the portal; none if it has not been built yet.
    pub href: Option<String>,
    /// Its slogan, if it has one.
    pub resume: String,
    /// The names of the départements it inherits from.
    pub departements: Vec<String>,
    /// What its office promises.
    pub accompagnement: Option<String>,
    /// Whether the territory is invented.
    pub demonstration: bool,
    /// How many communes it has.
    pub communes: usize,
    /// The state of its site, for the theme's words: `publie`, `ancien`, `absent`.
    pub etat: &'static str,
}

impl SiteCard {
    /// The card of a territory and its levels, lowest rank first.
    pub fn of(level: &Level, ranks: &[Vec<Arc<Level>>], guide: &Guide, state: SiteState) -> Self {
        let named =
            |level: &Level| typography(plain_text(level, "nom").unwrap_or(&level.name.text)).into_owned();
        let inherited = |key: &str| ranks.iter().rev().flatten().find_map(|level| plain_text(level, key));
        let support = inherited("accompagnement")
            .and_then(|id| guide.contract.supports.iter().find(|support| *support.id == *id));
        let departments = ranks.iter().flatten().filter(|level| level.name.rank == LevelRank::Department);
        Self {
            nom: named(level),
            id: level.name.text.to_string(),
            href: (state != SiteState::Absent).then(|| format!("{}/index.html", level.name.text)),
            resume: typography(plain_text(level, "slogan").unwrap_or_default()).into_owned(),
            departements: departments.map(|level| named(level)).collect(),
            accompagnement: support.map(|support| typography(&support.name).into_owned()),
            demonstration: matches!(
                level.scalars.get("demonstration").map(|given| &given.value),
                Some(Scalar::Boolean(true))
            ),
            communes: level.communes.as_ref().map_or(0, |list| list.value.len()),
            etat: match state {
                SiteState::Current => "publie",
                SiteState::Former => "ancien",
                SiteState::Absent => "absent",
            },
        }
    }
}

/// A plain text of a level.
pub(super) fn plain_text<'l>(level: &'l Level, key: &str) -> Option<&'l str> {
    match &level.scalars.get(key)?.value {
        Scalar::Text(text) => Some(text),
        _ => None,
    }
}
