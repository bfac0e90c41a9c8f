//! A preview at work on a project, and browsers' tabs, as far as a test needs them.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::{self, JoinHandle, sleep};
use std::time::{Duration, Instant};

use serde_json::Value;
use tungstenite::client::{ClientRequestBuilder, client};
use tungstenite::{Message, WebSocket};

use crate::workshop::Workshop;

/// What is waited for comes long before; a machine that does other things may take its time.
pub(crate) const SOON: Duration = Duration::from_secs(30);

/// What makes a page live.
pub(crate) const TAG: &str = "<script src=\"/_jalon/apercu.js\"></script>";

/// A preview, which ends with the test.
pub(crate) struct Served {
    child: Child,
    /// Where the tools are.
    pub(crate) address: SocketAddr,
    sites: OnceLock<SocketAddr>,
    /// What it said first, up to the address.
    pub(crate) greeting: String,
    pub(crate) said: Arc<Mutex<String>>,
    /// The threads that note what it says.
    listeners: Vec<JoinHandle<()>>,
}

/// What it answered.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{} {}", self.status, self.text()))
    }

    /// The page as a cold build has it.
    pub(crate) fn page(&self) -> String {
        let text = self.text();
        assert_eq!(text.matches(TAG).count(), 1, "the tag stands once");
        assert!(text.contains(&format!("{TAG}</body>")), "the tag stands before the end of the body");
        text.replace(TAG, "")
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(&name.to_lowercase()).map_or("", String::as_str)
    }

    pub(crate) fn version(&self) -> u64 {
        self.header("X-Jalon-Version").parse().unwrap_or(0)
    }
}

impl Served {
    pub(crate) fn start(workshop: &Workshop, more: &str) -> Self {
        Self::start_with(workshop.command(&format!("serve --port 0 {more}")))
    }

    pub(crate) fn start_with(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut greeting = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let address = loop {
            let mut line = String::new();
            let read = out.read_line(&mut line).unwrap();
            let mut said = || {
                let mut said = String::new();
                child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
                said
            };
            assert!(read > 0, "it ended at once: {greeting}{}", said());
            greeting += &line;
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.split('/').next().unwrap().parse().unwrap();
            }
        };
        let said = Arc::new(Mutex::new(String::new()));
        let errors = BufReader::new(child.stderr.take().unwrap());
        let listeners = [Box::new(out) as Box<dyn BufRead + Send>, Box::new(errors)].map(|reader| {
            let said = Arc::clone(&said);
            thread::spawn(move || {
                for line in reader.lines().map_while(Result::ok) {
                    said.lock().unwrap().extend([line.as_str(), "\n"]);
                }
            })
        });
        let sites = OnceLock::new();
        Self { child, address, sites, greeting, said, listeners: listeners.into() }
    }

    /// Sends these bytes to the tools, and reads until the other side has said all.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Reply {
        raw_at(self.address, bytes)
    }

    pub(crate) fn connect(&self) -> TcpStream {
        connect_to(self.address)
    }

    /// A file of a site where the sites are, anything else from the tools.
    pub(crate) fn get(&self, path: &str) -> Reply {
        get_at(self.host(path), path, "")
    }

    /// Where the sites are.
    pub(crate) fn sites(&self) -> SocketAddr {
        *self.sites.get_or_init(|| {
            let port = self.state()["sites"].as_u64().unwrap();
            SocketAddr::new(self.address.ip(), u16::try_from(port).unwrap())
        })
    }

    /// Where a path is answered.
    pub(crate) fn host(&self, path: &str) -> SocketAddr {
        let path = path.split('?').next().unwrap();
        let is_tool = path == "/" || path.starts_with("/_jalon") || path.starts_with("/_relecture");
        if is_tool { self.address } else { self.sites() }
    }

    pub(crate) fn state(&self) -> Value {
        self.get("/_jalon/etat.json").json()
    }

    pub(crate) fn version(&self) -> u64 {
        self.state()["version"].as_u64().unwrap()
    }

    /// How a territory stands.
    pub(crate) fn territory(&self, id: &str) -> Value {
        let state = self.state();
        let territories = state["territories"].as_array().unwrap();
        territories.iter().find(|territory| territory["id"] == id).cloned().unwrap_or(Value::Null)
    }

    /// What a page of ours would post.
    pub(crate) fn post(&self, path: &str, body: &str) -> Reply {
        let token = self.state()["token"].as_str().unwrap().to_owned();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nContent-Type: application/json\r\n\
             X-Jalon-Jeton: {token}\r\nContent-Length: {1}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        self.raw(head.as_bytes())
    }

    /// Nobody writes through `path` but a page of ours: not one without the token, from elsewhere, from the sites,
    /// from nowhere, nor a form of another kind.
    pub(crate) fn refuses_others(&self, path: &str, body: &str) {
        let token = format!("X-Jalon-Jeton: {}\r\n", self.state()["token"].as_str().unwrap());
        let ours = format!("Origin: http://{}\r\n", self.address);
        let sites = format!("Origin: http://{}\r\n", self.sites());
        let json = "Content-Type: application/json\r\n";
        for (lines, status) in [
            ([&ours, json, ""], 403),
            (["Origin: http://evil.example\r\n", json, &token], 403),
            ([&sites, json, &token], 403),
            (["", json, &token], 403),
            ([&ours, "Content-Type: text/plain\r\n", &token], 415),
        ] {
            let lines = lines.concat();
            let (host, length) = (self.address, body.len());
            let head = format!(
                "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {length}\r\n{lines}\r\n{body}"
            );
            assert_eq!(self.raw(head.as_bytes()).status, status, "{lines}");
        }
    }

    /// A tab that shows the page at `path`, as of `version`.
    pub(crate) fn tab(&self, path: &str, version: u64) -> Tab {
        self.line(&format!("page={path}&version={version}&visible=1"))
    }

    /// A tab's line.
    pub(crate) fn line(&self, query: &str) -> Tab {
        let host = self.host(query.trim_start_matches("page=").split('&').next().unwrap());
        let stream = connect_to(host);
        let uri = format!("ws://{host}/_jalon/flux?{query}").parse().unwrap();
        let request = ClientRequestBuilder::new(uri).with_header("Origin", format!("http://{host}"));
        let (socket, _) = client(request, stream).unwrap();
        Tab { socket }
    }

    /// A tab with a page that was just loaded, and has heard all there is to hear.
    pub(crate) fn open(&self, path: &str) -> Tab {
        let reply = self.get(path);
        let mut tab = self.tab(path, reply.version());
        tab.hears("hello");
        tab.hears("problems");
        tab
    }

    /// Waits until `done` gives something.
    #[track_caller]
    pub(crate) fn until<T>(&self, what: &str, mut done: impl FnMut(&Self) -> Option<T>) -> T {
        let since = Instant::now();
        loop {
            if let Some(value) = done(self) {
                return value;
            }
            assert!(since.elapsed() < SOON, "waited in vain: {what}\n{}", self.said.lock().unwrap());
            sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the page at `path` holds `words`.
    #[track_caller]
    pub(crate) fn shows(&self, path: &str, words: &str) -> Reply {
        self.until(&format!("{path} with « {words} »"), |served| {
            Some(served.get(path)).filter(|reply| String::from_utf8_lossy(&reply.body).contains(words))
        })
    }

    /// Memory that it holds, in bytes; 0 where the system is not asked.
    pub(crate) fn memory(&self) -> u64 {
        if !cfg!(target_os = "linux") {
            return 0;
        }
        let text = std::fs::read_to_string(format!("/proc/{}/statm", self.child.id())).unwrap();
        text.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4096
    }

    /// The ports of this machine that it listens at.
    #[cfg(target_os = "linux")]
    pub(crate) fn listens_at(&self) -> Vec<u16> {
        let own = format!("/proc/{}", self.child.id());
        let open: Vec<_> = std::fs::read_dir(format!("{own}/fd"))
            .unwrap()
            .filter_map(|entry| Some(std::fs::read_link(entry.ok()?.path()).ok()?.to_str()?.to_owned()))
            .collect();
        let sockets = std::fs::read_to_string(format!("{own}/net/tcp")).unwrap();
        let listening = sockets.lines().filter_map(|line| {
            let words: Vec<_> = line.split_whitespace().collect();
            let port = u16::from_str_radix(words[1].split_once(':')?.1, 16).ok()?;
            (words[3] == "0A" && open.contains(&format!("socket:[{}]", words[9]))).then_some(port)
        });
        listening.collect()
    }

    /// Asks it to stop, as Ctrl-C does: its exit code, and all that it said.
    #[cfg(unix)]
    pub(crate) fn interrupt(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        let code = self.child.wait().unwrap().code();
        // What it said last may still be on its way to us.
        for listener in std::mem::take(&mut self.listeners) {
            listener.join().unwrap();
        }
        (code, self.said.lock().unwrap().clone())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn connect_to(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(SOON)).unwrap();
    stream
}

pub(crate) fn raw_at(address: SocketAddr, bytes: &[u8]) -> Reply {
    let mut stream = connect_to(address);
    let _ = stream.write_all(bytes);
    read(&mut stream)
}

/// `lines` are more lines of the head.
pub(crate) fn get_at(address: SocketAddr, path: &str, lines: &str) -> Reply {
    raw_at(address, format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n{lines}\r\n").as_bytes())
}

pub(crate) fn read(stream: &mut TcpStream) -> Reply {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or(0);
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    Reply { status, headers: headers.collect(), body: bytes.split_off((end + 4).min(bytes.len())) }
}

/// One tab's line.
pub(crate) struct Tab {
    socket: WebSocket<TcpStream>,
}

impl Tab {
    /// The next message, whatever it is.
    #[track_caller]
    pub(crate) fn next(&mut self) -> Value {
        loop {
            match self.socket.read().expect("a message in time") {
                Message::Text(text) => return serde_json::from_str(&text).unwrap(),
                Message::Close(_) => return Value::Null,
                _ => {}
            }
        }
    }

    /// The next message of a kind; others that come before are passed over.
    #[track_caller]
    pub(crate) fn hears(&mut self, kind: &str) -> Value {
        loop {
            let message = self.next();
            assert!(!message.is_null(), "closed before « {kind} »");
            if message["type"] == kind {
                return message;
            }
        }
    }

    /// The next message that says that the page changed.
    #[track_caller]
    pub(crate) fn change(&mut self) -> Value {
        loop {
            let message = self.next();
            assert!(!message.is_null(), "closed before a change");
            if ["page", "assets", "reload"].contains(&message["type"].as_str().unwrap()) {
                return message;
            }
        }
    }

    /// Hears all there is, as a browser does: a tab that does not answer is hung up on.
    pub(crate) fn listens(mut self) {
        self.socket.get_ref().set_read_timeout(None).unwrap();
        thread::spawn(move || while self.socket.read().is_ok() {});
    }

    /// Whether what it hears next is a question whether it is there.
    pub(crate) fn is_asked(&mut self) -> bool {
        matches!(self.socket.read().expect("a frame in time"), Message::Ping(_))
    }

    /// Whether it is told goodbye.
    #[cfg(unix)]
    pub(crate) fn is_closed(&mut self) -> bool {
        loop {
            match self.socket.read() {
                Ok(Message::Close(_)) => return true,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
    }

    /// Fails where anything is told of its page for a while.
    #[track_caller]
    pub(crate) fn stays(&mut self, time: Duration) {
        self.socket.get_ref().set_read_timeout(Some(time)).unwrap();
        while let Ok(message) = self.socket.read() {
            let told = message.to_string();
            assert!(!["page", "assets", "reload"].iter().any(|kind| told.contains(kind)), "{told}");
        }
        self.socket.get_ref().set_read_timeout(Some(SOON)).unwrap();
    }
}
