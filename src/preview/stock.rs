//! What the preview asks of a pipeline.

use crate::diagnostic::{Problems, has_errors};
use crate::pipeline::Pipeline;
use crate::pipeline::site_request::COMMON;
use crate::render::origins::Origins;
use crate::render::site::Content;

/// The folder below which the common guide stands as a site of its own.
pub(super) const COMMON_FOLDER: &str = "_commun";

/// The id that a pipeline knows, by the folder of a site.
pub(super) fn id_of(folder: &str) -> &str {
    if folder == COMMON_FOLDER { COMMON } else { folder }
}

/// A territory's name, where it can be read, and what is wrong with its edition and its theme.
pub(super) fn look(pipeline: &Pipeline, id: &str) -> (Option<String>, Problems) {
    let name = pipeline.edition(id).map(|edition| edition.value.identity.word("nom").to_owned());
    // The problems of its files stand first: they are asked for apart, without merging.
    let rest = pipeline.problems_of(id).split_off(pipeline.problems_of_files(id).len());
    (name.filter(|name| !name.is_empty()), rest)
}

/// What drawing all pages of a territory finds beyond `known`.
pub(super) fn draw(pipeline: &Pipeline, id: &str, known: &Problems) -> Problems {
    let mut problems = pipeline.site(id).problems;
    problems.retain(|problem| !known.contains(problem));
    problems
}

/// What a pipeline gives for a file of a site.
pub(super) enum File {
    Drawn(Content),
    /// The site has it, and it cannot be drawn without an error.
    Undrawn,
    Absent,
}

/// A file of a site.
pub(super) fn file(pipeline: &Pipeline, id: &str, path: &str) -> File {
    let file = pipeline.file(id, path);
    match file.value {
        Some(_) if has_errors(&file.problems) => File::Undrawn,
        Some(content) => File::Drawn(content),
        None => File::Absent,
    }
}

/// A file of the portal.
pub(super) fn portal(pipeline: &Pipeline, ids: &[String], path: &str) -> Option<Content> {
    let portal = pipeline.portal(ids);
    if has_errors(&portal.problems) {
        return None;
    }
    portal.value.files.into_iter().find(|file| file.path == path).map(|file| file.content)
}

/// Where the blocks of a page come from.
pub(super) fn origins(pipeline: &Pipeline, id: &str, page: &str) -> Option<Origins> {
    pipeline.origins(id, page)
}
