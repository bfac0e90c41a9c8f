//! FTP over TLS to the servers that hosts run: a thousand files, sessions that break, names that may not be overwritten.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use libtest_mimic::Trial;

use crate::contract::{Destination, Sees, contract};
use crate::faults::{Cut, add_documents, change_a_document, cut_at_steps};
use crate::ftp_servers::{Ftp, FtpServer};
use crate::servers::ACCOUNT_PASSWORD;
use crate::support::trials::{Ran, trial, trials};

/// Each server, and how its tests are called.
const SERVERS: &[(&str, FtpServer)] =
    &[("vsftpd", FtpServer::Vsftpd), ("proftpd", FtpServer::Proftpd), ("pure_ftpd", FtpServer::PureFtpd)];

/// A test with one of the servers.
type OfServer = fn(FtpServer) -> Ran;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    let mut all = trials![
        a_leftover_is_removed_where_nothing_may_be_overwritten,
        a_host_that_speaks_tls_1_3_only_is_published_to,
        a_session_that_falls_silent_is_left
    ];
    let named: [(&str, OfServer); 3] = [
        ("the_contract", keeps_the_contract),
        ("a_thousand_files", takes_a_thousand_files),
        ("a_cut_line", bears_a_cut_line),
    ];
    for (name, test) in named {
        for (server, which) in SERVERS {
            all.push(trial(&format!("publish::ftp::{name}::{server}"), move || test(*which)));
        }
    }
    all
}

impl Ftp {
    /// A project that is published there.
    pub(crate) fn destination(&self) -> Destination {
        self.destination_at(self.port)
    }

    /// The same, over another port of this machine.
    pub(crate) fn destination_at(&self, port: u16) -> Destination {
        let destination = Destination::new(&self.target_at(port), |_| Sees::Folder(self.site()));
        Destination { environment: vec![("JALON_FTP".into(), ACCOUNT_PASSWORD.into())], ..destination }
    }
}

fn keeps_the_contract(which: FtpServer) -> Ran {
    contract(&which.start("")?.destination());
    Ok(())
}

fn files_below(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| if entry.path().is_dir() { files_below(&entry.path()) } else { 1 }).sum()
}

/// Publishes; `happens` each time so many files more stand there.
fn publish_while(destination: &Destination, ftp: &Ftp, every: usize, happens: impl Fn() + Sync) -> usize {
    let (done, mut times) = (AtomicBool::new(false), 0);
    thread::scope(|scope| {
        let disturber = scope.spawn(|| {
            let mut times = 0;
            while !done.load(Ordering::SeqCst) {
                if files_below(&ftp.site()) > every * (times + 1) {
                    happens();
                    times += 1;
                }
                thread::sleep(Duration::from_millis(20));
            }
            times
        });
        let told = destination.publish("--yes");
        done.store(true, Ordering::SeqCst);
        times = disturber.join().unwrap();
        told.exits(0);
    });
    times
}

/// All sessions are killed three times on the way: each is begun anew, and goes on.
fn takes_a_thousand_files(which: FtpServer) -> Ran {
    let ftp = which.start("")?;
    let destination = ftp.destination();
    add_documents(&destination, 1_000);
    let times = publish_while(&destination, &ftp, 250, || {
        assert!(ftp.tell_sessions("KILL") > 0, "nobody was there");
    });
    assert!(times >= 3, "broken {times} times");
    destination.holds_the_site();
    destination.publish("--yes").exits(0).says(&["Rien à changer"]);
    change_a_document(&destination, 777);
    destination.publish("--yes").exits(0).says(&["Publié sur « essai » : val."]);
    destination.holds_the_site();
    Ok(())
}

fn bears_a_cut_line(which: FtpServer) -> Ran {
    let ftp = which.start("")?;
    let cut = Cut::before(ftp.port);
    let destination = ftp.destination_at(cut.port).patient(false);
    cut_at_steps(&destination, &cut, &ftp.site(), 2, which != FtpServer::Proftpd);
    Ok(())
}

/// `ProFTPD` overwrites nothing unless it is told to.
fn a_leftover_is_removed_where_nothing_may_be_overwritten() -> Ran {
    let ftp = FtpServer::Proftpd.start("")?;
    let destination = ftp.destination();
    destination.built();
    fs::create_dir(ftp.site()).unwrap();
    ftp.give(&ftp.site());
    for left in ["index.html.jalon-envoi", "manifest.json.jalon-envoi"] {
        fs::write(ftp.site().join(left), "half of").unwrap();
        ftp.give(&ftp.site().join(left));
    }
    destination.publish("--yes").exits(0);
    destination.holds_the_site();
    Ok(())
}

/// Its sessions are lost after a few files each, and begun anew.
fn a_host_that_speaks_tls_1_3_only_is_published_to() -> Ran {
    let ftp = FtpServer::Proftpd.start("TLSProtocol TLSv1.3\n")?;
    let destination = ftp.destination();
    destination.publish("--yes").exits(0);
    destination.holds_the_site();
    Ok(())
}

/// It holds the file that it was receiving, so that nobody else may write to it.
fn a_session_that_falls_silent_is_left() -> Ran {
    let ftp = FtpServer::Vsftpd.start("")?;
    let mut destination = ftp.destination();
    destination.environment.push(("JALON_ATTENTE".into(), "2".into()));
    let once = AtomicBool::new(true);
    publish_while(&destination, &ftp, 20, || {
        if once.swap(false, Ordering::SeqCst) {
            assert!(ftp.tell_sessions("STOP") > 0, "nobody was there");
        }
    });
    assert!(!once.load(Ordering::SeqCst), "nobody fell silent");
    destination.holds_the_site();
    ftp.tell_sessions("KILL");
    Ok(())
}
