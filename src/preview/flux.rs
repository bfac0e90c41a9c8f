//! The line to one tab: a WebSocket that tells it what changed, and hears what it shows.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use tungstenite::handshake::derive_accept_key;
use tungstenite::protocol::{Role, WebSocketConfig};
use tungstenite::{Message as Frame, WebSocket};

use super::door::Fate;
use super::door::answer::Answer;
use super::door::request::Request;
use super::tabs::{Next, Tab, View};
use super::workshop::Workshop;

/// Tabs beyond which nobody works.
const MOST_TABS: usize = 200;

/// How often a silent tab is asked whether it is there.
const PING: Duration = Duration::from_secs(20);

/// A tab that says nothing for so long is gone.
const SILENCE: Duration = Duration::from_secs(60);

/// What a tab may say at once.
const LONGEST: usize = 16 * 1024;

/// Takes a tab's line, where the request asks for one.
pub(super) fn take(workshop: &Arc<Workshop>, request: &Request) -> Fate {
    let asks = |name: &str, word: &str| {
        let said = request.header(name).unwrap_or_default().split(',');
        said.map(str::trim).any(|said| said.eq_ignore_ascii_case(word))
    };
    let key = request.header("Sec-WebSocket-Key").filter(|key| key.len() == 24);
    let version = request.header("Sec-WebSocket-Version") == Some("13");
    let (true, true, true, Some(key)) =
        (asks("Upgrade", "websocket"), asks("Connection", "upgrade"), version, key)
    else {
        let refusal = Answer::refusal(426).with("Upgrade", "websocket").with("Sec-WebSocket-Version", "13");
        return Fate::Answer(refusal);
    };
    // Browsers always say which page asks; the door has looked whether it is one of ours.
    if !request.has("Origin") {
        return Fate::Answer(Answer::refusal(403));
    }
    let Some((number, tab)) = workshop.tabs.open(MOST_TABS) else {
        return Fate::Answer(Answer::refusal(503));
    };
    let accept = derive_accept_key(key.as_bytes());
    let workshop = Arc::clone(workshop);
    Fate::Handover(Box::new(move |stream| {
        let head = format!(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Accept: {accept}\r\n\r\n"
        );
        // Whatever ends it, the tab opens a new one.
        let _ = talk(&workshop, &tab, stream, &head);
        tab.close();
        workshop.tabs.leave(number);
    }))
}

fn talk(workshop: &Arc<Workshop>, tab: &Arc<Tab>, mut stream: TcpStream, head: &str) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    stream.write_all(head.as_bytes())?;
    let ear = stream.try_clone()?;
    let end = stream.try_clone()?;
    let mouth = Arc::new(Mutex::new(stream));
    let half = |ear: TcpStream| {
        WebSocket::from_raw_socket(Half { ear, mouth: Arc::clone(&mouth) }, Role::Server, Some(bounds()))
    };
    let (mut speaking, mut hearing) = (half(ear.try_clone()?), half(ear));
    let (speaker, listener) = (Arc::clone(tab), tab);
    thread::Builder::new().name("line".into()).spawn(move || {
        let _ = speak(&speaker, &mut speaking);
        let _ = end.shutdown(Shutdown::Both);
    })?;
    while let Ok(frame) = hearing.read() {
        // Pings are answered, and a goodbye is returned, by `read` itself.
        if let Frame::Text(text) = frame
            && let Ok(view) = serde_json::from_str::<View>(&text)
            && view.page.starts_with('/')
        {
            workshop.hears(listener, &view);
        }
    }
    Ok(())
}

/// Tells a tab what there is to tell, until nothing is.
fn speak(tab: &Tab, socket: &mut WebSocket<Half>) -> Result<(), tungstenite::Error> {
    loop {
        match tab.next(PING) {
            Next::Send(messages) => {
                for message in messages {
                    let text = serde_json::to_string(&message).expect("plain texts and numbers");
                    socket.send(Frame::text(text))?;
                }
            }
            Next::Ping => socket.send(Frame::Ping(Vec::new().into()))?,
            Next::Close => {
                socket.close(None)?;
                return socket.flush();
            }
        }
    }
}

fn bounds() -> WebSocketConfig {
    WebSocketConfig::default()
        .read_buffer_size(4 * 1024)
        .write_buffer_size(0)
        .max_message_size(Some(LONGEST))
        .max_frame_size(Some(LONGEST))
}

/// One connection, used from two sides: frames are written whole, one after the other.
struct Half {
    ear: TcpStream,
    mouth: Arc<Mutex<TcpStream>>,
}

impl Read for Half {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.ear.read(into)
    }
}

impl Write for Half {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut mouth = self.mouth.lock().expect("nobody panics with it");
        mouth.write_all(bytes).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
