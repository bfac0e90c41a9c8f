//! What all threads of a preview share: the current revision, the open tabs, what is simulated and what failed.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, RwLock};

use super::http::entrance::Entrances;
use super::page_drafts::PageDrafts;
use super::preview_settings::{News, Settings};
use super::publish_job::PublishJobs;
use super::revision::Revision;
use super::tabs::{Message, Tabs};
use super::undo_history::UndoHistory;
use crate::calendar::Day;
use crate::edition::BuildContext;
use crate::pipeline::Pipeline;
use crate::text::snapshot::Snapshot;

/// The state of a running preview.
pub(crate) struct PreviewState {
    pub(crate) settings: Settings,
    pub(crate) tabs: Tabs,
    /// The secret that a `POST` must show.
    pub(crate) token: String,
    /// Where the tools and the sites are.
    pub(crate) entrances: Entrances,
    current: RwLock<Arc<Revision>>,
    /// The simulated day, if any.
    simulated: Mutex<Option<Day>>,
    /// Why the project cannot be read, for people.
    failure: Mutex<Option<String>>,
    /// Why the system does not report all changes.
    watcher_failure: Mutex<Option<String>>,
    pub(super) open_pages: Mutex<OpenPages>,
    /// The open pages as they last could be drawn.
    pub(super) last_drawn: Mutex<BTreeMap<String, Arc<[u8]>>>,
    /// Held while a revision is made: each follows the one before.
    pub(super) update_lock: Mutex<()>,
    /// The next version to check in the background.
    unchecked: Mutex<Option<u64>>,
    has_unchecked: Condvar,
    /// Whether a save is being processed: the background check waits.
    urgent: AtomicBool,
    /// The decisions of the review page that can be undone.
    pub(crate) decisions: UndoHistory,
    /// The publication that is at work.
    pub(super) publications: PublishJobs,
    /// Pages as they would be with what somebody is writing.
    pub(super) drafts: PageDrafts,
}

/// The pages that tabs show, as they were last served.
#[derive(Default)]
pub(super) struct OpenPages {
    pub(super) pages: BTreeMap<String, OpenPage>,
    /// Whether templates, words or scripts changed in a revision whose pages were not all compared.
    pub(super) reload: bool,
    /// Whether a change came while pages were compared with a revision, and some were left.
    pub(super) uncompared: bool,
}

pub(super) struct OpenPage {
    pub(super) bytes: Arc<[u8]>,
    /// The version in which these bytes first appeared, or a later one.
    pub(super) changed: u64,
}

/// Stands for the version after which the background check ends.
const END: u64 = u64::MAX;

impl PreviewState {
    /// With its first revision.
    pub(crate) fn new(settings: Settings, snapshot: Snapshot, token: String, entrances: Entrances) -> Self {
        let day = settings.day.unwrap_or_else(|| (settings.today)());
        let snapshot = Arc::new(snapshot);
        let pipeline = Pipeline::new(Arc::clone(&snapshot), build_context(day));
        let revision = Revision::new((settings.clock)(), pipeline, snapshot, day, None);
        Self {
            tabs: Tabs::default(),
            token,
            entrances,
            unchecked: Mutex::new(Some(revision.version)),
            has_unchecked: Condvar::new(),
            current: RwLock::new(Arc::new(revision)),
            simulated: Mutex::new(settings.day),
            failure: Mutex::default(),
            watcher_failure: Mutex::default(),
            open_pages: Mutex::default(),
            last_drawn: Mutex::default(),
            update_lock: Mutex::default(),
            urgent: AtomicBool::new(false),
            decisions: UndoHistory::default(),
            drafts: PageDrafts::default(),
            publications: PublishJobs::default(),
            settings,
        }
    }

    /// The current revision.
    pub(crate) fn current(&self) -> Arc<Revision> {
        Arc::clone(&self.current.read().expect("nobody panics with it"))
    }

    /// Makes a revision the current one.
    pub(super) fn replace(&self, revision: &Arc<Revision>) {
        *self.current.write().expect("nobody panics with it") = Arc::clone(revision);
    }

    /// The revision that follows `before`; `None` if neither the project nor the day has changed.
    pub(super) fn next(&self, before: &Revision, snapshot: Option<&Snapshot>) -> Option<Revision> {
        let day = self.day();
        let snapshot = match snapshot {
            Some(snapshot) if *snapshot != *before.snapshot => Arc::new(snapshot.clone()),
            _ if day == before.day => return None,
            _ => Arc::clone(&before.snapshot),
        };
        let pipeline = before.pipeline.renewed(Arc::clone(&snapshot));
        let pipeline = if day == before.day { pipeline } else { pipeline.on(build_context(day)) };
        let version = (before.version + 1).max((self.settings.clock)());
        Some(Revision::new(version, pipeline, snapshot, day, Some(before)))
    }

    /// The day that the sites speak of.
    pub(super) fn day(&self) -> Day {
        self.simulated().unwrap_or_else(|| (self.settings.today)())
    }

    /// The simulated day, if any.
    pub(crate) fn simulated(&self) -> Option<Day> {
        *self.simulated.lock().expect("nobody panics with it")
    }

    /// Sets or ends the simulation of a day; the next revision shows it.
    pub(super) fn simulate(&self, day: Option<Day>) {
        *self.simulated.lock().expect("nobody panics with it") = day;
    }

    /// Why the project cannot be read, if it cannot.
    pub(crate) fn failure(&self) -> Option<String> {
        self.failure.lock().expect("nobody panics with it").clone()
    }

    /// Records whether the project could be read.
    pub(crate) fn set_failure(&self, failure: Option<String>) {
        let mut known = self.failure.lock().expect("nobody panics with it");
        if *known != failure {
            known.clone_from(&failure);
            drop(known);
            if let Some(text) = failure {
                (self.settings.news)(News::Failure(text));
            }
            self.tabs.send_all(&Message::State { version: self.current().version });
        }
    }

    /// Records why the system does not report all changes, if so; the terminal shows it once.
    pub(crate) fn set_watcher_failure(&self, failure: Option<&str>) {
        let mut known = self.watcher_failure.lock().expect("nobody panics with it");
        if known.as_deref() != failure {
            *known = failure.map(str::to_owned);
            if let Some(cause) = failure {
                (self.settings.news)(News::WatcherFailed(cause.to_owned()));
            }
        }
    }

    /// Records whether a save is being processed: meanwhile the background check leaves the machine to it.
    pub(crate) fn set_urgent(&self, urgent: bool) {
        self.urgent.store(urgent, Ordering::Release);
    }

    pub(super) fn is_urgent(&self) -> bool {
        self.urgent.load(Ordering::Acquire)
    }

    /// An open page as it last could be drawn.
    pub(crate) fn last_drawn(&self, page: &str) -> Option<Arc<[u8]>> {
        self.last_drawn.lock().expect("nobody panics with it").get(page).cloned()
    }

    /// Asks for a background check of a version.
    pub(super) fn request_check(&self, version: u64) {
        *self.unchecked.lock().expect("nobody panics with it") = Some(version);
        self.has_unchecked.notify_all();
    }

    /// Waits for a version to check; `None` when the preview ends.
    pub(super) fn next_check(&self) -> Option<u64> {
        let unchecked = self.unchecked.lock().expect("nobody panics with it");
        let waited = self.has_unchecked.wait_while(unchecked, |version| version.is_none());
        waited.expect("nobody panics with it").take().filter(|version| *version != END)
    }

    /// Ends the background check, and the tabs.
    pub(crate) fn close(&self) {
        self.request_check(END);
        self.tabs.close();
    }
}

fn build_context(day: Day) -> BuildContext {
    BuildContext { date: day, base_address: None }
}
