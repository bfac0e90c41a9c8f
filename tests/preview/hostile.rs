//! Requests that no browser of ours would send: each gets its refusal, and nobody else waits for it.

use std::io::{Read, Write};
use std::time::{Duration, Instant};

use crate::served::{Served, connect_to, get_at, read};
use crate::support::trials::trials;
use crate::workshop::Workshop;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        each_gets_its_refusal,
        nobody_waits_for_those_who_are_slow_or_many,
        requests_of_another_version_stop_nothing,
        readers_who_take_nothing_cost_little_memory,
        #[cfg(target_os = "linux")]
        nobody_comes_in_past_the_gate,
        others_need_the_key
    ]
}

/// A request: its first line, its other lines, its body, and the status it gets.
type Row = (&'static str, &'static str, &'static str, u16);

const HOST: &str = "Host: HERE\r\n";

fn each_gets_its_refusal() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "SECRET").unwrap();
    let rows: Vec<Row> = vec![
        ("GET / HTTP/1.1", HOST, "", 200),
        // Out of the sites, in every spelling.
        ("GET /../Cargo.toml HTTP/1.1", HOST, "", 400),
        ("GET /val/../../content/guide.toml HTTP/1.1", HOST, "", 400),
        ("GET /val/%2e%2e/%2e%2e/content/guide.toml HTTP/1.1", HOST, "", 400),
        ("GET /val/%2E%2E%2F%2E%2E%2Fcontent/guide.toml HTTP/1.1", HOST, "", 400),
        ("GET /val/..%5c..%5ccontent/guide.toml HTTP/1.1", HOST, "", 400),
        ("GET /val/..\\..\\content\\guide.toml HTTP/1.1", HOST, "", 400),
        ("GET /val/%252e%252e/%252e%252e/content/guide.toml HTTP/1.1", HOST, "", 404),
        ("GET /val/%c0%ae%c0%ae/content/guide.toml HTTP/1.1", HOST, "", 400),
        ("GET /val/%uff0e%uff0e/x HTTP/1.1", HOST, "", 400),
        ("GET /val//etc/passwd HTTP/1.1", HOST, "", 400),
        ("GET //etc/passwd HTTP/1.1", HOST, "", 400),
        ("GET /val/index.html%00.css HTTP/1.1", HOST, "", 400),
        ("GET /content/guide.toml HTTP/1.1", HOST, "", 404),
        ("GET /territories/val.toml HTTP/1.1", HOST, "", 404),
        ("GET /_jalon/../content/guide.toml HTTP/1.1", HOST, "", 400),
        ("GET /_jalon/assets.rs HTTP/1.1", HOST, "", 404),
        ("GET /_jalon/origines/val/../../x.json HTTP/1.1", HOST, "", 400),
        ("GET C:/Windows/win.ini HTTP/1.1", HOST, "", 400),
        ("GET /C:/Windows/win.ini HTTP/1.1", HOST, "", 404),
        // Targets of proxies.
        ("GET http://evil.example/ HTTP/1.1", HOST, "", 400),
        ("GET http://HERE/ HTTP/1.1", HOST, "", 400),
        ("CONNECT evil.example:443 HTTP/1.1", HOST, "", 405),
        ("OPTIONS * HTTP/1.1", HOST, "", 405),
        // Methods.
        ("PUT /val/ HTTP/1.1", HOST, "", 405),
        ("DELETE /val/ HTTP/1.1", HOST, "", 405),
        ("TRACE / HTTP/1.1", HOST, "", 405),
        ("get / HTTP/1.1", HOST, "", 405),
        // Who asks, and whom.
        ("GET / HTTP/1.1", "", "", 400),
        ("GET / HTTP/1.1", "Host: HERE\r\nHost: HERE\r\n", "", 400),
        ("GET / HTTP/1.1", "Host: evil.example\r\n", "", 421),
        ("GET / HTTP/1.1", "Host: evil.example:PORT\r\n", "", 421),
        ("GET / HTTP/1.1", "Host: 192.168.1.1:PORT\r\n", "", 421),
        ("GET / HTTP/1.1", "Host: 127.0.0.1.evil.example:PORT\r\n", "", 421),
        ("GET / HTTP/1.1", "Host: localhost:PORT\r\n", "", 200),
        ("GET / HTTP/1.1", "Host: HERE\r\nOrigin: http://evil.example\r\n", "", 403),
        ("GET / HTTP/1.1", "Host: HERE\r\nOrigin: null\r\n", "", 403),
        ("GET / HTTP/1.1", "Host: HERE\r\nOrigin: http://HERE\r\n", "", 200),
        // What changes something wants the token, and our own page.
        ("POST /_jalon/date HTTP/1.1", "Host: HERE\r\nContent-Length: 2\r\n", "{}", 403),
        (
            "POST /_jalon/date HTTP/1.1",
            "Host: HERE\r\nOrigin: http://HERE\r\nContent-Length: 2\r\nContent-Type: application/json\r\n",
            "{}",
            403,
        ),
        (
            "POST /_jalon/date HTTP/1.1",
            "Host: HERE\r\nOrigin: http://HERE\r\nContent-Length: 2\r\nContent-Type: application/json\r\nX-Jalon-Jeton: 00\r\n",
            "{}",
            403,
        ),
        (
            "POST /_jalon/date HTTP/1.1",
            "Host: HERE\r\nOrigin: http://HERE\r\nContent-Length: 2\r\nContent-Type: text/plain\r\nX-Jalon-Jeton: TOKEN\r\n",
            "{}",
            415,
        ),
        (
            "POST /_jalon/date HTTP/1.1",
            "Host: HERE\r\nOrigin: http://evil.example\r\nContent-Length: 2\r\nContent-Type: application/json\r\nX-Jalon-Jeton: TOKEN\r\n",
            "{}",
            403,
        ),
        (
            "POST /val/ HTTP/1.1",
            "Host: HERE\r\nOrigin: http://HERE\r\nContent-Length: 2\r\nContent-Type: application/json\r\nX-Jalon-Jeton: TOKEN\r\n",
            "{}",
            405,
        ),
        // Bodies.
        ("POST /_jalon/date HTTP/1.1", HOST, "", 411),
        ("POST /_jalon/date HTTP/1.1", "Host: HERE\r\nContent-Length: x\r\n", "", 400),
        ("POST /_jalon/date HTTP/1.1", "Host: HERE\r\nContent-Length: -1\r\n", "", 400),
        ("POST /_jalon/date HTTP/1.1", "Host: HERE\r\nContent-Length: 9999999\r\n", "", 413),
        // So many bytes would tiny_http reserve at once: it would be the end of the program.
        ("POST /_jalon/date HTTP/1.1", "Host: HERE\r\nContent-Length: 4611686018427387904\r\n", "", 413),
        ("POST /_jalon/date HTTP/1.1", "Host: HERE\r\nContent-Length: 2\r\nContent-Length: 3\r\n", "{}", 400),
        ("POST /_jalon/date HTTP/1.1", "Host: HERE\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n", 501),
        ("GET / HTTP/1.1", "Host: HERE\r\nContent-Length: 5\r\n", "abcde", 400),
        // The line of a tab.
        ("GET /_jalon/flux HTTP/1.1", HOST, "", 426),
        (
            "GET /_jalon/flux HTTP/1.1",
            "Host: HERE\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
            "",
            403,
        ),
        (
            "GET /_jalon/flux HTTP/1.1",
            "Host: HERE\r\nOrigin: http://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
            "",
            403,
        ),
        (
            "GET /_jalon/flux HTTP/1.1",
            "Host: HERE\r\nOrigin: http://HERE\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
            "",
            400,
        ),
        // The seal of the gate is given by the gate alone.
        ("GET / HTTP/1.1", "Host: HERE\r\nJalon-Gate: here\r\n", "", 403),
        // Another program on this machine left a cookie that is no ASCII: browsers send it to every port.
        ("GET / HTTP/1.1", "Host: HERE\r\nCookie: nom=é\r\n", "", 200),
        // What is no HTTP at all.
        ("\u{16}\u{3}\u{1}", "", "", 400),
        ("GET /", "", "", 400),
        ("GET / HTTP/9.9", HOST, "", 505),
        ("GET / HTTP/2.0", HOST, "", 505),
        ("PRI * HTTP/2.0", HOST, "", 505),
        ("GET / HTTP/1.0", HOST, "", 200),
        ("GET / HTTP/1.1 HTTP/2.0", HOST, "", 400),
        ("GET / HTTP/1.1", "Host: HERE\r\nExpect: miracles\r\n", "", 417),
    ];
    let here = served.address.to_string();
    let token = served.state()["token"].as_str().unwrap().to_owned();
    for (first, lines, body, status) in rows {
        let request = format!("{first}\r\n{lines}\r\n{body}");
        let request = request
            .replace("HERE", &here)
            .replace("PORT", &served.address.port().to_string())
            .replace("TOKEN", &token);
        let reply = served.raw(request.as_bytes());
        assert_eq!(reply.status, status, "{request}\n{}", String::from_utf8_lossy(&reply.body));
        let told = String::from_utf8_lossy(&reply.body);
        assert!(!told.contains("SECRET") && !told.contains("root:"), "{request}");
    }
    // Heads without an end.
    let long = format!("GET / HTTP/1.1\r\nHost: {here}\r\nX: {}\r\n\r\n", "x".repeat(64 * 1024));
    assert_eq!(served.raw(long.as_bytes()).status, 431);
    let many = format!("GET / HTTP/1.1\r\nHost: {here}\r\n{}\r\n", "X: y\r\n".repeat(500));
    assert_eq!(served.raw(many.as_bytes()).status, 431);
    // More body than was said is nobody's; less is told when the other side ends, or after a while.
    let more =
        format!("GET / HTTP/1.1\r\nHost: {here}\r\n\r\nGET /val/ HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    let reply = served.raw(more.as_bytes());
    assert_eq!((reply.status, reply.text().matches("HTTP/1.1").count()), (200, 0));
    let mut less = served.connect();
    write!(less, "POST /_jalon/date HTTP/1.1\r\nHost: {here}\r\nContent-Length: 20\r\n\r\n{{}}").unwrap();
    less.shutdown(std::net::Shutdown::Write).unwrap();
    assert_eq!(read(&mut less).status, 400);
    let mut slow = served.connect();
    write!(slow, "POST /_jalon/date HTTP/1.1\r\nHost: {here}\r\nContent-Length: 20\r\n\r\n{{}}").unwrap();
    assert_eq!(read(&mut slow).status, 408);
    assert_eq!(served.get("/").status, 200, "and it is still there");
}

fn nobody_waits_for_those_who_are_slow_or_many() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let wait = || {
        let since = Instant::now();
        assert_eq!(served.get("/val/types/meuble/").status, 200);
        since.elapsed()
    };
    wait();
    // A hundred that say nothing, a hundred that speak one letter, ten that do not listen.
    let idle: Vec<_> = (0..100).map(|_| served.connect()).collect();
    let mut slow: Vec<_> = (0..100).map(|_| served.connect()).collect();
    for stream in &mut slow {
        stream.write_all(b"G").unwrap();
    }
    for _ in 0..20 {
        assert!(wait() < Duration::from_secs(3));
    }
    // More than may be silent at once: the oldest make room.
    let more: Vec<_> = (0..200).map(|_| served.connect()).collect();
    assert!(wait() < Duration::from_secs(3));
    let mut first = idle.into_iter().next().unwrap();
    assert_eq!(first.read(&mut [0; 16]).unwrap_or(0), 0, "the oldest was let go");
    drop((slow, more));
}

/// `tiny_http` answers them with a response that waits for itself; each kept one of the 256 places for ever.
fn requests_of_another_version_stop_nothing() {
    let workshop = Workshop::new();
    // Other machines may ask, and these have no key.
    let served = Served::start(&workshop, "--host 0.0.0.0");
    let asked: Vec<_> = (0..300)
        .map(|_| {
            let mut stream = served.connect();
            stream.write_all(b"GET / HTTP/2.0\r\n\r\n").unwrap();
            stream
        })
        .collect();
    for mut stream in asked {
        assert_eq!(read(&mut stream).status, 505);
    }
    assert_eq!(served.get("/").status, 403, "it still asks for the key");
}

/// The largest page of a site, 300 times, for readers who take some letters of it and then nothing.
fn readers_who_take_nothing_cost_little_memory() {
    let workshop = Workshop::new();
    // More than the system keeps of it on its way.
    let lines = format!("{}\n", "x".repeat(1023)).repeat(6 * 1024);
    workshop.append("content/types/meuble.md", &format!("\n```\n{lines}```\n"));
    let served = Served::start(&workshop, "");
    let page = "/val/imprimer/";
    let size = served.get(page).body.len();
    assert!(size > 6_000_000, "{size} bytes are no large page");
    served.until("all is checked", |served| (served.state()["settled"] == true).then_some(()));
    let before = served.memory();
    let mut readers: Vec<_> = (0..300)
        .map(|_| {
            let mut stream = connect_to(served.sites());
            write!(stream, "GET {page} HTTP/1.1\r\nHost: {}\r\n\r\n", served.sites()).unwrap();
            stream
        })
        .collect();
    let mut given = 0;
    for stream in &mut readers {
        let mut first = [0; 12];
        stream.read_exact(&mut first).unwrap();
        given += usize::from(&first == b"HTTP/1.1 200");
    }
    assert!(given > 200, "{given} are served, the others are told to come back");
    let cost = served.memory().saturating_sub(before);
    // Each with bytes of its own: over 1.6 GB.
    assert!(cost < 200 * 1024 * 1024, "{given} readers of {size} bytes cost {cost} bytes");
    drop(readers);
    served.until("room again", |served| (served.get(page).status == 200).then_some(()));
}

/// Behind the gate listens `tiny_http`: who finds it is sent away.
#[cfg(target_os = "linux")]
fn nobody_comes_in_past_the_gate() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "");
    let outside = [served.address.port(), served.sites().port()];
    let inside: Vec<_> = served.listens_at().into_iter().filter(|port| !outside.contains(port)).collect();
    let [port] = inside[..] else { panic!("one more port is listened at: {inside:?}") };
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(stream, "GET /val/ HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", served.address).unwrap();
    let reply = read(&mut stream);
    assert_eq!((reply.status, reply.text().as_str()), (403, "403 Forbidden\n"));
}

fn others_need_the_key() {
    let workshop = Workshop::new();
    let served = Served::start(&workshop, "--host 127.0.0.2");
    // 127.0.0.2 is this machine alone: no key.
    assert_eq!(served.get("/").status, 200);
    drop(served);
    let served = Served::start(&workshop, "--host 0.0.0.0");
    let key = served.greeting.split("?cle=").nth(1).expect("a key in the address").trim().to_owned();
    assert!(key.len() >= 32);
    served.until("a warning", |served| {
        (served.greeting.contains("Attention") || served.said.lock().unwrap().contains("Attention"))
            .then_some(())
    });
    let told = served.greeting.clone() + &served.said.lock().unwrap();
    assert!(told.contains(&format!("deux ports : {} et ", served.address.port())), "{told}");
    assert_eq!(served.get("/").status, 403);
    assert_eq!(served.get("/?cle=0000").status, 403);
    let here = served.address;
    let reply = get_at(here, &format!("/val/?cle={key}"), "");
    assert_eq!((reply.status, reply.header("Location")), (307, "/val/"));
    let cookie = reply.header("Set-Cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    let pair = cookie.split(';').next().unwrap();
    let with = |cookie: &str| get_at(here, "/val/", &format!("Cookie: {cookie}\r\n"));
    assert_eq!(with(pair).status, 200);
    // The sites want it as well; cookies know no ports.
    let state = get_at(here, "/_jalon/etat.json", &format!("Cookie: {pair}\r\n")).json();
    let port = u16::try_from(state["sites"].as_u64().unwrap()).unwrap();
    let sites = std::net::SocketAddr::new(here.ip(), port);
    assert_eq!(get_at(sites, "/val/", "").status, 403);
    assert!(get_at(sites, "/val/", &format!("Cookie: {pair}\r\n")).text().contains("/_jalon/apercu.js"));
    assert_eq!(with(&format!("a=b; {pair}")).status, 200);
    assert_eq!(with(&format!("{pair}0")).status, 403);
}
