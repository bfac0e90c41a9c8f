//! Every authored table: which of them has a key that is in the wrong one.

use super::definition::{KeyDefinition, TableDefinition, ValueType};
use super::{
    guide_tables, level_tables, page_tables, path_tables, publication_tables, review_tables, tax_tables,
    theme_tables,
};
use crate::text::path::SourcePath;

/// The keys that name a file of the project in each level's file: their values may be typed with back-slashes.
pub const FILE_KEYS: [&str; 3] = ["fichier", "logo", "image"];

/// Every table; of one family, those that authors should think of first come first.
pub fn all() -> impl Iterator<Item = &'static TableDefinition> {
    let files = [
        guide_tables::ALL,
        path_tables::ALL,
        page_tables::ALL,
        level_tables::ALL,
        tax_tables::ALL,
        theme_tables::ALL,
        publication_tables::ALL,
        review_tables::ALL,
    ];
    files.into_iter().flatten().copied()
}

/// Every key of every table.
pub fn all_keys() -> impl Iterator<Item = &'static KeyDefinition> {
    all().flat_map(TableDefinition::keys)
}

/// The title of the group under `key`, with its brackets; `None` where it is no group.
pub fn header(key: &KeyDefinition) -> Option<String> {
    match key.value {
        ValueType::Tables(_) => Some(format!("[[{}]]", key.name)),
        ValueType::Table(_) | ValueType::Map(_) | ValueType::NameMap(..) => Some(format!("[{}]", key.name)),
        _ => None,
    }
}

/// The tables that have `key`, which `table` does not have: at most three, those of the same files first.
pub fn where_it_belongs(key: &str, table: &TableDefinition) -> Vec<&'static str> {
    let having = || all().filter(|other| other.has(key));
    let near: Vec<&str> =
        having().filter(|other| other.family == table.family).map(|other| other.name).take(3).collect();
    if near.is_empty() { having().map(|other| other.name).take(1).collect() } else { near }
}

/// The keys of a file that hold lists of tables, each under its name in double brackets.
pub fn lists_of(path: &SourcePath) -> Vec<&'static str> {
    let table = match path.below("territories") {
        Some(below) if below.contains('/') => Some(&level_tables::SHARED_LEVEL),
        Some(_) => Some(&level_tables::TERRITORY),
        None => path.below("content").and_then(|name| {
            let files = guide_tables::ALL.iter().copied();
            files.into_iter().find(|table| table.name == name)
        }),
    };
    let keys = table.into_iter().flat_map(TableDefinition::keys);
    keys.filter(|key| matches!(key.value, ValueType::Tables(_))).map(|key| key.name).collect()
}
