//! Replies of a person at the terminal.

use std::io::{self, IsTerminal};

use super::session::{Exit, Session};

/// Whether somebody is there to answer.
pub(super) fn is_answered(session: &Session<'_>) -> bool {
    session.around.watched && io::stdin().is_terminal()
}

/// Whether a person answers yes, in either language.
pub(super) fn agrees(session: &mut Session<'_>, question: &str) -> bool {
    let reply = read_reply(session, question).map(|reply| reply.to_lowercase());
    reply.is_some_and(|reply| ["o", "oui", "y", "yes"].contains(&reply.as_str()))
}

/// What a person answers, without the spaces around it; none at the end of the input.
pub(super) fn read_reply(session: &mut Session<'_>, question: &str) -> Option<String> {
    session.warn(&format!("{question} "), Exit::Fine);
    let mut line = String::new();
    let read = io::stdin().read_line(&mut line).unwrap_or(0);
    (read > 0).then(|| line.trim().to_owned())
}
