//! The question whether a host that this machine does not know yet is the right one.

use super::publish_session::PublishSession;
use crate::cli::reply::{agrees, is_answered};
use crate::cli::session::{Exit, Session};
use crate::deploy::fault::{Fault, FaultKind};
use crate::deploy::host_key::{self, PresentedKey};
use crate::deploy::target::RemoteServer;
use crate::i18n::Word;

/// Whether to try again after `fault`: the host was not known, somebody compared its key and agreed to it.
pub(super) fn is_settled(
    session: &mut Session<'_>,
    publish_session: &PublishSession<'_>,
    id: &str,
    fault: &Fault,
) -> Result<bool, Fault> {
    let destination = publish_session.context.destination(id, false);
    let Some(server) = destination.ssh_server().filter(|_| fault.kind == FaultKind::HostKeyUnknown) else {
        return Ok(false);
    };
    let Some(key) = host_key::presented(server)? else { return Ok(false) };
    tell(session, server, &key);
    if publish_session.request.yes || !is_answered(session) {
        return Ok(false);
    }
    let question = session.say("publish-host-key-ask", &[]);
    if !agrees(session, &question) {
        return Ok(false);
    }
    host_key::accept(server, &key)
}

/// Shows the key.
fn tell(session: &mut Session<'_>, server: &RemoteServer, key: &PresentedKey) {
    let words = [
        ("host", Word::Text(server.host.as_str())),
        ("algorithm", Word::Text(&key.algorithm)),
        ("fingerprint", Word::Text(&key.fingerprint)),
    ];
    let text = session.say("publish-host-key", &words);
    session.warn(&format!("{text}\n"), Exit::Fine);
}
