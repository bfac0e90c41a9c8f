//! The name somebody probably meant.

/// The candidate that looks most like `name`, if any is near enough to be proposed.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    candidates
        .into_iter()
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
