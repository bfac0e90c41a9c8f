//! Where each block of a page comes from, beside the page.

use super::door::answer::Answer;
use super::routes::Visit;
use super::stock;

/// `origines/<territory>/<page>.json`
pub(super) fn answer(visit: &Visit<'_>) -> Answer {
    let asked = visit.rest.strip_suffix(".json").and_then(|rest| rest.split_once('/'));
    let told = asked.and_then(|(id, page)| {
        let id = stock::id_of(id);
        let good = visit.moment.good(id);
        stock::origins(&good.first()?.pipeline, id, page)
    });
    match told {
        Some(origins) => {
            Answer::json(200, &serde_json::to_string(&origins).expect("plain texts and numbers"))
        }
        None => Answer::refusal(404),
    }
}
