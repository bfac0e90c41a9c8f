//! The names that the guide declares and that records and texts use.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::retired::{RetiredKind, RetiredNames};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::{Proposals, nearest};
use crate::diagnostic::{Diagnostic, Problems};
use crate::table::fields::Fields;
use crate::text::Placed;

/// The names that the guide declares.
#[derive(Clone, Debug, Default)]
pub struct DeclaredNames {
    /// Types of project.
    pub types: BTreeSet<Arc<str>>,
    /// Profiles of readers.
    pub profiles: BTreeSet<Arc<str>>,
    /// Missions of actors.
    pub missions: BTreeSet<Arc<str>>,
    /// Chapters.
    pub chapters: BTreeSet<Arc<str>>,
    /// Those who look after pages and facts.
    pub owners: BTreeSet<Arc<str>>,
    /// Names that are given up.
    pub retired: Arc<RetiredNames>,
}

impl DeclaredNames {
    /// Puts the types of today in the place of `types`, and reports those that are given up, or that nobody declared.
    pub fn settle_types(&self, types: &mut [Placed<Arc<str>>], problems: &mut Problems) {
        self.retired.settle(RetiredKind::ProjectType, types, problems);
        check_declared(types.iter(), &self.types, problems);
    }
}

/// Reports each of `names` that is not in `declared`.
pub fn check_declared<'n>(
    names: impl IntoIterator<Item = &'n Placed<Arc<str>>>,
    declared: &BTreeSet<Arc<str>>,
    problems: &mut Problems,
) {
    let proposals = Proposals::default();
    for name in names {
        if !declared.contains(&name.value) {
            problems.push(
                Diagnostic::new(Code::UndeclaredType, name.place.clone())
                    .with("id", &name.value)
                    .with("known", listed(declared.iter().map(|known| &**known)))
                    .suggest(proposals.nearest(&name.value, declared.iter().map(|known| &**known))),
            );
        }
    }
}

/// The names of `declared`, as far as a message takes them.
pub fn listed<'n>(declared: impl IntoIterator<Item = &'n str>) -> String {
    const MOST: usize = 12;
    let mut names: Vec<&str> = declared.into_iter().take(MOST + 1).collect();
    if names.len() > MOST {
        names[MOST] = "…";
    }
    names.join(", ")
}

/// Reads `responsable`, who must be declared.
pub fn read_owner(fields: &mut Fields<'_, '_>, declared: &DeclaredNames) -> Option<Placed<Arc<str>>> {
    let owner = fields.text("responsable")?.map(|text| Arc::from(text.as_str()));
    if !declared.owners.contains(&owner.value) {
        let problem = Diagnostic::new(Code::UnknownOwner, owner.place.clone())
            .with("id", &owner.value)
            .suggest(nearest(&owner.value, declared.owners.iter().map(|known| &**known)));
        fields.report(problem);
    }
    Some(owner)
}
