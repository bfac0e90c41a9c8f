//! The chosen target, and who publishes to it.

use std::env;
use std::path::{Path, PathBuf};

use super::publish_args::PublishArgs;
use crate::calendar;
use crate::cli::common_args::CommonArgs;
use crate::cli::open_project::{Project, root};
use crate::cli::session::{Exit, Session, Stop};
use crate::cli::targets_file::{self, FILE};
use crate::cli::usage_message;
use crate::deploy::host_lock::LockOwner;
use crate::deploy::secret::{self, Secret};
use crate::deploy::target::{Destination, PublishTarget, SecretSource};
use crate::edition::BuildContext;
use crate::i18n::Word;
use crate::project;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, SnapshotEntry};

/// A target, ready for publication.
pub(super) struct PublishContext {
    pub(super) target: PublishTarget,
    pub(super) secret: Option<Secret>,
    pub(super) me: LockOwner,
    /// The folder of the file that declares the target.
    base: PathBuf,
}

impl PublishContext {
    /// Finds the target that the arguments name; reports a faulty file, and returns the exit code.
    pub(super) fn find(
        session: &mut Session<'_>,
        common: &CommonArgs,
        request: &PublishArgs,
    ) -> Result<Result<Self, Exit>, Stop> {
        let file = match &request.config {
            Some(file) => session.around.folder.join(file),
            None => root(session, common)?.join(FILE),
        };
        if !file.is_file() {
            let path = session.path(&file);
            return Err(session.misuse("publish-no-file", &[("path", Word::Text(&path))]));
        }
        let read = targets_file::read(&file)?;
        if !read.targets.problems.is_empty() {
            let (snapshot, findings) = read.findings();
            session.warn_of_problems(&snapshot, findings);
        }
        let read = read.targets;
        if read.has_errors() {
            return Ok(Err(Exit::Problems));
        }
        let target = choose_target(session, request, read.value.into_values().collect())?;
        let secret = match &request.typed {
            Some(typed) if target.secret == SecretSource::Prompt => Some(typed.clone()),
            _ => secret_of(session, &target)?,
        };
        let base = file.parent().unwrap_or(Path::new(".")).to_path_buf();
        Ok(Ok(Self { target, secret, me: me(), base }))
    }

    /// The project, with the address of the target, and the territories that are asked for.
    pub(super) fn project(
        &self,
        session: &mut Session<'_>,
        common: &CommonArgs,
        request: &PublishArgs,
    ) -> Result<(Project, Vec<String>), Stop> {
        // The address depends on the number of territories, and the pipeline on the address.
        let mut project = Project::open(session, common, request.date, None)?;
        let asked = project.asked(session, &request.territories)?;
        let Some(address) = &self.target.address else { return Ok((project, asked)) };
        let several = asked.len() > 1 && !address.contains(BuildContext::TERRITORY);
        let address = address.trim_end_matches('/');
        let address =
            if several { format!("{address}/{}/", BuildContext::TERRITORY) } else { format!("{address}/") };
        let date = project.pipeline.build_context().date;
        project.pipeline = project.pipeline.on(BuildContext { date, base_address: Some(address) });
        Ok((project, asked))
    }

    pub(super) fn destination(&self, territory: &str, several: bool) -> Destination {
        self.target.destination(territory, &self.base, several)
    }
}

fn choose_target(
    session: &Session<'_>,
    request: &PublishArgs,
    mut targets: Vec<PublishTarget>,
) -> Result<PublishTarget, Stop> {
    let names: Vec<String> = targets.iter().map(|target| target.name.clone()).collect();
    let known = session.say("publish-targets", &[("names", Word::Text(&names.join(", ")))]);
    match &request.to {
        _ if targets.is_empty() => Err(session.misuse("publish-no-target", &[])),
        None if targets.len() == 1 => Ok(targets.remove(0)),
        None => Err(Stop::Usage { title: session.say("publish-which", &[]), help: vec![known] }),
        Some(name) => {
            if let Some(at) = targets.iter().position(|target| target.name == *name) {
                return Ok(targets.remove(at));
            }
            let title = session.say("publish-unknown-target", &[("name", Word::Text(name))]);
            let near = usage_message::near(name, &names, session.language);
            Err(Stop::Usage { title, help: near.into_iter().chain([known]).collect() })
        }
    }
}

fn secret_of(session: &mut Session<'_>, target: &PublishTarget) -> Result<Option<Secret>, Stop> {
    if target.secret == SecretSource::Prompt && !session.around.watched {
        return Err(session.misuse("publish-no-prompt", &[("name", Word::Text(&target.name))]));
    }
    let ask = session.say("publish-password", &[("name", Word::Text(&target.name))]);
    secret::of(&target.secret, &format!("{ask} "), session.around.watched).map_err(|fault| {
        let words = [("what", Word::Text(&fault.what)), ("said", Word::Text(&fault.said))];
        let mut help = vec![session.say(&format!("{}.aide", fault.kind.key()), &words)];
        if !fault.said.is_empty() {
            help.push(session.say("publish-said", &words));
        }
        Stop::Usage { title: session.say(fault.kind.key(), &words), help }
    })
}

/// Who publishes, as shown to others who find the host locked.
fn me() -> LockOwner {
    let variable =
        |names: &[&str]| names.iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    let person = variable(&["USER", "USERNAME", "LOGNAME"]);
    let machine = variable(&["HOSTNAME", "COMPUTERNAME"]).or_else(|| {
        let name = project::single(&SourcePath::parse("hostname.txt")?, Path::new("/etc/hostname")).ok()?;
        match name {
            SnapshotEntry::Text(text) => Some(text.text.trim().to_owned()).filter(|name| !name.is_empty()),
            _ => None,
        }
    });
    let who = [person, machine].into_iter().flatten().collect::<Vec<_>>().join(" @ ");
    let since = calendar::spoken_moment();
    let token =
        Digest::of(format!("{who} {since} {} {:p}", std::process::id(), &raw const who).as_bytes()).short();
    LockOwner { who: if who.is_empty() { "?".into() } else { who }, since, token }
}
