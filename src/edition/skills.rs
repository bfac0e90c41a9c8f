//! What an office says of its skills, against the guide's list of them.

use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::common_guide::Guide;
use crate::territory::levels::Level;

/// Tells each skill that the guide does not have.
pub(super) fn check(guide: &Guide, level: &Level, problems: &mut Problems) {
    let known = || guide.skills.iter().map(|skill| &*skill.id);
    for (id, given) in &level.skills {
        if !known().any(|known| *known == **id) {
            problems.push(
                Diagnostic::new(Code::UnknownSkill, given.place.clone())
                    .with("id", id)
                    .suggest(nearest(id, known())),
            );
        }
    }
}
