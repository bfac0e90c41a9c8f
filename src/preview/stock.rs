//! What the preview asks of a press.

use crate::diagnostic::{Problems, has_errors};
use crate::press::{COMMON, Press};
use crate::render::origins::Origins;
use crate::render::site::Content;

/// The folder below which the common guide stands as a site of its own.
pub(super) const COMMON_FOLDER: &str = "_commun";

/// The id that a press knows, by the folder of a site.
pub(super) fn id_of(folder: &str) -> &str {
    if folder == COMMON_FOLDER { COMMON } else { folder }
}

/// A territory's name, where it can be read, and what is wrong with it before a page is drawn.
pub(super) fn look(press: &Press, id: &str) -> (Option<String>, Problems) {
    let name = press.edition(id).map(|edition| edition.value.identity.word("nom").to_owned());
    (name.filter(|name| !name.is_empty()), press.problems_of(id))
}

/// What drawing all pages of a territory finds beyond `known`.
pub(super) fn draw(press: &Press, id: &str, known: &Problems) -> Problems {
    let mut problems = press.site(id).problems;
    problems.retain(|problem| !known.contains(problem));
    problems
}

/// A file of a site, where it has it and it can be drawn without an error.
pub(super) fn file(press: &Press, id: &str, path: &str) -> Option<Content> {
    let file = press.file(id, path);
    file.value.filter(|_| !has_errors(&file.problems))
}

/// A file of the portal.
pub(super) fn portal(press: &Press, ids: &[String], path: &str) -> Option<Content> {
    let portal = press.portal(ids);
    if has_errors(&portal.problems) {
        return None;
    }
    portal.value.files.into_iter().find(|file| file.path == path).map(|file| file.content)
}

/// Where the blocks of a page come from.
pub(super) fn origins(press: &Press, id: &str, page: &str) -> Option<Origins> {
    press.origins(id, page)
}
