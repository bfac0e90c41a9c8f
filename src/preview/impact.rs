//! Whom an uncommitted change of the common guide, or of a level, touches.

use std::sync::Arc;

use super::door::answer::Answer;
use super::routes::Visit;
use crate::pipeline::Pipeline;
use crate::project::history;
use crate::text::path::SourcePath;

/// What is told where nothing is edited.
const NOTHING: &str = "{\"version\":1,\"sections\":[]}";

/// `impact.json?fichier=content/types/meuble.md`: since the last commit. 404 for what is no file of guide or levels,
/// empty where there is no commit to compare with, 503 while the guide cannot be read.
pub(super) fn answer(visit: &Visit<'_>) -> Answer {
    let asked = visit.request.asked("fichier").and_then(|file| SourcePath::parse(&file));
    let Some(file) =
        asked.filter(|file| file.below("content").or_else(|| file.below("territories")).is_some())
    else {
        return Answer::refusal(404);
    };
    let (root, pipeline) = (&visit.workshop.settings.root, &visit.moment.pipeline);
    let Ok(before) = history::before(root, &visit.moment.snapshot, std::slice::from_ref(&file)) else {
        // No commit to compare with: nobody can be told of.
        return Answer::json(200, NOTHING);
    };
    if before.get(&file) == visit.moment.snapshot.get(&file) {
        // Asked beside every page that is looked at: most are as they were committed.
        return Answer::json(200, NOTHING);
    }
    // With the memory of the pipeline that stands: all but this file is as it was.
    let before = Pipeline::renewed(pipeline, Arc::new(before));
    match pipeline.impact(&before, &[file]) {
        Some(impact) => Answer::json(200, &serde_json::to_string(&impact).expect("plain texts and numbers")),
        None => Answer::refusal(503),
    }
}
