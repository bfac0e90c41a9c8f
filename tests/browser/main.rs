//! Built sites and the live preview in a real browser.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests write their own projects; a failure to is the test's"
)]

mod beacons;
#[path = "../laws/built.rs"]
#[allow(dead_code, reason = "shared with the laws")]
mod built;
mod communes;
mod dossier;
mod editor;
#[path = "../hostile/filled.rs"]
mod filled;
#[path = "../fixture/mod.rs"]
mod fixture;
#[cfg(unix)]
#[path = "../publish/ftp_servers.rs"]
#[allow(dead_code, reason = "the publications use all of it")]
mod ftp_servers;
#[cfg(unix)]
mod hosts;
mod offline;
#[path = "../hostile/page.rs"]
#[allow(dead_code, reason = "shared with the tests without a browser")]
mod page;
mod pages;
mod preview;
mod project;
mod search;
#[path = "../publish/servers.rs"]
#[allow(dead_code, reason = "the publications use all of it")]
mod servers;
#[path = "../support/mod.rs"]
mod support;
mod theme;

fn main() {
    support::trials::run([
        beacons::trials(),
        communes::trials(),
        dossier::trials(),
        editor::trials(),
        #[cfg(unix)]
        hosts::trials(),
        offline::trials(),
        pages::trials(),
        preview::trials(),
        project::trials(),
        search::trials(),
        theme::trials(),
    ]);
}
