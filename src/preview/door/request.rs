//! One request, read from a connection that may be slow, broken or hostile: everything about it is bounded.

use std::io::{self, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use httparse::Status;

/// A head beyond this is nobody's.
const LONGEST_HEAD: usize = 16 * 1024;
const MOST_HEADERS: usize = 64;
/// A body beyond this is refused.
pub(crate) const LONGEST_BODY: usize = 1024 * 1024;
/// So long may a connection take to say what it wants.
const HEAD_TIME: Duration = Duration::from_secs(20);
/// And then to say all of it.
const BODY_TIME: Duration = Duration::from_secs(5);

/// What may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Head,
    Post,
}

/// A request whose form is right.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) method: Method,
    /// Decoded, from `/` on; without `.`, `..`, empty parts, back-slashes and control characters.
    pub(crate) path: String,
    /// As written, without its `?`.
    pub(crate) query: String,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Whether it comes from this machine.
    pub(crate) from_here: bool,
}

/// Why a connection gets no answer, or only a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It closed, or never said anything.
    Silent,
    /// With this status.
    Status(u16),
}

impl Request {
    /// Reads one, head and body.
    pub(crate) fn read(stream: &mut TcpStream) -> Result<Self, Refused> {
        let until = Instant::now() + HEAD_TIME;
        let mut bytes = Vec::new();
        loop {
            if let Some((mut request, head, length)) = parse(&bytes)? {
                request.from_here =
                    stream.peer_addr().is_ok_and(|peer| peer.ip().to_canonical().is_loopback());
                request.body = body(stream, bytes.split_off(head), length)?;
                return Ok(request);
            }
            if bytes.len() >= LONGEST_HEAD {
                return Err(Refused::Status(431));
            }
            let room = LONGEST_HEAD - bytes.len();
            match some(stream, &mut bytes, room.min(4096), until) {
                Ok(0) | Err(_) if bytes.is_empty() => return Err(Refused::Silent),
                Ok(0) => return Err(Refused::Status(400)),
                Ok(_) => {}
                Err(_) => return Err(Refused::Status(408)),
            }
        }
    }

    /// The request of a tab for its own page.
    pub(crate) fn of_page(page: &str) -> Self {
        let path = clean(page).unwrap_or_else(|| "/".to_owned());
        let (query, headers, body) = (String::new(), Vec::new(), Vec::new());
        Self { method: Method::Get, path, query, headers, body, from_here: true }
    }

    /// The value of a header that stands there exactly once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
        let first = found.next()?;
        found.next().is_none().then_some(first.1.as_str())
    }

    /// Whether a header is there at all.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(key, _)| key.eq_ignore_ascii_case(name))
    }

    /// A value of the query, decoded.
    pub(crate) fn asked(&self, name: &str) -> Option<String> {
        self.query.split('&').find_map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (key == name).then(|| decoded(&value.replace('+', " ")))?
        })
    }
}

/// The head, how many bytes it has, and how many the body will have; `None` where more must be read.
fn parse(bytes: &[u8]) -> Result<Option<(Request, usize, usize)>, Refused> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut head = httparse::Request::new(&mut headers);
    let size = match head.parse(bytes) {
        Ok(Status::Complete(size)) => size,
        Ok(Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(Refused::Status(431)),
        Err(_) => return Err(Refused::Status(400)),
    };
    let bad = Refused::Status(400);
    let method = match head.method.ok_or(bad)? {
        "GET" => Method::Get,
        "HEAD" => Method::Head,
        "POST" => Method::Post,
        _ => return Err(Refused::Status(405)),
    };
    let target = head.path.ok_or(bad)?;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let path = clean(path).ok_or(bad)?;
    let mut kept = Vec::new();
    for header in head.headers.iter() {
        // What is no text is nothing that is looked at here.
        let value = std::str::from_utf8(header.value).unwrap_or("\u{fffd}").trim();
        kept.push((header.name.to_owned(), value.to_owned()));
    }
    let request =
        Request { method, path, query: query.to_owned(), headers: kept, body: Vec::new(), from_here: false };
    let length = length(&request)?;
    Ok(Some((request, size, length)))
}

/// How long the body says that it is.
fn length(request: &Request) -> Result<usize, Refused> {
    if request.has("Transfer-Encoding") {
        return Err(Refused::Status(501));
    }
    if !request.has("Content-Length") {
        return if request.method == Method::Post { Err(Refused::Status(411)) } else { Ok(0) };
    }
    let written = request.header("Content-Length").ok_or(Refused::Status(400))?;
    if written.is_empty() || !written.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refused::Status(400));
    }
    match written.parse() {
        Ok(0) => Ok(0),
        Ok(_) if request.method != Method::Post => Err(Refused::Status(400)),
        Ok(length) if length <= LONGEST_BODY => Ok(length),
        _ => Err(Refused::Status(413)),
    }
}

fn body(stream: &mut TcpStream, mut bytes: Vec<u8>, length: usize) -> Result<Vec<u8>, Refused> {
    let until = Instant::now() + BODY_TIME;
    while bytes.len() < length {
        let room = length - bytes.len();
        match some(stream, &mut bytes, room.min(64 * 1024), until) {
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
fn some(stream: &mut TcpStream, bytes: &mut Vec<u8>, room: usize, until: Instant) -> io::Result<usize> {
    let left = until.saturating_duration_since(Instant::now());
    if left.is_zero() {
        return Err(io::ErrorKind::TimedOut.into());
    }
    stream.set_read_timeout(Some(left))?;
    let before = bytes.len();
    bytes.resize(before + room, 0);
    let read = loop {
        match stream.read(&mut bytes[before..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => break other,
        }
    };
    bytes.truncate(before + read.as_ref().map_or(0, |read| *read));
    read
}

/// A target's path, decoded; `None` where it is no plain path of ours.
fn clean(path: &str) -> Option<String> {
    let path = decoded(path)?;
    let inner = path.strip_prefix('/')?;
    let odd = |letter: char| letter == '\\' || letter.is_control();
    let parts = inner.strip_suffix('/').unwrap_or(inner);
    let climbs = |part: &str| matches!(part, "" | "." | "..");
    if inner.contains(odd) || !inner.is_empty() && parts.split('/').any(climbs) {
        return None;
    }
    Some(path)
}

/// `%41` is `A`; once, never twice. `None` where it is not UTF-8, or a `%` stands alone.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Refused, clean, parse};

    #[test]
    fn paths_stay_below_the_root() {
        for (target, path) in [
            ("/", Some("/")),
            ("/a/b/", Some("/a/b/")),
            ("/%C3%A9t%C3%A9.html", Some("/été.html")),
            ("/a%2520b", Some("/a%20b")),
            ("/..", None),
            ("/a/../b", None),
            ("/%2e%2e/b", None),
            ("/a/%2E%2E%2Fb", None),
            ("/..%5cb", None),
            ("/a//b", None),
            ("//evil.example/", None),
            ("/a%00", None),
            ("/%", None),
            ("/%zz", None),
            ("/%ff", None),
            ("/%c0%ae%c0%ae/b", None),
            ("*", None),
            ("http://evil.example/", None),
            ("evil.example:443", None),
            ("", None),
        ] {
            assert_eq!(clean(target).as_deref(), path, "{target}");
        }
        // Once decoded, `%252e` is a name like any other, not a way up.
        assert_eq!(clean("/%252e%252e/b").as_deref(), Some("/%2e%2e/b"));
    }

    #[test]
    fn heads_that_are_refused() {
        for (head, status) in [
            ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: x\r\n\r\n", 411),
            ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 501),
            ("CONNECT evil.example:443 HTTP/1.1\r\n\r\n", 405),
            ("TRACE / HTTP/1.1\r\n\r\n", 405),
            ("GET http://evil.example/ HTTP/1.1\r\n\r\n", 400),
            ("\u{0}\u{1}\r\n\r\n", 400),
        ] {
            assert_eq!(parse(head.as_bytes()).unwrap_err(), Refused::Status(status), "{head}");
        }
        assert!(parse(b"GET / HTTP/1.1\r\nHost: x\r\n").unwrap().is_none());
    }
}
