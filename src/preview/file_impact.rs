//! What an uncommitted change of the common guide, or of a level, does to the territories.

use std::sync::Arc;

use serde_json::json;

use super::http::response::Response;
use super::preview_visit::Visit;
use crate::project::history;
use crate::text::path::SourcePath;

/// `impact.json?fichier=content/types/meuble.md`: since the last commit. 404 for what is no file of guide or levels,
/// empty if there is no commit to compare with, 503 while the guide cannot be read.
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    let asked = visit.request.query_value("fichier").and_then(|file| SourcePath::parse(&file));
    let Some(file) =
        asked.filter(|file| file.below("content").or_else(|| file.below("territories")).is_some())
    else {
        return Response::refusal(404);
    };
    let (pipeline, now) = (&visit.revision.pipeline, &visit.revision.snapshot);
    let before = history::before(&visit.state.settings.root, now, std::slice::from_ref(&file)).ok();
    // Asked beside every page that somebody looks at: most files are as they were committed.
    let Some(before) = before.filter(|before| before.get(&file) != now.get(&file)) else {
        return Response::json(&json!({ "version": 1, "sections": [] }));
    };
    // With the caches of the current pipeline: all but this file is as it was.
    let before = pipeline.renewed(Arc::new(before));
    let impact = pipeline.impact(&before, &[file]);
    impact.map_or_else(|| Response::refusal(503), |impact| Response::json(&impact))
}
