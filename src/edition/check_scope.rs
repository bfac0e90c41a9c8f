//! CheckScope text is checked.

/// CheckScope text is checked, and so what is told of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CheckScope {
    /// The network's: only links that this territory cuts; the rest was told with the guide.
    Common,
    /// The network's but for a few words: what it names; its links may lead to what is hidden here.
    Corrected,
    /// A level's own: everything.
    Local,
    /// A level's own, in a branch that does not show here: what it names, not where its links lead.
    Elsewhere,
}

impl CheckScope {
    /// Whether names that nobody declared are told.
    pub(super) fn names(self) -> bool {
        self != Self::Common
    }

    /// Whether another file's text is meant, that was checked where it stands.
    pub(super) fn is_elsewhere(self) -> bool {
        self == Self::Elsewhere
    }
}
