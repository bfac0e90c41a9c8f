//! What a reader has to do: the steps of one path, or of several, for what the reader answered.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::edition_step::EditionStep;
use super::situation::Situation;
use super::{Edition, EditionPage};
use crate::markdown::condition::{Atom, Condition};
use crate::markdown::node::Body;
use crate::record::question::Question;
use crate::record::step::{INSTALLED, PathStep, SHARED};
use crate::record::step_parts::{StepDate, StepLink};

/// What a reader answered: the answers chosen, by question. A question that is not there is open.
pub type GivenAnswers = BTreeMap<Arc<str>, BTreeSet<Arc<str>>>;

/// A step that a reader has before him, which several paths may have in common.
#[derive(Clone, Debug)]
pub struct PlannedStep {
    /// The step: of several of one name the first, with the strictest rank, the earliest date, and what all of them name.
    pub step: PathStep,
    /// The level that brought it; none for the common guide.
    pub origin: Option<Arc<str>>,
    /// Local texts before it, its text, and local texts after it.
    pub texts: [Body; 3],
    /// Whether an open question decides if it is needed.
    pub is_open: bool,
}

/// The answers that lead to `path`, and to no other.
pub fn answers_of(questions: &[Question], path: &str) -> GivenAnswers {
    let leading = |question: &Question| {
        let answers = question.answers.iter();
        let chosen = answers.filter(|answer| answer.paths.iter().any(|other| &*other.value == path));
        let chosen: BTreeSet<Arc<str>> = chosen.map(|answer| Arc::clone(&answer.id)).collect();
        (!chosen.is_empty()).then(|| (Arc::clone(&question.id), chosen))
    };
    questions.iter().filter_map(leading).collect()
}

/// The steps of `paths` together, in order, for what a reader answered to `questions`.
pub fn plan(
    edition: &Edition,
    questions: &[Question],
    paths: &[Arc<str>],
    answers: &GivenAnswers,
) -> Vec<PlannedStep> {
    let asked = Asked { situation: &edition.situation, questions, answers };
    let types: Vec<&Arc<str>> = paths.iter().filter(|path| ***path != *INSTALLED).collect();
    let shared = edition.paths.get(SHARED).into_iter().flatten();
    let shared = shared.filter(|step| types.iter().any(|kind| step.step.is_for(kind)));
    let mut lists: Vec<Vec<&Arc<EditionStep>>> = vec![shared.collect()];
    for path in paths {
        lists.push(edition.paths.get(path).into_iter().flatten().collect());
    }
    let mut planned: Vec<PlannedStep> = Vec::new();
    for step in in_order(&lists) {
        let holds = step.step.condition.as_ref().map_or(Some(true), |condition| asked.decide(condition));
        if holds == Some(false) {
            continue;
        }
        match planned.iter_mut().find(|other| other.step.name() == step.step.name()) {
            Some(same) => {
                join(&mut same.step, &step.step);
                same.is_open &= holds.is_none();
            }
            None => planned.push(PlannedStep {
                step: (*step.step).clone(),
                origin: step.origin.clone(),
                texts: [step.before.clone(), step.body.clone(), step.after.clone()],
                is_open: holds.is_none(),
            }),
        }
    }
    planned
}

/// Several lists as one: each keeps its order, and what comes first by its date goes first. A step without a day before or
/// after the opening stays behind the one that it follows.
fn in_order<'s>(lists: &[Vec<&'s Arc<EditionStep>>]) -> Vec<&'s Arc<EditionStep>> {
    let mut dated: Vec<Vec<(i32, &Arc<EditionStep>)>> = Vec::new();
    for list in lists {
        let mut last = i32::MIN;
        let days = list.iter().map(|step| {
            if let Some(StepDate::Opening(days)) = step.step.when {
                last = last.max(days);
            }
            (last, *step)
        });
        dated.push(days.collect());
    }
    let mut next = vec![0; dated.len()];
    let mut all = Vec::new();
    while let Some(first) = (0..dated.len())
        .filter(|list| next[*list] < dated[*list].len())
        .min_by_key(|list| dated[*list][next[*list]].0)
    {
        all.push(dated[first][next[first]].1);
        next[first] += 1;
    }
    all
}

/// Adds to a step what another of the same name says.
fn join(step: &mut PathStep, other: &PathStep) {
    step.rank = step.rank.min(other.rank);
    step.when = match (step.when, other.when) {
        (Some(StepDate::Opening(one)), Some(StepDate::Opening(other))) => {
            Some(StepDate::Opening(one.min(other)))
        }
        (Some(StepDate::On(one)), Some(StepDate::On(other))) => Some(StepDate::On(one.min(other))),
        (one, other) => one.or(other),
    };
    for link in &other.links {
        if !step.links.iter().any(|there| there.value == link.value) {
            step.links.push(link.clone());
        }
    }
    for task in &other.tasks {
        if !step.tasks.iter().any(|there| there.value == task.value) {
            step.tasks.push(task.clone());
        }
    }
    for mission in &other.missions {
        if !step.missions.iter().any(|there| there.value == mission.value) {
            step.missions.push(mission.clone());
        }
    }
}

/// What is known of a reader: the territory, and the answers.
pub struct Asked<'a> {
    /// What is true of the territory.
    pub situation: &'a Situation,
    /// The questions, in the order in which they are asked.
    pub questions: &'a [Question],
    /// The answers.
    pub answers: &'a GivenAnswers,
}

impl Asked<'_> {
    /// Whether a condition holds; `None` where an open question decides it.
    pub fn decide(&self, condition: &Condition) -> Option<bool> {
        self.decide_before(condition, self.questions.len())
    }

    /// Whether a question is asked; `None` where an open one decides it.
    pub fn is_asked(&self, at: usize) -> Option<bool> {
        let condition = self.questions[at].condition.as_ref();
        condition.map_or(Some(true), |condition| self.decide_before(condition, at))
    }

    /// The same; only the first questions count.
    fn decide_before(&self, condition: &Condition, count: usize) -> Option<bool> {
        condition.decide(&|atom, contrary| match atom {
            Atom::Answer(question, answer) => {
                let at = self.questions[..count].iter().position(|other| other.id == *question)?;
                // What is not asked is not so.
                if self.is_asked(at) == Some(false) {
                    return Some(false);
                }
                self.answers.get(question).map(|chosen| chosen.contains(answer))
            }
            _ => Some(self.situation.reads(atom, contrary)),
        })
    }
}

impl Edition {
    /// The page that a step links to, with the anchor that shows there; none where this territory does not show the page.
    pub fn linked(&self, link: &StepLink) -> Option<(&Arc<EditionPage>, Option<Arc<str>>)> {
        let page = self.page(&link.page)?;
        let Some(anchor) = &link.anchor else { return Some((page, None)) };
        let now = page.front.renamed.get(anchor).map_or(anchor, |now| &now.value);
        let shown = match page.lost.get(now) {
            Some(nearest) => nearest.clone(),
            None if page.absent.contains(now) => None,
            None => Some(Arc::clone(now)),
        };
        Some((page, shown))
    }
}
