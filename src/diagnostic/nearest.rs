//! The name somebody probably meant.

use std::cell::Cell;

/// How many names of one list are compared with what somebody wrote.
const COMPARED: usize = 2000;

/// For how many unknown names one list is searched.
const PROPOSED: usize = 100;

/// Proposes names out of lists that authors make as long as they like, to the first hundred who miss one: a thousand
/// slips in a list of a thousand names do not cost a million comparisons.
#[derive(Debug)]
pub struct Proposals {
    left: Cell<usize>,
}

impl Default for Proposals {
    fn default() -> Self {
        Self { left: Cell::new(PROPOSED) }
    }
}

impl Proposals {
    /// What `search` finds, while somebody may still be expected to read it.
    pub fn find<T>(&self, search: impl FnOnce() -> Option<T>) -> Option<T> {
        let left = self.left.get().checked_sub(1)?;
        self.left.set(left);
        search()
    }

    /// As [`nearest`].
    pub fn nearest<'a>(&self, name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        self.find(|| nearest(name, candidates))
    }
}

/// The candidate that looks most like `name`, if any is near enough to be proposed.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    candidates
        .into_iter()
        .take(COMPARED)
        .map(|candidate| (likeness(&wanted, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness >= 0.72)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

fn likeness(wanted: &str, candidate: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(wanted, candidate).max(strsim::jaro(wanted, candidate) - 0.08)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn proposes_what_was_meant_and_nothing_far() {
        let keys = ["telephone", "courriel", "titre", "texte"];
        assert_eq!(nearest("telefone", keys), Some("telephone"));
        assert_eq!(nearest("tittre", keys), Some("titre"));
        assert_eq!(nearest("zzz", keys), None);
    }
}
