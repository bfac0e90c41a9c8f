//! The sites served from memory while they are written; open browser tabs are told of every change.
//!
//! One thread waits for the watcher and makes revisions, one checks all territories in the background, one accepts
//! connections, and each request has a thread of its own. They share `preview_state::PreviewState`. `docs/preview.md`
//! defines what the browser sees.

mod assets;
mod background_check;
mod contacts_page;
pub mod external_editor;
mod file_impact;
mod folder_listing;
pub mod hand_over_desk;
mod hand_over_link;
mod here_page;
mod here_wishes;
mod http;
mod live_socket;
mod new_territory_wish;
mod open_file;
mod page_changes;
mod page_drafts;
mod page_frame;
mod page_origins;
pub mod preview_settings;
mod preview_state;
mod preview_visit;
mod problem_list;
pub mod publish_desk;
mod publish_job;
mod publish_page;
pub mod receive_desk;
mod receive_wish;
mod review_page;
mod revision;
mod routes;
mod settings_check;
mod settings_page;
mod shared_pages;
mod simulated_date;
mod site_pages;
pub mod start_page;
mod status;
mod tabs;
mod undo_history;
mod updates;
mod write_changes;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use self::http::entrance::{Entrance, Entrances};
use self::http::request_guard::{RequestGuard, secret};
use self::http::{HttpServer, Reply, listen, security_headers};
use self::preview_settings::Settings;
use self::preview_state::PreviewState;
use self::updates::Prepared;
use crate::failure::Failure;
use crate::i18n::Language;
use crate::project::FOLDERS;
use crate::project::incremental_reader::IncrementalReader;
use crate::report::refusal;
use crate::text::snapshot::Snapshot;
use crate::watch::{FileWatcher, PATIENCE, QUIET, StopHandle, WaitEnd};

/// How often the files are read although the system reports changes: it may have stopped to.
const SELDOM: Duration = Duration::from_secs(2);

/// How often they are read if it does not report them.
const OFTEN: Duration = Duration::from_millis(250);

/// How soon a failed reading is tried again.
const AFTER_FAILURE: Duration = Duration::from_millis(100);

/// How far above the port of the tools that of the sites is, if it is free: a browser keeps what a site stores by port.
const SITES_ABOVE: u16 = 100;

/// A running preview.
pub struct Preview {
    state: Arc<PreviewState>,
    server: HttpServer,
    entrances: Entrances,
    stop: StopHandle,
    key: Option<String>,
    wished: u16,
}

impl Preview {
    /// Starts it; fails only if no port is free. A project that cannot be read is waited for.
    pub fn start(settings: Settings) -> io::Result<Self> {
        let tools = listen(settings.host, settings.port)?;
        let above = tools.local_addr()?.port().checked_add(SITES_ABOVE).unwrap_or(0);
        let sites = listen(settings.host, above)?;
        let entrances = Entrances { tools: tools.local_addr()?, sites: sites.local_addr()? };
        let (wished, poll, language) = (settings.port, settings.poll, settings.language);
        let key = (!settings.host.is_loopback()).then(secret);
        let token = secret();
        let guard = RequestGuard { entrances, key: key.clone(), token: token.clone() };
        // Started before the first reading: a change in between is reported.
        let watcher = FileWatcher::start(&settings.root, &FOLDERS, !poll);
        let mut reader = IncrementalReader::new(&settings.root);
        let first = reader.snapshot();
        let failure = first.as_ref().err().map(|failure| worded(language, failure));
        let state = Arc::new(PreviewState::new(settings, first.unwrap_or_default(), token, entrances));
        state.set_failure(failure);
        let stop = watcher.stop_handle();
        let watching = Arc::clone(&state);
        thread::Builder::new().name("watch".into()).spawn(move || watch(&watching, watcher, reader, poll))?;
        let checking = Arc::clone(&state);
        thread::Builder::new().name("check".into()).spawn(move || background_check::run(&checking))?;
        let serving = Arc::clone(&state);
        let listeners = vec![(Entrance::Tools, tools), (Entrance::Sites, sites)];
        let server = HttpServer::start(listeners, move |request| {
            let reply = match guard.admit(request) {
                Err(refusal) => Reply::Response(refusal),
                Ok(()) if request.path == "/_jalon/flux" => live_socket::open(&serving, request),
                Ok(()) => Reply::Response(routes::respond(&serving, &serving.current(), request)),
            };
            match reply {
                Reply::Response(response) => {
                    Reply::Response(security_headers::add(response, request, &entrances))
                }
                Reply::Upgrade(take) => Reply::Upgrade(take),
            }
        })?;
        Ok(Self { state, server, entrances, stop, key, wished })
    }

    /// The address of `path`, the tools around it, with the key if one is needed.
    pub fn address(&self, path: &str) -> String {
        self.address_at(self.entrances.tools, path)
    }

    /// The address of a page alone, with the key if one is needed.
    pub fn page_address(&self, path: &str) -> String {
        self.address_at(self.entrances.sites, path)
    }

    /// The ports of the tools and of the sites.
    pub fn ports(&self) -> [u16; 2] {
        [Entrance::Tools, Entrance::Sites].map(|entrance| self.entrances.port(entrance))
    }

    fn address_at(&self, mut address: SocketAddr, path: &str) -> String {
        if address.ip().is_unspecified() {
            address.set_ip([127, 0, 0, 1].into());
        }
        let key = self.key.as_ref().map(|key| format!("?cle={key}")).unwrap_or_default();
        format!("http://{address}/{path}{key}")
    }

    /// The port that it got, if not the preferred one.
    pub fn other_port(&self) -> Option<u16> {
        Some(self.entrances.tools.port()).filter(|port| self.wished != 0 && *port != self.wished)
    }

    /// Whether other machines may connect.
    pub fn is_open_to_others(&self) -> bool {
        self.key.is_some()
    }

    /// The territories, by the names of their files.
    pub fn territories(&self) -> Vec<String> {
        self.state.current().pipeline.territories()
    }

    /// The title of the guide, if it can be read.
    pub fn title(&self) -> Option<String> {
        self.state.current().pipeline.guide().map(|guide| guide.contract.title.clone())
    }

    /// Opens an address in the person's browser.
    pub fn browse(address: &str) -> io::Result<()> {
        open::that_detached(address)
    }

    /// Takes no connection any more, closes the tabs' sockets, and waits for that up to half a second.
    pub fn stop(&self) {
        self.stop.stop();
        self.server.close();
        self.state.close();
        let until = Instant::now() + Duration::from_millis(500);
        while self.state.tabs.len() > 0 && Instant::now() < until {
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Makes a revision of every change, for as long as the preview lives.
fn watch(state: &PreviewState, mut watcher: FileWatcher, mut reader: IncrementalReader, poll: bool) {
    let mut took = Duration::ZERO;
    loop {
        state.set_watcher_failure(watcher.failure());
        let pause = if state.failure().is_some() {
            AFTER_FAILURE
        } else if poll || watcher.failure().is_some() {
            OFTEN
        } else {
            SELDOM
        };
        state.set_urgent(false);
        // On a slow drive, most of the time is left to others.
        let end = watcher.wait(pause.max(took * 10));
        if end == WaitEnd::Stop {
            return;
        }
        state.set_urgent(end == WaitEnd::Change);
        let since = Instant::now();
        let mut read = reader.snapshot();
        took = since.elapsed();
        let mut prepared = None;
        if end == WaitEnd::Change {
            // While it is seen whether more changes follow, the most urgent page is drawn already.
            prepared = read.as_ref().ok().and_then(|snapshot| updates::prepare(state, snapshot));
            if prepared.as_ref().is_some_and(Prepared::is_whole) {
                watcher.is_done();
            } else if !watcher.stays_quiet() {
                continue;
            }
        } else if read.as_ref().is_ok_and(|snapshot| *snapshot != *state.current().snapshot) {
            // A change that was not reported: the watch died, or there is none. It may be in the middle of a save.
            watcher.restart();
            read = at_rest(&mut reader, read);
        }
        match read {
            Ok(snapshot) => {
                state.set_failure(None);
                updates::update(state, Some(&snapshot), prepared, &|| watcher.has_news());
            }
            Err(failure) => state.set_failure(Some(worded(state.settings.language, &failure))),
        }
    }
}

/// Reads until two readings are equal, or until [`PATIENCE`] is over.
fn at_rest(reader: &mut IncrementalReader, mut read: Result<Snapshot, Failure>) -> Result<Snapshot, Failure> {
    let since = Instant::now();
    while since.elapsed() < PATIENCE {
        thread::sleep(QUIET);
        let again = reader.snapshot();
        let is_same = matches!((&read, &again), (Ok(one), Ok(other)) if one == other);
        read = again;
        if is_same {
            break;
        }
    }
    read
}

fn worded(language: Language, failure: &Failure) -> String {
    refusal::failure(language, false, failure)
}
