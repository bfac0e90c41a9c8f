//! The desk of the page « Publier »: it plans and publishes as the command does, and tells of it as data.

use std::path::{Path, PathBuf};

use super::desk_answers::{self, NoAnswer};
use super::desk_plan;
use super::publish_args::PublishArgs;
use super::publish_context::PublishContext;
use super::publish_outcome::PublishOutcome;
use super::publish_session::{PlannedSite, PublishSession};
use super::{saved_target, target_place};
use crate::cli::common_args::CommonArgs;
use crate::cli::session::{Session, Surroundings};
use crate::cli::targets_file::{FILE, TargetsFile};
use crate::deploy::artifacts::Artifacts;
use crate::deploy::fault::Fault;
use crate::deploy::folder_view::{self, FolderView};
use crate::deploy::host_key::{self, PresentedKey};
use crate::deploy::secret::Secret;
use crate::deploy::target::Destination;
use crate::deploy::{Watch, online_check, publication_sweep};
use crate::i18n::Language;
use crate::preview::publish_desk::{
    FilledTarget, PublishAct, PublishAnswer, PublishDesk, PublishRefusal, PublishWatch, PublishWish,
    TargetList, UnsavedTarget,
};
use crate::project;
use crate::text::path::SourcePath;
use crate::text::snapshot::SnapshotEntry;
use crate::text::text_change::TextChange;

/// Publishes the sites of one project.
pub(in crate::cli) struct BrowserDesk {
    root: PathBuf,
    language: Language,
    around: Surroundings,
}

/// Hands on to the page what is sent.
struct Forwarded<'w>(&'w dyn PublishWatch);

impl Watch for Forwarded<'_> {
    fn sent(&self, bytes: u64) {
        self.0.sent(bytes);
    }
}

impl PublishDesk for BrowserDesk {
    fn targets(&self) -> TargetList {
        let name = SourcePath::parse(FILE).expect("a plain name");
        let file = self.root.join(FILE);
        if !file.is_file() {
            return TargetList::default();
        }
        let (mut told, mut warned) = (Vec::new(), Vec::new());
        let mut session = Session::new(&[], self.language, &self.around, &mut told, &mut warned);
        match project::single(&name, &file) {
            Ok(SnapshotEntry::Text(text)) => {
                let read = TargetsFile::of(name, &text);
                let is_faulty = read.targets.has_errors();
                let fault = is_faulty.then(|| desk_answers::faulty_file(self.language, &read));
                let targets = read.targets.value.values();
                TargetList {
                    targets: targets.map(|target| desk_answers::listed(target, &self.root)).collect(),
                    fault,
                }
            }
            Ok(_) => {
                TargetList { fault: Some(session.say("publish-page-odd-file", &[])), ..TargetList::default() }
            }
            Err(failure) => {
                session.refuse(&failure);
                TargetList { fault: Some(desk_answers::text_of(&warned)), ..TargetList::default() }
            }
        }
    }

    fn save(&self, form: &FilledTarget) -> Result<Option<TextChange>, UnsavedTarget> {
        saved_target::text_change(self.language, &self.root, form)
    }

    fn carry_out(&self, wish: &PublishWish, watch: &dyn PublishWatch) -> PublishAnswer {
        let (mut told, mut warned) = (Vec::new(), Vec::new());
        let mut session = Session::new(&[], self.language, &self.around, &mut told, &mut warned);
        let refusal = match self.fulfil(&mut session, wish, watch) {
            Ok(mut answer) => {
                if let Some(text) = answer.messages_mut() {
                    *text = desk_answers::text_of(&warned);
                }
                return answer;
            }
            Err(NoAnswer::Stop(stop)) => desk_answers::stopped(&mut session, stop),
            Err(NoAnswer::Refused(refusal)) => Some(*refusal),
            Err(NoAnswer::Told) => None,
        };
        let title = session.say("publish-page-told", &[]);
        let refusal = refusal.unwrap_or_else(|| {
            let help = [&warned, &told].map(|bytes| desk_answers::text_of(bytes));
            let help = help.into_iter().filter(|text| !text.is_empty()).collect();
            PublishRefusal { title, help, ..PublishRefusal::default() }
        });
        PublishAnswer::Refused(refusal)
    }
}

impl BrowserDesk {
    /// For the project at `root`.
    pub(in crate::cli) fn at(root: &Path, language: Language) -> Self {
        // Nobody types at a terminal.
        let around = Surroundings {
            folder: root.to_path_buf(),
            watched: false,
            at_terminal: false,
            stdout_colours: false,
            stderr_colours: false,
            ..Surroundings::of_process()
        };
        Self { root: root.to_path_buf(), language, around }
    }

    fn fulfil(
        &self,
        session: &mut Session<'_>,
        wish: &PublishWish,
        watch: &dyn PublishWatch,
    ) -> Result<PublishAnswer, NoAnswer> {
        let common = CommonArgs::of_project(self.root.clone());
        let mut request = request(wish);
        let Ok(context) = PublishContext::find(session, &common, &request)? else {
            return Err(NoAnswer::Told);
        };
        let destination = context.destination(&wish.territory, false);
        // What is not ours, or not finished, is told with the plan, and agreed to there.
        request.onto = Some(destination.folder_name().to_owned());
        let (project, _) = context.project(session, &common, &request)?;
        target_place::check(session, &destination, &project.root)?;
        let forwarded = Forwarded(watch);
        let publish_session = PublishSession { context, project, request: &request, watch: Some(&forwarded) };
        let work = Work { publish_session: &publish_session, destination: &destination };
        let done = match &wish.act {
            PublishAct::Try => work.tried(session),
            PublishAct::Look { folder } => work.looked(folder),
            PublishAct::Trust { algorithm, fingerprint } => work.trusted(session, algorithm, fingerprint),
            PublishAct::Plan { undo, .. } => work.planned(session, *undo),
            PublishAct::Publish { undo, .. } => work.published(session, wish, *undo, watch),
            PublishAct::Verify => work.verified(session),
        };
        done.map_err(|end| match end {
            End::No(no) => no,
            End::Fault(fault) => {
                let secret = publish_session.context.secret.as_ref();
                NoAnswer::Refused(Box::new(desk_answers::refused(session, &destination, fault, secret)))
            }
        })
    }
}

/// The arguments with which the command would do the same: it asks nothing, because the page has asked.
fn request(wish: &PublishWish) -> PublishArgs {
    let (undo, unlock) = match wish.act {
        PublishAct::Plan { undo, unlock } => (undo, unlock),
        PublishAct::Publish { undo, .. } => (undo, false),
        _ => (false, false),
    };
    PublishArgs {
        territories: vec![wish.territory.clone()],
        to: Some(wish.target.clone()),
        typed: wish.password.as_ref().map(|password| Secret::typed(password.letters())),
        dry_run: !matches!(wish.act, PublishAct::Publish { .. }),
        undo,
        break_lock: unlock,
        allow_removals: true,
        overwrite_live_edits: true,
        allow_unfinished: true,
        ..PublishArgs::default()
    }
}

/// What is wrong is added from what was told.
fn faulty() -> PublishAnswer {
    PublishAnswer::Faulty { told: String::new() }
}

/// Why a piece of work ends without an answer.
enum End {
    Fault(Fault),
    No(NoAnswer),
}

impl From<Fault> for End {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// One territory at one target.
struct Work<'w> {
    publish_session: &'w PublishSession<'w>,
    destination: &'w Destination,
}

impl Work<'_> {
    /// Looks at what is there, and changes nothing.
    fn tried(&self, session: &Session<'_>) -> Result<PublishAnswer, End> {
        let publications = self.publish_session.publication_store(self.destination)?;
        let mut host = self.publish_session.open(self.destination, &publications)?;
        let found = host.remote_state(&Artifacts::default())?;
        let room = folder_view::free_space(self.destination, self.publish_session.context.secret.as_ref())?;
        Ok(PublishAnswer::Tried(desk_answers::tried(session, self.destination, &found, room)))
    }

    fn looked(&self, folder: &str) -> Result<PublishAnswer, End> {
        let secret = self.publish_session.context.secret.as_ref();
        let view = folder_view::look_into(self.destination, folder, secret)?;
        let (folder, there) = (folder.to_owned(), view.is_some());
        let FolderView { folders, files } = view.unwrap_or_default();
        Ok(PublishAnswer::Looked { folder, there, folders, files })
    }

    fn trusted(&self, session: &Session<'_>, algorithm: &str, print: &str) -> Result<PublishAnswer, End> {
        let (algorithm, fingerprint) = (algorithm.to_owned(), print.to_owned());
        let key = PresentedKey { algorithm, fingerprint };
        let server = self.destination.ssh_server().filter(|_| print.starts_with("SHA256:"));
        let is_noted = server.map(|server| host_key::accept(server, &key)).transpose()?;
        if is_noted == Some(true) {
            return Ok(PublishAnswer::Trusted);
        }
        Err(End::No(NoAnswer::Stop(session.misuse("publish-page-not-trusted", &[]))))
    }

    fn planned(&self, session: &mut Session<'_>, undo: bool) -> Result<PublishAnswer, End> {
        Ok(match self.prepared(session)? {
            Ok(site) => PublishAnswer::Planned(Box::new(desk_plan::plan(session, &site, undo))),
            Err(answer) => answer,
        })
    }

    /// The plan, as the command makes it; or why there is none.
    fn prepared(&self, session: &mut Session<'_>) -> Result<Result<PlannedSite, PublishAnswer>, End> {
        self.publish_session.tell_common(session);
        let made = self.publish_session.prepare(session, &self.destination.territory, false)?;
        let address = self.destination.target.address.clone();
        made.map_or_else(
            |outcome| match outcome {
                PublishOutcome::UpToDate => Ok(Err(PublishAnswer::UpToDate { address })),
                PublishOutcome::Faulty | PublishOutcome::Blocked => Ok(Err(faulty())),
                _ => Err(End::No(NoAnswer::Told)),
            },
            |site| Ok(Ok(site)),
        )
    }

    /// Publishes what was planned; where that is no longer so, or not agreed to, the plan is shown anew.
    fn published(
        &self,
        session: &mut Session<'_>,
        wish: &PublishWish,
        undo: bool,
        watch: &dyn PublishWatch,
    ) -> Result<PublishAnswer, End> {
        let site = match self.prepared(session)? {
            Ok(site) => site,
            Err(answer) => return Ok(answer),
        };
        let mut shown = desk_plan::plan(session, &site, undo);
        if !desk_plan::is_agreed(&shown, &wish.act) {
            shown.anew = true;
            return Ok(PublishAnswer::Planned(Box::new(shown)));
        }
        watch.begins(site.plan.bytes);
        let outcome = self.publish_session.carry_out(session, &site)?;
        publication_sweep::sweep(&self.publish_session.state_folder());
        Ok(match outcome {
            PublishOutcome::Faulty | PublishOutcome::Blocked => faulty(),
            _ => PublishAnswer::Published {
                place: self.destination.spoken(),
                address: self.destination.target.address.clone(),
                undo,
                withdrawn: outcome == PublishOutcome::Withdrawn,
                told: String::new(),
            },
        })
    }

    fn verified(&self, session: &Session<'_>) -> Result<PublishAnswer, End> {
        let publications = self.publish_session.publication_store(self.destination)?;
        let mut host = self.publish_session.open(self.destination, &publications)?;
        let address = self.destination.target.address.as_deref();
        let checks = online_check::check(&mut *host, address, publications.last())?;
        Ok(desk_answers::verified(session, &checks, address.is_some()))
    }
}
