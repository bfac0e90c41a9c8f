//! The key that stands at a byte of a TOML text: to tell a problem beside the field of a form that it is about.

use crate::table::parse::parse;
use crate::table::value::{Table, Value};
use crate::text::path::SourcePath;

/// The way to the deepest key of `text`, a whole file, whose name or value holds byte `at`: `valeurs.telephone`.
pub fn key_at(file: &SourcePath, text: &str, at: usize) -> Option<String> {
    let table = parse(file, text, 0, &mut Vec::new());
    let mut keys = Vec::new();
    within(&table, at, &mut keys);
    (!keys.is_empty()).then(|| keys.join("."))
}

fn within(table: &Table, at: usize, keys: &mut Vec<String>) {
    for entry in table.entries() {
        let (key, value) = (&entry.key.place, &entry.value.place);
        let is_own = (key.start..=key.end).contains(&at) || (value.start..=value.end).contains(&at);
        match &entry.value.value {
            // The lines below a header are not within its place.
            Value::Table(inner) => {
                let depth = keys.len();
                keys.push(entry.key.value.to_string());
                within(inner, at, keys);
                if keys.len() > depth + 1 || is_own {
                    return;
                }
                keys.truncate(depth);
            }
            // A list of tables is the sum of its items.
            Value::List(items) => {
                let depth = keys.len();
                keys.push(entry.key.value.to_string());
                for item in items {
                    if let Value::Table(table) = &item.value {
                        within(table, at, keys);
                    }
                    if keys.len() > depth + 1 {
                        return;
                    }
                }
                if is_own {
                    return;
                }
                keys.truncate(depth);
            }
            _ if is_own => {
                keys.push(entry.key.value.to_string());
                return;
            }
            _ => {}
        }
    }
}
