//! `theme.toml`.
#![expect(dead_code, reason = "these types are never made: their schemas are all that is wanted of them")]

use schemars::JsonSchema;

use super::word::{Id, Text};

/// Un thème : ce qu'il est, et ce qu'il reprend.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "theme.toml")]
pub(super) struct Theme {
    /// Son nom.
    nom: Option<Text>,
    /// Sa version.
    version: Option<String>,
    /// Sa licence.
    licence: Option<String>,
    /// Le thème dont il reprend tout ce qu'il ne redit pas : jalon.
    etend: Option<Id>,
}
