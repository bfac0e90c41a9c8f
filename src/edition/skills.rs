//! What an office says of its skills, against the guide's list of them.

use std::collections::BTreeSet;

use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::Proposals;
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::common_guide::Guide;
use crate::territory::levels::Level;

/// Tells each skill that the guide does not have.
pub(super) fn check(guide: &Guide, level: &Level, problems: &mut Problems) {
    let known: BTreeSet<&str> = guide.skills.iter().map(|skill| &*skill.id).collect();
    let proposals = Proposals::default();
    let of_technicians = level.technicians.iter().flat_map(|technician| &technician.skills);
    for (id, given) in level.skills.iter().chain(of_technicians) {
        if !known.contains(&**id) {
            problems.push(
                Diagnostic::new(Code::UnknownSkill, given.place.clone())
                    .with("id", id)
                    .suggest(proposals.nearest(id, known.iter().copied())),
            );
        }
    }
}
