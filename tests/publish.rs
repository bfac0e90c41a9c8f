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
#[path = "publish/readers.rs"]
mod readers;
#[path = "publish/servers.rs"]
mod servers;
#[path = "support/mod.rs"]
mod support;
#[path = "publish/web.rs"]
mod web;
#[path = "build/workshop.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod workshop;

use contract::{Destination, contract};
use faults::ten_thousand_files;
use servers::{Ftpd, Sshd};
use support::outside;
use support::trials::{Ran, trials};

fn main() {
    support::trials::run([
        trials![
            a_folder,
            a_folder_whose_copies_change_places,
            a_folder_file_by_file,
            a_zip,
            sftp,
            rsync,
            ftps,
            a_branch,
            a_folder_of_a_branch,
            #[cfg(unix)]
            a_command
        ],
        ten_thousand_files_to::trials(),
        faults::trials(),
        meetings::trials(),
        readers::trials(),
        web::trials(),
    ]);
}

fn a_folder() {
    let destination = Destination::folder("");
    contract(&destination);
}

fn a_folder_whose_copies_change_places() {
    contract(&Destination::folder("bascule = \"echange\"\n"));
}

fn a_folder_file_by_file() {
    contract(&Destination::folder("bascule = \"fichiers\"\n"));
}

fn a_zip() {
    contract(&Destination::zip());
}

fn sftp() -> Ran {
    let server = Sshd::start()?;
    contract(&Destination::sftp(&server));
    Ok(())
}

fn rsync() -> Ran {
    outside::program(&["rsync"], "apt-get install rsync")?;
    let server = Sshd::start()?;
    contract(&Destination::rsync(&server));
    Ok(())
}

fn ftps() -> Ran {
    let server = Ftpd::start()?;
    contract(&Destination::ftps(&server));
    Ok(())
}

fn a_branch() -> Ran {
    let destination = Destination::git("")?;
    contract(&destination);
    Ok(())
}

fn a_folder_of_a_branch() -> Ran {
    let destination = Destination::git("docs/guide")?;
    contract(&destination);
    Ok(())
}

#[cfg(unix)]
fn a_command() {
    contract(&Destination::a_command());
}

mod ten_thousand_files_to {
    use libtest_mimic::Trial;

    use super::{Destination, Ftpd, Ran, Sshd, outside, ten_thousand_files, trials};

    pub(crate) fn trials() -> Vec<Trial> {
        trials![
            a_folder,
            a_folder_file_by_file,
            a_zip,
            sftp,
            rsync,
            ftps,
            a_branch,
            #[cfg(unix)]
            a_command
        ]
    }

    fn a_folder() {
        ten_thousand_files(&Destination::folder(""));
    }

    fn a_folder_file_by_file() {
        ten_thousand_files(&Destination::folder("bascule = \"fichiers\"\n"));
    }

    fn a_zip() {
        ten_thousand_files(&Destination::zip());
    }

    fn sftp() -> Ran {
        let server = Sshd::start()?;
        ten_thousand_files(&Destination::sftp(&server));
        Ok(())
    }

    fn rsync() -> Ran {
        outside::program(&["rsync"], "apt-get install rsync")?;
        let server = Sshd::start()?;
        ten_thousand_files(&Destination::rsync(&server));
        Ok(())
    }

    fn ftps() -> Ran {
        let server = Ftpd::start()?;
        ten_thousand_files(&Destination::ftps(&server));
        Ok(())
    }

    fn a_branch() -> Ran {
        let destination = Destination::git("")?;
        ten_thousand_files(&destination);
        Ok(())
    }

    #[cfg(unix)]
    fn a_command() {
        ten_thousand_files(&Destination::a_command());
    }
}
