//! The publication that undoing brings back.

use super::artifacts::Artifacts;

/// The publication that is brought back.
#[derive(Clone, Debug)]
pub struct Previous {
    /// Its files.
    pub artifacts: Artifacts,
    /// Its number, as this machine or the host counts.
    pub number: u64,
    /// When it was made, in words.
    pub moment: String,
}
