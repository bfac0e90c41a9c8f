//! What the guide declares, as far as records and texts name it.

use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::Placed;

/// The names that the guide declares.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Types of project.
    pub types: Vec<Arc<str>>,
    /// Profiles of readers.
    pub profiles: Vec<Arc<str>>,
    /// Missions of actors.
    pub missions: Vec<Arc<str>>,
    /// Chapters.
    pub chapters: Vec<Arc<str>>,
}

/// Tells each of `names` that `declared` does not hold.
pub fn check_declared<'n>(
    names: impl IntoIterator<Item = &'n Placed<Arc<str>>>,
    declared: &[Arc<str>],
    problems: &mut Problems,
) {
    for name in names {
        if !declared.contains(&name.value) {
            problems.push(
                Diagnostic::new(Code::UndeclaredType, name.place.clone())
                    .with("id", &name.value)
                    .suggest(nearest(&name.value, declared.iter().map(|known| &**known))),
            );
        }
    }
}
