//! The project at one version: a pipeline, and what is known of each territory so far.
//!
//! Everything here is found out when it is first asked for, and then kept. What was good before is carried on from
//! moment to moment as the pipeline it came from, never as pages: nothing grows with the number of saves.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use super::stock;
use crate::calendar::Day;
use crate::diagnostic::{Diagnostic, Problems, Severity, has_errors};
use crate::pipeline::Pipeline;
use crate::pipeline::site_request::COMMON;
use crate::report::finding::Findings;
use crate::text::snapshot::{Digest, Snapshot};

/// The project at one version.
pub(crate) struct Moment {
    pub(crate) version: u64,
    pub(crate) pipeline: Arc<Pipeline>,
    pub(crate) snapshot: Arc<Snapshot>,
    /// The day the sites speak of.
    pub(crate) day: Day,
    seats: BTreeMap<String, Seat>,
    settled: AtomicBool,
}

/// A pipeline whose pages may be shown, and its version.
#[derive(Clone)]
pub(crate) struct Good {
    pub(crate) version: u64,
    pub(crate) pipeline: Arc<Pipeline>,
}

/// How a territory stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Never looked at.
    Pending,
    Sound,
    /// Something that concerns it is wrong.
    Faulty,
    /// The guide or the theme is wrong.
    Blocked,
}

impl State {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Sound => "sound",
            Self::Faulty => "faulty",
            Self::Blocked => "blocked",
        }
    }
}

/// One territory at one moment.
pub(crate) struct Seat {
    /// What was known before.
    before: Known,
    look: OnceLock<Look>,
}

/// What is known of a territory from earlier moments.
#[derive(Clone, Default)]
struct Known {
    name: Option<String>,
    state: Option<State>,
    /// The last pipeline in which its edition had no error.
    good: Option<Good>,
    /// The last pipeline in which all its pages could be drawn as well.
    sound: Option<Good>,
    /// What was found in the moment before.
    seen: Option<Arc<Seen>>,
}

/// What was found about a territory made from so and so.
struct Seen {
    /// Of all that it was made from.
    made_from: Option<Digest>,
    name: Option<String>,
    /// What is wrong with its edition and its theme.
    problems: Problems,
    /// What drawing all its pages found beyond; nothing where that was not done.
    drawn: OnceLock<Problems>,
}

/// What was found when a territory was looked at.
pub(crate) struct Look {
    pub(crate) problems: Problems,
    pub(crate) good: Option<Good>,
    state: State,
    name: String,
    seen: Arc<Seen>,
}

impl Moment {
    /// The moment after `before`.
    pub(crate) fn new(
        version: u64,
        pipeline: Pipeline,
        snapshot: Arc<Snapshot>,
        day: Day,
        before: Option<&Self>,
    ) -> Self {
        let ids = pipeline.territories().into_iter().chain([COMMON.to_owned()]);
        let seat = |id: String| {
            let before = before.and_then(|before| Some(before.seats.get(&id)?.known(before)));
            let before = before.unwrap_or_default();
            (id, Seat { before, look: OnceLock::new() })
        };
        let seats = ids.map(seat).collect();
        Self { version, pipeline: Arc::new(pipeline), snapshot, day, seats, settled: AtomicBool::new(false) }
    }

    /// The territories, in order of id.
    pub(crate) fn seats(&self) -> impl Iterator<Item = (&str, &Seat)> {
        self.seats.iter().filter(|(id, _)| *id != COMMON).map(|(id, seat)| (id.as_str(), seat))
    }

    /// One territory, or the common guide.
    pub(crate) fn seat(&self, id: &str) -> Option<&Seat> {
        self.seats.get(id)
    }

    /// Looks at a territory: what is wrong with it, and which pipeline shows it.
    pub(crate) fn look(&self, id: &str) -> Option<&Look> {
        let seat = self.seats.get(id)?;
        Some(seat.look.get_or_init(|| {
            let seen = self.see(id, seat);
            let mut problems = self.pipeline.problems_of_files(id);
            problems.extend(seen.problems.iter().cloned());
            let state = match (has_errors(&problems), self.is_blocked()) {
                (true, _) => State::Faulty,
                (false, true) => State::Blocked,
                (false, false) => State::Sound,
            };
            let here = || Good { version: self.version, pipeline: Arc::clone(&self.pipeline) };
            let good = if state == State::Sound { Some(here()) } else { seat.before.good.clone() };
            let name = seen.name.clone().or_else(|| seat.before.name.clone());
            Look { problems, good, state, name: name.unwrap_or_else(|| id.to_owned()), seen }
        }))
    }

    /// What was seen before, where it is made from the same; or else what is seen now.
    fn see(&self, id: &str, seat: &Seat) -> Arc<Seen> {
        let made_from = self.pipeline.digest(id);
        let before = seat.before.seen.as_ref();
        let same = before.filter(|before| made_from.is_some() && before.made_from == made_from);
        same.cloned().unwrap_or_else(|| {
            let (name, problems) = stock::look(&self.pipeline, id);
            Arc::new(Seen { made_from, name, problems, drawn: OnceLock::new() })
        })
    }

    /// Draws all pages of a territory, to see what is wrong with them.
    pub(crate) fn draw(&self, id: &str) {
        if let Some(look) = self.look(id).filter(|look| look.state == State::Sound) {
            look.seen.drawn.get_or_init(|| stock::draw(&self.pipeline, id, &look.problems));
        }
    }

    /// Whether everything was looked at and drawn.
    pub(crate) fn is_settled(&self) -> bool {
        self.settled.load(Ordering::Acquire)
    }

    /// Everything was looked at and drawn.
    pub(crate) fn settle(&self) {
        self.settled.store(true, Ordering::Release);
    }

    /// The pipelines that may show a territory, the best first.
    pub(crate) fn good(&self, id: &str) -> Vec<Good> {
        let (Some(seat), Some(look)) = (self.seats.get(id), self.look(id)) else { return Vec::new() };
        let mut good: Vec<Good> =
            [&look.good, &seat.before.good, &seat.before.sound].into_iter().flatten().cloned().collect();
        good.dedup_by_key(|good| good.version);
        good
    }

    /// What was found so far, everywhere, or of one territory and of what is common.
    pub(crate) fn findings(&self, of: Option<&str>) -> Findings {
        let mut findings = Findings::default();
        for problem in self.pipeline.problems() {
            findings.add(problem, None);
        }
        for (id, seat) in self.seats().filter(|(id, _)| of.is_none_or(|of| of == *id)) {
            for problem in seat.problems() {
                findings.add(problem, Some(id));
            }
        }
        findings
    }

    /// Whether the guide or a theme itself is at fault.
    fn is_blocked(&self) -> bool {
        self.pipeline.problems().iter().any(|problem| {
            let file = &problem.place.file;
            problem.severity == Severity::Error
                && (file.below("content").is_some() || file.below("themes").is_some())
        })
    }
}

impl Seat {
    /// What was found so far.
    pub(crate) fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        let looked = self.look.get().map(|look| look.problems.as_slice()).unwrap_or_default();
        looked.iter().chain(self.drawn().unwrap_or_default())
    }

    /// How it stands, as far as is known.
    pub(crate) fn state(&self) -> State {
        match self.look.get() {
            Some(_) if self.drawn().is_some_and(has_errors) => State::Faulty,
            Some(look) => look.state,
            None => self.before.state.unwrap_or(State::Pending),
        }
    }

    /// What it is called, as far as is known.
    pub(crate) fn name(&self) -> Option<&str> {
        self.look.get().map(|look| look.name.as_str()).or(self.before.name.as_deref())
    }

    /// The version whose pages are shown, as far as is known.
    pub(crate) fn good_version(&self) -> Option<u64> {
        let good = self.look.get().map_or(&self.before.good, |look| &look.good);
        good.as_ref().map(|good| good.version)
    }

    /// What drawing its pages found, where that is known and says something of how it stands.
    fn drawn(&self) -> Option<&[Diagnostic]> {
        let look = self.look.get().filter(|look| look.state == State::Sound)?;
        look.seen.drawn.get().map(Problems::as_slice)
    }

    /// What the next moment will know from before.
    fn known(&self, moment: &Moment) -> Known {
        let sound = self.drawn().is_some() && self.state() == State::Sound;
        let here = || Good { version: moment.version, pipeline: Arc::clone(&moment.pipeline) };
        Known {
            name: self.name().map(str::to_owned),
            state: Some(self.state()).filter(|state| *state != State::Pending),
            good: self.look.get().map_or(&self.before.good, |look| &look.good).clone(),
            sound: if sound { Some(here()) } else { self.before.sound.clone() },
            seen: self.look.get().map(|look| Arc::clone(&look.seen)).or_else(|| self.before.seen.clone()),
        }
    }
}
