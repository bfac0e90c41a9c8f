//! How far offices and their technicians are with what a technician must know, and what they want to learn.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::departments::OfficePeople;
use super::inputs::ReportInputs;
use crate::guide::contract::Skill;
use crate::text::Placed;

/// A step of the scale of skills.
#[derive(Debug, Serialize)]
pub struct ScaleLine {
    /// 0 to 3.
    pub rank: u8,
    /// What it is called.
    pub name: String,
    /// How somebody knows that this is where they are.
    pub description: String,
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
    /// `savoir`: what to know.
    pub know: String,
    /// `faire`: what to do.
    #[serde(rename = "do")]
    pub deed: String,
    /// `remettre`: what to hand over.
    pub hand_over: String,
    /// `indice`: how one sees that it is there.
    pub sign: String,
    /// `formation`: how to learn it.
    pub training: String,
    /// `attendu`: the level that an office should reach, 1 to 3.
    pub wanted: u8,
    /// The level that an office of each support should reach.
    pub wanted_by: BTreeMap<Arc<str>, u8>,
    /// The level that each office should reach, in the order of the territories.
    pub wanted_here: Vec<u8>,
    /// How far each office says it is, in the order of the territories; none where it does not say.
    pub levels: Vec<Option<u8>>,
    /// How many offices are below.
    pub below: usize,
    /// How many do not say.
    pub unsaid: usize,
    /// All that is missing, in levels, of the offices that say.
    pub gap: usize,
}

/// How far the technicians of one office are.
#[derive(Debug, Serialize)]
pub struct TechnicianLine {
    /// The territory.
    pub territory: Arc<str>,
    /// Their initials.
    pub initials: Arc<str>,
    /// In the order of the skills; none where they do not say.
    pub levels: Vec<Option<u8>>,
}

/// A skill that somebody wants to learn.
#[derive(Debug, Serialize)]
pub struct TrainingNeed {
    /// The skill's rank in `skills`.
    pub skill: usize,
    /// Who.
    pub people: Vec<Learner>,
    /// The lowest level among them.
    pub from: u8,
    /// The highest level that one of them should reach.
    pub to: u8,
}

/// Somebody below the level that their office should reach.
#[derive(Debug, Serialize)]
pub struct Learner {
    /// The territory.
    pub territory: Arc<str>,
    /// Their initials; none where the office speaks as a whole.
    pub initials: Option<Arc<str>>,
    /// How far they are.
    pub level: u8,
    /// How far they should be.
    pub wanted: u8,
}

pub(super) fn scale(inputs: &ReportInputs<'_>) -> Vec<ScaleLine> {
    let levels = inputs.guide.skill_scale.iter();
    levels
        .map(|level| ScaleLine {
            rank: level.rank,
            name: level.name.clone(),
            description: level.description.clone(),
        })
        .collect()
}

pub(super) fn skills(inputs: &ReportInputs<'_>, offices: &[&OfficePeople]) -> Vec<SkillLine> {
    let skills = inputs.guide.skills.iter().map(|skill| {
        let text = |key: &str| skill.texts.get(key).cloned().unwrap_or_default();
        let levels: Vec<Option<u8>> =
            offices.iter().map(|office| said(&office.level.skills, skill)).collect();
        let wanted_here: Vec<u8> = offices.iter().map(|office| skill.wanted_for(office.support())).collect();
        let gaps = || {
            let both = levels.iter().zip(&wanted_here);
            both.filter_map(|(level, wanted)| Some(usize::from(wanted.saturating_sub((*level)?))))
        };
        let supports = inputs.guide.contract.supports.iter();
        SkillLine {
            id: skill.id.clone(),
            stage: skill.stage,
            title: text("intitule"),
            know: text("savoir"),
            deed: text("faire"),
            hand_over: text("remettre"),
            sign: text("indice"),
            training: text("formation"),
            wanted: skill.wanted,
            wanted_by: supports.map(|it| (it.id.clone(), skill.wanted_for(Some(&it.id)))).collect(),
            below: gaps().filter(|gap| *gap > 0).count(),
            unsaid: levels.iter().filter(|level| level.is_none()).count(),
            gap: gaps().sum(),
            wanted_here,
            levels,
        }
    });
    skills.collect()
}

fn said(levels: &BTreeMap<Arc<str>, Placed<u8>>, skill: &Skill) -> Option<u8> {
    levels.get(&skill.id).map(|given| given.value)
}

pub(super) fn technicians(inputs: &ReportInputs<'_>, offices: &[&OfficePeople]) -> Vec<TechnicianLine> {
    let all = offices.iter().flat_map(|office| office.level.technicians.iter().map(move |one| (office, one)));
    let line = |(office, one): (&&OfficePeople, &crate::territory::levels::Technician)| TechnicianLine {
        territory: office.id.clone(),
        initials: one.initials.value.clone(),
        levels: inputs.guide.skills.iter().map(|skill| said(&one.skills, skill)).collect(),
    };
    all.map(line).collect()
}

/// What people want to learn, what most of them want first. An office that lists its technicians speaks through them.
pub(super) fn needs(inputs: &ReportInputs<'_>, offices: &[&OfficePeople]) -> Vec<TrainingNeed> {
    let need = |(at, skill): (usize, &Skill)| {
        let mut people = Vec::new();
        for office in offices {
            let wanted = skill.wanted_for(office.support());
            let mut learner = |initials: Option<&Arc<str>>, level: Option<u8>| {
                let level = level.filter(|level| *level < wanted);
                people.extend(level.map(|level| Learner {
                    territory: office.id.clone(),
                    initials: initials.cloned(),
                    level,
                    wanted,
                }));
            };
            if office.level.technicians.is_empty() {
                learner(None, said(&office.level.skills, skill));
            }
            for one in &office.level.technicians {
                learner(Some(&one.initials.value), said(&one.skills, skill));
            }
        }
        let from = people.iter().map(|learner| learner.level).min()?;
        let to = people.iter().map(|learner| learner.wanted).max()?;
        Some(TrainingNeed { skill: at, people, from, to })
    };
    let mut needs: Vec<TrainingNeed> = inputs.guide.skills.iter().enumerate().filter_map(need).collect();
    needs.sort_by_key(|need| (std::cmp::Reverse(need.people.len()), need.skill));
    needs
}
