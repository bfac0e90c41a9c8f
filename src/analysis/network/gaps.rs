//! What nobody has said yet: flags that a territory does not answer, facts that say neither article nor address.

use std::sync::Arc;

use serde::Serialize;

use super::inputs::{FileLine, ReportInputs};
use crate::edition::Edition;
use crate::guide::contract::FlagDeclaration;
use crate::record::data::Fact;
use crate::territory::levels::Level;

/// A flag that no level of a territory answers: the pages say nothing that depends on it.
#[derive(Debug, Serialize)]
pub struct UnansweredLine {
    /// The territory.
    pub territory: Arc<str>,
    /// The flag.
    pub flag: Arc<str>,
    /// What it asks.
    pub label: String,
    /// The file that should answer it.
    #[serde(flatten)]
    pub spot: FileLine,
}

/// A fact that says neither the article it comes from, nor an address where to read it.
#[derive(Debug, Serialize)]
pub struct UnsourcedLine {
    /// The fact.
    pub fact: Arc<str>,
    /// What it says.
    pub label: String,
    /// `reference`, as it is.
    pub reference: Option<String>,
    /// `texte_lu source_secondaire a_verifier conteste`
    pub status: &'static str,
    /// Where it is.
    #[serde(flatten)]
    pub spot: FileLine,
}

pub(super) fn unanswered(inputs: &ReportInputs<'_>, edition: &Edition, level: &Level) -> Vec<UnansweredLine> {
    let unknown = inputs.guide.contract.flags.iter().filter(|flag| !edition.flags.contains_key(&flag.id));
    let line = |flag: &FlagDeclaration| UnansweredLine {
        territory: edition.id.clone(),
        flag: flag.id.clone(),
        label: flag.label.clone(),
        spot: inputs.line_of(&level.place),
    };
    unknown.map(line).collect()
}

pub(super) fn unsourced(inputs: &ReportInputs<'_>) -> Vec<UnsourcedLine> {
    let unsourced = inputs.guide.facts.values().filter(|fact| !fact.is_sourced());
    let line = |fact: &Fact| UnsourcedLine {
        fact: fact.id.clone(),
        label: fact.label.clone(),
        reference: fact.reference.clone(),
        status: fact.grade.word(),
        spot: inputs.line_of(&fact.place),
    };
    unsourced.map(line).collect()
}
