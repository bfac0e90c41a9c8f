//! The question before anything is sent.

use std::io::{self, IsTerminal};

use super::super::session::{Exit, Session, Stop};
use crate::i18n::Word;

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Go on.
    Yes,
    /// Leave it.
    No,
}

/// Asks whether `sites` sites shall go; refuses where nobody is there to answer.
pub(super) fn whether(session: &mut Session<'_>, sites: usize, undo: bool) -> Result<Answer, Stop> {
    if !session.around.watched || !io::stdin().is_terminal() {
        return Err(Stop::Usage {
            title: session.say("publish-nobody", &[]),
            help: vec![session.say("publish-nobody.aide", &[])],
        });
    }
    let key = if undo { "publish-ask-undo" } else { "publish-ask" };
    let question = session.say(key, &[("n", Word::Number(i64::try_from(sites).unwrap_or(i64::MAX)))]);
    session.warn(&format!("{question} "), Exit::Fine);
    let mut line = String::new();
    let read = io::stdin().read_line(&mut line).unwrap_or(0);
    let yes = ["o", "oui", "y", "yes"].contains(&line.trim().to_lowercase().as_str());
    Ok(if read > 0 && yes { Answer::Yes } else { Answer::No })
}
