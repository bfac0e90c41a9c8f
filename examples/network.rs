//! Writes a network of any size for benchmarks: `cargo run --release --example network -- FOLDER [TERRITORIES [PAGES
//! [WORDS]]]`, 150 × 76 × 1,200 where nothing else is said.

#![allow(clippy::disallowed_methods, clippy::print_stdout)]

#[path = "../benches/network/mod.rs"]
mod network;

use std::path::Path;

use network::Network;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder to write to");
    let mut number = |usual: usize| arguments.next().map_or(usual, |text| text.parse().expect("a number"));
    let usual = Network::REGION;
    let network = Network {
        territories: number(usual.territories),
        pages: number(usual.pages),
        words: number(usual.words),
        ..usual
    };
    network.write(Path::new(&folder))?;
    println!("{folder}: {} × {} pages of about {} words", network.territories, network.pages, network.words);
    Ok(())
}
