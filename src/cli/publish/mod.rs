//! `jalon publish`: sites on their hosts: planned, shown, agreed to, done.

mod ask;
mod publish_context;
mod told;
mod verify;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use self::publish_context::PublishContext;
use super::arguments::Common;
use super::date;
use super::progress::Transfer;
use super::project::{Project, is_bad};
use super::session::{Exit, Session, Stop};
use crate::calendar::Day;
use crate::deploy::Host;
use crate::deploy::artifacts::Artifacts;
use crate::deploy::desk::{self, Desk};
use crate::deploy::fault::{Fault, FaultKind};
use crate::deploy::opening;
use crate::deploy::plan::Plan;
use crate::deploy::served;
use crate::deploy::target::Destination;
use crate::deploy::undoing;
use crate::diagnostic::Diagnostic;
use crate::i18n::Word;
use crate::output::kept;
use crate::report::finding::Findings;
use crate::report::reporter::Reporter;

#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "one for each switch of the command line")]
pub(super) struct Publish {
    pub(super) territories: Vec<String>,
    #[arg(long)]
    pub(super) to: Option<String>,
    #[arg(long)]
    pub(super) config: Option<PathBuf>,
    #[arg(long, short)]
    pub(super) yes: bool,
    #[arg(long)]
    pub(super) dry_run: bool,
    #[arg(long, conflicts_with = "verify")]
    pub(super) undo: bool,
    #[arg(long)]
    pub(super) verify: bool,
    #[arg(long, value_enum, value_name = "nginx|caddy")]
    pub(super) snippet: Option<Kind>,
    #[arg(long)]
    pub(super) allow_removals: bool,
    #[arg(long)]
    pub(super) overwrite_live_edits: bool,
    #[arg(long)]
    pub(super) break_lock: bool,
    #[arg(long, value_parser = date::parse)]
    pub(super) date: Option<Day>,
}

/// A web server that is told by a file outside the site.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Kind {
    Nginx,
    Caddy,
}

/// What became of one territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// Its files have errors.
    Faulty,
    /// The guide or the theme has an error.
    Blocked,
    /// What it would do needs somebody's word first.
    Held,
    /// The machine, or the host, refused.
    Refused,
    /// The host holds what it should.
    UpToDate,
    /// Planned, and no more was asked for.
    Planned,
    /// Nobody agreed.
    Declined,
    /// It stands on the host.
    Published,
}

/// A site that may go: planned and shown.
struct Ready {
    destination: Destination,
    plan: Plan,
}

/// Publishes the territories that are asked for.
pub(super) fn run(session: &mut Session<'_>, common: &Common, request: &Publish) -> Result<Exit, Stop> {
    let publish_context = match PublishContext::find(session, common, request)? {
        Ok(publish_context) => publish_context,
        Err(exit) => return Ok(exit),
    };
    let (project, asked) = publish_context.project(session, common, request)?;
    if asked.len() > 1 && publish_context.target.takes_one() {
        let words = [("name", Word::Text(&publish_context.target.name))];
        return Err(Stop::Usage {
            title: session.say("publish-one-place", &words),
            help: vec![session.say("publish-one-place.aide", &words)],
        });
    }
    let publish_session = PublishSession { publish_context, project, request };
    if request.verify {
        return Ok(verify::run(session, &publish_session, &asked));
    }
    if let Some(server) = request.snippet {
        return Ok(publish_session.snippet(session, server, &asked));
    }
    publish_session.tell_common(session);
    let mut fates: Vec<(String, Fate)> = Vec::new();
    let mut ready: Vec<(String, Ready)> = Vec::new();
    for id in &asked {
        match publish_session.prepare(session, id, asked.len() > 1) {
            Ok(Ok(one)) => ready.push((id.clone(), one)),
            Ok(Err(fate)) => fates.push((id.clone(), fate)),
            Err(fault) => {
                told::fault(session, &fault, publish_session.publish_context.secret.as_ref());
                fates.push((id.clone(), Fate::Refused));
            }
        }
    }
    let answer = if ready.is_empty() || request.dry_run {
        ask::Answer::No
    } else if request.yes {
        ask::Answer::Yes
    } else {
        ask::whether(session, ready.len(), request.undo)?
    };
    for (id, one) in ready {
        let fate = match answer {
            ask::Answer::Yes => publish_session.carry_out(session, &one).unwrap_or_else(|fault| {
                told::fault(session, &fault, publish_session.publish_context.secret.as_ref());
                Fate::Refused
            }),
            ask::Answer::No if request.dry_run => Fate::Planned,
            ask::Answer::No => Fate::Declined,
        };
        fates.push((id, fate));
    }
    desk::sweep(&publish_session.state());
    fates.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(told::summary(session, &publish_session.publish_context.target.name, &fates))
}

/// Everything that all territories of one call share.
struct PublishSession<'r> {
    publish_context: PublishContext,
    project: Project,
    request: &'r Publish,
}

impl PublishSession<'_> {
    fn state(&self) -> PathBuf {
        self.project.root.join(".jalon")
    }

    fn desk(&self, destination: &Destination) -> Result<Desk, Fault> {
        Desk::take(&self.state(), &destination.target.name, &destination.territory, &destination.place())
    }

    fn open<'d>(&self, destination: &Destination, desk: &'d Desk) -> Result<Box<dyn Host + 'd>, Fault> {
        opening::host(
            destination,
            desk,
            self.publish_context.me.clone(),
            self.publish_context.secret.as_ref(),
        )
    }

    /// What is wrong with the guide or the theme, where that stops everybody.
    fn tell_common(&self, session: &mut Session<'_>) {
        if self.project.is_blocked(false) {
            let found = self.project.common_findings().sorted();
            let bad: Vec<_> = found.into_iter().filter(|finding| is_bad(&finding.problem, false)).collect();
            let reporter =
                Reporter::new(session.language, &self.project.snapshot).with_colours(session.stderr_colours);
            let text = reporter.text(&bad);
            session.warn(&text, Exit::Problems);
        }
    }

    /// Says what the configuration of a web server needs; it is the person's to put there.
    fn snippet(&self, session: &mut Session<'_>, kind: Kind, ids: &[String]) -> Exit {
        let server = match kind {
            Kind::Nginx => served::Server::Nginx,
            Kind::Caddy => served::Server::Caddy,
        };
        for id in ids {
            let destination = self.publish_context.destination(id, ids.len() > 1);
            match self.artifacts(session, &destination, true) {
                Ok(Ok((artifacts, _))) => {
                    let Destination { target, .. } = &destination;
                    let (address, folder) = (target.address.as_deref(), target.folder());
                    let text = served::snippet(server, &artifacts, address, folder, target.compress);
                    session.tell(&text, Exit::Fine);
                }
                Ok(Err(_)) => return Exit::Problems,
                Err(fault) => {
                    told::fault(session, &fault, None);
                    return Exit::Refused;
                }
            }
        }
        Exit::Fine
    }

    /// The site as it would be sent, and its overrides that are to be reviewed; told where it is not fit to be sent.
    fn artifacts(
        &self,
        session: &mut Session<'_>,
        destination: &Destination,
        tell: bool,
    ) -> Result<Result<(Artifacts, Vec<String>), Fate>, Fault> {
        let site = self.project.pipeline.site(&destination.territory);
        if tell {
            let mut findings = Findings::default();
            for problem in site.problems.iter().filter(|problem| keeps_back(problem)) {
                findings.add(problem, Some(&destination.territory));
            }
            let reporter =
                Reporter::new(session.language, &self.project.snapshot).with_colours(session.stderr_colours);
            let text = reporter.text(&findings.sorted());
            session.warn(&text, Exit::Problems);
        }
        if self.project.is_blocked(false) {
            return Ok(Err(Fate::Blocked));
        }
        let kept_back = site.problems.iter().any(keeps_back);
        // Named in the plan, whatever their policy.
        let stale = site.problems.iter().filter(|problem| problem.code.is_of_stale());
        let stale = stale.map(|problem| {
            let target = problem.facts.get("target").map_or("", String::as_str);
            let (line, _) = self.project.snapshot.position(&problem.place);
            format!("{target} ({}:{line})", problem.place.file)
        });
        let stale = stale.collect();
        match site.approve() {
            Ok(_) if kept_back => Ok(Err(Fate::Faulty)),
            Ok(site) => {
                let artifacts = opening::artifacts(destination, site.into_inner(), &self.project.root)?;
                Ok(Ok((artifacts, stale)))
            }
            Err(_) => Ok(Err(Fate::Faulty)),
        }
    }

    /// Plans one territory, and shows the plan.
    fn prepare(
        &self,
        session: &mut Session<'_>,
        id: &str,
        several: bool,
    ) -> Result<Result<Ready, Fate>, Fault> {
        let destination = self.publish_context.destination(id, several);
        let desk = self.desk(&destination)?;
        let mut host = self.open(&destination, &desk)?;
        let (artifacts, stale) = if self.request.undo {
            (undoing::previous(&mut *host, &desk)?, Vec::new())
        } else {
            match self.artifacts(session, &destination, true)? {
                Ok(made) => made,
                Err(fate) => return Ok(Err(fate)),
            }
        };
        if self.request.break_lock {
            host.break_lock()?;
        }
        let survey = host.survey(&artifacts)?;
        if let Some(owner) = &survey.lock {
            return Err(Fault::new(FaultKind::Locked, owner.who.clone(), owner.since.clone()));
        }
        if self.request.undo {
            undoing::check(&self.publish_context.target.name, &desk, &survey)?;
        }
        let last = desk.last().unwrap_or_default();
        let plan = Plan::of(&artifacts, &survey, &last.titles).of_territory(id, &survey, desk.near());
        let plan = Plan { undoes: self.request.undo, ..plan };
        told::plan(session, &destination, &plan, &survey, &stale, self.request);
        if plan.is_nothing() && !plan.first {
            if !self.request.dry_run && last.lines() != plan.remote_manifest.files {
                host.learn(&plan, &artifacts)?;
            }
            return Ok(Err(Fate::UpToDate));
        }
        let alarmed = plan.alarm.is_some() && !self.request.allow_removals;
        let edited = !plan.edits.is_empty() && !self.request.overwrite_live_edits;
        Ok(if alarmed || edited { Err(Fate::Held) } else { Ok(Ready { destination, plan }) })
    }

    /// Keeps what the published site was made of, so that what changes after it can be told.
    fn keep(&self, destination: &Destination, artifacts: &Artifacts) -> Result<(), Fault> {
        let name = kept::name(artifacts.files.iter().map(|(path, item)| (path.as_str(), item.digest)));
        let (project, sites) = (&self.project, [(destination.territory.clone(), name)].into());
        let day = project.pipeline.build_context().date;
        Ok(kept::keep(&self.state(), &project.snapshot, day, &sites, true)?)
    }

    /// Does what was planned.
    fn carry_out(&self, session: &mut Session<'_>, ready: &Ready) -> Result<Fate, Fault> {
        let Ready { destination, plan } = ready;
        let desk = self.desk(destination)?;
        let mut host = self.open(destination, &desk)?;
        let artifacts = if self.request.undo {
            undoing::previous(&mut *host, &desk)?
        } else {
            // Pressed again rather than kept: a thousand sites are not held in memory. The plan knows its digest.
            match self.artifacts(session, destination, false)? {
                Ok((artifacts, _)) => artifacts,
                Err(fate) => return Ok(fate),
            }
        };
        for path in plan.edits.keys() {
            if let Some(bytes) = host.fetch(path)? {
                let copy = desk.copy(plan.remote_manifest.number, path, &bytes)?;
                let words = [("path", Word::Text(path)), ("copy", Word::Text(&session.path(&copy)))];
                let line = session.say("publish-copied", &words);
                session.warn(&format!("{line}\n"), Exit::Fine);
            }
        }
        let transfer = Transfer::start(session, "publish-sending", plan.bytes);
        let done = host.carry_out(plan, &artifacts, &transfer);
        transfer.finish();
        done?;
        if !self.request.undo {
            self.keep(destination, &artifacts)?;
        }
        Ok(Fate::Published)
    }
}

/// Whether a site with this problem is not sent: an error, or a stale local text whose policy blocks.
fn keeps_back(problem: &Diagnostic) -> bool {
    is_bad(problem, false) || problem.code.forbids_publishing()
}
