//! One request, with the revision of the project that answers it.

use std::sync::Arc;

use super::http::request::Request;
use super::preview_state::PreviewState;
use super::revision::Revision;
use crate::i18n::program::program;
use crate::i18n::{Language, Word};
use crate::pipeline::site_request::COMMON;
use crate::text::reserved_names;

/// The folder below which the common guide is served as a site of its own.
const COMMON_FOLDER: &str = reserved_names::COMMON;

/// A request, and what it is about.
pub(crate) struct Visit<'a> {
    pub(crate) state: &'a PreviewState,
    pub(crate) revision: &'a Arc<Revision>,
    pub(crate) request: &'a Request,
    /// What follows the route's address, if that ends with `/`.
    pub(crate) rest: &'a str,
}

impl Visit<'_> {
    pub(super) fn language(&self) -> Language {
        self.state.settings.language
    }

    /// A message of the program. A test holds that every key is there.
    pub(super) fn say(&self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        program(self.language()).say(key, words).unwrap_or_else(|| key.to_owned())
    }
}

/// The id by which a pipeline knows the site in a folder.
pub(super) fn site_id(folder: &str) -> &str {
    if folder == COMMON_FOLDER { COMMON } else { folder }
}
