//! What the page « Publier » shows: targets, refusals and checks, as data with sentences for people.

use std::collections::BTreeMap;
use std::path::Path;

use super::publish_messages::missing_folder;
use super::verify::first_checks;
use crate::cli::byte_size;
use crate::cli::session::{Session, Stop};
use crate::cli::targets_file::TargetsFile;
use crate::deploy::fault::{Fault, FaultKind};
use crate::deploy::host_key;
use crate::deploy::online_check::{OnlineCheck, Verdict};
use crate::deploy::remote_state::RemoteState;
use crate::deploy::secret::Secret;
use crate::deploy::store::MissingFolder;
use crate::deploy::target::{Destination, PublishTarget, SecretSource, TERRITORY, TargetKind};
use crate::i18n::program::program;
use crate::i18n::{Language, Word};
use crate::preview::publish_desk::{
    ListedTarget, PublishAnswer, PublishRefusal, ShownCheck, ShownKey, ShownNames, TriedHost,
};
use crate::printable::on_one_line;
use crate::report::reporter::Reporter;

/// How many names of a list are sent.
const LISTED: usize = 200;

/// Why a wish ends without an answer of its own.
pub(super) enum NoAnswer {
    Stop(Stop),
    Refused(Box<PublishRefusal>),
    /// What was written as for a terminal says why.
    Told,
}

impl From<Stop> for NoAnswer {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

/// What was written as for a terminal.
pub(super) fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}

/// Why a command would stop; none where only what it wrote says it.
pub(super) fn stopped(session: &mut Session<'_>, stop: Stop) -> Option<PublishRefusal> {
    match stop {
        Stop::Usage { title, help } => Some(PublishRefusal { title, help, ..PublishRefusal::default() }),
        Stop::Refused(failure) => {
            session.refuse(&failure);
            None
        }
    }
}

/// What is wrong in the file of targets; nothing that seems secret is shown.
pub(super) fn faulty_file(language: Language, file: &TargetsFile) -> String {
    let (snapshot, findings) = file.findings();
    Reporter::new(language, &snapshot).text(&findings.sorted()).trim().to_owned()
}

/// A target, as the page lists it.
pub(super) fn listed(target: &PublishTarget, base: &Path) -> ListedTarget {
    ListedTarget {
        name: target.name.clone(),
        sort: sort(&target.kind),
        place: target.destination(TERRITORY, base, false).spoken(),
        address: target.address.clone(),
        asks: target.secret == SecretSource::Prompt,
        fields: fields(target),
    }
}

/// What the form of a target says.
pub(super) fn fields(target: &PublishTarget) -> Option<BTreeMap<&'static str, String>> {
    let mut fields: BTreeMap<&'static str, String> = match &target.kind {
        TargetKind::Folder { path, .. } | TargetKind::Zip { path } => [("chemin", path.clone())].into(),
        TargetKind::Sftp(server) | TargetKind::Ftps { server, .. } => [
            ("hote", server.host.clone()),
            ("port", server.port.map_or_else(String::new, |port| port.to_string())),
            ("compte", server.account.clone().unwrap_or_default()),
            ("dossier", server.folder.clone()),
        ]
        .into(),
        _ => return None,
    };
    fields.insert("adresse", target.address.clone().unwrap_or_default());
    Some(fields)
}

/// What sort of host it is, as the file calls it.
pub(super) fn sort(kind: &TargetKind) -> &'static str {
    match kind {
        TargetKind::Folder { .. } => "dossier",
        TargetKind::Zip { .. } => "zip",
        TargetKind::Git { .. } => "git",
        TargetKind::Sftp(_) => "sftp",
        TargetKind::Rsync(_) => "rsync",
        TargetKind::Ftps { .. } => "ftps",
        TargetKind::Command { .. } => "command",
    }
}

/// What a host refused, with what somebody does about it in the browser.
pub(super) fn refused(
    session: &Session<'_>,
    destination: &Destination,
    fault: Fault,
    secret: Option<&Secret>,
) -> PublishRefusal {
    let (fault, key) = match unknown_key(destination, &fault) {
        Ok(key) => (fault, key),
        Err(other) => (other, None),
    };
    let hide = |text: &str| secret.map_or_else(|| text.to_owned(), |secret| secret.hide_in(text));
    let (what, said) = (hide(&fault.what), hide(fault.said.trim()));
    let words = [("what", Word::Text(&what)), ("said", Word::Text(&said))];
    let sort = fault.kind.key();
    let title = session.say(sort, &words);
    // The command's advice speaks of the command line and of keys of the file.
    let own = program(session.language).say(&sort.replace("fault-", "publish-page-help-"), &words);
    let mut help = vec![own.unwrap_or_else(|| session.say(&format!("{sort}.aide"), &words))];
    if !said.is_empty() && !title.contains(&said) && !help[0].contains(&said) {
        help.push(session.say("publish-said", &words));
    }
    PublishRefusal { sort, title, help, key }
}

fn unknown_key(destination: &Destination, fault: &Fault) -> Result<Option<ShownKey>, Fault> {
    let Some(server) = destination.ssh_server().filter(|_| fault.kind == FaultKind::HostKeyUnknown) else {
        return Ok(None);
    };
    let key = host_key::presented(server)?;
    Ok(key.map(|key| ShownKey {
        host: server.host.clone(),
        algorithm: key.algorithm,
        fingerprint: key.fingerprint,
    }))
}

/// What is where the site goes.
pub(super) fn tried(
    session: &Session<'_>,
    destination: &Destination,
    found: &RemoteState,
    room: Option<(u64, bool)>,
) -> TriedHost {
    let stands = found.remote_manifest.as_ref();
    TriedHost {
        place: destination.spoken(),
        site: stands.map(|stands| stands.territory.clone()),
        missing: found.missing.as_ref().map(|missing| spoken_missing(session, destination, missing)),
        strangers: names(&found.strangers),
        blind: found.blind,
        room: room.map(|(free, _)| byte_size::spoken(session.language, free)),
        full: room.is_some_and(|(_, full)| full),
    }
}

/// What is said of a folder that is not there.
pub(super) fn spoken_missing(
    session: &Session<'_>,
    destination: &Destination,
    missing: &MissingFolder,
) -> String {
    let names = missing.names.iter().map(|name| on_one_line(name)).collect::<Vec<_>>().join(", ");
    missing_folder(session, destination, missing, &names)
}

/// The first names of a list.
pub(super) fn names<'n>(all: impl IntoIterator<Item = &'n String>) -> ShownNames {
    let mut all = all.into_iter();
    let names = all.by_ref().take(LISTED).map(|name| on_one_line(name).into_owned()).collect();
    ShownNames { names, more: all.count() }
}

/// What was looked at on line.
pub(super) fn verified(session: &Session<'_>, checks: &[OnlineCheck], has_address: bool) -> PublishAnswer {
    let mut shown = Vec::new();
    for check in first_checks(checks) {
        let verdict = match check.verdict {
            Verdict::Good => "good",
            Verdict::Better => "better",
            Verdict::Bad => "bad",
        };
        let words = [("what", Word::Text(&check.what)), ("found", Word::Text(&check.found))];
        shown.push(ShownCheck { verdict, text: session.say(check.key, &words) });
    }
    if !has_address {
        shown.push(ShownCheck { verdict: "better", text: session.say("publish-page-no-address", &[]) });
    }
    PublishAnswer::Verified { good: checks.iter().all(|check| check.verdict != Verdict::Bad), checks: shown }
}
