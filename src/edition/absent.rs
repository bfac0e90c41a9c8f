//! One word for a whole file of records that is not there, instead of one for each reference to it.

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::guide::common_guide::Guide;
use crate::markdown::node::DataKind;
use crate::text::Place;
use crate::text::path::SourcePath;

/// Names each absent file that something in `problems` misses, in place of what it misses.
pub(super) fn name_absent(guide: &Guide, problems: &mut Problems) {
    for file in &guide.absent {
        let before = problems.len();
        problems.retain(|problem| !misses(problem, file));
        if problems.len() < before {
            let place = Place::start_of(file.clone());
            problems.push(Diagnostic::new(Code::MissingFile, place).with("path", file));
        }
    }
}

fn misses(problem: &Diagnostic, file: &SourcePath) -> bool {
    let contacts = || problem.facts.get("name").is_some_and(|name| name == DataKind::Contacts.word());
    match problem.code {
        Code::UnknownFact => file.stem() == "faits",
        Code::UnknownTerm => file.stem() == "glossaire",
        Code::DirectiveArgument => file.stem() == "acteurs" && contacts(),
        _ => false,
    }
}
