//! The list of problems, for the panel.

use serde::Serialize;

use super::door::answer::Answer;
use super::routes::Visit;
use crate::report::problems_json::ListedProblem;
use crate::report::reporter::Reporter;

#[derive(Serialize)]
struct ProblemList<'a> {
    version: u64,
    settled: bool,
    problems: Vec<ListedProblem<'a>>,
}

/// All problems, or those that concern one territory.
pub(super) fn answer(visit: &Visit<'_>) -> Answer {
    let moment = visit.moment;
    let asked = visit.request.asked("territoire");
    if let Some(id) = &asked {
        if moment.seat(id).is_none() {
            return Answer::refusal(404);
        }
        moment.look(id);
    }
    let mut found = moment.findings(None).sorted();
    if let Some(id) = &asked {
        found.retain(|found| found.territories.is_empty() || found.territories.contains(id));
    }
    let reporter = Reporter::new(visit.workshop.settings.language, &moment.snapshot);
    let list = ProblemList {
        version: moment.version,
        settled: moment.is_settled(),
        problems: reporter.listed(&found),
    };
    Answer::json(200, &(serde_json::to_string(&list).expect("plain texts and numbers") + "\n"))
}
