//! The decisions of the review page that can be undone.

use std::collections::VecDeque;
use std::sync::Mutex;

use crate::text::text_change::TextChange;

/// How many decisions can be undone.
const LIMIT: usize = 200;

/// The number of a decision, and the changes that undo it.
type NumberedDecision = (u64, Vec<TextChange>);

/// Decisions by their numbers, each with the changes that undo it.
#[derive(Default)]
pub(crate) struct UndoHistory {
    decisions: Mutex<(u64, VecDeque<NumberedDecision>)>,
}

impl UndoHistory {
    /// Adds a decision, and returns its number; the oldest one goes if there are too many.
    pub(super) fn add(&self, undo: Vec<TextChange>) -> u64 {
        let (last, decisions) = &mut *self.decisions.lock().expect("nobody panics with it");
        *last += 1;
        decisions.push_back((*last, undo));
        if decisions.len() > LIMIT {
            decisions.pop_front();
        }
        *last
    }

    /// The changes that undo a decision.
    pub(super) fn find(&self, number: u64) -> Option<Vec<TextChange>> {
        let decisions = &self.decisions.lock().expect("nobody panics with it").1;
        decisions.iter().find(|(known, _)| *known == number).map(|(_, undo)| undo.clone())
    }

    /// Removes a decision that is undone.
    pub(super) fn remove(&self, number: u64) {
        self.decisions.lock().expect("nobody panics with it").1.retain(|(known, _)| *known != number);
    }
}
