//! Publishing to hosts: real servers on loopback, cut connections, faults of every kind.
//!
//! Each server is started by the test, on a free port of loopback and in a folder of its own, and ended with it.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::print_stderr)]
#![allow(
    clippy::cast_possible_wrap,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::print_stdout,
    clippy::struct_field_names
)]

#[cfg(unix)]
#[path = "publish/another_site.rs"]
mod another_site;
#[path = "publish/contract.rs"]
mod contract;
#[path = "publish/faults.rs"]
mod faults;
#[path = "fixture/mod.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod fixture;
#[cfg(unix)]
#[path = "publish/ftp.rs"]
mod ftp;
#[cfg(unix)]
#[path = "publish/ftp_servers.rs"]
mod ftp_servers;
#[path = "publish/held_back.rs"]
mod held_back;
#[cfg(unix)]
#[path = "publish/host_keys.rs"]
mod host_keys;
#[path = "publish/kept_publications.rs"]
mod kept_publications;
#[path = "publish/meetings.rs"]
mod meetings;
#[path = "publish/places.rs"]
mod places;
#[path = "publish/readers.rs"]
mod readers;
#[cfg(unix)]
#[path = "publish/refusals.rs"]
mod refusals;
#[path = "publish/servers.rs"]
mod servers;
#[path = "support/mod.rs"]
mod support;
#[path = "publish/taken_away.rs"]
mod taken_away;
#[cfg(unix)]
#[path = "publish/versions.rs"]
mod versions;
#[path = "publish/web.rs"]
mod web;
#[path = "build/workshop.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod workshop;

use contract::{Destination, contract};
use faults::ten_thousand_files;
use libtest_mimic::Trial;
use servers::{Ftpd, Sshd};
use support::outside;
use support::trials::{Ran, trial};

/// The targets of publications, by the names of their tests.
const TARGETS: &[&str] = &[
    "a_folder",
    "a_folder_whose_copies_change_places",
    "a_folder_file_by_file",
    "a_zip",
    "sftp",
    "rsync",
    "ftps",
    "a_branch",
    "a_folder_of_a_branch",
    #[cfg(unix)]
    "a_command",
];

/// Those that differ in how they send many files.
const TARGETS_OF_MANY_FILES: &[&str] = &[
    "a_folder",
    "a_folder_file_by_file",
    "a_zip",
    "sftp",
    "rsync",
    "ftps",
    "a_branch",
    #[cfg(unix)]
    "a_command",
];

fn main() {
    support::trials::run([
        trials_at("", TARGETS, contract),
        trials_at("ten_thousand_files_to::", TARGETS_OF_MANY_FILES, ten_thousand_files),
        #[cfg(unix)]
        another_site::trials(),
        faults::trials(),
        #[cfg(unix)]
        ftp::trials(),
        held_back::trials(),
        kept_publications::trials(),
        meetings::trials(),
        #[cfg(unix)]
        host_keys::trials(),
        places::trials(),
        readers::trials(),
        #[cfg(unix)]
        refusals::trials(),
        taken_away::trials(),
        #[cfg(unix)]
        versions::trials(),
        web::trials(),
    ]);
}

/// The same test at each of the targets.
fn trials_at(module: &str, targets: &'static [&str], test: fn(&Destination)) -> Vec<Trial> {
    let named = |target: &&'static str| {
        let target = *target;
        trial(&format!("publish::{module}{target}"), move || at(target, test))
    };
    targets.iter().map(named).collect()
}

fn at(target: &str, test: fn(&Destination)) -> Ran {
    match target {
        "a_folder" => test(&Destination::folder("")),
        "a_folder_whose_copies_change_places" => test(&Destination::folder("bascule = \"echange\"\n")),
        "a_folder_file_by_file" => test(&Destination::folder("bascule = \"fichiers\"\n")),
        "a_zip" => test(&Destination::zip()),
        "sftp" => test(&Destination::sftp(&Sshd::start()?)),
        "rsync" => {
            outside::program(&["rsync"], "apt-get install rsync")?;
            test(&Destination::rsync(&Sshd::start()?));
        }
        "ftps" => test(&Destination::ftps(&Ftpd::start()?)),
        "a_branch" => test(&Destination::git("")?),
        "a_folder_of_a_branch" => test(&Destination::git("docs/guide")?),
        #[cfg(unix)]
        "a_command" => test(&Destination::a_command()),
        _ => unreachable!("each target of the lists has its line"),
    }
    Ok(())
}
