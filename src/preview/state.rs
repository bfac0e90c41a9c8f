//! What stands: the territories and how they are, the day the sites speak of.

use serde::{Deserialize, Serialize};

use super::assets::say;
use super::door::answer::Answer;
use super::routes::Visit;
use crate::calendar::Day;
use crate::report::finding::ProblemCount;

#[derive(Serialize)]
struct State<'a> {
    version: u64,
    token: &'a str,
    language: &'static str,
    editor: bool,
    settled: bool,
    #[serde(flatten)]
    day: DayState,
    title: &'a str,
    errors: usize,
    warnings: usize,
    notices: usize,
    failure: Option<String>,
    desk: bool,
    territories: Vec<Territory<'a>>,
}

#[derive(Serialize)]
struct DayState {
    date: String,
    today: String,
    simulated: bool,
}

#[derive(Serialize)]
struct Territory<'a> {
    id: &'a str,
    name: &'a str,
    address: String,
    state: &'static str,
    errors: usize,
    warnings: usize,
    notices: usize,
    good: Option<u64>,
    /// Versions are times.
    good_at: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    date: Option<String>,
}

/// `etat.json`
pub(super) fn answer(visit: &Visit<'_>) -> Answer {
    let (workshop, moment) = (visit.workshop, visit.moment);
    let ProblemCount { errors, warnings, notices } =
        ProblemCount::of(moment.findings(None).sorted().iter().map(|found| &found.problem));
    let territories = moment.seats().map(|(id, seat)| {
        let ProblemCount { errors, warnings, notices } = ProblemCount::of(seat.problems());
        Territory {
            id,
            name: seat.name().unwrap_or(id),
            address: format!("/{id}/"),
            state: seat.state().word(),
            errors,
            warnings,
            notices,
            good: seat.good_version(),
            good_at: seat.good_version(),
        }
    });
    let guide = moment.pipeline.guide();
    let state = State {
        version: moment.version,
        token: &workshop.token,
        language: workshop.settings.language.code(),
        editor: workshop.settings.editor.is_some() && visit.request.from_here,
        settled: moment.is_settled(),
        day: day(visit),
        title: guide.map(|guide| guide.contract.title.as_str()).unwrap_or_default(),
        errors,
        warnings,
        notices,
        failure: workshop.failure(),
        desk: true,
        territories: territories.collect(),
    };
    Answer::json(200, &serde_json::to_string(&state).expect("plain texts and numbers"))
}

/// The day, and whether it is today.
pub(super) fn date(visit: &Visit<'_>) -> Answer {
    Answer::json(200, &serde_json::to_string(&day(visit)).expect("plain texts"))
}

/// Simulates a day, or goes back to today.
pub(super) fn set_date(visit: &Visit<'_>) -> Answer {
    let wish: Option<Wish> = serde_json::from_slice(&visit.request.body).ok();
    let day = wish.and_then(|wish| match wish.date {
        None => Some(None),
        Some(text) => Day::parse(&text).map(Some),
    });
    let Some(day) = day else {
        return error(400, &say(visit.workshop.settings.language, "usage-date", &[]));
    };
    let version = visit.workshop.simulate(day);
    Answer::json(200, &format!("{{\"version\":{version}}}"))
}

/// A refusal that says why.
pub(super) fn error(status: u16, message: &str) -> Answer {
    Answer::json(status, &serde_json::json!({ "error": message }).to_string())
}

fn day(visit: &Visit<'_>) -> DayState {
    DayState {
        date: visit.moment.day.to_string(),
        today: (visit.workshop.settings.today)().to_string(),
        simulated: visit.workshop.simulated().is_some(),
    }
}
