//! From save to screen: how long until a preview serves the new bytes of the page that somebody looks at.
//!
//! `cargo run --release --example save -- FOLDER [SAVES]` previews the project in FOLDER (which is changed, and put back),
//! looks at one page of its first territory in a tab, saves files in turn, and times each from before the save until the
//! changed page has been told of, asked for and read whole.

#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use std::error::Error;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use jalon::calendar::{Day, timestamp};
use jalon::i18n::Language;
use jalon::preview::Preview;
use jalon::preview::preview_settings::Settings;
use tungstenite::client::{ClientRequestBuilder, client};
use tungstenite::{Message, WebSocket};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let root = PathBuf::from(arguments.next().ok_or("a folder")?);
    let saves: usize = arguments.next().map_or(Ok(120), |text| text.parse())?;
    let since = Instant::now();
    let settings = Settings {
        root: root.clone(),
        host: Ipv4Addr::LOCALHOST.into(),
        port: 0,
        poll: false,
        language: Language::French,
        day: Day::parse("2026-12-01"),
        today: Day::today,
        clock: timestamp,
        editor: None,
        reviewer: None,
        first: None,
        hand_over: None,
        receive: None,
        publish: None,
        news: Box::new(|_| {}),
    };
    let preview = Preview::start(settings)?;
    let host = |address: String| address.trim_start_matches("http://").trim_end_matches('/').to_owned();
    let (tools, address) = (host(preview.address("")), host(preview.page_address("")));
    let territory = preview.territories().first().ok_or("a territory")?.clone();
    let (page, file) = a_page(&root)?;
    let path = format!("/{territory}/{page}/");
    let first = get(&address, &path)?;
    println!("{path}: {} bytes, the first {:.0} ms after the start", first.len(), ms(since.elapsed()));
    let overlay = root.join(format!("territories/{territory}.toml"));
    let added =
        |words: &str| format!("\n[[modifier]]\ncible = \"{page}\"\naction = \"fin\"\ntexte = \"{words}\"\n");
    // Let it look through everything, as it does while somebody reads.
    while !get(&tools, "/_jalon/etat.json")?.contains("\"settled\":true") {
        sleep(Duration::from_millis(50));
    }
    // Only now: it does not listen while it waits, and who does not answer for a minute is hung up on.
    let mut tab = open(&address, &path)?;
    let start = memory();
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    let kinds =
        ["a sentence of the common page", "the territory's overlay", "a fact, a value, a term: the contract"];
    let contract = root.join("content/guide.toml");
    let originals =
        [fs::read_to_string(&file)?, fs::read_to_string(&overlay)?, fs::read_to_string(&contract)?];
    for number in 0..saves {
        let kind = if number % 20 == 19 { 2 } else { number % 2 };
        let mark = format!("Essai numéro {number} de cette série.");
        let (target, text) = match kind {
            0 => (&file, format!("{}\n\n{mark}\n", originals[0])),
            1 => (&overlay, originals[1].clone() + &added(&mark)),
            _ => (&contract, retitled(&originals[2], &mark)),
        };
        let since = Instant::now();
        fs::write(target, text)?;
        await_change(&mut tab)?;
        let served = get(&address, &path)?;
        let took = since.elapsed();
        if !served.contains(&mark) {
            return Err(format!("the page does not hold « {mark} »").into());
        }
        times[kind].push(took);
        // Somebody types on: sometimes before all is looked through, sometimes long after.
        sleep(Duration::from_millis([60, 300, 900][number % 3]));
    }
    for (path, text) in [&file, &overlay, &contract].into_iter().zip(&originals) {
        fs::write(path, text)?;
    }
    for (kind, times) in kinds.iter().zip(&mut times).filter(|(_, times)| !times.is_empty()) {
        times.sort();
        let at = |share: usize| ms(times[(times.len() * share / 100).min(times.len() - 1)]);
        println!("{kind}: median {:.1} ms, p95 {:.1} ms ({} saves)", at(50), at(95), times.len());
    }
    println!("memory: {} MB before, {} MB after", start >> 20, memory() >> 20);
    Ok(())
}

/// A page below a chapter: its id, and its file.
fn a_page(root: &Path) -> Outcome<(String, PathBuf)> {
    let content = root.join("content");
    let mut chapters: Vec<_> = fs::read_dir(&content)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    chapters.sort();
    for chapter in chapters.iter().filter(|path| path.is_dir()) {
        let mut pages: Vec<_> = fs::read_dir(chapter)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
        pages.sort();
        let plain = |path: &&PathBuf| {
            let text = fs::read_to_string(path).unwrap_or_default();
            path.extension().is_some_and(|extension| extension == "md")
                && path.file_stem().is_some_and(|stem| stem != "index")
                && !text.contains("types  ")
                && !text.contains("proteges")
        };
        if let Some(page) = pages.iter().find(plain) {
            let id = page.strip_prefix(&content)?.with_extension("");
            return Ok((id.to_str().ok_or("UTF-8")?.replace('\\', "/"), page.clone()));
        }
    }
    Err("no page".into())
}

/// The contract with another title of the guide: it stands on every page.
fn retitled(contract: &str, title: &str) -> String {
    let lines = contract.lines().map(|line| {
        let is_title = line.split('=').next().is_some_and(|key| key.trim() == "titre");
        if is_title { format!("titre = \"{title}\"\n") } else { format!("{line}\n") }
    });
    lines.collect()
}

fn open(address: &str, path: &str) -> Outcome<WebSocket<TcpStream>> {
    let shows = format!("page={path}&version=9007199254740991&visible=1");
    let uri = format!("ws://{address}/_jalon/flux?{shows}").parse()?;
    let request = ClientRequestBuilder::new(uri).with_header("Origin", format!("http://{address}"));
    let (tab, _) = client(request, TcpStream::connect(address)?).map_err(|_| "no tab")?;
    Ok(tab)
}

fn await_change(tab: &mut WebSocket<TcpStream>) -> Outcome<()> {
    loop {
        if let Message::Text(text) = tab.read()?
            && text.contains("\"type\":\"page\"")
        {
            return Ok(());
        }
    }
}

fn get(address: &str, path: &str) -> Outcome<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n").as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    Ok(String::from_utf8(bytes)?)
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// What this process holds, in bytes; 0 where the system does not tell.
fn memory() -> u64 {
    let told = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    told.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0) * 4096
}
