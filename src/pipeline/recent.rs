//! Values that were asked for lately, by key.

use std::sync::{Arc, Mutex};

/// How many are kept: a preview looks at a few territories, and a report goes through all of them once.
const KEPT: usize = 24;

/// The values that were asked for last, the latest last.
pub(super) struct Recent<K, V>(Mutex<Vec<(K, Arc<V>)>>);

impl<K, V> Default for Recent<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: PartialEq, V> Recent<K, V> {
    /// The value of `key`.
    pub(super) fn get(&self, key: &K) -> Option<Arc<V>> {
        let mut recent = self.0.lock().expect("nothing panics while it holds the lock");
        let at = recent.iter().position(|(of, _)| of == key)?;
        recent[at..].rotate_left(1);
        recent.last().map(|(_, value)| Arc::clone(value))
    }

    /// Keeps `value`, and drops the one that was not asked for the longest.
    pub(super) fn insert(&self, key: K, value: &Arc<V>) {
        let mut recent = self.0.lock().expect("nothing panics while it holds the lock");
        recent.retain(|(of, _)| *of != key);
        recent.push((key, Arc::clone(value)));
        let surplus = recent.len().saturating_sub(KEPT);
        recent.drain(..surplus);
    }
}
