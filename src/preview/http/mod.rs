//! The HTTP server: each request that `tiny_http` read is answered in a thread of its own.
//!
//! The connection limiter is in front of it and bounds everything about a connection: how long it may stay silent,
//! how long its head and its body may be, how slowly it may read. No client waits for another.

mod connection_limiter;
pub(crate) mod entrance;
pub(crate) mod request;
pub(crate) mod request_guard;
pub(crate) mod response;
pub(crate) mod security_headers;

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use tiny_http::Server;

use self::connection_limiter::ConnectionLimiter;
use self::entrance::Entrance;
use self::request::{Method, Request};
use self::request_guard::secret;
use self::response::Response;

/// How long to wait after the system refused a connection.
const PAUSE: Duration = Duration::from_millis(5);

/// How many ports are tried after the preferred one.
const MORE_PORTS: u16 = 50;

/// How a request is answered.
pub(crate) enum Reply {
    /// By a response.
    Response(Response),
    /// By turning its connection into a WebSocket.
    Upgrade(Box<dyn FnOnce(tiny_http::Request) + Send>),
}

/// A running server.
pub(crate) struct HttpServer {
    addresses: Vec<SocketAddr>,
    closed: Arc<AtomicBool>,
    server: Arc<Mutex<Arc<Server>>>,
}

impl HttpServer {
    /// Listens at all entrances, and gives every request to `reply`.
    pub(crate) fn start(
        listeners: Vec<(Entrance, TcpListener)>,
        reply: impl Fn(&Request) -> Reply + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let addresses =
            listeners.iter().map(|(_, listener)| listener.local_addr()).collect::<io::Result<_>>()?;
        let inside = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let limiter = Arc::new(ConnectionLimiter::before(inside.local_addr()?, secret()));
        let server = Arc::new(Mutex::new(Arc::new(tiny_server(&inside)?)));
        let closed = Arc::new(AtomicBool::new(false));
        let (stop, pass, current) = (Arc::clone(&closed), limiter.pass.clone(), Arc::clone(&server));
        let reply = Arc::new(reply);
        thread::Builder::new().name("http".into()).spawn(move || {
            while !stop.load(Ordering::Acquire) {
                let server = Arc::clone(&current.lock().expect("nobody panics with it"));
                if let Ok(asked) = server.recv() {
                    let (reply, pass) = (Arc::clone(&reply), pass.clone());
                    let handle = move || handle(asked, &pass, &*reply);
                    // If the system has no thread left, tiny_http says that something went wrong.
                    let _ = thread::Builder::new().name("visitor".into()).spawn(handle);
                } else if !stop.load(Ordering::Acquire) {
                    // The system refused it a connection, and it gave up: start it again.
                    thread::sleep(PAUSE);
                    if let Ok(next) = tiny_server(&inside) {
                        *current.lock().expect("nobody panics with it") = Arc::new(next);
                    }
                }
            }
        })?;
        for (entrance, listener) in listeners {
            let (stop, limiter) = (Arc::clone(&closed), Arc::clone(&limiter));
            let take = move || take_connections(&listener, entrance, &limiter, &stop);
            thread::Builder::new().name("connections".into()).spawn(take)?;
        }
        Ok(Self { addresses, closed, server })
    }

    /// Takes no connection any more.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::Release);
        self.server.lock().expect("nobody panics with it").unblock();
        // One connection more ends each wait for connections.
        for mut address in self.addresses.iter().copied() {
            if address.ip().is_unspecified() {
                address.set_ip([127, 0, 0, 1].into());
            }
            let _ = TcpStream::connect_timeout(&address, Duration::from_millis(200));
        }
    }
}

/// Listens at the preferred port, or one of those after it, or any.
pub(crate) fn listen(host: IpAddr, port: u16) -> io::Result<TcpListener> {
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

fn take_connections(
    listener: &TcpListener,
    entrance: Entrance,
    limiter: &Arc<ConnectionLimiter>,
    stop: &AtomicBool,
) {
    for client in listener.incoming() {
        if stop.load(Ordering::Acquire) {
            return;
        }
        // Too many open files, or a connection that is gone again: try the next.
        let Ok(client) = client else {
            thread::sleep(PAUSE);
            continue;
        };
        let limiter = Arc::clone(limiter);
        // If the system has no thread left, the connection is dropped, and the browser asks again.
        let _ = thread::Builder::new().name("client".into()).spawn(move || limiter.serve(client, entrance));
    }
}

fn tiny_server(listener: &TcpListener) -> io::Result<Server> {
    Server::from_listener(listener.try_clone()?, None).map_err(io::Error::other)
}

fn handle(mut asked: tiny_http::Request, pass: &str, reply: &dyn Fn(&Request) -> Reply) {
    let mut head_only = false;
    let reply = match Request::of(&mut asked, pass) {
        Err(405) => Reply::Response(Response::refusal(405).with("Allow", "GET, HEAD, POST")),
        Err(status) => Reply::Response(Response::refusal(status)),
        Ok(request) => {
            head_only = request.method == Method::Head;
            // A fault of ours must not take the preview down: the next save may well be without it.
            catch_unwind(AssertUnwindSafe(|| reply(&request)))
                .unwrap_or_else(|_| Reply::Response(Response::refusal(500)))
        }
    };
    match reply {
        // Written by ourselves in one piece: tiny_http's own way takes two, and keeps the connection.
        Reply::Response(response) => {
            let mut out = asked.into_writer();
            let _ = response.write(&mut out, head_only).and_then(|()| out.flush());
        }
        Reply::Upgrade(take) => take(asked),
    }
}
