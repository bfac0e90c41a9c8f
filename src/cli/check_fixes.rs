//! `jalon check --fix`: shows what would be written, asks, and writes it.

use super::open_project::Project;
use super::reply;
use super::session::{Exit, Session, Stop};
use crate::analysis::diff::diff_lines;
use crate::diagnostic::Diagnostic;
use crate::i18n::Word;
use crate::project::write::{Outcome, is_being_edited, write};
use crate::report::messages::number;
use crate::review::certain_fixes::certain_fixes;
use crate::text::text_change::TextChange;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fixed {
    /// Files were written.
    Written,
    /// There is nothing to write, or nobody wanted it written.
    Nothing,
    /// Somebody else changed a file meanwhile.
    Refused,
}

/// Shows the changes that are certain; makes them where somebody agrees, or `yes` says so beforehand.
pub(super) fn fix(session: &mut Session<'_>, project: &Project, yes: bool) -> Result<Fixed, Stop> {
    let pipeline = &project.pipeline;
    let mut problems: Vec<Diagnostic> = pipeline.problems().to_vec();
    for id in pipeline.territories() {
        problems.extend(pipeline.problems_of(&id));
    }
    let (held, changes): (Vec<TextChange>, Vec<TextChange>) = certain_fixes(&project.snapshot, &problems)
        .into_iter()
        .partition(|change| is_being_edited(&project.root, &change.file));
    for change in &held {
        let words = [("file", Word::Text(change.file.as_str()))];
        let text = session.say("fix-held", &words);
        session.tell(&format!("{text}\n"), Exit::Fine);
    }
    if changes.is_empty() {
        let text = session.say("fix-nothing", &[]);
        session.tell(&format!("{text}\n\n"), Exit::Fine);
        return Ok(Fixed::Nothing);
    }
    let shown = |change: &TextChange| {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        diff_lines(change.file.as_str(), before.unwrap_or_default(), after.unwrap_or_default())
    };
    let diff: String = changes.iter().map(shown).collect();
    session.tell(&format!("{diff}\n"), Exit::Fine);
    if !yes && !agrees(session, changes.len())? {
        return Ok(Fixed::Nothing);
    }
    match write(&project.root, &changes)? {
        Outcome::Written => {
            let text = session.say("fix-written", &[("n", number(changes.len()))]);
            session.tell(&format!("{text}\n\n"), Exit::Fine);
            Ok(Fixed::Written)
        }
        Outcome::ChangedMeanwhile(file) => {
            let text = session.say("review-changed-meanwhile", &[("file", Word::Text(file.as_str()))]);
            session.tell(&format!("{text}\n"), Exit::Fine);
            Ok(Fixed::Refused)
        }
    }
}

/// Asks whether to write `files` files; says how to agree beforehand where nobody is there to answer.
fn agrees(session: &mut Session<'_>, files: usize) -> Result<bool, Stop> {
    if !reply::is_answered(session) {
        return Err(session.misuse("fix-nobody", &[]));
    }
    let question = session.say("fix-ask", &[("n", number(files))]);
    Ok(reply::agrees(session, &question))
}
