//! What became of a folder of the output.

/// What became of one site's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderOutcome {
    /// It already had what it should: nothing was touched, not even a time stamp.
    Unchanged,
    /// The new site is in place.
    Replaced(ReplacedFiles),
}

/// How a site was replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReplacedFiles {
    /// Files that are new, or whose bytes changed.
    pub written: usize,
    /// Files that kept their bytes and time stamps.
    pub kept: usize,
    /// Files of the site before that the new one no longer has.
    pub removed: usize,
    /// Files in the folder that Jalon did not make: kept.
    pub strays: usize,
}
