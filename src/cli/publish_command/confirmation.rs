//! The question before anything is sent.

use std::io::{self, IsTerminal};

use crate::cli::session::{Exit, Session, Stop};
use crate::report::messages::number;

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Confirmation {
    /// Go on.
    Yes,
    /// Stop.
    No,
}

/// Asks whether to publish `sites` sites; refuses if nobody is there to answer.
pub(super) fn ask(session: &mut Session<'_>, sites: usize, undo: bool) -> Result<Confirmation, Stop> {
    if !session.around.watched || !io::stdin().is_terminal() {
        return Err(session.misuse("publish-nobody", &[]));
    }
    let key = if undo { "publish-ask-undo" } else { "publish-ask" };
    let question = session.say(key, &[("n", number(sites))]);
    session.warn(&format!("{question} "), Exit::Fine);
    let mut line = String::new();
    let read = io::stdin().read_line(&mut line).unwrap_or(0);
    let yes = ["o", "oui", "y", "yes"].contains(&line.trim().to_lowercase().as_str());
    Ok(if read > 0 && yes { Confirmation::Yes } else { Confirmation::No })
}
