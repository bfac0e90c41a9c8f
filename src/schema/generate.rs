//! From the definition of a table to its JSON Schema.

use serde_json::{Map, Value, json};

use super::declared::{Declarations, DeclaredName, names};
use crate::table::definition::{ANY, IdShape, KeyDefinition, KeyRule, NameList, TableDefinition, ValueType};

/// Makes one schema; gathers the tables that it refers to.
pub(super) struct Generator<'a> {
    declarations: Option<Declarations<'a>>,
    tables: Map<String, Value>,
}

impl<'a> Generator<'a> {
    pub(super) fn new(declarations: Option<Declarations<'a>>) -> Self {
        Self { declarations, tables: Map::new() }
    }

    /// The schema of a file whose root is `table`.
    pub(super) fn document(mut self, table: &TableDefinition) -> Value {
        let mut schema = self.table(table);
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        if !self.tables.is_empty() {
            schema["$defs"] = self.tables.into();
        }
        schema
    }

    fn table(&mut self, table: &TableDefinition) -> Value {
        let mut properties: Map<String, Value> =
            table.keys().map(|key| (key.name.to_owned(), self.property(key))).collect();
        let mut others = Value::Bool(false);
        for rule in table.rules {
            if let KeyRule::Others(list, item) = rule {
                let mut map = self.name_map(*list, item);
                others = map["additionalProperties"].take();
                if let Value::Object(named) = map["properties"].take() {
                    properties.extend(named);
                }
            }
        }
        let required: Vec<&str> = table.keys().filter(|key| key.required).map(|key| key.name).collect();
        let mut schema = json!({
            "type": "object",
            "title": table.name,
            "description": table.description,
            "properties": properties,
            "additionalProperties": others,
        });
        if !required.is_empty() {
            schema["required"] = required.into();
        }
        let rules: Vec<Value> = table.rules.iter().filter_map(rule).collect();
        if !rules.is_empty() {
            schema["allOf"] = rules.into();
        }
        schema
    }

    fn property(&mut self, key: &KeyDefinition) -> Value {
        let mut schema = self.value(&key.value);
        if key.required && matches!(key.value, ValueType::Text) {
            schema["pattern"] = r"\S".into();
        }
        schema["description"] = key.description.into();
        schema
    }

    fn value(&mut self, value: &ValueType) -> Value {
        match value {
            ValueType::Text | ValueType::Markdown | ValueType::File => json!({ "type": "string" }),
            ValueType::Id(shape) => json!({ "type": "string", "pattern": id_pattern(*shape) }),
            ValueType::Url => json!({ "type": "string", "pattern": r"^(https?://\S+)?$" }),
            ValueType::Insee => json!({ "type": "string", "pattern": "^[0-9][0-9AB][0-9]{3}$" }),
            ValueType::Choice(words) => choice(words),
            ValueType::Name(list) => {
                let mut schema = json!({ "type": "string" });
                let words: Vec<Value> = self.declared(*list).map_or_else(Vec::new, |names| {
                    names.iter().map(|name| word(&name.id, &name.description)).collect()
                });
                if !words.is_empty() {
                    schema["oneOf"] = words.into();
                }
                schema
            }
            ValueType::Scalar => json!({ "type": ["string", "number", "boolean"] }),
            ValueType::Boolean => json!({ "type": "boolean" }),
            ValueType::Answer => json!({ "type": ["boolean", "string"] }),
            ValueType::Integer(bounds) if *bounds == ANY => json!({ "type": "integer" }),
            ValueType::Integer(bounds) => {
                json!({ "type": "integer", "minimum": bounds.start(), "maximum": bounds.end() })
            }
            ValueType::Number => json!({ "type": "number" }),
            // TOML has a type for days; editors give them to a validator as texts.
            ValueType::Day => json!({ "type": "string", "format": "date" }),
            ValueType::Sections => json!({ "type": ["boolean", "array"], "items": { "type": "string" } }),
            ValueType::List(item) => json!({ "type": "array", "items": self.value(item) }),
            ValueType::Table(table) => self.reference(table),
            ValueType::Tables(table) => json!({ "type": "array", "items": self.reference(table) }),
            ValueType::Variants(tables) => {
                json!({ "oneOf": tables.iter().map(|table| self.table(table)).collect::<Vec<Value>>() })
            }
            ValueType::Map(item) => json!({ "type": "object", "additionalProperties": self.value(item) }),
            ValueType::NameMap(list, item) => self.name_map(*list, item),
        }
    }

    fn name_map(&mut self, list: NameList, item: &ValueType) -> Value {
        let item = self.value(item);
        let Some(names) = self.declared(list) else {
            return json!({ "type": "object", "additionalProperties": item });
        };
        let property = |name: DeclaredName| {
            let mut schema = name.schema.unwrap_or_else(|| item.clone());
            schema["description"] = name.description.into();
            (name.id, schema)
        };
        let properties: Map<String, Value> = names.into_iter().map(property).collect();
        json!({ "type": "object", "properties": properties, "additionalProperties": false })
    }

    fn declared(&self, list: NameList) -> Option<Vec<DeclaredName>> {
        self.declarations.map(|declarations| names(list, declarations))
    }

    /// A reference to the schema of `table`, under its name without brackets.
    fn reference(&mut self, table: &TableDefinition) -> Value {
        let name = table.name.trim_matches(['[', ']']);
        if !self.tables.contains_key(name) {
            let schema = self.table(table);
            self.tables.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

fn choice(words: &[(&str, &str)]) -> Value {
    if words.iter().all(|(_, description)| description.is_empty()) {
        let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        return json!({ "type": "string", "enum": words });
    }
    json!({ "oneOf": words.iter().map(|(id, description)| word(id, description)).collect::<Vec<Value>>() })
}

fn word(id: &str, description: &str) -> Value {
    let mut schema = json!({ "type": "string", "const": id });
    if !description.is_empty() {
        schema["description"] = description.into();
    }
    schema
}

fn rule(rule: &KeyRule) -> Option<Value> {
    match rule {
        KeyRule::Without(key, then) => {
            Some(json!({ "anyOf": [{ "required": [key] }, { "required": [then] }] }))
        }
        KeyRule::With(key, then) => {
            let needs: Map<String, Value> = Map::from_iter([((*key).to_owned(), json!([then]))]);
            Some(json!({ "dependentRequired": needs }))
        }
        KeyRule::WithWord(key, word, then) => {
            let is_word: Map<String, Value> = Map::from_iter([((*key).to_owned(), json!({ "const": word }))]);
            let case = json!({ "properties": is_word, "required": [key] });
            Some(json!({ "if": case, "then": { "required": then } }))
        }
        KeyRule::Others(..) => None,
    }
}

fn id_pattern(shape: IdShape) -> &'static str {
    match shape {
        IdShape::Plain => "^[a-z0-9]+(-[a-z0-9]+)*$",
        IdShape::Dotted => r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$",
        IdShape::Underscored => "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(_[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$",
        IdShape::Path => "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(/[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$",
    }
}
