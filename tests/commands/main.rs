//! The built program's commands, each with a project or a repository of its own; the documents that show them.

#![allow(clippy::print_stderr, reason = "a long test says how far it is")]
#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::disallowed_methods,
    clippy::format_push_string,
    clippy::similar_names,
    clippy::unwrap_used,
    reason = "tests write their own projects; a failure to is the test's"
)]

mod changes;
mod cmd;
mod commune_tables;
mod exchange;
mod fixes;
#[path = "../fixture/mod.rs"]
mod fixture;
#[cfg(unix)]
mod forges;
mod git;
mod impact;
mod listed;
mod network;
mod readme;
#[cfg(unix)]
mod readme_fr;
#[cfg(target_os = "linux")]
mod releases;
#[path = "../support/mod.rs"]
mod support;
mod survey;
#[cfg(unix)]
mod terminal;
mod themes;
mod tools;
#[cfg(target_os = "linux")]
mod untold;
#[cfg(target_os = "linux")]
mod walk;

fn main() {
    support::trials::run([
        changes::trials(),
        cmd::trials(),
        commune_tables::trials(),
        exchange::trials(),
        fixes::trials(),
        #[cfg(unix)]
        forges::trials(),
        git::trials(),
        impact::trials(),
        listed::trials(),
        network::trials(),
        readme::trials(),
        survey::trials(),
        #[cfg(unix)]
        readme_fr::trials(),
        #[cfg(target_os = "linux")]
        releases::trials(),
        #[cfg(unix)]
        terminal::trials(),
        themes::trials(),
        tools::trials(),
        #[cfg(target_os = "linux")]
        untold::trials(),
        #[cfg(target_os = "linux")]
        walk::trials(),
    ]);
}
