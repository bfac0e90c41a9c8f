//! Limits in front of `tiny_http`: whole requests of bounded size pass, and a slow client delays nobody else.
//!
//! `tiny_http` has no read timeout, reads a head of any length, reserves as many bytes as a request announces, and lets
//! a request wait behind silent connections. So requests are read here first, as bytes within limits, and handed on when
//! they are complete. Their meaning is left to `tiny_http`. Responses pass here as well, and have an end.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use tiny_http::Header;

use super::entrance::Entrance;
use super::response::Response;

/// Connections that may be silent at once; one more closes the oldest.
const MOST_SILENT: usize = 128;
/// Connections that may be served at once, tabs included.
const MOST_INSIDE: usize = 256;
/// The longest head of a request, in bytes.
const LONGEST_HEAD: usize = 16 * 1024;
const MOST_HEADERS: usize = 64;
/// The longest body, in bytes.
pub(super) const LONGEST_BODY: usize = 1024 * 1024;
/// How long a client may take to send a head,
const HEAD_TIME: Duration = Duration::from_secs(20);
/// and then the body.
const BODY_TIME: Duration = Duration::from_secs(5);
/// How long a client may take no byte of a response.
const WRITE_TIME: Duration = Duration::from_secs(20);
/// How long `tiny_http`'s side may take to say the next byte of a response.
const ANSWER_TIME: Duration = Duration::from_secs(120);
/// How long a whole response may take, however busily its client takes a byte now and then.
const RESPONSE_TIME: Duration = Duration::from_secs(600);
/// How long a tab's socket may be silent: tabs are pinged more often.
const SOCKET_TIME: Duration = Duration::from_secs(60);

/// The header that shows to `tiny_http`'s side that a request came through here.
pub(super) const PASS_HEADER: &str = "Jalon-Gate";

/// Takes the connections of clients, and hands whole requests on.
pub(super) struct ConnectionLimiter {
    /// Where `tiny_http` listens.
    inside: SocketAddr,
    /// A secret: the value of [`PASS_HEADER`].
    pub(super) pass: String,
    /// Connections without a whole request yet, in order of arrival.
    silent: Mutex<BTreeMap<u64, Arc<TcpStream>>>,
    count: AtomicU64,
    within: AtomicUsize,
    /// [`ANSWER_TIME`], but for tests.
    answer_time: Duration,
}

/// Why a connection gets no response, or only a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refused {
    /// It closed, or sent nothing.
    Silent,
    /// With this status.
    Status(u16),
}

/// The head of a request, and what it says about the bytes that follow.
#[derive(Debug, PartialEq, Eq)]
struct Head {
    /// Handed on as they are, without the last line end.
    bytes: Vec<u8>,
    /// How many bytes the body will have.
    length: usize,
    /// Whether the connection is to become a WebSocket.
    upgrades: bool,
}

impl ConnectionLimiter {
    /// In front of `inside`.
    pub(super) fn before(inside: SocketAddr, pass: String) -> Self {
        let (silent, count, within) = (Mutex::default(), AtomicU64::new(0), AtomicUsize::new(0));
        Self { inside, pass, silent, count, within, answer_time: ANSWER_TIME }
    }

    /// Serves one connection, from its first byte to its last.
    pub(super) fn serve(&self, client: TcpStream, entrance: Entrance) {
        let client = Arc::new(client);
        let number = self.note_silent(&client);
        let _ = client.set_nodelay(true);
        let _ = client.set_write_timeout(Some(WRITE_TIME));
        let asked = self.read(&client, entrance);
        self.silent.lock().expect("nobody panics with it").remove(&number);
        let within = self.within.fetch_add(1, Ordering::Relaxed);
        let outcome = match asked {
            Ok(_) if within >= MOST_INSIDE => Err(Refused::Status(503)),
            Ok((bytes, upgrades)) => self.relay(&client, &bytes, upgrades).map_err(|_| Refused::Status(503)),
            Err(refused) => Err(refused),
        };
        if let Err(Refused::Status(status)) = outcome {
            let _ = Response::refusal(status).write(&mut &*client, false);
            close_slowly(&client);
        }
        self.within.fetch_sub(1, Ordering::Relaxed);
    }

    /// Notes a connection that has sent nothing yet; if there are too many, closes the oldest.
    fn note_silent(&self, client: &Arc<TcpStream>) -> u64 {
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

    /// Reads a whole request: the bytes to hand on, and whether the connection becomes a WebSocket.
    fn read(&self, client: &TcpStream, entrance: Entrance) -> Result<(Vec<u8>, bool), Refused> {
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
            match read_some(client, &mut bytes, room.min(4096), until) {
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
        let door = if entrance == Entrance::Tools { " tools" } else { "" };
        bytes.extend_from_slice(format!("{PASS_HEADER}: {}{whence}{door}\r\n\r\n", self.pass).as_bytes());
        bytes.extend(body(client, rest, length)?);
        Ok((bytes, upgrades))
    }

    /// Hands a request on, and its response back; fails only if nothing came back.
    fn relay(&self, client: &Arc<TcpStream>, bytes: &[u8], upgrades: bool) -> io::Result<()> {
        let inside = Arc::new(TcpStream::connect(self.inside)?);
        inside.set_nodelay(true)?;
        inside.set_write_timeout(Some(WRITE_TIME))?;
        inside.set_read_timeout(Some(if upgrades { SOCKET_TIME } else { self.answer_time }))?;
        (&*inside).write_all(bytes)?;
        if upgrades {
            client.set_read_timeout(Some(SOCKET_TIME))?;
            let (from, to) = (Arc::clone(client), Arc::clone(&inside));
            thread::Builder::new().name("socket in".into()).spawn(move || {
                let _ = io::copy(&mut &*from, &mut &*to);
                let _ = to.shutdown(Shutdown::Both);
            })?;
        } else {
            // One request for each connection.
            let _ = inside.shutdown(Shutdown::Write);
        }
        let until = (!upgrades).then(|| Instant::now() + RESPONSE_TIME);
        hand_back(&inside, client, until)?;
        let _ = client.shutdown(if upgrades { Shutdown::Both } else { Shutdown::Write });
        Ok(())
    }
}

/// Hands on what `inside` says, up to its end, or until its client takes nothing any more; fails if it says nothing.
fn hand_back(mut inside: &TcpStream, mut client: &TcpStream, until: Option<Instant>) -> io::Result<()> {
    let mut bytes = [0; 16 * 1024];
    let mut said = 0;
    loop {
        let read = match inside.read(&mut bytes) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Ok(0) if said == 0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            Err(error) if said == 0 => return Err(error),
            Ok(0) | Err(_) => return Ok(()),
            Ok(read) => read,
        };
        said += read;
        let mut left = &bytes[..read];
        while !left.is_empty() {
            let is_over = until.is_some_and(|until| Instant::now() > until);
            match client.write(left) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(taken) if taken > 0 && !is_over => left = &left[taken..],
                Ok(_) | Err(_) => return Ok(()),
            }
        }
    }
}

/// Reads a head as `tiny_http` reads its lines.
fn head(bytes: &[u8]) -> Result<Head, Refused> {
    let bad = Refused::Status(400);
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split("\r\n");
    let first = lines.next().filter(|first| first.is_ascii()).ok_or(bad)?;
    admit_version(first)?;
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
        if header.field.equiv("Expect") && !value.eq_ignore_ascii_case("100-continue") {
            return Err(Refused::Status(417));
        }
        if header.field.equiv("Content-Length") && length.replace(announced_length(value)?).is_some() {
            return Err(bad);
        }
        upgrades |= header.field.equiv("Connection") && value.to_ascii_lowercase().contains("upgrade");
        kept.extend([line, "\r\n"]);
    }
    Ok(Head { bytes: kept.into_bytes(), length: length.unwrap_or(0), upgrades })
}

/// Refuses versions other than 1.0 and 1.1: `tiny_http` answers those with a response that waits for itself for ever.
fn admit_version(first: &str) -> Result<(), Refused> {
    let words: Vec<&str> = first.trim().split(' ').collect();
    match words[..] {
        [_, _, "HTTP/1.0" | "HTTP/1.1"] => Ok(()),
        [_, _, version] if version.starts_with("HTTP/") => Err(Refused::Status(505)),
        _ => Err(Refused::Status(400)),
    }
}

/// The length that a head announces.
fn announced_length(written: &str) -> Result<usize, Refused> {
    if written.is_empty() || !written.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refused::Status(400));
    }
    written.parse().ok().filter(|length| *length <= LONGEST_BODY).ok_or(Refused::Status(413))
}

fn body(client: &TcpStream, mut bytes: Vec<u8>, length: usize) -> Result<Vec<u8>, Refused> {
    let until = Instant::now() + BODY_TIME;
    while bytes.len() < length {
        let room = length - bytes.len();
        match read_some(client, &mut bytes, room.min(64 * 1024), until) {
            Ok(0) => return Err(Refused::Status(400)),
            Ok(_) => {}
            Err(_) => return Err(Refused::Status(408)),
        }
    }
    // What follows is ignored: the connection ends with the response.
    bytes.truncate(length);
    Ok(bytes)
}

/// Reads at most `room` bytes more, before `until`.
fn read_some(mut client: &TcpStream, bytes: &mut Vec<u8>, room: usize, until: Instant) -> io::Result<usize> {
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

/// Ends a connection whose client may still be sending: closed at once, it would lose our response on its way.
fn close_slowly(mut client: &TcpStream) {
    let until = Instant::now() + Duration::from_millis(500);
    let _ = client.shutdown(Shutdown::Write);
    let _ = client.set_read_timeout(Some(Duration::from_millis(100)));
    let mut rest = [0; 8192];
    while Instant::now() < until && matches!(client.read(&mut rest), Ok(read) if read > 0) {}
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{Ipv4Addr, TcpListener, TcpStream};
    use std::time::Duration;

    use super::{ConnectionLimiter, Refused, head};
    use crate::preview::http::entrance::Entrance;

    /// A server behind the limiter that takes every request and never answers.
    #[test]
    fn a_request_without_an_answer_has_an_end() {
        let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let mut limiter = ConnectionLimiter::before(silent.local_addr().unwrap(), "pass".into());
        limiter.answer_time = Duration::from_millis(20);
        let outside = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let mut client = TcpStream::connect(outside.local_addr().unwrap()).unwrap();
        client.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        limiter.serve(outside.accept().unwrap().0, Entrance::Sites);
        let mut said = String::new();
        client.read_to_string(&mut said).unwrap();
        assert!(said.starts_with("HTTP/1.1 503 "), "{said}");
        assert_eq!(limiter.within.into_inner(), 0);
    }

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
            ("GET / HTTP/2.0", 505),
            ("GET / HTTP/0.9", 505),
            ("GET / HTTP/1.1\nX: HTTP/2.0", 400),
            ("PRI * HTTP/2.0", 505),
            ("GET / HTTP/2.0 HTTP/1.1", 400),
            ("GET  / HTTP/1.1", 400),
            ("", 400),
            ("GET / HTTP/1.1\r\nExpect: miracles", 417),
            ("GET / HTTP/1.1\r\nno colon", 400),
            ("GET /é HTTP/1.1", 400),
        ] {
            assert_eq!(head(lines.as_bytes()).unwrap_err(), Refused::Status(status), "{lines}");
        }
    }

    #[test]
    fn a_head_passes_as_it_is_but_for_what_tiny_http_cannot_read() {
        let read =
            head("GET / HTTP/1.1\r\nHost: x\r\nCookie: nom=é\r\nConnection: keep-alive, Upgrade".as_bytes());
        let read = read.unwrap();
        assert_eq!(read.bytes, b"GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, Upgrade\r\n");
        assert_eq!((read.length, read.upgrades), (0, true));
        assert_eq!(head(b"POST / HTTP/1.1\r\ncontent-length: 7").unwrap().length, 7);
    }
}
