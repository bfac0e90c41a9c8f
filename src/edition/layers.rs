//! Values that several levels give under one key.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::text::Placed;

/// Lays ranks over each other: the deepest rank that gives a key wins; two levels of one rank that give it
/// different values are an error, unless a deeper rank decides.
#[derive(Debug)]
pub(super) struct Layers<T> {
    settled: BTreeMap<Arc<str>, Placed<T>>,
    undecided: BTreeMap<Arc<str>, (Placed<T>, Placed<T>)>,
}

impl<T: Clone + PartialEq> Layers<T> {
    /// Nothing given yet.
    pub(super) fn new() -> Self {
        Self { settled: BTreeMap::new(), undecided: BTreeMap::new() }
    }

    /// Lays one rank over what is there: all that its levels give, in the order of `herite`.
    pub(super) fn lay(&mut self, given: impl IntoIterator<Item = (Arc<str>, Placed<T>)>) {
        let mut rank: BTreeMap<Arc<str>, Placed<T>> = BTreeMap::new();
        let mut clashes = Vec::new();
        for (key, value) in given {
            match rank.get(&key) {
                Some(first) if first.value != value.value => clashes.push((key, (first.clone(), value))),
                Some(_) => {}
                None => {
                    rank.insert(key, value);
                }
            }
        }
        for (key, value) in rank {
            self.undecided.remove(&key);
            self.settled.insert(key, value);
        }
        self.undecided.extend(clashes);
    }

    /// Whether a rank below gives `key`.
    pub(super) fn get(&self, key: &str) -> Option<&Placed<T>> {
        self.settled.get(key)
    }

    /// What is settled; reports what no deeper rank decided. `show` writes a value for people.
    pub(super) fn settle(
        self,
        show: impl Fn(&T) -> String,
        problems: &mut Problems,
    ) -> BTreeMap<Arc<str>, Placed<T>> {
        for (key, (one, other)) in self.undecided {
            problems.push(
                Diagnostic::new(Code::ConflictingValues, other.place.clone())
                    .with("key", &key)
                    .with("one", show(&one.value))
                    .with("other", show(&other.value))
                    .related(Role::Other, one.place),
            );
        }
        self.settled
    }
}

#[cfg(test)]
mod tests {
    use super::Layers;
    use crate::text::path::SourcePath;
    use crate::text::{Place, Placed};

    fn given(key: &str, value: i32) -> (std::sync::Arc<str>, Placed<i32>) {
        (key.into(), Placed::new(value, Place::start_of(SourcePath::root())))
    }

    #[test]
    fn a_deeper_rank_decides_between_two_parents() {
        let mut layers = Layers::new();
        layers.lay([given("a", 1), given("a", 2), given("b", 1), given("b", 1)]);
        let mut open = Vec::new();
        let mut decided = Layers { settled: layers.settled.clone(), undecided: layers.undecided.clone() };
        layers.settle(ToString::to_string, &mut open);
        assert_eq!(open.len(), 1);
        decided.lay([given("a", 3)]);
        let mut none = Vec::new();
        let values = decided.settle(ToString::to_string, &mut none);
        assert!(none.is_empty());
        assert_eq!(values["a"].value, 3);
    }
}
