//! The door: connections in, requests read, let in or refused, answered; one thread for each.
//!
//! Everything about a connection is bounded: how long it may stay silent, how long its head and its body may be, how
//! slowly it may read. None waits for another; where too many come at once, those that have not yet said what they
//! want make room, the oldest first.

pub(crate) mod answer;
pub(crate) mod guard;
pub(crate) mod request;

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use self::answer::Answer;
use self::request::{Method, Refused, Request};

/// Connections that may be silent at once.
const MOST_SILENT: usize = 256;

/// So long may a reader take nothing.
const WRITE_TIME: Duration = Duration::from_secs(20);

/// What becomes of a request.
pub(crate) enum Fate {
    /// An answer.
    Answer(Answer),
    /// The connection is handed over, to be something else from now on.
    Handover(Box<dyn FnOnce(TcpStream) + Send>),
}

/// An open door.
pub(crate) struct Door {
    pub(crate) address: SocketAddr,
    closed: Arc<AtomicBool>,
}

/// Connections that have not yet said what they want, in the order in which they came.
type Silent = Arc<Mutex<BTreeMap<u64, TcpStream>>>;

impl Door {
    /// Listens, and gives every request to `decide`.
    pub(crate) fn open(
        listener: TcpListener,
        decide: impl Fn(&Request) -> Fate + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let closed = Arc::new(AtomicBool::new(false));
        let decide = Arc::new(decide);
        let silent = Silent::default();
        let count = AtomicU64::new(0);
        let stop = Arc::clone(&closed);
        thread::Builder::new().name("door".into()).spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::Acquire) {
                    return;
                }
                // Too many open files, a connection that is gone again: the next may be better.
                let Ok(stream) = stream else {
                    thread::sleep(Duration::from_millis(5));
                    continue;
                };
                let number = count.fetch_add(1, Ordering::Relaxed);
                greet(&silent, number, &stream);
                let (decide, silent) = (Arc::clone(&decide), Arc::clone(&silent));
                let serve = move || serve(stream, number, &silent, &*decide);
                // Where the system has no thread left, the connection is dropped, and the browser asks again.
                let _ = thread::Builder::new().name("visitor".into()).spawn(serve);
            }
        })?;
        Ok(Self { address, closed })
    }

    /// Takes nobody in any more.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::Release);
        // It waits for somebody: so somebody comes.
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip([127, 0, 0, 1].into());
        }
        let _ = TcpStream::connect_timeout(&address, Duration::from_millis(200));
    }
}

/// Notes a connection that has said nothing yet; the oldest such one goes where there are too many.
fn greet(silent: &Silent, number: u64, stream: &TcpStream) {
    let Ok(handle) = stream.try_clone() else { return };
    let mut silent = silent.lock().expect("nobody panics with it");
    silent.insert(number, handle);
    if silent.len() > MOST_SILENT
        && let Some((_, oldest)) = silent.pop_first()
    {
        let _ = oldest.shutdown(Shutdown::Both);
    }
}

fn serve(mut stream: TcpStream, number: u64, silent: &Silent, decide: &dyn Fn(&Request) -> Fate) {
    let _ = stream.set_nodelay(true);
    let _ = stream.set_write_timeout(Some(WRITE_TIME));
    let read = Request::read(&mut stream);
    silent.lock().expect("nobody panics with it").remove(&number);
    let (fate, head_only) = match &read {
        Err(Refused::Silent) => return,
        Err(Refused::Status(status)) => {
            let answer = Answer::refusal(*status);
            let answer = if *status == 405 { answer.with("Allow", "GET, HEAD, POST") } else { answer };
            let _ = answer.write(&mut stream, false);
            return part(&mut stream);
        }
        Ok(request) => {
            // A fault of ours must not take the preview down: the next save may well be without it.
            let fate = catch_unwind(AssertUnwindSafe(|| decide(request)));
            (fate.unwrap_or_else(|_| Fate::Answer(Answer::refusal(500))), request.method == Method::Head)
        }
    };
    match fate {
        Fate::Answer(answer) => {
            if answer.write(&mut stream, head_only).is_ok() {
                let _ = stream.shutdown(Shutdown::Write);
            }
        }
        Fate::Handover(take) => take(stream),
    }
}

/// Ends a connection that may still be sending: closed at once, it would lose our answer on its way.
fn part(stream: &mut TcpStream) {
    let until = Instant::now() + Duration::from_millis(500);
    let _ = stream.shutdown(Shutdown::Write);
    let _ = stream.set_read_timeout(Some(Duration::from_millis(100)));
    let mut rest = [0; 8192];
    while Instant::now() < until && matches!(stream.read(&mut rest), Ok(read) if read > 0) {}
}
