//! Search: the words of a site and where they are, as one small script that browsers read.
//!
//! The words of the common guide are counted once, in a [`lexicon::Lexicon`]; a territory pays for what is its own,
//! and for the merge. `assets/recherche.js` of the theme cuts queries into the same words: `tests/search/words.tsv`
//! holds the two to one list.

mod bits;
pub mod index;
pub mod lexicon;
pub mod script;
pub mod stemming;

/// Where a word is: the better the place, the more it says about a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// In running text.
    Text,
    /// In the summary of a page.
    Summary,
    /// In a heading below a section's.
    Subheading,
    /// In the title of a section.
    Heading,
    /// The name of a record: a term, an actor.
    Name,
    /// In the title of a page.
    Title,
}
