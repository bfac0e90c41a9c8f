//! The questions and the answers that a territory has, and what it calls its paths.

use super::indexes;
use super::site_inputs::SiteInputs;
use crate::edition::edition_path::{Asked, GivenAnswers};
use crate::record::question::{AnswerChoice, Question};
use crate::record::step::INSTALLED;

/// The questions that may be asked in this territory, each with its place in the guide.
pub(super) fn asked_here(inputs: &SiteInputs) -> impl Iterator<Item = (usize, &Question)> {
    let questions = &inputs.guide.questions;
    questions.iter().enumerate().filter(|(at, _)| {
        let answers = GivenAnswers::new();
        let asked = Asked { situation: &inputs.edition.situation, questions, answers: &answers };
        asked.is_asked(*at) != Some(false)
    })
}

/// The answers that this territory offers: of those that lead to paths, the ones whose path it has.
pub(super) fn offered<'q>(inputs: &SiteInputs, question: &'q Question) -> Vec<&'q AnswerChoice> {
    let is_here = |path: &str| path == INSTALLED || inputs.edition.types.iter().any(|kind| **kind == *path);
    let answers = question.answers.iter();
    answers
        .filter(|answer| answer.paths.is_empty() || answer.paths.iter().any(|path| is_here(&path.value)))
        .collect()
}

/// What readers call a path.
pub(super) fn path_name(inputs: &SiteInputs, path: &str) -> String {
    match inputs.guide.contract.project_type(path) {
        Some(kind) => indexes::path_title(inputs, &kind.name),
        None => inputs.say("parcours-installe"),
    }
}
