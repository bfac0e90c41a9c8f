//! What the page « Publier » shows: plans, refusals and checks, as data with sentences for people.

use std::collections::BTreeMap;
use std::path::Path;

use super::publish_session::PlannedSite;
use crate::cli::byte_size;
use crate::cli::session::{Session, Stop};
use crate::deploy::fault::{Fault, FaultKind};
use crate::deploy::host_key;
use crate::deploy::online_check::{OnlineCheck, Verdict};
use crate::deploy::plan::{Alarm, FileChange, PublishPlan};
use crate::deploy::read_targets;
use crate::deploy::remote_state::RemoteState;
use crate::deploy::secret::Secret;
use crate::deploy::store::MissingFolder;
use crate::deploy::target::{Destination, PublishTarget, SecretSource, TERRITORY, TargetKind};
use crate::diagnostic::Problems;
use crate::i18n::program::program;
use crate::i18n::{Language, Word};
use crate::preview::publish_desk::{
    ListedTarget, PublishAct, PublishAnswer, PublishRefusal, ShownCheck, ShownKey, ShownPlan, TriedHost,
};
use crate::printable::on_one_line;
use crate::report::finding::Findings;
use crate::report::messages::number;
use crate::report::reporter::Reporter;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Snapshot, SnapshotEntry, SourceText};

/// How many names of a list are sent.
const LISTED: usize = 200;

/// How many checks of one kind are shown.
const CHECKS: usize = 12;

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
pub(super) fn faulty_file(language: Language, name: &SourcePath, text: &str, problems: &Problems) -> String {
    let mut findings = Findings::default();
    findings.add_all(problems, None);
    let shown = SourceText::new(&read_targets::masked(name, text));
    let snapshot = Snapshot::new([(name.clone(), SnapshotEntry::Text(shown))].into());
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
fn fields(target: &PublishTarget) -> Option<BTreeMap<&'static str, String>> {
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

fn sort(kind: &TargetKind) -> &'static str {
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

fn spoken_missing(session: &Session<'_>, destination: &Destination, missing: &MissingFolder) -> String {
    let names = missing.names.iter().map(|name| on_one_line(name)).collect::<Vec<_>>().join(", ");
    let words = [
        ("folder", destination.target.folder()),
        ("above", missing.above.as_str()),
        ("names", names.as_str()),
    ];
    let words = words.map(|(name, text)| (name, Word::Text(text)));
    let home = if missing.above == "." { "-home" } else { "" };
    let key = if names.is_empty() { "publish-missing-folder" } else { "publish-missing-folder-beside" };
    session.say(&format!("{key}{home}"), &words)
}

fn names<'n>(all: impl IntoIterator<Item = &'n String>) -> Vec<String> {
    all.into_iter().take(LISTED).map(|name| on_one_line(name).into_owned()).collect()
}

/// What would be done.
pub(super) fn plan(session: &Session<'_>, site: &PlannedSite, undo: bool) -> ShownPlan {
    let PlannedSite { destination, plan, .. } = site;
    let titles = |change: FileChange| {
        let pages = plan.pages.values().filter(|(found, _)| *found == change);
        names(pages.map(|(_, title)| title))
    };
    let sorts = [FileChange::Added, FileChange::Changed, FileChange::Removed];
    let [added, changed, removed] = sorts.map(titles);
    let back = site.notes.back_to.as_ref().map(|(publication, moment)| {
        let words = [("number", Word::Text(&publication.to_string())), ("moment", Word::Text(moment))];
        session.say("publish-back-to", &words)
    });
    ShownPlan {
        seal: Digest::of_all([plan.seen, plan.artifacts]).hex(),
        anew: false,
        place: destination.spoken(),
        folder: destination.folder_name().to_owned(),
        first: plan.first,
        back,
        added,
        changed,
        removed,
        others: sorts.map(|change| plan.count(change).1),
        files: plan.send.len(),
        size: byte_size::spoken(session.language, plan.bytes),
        notes: notes(session, site),
        // What is brought back covers nothing new.
        strangers: if undo { Vec::new() } else { names(&plan.strangers) },
        edits: names(plan.edits.keys()),
        alarm: alarm(session, plan),
    }
}

fn notes(session: &Session<'_>, site: &PlannedSite) -> Vec<String> {
    let PlannedSite { destination, plan, .. } = site;
    let counted = |key: &str, n: usize| (n > 0).then(|| session.say(key, &[("n", number(n))]));
    let told = |key: &str, holds: bool| holds.then(|| session.say(key, &[]));
    [
        site.missing.as_ref().map(|missing| spoken_missing(session, destination, missing)),
        told("publish-resumes", plan.resumes),
        told("publish-gaps", !site.gapless),
        counted("publish-page-stale", site.notes.stale.len()),
        counted("publish-page-yielded", plan.yielded.len()),
        counted("publish-page-gone", plan.gone.len()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn alarm(session: &Session<'_>, plan: &PublishPlan) -> Option<String> {
    Some(match plan.alarm.as_ref()? {
        Alarm::Home => session.say("publish-alarm-home", &[]),
        Alarm::Many(gone, all) => {
            session.say("publish-alarm-many", &[("n", number(*gone)), ("all", number(*all))])
        }
        Alarm::Other(other) => session.say("publish-alarm-other", &[("other", Word::Text(other))]),
        Alarm::Nested(other) => session.say("publish-alarm-nested", &[("other", Word::Text(other))]),
        Alarm::Project(guide) => session.say("publish-alarm-project", &[("guide", Word::Text(guide))]),
    })
}

/// Whether this very plan was agreed to, with all that it needs.
pub(super) fn is_agreed(shown: &ShownPlan, act: &PublishAct) -> bool {
    let PublishAct::Publish { seal, onto, agreed, .. } = act else { return false };
    *seal == shown.seal
        && (shown.strangers.is_empty() || onto.trim() == shown.folder)
        && (shown.edits.is_empty() || agreed.edits)
        && (shown.alarm.is_none() || agreed.alarm)
}

/// What was looked at on line.
pub(super) fn verified(session: &Session<'_>, checks: &[OnlineCheck], has_address: bool) -> PublishAnswer {
    let mut shown = Vec::new();
    let mut last = ("", 0);
    for check in checks {
        last = if last.0 == check.key { (check.key, last.1 + 1) } else { (check.key, 1) };
        if last.1 > CHECKS {
            continue;
        }
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
