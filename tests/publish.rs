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

use contract::{Destination, contract};
use faults::ten_thousand_files;
use servers::{Ftpd, Sshd};

#[test]
fn a_folder() {
    let destination = Destination::folder("");
    contract(&destination);
}

#[test]
fn a_folder_whose_copies_change_places() {
    contract(&Destination::folder("bascule = \"echange\"\n"));
}

#[test]
fn a_folder_file_by_file() {
    contract(&Destination::folder("bascule = \"fichiers\"\n"));
}

#[test]
fn a_zip() {
    contract(&Destination::zip());
}

#[test]
fn sftp() {
    let Some(server) = Sshd::start() else { return };
    contract(&Destination::sftp(&server));
}

#[test]
fn rsync() {
    if outside::program(&["rsync"], "apt-get install rsync").is_none() {
        return;
    }
    let Some(server) = Sshd::start() else { return };
    contract(&Destination::rsync(&server));
}

#[test]
fn ftps() {
    let Some(server) = Ftpd::start() else { return };
    contract(&Destination::ftps(&server));
}

#[test]
fn a_branch() {
    let Some(destination) = Destination::git("") else { return };
    contract(&destination);
}

#[test]
fn a_folder_of_a_branch() {
    let Some(destination) = Destination::git("docs/guide") else { return };
    contract(&destination);
}

#[cfg(unix)]
#[test]
fn a_command() {
    contract(&Destination::a_command());
}

mod ten_thousand_files_to {
    use super::{Destination, Ftpd, Sshd, outside, ten_thousand_files};

    #[test]
    fn a_folder() {
        ten_thousand_files(&Destination::folder(""));
    }

    #[test]
    fn a_folder_file_by_file() {
        ten_thousand_files(&Destination::folder("bascule = \"fichiers\"\n"));
    }

    #[test]
    fn a_zip() {
        ten_thousand_files(&Destination::zip());
    }

    #[test]
    fn sftp() {
        let Some(server) = Sshd::start() else { return };
        ten_thousand_files(&Destination::sftp(&server));
    }

    #[test]
    fn rsync() {
        if outside::program(&["rsync"], "apt-get install rsync").is_none() {
            return;
        }
        let Some(server) = Sshd::start() else { return };
        ten_thousand_files(&Destination::rsync(&server));
    }

    #[test]
    fn ftps() {
        let Some(server) = Ftpd::start() else { return };
        ten_thousand_files(&Destination::ftps(&server));
    }

    #[test]
    fn a_branch() {
        let Some(destination) = Destination::git("") else { return };
        ten_thousand_files(&destination);
    }

    #[cfg(unix)]
    #[test]
    fn a_command() {
        ten_thousand_files(&Destination::a_command());
    }
}
