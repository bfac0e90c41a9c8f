//! Who does what by département, who helps project holders there, and in what départements differ.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
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

/// How far an office may go with project holders.
#[derive(Debug, Serialize)]
pub struct SupportColumn {
    /// Its id.
    pub id: Arc<str>,
    /// Its name.
    pub name: String,
}

/// The territories of one département, and who does what there.
#[derive(Debug, Serialize)]
pub struct DepartmentLine {
    /// Its name; empty for territories that inherit from none.
    pub name: String,
    /// Its levels, as `herite` names them; none for territories that inherit from none.
    pub levels: Vec<String>,
    /// Its territories.
    pub territories: Vec<Arc<str>>,
    /// Who supports project holders there: its offices, those that do most first.
    pub supporters: Vec<SupporterLine>,
    /// Who does what there.
    pub actors: Vec<DepartmentActor>,
}

/// An office, and how far it goes with project holders.
#[derive(Clone, Debug, Serialize)]
pub struct SupporterLine {
    /// The territory.
    pub territory: Arc<str>,
    /// `accompagnement`; empty where the office does not say.
    pub support: String,
    /// How readers know it.
    pub support_name: String,
    /// Whom to ask for: a person, or nobody.
    pub person: String,
    /// Where to call.
    pub phone: String,
    /// Where to write.
    pub mail: String,
}

/// A mission that is not shared out alike everywhere.
#[derive(Debug, Serialize)]
pub struct DifferenceLine {
    /// The actor's id.
    pub actor: Arc<str>,
    /// What it is called.
    pub name: String,
    /// By département, in their order: the part in each mission in which they differ; none where there is no such actor.
    pub parts: Vec<Option<BTreeMap<Arc<str>, &'static str>>>,
}

/// An actor in one département.
#[derive(Debug, Serialize)]
pub struct DepartmentActor {
    /// The role, the same everywhere.
    pub id: Arc<str>,
    /// What the guide calls it; of an actor of levels alone, its name there.
    pub name: String,
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

/// One office, its actors, and what it says of its skills.
pub(super) struct OfficePeople {
    pub(super) id: Arc<str>,
    departments: Vec<DepartmentName>,
    supporter: SupporterLine,
    actors: Vec<Arc<Actor>>,
    pub(super) level: Arc<Level>,
}

/// A département that a territory inherits from.
pub(super) struct DepartmentName {
    /// As `herite` names it.
    pub(super) level: String,
    /// What it is called.
    pub(super) name: String,
}

impl OfficePeople {
    pub(super) fn of(
        inputs: &ReportInputs<'_>,
        edition: &Edition,
        departments: Vec<DepartmentName>,
        level: &Arc<Level>,
    ) -> Self {
        let value = |names: &[&str]| {
            let given = names.iter().find_map(|name| edition.values.get(*name));
            given.map(|given| given.value.to_string()).unwrap_or_default()
        };
        let support = match edition.scalars.get("accompagnement").map(|given| &given.value) {
            Some(Scalar::Text(id)) => id.clone(),
            _ => String::new(),
        };
        let declared = inputs.guide.contract.supports.iter().find(|declared| *declared.id == *support);
        let supporter = SupporterLine {
            territory: edition.id.clone(),
            support_name: declared.map(|declared| declared.name.clone()).unwrap_or_default(),
            support,
            person: value(&["referent"]),
            phone: value(&["referent_telephone", "telephone"]),
            mail: value(&["referent_courriel", "courriel"]),
        };
        let actors = edition.actors.clone();
        Self { id: edition.id.clone(), departments, supporter, actors, level: Arc::clone(level) }
    }

    /// `accompagnement`, where the office says it.
    pub(super) fn support(&self) -> Option<&str> {
        Some(&*self.supporter.support).filter(|support| !support.is_empty())
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

pub(super) fn supports(inputs: &ReportInputs<'_>) -> Vec<SupportColumn> {
    let supports = inputs.guide.contract.supports.iter();
    supports.map(|support| SupportColumn { id: support.id.clone(), name: support.name.clone() }).collect()
}

pub(super) fn departments(inputs: &ReportInputs<'_>, offices: &[&OfficePeople]) -> Vec<DepartmentLine> {
    let mut groups: BTreeMap<&str, Vec<&OfficePeople>> = BTreeMap::new();
    let mut levels: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for office in offices {
        if office.departments.is_empty() {
            groups.entry("").or_default().push(office);
        }
        for department in &office.departments {
            groups.entry(&department.name).or_default().push(office);
            levels.entry(&department.name).or_default().insert(&department.level);
        }
    }
    let ranks: Vec<&str> = inputs.guide.contract.supports.iter().map(|support| &*support.id).collect();
    let rank = |line: &SupporterLine| ranks.iter().position(|id| *id == line.support);
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
        let mut supporters: Vec<SupporterLine> =
            offices.iter().map(|office| office.supporter.clone()).collect();
        supporters.sort_by_key(|line| std::cmp::Reverse(rank(line)));
        let levels = levels.get(name).into_iter().flatten().map(|level| (*level).to_owned()).collect();
        DepartmentLine { name: name.to_owned(), levels, territories, supporters, actors: lines }
    };
    groups.into_iter().map(line).collect()
}

/// In what the départements differ: each actor that one of them does not have, or to whom they give other parts.
pub(super) fn differences(inputs: &ReportInputs<'_>, departments: &[DepartmentLine]) -> Vec<DifferenceLine> {
    let mut lines = Vec::new();
    let mut seen: BTreeSet<&Arc<str>> = BTreeSet::new();
    for actor in departments.iter().flat_map(|group| &group.actors) {
        if !seen.insert(&actor.id) {
            continue;
        }
        let here: Vec<Option<&DepartmentActor>> =
            departments.iter().map(|group| group.actors.iter().find(|other| other.id == actor.id)).collect();
        let missions = inputs.guide.contract.missions.iter().enumerate();
        let differing: Vec<(usize, &Arc<str>)> = missions
            .filter(|(at, _)| here.iter().flatten().any(|other| other.parts[*at] != actor.parts[*at]))
            .map(|(at, mission)| (at, &mission.id))
            .collect();
        if differing.is_empty() && here.iter().all(Option::is_some) {
            continue;
        }
        let parts = |other: &DepartmentActor| {
            let parts = differing.iter().map(|(at, mission)| (Arc::clone(mission), other.parts[*at]));
            parts.filter(|(_, part)| !part.is_empty()).collect()
        };
        lines.push(DifferenceLine {
            actor: actor.id.clone(),
            name: actor.name.clone(),
            parts: here.into_iter().map(|other| other.map(parts)).collect(),
        });
    }
    lines
}

fn actor_line(inputs: &ReportInputs<'_>, actor: &Actor) -> DepartmentActor {
    let text = |key: &str| actor.texts.get(key).cloned().unwrap_or_default();
    let common = inputs.guide.actors.iter().find(|known| known.id == actor.id);
    DepartmentActor {
        id: actor.id.clone(),
        name: common.and_then(|known| known.texts.get("nom").cloned()).unwrap_or_else(|| text("nom")),
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

/// What a level is called.
pub(super) fn name_of(level: &Level) -> String {
    match level.scalars.get("nom").map(|given| &given.value) {
        Some(Scalar::Text(name)) => name.clone(),
        _ => level.name.text.to_string(),
    }
}
