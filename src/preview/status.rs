//! `etat.json`: the territories, their problems, and the day that the sites speak of.

use serde::Serialize;

use super::http::entrance::Entrance;
use super::http::response::Response;
use super::preview_visit::Visit;
use super::simulated_date::{DateStatus, date_status};
use crate::report::finding::ProblemCount;

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for alone, under its own name")]
struct PreviewStatus<'a> {
    version: u64,
    token: &'a str,
    /// The port of the sites.
    sites: u16,
    language: &'static str,
    editor: bool,
    settled: bool,
    #[serde(flatten)]
    date: DateStatus,
    title: &'a str,
    errors: usize,
    warnings: usize,
    notices: usize,
    failure: Option<String>,
    desk: bool,
    /// Whether there are pages for technicians.
    technicians: bool,
    territories: Vec<TerritorySummary<'a>>,
}

#[derive(Serialize)]
struct TerritorySummary<'a> {
    id: &'a str,
    name: &'a str,
    address: String,
    state: &'static str,
    errors: usize,
    warnings: usize,
    notices: usize,
    good: Option<u64>,
    /// The same number: versions are times.
    good_at: Option<u64>,
}

/// `etat.json`
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    let (state, revision) = (visit.state, visit.revision);
    let ProblemCount { errors, warnings, notices } =
        ProblemCount::of(revision.findings(None).sorted().iter().map(|found| &found.problem));
    let territories = revision.territories().map(|(id, territory)| {
        let ProblemCount { errors, warnings, notices } = ProblemCount::of(territory.problems());
        TerritorySummary {
            id,
            name: territory.name().unwrap_or(id),
            address: format!("/{id}/"),
            state: territory.condition().word(),
            errors,
            warnings,
            notices,
            good: territory.good_version(),
            good_at: territory.good_version(),
        }
    });
    let guide = revision.pipeline.guide();
    Response::json(&PreviewStatus {
        version: revision.version,
        token: &state.token,
        sites: state.entrances.port(Entrance::Sites),
        language: visit.language().code(),
        editor: state.settings.editor.is_some() && visit.request.from_here,
        settled: revision.is_settled(),
        date: date_status(visit),
        title: guide.map(|guide| guide.contract.title.as_str()).unwrap_or_default(),
        errors,
        warnings,
        notices,
        failure: state.failure(),
        desk: true,
        technicians: revision.pipeline.has_pages_for_technicians(),
        territories: territories.collect(),
    })
}
