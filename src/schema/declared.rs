//! The names that a project declares, as schemas list them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::guide::common_guide::Guide;
use crate::guide::contract::{Contract, FlagDeclaration};
use crate::record::data::ValueKind;
use crate::record::retired::RetiredKind;
use crate::table::definition::NameList;
use crate::territory::levels::{LevelRank, Territories};

/// What a project declares.
#[derive(Clone, Copy, Debug)]
pub struct Declarations<'a> {
    /// Its guide.
    pub guide: &'a Guide,
    /// Its levels.
    pub territories: &'a Territories,
}

/// A name with its description, and the schema of its value where it has one of its own.
pub(super) struct DeclaredName {
    pub(super) id: String,
    pub(super) description: String,
    pub(super) schema: Option<Value>,
}

/// The names of a list.
pub(super) fn names(list: NameList, project: Declarations<'_>) -> Vec<DeclaredName> {
    let contract = &project.guide.contract;
    let named = |id: &str, description: &str| DeclaredName {
        id: id.to_owned(),
        description: description.to_owned(),
        schema: None,
    };
    match list {
        NameList::ProjectTypes => {
            let types = contract.types.iter().map(|it| named(&it.id, &it.name));
            types.chain(replaced(contract, RetiredKind::ProjectType)).collect()
        }
        NameList::Profiles => contract.profiles.iter().map(|it| named(&it.id, &it.name)).collect(),
        NameList::Supports => contract.supports.iter().map(|it| named(&it.id, &it.name)).collect(),
        NameList::Flags => {
            let schema = |it: &FlagDeclaration| match &it.answers[..] {
                [] => json!({ "type": "boolean" }),
                answers => json!({ "type": "string", "enum": answers }),
            };
            let flags = contract.flags.iter();
            let flags = flags.map(|it| DeclaredName { schema: Some(schema(it)), ..named(&it.id, &it.label) });
            let former = replaced(contract, RetiredKind::Flag)
                .map(|it| DeclaredName { schema: contract.flag(&it.id).map(schema), ..it });
            flags.chain(former).collect()
        }
        NameList::Owners => contract.owners.iter().map(|it| named(&it.id, &it.name)).collect(),
        NameList::Missions => contract.missions.iter().map(|it| named(&it.id, &it.name)).collect(),
        NameList::Skills => {
            let title = |texts: &BTreeMap<&str, String>| texts.get("intitule").cloned();
            let skills = project.guide.skills.iter();
            skills.map(|it| named(&it.id, &title(&it.texts).unwrap_or_default())).collect()
        }
        NameList::Values => {
            let fallback = |text: &String| format!(" (sinon : {text})");
            let values = contract.values.iter().map(|it| DeclaredName {
                id: it.id.to_string(),
                description: it.label.clone() + &it.fallback.as_ref().map(fallback).unwrap_or_default(),
                schema: Some(value_schema(it.kind)),
            });
            values.chain(replaced(contract, RetiredKind::Value)).collect()
        }
        NameList::CommuneFields => {
            let fields = contract.commune_fields.iter();
            let named = fields
                .map(|it| DeclaredName { schema: Some(value_schema(it.kind)), ..named(&it.id, &it.label) });
            named.collect()
        }
        NameList::SharedLevels => {
            let levels = project.territories.levels.keys();
            let shared = levels.filter(|name| name.rank != LevelRank::Territory);
            shared.map(|name| named(&name.text, "")).collect()
        }
    }
}

/// A value of that type, or an empty one, which counts as none.
fn value_schema(kind: ValueKind) -> Value {
    match kind {
        ValueKind::Text | ValueKind::Day => json!({ "type": "string" }),
        ValueKind::Phone => json!({ "type": "string", "pattern": r"^[0-9+ .()\-\u00a0\u202f]*$" }),
        ValueKind::Email => json!({ "type": "string", "pattern": r"^\s*$|@" }),
        ValueKind::Url => json!({ "type": "string", "pattern": r"^\s*$|^https?://" }),
        ValueKind::Number | ValueKind::Amount => {
            json!({ "anyOf": [{ "type": "number" }, { "type": "string", "pattern": r"^\s*$" }] })
        }
        ValueKind::Boolean => {
            json!({ "anyOf": [{ "type": "boolean" }, { "type": "string", "pattern": r"^\s*$" }] })
        }
    }
}

/// The former names of a list, which readers still take.
fn replaced(contract: &Contract, kind: RetiredKind) -> impl Iterator<Item = DeclaredName> {
    contract.retired.replaced(kind).map(move |(id, now)| DeclaredName {
        id: id.to_string(),
        description: format!("Remplacé par {now}."),
        schema: (kind == RetiredKind::Value)
            .then(|| contract.value(now))
            .flatten()
            .map(|it| value_schema(it.kind)),
    })
}
