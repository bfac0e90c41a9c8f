//! `jalon publish --verify`: compares the sites on line with what was published; changes nothing.

use super::publish_messages;
use super::publish_session::PublishSession;
use crate::cli::session::{Exit, Session};
use crate::deploy::fault::Fault;
use crate::deploy::online_check::{OnlineCheck, Verdict, check};
use crate::i18n::Word;

/// How many checks of one kind are shown.
const LISTED: usize = 12;

/// Verifies the sites of `ids`.
pub(super) fn run(session: &mut Session<'_>, publish_session: &PublishSession<'_>, ids: &[String]) -> Exit {
    let mut exit = Exit::Fine;
    for id in ids {
        match one(session, publish_session, id, ids.len() > 1) {
            Ok(checks) => {
                if checks.iter().any(|check| check.verdict == Verdict::Bad) && exit == Exit::Fine {
                    exit = Exit::Problems;
                }
            }
            Err(fault) => {
                publish_messages::fault(session, &fault, publish_session.context.secret.as_ref());
                exit = Exit::Refused;
            }
        }
    }
    let key = match exit {
        Exit::Fine => "verify-all-good",
        Exit::Problems => "verify-some-bad",
        _ => return exit,
    };
    let line = session.say(key, &[]);
    session.tell(&format!("{line}\n"), exit)
}

/// The checks that are shown: of each kind, the first ones.
pub(super) fn first_checks(checks: &[OnlineCheck]) -> impl Iterator<Item = &OnlineCheck> {
    checks.chunk_by(|one, next| one.key == next.key).flat_map(|alike| alike.iter().take(LISTED))
}

fn one(
    session: &mut Session<'_>,
    publish_session: &PublishSession<'_>,
    id: &str,
    several: bool,
) -> Result<Vec<OnlineCheck>, Fault> {
    let destination = publish_session.context.destination(id, several);
    let publications = publish_session.publication_store(&destination)?;
    let mut host = publish_session.open(&destination, &publications)?;
    let checks = check(&mut *host, destination.target.address.as_deref(), publications.last())?;
    let place = destination.spoken();
    let mut lines =
        vec![session.say("publish-plan", &[("name", Word::Text(id)), ("place", Word::Text(&place))])];
    for check in first_checks(&checks) {
        let mark = match check.verdict {
            Verdict::Good => "+",
            Verdict::Better => "?",
            Verdict::Bad => "!",
        };
        let words = [("what", Word::Text(&check.what)), ("found", Word::Text(&check.found))];
        lines.push(format!("  {mark} {}", session.say(check.key, &words)));
    }
    if destination.target.address.is_none() {
        lines.push(format!("  {}", session.say("verify-no-address", &[])));
    }
    session.tell_lines(&lines, Exit::Fine);
    Ok(checks)
}
