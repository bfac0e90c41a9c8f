//! The line to one tab: a WebSocket that tells it what changed.
//!
//! What the tab shows stands in the address of its line: where that changes, the tab opens another. `tiny_http` gives an
//! upgraded connection as one object, which cannot be read while it is written: so the line is read only where it was
//! asked for an answer, after each ping.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tiny_http::{Header, ReadWrite, Response, StatusCode};
use tungstenite::handshake::derive_accept_key;
use tungstenite::protocol::{Role, WebSocketConfig};
use tungstenite::{Error, Message as Frame, WebSocket};

use super::door::Fate;
use super::door::answer::Answer;
use super::door::request::Request;
use super::tabs::{Next, Tab, View};
use super::workshop::Workshop;

/// Tabs beyond which nobody works.
const MOST_TABS: usize = 100;

/// How often a silent tab is asked whether it is there.
const PING: Duration = Duration::from_secs(5);

/// What a tab may say at once: it answers pings, and says goodbye.
const LONGEST: usize = 1024;

type Line = WebSocket<Box<dyn ReadWrite + Send>>;

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
    let Some(view) = view(request) else { return Fate::Answer(Answer::refusal(400)) };
    let Some((number, tab)) = workshop.tabs.open(MOST_TABS, view) else {
        return Fate::Answer(Answer::refusal(503));
    };
    let accept = derive_accept_key(key.as_bytes());
    let workshop = Arc::clone(workshop);
    Fate::Handover(Box::new(move |asked| {
        let accept = Header::from_bytes("Sec-WebSocket-Accept", accept).expect("plain letters");
        let switching = Response::empty(StatusCode(101)).with_header(accept);
        let stream = asked.upgrade("websocket", switching);
        let mut line = WebSocket::from_raw_socket(stream, Role::Server, Some(bounds()));
        workshop.welcomes(&tab);
        // Whatever ends it, the tab opens a new one.
        let _ = speak(&tab, &mut line);
        workshop.tabs.leave(number);
    }))
}

/// What the tab says of itself.
fn view(request: &Request) -> Option<View> {
    let page = request.asked("page").filter(|page| page.starts_with('/'))?;
    let version = request.asked("version").and_then(|version| version.parse().ok()).unwrap_or(0);
    Some(View { page, version, visible: request.asked("visible").as_deref() == Some("1") })
}

/// Tells a tab what there is to tell, for as long as it is there.
fn speak(tab: &Tab, line: &mut Line) -> Result<(), Error> {
    let mut heard = Instant::now();
    loop {
        let next = tab.next(PING);
        let ping = next == Next::Ping;
        match next {
            Next::Ping => {}
            Next::Send(messages) => {
                for message in messages {
                    let text = serde_json::to_string(&message).expect("plain texts and numbers");
                    line.write(Frame::text(text))?;
                }
                // All of them in one piece.
                line.flush()?;
            }
            Next::Close => {
                line.close(None)?;
                return line.flush();
            }
        }
        // Who is told much is asked as well: the gate lets nobody stay who says nothing.
        if ping || heard.elapsed() > 2 * PING {
            line.send(Frame::Ping(Vec::new().into()))?;
            while !line.read()?.is_pong() {}
            heard = Instant::now();
        }
    }
}

fn bounds() -> WebSocketConfig {
    WebSocketConfig::default()
        .read_buffer_size(1024)
        .max_message_size(Some(LONGEST))
        .max_frame_size(Some(LONGEST))
}
