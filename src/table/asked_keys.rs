//! Notes, in tests, the keys that readers ask for.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::table::definition::TableDefinition;

thread_local! {
    pub(crate) static KEYS: RefCell<BTreeSet<(&'static str, String)>> = const { RefCell::new(BTreeSet::new()) };
}

pub(super) fn note(table: &TableDefinition, key: &str) {
    KEYS.with_borrow_mut(|keys| keys.insert((table.name, key.to_owned())));
}
