//! The word of a choice that somebody meant who wrote another: misspelt, or what people call it.

use crate::diagnostic::nearest::nearest;
use crate::french::fold;

/// What people call a word who do not know the choice; folded.
const OTHER_WORDS: [(&str, &str); 32] = [
    ("adresse web", "url"),
    ("chaine", "texte"),
    ("choix", "un"),
    ("conseille", "selon-cas"),
    ("e-mail", "courriel"),
    ("email", "courriel"),
    ("entier", "nombre"),
    ("euros", "montant"),
    ("facultatif", "aller-plus-loin"),
    ("france", "national"),
    ("jour", "date"),
    ("lien", "url"),
    ("local", "territoire"),
    ("mail", "courriel"),
    ("multiple", "plusieurs"),
    ("multiples", "plusieurs"),
    ("numero", "telephone"),
    ("number", "nombre"),
    ("optionnel", "aller-plus-loin"),
    ("oui/non", "booleen"),
    ("oui-non", "booleen"),
    ("parfois", "selon-cas"),
    ("phone", "telephone"),
    ("prix", "montant"),
    ("seul", "un"),
    ("site", "url"),
    ("string", "texte"),
    ("tel", "telephone"),
    ("text", "texte"),
    ("unique", "un"),
    ("vrai/faux", "booleen"),
    ("web", "url"),
];

/// The one of `words` that `written` means.
pub(super) fn meant_word<'w>(written: &str, words: &[&'w str]) -> Option<&'w str> {
    let near = nearest(written, words.iter().copied()).filter(|word| !is_opposite(written, word));
    let folded = fold(written.trim());
    near.or_else(|| {
        let mut said = OTHER_WORDS.iter().filter(|(other, _)| *other == folded);
        said.find_map(|(_, word)| words.iter().copied().find(|known| known == word))
    })
}

/// Whether `word` says the contrary of what was written, however much it looks like it: « vérifié » is not `a_verifier`.
fn is_opposite(written: &str, word: &str) -> bool {
    word == "a_verifier" && !fold(written.trim()).starts_with('a')
}

#[cfg(test)]
mod tests {
    use super::meant_word;

    #[test]
    fn what_people_call_a_word_is_the_word() {
        assert_eq!(meant_word("email", &["courriel", "texte"]), Some("courriel"));
        assert_eq!(meant_word("Courriel", &["courriel", "texte"]), Some("courriel"));
        assert_eq!(meant_word("multiple", &["un", "plusieurs", "nombre"]), Some("plusieurs"));
        assert_eq!(meant_word("verifie", &["a_verifier", "texte_lu"]), None);
        assert_eq!(meant_word("email", &["un", "plusieurs"]), None);
    }
}
