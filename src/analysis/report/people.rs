//! Who does what by département, and how far offices are with what a technician must know.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::{Ground, Share};
use crate::edition::Edition;
use crate::record::data::{Actor, Scalar};
use crate::territory::Level;

/// A mission of the guide.
#[derive(Debug, Serialize)]
pub struct MissionHead {
    /// Its id.
    pub id: Arc<str>,
    /// Its name.
    pub name: String,
    /// The head of its column.
    pub short: String,
}

/// The territories of one département, and who does what there.
#[derive(Debug, Serialize)]
pub struct DepartmentLine {
    /// Its name; empty for territories that inherit from none.
    pub name: String,
    /// Its territories.
    pub territories: Vec<Arc<str>>,
    /// Who does what there.
    pub actors: Vec<ActorLine>,
}

/// An actor in one département.
#[derive(Debug, Serialize)]
pub struct ActorLine {
    /// The role, the same everywhere.
    pub id: Arc<str>,
    /// `famille`
    pub family: String,
    /// `role`
    pub role: String,
    /// The part it has in each mission, in the order of the missions: `principal secondaire instruit`, or nothing.
    pub parts: Vec<&'static str>,
    /// Who that is: one line where all territories say the same.
    pub contacts: Vec<ContactLine>,
}

/// Who an actor is in some territories.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ContactLine {
    /// `nom`
    pub name: String,
    /// `telephone`
    pub phone: String,
    /// `courriel`
    pub mail: String,
    /// The territories that say so.
    pub territories: Vec<Arc<str>>,
}

/// A skill of the list.
#[derive(Debug, Serialize)]
pub struct SkillLine {
    /// Its id.
    pub id: Arc<str>,
    /// `etape`
    pub stage: u8,
    /// `intitule`
    pub title: String,
    /// `formation`: how to learn it.
    pub training: String,
    /// `attendu`: the level that an office should reach, 1 to 3.
    pub wanted: u8,
    /// How far each office says it is, in the order of the territories; none where it does not say.
    pub levels: Vec<Option<u8>>,
    /// How many offices are below.
    pub below: usize,
    /// How many do not say.
    pub unsaid: usize,
    /// All that is missing, in levels, of the offices that say.
    pub gap: usize,
}

/// What one office says of one actor.
pub(super) struct OfficeActor {
    actor: Arc<Actor>,
    contact: ContactLine,
}

pub(super) fn actors(edition: &Edition) -> Vec<OfficeActor> {
    let text = |actor: &Actor, key: &str| actor.texts.get(key).cloned().unwrap_or_default();
    let of = |actor: &Arc<Actor>| OfficeActor {
        contact: ContactLine {
            name: text(actor, "nom"),
            phone: text(actor, "telephone"),
            mail: text(actor, "courriel"),
            territories: vec![edition.id.clone()],
        },
        actor: Arc::clone(actor),
    };
    edition.actors.iter().map(of).collect()
}

pub(super) fn missions(ground: &Ground<'_>) -> Vec<MissionHead> {
    let missions = ground.guide.contract.missions.iter();
    missions
        .map(|mission| MissionHead {
            id: mission.id.clone(),
            name: mission.name.clone(),
            short: mission.short.clone(),
        })
        .collect()
}

pub(super) fn departments(ground: &Ground<'_>, shares: &[Share]) -> Vec<DepartmentLine> {
    let mut groups: BTreeMap<String, Vec<&Share>> = BTreeMap::new();
    for share in shares {
        let names = &share.office.departments;
        if names.is_empty() {
            groups.entry(String::new()).or_default().push(share);
        }
        for name in names {
            groups.entry(name.clone()).or_default().push(share);
        }
    }
    let line = |(name, shares): (String, Vec<&Share>)| {
        let mut lines: Vec<ActorLine> = Vec::new();
        for OfficeActor { actor, contact } in shares.iter().flat_map(|share| &share.actors) {
            let at = lines.iter().position(|line| line.id == actor.id).unwrap_or_else(|| {
                lines.push(actor_line(ground, actor));
                lines.len() - 1
            });
            let contacts = &mut lines[at].contacts;
            let same = |known: &&mut ContactLine| {
                (&known.name, &known.phone, &known.mail) == (&contact.name, &contact.phone, &contact.mail)
            };
            match contacts.iter_mut().find(same) {
                Some(known) => known.territories.extend(contact.territories.iter().cloned()),
                None => contacts.push(contact.clone()),
            }
        }
        let territories = shares.iter().map(|share| share.office.id.clone()).collect();
        DepartmentLine { name, territories, actors: lines }
    };
    groups.into_iter().map(line).collect()
}

fn actor_line(ground: &Ground<'_>, actor: &Actor) -> ActorLine {
    let text = |key: &str| actor.texts.get(key).cloned().unwrap_or_default();
    let part = |mission: &crate::guide::Mission| {
        let parts = actor.missions.as_ref()?;
        Some(parts.get(&mission.id)?.value.word())
    };
    ActorLine {
        id: actor.id.clone(),
        family: text("famille"),
        role: text("role"),
        parts: ground.guide.contract.missions.iter().map(|mission| part(mission).unwrap_or("")).collect(),
        contacts: Vec::new(),
    }
}

pub(super) fn skills(ground: &Ground<'_>, shares: &[Share]) -> Vec<SkillLine> {
    let skills = ground.guide.skills.iter().map(|skill| {
        let text = |key: &str| skill.texts.get(key).cloned().unwrap_or_default();
        let said: Vec<Option<u8>> =
            shares.iter().map(|share| share.level.skills.get(&skill.id).map(|given| given.value)).collect();
        let gaps = || said.iter().flatten().map(|level| usize::from(skill.wanted.saturating_sub(*level)));
        SkillLine {
            id: skill.id.clone(),
            stage: skill.stage,
            title: text("intitule"),
            training: text("formation"),
            wanted: skill.wanted,
            below: gaps().filter(|gap| *gap > 0).count(),
            unsaid: said.iter().filter(|level| level.is_none()).count(),
            gap: gaps().sum(),
            levels: said,
        }
    });
    skills.collect()
}

/// What a level is called.
pub(super) fn name_of(level: &Level) -> String {
    match level.scalars.get("nom").map(|given| &given.value) {
        Some(Scalar::Text(name)) => name.clone(),
        _ => level.name.text.to_string(),
    }
}
