//! The door: requests that `tiny_http` read, let in or refused, and answered; one thread for each.
//!
//! Before it stands the gate, which bounds everything about a connection: how long it may stay silent, how long its head
//! and its body may be, how slowly it may read. None waits for another.

pub(crate) mod answer;
mod gate;
pub(crate) mod guard;
pub(crate) mod request;

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use tiny_http::Server;

use self::answer::Answer;
use self::gate::Gate;
use self::guard::secret;
use self::request::{Method, Request};

/// How long to leave things alone where the system refuses a connection.
const PAUSE: Duration = Duration::from_millis(5);

/// What becomes of a request.
pub(crate) enum Fate {
    /// An answer.
    Answer(Answer),
    /// It is handed over, to be a line from now on.
    Handover(Box<dyn FnOnce(tiny_http::Request) + Send>),
}

/// An open door.
pub(crate) struct Door {
    pub(crate) address: SocketAddr,
    closed: Arc<AtomicBool>,
    server: Arc<Mutex<Arc<Server>>>,
}

impl Door {
    /// Listens, and gives every request to `decide`.
    pub(crate) fn open(
        listener: TcpListener,
        decide: impl Fn(&Request) -> Fate + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let inside = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let gate = Arc::new(Gate::before(inside.local_addr()?, secret()));
        let server = Arc::new(Mutex::new(Arc::new(serve(&inside)?)));
        let closed = Arc::new(AtomicBool::new(false));
        let (stop, seal, current) = (Arc::clone(&closed), gate.seal.clone(), Arc::clone(&server));
        let decide = Arc::new(decide);
        thread::Builder::new().name("door".into()).spawn(move || {
            while !stop.load(Ordering::Acquire) {
                let server = Arc::clone(&current.lock().expect("nobody panics with it"));
                if let Ok(asked) = server.recv() {
                    let (decide, seal) = (Arc::clone(&decide), seal.clone());
                    let answer = move || answer(asked, &seal, &*decide);
                    // Where the system has no thread left, tiny_http says that something went wrong.
                    let _ = thread::Builder::new().name("visitor".into()).spawn(answer);
                } else if !stop.load(Ordering::Acquire) {
                    // The system refused it a connection, and it gave up: the next may be better.
                    thread::sleep(PAUSE);
                    if let Ok(next) = serve(&inside) {
                        *current.lock().expect("nobody panics with it") = Arc::new(next);
                    }
                }
            }
        })?;
        let stop = Arc::clone(&closed);
        thread::Builder::new().name("gate".into()).spawn(move || {
            for client in listener.incoming() {
                if stop.load(Ordering::Acquire) {
                    return;
                }
                // Too many open files, a connection that is gone again: the next may be better.
                let Ok(client) = client else {
                    thread::sleep(PAUSE);
                    continue;
                };
                let gate = Arc::clone(&gate);
                // Where the system has no thread left, the connection is dropped, and the browser asks again.
                let _ = thread::Builder::new().name("client".into()).spawn(move || gate.visit(client));
            }
        })?;
        Ok(Self { address, closed, server })
    }

    /// Takes nobody in any more.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::Release);
        self.server.lock().expect("nobody panics with it").unblock();
        // The gate waits for somebody: so somebody comes.
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip([127, 0, 0, 1].into());
        }
        let _ = TcpStream::connect_timeout(&address, Duration::from_millis(200));
    }
}

fn serve(listener: &TcpListener) -> io::Result<Server> {
    Server::from_listener(listener.try_clone()?, None).map_err(io::Error::other)
}

fn answer(mut asked: tiny_http::Request, seal: &str, decide: &dyn Fn(&Request) -> Fate) {
    let mut head_only = false;
    let fate = match Request::of(&mut asked, seal) {
        Err(405) => Fate::Answer(Answer::refusal(405).with("Allow", "GET, HEAD, POST")),
        Err(status) => Fate::Answer(Answer::refusal(status)),
        Ok(request) => {
            head_only = request.method == Method::Head;
            // A fault of ours must not take the preview down: the next save may well be without it.
            let fate = catch_unwind(AssertUnwindSafe(|| decide(&request)));
            fate.unwrap_or_else(|_| Fate::Answer(Answer::refusal(500)))
        }
    };
    match fate {
        // Written by ourselves in one piece: tiny_http's own way takes two, and keeps the connection.
        Fate::Answer(answer) => {
            let mut out = asked.into_writer();
            let _ = answer.write(&mut out, head_only).and_then(|()| out.flush());
        }
        Fate::Handover(take) => take(asked),
    }
}
