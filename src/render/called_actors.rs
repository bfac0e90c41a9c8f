//! Whom to call for a mission.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::site_inputs::SiteInputs;
use super::views::ContactView;
use crate::record::data::{Actor, MissionPart};

/// How many people are named, for one mission and for all of them.
const CALLED: [usize; 2] = [2, 3];

/// The mission of those who receive people with a project, and advise them.
const ADVICE: &str = "accueil";

/// The office itself, among the actors.
const OFFICE: &str = "ot";

/// Whom to call where the office itself advises nobody.
pub(super) fn adviser(inputs: &SiteInputs) -> Option<ContactView> {
    let is_adviser = |actor: &&Arc<Actor>| {
        let part = actor.missions.as_ref().and_then(|missions| missions.get(ADVICE));
        *actor.id != *OFFICE && part.is_some_and(|part| part.value == MissionPart::Main)
    };
    let advisers = inputs.edition.actors.iter().filter(is_adviser);
    advisers.map(|actor| contact_view(actor)).find(|contact| contact.telephone.is_some())
}

/// Those who have one of `missions` in the first place, or else decide; none twice.
pub(super) fn called<'m>(
    inputs: &SiteInputs,
    missions: impl Iterator<Item = &'m str>,
    kind: Option<&str>,
) -> Vec<ContactView> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for mission in missions {
        let suits = |actor: &&Arc<Actor>| {
            let types = actor.types.as_ref();
            types.is_none_or(|types| kind.is_none_or(|kind| types.iter().any(|id| *id.value == *kind)))
        };
        let of = |wanted: MissionPart| {
            let has = move |actor: &&Arc<Actor>| {
                let part = actor.missions.as_ref().and_then(|missions| missions.get(mission));
                part.is_some_and(|part| part.value == wanted)
            };
            inputs.edition.actors.iter().filter(suits).filter(has)
        };
        // Whoever can be reached goes first, and those who decide after those who advise.
        let mut all: Vec<&Arc<Actor>> = of(MissionPart::Main).chain(of(MissionPart::Decides)).collect();
        if all.is_empty() {
            all = of(MissionPart::Secondary).collect();
        }
        all.sort_by_key(|actor| !["telephone", "courriel"].iter().any(|key| actor.texts.contains_key(key)));
        for actor in all.into_iter().take(CALLED[0]).filter(|actor| seen.insert(actor.id.clone())) {
            found.push(contact_view(actor));
        }
    }
    found.truncate(CALLED[1]);
    found
}

pub(super) fn contact_view(actor: &Actor) -> ContactView {
    let text = |key: &str| actor.texts.get(key).cloned();
    ContactView {
        id: actor.id.to_string(),
        nom: text("nom").unwrap_or_default(),
        telephone: text("telephone").map(|number| number.replace(' ', "\u{a0}")),
        courriel: text("courriel"),
        horaires: text("horaires"),
    }
}
