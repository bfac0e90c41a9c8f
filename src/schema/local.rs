//! What one project declares, put into the schemas: editors then propose its types, flags, values and levels.

use serde_json::{Map, Value, json};

use crate::guide::Guide;
use crate::record::data::ValueKind;
use crate::territory::{Rank, Territories};

/// A project.
#[derive(Clone, Copy, Debug)]
pub struct Project<'a> {
    /// Its guide.
    pub guide: &'a Guide,
    /// Its levels.
    pub territories: &'a Territories,
}

/// Narrows the keys of a schema, wherever they stand, to what the project declares.
pub(super) fn narrow(schema: &mut Value, project: &Project<'_>) {
    let is_contract = schema["title"] == "guide.toml";
    if !is_contract {
        walk(schema, project);
    }
}

fn walk(schema: &mut Value, project: &Project<'_>) {
    match schema {
        Value::Object(keys) => {
            if let Some(Value::Object(properties)) = keys.get_mut("properties") {
                for (key, property) in properties.iter_mut() {
                    narrow_key(key, property, project);
                }
            }
            keys.values_mut().for_each(|value| walk(value, project));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, project)),
        _ => {}
    }
}

fn narrow_key(key: &str, property: &mut Value, project: &Project<'_>) {
    let contract = &project.guide.contract;
    let is_list = property["type"] == "array";
    match key {
        "types" if is_list => items(property, contract.types.iter().map(|it| (&*it.id, &*it.name))),
        "profils" if is_list => items(property, contract.profiles.iter().map(|it| (&*it.id, &*it.name))),
        "herite" if is_list => {
            let shared =
                project.territories.levels.values().filter(|level| level.name.rank != Rank::Territory);
            items(property, shared.map(|level| (&*level.name.text, "")));
        }
        "accompagnement" => words(property, contract.supports.iter().map(|it| (&*it.id, &*it.name))),
        "responsable" if property["type"] == "string" => {
            words(property, contract.owners.iter().map(|it| (&*it.id, &*it.name)));
        }
        "drapeaux" => {
            let flag = |name: &str| json!({ "type": "boolean", "description": name });
            keys(property, contract.flags.iter().map(|it| (&*it.id, flag(&it.name))));
        }
        "missions" => {
            let part = property["additionalProperties"].clone();
            keys(property, contract.missions.iter().map(|it| (&*it.id, part.clone())));
        }
        "competences" => {
            let level = property["additionalProperties"].clone();
            let skill = |name: Option<&String>| {
                let mut level = level.clone();
                level["description"] = name.map_or("", |name| name).into();
                level
            };
            keys(property, project.guide.skills.iter().map(|it| (&*it.id, skill(it.texts.get("intitule")))));
        }
        "valeurs" => {
            let value = |kind: ValueKind, label: &str, fallback: Option<&String>| {
                let fallback = fallback.map(|text| format!(" (sinon : {text})")).unwrap_or_default();
                let mut shape = shape(kind);
                shape["description"] = format!("{label}{fallback}").into();
                shape
            };
            let declared = contract.values.iter();
            keys(property, declared.map(|it| (&*it.id, value(it.kind, &it.label, it.fallback.as_ref()))));
        }
        _ => {}
    }
}

/// A value of that type, or an empty one, which counts as none.
fn shape(kind: ValueKind) -> Value {
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

fn items<'a>(property: &mut Value, names: impl Iterator<Item = (&'a str, &'a str)>) {
    let mut item = json!({ "type": "string" });
    words(&mut item, names);
    property["items"] = item;
}

/// One of these words, each with what it means.
fn words<'a>(property: &mut Value, names: impl Iterator<Item = (&'a str, &'a str)>) {
    let ways: Vec<Value> = names
        .map(|(id, name)| {
            if name.is_empty() { json!({ "const": id }) } else { json!({ "const": id, "description": name }) }
        })
        .collect();
    if !ways.is_empty() {
        property["oneOf"] = ways.into();
    }
}

/// A table of these keys and no others.
fn keys<'a>(property: &mut Value, declared: impl Iterator<Item = (&'a str, Value)>) {
    let declared: Map<String, Value> = declared.map(|(id, shape)| (id.to_owned(), shape)).collect();
    property["properties"] = declared.into();
    property["additionalProperties"] = false.into();
}
