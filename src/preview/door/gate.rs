//! The gate before `tiny_http`: whole requests of bounded size pass, and nobody waits for those who dawdle.
//!
//! `tiny_http` gives a connection all the time it takes, reads a head of any length, reserves as many bytes as a request
//! says that it will have, and lets a request wait behind connections that stay silent. So it meets none of these:
//! what comes is read here first, as bytes within bounds, and handed on when it is complete. What the bytes mean is
//! `tiny_http`'s to say.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use tiny_http::Header;

use super::answer::Answer;

/// Connections that may be silent at once: the oldest makes room.
const MOST_SILENT: usize = 128;
/// Connections beyond it, of those who ask or listen.
const MOST_INSIDE: usize = 256;
/// A head beyond this is nobody's.
const LONGEST_HEAD: usize = 16 * 1024;
const MOST_HEADERS: usize = 64;
/// A body beyond this is refused.
pub(super) const LONGEST_BODY: usize = 1024 * 1024;
/// So long may a connection take to say what it wants.
const HEAD_TIME: Duration = Duration::from_secs(20);
/// And then to say all of it.
const BODY_TIME: Duration = Duration::from_secs(5);
/// So long may a reader take nothing.
const WRITE_TIME: Duration = Duration::from_secs(20);
/// So long may a tab's line be silent: tabs are asked more often whether they are there.
const LINE_TIME: Duration = Duration::from_secs(60);

/// The header by which the other side of the gate knows what came through it.
pub(super) const SEAL: &str = "Jalon-Gate";

/// The gate.
pub(super) struct Gate {
    /// Where `tiny_http` listens.
    inside: SocketAddr,
    /// What nobody can guess.
    pub(super) seal: String,
    /// Connections that have not yet said what they want, in the order in which they came.
    silent: Mutex<BTreeMap<u64, Arc<TcpStream>>>,
    count: AtomicU64,
    within: AtomicUsize,
}

/// Why a connection gets no answer, or only a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refused {
    /// It closed, or never said anything.
    Silent,
    /// With this status.
    Status(u16),
}

/// What a head says about the bytes that follow it.
#[derive(Debug, PartialEq, Eq)]
struct Head {
    /// As it is handed on, without its last line end.
    bytes: Vec<u8>,
    /// How many bytes the body will have.
    length: usize,
    /// Whether the connection is to be a line.
    upgrades: bool,
}

impl Gate {
    /// A gate before `inside`.
    pub(super) fn before(inside: SocketAddr, seal: String) -> Self {
        let silent = Mutex::default();
        Self { inside, seal, silent, count: AtomicU64::new(0), within: AtomicUsize::new(0) }
    }

    /// Takes care of one connection, from its first byte to its last.
    pub(super) fn visit(&self, client: TcpStream) {
        let client = Arc::new(client);
        let number = self.greet(&client);
        let _ = client.set_nodelay(true);
        let _ = client.set_write_timeout(Some(WRITE_TIME));
        let asked = self.read(&client);
        self.silent.lock().expect("nobody panics with it").remove(&number);
        let within = self.within.fetch_add(1, Ordering::Relaxed);
        let outcome = match asked {
            Ok(_) if within >= MOST_INSIDE => Err(Refused::Status(503)),
            Ok((bytes, upgrades)) => self.pass(&client, &bytes, upgrades).map_err(|_| Refused::Status(503)),
            Err(refused) => Err(refused),
        };
        if let Err(Refused::Status(status)) = outcome {
            let _ = Answer::refusal(status).write(&mut &*client, false);
            part(&client);
        }
        self.within.fetch_sub(1, Ordering::Relaxed);
    }

    /// Notes a connection that has said nothing yet; the oldest such one goes where there are too many.
    fn greet(&self, client: &Arc<TcpStream>) -> u64 {
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let mut silent = self.silent.lock().expect("nobody panics with it");
        silent.insert(number, Arc::clone(client));
        if silent.len() > MOST_SILENT
            && let Some((_, oldest)) = silent.pop_first()
        {
            let _ = oldest.shutdown(Shutdown::Both);
        }
        number
    }

    /// Reads a whole request: as it is handed on, and whether a line is to follow it.
    fn read(&self, client: &TcpStream) -> Result<(Vec<u8>, bool), Refused> {
        let until = Instant::now() + HEAD_TIME;
        let mut bytes = Vec::new();
        let end = loop {
            if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                break end;
            }
            if bytes.len() >= LONGEST_HEAD {
                return Err(Refused::Status(431));
            }
            let room = LONGEST_HEAD - bytes.len();
            match some(client, &mut bytes, room.min(4096), until) {
                Ok(0) | Err(_) if bytes.is_empty() => return Err(Refused::Silent),
                Ok(0) => return Err(Refused::Status(400)),
                Ok(_) => {}
                Err(_) => return Err(Refused::Status(408)),
            }
        };
        let rest = bytes.split_off(end + 4);
        let Head { mut bytes, length, upgrades } = head(&bytes[..end])?;
        let here = client.peer_addr().is_ok_and(|peer| peer.ip().to_canonical().is_loopback());
        let whence = if here { " here" } else { "" };
        bytes.extend_from_slice(format!("{SEAL}: {}{whence}\r\n\r\n", self.seal).as_bytes());
        bytes.extend(body(client, rest, length)?);
        Ok((bytes, upgrades))
    }

    /// Hands a request on, and its answer back; fails where nothing was handed on.
    fn pass(&self, client: &Arc<TcpStream>, bytes: &[u8], upgrades: bool) -> io::Result<()> {
        let inside = Arc::new(TcpStream::connect(self.inside)?);
        inside.set_nodelay(true)?;
        inside.set_write_timeout(Some(WRITE_TIME))?;
        (&*inside).write_all(bytes)?;
        if upgrades {
            client.set_read_timeout(Some(LINE_TIME))?;
            let (from, to) = (Arc::clone(client), Arc::clone(&inside));
            thread::Builder::new().name("line in".into()).spawn(move || {
                let _ = io::copy(&mut &*from, &mut &*to);
                let _ = to.shutdown(Shutdown::Both);
            })?;
        } else {
            // One request a connection.
            let _ = inside.shutdown(Shutdown::Write);
        }
        let _ = io::copy(&mut &*inside, &mut &**client);
        let _ = client.shutdown(if upgrades { Shutdown::Both } else { Shutdown::Write });
        Ok(())
    }
}

/// What a head says, by `tiny_http`'s own reading of its lines.
fn head(bytes: &[u8]) -> Result<Head, Refused> {
    let bad = Refused::Status(400);
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split("\r\n");
    let first = lines.next().filter(|first| first.is_ascii()).ok_or(bad)?;
    let mut kept = format!("{first}\r\n");
    let (mut length, mut upgrades) = (None, false);
    for (number, line) in lines.enumerate() {
        if number >= MOST_HEADERS {
            return Err(Refused::Status(431));
        }
        // Cookies of other programs on this machine may hold anything; tiny_http would hang up on them.
        if !line.is_ascii() {
            continue;
        }
        let header: Header = line.trim().parse().map_err(|()| bad)?;
        let value = header.value.as_str();
        if header.field.equiv("Transfer-Encoding") {
            return Err(Refused::Status(501));
        }
        if header.field.equiv("Content-Length") && length.replace(measure(value)?).is_some() {
            return Err(bad);
        }
        upgrades |= header.field.equiv("Connection") && value.to_ascii_lowercase().contains("upgrade");
        kept.extend([line, "\r\n"]);
    }
    Ok(Head { bytes: kept.into_bytes(), length: length.unwrap_or(0), upgrades })
}

/// How long a body says that it is.
fn measure(written: &str) -> Result<usize, Refused> {
    if written.is_empty() || !written.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refused::Status(400));
    }
    written.parse().ok().filter(|length| *length <= LONGEST_BODY).ok_or(Refused::Status(413))
}

fn body(client: &TcpStream, mut bytes: Vec<u8>, length: usize) -> Result<Vec<u8>, Refused> {
    let until = Instant::now() + BODY_TIME;
    while bytes.len() < length {
        let room = length - bytes.len();
        match some(client, &mut bytes, room.min(64 * 1024), until) {
            Ok(0) => return Err(Refused::Status(400)),
            Ok(_) => {}
            Err(_) => return Err(Refused::Status(408)),
        }
    }
    // What comes after it is nobody's: the connection ends with the answer.
    bytes.truncate(length);
    Ok(bytes)
}

/// Reads at most `room` bytes more, before `until`.
fn some(mut client: &TcpStream, bytes: &mut Vec<u8>, room: usize, until: Instant) -> io::Result<usize> {
    let left = until.saturating_duration_since(Instant::now());
    if left.is_zero() {
        return Err(io::ErrorKind::TimedOut.into());
    }
    client.set_read_timeout(Some(left))?;
    let before = bytes.len();
    bytes.resize(before + room, 0);
    let read = loop {
        match client.read(&mut bytes[before..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => break other,
        }
    };
    bytes.truncate(before + read.as_ref().map_or(0, |read| *read));
    read
}

/// Ends a connection that may still be sending: closed at once, it would lose our answer on its way.
fn part(mut client: &TcpStream) {
    let until = Instant::now() + Duration::from_millis(500);
    let _ = client.shutdown(Shutdown::Write);
    let _ = client.set_read_timeout(Some(Duration::from_millis(100)));
    let mut rest = [0; 8192];
    while Instant::now() < until && matches!(client.read(&mut rest), Ok(read) if read > 0) {}
}

#[cfg(test)]
mod tests {
    use super::{Refused, head};

    #[test]
    fn heads_that_are_refused() {
        for (lines, status) in [
            ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 1\r\n content-length: 1", 400),
            ("POST / HTTP/1.1\r\nContent-Length: +1", 400),
            ("POST / HTTP/1.1\r\nContent-Length:", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999", 413),
            ("POST / HTTP/1.1\r\nContent-Length: 4611686018427387904", 413),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked", 501),
            ("POST / HTTP/1.1\r\n transfer-encoding: identity", 501),
            ("GET / HTTP/1.1\r\nno colon", 400),
            ("GET /é HTTP/1.1", 400),
        ] {
            assert_eq!(head(lines.as_bytes()).unwrap_err(), Refused::Status(status), "{lines}");
        }
    }

    #[test]
    fn what_passes_is_what_was_said_but_for_what_tiny_http_cannot_read() {
        let read =
            head("GET / HTTP/1.1\r\nHost: x\r\nCookie: nom=é\r\nConnection: keep-alive, Upgrade".as_bytes());
        let read = read.unwrap();
        assert_eq!(read.bytes, b"GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, Upgrade\r\n");
        assert_eq!((read.length, read.upgrades), (0, true));
        assert_eq!(head(b"POST / HTTP/1.1\r\ncontent-length: 7").unwrap().length, 7);
    }
}
