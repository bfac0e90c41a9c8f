//! The list of problems, for the panel.

use super::door::answer::Answer;
use super::routes::Visit;
use crate::report::Reporter;

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
    let text = format!(
        "{{\"version\":{},\"settled\":{},\"problems\":{}}}\n",
        moment.version,
        moment.is_settled(),
        reporter.listed(&found)
    );
    Answer::json(200, &text)
}
