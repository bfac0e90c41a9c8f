//! The project at one version: a pipeline, and what has been found out about each territory.
//!
//! Everything is found out when it is first asked for, and then cached. What was good before is carried on from revision
//! to revision as the pipeline it came from, never as pages: nothing grows with the number of saves.

use std::collections::{BTreeMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use super::shared_pages::SharedPages;
use crate::calendar::Day;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems, has_errors};
use crate::pipeline::Pipeline;
use crate::pipeline::site_request::COMMON;
use crate::report::finding::Findings;
use crate::text::snapshot::{Digest, Snapshot};

/// The project at one version.
pub(crate) struct Revision {
    pub(crate) version: u64,
    pub(crate) pipeline: Arc<Pipeline>,
    pub(crate) snapshot: Arc<Snapshot>,
    /// The day the sites speak of.
    pub(crate) day: Day,
    territories: BTreeMap<String, TerritoryState>,
    settled: AtomicBool,
    /// What browsers are taking of it.
    pub(super) shared: SharedPages,
}

/// A pipeline whose pages may be shown, and its version.
#[derive(Clone)]
pub(crate) struct LastGood {
    pub(crate) version: u64,
    pub(crate) pipeline: Arc<Pipeline>,
}

/// The condition of a territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TerritoryCondition {
    /// Never checked.
    Pending,
    Sound,
    /// It has an error of its own.
    Faulty,
    /// The guide or the theme has an error.
    Blocked,
}

impl TerritoryCondition {
    /// Whether an error keeps it from being shown as it is.
    pub(crate) fn is_faulty(self) -> bool {
        matches!(self, Self::Faulty | Self::Blocked)
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Sound => "sound",
            Self::Faulty => "faulty",
            Self::Blocked => "blocked",
        }
    }
}

/// One territory in one revision.
pub(crate) struct TerritoryState {
    carried: CarriedState,
    check: OnceLock<CheckResult>,
}

/// What earlier revisions found out about a territory.
#[derive(Clone, Default)]
struct CarriedState {
    name: Option<String>,
    condition: Option<TerritoryCondition>,
    /// The last pipeline in which its edition had no error.
    good: Option<LastGood>,
    /// The last pipeline in which all its pages could be drawn as well.
    sound: Option<LastGood>,
    /// What was found in the revision before.
    analysed: Option<Arc<Analysed>>,
}

/// What was found about a territory that is made from certain inputs.
struct Analysed {
    /// Of all that it was made from.
    inputs: Option<Digest>,
    name: Option<String>,
    /// What is wrong with its edition and its theme.
    problems: Problems,
    /// What drawing all its pages found beyond; empty if that was not done.
    drawn: OnceLock<Problems>,
}

/// What a check of a territory found.
pub(crate) struct CheckResult {
    problems: Problems,
    good: Option<LastGood>,
    condition: TerritoryCondition,
    name: String,
    analysed: Arc<Analysed>,
}

impl Revision {
    /// The revision after `before`.
    pub(crate) fn new(
        version: u64,
        pipeline: Pipeline,
        snapshot: Arc<Snapshot>,
        day: Day,
        before: Option<&Self>,
    ) -> Self {
        let ids = pipeline.territories().into_iter().chain([COMMON.to_owned()]);
        let territory = |id: String| {
            let carried = before.and_then(|before| Some(before.territories.get(&id)?.carried_on(before)));
            (id, TerritoryState { carried: carried.unwrap_or_default(), check: OnceLock::new() })
        };
        let territories = ids.map(territory).collect();
        let settled = AtomicBool::new(false);
        let shared = SharedPages::default();
        Self { version, pipeline: Arc::new(pipeline), snapshot, day, territories, settled, shared }
    }

    /// The territories, in order of id.
    pub(crate) fn territories(&self) -> impl Iterator<Item = (&str, &TerritoryState)> {
        let all = self.territories.iter().filter(|(id, _)| *id != COMMON);
        all.map(|(id, territory)| (id.as_str(), territory))
    }

    /// The ids of the territories, in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.territories().map(|(id, _)| id)
    }

    /// Whether there is such a territory.
    pub(crate) fn has(&self, id: &str) -> bool {
        id != COMMON && self.territories.contains_key(id)
    }

    /// One territory, or the common guide.
    pub(crate) fn territory(&self, id: &str) -> Option<&TerritoryState> {
        self.territories.get(id)
    }

    /// Checks a territory: what is wrong with it, and which pipeline shows it.
    pub(crate) fn check(&self, id: &str) -> Option<&CheckResult> {
        let TerritoryState { carried, check } = self.territories.get(id)?;
        Some(check.get_or_init(|| {
            let analysed = self.analyse(id, carried);
            let mut problems = self.pipeline.problems_of_files(id);
            problems.extend(analysed.problems.iter().cloned());
            let condition = match (has_errors(&problems), self.is_blocked()) {
                (true, _) => TerritoryCondition::Faulty,
                (false, true) => TerritoryCondition::Blocked,
                (false, false) => TerritoryCondition::Sound,
            };
            let good = if condition == TerritoryCondition::Sound {
                Some(self.as_good())
            } else {
                carried.good.clone()
            };
            let name = analysed.name.clone().or_else(|| carried.name.clone());
            CheckResult { problems, good, condition, name: name.unwrap_or_else(|| id.to_owned()), analysed }
        }))
    }

    /// What an earlier revision found, if the territory is made from the same inputs; otherwise what this one finds.
    fn analyse(&self, id: &str, carried: &CarriedState) -> Arc<Analysed> {
        let inputs = self.pipeline.digest(id);
        let before = carried.analysed.as_ref();
        let same = before.filter(|before| inputs.is_some() && before.inputs == inputs);
        same.cloned().unwrap_or_else(|| {
            let edition = self.pipeline.edition(id);
            let name = edition.map(|edition| edition.value.identity.word("nom").to_owned());
            let name = name.filter(|name| !name.is_empty());
            // The problems of its files come first: they are asked for apart, without merging.
            let problems = self.pipeline.problems_of(id).split_off(self.pipeline.problems_of_files(id).len());
            Arc::new(Analysed { inputs, name, problems, drawn: OnceLock::new() })
        })
    }

    /// Draws all pages of a territory, to find what is wrong with them.
    pub(crate) fn draw(&self, id: &str) {
        if let Some(check) = self.check(id).filter(|check| check.condition == TerritoryCondition::Sound) {
            check.analysed.drawn.get_or_init(|| {
                let mut problems = self.pipeline.site(id).problems;
                if self.pipeline.has_pages_for_technicians() {
                    problems.extend(self.pipeline.for_technicians().problems_of(id));
                }
                let known: HashSet<&Diagnostic> = check.problems.iter().collect();
                problems.retain(|problem| !known.contains(problem));
                problems
            });
        }
    }

    /// Whether all territories were checked and drawn.
    pub(crate) fn is_settled(&self) -> bool {
        self.settled.load(Ordering::Acquire)
    }

    /// Records that all territories were checked and drawn.
    pub(crate) fn settle(&self) {
        self.settled.store(true, Ordering::Release);
    }

    /// The pipelines that may show a territory, the best first.
    pub(crate) fn last_good(&self, id: &str) -> Vec<LastGood> {
        let (Some(territory), Some(check)) = (self.territory(id), self.check(id)) else { return Vec::new() };
        let CarriedState { good, sound, .. } = &territory.carried;
        let mut all: Vec<LastGood> = [&check.good, good, sound].into_iter().flatten().cloned().collect();
        all.dedup_by_key(|good| good.version);
        all
    }

    /// The problems found so far: all, or those of one territory and the common ones.
    pub(crate) fn findings(&self, of: Option<&str>) -> Findings {
        let mut findings = Findings::default();
        for problem in self.pipeline.problems() {
            findings.add(problem, None);
        }
        for (id, territory) in self.territories().filter(|(id, _)| of.is_none_or(|of| of == *id)) {
            for problem in territory.problems() {
                findings.add(problem, Some(id));
            }
        }
        findings
    }

    /// Whether the guide or a theme has an error.
    fn is_blocked(&self) -> bool {
        self.pipeline.problems().iter().any(|problem| {
            let file = &problem.place.file;
            problem.severity == Severity::Error
                && (file.below("content").is_some() || file.below("themes").is_some())
        })
    }

    fn as_good(&self) -> LastGood {
        LastGood { version: self.version, pipeline: Arc::clone(&self.pipeline) }
    }
}

impl TerritoryState {
    /// The problems found so far.
    pub(crate) fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        let checked = self.check.get().map(|check| check.problems.as_slice()).unwrap_or_default();
        checked.iter().chain(self.drawn().unwrap_or_default())
    }

    /// Its condition, as far as is known.
    pub(crate) fn condition(&self) -> TerritoryCondition {
        match self.check.get() {
            Some(_) if self.drawn().is_some_and(has_errors) => TerritoryCondition::Faulty,
            Some(check) => check.condition,
            None => self.carried.condition.unwrap_or(TerritoryCondition::Pending),
        }
    }

    /// Its name for readers, as far as is known.
    pub(crate) fn name(&self) -> Option<&str> {
        self.check.get().map(|check| check.name.as_str()).or(self.carried.name.as_deref())
    }

    /// The version whose pages are shown, as far as is known.
    pub(crate) fn good_version(&self) -> Option<u64> {
        self.good_revision().map(|good| good.version)
    }

    fn good_revision(&self) -> Option<&LastGood> {
        self.check.get().map_or(&self.carried.good, |check| &check.good).as_ref()
    }

    /// What drawing its pages found, if they were drawn and nothing was wrong before.
    fn drawn(&self) -> Option<&[Diagnostic]> {
        let check = self.check.get().filter(|check| check.condition == TerritoryCondition::Sound)?;
        check.analysed.drawn.get().map(Problems::as_slice)
    }

    /// What the next revision is given.
    fn carried_on(&self, revision: &Revision) -> CarriedState {
        let condition = self.condition();
        let is_sound = self.drawn().is_some() && condition == TerritoryCondition::Sound;
        let check = self.check.get();
        CarriedState {
            name: self.name().map(str::to_owned),
            condition: Some(condition).filter(|condition| *condition != TerritoryCondition::Pending),
            good: self.good_revision().cloned(),
            sound: if is_sound { Some(revision.as_good()) } else { self.carried.sound.clone() },
            analysed: check
                .map(|check| Arc::clone(&check.analysed))
                .or_else(|| self.carried.analysed.clone()),
        }
    }
}
