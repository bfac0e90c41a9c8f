//! `jalon publish`: sites on their hosts: planned, shown, agreed to, done.

mod ask;
mod told;
mod verify;
mod wharf;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use self::wharf::Wharf;
use super::arguments::Common;
use super::date;
use super::progress::Transfer;
use super::project::{Project, is_bad};
use super::session::{Exit, Session, Stop};
use crate::calendar::Day;
use crate::deploy::Host;
use crate::deploy::desk::{self, Desk};
use crate::deploy::fault::{Fault, FaultKind};
use crate::deploy::opening;
use crate::deploy::parcel::Parcel;
use crate::deploy::plan::Plan;
use crate::deploy::served;
use crate::deploy::target::Berth;
use crate::deploy::undoing;
use crate::diagnostic::Diagnostic;
use crate::i18n::Word;
use crate::output::kept;
use crate::report::{Findings, Reporter};

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
    berth: Berth,
    plan: Plan,
}

/// Publishes the territories that are asked for.
pub(super) fn run(session: &mut Session<'_>, common: &Common, request: &Publish) -> Result<Exit, Stop> {
    let wharf = match Wharf::find(session, common, request)? {
        Ok(wharf) => wharf,
        Err(exit) => return Ok(exit),
    };
    let (project, asked) = wharf.project(session, common, request)?;
    if asked.len() > 1 && wharf.target.takes_one() {
        let words = [("name", Word::Text(&wharf.target.name))];
        return Err(Stop::Usage {
            title: session.say("publish-one-place", &words),
            help: vec![session.say("publish-one-place.aide", &words)],
        });
    }
    let harbour = Harbour { wharf, project, request };
    if request.verify {
        return Ok(verify::run(session, &harbour, &asked));
    }
    if let Some(server) = request.snippet {
        return Ok(harbour.snippet(session, server, &asked));
    }
    harbour.tell_common(session);
    let mut fates: Vec<(String, Fate)> = Vec::new();
    let mut ready: Vec<(String, Ready)> = Vec::new();
    for id in &asked {
        match harbour.prepare(session, id, asked.len() > 1) {
            Ok(Ok(one)) => ready.push((id.clone(), one)),
            Ok(Err(fate)) => fates.push((id.clone(), fate)),
            Err(fault) => {
                told::fault(session, &fault, harbour.wharf.secret.as_ref());
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
            ask::Answer::Yes => harbour.carry_out(session, &one).unwrap_or_else(|fault| {
                told::fault(session, &fault, harbour.wharf.secret.as_ref());
                Fate::Refused
            }),
            ask::Answer::No if request.dry_run => Fate::Planned,
            ask::Answer::No => Fate::Declined,
        };
        fates.push((id, fate));
    }
    desk::sweep(&harbour.state());
    fates.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(told::summary(session, &harbour.wharf.target.name, &fates))
}

/// Everything that all territories of one call share.
struct Harbour<'r> {
    wharf: Wharf,
    project: Project,
    request: &'r Publish,
}

impl Harbour<'_> {
    fn state(&self) -> PathBuf {
        self.project.root.join(".jalon")
    }

    fn desk(&self, berth: &Berth) -> Result<Desk, Fault> {
        Desk::take(&self.state(), &berth.target.name, &berth.territory, &berth.place())
    }

    fn open<'d>(&self, berth: &Berth, desk: &'d Desk) -> Result<Box<dyn Host + 'd>, Fault> {
        opening::host(berth, desk, self.wharf.me.clone(), self.wharf.secret.as_ref())
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
            let berth = self.wharf.berth(id, ids.len() > 1);
            match self.parcel(session, &berth, true) {
                Ok(Ok((parcel, _))) => {
                    let Berth { target, .. } = &berth;
                    let (address, folder) = (target.address.as_deref(), target.folder());
                    let text = served::snippet(server, &parcel, address, folder, target.compress);
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
    fn parcel(
        &self,
        session: &mut Session<'_>,
        berth: &Berth,
        tell: bool,
    ) -> Result<Result<(Parcel, Vec<String>), Fate>, Fault> {
        let site = self.project.press.site(&berth.territory);
        if tell {
            let mut findings = Findings::default();
            for problem in site.problems.iter().filter(|problem| keeps_back(problem)) {
                findings.add(problem, Some(&berth.territory));
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
                let parcel = opening::parcel(berth, site.into_inner(), &self.project.root)?;
                Ok(Ok((parcel, stale)))
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
        let berth = self.wharf.berth(id, several);
        let desk = self.desk(&berth)?;
        let mut host = self.open(&berth, &desk)?;
        let (parcel, stale) = if self.request.undo {
            (undoing::previous(&mut *host, &desk)?, Vec::new())
        } else {
            match self.parcel(session, &berth, true)? {
                Ok(made) => made,
                Err(fate) => return Ok(Err(fate)),
            }
        };
        if self.request.break_lock {
            host.break_lock()?;
        }
        let survey = host.survey(&parcel)?;
        if let Some(owner) = &survey.lock {
            return Err(Fault::new(FaultKind::Locked, owner.who.clone(), owner.since.clone()));
        }
        if self.request.undo {
            undoing::check(&self.wharf.target.name, &desk, &survey)?;
        }
        let last = desk.last().unwrap_or_default();
        let plan = Plan::of(&parcel, &survey, &last.titles).of_territory(id, &survey, desk.near());
        let plan = Plan { undoes: self.request.undo, ..plan };
        told::plan(session, &berth, &plan, &survey, &stale, self.request);
        if plan.is_nothing() && !plan.first {
            if !self.request.dry_run && last.lines() != plan.ledger.files {
                host.learn(&plan, &parcel)?;
            }
            return Ok(Err(Fate::UpToDate));
        }
        let alarmed = plan.alarm.is_some() && !self.request.allow_removals;
        let edited = !plan.edits.is_empty() && !self.request.overwrite_live_edits;
        Ok(if alarmed || edited { Err(Fate::Held) } else { Ok(Ready { berth, plan }) })
    }

    /// Keeps what the published site was made of, so that what changes after it can be told.
    fn keep(&self, berth: &Berth, parcel: &Parcel) -> Result<(), Fault> {
        let name = kept::name(parcel.files.iter().map(|(path, item)| (path.as_str(), item.digest)));
        let (project, sites) = (&self.project, [(berth.territory.clone(), name)].into());
        let day = project.press.occasion().date;
        Ok(kept::keep(&self.state(), &project.snapshot, day, &sites, true)?)
    }

    /// Does what was planned.
    fn carry_out(&self, session: &mut Session<'_>, ready: &Ready) -> Result<Fate, Fault> {
        let Ready { berth, plan } = ready;
        let desk = self.desk(berth)?;
        let mut host = self.open(berth, &desk)?;
        let parcel = if self.request.undo {
            undoing::previous(&mut *host, &desk)?
        } else {
            // Pressed again rather than kept: a thousand sites are not held in memory. The plan knows its digest.
            match self.parcel(session, berth, false)? {
                Ok((parcel, _)) => parcel,
                Err(fate) => return Ok(fate),
            }
        };
        for path in plan.edits.keys() {
            if let Some(bytes) = host.fetch(path)? {
                let copy = desk.copy(plan.ledger.number, path, &bytes)?;
                let words = [("path", Word::Text(path)), ("copy", Word::Text(&session.path(&copy)))];
                let line = session.say("publish-copied", &words);
                session.warn(&format!("{line}\n"), Exit::Fine);
            }
        }
        let transfer = Transfer::start(session, "publish-sending", plan.bytes);
        let done = host.carry_out(plan, &parcel, &transfer);
        transfer.finish();
        done?;
        if !self.request.undo {
            self.keep(berth, &parcel)?;
        }
        Ok(Fate::Published)
    }
}

/// Whether a site with this problem is not sent: an error, or a stale local text whose policy blocks.
fn keeps_back(problem: &Diagnostic) -> bool {
    is_bad(problem, false) || problem.code.forbids_publishing()
}
