//! Which text readers find where a level overrides.

/// What readers find where a level overrides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VisibleText {
    /// What the level says.
    Local,
    /// What the level says, with a notice that it is to be reviewed.
    Marked,
    /// What the levels below say.
    Common,
}

impl VisibleText {
    /// As scripts know it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Marked => "local-avec-avis",
            Self::Common => "commun",
        }
    }
}
