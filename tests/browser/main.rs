//! Built sites and the live preview in a real browser.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests write their own projects; a failure to is the test's"
)]

mod communes;
mod dossier;
#[path = "../fixture/mod.rs"]
mod fixture;
mod pages;
mod preview;
mod search;
#[path = "../support/mod.rs"]
mod support;
mod theme;

fn main() {
    support::trials::run([
        communes::trials(),
        dossier::trials(),
        pages::trials(),
        preview::trials(),
        search::trials(),
        theme::trials(),
    ]);
}
