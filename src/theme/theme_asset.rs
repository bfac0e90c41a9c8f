//! A file of a theme that pages link to.

use std::sync::Arc;

use crate::text::path::SourcePath;
use crate::text::snapshot::Digest;

/// A file that pages link to: a style sheet, a script, an icon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeAsset {
    /// Its path below `assets/`: `style.css`, `icons/x.svg`.
    pub name: String,
    /// Its file.
    pub source: SourcePath,
    /// Of its bytes.
    pub digest: Digest,
    /// Its text, where the snapshot holds it.
    pub text: Option<Arc<str>>,
}
