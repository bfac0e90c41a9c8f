//! `table::all_tables`, through its public functions.

use jalon::table::all_tables::{FILE_KEYS, all, all_keys, where_it_belongs};
use jalon::table::definition::ValueType;
use jalon::table::level_tables::{TERRITORY, VERB};
use jalon::table::page_tables::FRONT;

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
    assert_eq!(where_it_belongs("cible", &TERRITORY), ["[[modifier]]"]);
    let both = "territories/*.toml, territories/*/*.toml";
    assert_eq!(where_it_belongs("herite", &VERB).join(", "), both);
    assert_eq!(where_it_belongs("gentile", &FRONT), ["territories/*.toml"]);
    assert_eq!(where_it_belongs("zzz", &FRONT), Vec::<&str>::new());
}

#[test]
fn the_keys_that_name_files_are_listed() {
    let files = all_keys().filter(|key| matches!(key.value, ValueType::File)).map(|key| key.name);
    let listed: std::collections::BTreeSet<&str> = files.collect();
    assert_eq!(listed, FILE_KEYS.into());
}
