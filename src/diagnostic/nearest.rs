//! The name somebody probably meant.

use std::cell::Cell;

use crate::french::fold;

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

    /// As [`nearest_by_text`].
    pub fn nearest_by_text<'a>(
        &self,
        name: &str,
        candidates: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Option<&'a str> {
        self.find(|| nearest_by_text(name, candidates))
    }

    /// As [`nearest`].
    pub fn nearest<'a>(&self, name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        self.find(|| nearest(name, candidates))
    }
}

/// As [`nearest`] among the names of `candidates`; else the one name that `name` begins, or whose text, which says what
/// it is for, holds all words of `name`.
pub fn nearest_by_text<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Option<&'a str> {
    let candidates: Vec<(&str, &str)> = candidates.into_iter().take(COMPARED).collect();
    if let Some(near) = nearest(name, candidates.iter().map(|(name, _)| *name)) {
        return Some(near);
    }
    let folded = fold(name);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= 3).collect();
    if words.is_empty() {
        return None;
    }
    let only = |is_meant: &dyn Fn(&str, &str) -> bool| {
        let mut found = candidates.iter().filter(|(name, text)| is_meant(name, text));
        found.next().filter(|_| found.next().is_none()).map(|(name, _)| *name)
    };
    only(&|name, _| name.starts_with(&folded)).or_else(|| {
        only(&|_, text| {
            let text = fold(text);
            let said: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
            words.iter().all(|word| said.iter().any(|said| said.starts_with(word)))
        })
    })
}

/// The candidate that looks most like `name`, if any is near enough to be proposed.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(name.trim());
    candidates
        .into_iter()
        .take(COMPARED)
        .map(|candidate| (likeness(&wanted, &fold(candidate)), candidate))
        .filter(|(likeness, _)| *likeness >= 0.72)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

fn likeness(wanted: &str, candidate: &str) -> f64 {
    let edited = strsim::normalized_damerau_levenshtein(wanted, candidate);
    // Two words of the same letters in another order (`visite`, `insolite`) are two words.
    if edited < 0.55 { edited } else { edited.max(strsim::jaro(wanted, candidate) - 0.08) }
}

#[cfg(test)]
mod tests {
    use super::{nearest, nearest_by_text};

    #[test]
    fn proposes_what_was_meant_and_nothing_far() {
        let keys = ["telephone", "courriel", "titre", "texte"];
        assert_eq!(nearest("telefone", keys), Some("telephone"));
        assert_eq!(nearest("tittre", keys), Some("titre"));
        assert_eq!(nearest("zzz", keys), None);
        assert_eq!(nearest("Téléphone ", keys), Some("telephone"));
        assert_eq!(nearest("visite", ["insolite"]), None);
    }

    #[test]
    fn what_a_name_is_for_says_it_too() {
        let values = [("capacite", "Nombre de lits"), ("telephone", "Téléphone"), ("horaires", "Horaires")];
        assert_eq!(nearest_by_text("tel", values), Some("telephone"));
        assert_eq!(nearest_by_text("nombre_de_lits", values), Some("capacite"));
        assert_eq!(nearest_by_text("lits", values), Some("capacite"));
        assert_eq!(nearest_by_text("wc", values), None);
    }
}
