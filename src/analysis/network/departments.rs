//! Who does what by département, and how far offices are with what a technician must know.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use serde::Serialize;

use super::inputs::ReportInputs;
use crate::edition::Edition;
use crate::guide::contract::Mission;
use crate::record::data::{Actor, Scalar};
use crate::territory::levels::Level;

/// A mission of the guide.
#[derive(Debug, Serialize)]
pub struct MissionColumn {
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
    pub actors: Vec<DepartmentActor>,
}

/// An actor in one département.
#[derive(Debug, Serialize)]
pub struct DepartmentActor {
    /// The role, the same everywhere.
    pub id: Arc<str>,
    /// `famille`
    pub family: String,
    /// `role`
    pub role: String,
    /// The part it has in each mission, in the order of the missions: `principal secondaire instruit`, or nothing. Where the
    /// territories differ, the greatest.
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

/// One office, its actors, and what it says of its skills.
pub(super) struct OfficePeople {
    id: Arc<str>,
    departments: Vec<String>,
    actors: Vec<Arc<Actor>>,
    level: Arc<Level>,
}

impl OfficePeople {
    pub(super) fn of(edition: &Edition, departments: Vec<String>, level: &Arc<Level>) -> Self {
        let actors = edition.actors.clone();
        Self { id: edition.id.clone(), departments, actors, level: Arc::clone(level) }
    }

    fn contact(&self, actor: &Actor) -> ContactLine {
        let text = |key: &str| actor.texts.get(key).cloned().unwrap_or_default();
        ContactLine {
            name: text("nom"),
            phone: text("telephone"),
            mail: text("courriel"),
            territories: vec![self.id.clone()],
        }
    }
}

pub(super) fn missions(inputs: &ReportInputs<'_>) -> Vec<MissionColumn> {
    let missions = inputs.guide.contract.missions.iter();
    missions
        .map(|mission| MissionColumn {
            id: mission.id.clone(),
            name: mission.name.clone(),
            short: mission.short.clone(),
        })
        .collect()
}

pub(super) fn departments(inputs: &ReportInputs<'_>, offices: &[&OfficePeople]) -> Vec<DepartmentLine> {
    let mut groups: BTreeMap<&str, Vec<&OfficePeople>> = BTreeMap::new();
    for office in offices {
        if office.departments.is_empty() {
            groups.entry("").or_default().push(office);
        }
        for name in &office.departments {
            groups.entry(name).or_default().push(office);
        }
    }
    let line = |(name, offices): (&str, Vec<&OfficePeople>)| {
        let mut lines: Vec<DepartmentActor> = Vec::new();
        let mut by_actor: BTreeMap<&Arc<str>, usize> = BTreeMap::new();
        let mut by_contact: BTreeMap<(usize, String, String, String), usize> = BTreeMap::new();
        let actors = offices.iter().flat_map(|office| office.actors.iter().map(move |actor| (office, actor)));
        for (office, actor) in actors {
            let contact = office.contact(actor);
            let at = *by_actor.entry(&actor.id).or_insert_with(|| {
                lines.push(actor_line(inputs, actor));
                lines.len() - 1
            });
            for (known, part) in lines[at].parts.iter_mut().zip(parts(inputs, actor)) {
                *known = greater(known, part);
            }
            let contacts = &mut lines[at].contacts;
            let said = (at, contact.name.clone(), contact.phone.clone(), contact.mail.clone());
            match by_contact.entry(said) {
                Entry::Occupied(known) => contacts[*known.get()].territories.extend(contact.territories),
                Entry::Vacant(new) => {
                    new.insert(contacts.len());
                    contacts.push(contact);
                }
            }
        }
        let territories = offices.iter().map(|office| office.id.clone()).collect();
        DepartmentLine { name: name.to_owned(), territories, actors: lines }
    };
    groups.into_iter().map(line).collect()
}

fn actor_line(inputs: &ReportInputs<'_>, actor: &Actor) -> DepartmentActor {
    let text = |key: &str| actor.texts.get(key).cloned().unwrap_or_default();
    DepartmentActor {
        id: actor.id.clone(),
        family: text("famille"),
        role: text("role"),
        parts: parts(inputs, actor).collect(),
        contacts: Vec::new(),
    }
}

/// The part of an actor in each mission of the guide.
fn parts<'a>(inputs: &'a ReportInputs<'_>, actor: &'a Actor) -> impl Iterator<Item = &'static str> + 'a {
    let part_in = |mission: &Mission| Some(actor.missions.as_ref()?.get(&mission.id)?.value.word());
    inputs.guide.contract.missions.iter().map(move |mission| part_in(mission).unwrap_or(""))
}

/// The greater of two parts.
fn greater(one: &'static str, other: &'static str) -> &'static str {
    let order = ["principal", "instruit", "secondaire", ""];
    order.into_iter().find(|part| [one, other].contains(part)).unwrap_or("")
}

pub(super) fn skills(inputs: &ReportInputs<'_>, offices: &[&OfficePeople]) -> Vec<SkillLine> {
    let skills = inputs.guide.skills.iter().map(|skill| {
        let text = |key: &str| skill.texts.get(key).cloned().unwrap_or_default();
        let said: Vec<Option<u8>> = offices
            .iter()
            .map(|office| office.level.skills.get(&skill.id).map(|given| given.value))
            .collect();
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
