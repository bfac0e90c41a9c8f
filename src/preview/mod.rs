//! The sites served from memory while they are written, and the browser told of every change.
//!
//! One thread listens to the watcher and makes moments; one looks through all territories behind; one takes visitors
//! in, and each visitor has one. They share the `workshop::Workshop`. What the browser sees is told in
//! `docs/preview.md`.

mod assets;
mod change;
mod desk;
mod door;
pub mod editor;
mod flux;
mod impact;
mod moment;
mod origins;
mod pages;
mod routes;
mod state;
mod stock;
mod tabs;
mod told;
mod workshop;

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use self::door::guard::{Guard, secret};
use self::door::{Door, Fate};
use self::editor::Editor;
use self::workshop::Workshop;
use crate::calendar::Day;
use crate::failure::Failure;
use crate::i18n::Language;
use crate::project::FOLDERS;
use crate::project::again::Reader;
use crate::report::finding::Finding;
use crate::report::refusal;
use crate::text::snapshot::Snapshot;
use crate::watch::{FileWatcher, Heard, PATIENCE, QUIET, StopHandle};

/// How often files are looked at where the system tells of changes: it may have stopped to.
const SELDOM: Duration = Duration::from_secs(2);

/// And where it does not.
const OFTEN: Duration = Duration::from_millis(250);

/// How soon a reading that failed is tried again.
const SOON: Duration = Duration::from_millis(100);

/// Ports that are tried after the one that was wished for.
const MORE_PORTS: u16 = 50;

/// How a preview is to be.
pub struct Settings {
    /// The project.
    pub root: PathBuf,
    /// Where to listen; loopback unless others are to see it.
    pub host: IpAddr,
    /// The port that is wished for; 0: any.
    pub port: u16,
    /// Whether files are read again and again, instead of waiting for the system to tell.
    pub poll: bool,
    /// The language of what the preview says.
    pub language: Language,
    /// The day to simulate from the start.
    pub day: Option<Day>,
    /// What day it is.
    pub today: fn() -> Day,
    /// What time it is, in milliseconds since 1970.
    pub clock: fn() -> u64,
    /// What opens files.
    pub editor: Option<Editor>,
    /// Who decides at the review desk.
    pub reviewer: Option<String>,
    /// The territory to look at first.
    pub first: Option<String>,
    /// What to tell the terminal.
    pub news: Box<dyn Fn(News) + Send + Sync>,
}

/// What a terminal is told.
#[derive(Debug)]
pub enum News {
    /// What is wrong now, with the snapshot it is about.
    Problems(Vec<Finding>, Arc<Snapshot>),
    /// The project cannot be read.
    Failure(String),
    /// The system does not tell of all changes, for this reason: files are looked at again and again.
    Deaf(String),
}

/// A running preview.
pub struct Preview {
    workshop: Arc<Workshop>,
    door: Door,
    cord: StopHandle,
    key: Option<String>,
    wished: u16,
}

impl Preview {
    /// Starts it; fails only where no port can be had. A project that cannot be read is waited for.
    pub fn start(settings: Settings) -> io::Result<Self> {
        let listener = listen(settings.host, settings.port)?;
        let (wished, poll) = (settings.port, settings.poll);
        let key = (!settings.host.is_loopback()).then(secret);
        let token = secret();
        let guard = Guard { address: listener.local_addr()?, key: key.clone(), token: token.clone() };
        // Hung before the first reading: what changes in between is told.
        let bell = FileWatcher::hang(&settings.root, &FOLDERS, !poll);
        let mut reader = Reader::new(&settings.root);
        let language = settings.language;
        let first = reader.snapshot();
        let failure = first.as_ref().err().map(|failure| worded(language, failure));
        let workshop = Arc::new(Workshop::new(settings, first.unwrap_or_default(), token));
        workshop.fails(failure);
        let cord = bell.cord();
        let watching = Arc::clone(&workshop);
        thread::Builder::new().name("watch".into()).spawn(move || watch(&watching, bell, reader, poll))?;
        let behind = Arc::clone(&workshop);
        thread::Builder::new().name("behind".into()).spawn(move || behind.look_through())?;
        let inside = Arc::clone(&workshop);
        let door = Door::open(listener, move |request| match guard.admit(request) {
            Err(refusal) => Fate::Answer(refusal),
            Ok(()) if request.path == "/_jalon/flux" => flux::take(&inside, request),
            Ok(()) => Fate::Answer(routes::answer(&inside, &inside.now(), request)),
        })?;
        Ok(Self { workshop, door, cord, key, wished })
    }

    /// The address to open: with the key, where one is needed, and below it `path`.
    pub fn address(&self, path: &str) -> String {
        let mut address = self.door.address;
        if address.ip().is_unspecified() {
            address.set_ip([127, 0, 0, 1].into());
        }
        let key = self.key.as_ref().map(|key| format!("?cle={key}")).unwrap_or_default();
        format!("http://{address}/{path}{key}")
    }

    /// The port that it got, where it wished for another.
    pub fn other_port(&self) -> Option<u16> {
        Some(self.door.address.port()).filter(|port| self.wished != 0 && *port != self.wished)
    }

    /// Whether others than this machine may come.
    pub fn is_open_to_others(&self) -> bool {
        self.key.is_some()
    }

    /// The territories, by the names of their files.
    pub fn territories(&self) -> Vec<String> {
        self.workshop.now().pipeline.territories()
    }

    /// Opens an address in the person's browser.
    pub fn browse(address: &str) -> io::Result<()> {
        open::that_detached(address)
    }

    /// Takes nobody in any more, says goodbye to the tabs, and gives them a moment to hear it.
    pub fn stop(&self) {
        self.cord.stop();
        self.door.close();
        self.workshop.close();
        let until = Instant::now() + Duration::from_millis(500);
        while self.workshop.tabs.len() > 0 && Instant::now() < until {
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The wished port, or one of those after it, or any.
fn listen(host: IpAddr, port: u16) -> io::Result<TcpListener> {
    let more = if port == 0 { 0 } else { MORE_PORTS };
    let ports = (port..=port.saturating_add(more)).chain([0]);
    let mut refusal = None;
    for port in ports {
        match TcpListener::bind(SocketAddr::new(host, port)) {
            Ok(listener) => return Ok(listener),
            Err(error)
                if matches!(error.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied) =>
            {
                refusal = Some(error);
            }
            Err(error) => return Err(error),
        }
    }
    Err(refusal.unwrap_or_else(|| io::ErrorKind::AddrInUse.into()))
}

/// Makes a moment of every change, for as long as the preview lives.
fn watch(workshop: &Workshop, mut bell: FileWatcher, mut reader: Reader, poll: bool) {
    let mut took = Duration::ZERO;
    loop {
        let often = poll || workshop.listens(bell.is_deaf());
        // On a slow drive, most of the time is left to others.
        let pause = if workshop.failure().is_some() {
            SOON
        } else if often {
            OFTEN
        } else {
            SELDOM
        };
        workshop.hurries(false);
        let heard = bell.wait(pause.max(took * 10));
        if heard == Heard::Stop {
            return;
        }
        workshop.hurries(heard == Heard::Ring);
        let since = Instant::now();
        let mut read = reader.snapshot();
        took = since.elapsed();
        let mut ahead = None;
        if heard == Heard::Ring {
            // While it is seen whether more comes, the page that somebody looks at is made already.
            ahead = read.as_ref().ok().and_then(|snapshot| workshop.foresee(snapshot));
            if !bell.stays_quiet() {
                continue;
            }
        } else if read.as_ref().is_ok_and(|snapshot| *snapshot != *workshop.now().snapshot) {
            // Nobody told: the bell fell down, or there is none. It may be in the middle of a save.
            bell.hang_again();
            read = at_rest(&mut reader, read);
        }
        match read {
            Ok(snapshot) => {
                workshop.fails(None);
                workshop.renew(Some(&snapshot), ahead, &|| bell.rings());
            }
            Err(failure) => workshop.fails(Some(worded(workshop.settings.language, &failure))),
        }
    }
}

/// Reads until two readings are equal, or for so long.
fn at_rest(reader: &mut Reader, mut read: Result<Snapshot, Failure>) -> Result<Snapshot, Failure> {
    let since = Instant::now();
    while since.elapsed() < PATIENCE {
        thread::sleep(QUIET);
        let again = reader.snapshot();
        let same = matches!((&read, &again), (Ok(one), Ok(other)) if one == other);
        read = again;
        if same {
            break;
        }
    }
    read
}

fn worded(language: Language, failure: &Failure) -> String {
    refusal::failure(language, false, failure)
}
