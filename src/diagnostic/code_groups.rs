//! Groups of problems: what is asked of several codes at once.

use super::code::Code;

impl Code {
    /// Whether it tells of an override that is no longer what it was reviewed against.
    pub fn is_of_stale(self) -> bool {
        (Self::CommonChanged..=Self::OverrideBlocks).contains(&self)
    }

    /// Whether a site that it is told of is not published before somebody has looked, warning or not.
    pub fn forbids_publishing(self) -> bool {
        matches!(self, Self::CommonChangedBlocks | Self::OverrideBlocks)
    }
}
