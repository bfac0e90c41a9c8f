//! A session with a scripted server: replies that no real server gives on demand. The session is no public function:
//! these tests are beside it.

use std::io::{self, Cursor, Write};
use std::sync::{Arc, Mutex};

use super::wire::{GreetingError, SftpRequest, Wire};
use super::{Packet, SftpSession};
use crate::deploy::fault::FaultKind;
use crate::deploy::store::Store;

/// Keeps what the session sends.
#[derive(Clone, Default)]
struct Sent(Arc<Mutex<Vec<u8>>>);

impl Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sent {
    /// How often the server was asked for `request`.
    fn count(&self, request: SftpRequest) -> usize {
        let bytes = self.0.lock().unwrap();
        let (mut rest, mut count) = (bytes.as_slice(), 0);
        while let Some((length, more)) = rest.split_first_chunk::<4>() {
            count += usize::from(more[0] == request as u8);
            rest = &more[u32::from_be_bytes(*length) as usize..];
        }
        count
    }
}

/// A session whose server gives `replies`, each a kind of packet and what follows its number, in order.
fn session(replies: &[(u8, Packet)]) -> (SftpSession<Cursor<Vec<u8>>, Sent>, Sent) {
    let mut script = Vec::new();
    let mut add = |kind: u8, body: &[u8]| {
        script.extend_from_slice(&u32::try_from(body.len() + 1).unwrap().to_be_bytes());
        script.push(kind);
        script.extend_from_slice(body);
    };
    add(2, &3_u32.to_be_bytes());
    for (number, (kind, packet)) in replies.iter().enumerate() {
        let number = u32::try_from(number).unwrap().to_be_bytes();
        add(*kind, &[number.as_slice(), packet.as_bytes()].concat());
    }
    let sent = Sent::default();
    let (wire, _) = Wire::greet(Cursor::new(script), sent.clone()).unwrap();
    let (host, folder) = ("host".to_owned(), "site".to_owned());
    (SftpSession { wire, ssh: None, host, folder, renames_over: true, tells_room: false }, sent)
}

fn status(code: u32) -> (u8, Packet) {
    (101, Packet::default().number(code).text("words"))
}

fn file(size: u64) -> (u8, Packet) {
    (105, Packet::default().number(1 | 4).long(size).number(0o100_644))
}

fn handle() -> (u8, Packet) {
    (102, Packet::default().text("handle"))
}

fn data(bytes: &[u8]) -> (u8, Packet) {
    (103, Packet::default().bytes(bytes))
}

const DONE: u32 = 0;
const END: u32 = 1;
const ABSENT: u32 = 2;
const DENIED: u32 = 3;
const FAILED: u32 = 4;

fn paths(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn after_a_refusal_each_question_gets_its_own_reply() {
    let (mut session, _) = session(&[status(DENIED), file(7), status(ABSENT)]);
    assert_eq!(session.stat(&paths(&["a", "b"])).unwrap_err().kind, FaultKind::Denied);
    assert_eq!(session.stat(&paths(&["c"])).unwrap(), [None]);
}

#[test]
fn a_refused_read_closes_its_file() {
    let (mut session, sent) = session(&[handle(), data(b"half"), status(DENIED), status(DONE), file(7)]);
    assert_eq!(session.read("a").unwrap_err().kind, FaultKind::Denied);
    assert_eq!(sent.count(SftpRequest::Close), 1);
    assert_eq!(session.stat(&paths(&["b"])).unwrap()[0].as_ref().map(|stat| stat.size), Some(7));
}

#[test]
fn a_read_without_progress_breaks_the_connection() {
    let (mut session, sent) =
        session(&[handle(), data(b""), data(b""), data(b""), status(END), status(DONE)]);
    assert_eq!(session.read("a").unwrap_err().kind, FaultKind::Lost);
    assert_eq!(sent.count(SftpRequest::Read), 1);
}

#[test]
fn a_file_is_read_to_its_end_and_closed() {
    let (mut session, sent) = session(&[handle(), data(b"one "), data(b"two"), status(END), status(DONE)]);
    assert_eq!(session.read("a").unwrap().as_deref(), Some(&b"one two"[..]));
    assert_eq!((sent.count(SftpRequest::Read), sent.count(SftpRequest::Close)), (3, 1));
}

/// Servers answer « failure » where a file is asked for below another file.
#[test]
fn a_failed_look_finds_nothing() {
    for code in [ABSENT, FAILED] {
        let (mut session, _) = session(&[status(code), status(code)]);
        assert_eq!(session.stat(&paths(&["page.html/inside"])).unwrap(), [None]);
        assert_eq!(session.read("page.html/inside").unwrap(), None);
    }
}

#[test]
fn an_open_file_that_takes_no_bytes_means_a_quota() {
    let (mut session, _) = session(&[handle(), status(FAILED), status(DONE)]);
    assert_eq!(session.write("a", b"bytes").unwrap_err().kind, FaultKind::Full);
    let (mut other, _) = self::session(&[handle(), status(DENIED), status(DONE)]);
    assert_eq!(other.write("a", b"bytes").unwrap_err().kind, FaultKind::Denied);
}

/// Of version 5: no space on the file system, quota exceeded.
#[test]
fn newer_words_for_a_full_host_are_known() {
    for code in [14, 15] {
        let (mut session, _) = session(&[status(code)]);
        assert_eq!(session.write("a", b"bytes").unwrap_err().kind, FaultKind::Full);
    }
}

#[test]
fn text_is_no_greeting_of_a_server() {
    let greeted = Wire::greet(Cursor::new(b"Welcome!\n".to_vec()), Sent::default());
    assert!(matches!(greeted, Err(GreetingError::Text(text)) if text == "Welcome!\n"));
    let greeted = Wire::greet(Cursor::new(Vec::new()), Sent::default());
    assert!(matches!(greeted, Err(GreetingError::Io(error)) if error.kind() == io::ErrorKind::UnexpectedEof));
}
