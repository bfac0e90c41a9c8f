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

#[path = "publish/contract.rs"]
mod contract;
#[path = "publish/faults.rs"]
mod faults;
#[path = "fixture/mod.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod fixture;
#[path = "publish/meetings.rs"]
mod meetings;
#[path = "outside/mod.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod outside;
#[path = "publish/readers.rs"]
mod readers;
#[path = "publish/servers.rs"]
mod servers;
#[path = "publish/web.rs"]
mod web;
#[path = "build/workshop.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod workshop;

use contract::{Berth, contract};
use faults::ten_thousand_files;
use servers::{Ftpd, Sshd};

#[test]
fn a_folder() {
    let berth = Berth::folder("");
    contract(&berth);
}

#[test]
fn a_folder_whose_copies_change_places() {
    contract(&Berth::folder("bascule = \"echange\"\n"));
}

#[test]
fn a_folder_file_by_file() {
    contract(&Berth::folder("bascule = \"fichiers\"\n"));
}

#[test]
fn a_zip() {
    contract(&Berth::zip());
}

#[test]
fn sftp() {
    let Some(server) = Sshd::start() else { return };
    contract(&Berth::sftp(&server));
}

#[test]
fn rsync() {
    if outside::program(&["rsync"], "apt-get install rsync").is_none() {
        return;
    }
    let Some(server) = Sshd::start() else { return };
    contract(&Berth::rsync(&server));
}

#[test]
fn ftps() {
    let Some(server) = Ftpd::start() else { return };
    contract(&Berth::ftps(&server));
}

#[test]
fn a_branch() {
    let Some(berth) = Berth::git("") else { return };
    contract(&berth);
}

#[test]
fn a_folder_of_a_branch() {
    let Some(berth) = Berth::git("docs/guide") else { return };
    contract(&berth);
}

#[cfg(unix)]
#[test]
fn a_command() {
    contract(&Berth::a_command());
}

mod ten_thousand_files_to {
    use super::{Berth, Ftpd, Sshd, outside, ten_thousand_files};

    #[test]
    fn a_folder() {
        ten_thousand_files(&Berth::folder(""));
    }

    #[test]
    fn a_folder_file_by_file() {
        ten_thousand_files(&Berth::folder("bascule = \"fichiers\"\n"));
    }

    #[test]
    fn a_zip() {
        ten_thousand_files(&Berth::zip());
    }

    #[test]
    fn sftp() {
        let Some(server) = Sshd::start() else { return };
        ten_thousand_files(&Berth::sftp(&server));
    }

    #[test]
    fn rsync() {
        if outside::program(&["rsync"], "apt-get install rsync").is_none() {
            return;
        }
        let Some(server) = Sshd::start() else { return };
        ten_thousand_files(&Berth::rsync(&server));
    }

    #[test]
    fn ftps() {
        let Some(server) = Ftpd::start() else { return };
        ten_thousand_files(&Berth::ftps(&server));
    }

    #[test]
    fn a_branch() {
        let Some(berth) = Berth::git("") else { return };
        ten_thousand_files(&berth);
    }

    #[cfg(unix)]
    #[test]
    fn a_command() {
        ten_thousand_files(&Berth::a_command());
    }
}
