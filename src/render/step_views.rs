//! What templates receive of a path.

use serde::Serialize;

use super::views::{ContactView, DayView, LinkView};

/// A step of a path.
#[derive(Serialize)]
pub(super) struct StepView {
    pub(super) id: String,
    pub(super) titre: String,
    pub(super) rang: &'static str,
    pub(super) quand: Option<DateView>,
    /// Local texts before it, its text, and local texts after it: HTML.
    pub(super) avant: String,
    pub(super) texte: String,
    pub(super) apres: String,
    pub(super) liens: Vec<LinkView>,
    pub(super) taches: Vec<StepTask>,
    pub(super) contacts: Vec<ContactView>,
    /// Whether an open question decides if it is needed.
    pub(super) selon: bool,
    /// Whether a level brought it.
    pub(super) local: bool,
    /// The stages whose anchor it has.
    pub(super) ancres: Vec<u8>,
    #[serde(skip)]
    pub(super) stage: Option<u8>,
}

/// When a step is due.
#[derive(Serialize)]
pub(super) struct DateView {
    /// `avant` and `apres` the opening, its `jour`, `le` some day, or `maintenant`.
    pub(super) sens: &'static str,
    pub(super) nombre: u32,
    /// `mois`, `semaines`, `jours`.
    pub(super) unite: &'static str,
    pub(super) jour: Option<DayView>,
    /// The days from the opening.
    pub(super) ecart: Option<i32>,
}

impl DateView {
    pub(super) fn new(sens: &'static str, nombre: u32, unite: &'static str) -> Self {
        Self { sens, nombre, unite, jour: None, ecart: None }
    }
}

/// A checklist item.
#[derive(Serialize)]
pub(super) struct StepTask {
    /// `page#task`
    pub(super) cle: String,
    pub(super) texte: String,
    pub(super) href: String,
}

/// A stage that has a step.
#[derive(Serialize)]
pub(super) struct StageMark {
    pub(super) etape: u8,
    pub(super) titre: String,
}
