//! The question before anything is sent.

use super::publish_args::PublishArgs;
use crate::cli::reply::{agrees, is_answered, read_reply};
use crate::cli::session::{Session, Stop};
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
    if request.dry_run || request.yes || !is_answered(session) {
        return false;
    }
    let question = session.say("publish-ask-onto", &[("folder", Word::Text(folder))]);
    read_reply(session, &question).is_some_and(|reply| reply == folder)
}

/// Asks the question `key` about `sites` sites, of which `withdrawn` are taken away; refuses if nobody is there to answer.
pub(super) fn ask(
    session: &mut Session<'_>,
    key: &str,
    (sites, withdrawn): (usize, usize),
) -> Result<Confirmation, Stop> {
    if !is_answered(session) {
        return Err(session.misuse("publish-nobody", &[]));
    }
    let back = number(sites - withdrawn);
    let words = [("n", number(sites)), ("withdrawn", number(withdrawn)), ("back", back)];
    let question = session.say(key, &words);
    Ok(if agrees(session, &question) { Confirmation::Yes } else { Confirmation::No })
}
