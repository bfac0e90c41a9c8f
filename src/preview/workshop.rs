//! The workshop: the present moment, who looks at what, and how a change becomes the next moment.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, RwLock};
use std::thread;
use std::time::Duration;

use super::change::{Change, change};
use super::desk::Decided;
use super::door::answer::Body;
use super::door::request::Request;
use super::moment::Moment;
use super::routes;
use super::tabs::{Message, Tab, Tabs};
use super::{News, Settings};
use crate::calendar::Day;
use crate::diagnostic::Diagnostic;
use crate::edition::BuildContext;
use crate::pipeline::Pipeline;
use crate::report::finding::ProblemCount;
use crate::text::snapshot::{Digest, Snapshot};

/// How often the work behind looks whether it may go on.
const BREATH: Duration = Duration::from_millis(2);

/// What all threads of a preview share.
pub(crate) struct Workshop {
    pub(crate) settings: Settings,
    pub(crate) tabs: Tabs,
    /// What a `POST` must show.
    pub(crate) token: String,
    now: RwLock<Arc<Moment>>,
    /// The day that is simulated, if any.
    simulated: Mutex<Option<Day>>,
    /// Why the project cannot be read, in words.
    failure: Mutex<Option<String>>,
    /// Why the system does not tell of all changes.
    deaf: Mutex<Option<String>>,
    watched: Mutex<Watched>,
    /// The open pages as they last could be drawn.
    kept: Mutex<BTreeMap<String, Arc<[u8]>>>,
    /// Moments follow each other: whoever makes one holds this.
    turn: Mutex<()>,
    /// The version that is to be looked through behind.
    behind: Mutex<Option<u64>>,
    bell: Condvar,
    /// Whether somebody waits for the moment that is being made: the work behind waits for it too.
    urgent: AtomicBool,
    last_news: Mutex<Option<Digest>>,
    /// What was decided at the review desk.
    pub(crate) decided: Decided,
}

/// The pages that are open, as they were last served.
#[derive(Default)]
struct Watched {
    pages: BTreeMap<String, Shown>,
    /// Whether templates, words or scripts changed in a moment whose pages were not all compared.
    reload: bool,
}

/// A moment that is made and not yet seen.
pub(crate) struct Ahead {
    /// The version that it follows.
    before: u64,
    moment: Arc<Moment>,
    /// The most urgent page, and what it will hold.
    page: Option<(String, Arc<[u8]>)>,
}

struct Shown {
    bytes: Arc<[u8]>,
    /// The version in which these bytes came up, or later.
    changed: u64,
}

impl Workshop {
    /// With its first moment.
    pub(crate) fn new(settings: Settings, snapshot: Snapshot, token: String) -> Self {
        let day = settings.day.unwrap_or_else(|| (settings.today)());
        let snapshot = Arc::new(snapshot);
        let pipeline = Pipeline::new(Arc::clone(&snapshot), build_context(day));
        let moment = Moment::new((settings.clock)(), pipeline, snapshot, day, None);
        let simulated = Mutex::new(settings.day);
        let behind = Mutex::new(Some(moment.version));
        Self {
            settings,
            tabs: Tabs::default(),
            token,
            now: RwLock::new(Arc::new(moment)),
            simulated,
            failure: Mutex::default(),
            deaf: Mutex::default(),
            watched: Mutex::default(),
            kept: Mutex::default(),
            turn: Mutex::default(),
            behind,
            bell: Condvar::new(),
            urgent: AtomicBool::new(false),
            last_news: Mutex::default(),
            decided: Decided::default(),
        }
    }

    /// The present moment.
    pub(crate) fn now(&self) -> Arc<Moment> {
        Arc::clone(&self.now.read().expect("nobody panics with it"))
    }

    /// Why the project cannot be read, where it cannot.
    pub(crate) fn failure(&self) -> Option<String> {
        self.failure.lock().expect("nobody panics with it").clone()
    }

    /// The project could be read, or could not.
    pub(crate) fn fails(&self, failure: Option<String>) {
        let mut known = self.failure.lock().expect("nobody panics with it");
        if *known != failure {
            known.clone_from(&failure);
            drop(known);
            if let Some(text) = failure {
                (self.settings.news)(News::Failure(text));
            }
            self.tabs.tell_all(&Message::State { version: self.now().version });
        }
    }

    /// The day that is simulated, where one is.
    pub(crate) fn simulated(&self) -> Option<Day> {
        *self.simulated.lock().expect("nobody panics with it")
    }

    /// Simulates a day, or goes back to today.
    pub(crate) fn simulate(&self, day: Option<Day>) -> u64 {
        *self.simulated.lock().expect("nobody panics with it") = day;
        self.renew(None, None, &|| false);
        self.now().version
    }

    /// The system tells of all changes, or does not, for a reason that the terminal hears once. Gives the latter.
    pub(crate) fn listens(&self, deaf: Option<&str>) -> bool {
        let mut known = self.deaf.lock().expect("nobody panics with it");
        if known.as_deref() != deaf {
            *known = deaf.map(str::to_owned);
            if let Some(cause) = deaf {
                (self.settings.news)(News::Deaf(cause.to_owned()));
            }
        }
        deaf.is_some()
    }

    /// A save is being looked at, or no longer: until then the work behind leaves the machine to it.
    pub(crate) fn hurries(&self, urgent: bool) {
        self.urgent.store(urgent, Ordering::Release);
    }

    /// Makes the moment that `snapshot` will be, where it is new, and the page in it that is most urgent: nobody sees
    /// them before [`Workshop::renew`] is given them.
    pub(crate) fn foresee(&self, snapshot: &Snapshot) -> Option<Ahead> {
        let before = self.now();
        let moment = Arc::new(self.next(&before, Some(snapshot))?);
        let page = self.tabs.pages().into_iter().next();
        let page = page.map(|page| {
            let bytes = self.bytes(&moment, &page);
            (page, bytes)
        });
        Some(Ahead { before: before.version, moment, page })
    }

    /// The moment after `before`, where anything is new.
    fn next(&self, before: &Moment, snapshot: Option<&Snapshot>) -> Option<Moment> {
        let day = self.simulated().unwrap_or_else(|| (self.settings.today)());
        let snapshot = match snapshot {
            Some(snapshot) if *snapshot != *before.snapshot => Arc::new(snapshot.clone()),
            _ if day == before.day => return None,
            _ => Arc::clone(&before.snapshot),
        };
        let pipeline = before.pipeline.renewed(Arc::clone(&snapshot));
        let pipeline = if day == before.day { pipeline } else { pipeline.on(build_context(day)) };
        let version = (before.version + 1).max((self.settings.clock)());
        Some(Moment::new(version, pipeline, snapshot, day, Some(before)))
    }

    /// The project may have changed (`None`: it has not, but the day may have): makes the next moment, where there is
    /// anything new, and tells the tabs. What is left to tell when `hurry` says so is told with the next.
    pub(crate) fn renew(&self, snapshot: Option<&Snapshot>, ahead: Option<Ahead>, hurry: &dyn Fn() -> bool) {
        let turn = self.turn.lock().expect("no stage panics with it");
        let before = self.now();
        let day = self.simulated().unwrap_or_else(|| (self.settings.today)());
        let fits = |ahead: &Ahead| ahead.before == before.version && ahead.moment.day == day;
        let (moment, page) = match ahead.filter(fits) {
            Some(ahead) => (ahead.moment, ahead.page),
            None => match self.next(&before, snapshot) {
                Some(moment) => (Arc::new(moment), None),
                None => return,
            },
        };
        *self.now.write().expect("nobody panics with it") = Arc::clone(&moment);
        let reload = change(&before.snapshot, &moment.snapshot) == Change::Dress;
        self.watched.lock().expect("nobody panics with it").reload |= reload;
        self.compare(&moment, page, hurry);
        self.tell_problems(&moment);
        let version = moment.version;
        if day != before.day || !before.seats().map(|(id, _)| id).eq(moment.seats().map(|(id, _)| id)) {
            self.tabs.tell_all(&Message::State { version });
        }
        *self.behind.lock().expect("nobody panics with it") = Some(version);
        self.bell.notify_all();
        drop(turn);
    }

    /// Compares the open pages with what they were, the most urgent first, and tells the tabs that show them.
    fn compare(&self, moment: &Arc<Moment>, mut made: Option<(String, Arc<[u8]>)>, hurry: &dyn Fn() -> bool) {
        let open = self.tabs.pages();
        self.kept.lock().expect("nobody panics with it").retain(|page, _| open.contains(page));
        let mut watched = self.watched.lock().expect("nobody panics with it");
        watched.pages.retain(|page, _| open.contains(page));
        let pages: Vec<String> = open.into_iter().filter(|page| watched.pages.contains_key(page)).collect();
        let reload = watched.reload;
        drop(watched);
        for page in pages {
            if hurry() {
                return;
            }
            let known = made.take_if(|(known, _)| *known == page);
            let bytes = known.map_or_else(|| self.bytes(moment, &page), |(_, bytes)| bytes);
            let mut watched = self.watched.lock().expect("nobody panics with it");
            let Some(shown) = watched.pages.get_mut(&page) else { continue };
            if shown.bytes == bytes {
                continue;
            }
            let message = super::change::message(&shown.bytes, &bytes, reload, moment.version);
            *shown = Shown { bytes, changed: moment.version };
            drop(watched);
            for tab in self.tabs.all().iter().filter(|tab| tab.view.page == page) {
                tab.tell(message.clone());
            }
        }
        self.watched.lock().expect("nobody panics with it").reload = false;
    }

    /// A tab is here: it is told what it may have missed.
    pub(crate) fn welcomes(&self, tab: &Arc<Tab>) {
        let page = &tab.view.page;
        // Held until the page is noted: a moment that comes now finds either the page, or us behind it.
        let mut watched = self.watched.lock().expect("nobody panics with it");
        let moment = self.now();
        let changed = if let Some(shown) = watched.pages.get(page) {
            shown.changed
        } else {
            let bytes = self.bytes(&moment, page);
            watched.pages.insert(page.clone(), Shown { bytes, changed: moment.version });
            moment.version
        };
        drop(watched);
        // Even where there is nothing to tell: the tab sees from it that its line stands.
        tab.tell(Message::Hello { version: moment.version });
        tab.tell(Message::State { version: moment.version });
        if tab.view.version < changed && page != "/" {
            tab.tell(Message::Page { version: moment.version });
        }
        tell_problems_of(&moment, tab);
    }

    /// What a page holds at a moment.
    fn bytes(&self, moment: &Arc<Moment>, page: &str) -> Arc<[u8]> {
        let request = Request::of_page(page);
        let answer = catch_unwind(AssertUnwindSafe(|| routes::answer(self, moment, &request)));
        let Ok((status, Body::Bytes(bytes))) = answer.map(|answer| (answer.status, answer.body)) else {
            return Arc::from([]);
        };
        if status == 200 {
            self.kept.lock().expect("nobody panics with it").insert(page.to_owned(), Arc::clone(&bytes));
        }
        bytes
    }

    /// An open page as it last could be drawn.
    pub(crate) fn last_good(&self, page: &str) -> Option<Arc<[u8]>> {
        self.kept.lock().expect("nobody panics with it").get(page).cloned()
    }

    /// Tells every tab whose list of problems changed.
    fn tell_problems(&self, moment: &Arc<Moment>) {
        for tab in self.tabs.all() {
            tell_problems_of(moment, &tab);
        }
    }

    /// Looks through everything, one moment after the other, for as long as the preview lives.
    pub(crate) fn look_through(&self) {
        loop {
            let mut behind = self.behind.lock().expect("nobody panics with it");
            let version = loop {
                match behind.take() {
                    Some(version) => break version,
                    None => behind = self.bell.wait(behind).expect("nobody panics with it"),
                }
            };
            drop(behind);
            if version == u64::MAX {
                return;
            }
            let moment = self.now();
            if moment.version == version {
                self.settle(&moment);
            }
        }
    }

    fn settle(&self, moment: &Arc<Moment>) {
        let open = self.tabs.pages();
        let is_open = |id: &str| open.iter().any(|page| page.split('/').nth(1) == Some(id));
        let mut ids: Vec<&str> = moment.seats().map(|(id, _)| id).collect();
        ids.sort_by_key(|id| (!is_open(id), self.settings.first.as_deref() != Some(*id)));
        for id in ids {
            while self.urgent.load(Ordering::Acquire) && self.now().version == moment.version {
                thread::sleep(BREATH);
            }
            // A fault of ours with one territory leaves the others as they are.
            let done = catch_unwind(AssertUnwindSafe(|| moment.draw(id)));
            if self.now().version != moment.version {
                return;
            }
            if done.is_ok() && is_open(id) {
                self.tell_problems(moment);
            }
        }
        moment.settle();
        self.tell_problems(moment);
        // Those that are looked at were drawn before: what each of them was then known for is not told again.
        self.tabs.tell_all(&Message::State { version: moment.version });
        self.report(moment);
    }

    /// Tells the terminal, where what is wrong changed.
    fn report(&self, moment: &Arc<Moment>) {
        let found = moment.findings(None).sorted();
        let all: Vec<&Diagnostic> = found.iter().map(|found| &found.problem).collect();
        let digest = Digest::of_value(&all);
        let mut last = self.last_news.lock().expect("nobody panics with it");
        if last.replace(digest) != Some(digest) {
            (self.settings.news)(News::Problems(found, Arc::clone(&moment.snapshot)));
        }
    }

    /// Ends the work behind, and the tabs.
    pub(crate) fn close(&self) {
        *self.behind.lock().expect("nobody panics with it") = Some(u64::MAX);
        self.bell.notify_all();
        self.tabs.close();
    }
}

fn tell_problems_of(moment: &Arc<Moment>, tab: &Tab) {
    let territory = tab.view.page.split('/').nth(1).filter(|id| !id.is_empty() && moment.seat(id).is_some());
    let looked = catch_unwind(AssertUnwindSafe(|| territory.map(|id| moment.look(id)).is_some()));
    if looked.is_err() {
        return;
    }
    let found = moment.findings(territory).sorted();
    let digest = Digest::of_value(&found);
    let mut told = tab.told.lock().expect("nobody panics with it");
    if *told == Some(digest) {
        return;
    }
    *told = Some(digest);
    let ProblemCount { errors, warnings, notices } =
        ProblemCount::of(found.iter().map(|found| &found.problem));
    tab.tell(Message::Problems { version: moment.version, errors, warnings, notices });
}

fn build_context(day: Day) -> BuildContext {
    BuildContext { date: day, base_address: None }
}
