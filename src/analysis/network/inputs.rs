//! What the network's report is made from, and how it names a line of a file.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analysis::guide_outline::GuideOutline;
use crate::calendar::Day;
use crate::guide::common_guide::Guide;
use crate::territory::levels::Territories;
use crate::text::Place;
use crate::text::snapshot::Snapshot;

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FileLine {
    /// The file, from the root of the project.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// What a report is made from.
pub struct ReportInputs<'a> {
    /// The common guide.
    pub guide: &'a Guide,
    /// Every level.
    pub territories: &'a Territories,
    /// The project.
    pub snapshot: &'a Snapshot,
    /// The day it speaks of.
    pub date: Day,
    /// The sections of the guide.
    pub outline: &'a GuideOutline,
}

impl ReportInputs<'_> {
    pub(in crate::analysis) fn line_of(&self, place: &Place) -> FileLine {
        FileLine { file: place.file.to_string(), line: self.snapshot.position(place).0 }
    }
}

/// What a territory has wrong, and what of it must be reviewed.
#[derive(Clone, Debug, Default)]
pub struct TerritoryStatus {
    /// Errors in its files.
    pub errors: usize,
    /// Warnings in its files.
    pub warnings: usize,
    /// The overrides to be reviewed: level and place of the verb, and the word of their state.
    pub to_review: BTreeMap<Place, &'static str>,
}
