//! Every authored table: which of them has a key that stands in the wrong one.

use super::definition::{KeyDefinition, TableDefinition};
use super::{guide_tables, level_tables, page_tables, publication_tables, review_tables, theme_tables};

/// The keys that name a file of the project in each level's file: their values may be typed with back-slashes.
pub const FILE_KEYS: [&str; 3] = ["fichier", "logo", "image"];

/// Every table; of one family, those that authors should think of first come first.
pub fn all() -> impl Iterator<Item = &'static TableDefinition> {
    let files = [
        guide_tables::ALL,
        page_tables::ALL,
        level_tables::ALL,
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

/// The tables that have `key`, which `table` does not have: at most three, those of the same files first.
pub fn where_it_belongs(key: &str, table: &TableDefinition) -> Option<String> {
    let having = || all().filter(|other| other.has(key));
    let near: Vec<&str> =
        having().filter(|other| other.family == table.family).map(|other| other.name).take(3).collect();
    let found = if near.is_empty() { having().map(|other| other.name).take(1).collect() } else { near };
    (!found.is_empty()).then(|| found.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{FILE_KEYS, all, all_keys, where_it_belongs};
    use crate::table::definition::ValueType;
    use crate::table::level_tables::{TERRITORY, VERB};
    use crate::table::page_tables::FRONT;

    #[test]
    fn no_table_lists_a_key_twice_and_each_key_says_what_it_is_for() {
        for table in all() {
            let mut keys: Vec<&str> = table.keys().map(|key| key.name).collect();
            let count = keys.len();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), count, "{}", table.name);
            for key in table.keys() {
                assert!(key.description.len() > 7, "{} {}: {:?}", table.name, key.name, key.description);
            }
        }
    }

    #[test]
    fn a_key_belongs_first_to_a_table_of_the_same_files() {
        assert_eq!(where_it_belongs("cible", &TERRITORY).as_deref(), Some("[[modifier]]"));
        let both = Some("territories/*.toml, territories/*/*.toml");
        assert_eq!(where_it_belongs("herite", &VERB).as_deref(), both);
        assert_eq!(where_it_belongs("gentile", &FRONT).as_deref(), Some("territories/*.toml"));
        assert_eq!(where_it_belongs("zzz", &FRONT), None);
    }

    #[test]
    fn the_keys_that_name_files_are_listed() {
        let files = all_keys().filter(|key| matches!(key.value, ValueType::File)).map(|key| key.name);
        let listed: std::collections::BTreeSet<&str> = files.collect();
        assert_eq!(listed, FILE_KEYS.into());
    }
}
