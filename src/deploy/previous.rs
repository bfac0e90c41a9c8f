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
    /// Whether it is the first one, which is taken away: then its files are those that it covered.
    pub withdraws: bool,
}
