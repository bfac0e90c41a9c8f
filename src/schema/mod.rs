//! JSON Schemas of the files that authors write, for editors: every key with what it is for, in French.
//!
//! The types of this room mirror what the readers know; `tests/schema.rs` holds the two together, key by key and file by
//! file. What a project declares itself (types, flags, values, levels …) is put in by `local`.

mod contract;
mod level;
pub mod local;
mod page;
mod publication;
mod records;
mod theme;
mod word;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// The schema of a kind of file.
#[derive(Clone, Debug)]
pub struct FileSchema {
    /// The name of its own file: `territoire.schema.json`.
    pub file: &'static str,
    /// Which files it is for, as a pattern of paths from the root of the project.
    pub matches: &'static str,
    /// The schema.
    pub schema: Value,
}

impl FileSchema {
    /// As it is written.
    pub fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(&self.schema).expect("keys are texts");
        text.push('\n');
        text
    }
}

/// The schemas of all files; of `project`, those whose names are known there are all that may be written.
pub fn all(project: Option<&local::Project<'_>>) -> Vec<FileSchema> {
    let mut schemas = vec![
        of::<contract::Contract>("guide.schema.json", "content/guide.toml"),
        of::<records::Facts>("faits.schema.json", "content/faits.toml"),
        of::<records::Terms>("glossaire.schema.json", "content/glossaire.toml"),
        of::<records::Actors>("acteurs.schema.json", "content/acteurs.toml"),
        of::<records::Skills>("competences.schema.json", "content/competences.toml"),
        of::<page::Front>("page.schema.json", "content/**/*.md"),
        of::<level::Territory>("territoire.schema.json", "territories/*.toml"),
        of::<level::SharedLevel>("niveau.schema.json", "territories/*/*.toml"),
        of::<publication::Publishing>("publier.schema.json", "publier.toml"),
        of::<theme::Theme>("theme.schema.json", "themes/*/theme.toml"),
    ];
    if let Some(project) = project {
        for schema in &mut schemas {
            local::narrow(&mut schema.schema, project);
        }
    }
    schemas
}

fn of<T: JsonSchema>(file: &'static str, matches: &'static str) -> FileSchema {
    // `null` is nothing that TOML can say: a key that may be left out is just not required.
    let generator =
        SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = false).into_generator();
    let mut schema = Schema::to_value(generator.into_root_schema_for::<T>());
    without_null(&mut schema);
    FileSchema { file, matches, schema }
}

/// Takes out what only JSON can say, and what the type of target is called besides.
fn without_null(schema: &mut Value) {
    match schema {
        Value::Object(keys) => {
            if keys.get("const").is_some_and(|word| word == "command") {
                keys.remove("const");
                keys.insert("enum".into(), ["command", "commande"].as_slice().into());
            }
            if let Some(Value::Array(types)) = keys.get_mut("type") {
                types.retain(|word| word != "null");
                if let [one] = types.as_slice() {
                    let one = one.clone();
                    keys.insert("type".into(), one);
                }
            }
            if let Some(Value::Array(words)) = keys.get_mut("enum") {
                words.retain(|word| !word.is_null());
            }
            for list in ["anyOf", "oneOf"] {
                let Some(Value::Array(ways)) = keys.get_mut(list) else { continue };
                ways.retain(|way| way.get("type").is_none_or(|word| word != "null"));
                if let [Value::Object(one)] = ways.as_mut_slice() {
                    let one = std::mem::take(one);
                    keys.remove(list);
                    for (key, value) in one {
                        keys.entry(key).or_insert(value);
                    }
                }
            }
            keys.remove("default");
            keys.values_mut().for_each(without_null);
        }
        Value::Array(items) => items.iter_mut().for_each(without_null),
        _ => {}
    }
}
