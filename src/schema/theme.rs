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
    /// Les blocs que ce thème promet de garder : un territoire peut redire chacun pour son seul site.
    bloc: Option<Vec<Block>>,
}

/// Un bloc stable : un territoire le redit dans territories/<id>/theme/<nom>.html.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[bloc]]")]
struct Block {
    /// Son nom, comme l'écrivent les gabarits : pied.
    nom: Text,
    /// Les gabarits où il est ; ceux qui les étendent l'ont aussi.
    gabarits: Vec<Text>,
    /// Ce qu'il contient et à quoi il sert, en une phrase.
    description: Text,
}
