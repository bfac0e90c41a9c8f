//! How much of a text is checked, by who wrote it.

/// How much of a text is checked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CheckScope {
    /// The network's: only links that this territory cuts; checking the guide reported the rest.
    Common,
    /// The network's but for a few words: what it names; its links may lead to what is hidden here.
    Corrected,
    /// A level's own: everything.
    Local,
    /// A level's own, in a branch that does not show here: what it names, not where its links lead.
    Elsewhere,
}

impl CheckScope {
    /// Whether names that nobody declared are reported.
    pub(super) fn names(self) -> bool {
        self != Self::Common
    }

    /// Whether it is a branch that does not show here.
    pub(super) fn is_elsewhere(self) -> bool {
        self == Self::Elsewhere
    }
}
