//! What a command says where git cannot give a former state of the project.

use super::session::{Session, Stop};
use crate::i18n::Word;
use crate::project::history::Unknown;

/// Why git does not give the former state, and what to compare with instead.
pub(super) fn unknown_to_git(session: &Session<'_>, unknown: &Unknown) -> Stop {
    let key = match unknown {
        Unknown::NoGit => "usage-impact-no-git",
        Unknown::NoRepository => "usage-impact-no-repository",
        Unknown::NoCommit => "usage-impact-no-commit",
        Unknown::Refused(_) => "usage-impact-git",
    };
    let said = if let Unknown::Refused(said) = &unknown { said } else { "" };
    Stop::Usage {
        title: session.say(key, &[("said", Word::Text(said))]),
        help: vec![session.say("usage-impact-no-git.aide", &[])],
    }
}
