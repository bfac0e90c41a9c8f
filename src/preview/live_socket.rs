//! The WebSocket of one tab, which tells it what changed.
//!
//! The address of the socket says what the tab shows: when that changes, the tab opens another. `tiny_http` gives an
//! upgraded connection as one object, which cannot be read while it is written: so the socket is read only when an
//! answer is due, after each ping.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tiny_http::{Header, ReadWrite, StatusCode};
use tungstenite::handshake::derive_accept_key;
use tungstenite::protocol::{Role, WebSocketConfig};
use tungstenite::{Error, Message as Frame, WebSocket};

use super::http::Reply;
use super::http::request::Request;
use super::http::response::Response;
use super::preview_state::PreviewState;
use super::tabs::{Next, Tab, View};
use super::updates;

/// How many tabs may be open.
const MOST_TABS: usize = 100;

/// After how long a silent tab is pinged.
const PING: Duration = Duration::from_secs(5);

/// The longest message of a tab, in bytes: it answers pings, and closes.
const LONGEST: usize = 1024;

type LiveSocket = WebSocket<Box<dyn ReadWrite + Send>>;

/// Opens the socket of a tab, if the request asks for one.
pub(super) fn open(state: &Arc<PreviewState>, request: &Request) -> Reply {
    let asks = |name: &str, word: &str| {
        let said = request.header(name).unwrap_or_default().split(',');
        said.map(str::trim).any(|said| said.eq_ignore_ascii_case(word))
    };
    let key = request.header("Sec-WebSocket-Key").filter(|key| key.len() == 24);
    let version = request.header("Sec-WebSocket-Version") == Some("13");
    let (true, true, true, Some(key)) =
        (asks("Upgrade", "websocket"), asks("Connection", "upgrade"), version, key)
    else {
        let refusal = Response::refusal(426).with("Upgrade", "websocket").with("Sec-WebSocket-Version", "13");
        return Reply::Response(refusal);
    };
    // Browsers always say which page asks; the guard has checked that it is one of ours.
    if !request.has("Origin") {
        return Reply::Response(Response::refusal(403));
    }
    let Some(view) = view(request) else { return Reply::Response(Response::refusal(400)) };
    let Some((number, tab)) = state.tabs.open(MOST_TABS, view) else {
        return Reply::Response(Response::refusal(503));
    };
    let accept = derive_accept_key(key.as_bytes());
    let state = Arc::clone(state);
    Reply::Upgrade(Box::new(move |asked| {
        let accept = Header::from_bytes("Sec-WebSocket-Accept", accept).expect("plain letters");
        let switching = tiny_http::Response::empty(StatusCode(101)).with_header(accept);
        let stream = asked.upgrade("websocket", switching);
        let mut socket = WebSocket::from_raw_socket(stream, Role::Server, Some(bounds()));
        updates::welcome(&state, &tab);
        // Whatever ends it, the tab opens a new one.
        let _ = send_messages(&tab, &mut socket);
        state.tabs.remove(number);
    }))
}

/// What the tab shows.
fn view(request: &Request) -> Option<View> {
    let page = request.query_value("page").filter(|page| page.starts_with('/'))?;
    let version = request.query_value("version").and_then(|version| version.parse().ok()).unwrap_or(0);
    Some(View { page, version, visible: request.query_value("visible").as_deref() == Some("1") })
}

/// Sends a tab its messages, for as long as it is there.
fn send_messages(tab: &Tab, socket: &mut LiveSocket) -> Result<(), Error> {
    let mut heard = Instant::now();
    loop {
        let next = tab.next(PING);
        let ping = next == Next::Ping;
        match next {
            Next::Ping => {}
            Next::Send(messages) => {
                for message in messages {
                    let text = serde_json::to_string(&message).expect("plain texts and numbers");
                    socket.write(Frame::text(text))?;
                }
                // All of them in one piece.
                socket.flush()?;
            }
            Next::Close => {
                socket.close(None)?;
                return socket.flush();
            }
        }
        // Ping busy tabs too: the server drops connections that stay silent.
        if ping || heard.elapsed() > 2 * PING {
            socket.send(Frame::Ping(Vec::new().into()))?;
            while !socket.read()?.is_pong() {}
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
