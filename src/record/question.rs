//! A question that leads a reader to the steps of the path.

use std::sync::Arc;

use super::step_parts::StepLink;
use crate::markdown::condition::Condition;
use crate::text::{Place, Placed};

/// One `[[question]]`.
#[derive(Clone, Debug)]
pub struct Question {
    /// `id`
    pub id: Arc<str>,
    /// Where its table begins.
    pub place: Place,
    /// `titre`
    pub title: String,
    /// `aide`: how to answer it.
    pub help: Option<String>,
    /// `lien`: where the guide gives what is needed to answer it.
    pub link: Option<Placed<StepLink>>,
    /// `genre`
    pub kind: QuestionKind,
    /// `si`: when it is asked.
    pub condition: Option<Condition>,
    /// `[[question.reponse]]`, in order.
    pub answers: Vec<AnswerChoice>,
}

/// `genre`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// `un`: one answer.
    One,
    /// `plusieurs`: any number of answers.
    Several,
    /// `nombre`: one range of numbers.
    Number,
}

impl QuestionKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::One, Self::Several, Self::Number];

    /// As authors write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::One => "un",
            Self::Several => "plusieurs",
            Self::Number => "nombre",
        }
    }
}

/// One `[[question.reponse]]`.
#[derive(Clone, Debug)]
pub struct AnswerChoice {
    /// `id`
    pub id: Arc<str>,
    /// Where its table begins.
    pub place: Place,
    /// `titre`
    pub title: String,
    /// `parcours`: the paths that it leads to.
    pub paths: Vec<Placed<Arc<str>>>,
}
