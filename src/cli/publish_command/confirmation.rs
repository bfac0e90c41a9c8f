//! The question before anything is sent.

use std::io::{self, IsTerminal};

use super::publish_args::PublishArgs;
use crate::cli::session::{Exit, Session, Stop};
use crate::i18n::Word;
use crate::report::messages::number;

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Confirmation {
    /// Go on.
    Yes,
    /// Stop.
    No,
}

/// Whether to publish over what is in `folder` and is not ours: whoever says so names that folder.
pub(super) fn is_to_cover(session: &mut Session<'_>, folder: &str, request: &PublishArgs) -> bool {
    if let Some(named) = &request.onto {
        return named == folder;
    }
    if request.dry_run || request.yes || !session.around.watched || !io::stdin().is_terminal() {
        return false;
    }
    let question = session.say("publish-ask-onto", &[("folder", Word::Text(folder))]);
    read_reply(session, &question).is_some_and(|reply| reply == folder)
}

/// Asks whether to publish `sites` sites; refuses if nobody is there to answer.
pub(super) fn ask(session: &mut Session<'_>, sites: usize, undo: bool) -> Result<Confirmation, Stop> {
    if !session.around.watched || !io::stdin().is_terminal() {
        return Err(session.misuse("publish-nobody", &[]));
    }
    let key = if undo { "publish-ask-undo" } else { "publish-ask" };
    let question = session.say(key, &[("n", number(sites))]);
    let yes = read_reply(session, &question)
        .is_some_and(|reply| ["o", "oui", "y", "yes"].contains(&reply.to_lowercase().as_str()));
    Ok(if yes { Confirmation::Yes } else { Confirmation::No })
}

/// What a person answers, without the spaces around it; none at the end of the input.
fn read_reply(session: &mut Session<'_>, question: &str) -> Option<String> {
    session.warn(&format!("{question} "), Exit::Fine);
    let mut line = String::new();
    let read = io::stdin().read_line(&mut line).unwrap_or(0);
    (read > 0).then(|| line.trim().to_owned())
}
