//! The chapters of the printed guide, numbered, and the lines at the top of their sheets.

use super::colours::quoted;
use super::views::RunningHead;
use crate::edition::{Edition, EditionChapter, EditionPage};

/// The printed chapters, each with its number and its own page: a stage has its own number, the others have letters.
pub(super) fn numbered(edition: &Edition) -> impl Iterator<Item = (String, &EditionChapter, &EditionPage)> {
    let mut letters = 'A'..='Z';
    edition.chapters.iter().filter_map(move |chapter| {
        let own = edition.pages.get(&chapter.page)?;
        let number = chapter.stage.map(|stage| stage.to_string());
        let number = number.or_else(|| letters.next().map(String::from)).unwrap_or_default();
        Some((number, chapter, &**own))
    })
}

/// The running heads, chapter by chapter, and that of the list of facts at the end.
pub(super) fn running_heads(edition: &Edition, facts: Option<String>) -> Vec<RunningHead> {
    let chapters = numbered(edition)
        .map(|(numero, _, own)| RunningHead { titre: quoted(&format!("{numero}. {}", own.title)), numero });
    let facts = facts.map(|title| RunningHead { numero: "chiffres".to_owned(), titre: quoted(&title) });
    chapters.chain(facts).collect()
}
