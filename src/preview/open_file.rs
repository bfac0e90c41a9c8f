//! `ouvrir`: opens an author's file in the author's own editor, at a line.

use serde::Deserialize;
use serde_json::json;

use super::http::response::Response;
use super::preview_visit::Visit;
use crate::i18n::Word;
use crate::project::existing;
use crate::text::path::SourcePath;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenRequest {
    file: String,
    #[serde(default = "one")]
    line: u32,
    #[serde(default = "one")]
    column: u32,
}

fn one() -> u32 {
    1
}

/// Opens a file of the project, and nothing else.
pub(super) fn respond(visit: &Visit<'_>) -> Response {
    let settings = &visit.state.settings;
    // Another machine opens nothing on this one.
    if !visit.request.from_here {
        return Response::error(403, &visit.say("serve-editor-elsewhere", &[]));
    }
    let asked: Option<OpenRequest> = serde_json::from_slice(&visit.request.body).ok();
    let known = asked.and_then(|asked| {
        let path = SourcePath::parse(&asked.file)?;
        let is_read = visit.revision.snapshot.get(&path).is_some();
        is_read.then_some((path, asked.line.max(1), asked.column.max(1)))
    });
    let Some((path, line, column)) = known else {
        return Response::error(404, &visit.say("serve-editor-file", &[]));
    };
    let Some(editor) = &settings.editor else {
        return Response::error(501, &visit.say("serve-editor-none", &[]));
    };
    match editor.open(&existing(&path, &settings.root), line, column) {
        Ok(()) => Response::json(&json!({ "opened": true })),
        Err(refusal) => {
            let (name, cause) = (editor.program.display().to_string(), refusal.to_string());
            let words = [("name", Word::Text(&name)), ("cause", Word::Text(&cause))];
            Response::error(500, &visit.say("serve-editor-failed", &words))
        }
    }
}
