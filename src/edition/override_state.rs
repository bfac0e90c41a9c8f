//! What became of an override since somebody reviewed it.

use crate::record::front::Weight;
use crate::record::verb::FollowUp;

/// What became of an override.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OverrideState {
    /// The page of its target is hidden here: it has nothing to do, and nobody is asked to look.
    Hidden,
    /// What it overrides is what somebody agreed to override.
    UpToDate,
    /// The same; its target has another name today.
    Renamed,
    /// It says what the text below says.
    Useless,
    /// The text below has changed in form only: the words are the same.
    Form,
    /// The text below is spelled otherwise: signs, or a word that the network replaces throughout.
    Typographic,
    /// Of a text that a level adds: the text that it is beside has changed.
    AroundChanged,
    /// Nobody has reviewed it.
    NeverReviewed,
    /// Its review was changed by hand: what was agreed to is not known.
    Damaged,
    /// Its target is in another section, or in none.
    Moved,
    /// The text below has changed.
    Changed,
    /// The heading of its target has another rank, or other sections are in it: it holds more, or less.
    ExtentChanged,
    /// The words that it corrects are not in the text below exactly once.
    Lost,
    /// The network protects its target since.
    Protected,
    /// A condition removes its target since.
    Removed,
    /// Its target is no longer there.
    Gone,
}

impl OverrideState {
    /// Every state, the most urgent last.
    pub const ALL: [Self; 16] = [
        Self::Hidden,
        Self::UpToDate,
        Self::Renamed,
        Self::Useless,
        Self::Form,
        Self::Typographic,
        Self::AroundChanged,
        Self::NeverReviewed,
        Self::Damaged,
        Self::Moved,
        Self::Changed,
        Self::ExtentChanged,
        Self::Lost,
        Self::Protected,
        Self::Removed,
        Self::Gone,
    ];

    /// Whether somebody is asked to look at an override in this state, of which `follow_up` is followed up.
    pub fn is_pending(self, follow_up: FollowUp) -> bool {
        !matches!(self, Self::UpToDate | Self::Hidden)
            && (self != Self::NeverReviewed || follow_up != FollowUp::Target)
    }

    /// Whether there is something that the override addresses.
    pub fn is_there(self) -> bool {
        !matches!(self, Self::Gone | Self::Removed | Self::Protected | Self::Hidden)
    }

    /// Whether it is more than good to know.
    pub fn is_urgent(self, weight: Weight, follow_up: FollowUp) -> bool {
        match self {
            Self::Form | Self::Typographic | Self::AroundChanged | Self::Useless => false,
            Self::Changed => weight != Weight::Minor && follow_up != FollowUp::Softly,
            _ => true,
        }
    }

    /// As scripts and catalogues know it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Hidden => "page-masquee",
            Self::UpToDate => "a-jour",
            Self::Renamed => "cible-renommee",
            Self::Useless => "inutile",
            Self::Form => "forme",
            Self::Typographic => "typographique",
            Self::AroundChanged => "texte-autour-change",
            Self::NeverReviewed => "jamais-relue",
            Self::Damaged => "relecture-abimee",
            Self::Moved => "cible-deplacee",
            Self::Changed => "a-relire",
            Self::ExtentChanged => "etendue-changee",
            Self::Lost => "mots-introuvables",
            Self::Protected => "cible-protegee",
            Self::Removed => "cible-ecartee",
            Self::Gone => "cible-disparue",
        }
    }
}
