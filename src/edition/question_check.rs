//! What is wrong with the questions that lead readers to steps: loops, dead ends, what changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::names::Names;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::guide::common_guide::Guide;
use crate::markdown::condition::{Atom, Condition};
use crate::record::page_id::PageId;
use crate::record::question::{AnswerChoice, Question, QuestionKind};
use crate::record::step::{PathStep, SHARED};

/// How many questions a condition may name for all their answers to be tried.
const TRIED: usize = 6;

/// Checks the questions of the guide, against each other and against its paths.
pub(super) fn check(guide: &Guide, names: &Names<'_>, problems: &mut Problems) {
    let questions = &guide.questions;
    for (at, question) in questions.iter().enumerate() {
        if let Some(condition) = &question.condition {
            condition.atoms(&mut |atom, place| {
                names.path_atom(atom, place, questions, problems);
                let Atom::Answer(other, _) = atom else { return };
                if let Some(later) = questions[at..].iter().find(|later| later.id == *other) {
                    problems.push(
                        Diagnostic::new(Code::QuestionLoop, place.clone())
                            .with("id", &question.id)
                            .with("other", &later.id)
                            .related(Role::Declaration, later.place.clone()),
                    );
                }
            });
        }
        if let Some(link) = &question.link
            && guide.page_now(&link.value.page).is_none()
        {
            let near = nearest(link.value.page.as_str(), guide.pages.keys().map(PageId::as_str));
            let problem = Diagnostic::new(Code::BrokenLink, link.place.clone());
            problems.push(problem.with("target", &link.value.page).suggest(near));
        }
    }
    if questions.is_empty() {
        return;
    }
    idle(guide, problems);
    dead_ends(questions, problems);
    let led: BTreeSet<&str> = questions
        .iter()
        .flat_map(|question| &question.answers)
        .flat_map(|answer| answer.paths.iter().map(|path| &*path.value))
        .collect();
    for step in guide.paths.values().flatten() {
        let is_led = step.path() == SHARED || led.contains(step.path());
        if !is_led || !is_reached(questions, step) {
            problems.push(Diagnostic::new(Code::UnreachedStep, step.place.clone()).with("id", &step.id));
        }
    }
}

/// Reports the answers that change nothing: one of a question may stand for « none of them ».
fn idle(guide: &Guide, problems: &mut Problems) {
    let mut named: BTreeSet<(Arc<str>, Arc<str>)> = BTreeSet::new();
    let mut note = |condition: &Condition| {
        condition.atoms(&mut |atom, _| {
            if let Atom::Answer(question, answer) = atom {
                named.insert((Arc::clone(question), Arc::clone(answer)));
            }
        });
    };
    guide.paths.values().flatten().filter_map(|step| step.condition.as_ref()).for_each(&mut note);
    guide.questions.iter().filter_map(|question| question.condition.as_ref()).for_each(&mut note);
    for question in &guide.questions {
        let changes = |answer: &AnswerChoice| {
            !answer.paths.is_empty() || named.contains(&(Arc::clone(&question.id), Arc::clone(&answer.id)))
        };
        let idle: Vec<&AnswerChoice> = question.answers.iter().filter(|answer| !changes(answer)).collect();
        // Where no answer changes anything, the first does not either.
        let excused = usize::from(idle.len() < question.answers.len());
        for answer in idle.iter().skip(excused) {
            problems.push(
                Diagnostic::new(Code::IdleAnswer, answer.place.clone())
                    .with("question", &question.id)
                    .with("answer", &answer.id),
            );
        }
    }
}

/// Reports the answers after which a reader may have no path.
fn dead_ends(questions: &[Question], problems: &mut Problems) {
    let leads = |question: &Question| question.answers.iter().any(|answer| !answer.paths.is_empty());
    let always = |question: &Question| question.answers.iter().all(|answer| !answer.paths.is_empty());
    let first = questions.iter().find(|question| leads(question));
    let Some(question) = first else {
        let question = &questions[0];
        let problem = Diagnostic::new(Code::DeadEnd, question.place.clone());
        return problems.push(problem.with("question", &question.id).with("answer", "…"));
    };
    for answer in question.answers.iter().filter(|answer| answer.paths.is_empty()) {
        let follows = questions.iter().any(|other| {
            let asked = other.condition.as_ref().map_or(Some(true), |condition| {
                condition.decide(&|atom, _| match atom {
                    Atom::Answer(named, chosen) if *named == question.id => Some(*chosen == answer.id),
                    _ => None,
                })
            });
            other.id != question.id && asked == Some(true) && always(other)
        });
        if !follows {
            problems.push(
                Diagnostic::new(Code::DeadEnd, answer.place.clone())
                    .with("question", &question.id)
                    .with("answer", &answer.id),
            );
        }
    }
}

/// Whether some answers lead to a step; flags and the like may be as they want.
fn is_reached(questions: &[Question], step: &PathStep) -> bool {
    let Some(condition) = &step.condition else { return true };
    // An answer that does not exist is reported where it is named.
    let mut is_known = true;
    condition.atoms(&mut |atom, _| {
        let Atom::Answer(named, chosen) = atom else { return };
        let question = questions.iter().find(|question| question.id == *named);
        is_known &= question.is_some_and(|question| question.answers.iter().any(|known| known.id == *chosen));
    });
    if !is_known {
        return true;
    }
    let mut asked: BTreeSet<usize> = BTreeSet::new();
    gather(questions, condition, &mut asked);
    if asked.len() > TRIED {
        return true;
    }
    let asked: Vec<usize> = asked.into_iter().collect();
    tries(questions, &asked, &mut BTreeMap::new(), &mut |chosen| {
        decide(questions, condition, chosen, questions.len()) != Some(false)
    })
}

/// The questions that a condition names, and those that these depend on.
fn gather(questions: &[Question], condition: &Condition, into: &mut BTreeSet<usize>) {
    condition.atoms(&mut |atom, _| {
        let Atom::Answer(named, _) = atom else { return };
        let Some(at) = questions.iter().position(|question| question.id == *named) else { return };
        if into.insert(at)
            && let Some(condition) = &questions[at].condition
        {
            gather(questions, condition, into);
        }
    });
}

/// The answers chosen, by the place of their question.
type Chosen = BTreeMap<usize, BTreeSet<Arc<str>>>;

/// Whether `holds` for some way of answering the questions `asked`.
fn tries(
    questions: &[Question],
    asked: &[usize],
    chosen: &mut Chosen,
    holds: &mut dyn FnMut(&Chosen) -> bool,
) -> bool {
    let Some((at, rest)) = asked.split_first() else { return holds(chosen) };
    let question = &questions[*at];
    let ids = || question.answers.iter().map(|answer| Arc::clone(&answer.id));
    let mut ways: Vec<BTreeSet<Arc<str>>> = ids().map(|id| BTreeSet::from([id])).collect();
    if question.kind == QuestionKind::Several {
        ways.extend([BTreeSet::new(), ids().collect()]);
    }
    ways.into_iter().any(|way| {
        chosen.insert(*at, way);
        tries(questions, rest, chosen, holds)
    })
}

fn decide(questions: &[Question], condition: &Condition, chosen: &Chosen, count: usize) -> Option<bool> {
    condition.decide(&|atom, _| {
        let Atom::Answer(named, answer) = atom else { return None };
        let at = questions[..count].iter().position(|question| question.id == *named)?;
        let own = questions[at].condition.as_ref();
        if own.is_some_and(|own| decide(questions, own, chosen, at) == Some(false)) {
            return Some(false);
        }
        chosen.get(&at).map(|chosen| chosen.contains(answer))
    })
}
