//! One run of `jalon publish`: each territory is planned, then carried out.

use std::path::PathBuf;

use super::confirmation;
use super::publish_args::{PublishArgs, SnippetServer};
use super::publish_context::PublishContext;
use super::publish_messages;
use super::publish_messages::PlanNotes;
use super::publish_outcome::PublishOutcome;
use super::unfinished::Unfinished;
use crate::cli::open_project::{Project, is_bad};
use crate::cli::progress::Transfer;
use crate::cli::session::{Exit, Session};
use crate::deploy::artifacts::Artifacts;
use crate::deploy::fault::{Fault, FaultKind};
use crate::deploy::opening;
use crate::deploy::plan::PublishPlan;
use crate::deploy::previous::Previous;
use crate::deploy::publication_store::PublicationStore;
use crate::deploy::remote_manifest::RemoteManifest;
use crate::deploy::safe_copies;
use crate::deploy::target::Destination;
use crate::deploy::undoing;
use crate::deploy::web_server;
use crate::deploy::{SiteHost, Watch, store};
use crate::diagnostic::Diagnostic;
use crate::failure::Foreign;
use crate::i18n::Word;
use crate::output::build_history;
use crate::output::output_mark::{OutputKind, OutputOwner};
use crate::report::finding::Findings;

/// A site whose plan was shown and may be carried out.
pub(super) struct PlannedSite {
    pub(super) destination: Destination,
    pub(super) plan: PublishPlan,
    /// The folder is not there, but this is.
    pub(super) missing: Option<store::MissingFolder>,
    /// Whether every file is replaced in one step.
    pub(super) gapless: bool,
    /// Whether nobody can look at what is there.
    pub(super) blind: bool,
    pub(super) notes: PlanNotes,
}

/// What all territories of one run share.
pub(super) struct PublishSession<'r> {
    pub(super) context: PublishContext,
    pub(super) project: Project,
    pub(super) request: &'r PublishArgs,
    /// Hears what is sent, in the place of a terminal.
    pub(super) watch: Option<&'r dyn Watch>,
}

impl PublishSession<'_> {
    pub(super) fn state_folder(&self) -> PathBuf {
        self.project.root.join(".jalon")
    }

    pub(super) fn publication_store(&self, destination: &Destination) -> Result<PublicationStore, Fault> {
        PublicationStore::take(
            &self.state_folder(),
            &destination.target.name,
            &destination.territory,
            &destination.place(),
        )
    }

    pub(super) fn open<'d>(
        &self,
        destination: &Destination,
        publications: &'d PublicationStore,
    ) -> Result<Box<dyn SiteHost + 'd>, Fault> {
        opening::open_host(destination, publications, self.context.me.clone(), self.context.secret.as_ref())
    }

    /// Reports the errors of the guide or the theme that stop every territory.
    pub(super) fn tell_common(&self, session: &mut Session<'_>) {
        if self.project.is_blocked(false) {
            let mut findings = Findings::default();
            let problems = self.project.pipeline.problems().iter();
            findings.add_all(problems.filter(|problem| is_bad(problem, false)), None);
            session.warn_of_problems(&self.project.snapshot, findings);
        }
    }

    /// Prints what to add to the configuration of a web server.
    pub(super) fn snippet(&self, session: &mut Session<'_>, server: SnippetServer, ids: &[String]) -> Exit {
        let server = match server {
            SnippetServer::Nginx => web_server::WebServer::Nginx,
            SnippetServer::Caddy => web_server::WebServer::Caddy,
        };
        for id in ids {
            let destination = self.context.destination(id, ids.len() > 1);
            match self.artifacts(session, &destination, true) {
                Ok(Ok((artifacts, _))) => {
                    let Destination { target, .. } = &destination;
                    let (address, folder) = (target.address.as_deref(), target.folder());
                    let text = web_server::snippet(server, &artifacts, address, folder, target.compress);
                    let Some(text) = text else {
                        let words = [("path", Word::Text(folder))];
                        let stop = session.misuse("usage-snippet-sign", &words);
                        return session.stop(&stop);
                    };
                    session.tell(&text, Exit::Fine);
                }
                Ok(Err(_)) => return Exit::Problems,
                Err(fault) => {
                    publish_messages::fault(session, &fault, None);
                    return Exit::Refused;
                }
            }
        }
        Exit::Fine
    }

    /// The site as it would be sent, and its overrides that need a review; reports why it cannot be sent.
    fn artifacts(
        &self,
        session: &mut Session<'_>,
        destination: &Destination,
        tell: bool,
    ) -> Result<Result<(Artifacts, Vec<String>), PublishOutcome>, Fault> {
        let site = self.project.pipeline.site(&destination.territory);
        if tell {
            let mut findings = Findings::default();
            findings.add_all(
                site.problems.iter().filter(|problem| keeps_back(problem)),
                Some(&destination.territory),
            );
            session.warn_of_problems(&self.project.snapshot, findings);
        }
        if self.project.is_blocked(false) {
            return Ok(Err(PublishOutcome::Blocked));
        }
        let kept_back = site.problems.iter().any(keeps_back);
        // The plan names them, whatever their policy.
        let stale = site.problems.iter().filter(|problem| problem.code.is_of_stale());
        let stale = stale.map(|problem| {
            let target = problem.facts.get("target").map_or("", String::as_str);
            let (line, _) = self.project.snapshot.position(&problem.place);
            format!("{target} ({}:{line})", problem.place.file)
        });
        let stale = stale.collect();
        match site.approve() {
            Ok(_) if kept_back => Ok(Err(PublishOutcome::Faulty)),
            Ok(site) => {
                let artifacts = opening::artifacts(destination, site.into_inner(), &self.project.root)?;
                Ok(Ok((artifacts, stale)))
            }
            Err(_) => Ok(Err(PublishOutcome::Faulty)),
        }
    }

    /// Plans one territory, and shows the plan.
    pub(super) fn prepare(
        &self,
        session: &mut Session<'_>,
        id: &str,
        several: bool,
    ) -> Result<Result<PlannedSite, PublishOutcome>, Fault> {
        let destination = self.context.destination(id, several);
        let publications = self.publication_store(&destination)?;
        let mut host = self.open(&destination, &publications)?;
        // A plan touches nothing.
        let breaks = self.request.break_lock && !self.request.dry_run;
        if self.request.undo && breaks {
            // What somebody else left half done is ours from now on: it is what is undone.
            undoing::take_over(&mut *host, &publications)?;
        }
        let mut told = PlanNotes::default();
        let artifacts = if self.request.undo {
            let Previous { artifacts, number, moment, withdraws } =
                undoing::previous(&mut *host, &publications)?;
            told.back_to = Some((number, moment));
            told.withdraws = withdraws;
            artifacts
        } else {
            let made = self.artifacts(session, &destination, true)?;
            let (artifacts, stale) = match made {
                Ok(made) => made,
                Err(outcome) => return Ok(Err(outcome)),
            };
            told.stale = stale;
            told.unfinished = Unfinished::of(&self.project, &self.context, &destination, &artifacts);
            artifacts
        };
        if breaks && !self.request.undo {
            host.break_lock()?;
        }
        let survey = host.remote_state(&artifacts)?;
        if let Some(owner) = &survey.lock {
            return Err(Fault::new(FaultKind::Locked, owner.who.clone(), owner.since.clone()));
        }
        if let Some(stands) = &survey.remote_manifest {
            check_kind(session, &destination, stands)?;
        }
        if self.request.undo {
            undoing::check(&self.context.target.name, &publications, &survey, told.withdraws)?;
        }
        let last = publications.last().unwrap_or_default();
        let owner = OutputOwner::of(self.project.pipeline.guide(), &self.state_folder());
        let plan = PublishPlan::of(&artifacts, &survey, &last.titles).of_territory(
            (id, &owner),
            &survey,
            publications.near(),
        );
        let plan = if told.withdraws {
            plan.withdrawing(&survey)
        } else {
            PublishPlan { undoes: self.request.undo, ..plan }
        };
        publish_messages::plan(session, &destination, &plan, &survey, &told, self.request);
        if plan.is_nothing() && !plan.first && !plan.withdraws {
            if !self.request.dry_run && last.lines() != plan.remote_manifest.files {
                host.learn(&plan, &artifacts)?;
            }
            return Ok(Err(PublishOutcome::UpToDate));
        }
        let alarmed = plan.alarm.is_some() && !self.request.allow_removals;
        let edited = !plan.edits.is_empty() && !self.request.overwrite_live_edits;
        let unfinished = !told.unfinished.is_nothing() && !self.request.allow_unfinished;
        // Whoever runs `--undo --yes` once too often does not mean to take the site off line.
        let unasked = plan.withdraws && self.request.yes && !self.request.allow_removals;
        let held = alarmed
            || unasked
            || edited
            || unfinished
            || !plan.strangers.is_empty()
                && !plan.withdraws
                && !confirmation::is_to_cover(session, destination.folder_name(), self.request);
        Ok(if held {
            Err(PublishOutcome::Held)
        } else {
            Ok(PlannedSite {
                destination,
                plan,
                missing: survey.missing,
                gapless: survey.gapless,
                blind: survey.blind,
                notes: told,
            })
        })
    }

    /// Records what the published site was made of, so that later changes can be listed.
    fn keep(&self, destination: &Destination, artifacts: &Artifacts) -> Result<(), Fault> {
        let name =
            build_history::name(artifacts.files.iter().map(|(path, item)| (path.as_str(), item.digest)));
        let (project, sites) = (&self.project, [(destination.territory.clone(), name)].into());
        let day = project.pipeline.build_context().date;
        Ok(build_history::keep(&self.state_folder(), &project.snapshot, day, &sites, true)?)
    }

    /// Carries out the plan.
    pub(super) fn carry_out(
        &self,
        session: &mut Session<'_>,
        ready: &PlannedSite,
    ) -> Result<PublishOutcome, Fault> {
        let PlannedSite { destination, plan, .. } = ready;
        let publications = self.publication_store(destination)?;
        let mut host = self.open(destination, &publications)?;
        let artifacts = if self.request.undo {
            undoing::previous(&mut *host, &publications)?.artifacts
        } else {
            // Rendered again, because a thousand sites do not fit in memory; the plan knows the digest.
            match self.artifacts(session, destination, false)? {
                Ok((artifacts, _)) => artifacts,
                Err(outcome) => return Ok(outcome),
            }
        };
        for (path, copy) in safe_copies::keep(&mut *host, &publications, plan, &artifacts)? {
            let words = [("path", Word::Text(&path)), ("copy", Word::Text(&session.path(&copy)))];
            let line = session.say("publish-copied", &words);
            session.warn(&format!("{line}\n"), Exit::Fine);
        }
        let transfer = Transfer::start(session, "publish-sending", plan.bytes);
        let done = host.carry_out(plan, &artifacts, self.watch.unwrap_or(&transfer));
        transfer.finish();
        done?;
        OutputOwner::of(self.project.pipeline.guide(), &self.state_folder())
            .remember(&self.state_folder())?;
        if !self.request.undo {
            self.keep(destination, &artifacts)?;
        }
        Ok(if plan.withdraws { PublishOutcome::Withdrawn } else { PublishOutcome::Published })
    }
}

/// Refuses what no publication made: the folder of all sites, a report.
fn check_kind(
    session: &Session<'_>,
    destination: &Destination,
    stands: &RemoteManifest,
) -> Result<(), Fault> {
    let found = match stands.output_kind() {
        OutputKind::Site => return Ok(()),
        OutputKind::Sites => Foreign::Sites,
        OutputKind::Report => Foreign::Report,
        OutputKind::Technicians | OutputKind::Technician => Foreign::Technicians,
    };
    Err(Fault::new(FaultKind::OtherOutput, destination.spoken(), session.say(found.key(), &[])))
}

/// Whether this problem keeps its site from being sent: an error, or a stale local text whose policy blocks.
fn keeps_back(problem: &Diagnostic) -> bool {
    is_bad(problem, false) || problem.code.forbids_publishing()
}
