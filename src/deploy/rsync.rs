//! A host that takes rsync over ssh: looked at and locked by SFTP, filled by rsync, which sends only what differs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::fault::{Fault, FaultKind};
use super::secret::{self, Secret};
use super::sftp::SftpSession;
use super::ssh;
use super::store::{Connect, MissingFolder, Stat, Store, patience};
use super::target::RemoteServer;
use crate::failure::Failure;
use crate::fs::portable::join;
use crate::fs::{create, remove};

/// The way to a host.
pub(super) struct Rsync {
    server: RemoteServer,
    secret: Option<Secret>,
    staging: PathBuf,
}

impl Rsync {
    /// `staging` is a private folder in which files are put together before they are sent.
    pub(super) fn new(server: &RemoteServer, secret: Option<&Secret>, staging: PathBuf) -> Self {
        Self { server: server.clone(), secret: secret.cloned(), staging }
    }
}

impl Connect for Rsync {
    fn connect(&self) -> Result<Box<dyn Store>, Fault> {
        let (server, secret) = (self.server.clone(), self.secret.clone());
        let session = SftpSession::open(&server, secret.as_ref())?;
        Ok(Box::new(Filled { session, server, secret, staging: self.staging.clone() }))
    }

    fn most(&self) -> usize {
        self.server.connections
    }

    fn rereads(&self) -> bool {
        self.server.reread
    }
}

struct Filled {
    session: SftpSession,
    server: RemoteServer,
    secret: Option<Secret>,
    staging: PathBuf,
}

impl Filled {
    fn write_staging(&self, files: &[(&str, &[u8])]) -> Result<PathBuf, Failure> {
        let list = self.staging.join("liste");
        let site = self.staging.join("site");
        create::folders(&site)?;
        let mut names = Vec::new();
        for (path, bytes) in files {
            create::file(&join(&site, path), bytes)?;
            names.extend_from_slice(path.as_bytes());
            names.push(0);
        }
        create::file(&list, &names)?;
        Ok(list)
    }

    fn command(&self, list: &Path) -> Command {
        let quoted = |word: &String| format!("\"{word}\"");
        let ssh = ssh::options(&self.server, self.secret.as_ref());
        let shell = format!("ssh {}", ssh.iter().map(quoted).collect::<Vec<_>>().join(" "));
        let mut command = Command::new("rsync");
        // Each file beside, checked, and renamed: that is how rsync does it, as long as nobody says --inplace.
        command.args(["--ignore-times", "--perms", "--chmod=F644,D755", "--protect-args", "--from0"]);
        command.arg(format!("--timeout={}", patience().as_secs()));
        command.arg(format!("--files-from={}", list.display())).arg(format!("--rsh={shell}"));
        command.arg(format!("{}/", self.staging.join("site").display()));
        let folder = self.server.folder.trim_start_matches("~/");
        command.arg(format!("{}:{folder}/", self.server.host)).env("LC_ALL", "C");
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command
    }
}

impl Store for Filled {
    fn stat(&mut self, paths: &[String]) -> Result<Vec<Option<Stat>>, Fault> {
        self.session.stat(paths)
    }

    fn names(&mut self) -> Result<Vec<String>, Fault> {
        self.session.names()
    }

    fn missing_folder(&mut self) -> Result<Option<MissingFolder>, Fault> {
        self.session.missing_folder()
    }

    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        self.session.read(path)
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        self.session.write(path, bytes)
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Fault> {
        self.session.rename(from, to)
    }

    fn claim(&mut self, from: &str, to: &str) -> Result<bool, Fault> {
        self.session.claim(from, to)
    }

    fn remove(&mut self, path: &str) -> Result<(), Fault> {
        self.session.remove(path)
    }

    fn make_folder(&mut self, path: &str) -> Result<(), Fault> {
        self.session.make_folder(path)
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Fault> {
        self.session.remove_folder(path)
    }

    fn sends_all(&self) -> bool {
        true
    }

    fn send_all(&mut self, files: &[(&str, &[u8])]) -> Result<(), Fault> {
        remove::tree(&self.staging)?;
        let list = self.write_staging(files)?;
        let mut command = self.command(&list);
        secret::pass_to(&mut command, self.secret.as_ref());
        let output = command.output().map_err(|error| ssh::no_program("rsync", &error))?;
        remove::tree(&self.staging)?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        let host = self.server.host.clone();
        Err(match output.status.code() {
            _ if said.contains("No space left") || said.contains("quota") => {
                Fault::new(FaultKind::Full, host, said)
            }
            Some(30) => Fault::new(FaultKind::Silent, host, said),
            Some(127) => Fault::new(FaultKind::Program, "rsync", said),
            // What ssh could not do, or what was cut on the way.
            Some(10 | 12 | 35 | 255) => match ssh::meaning(&host, &said) {
                fault if said.contains("command not found") => Fault { kind: FaultKind::Program, ..fault },
                fault => fault,
            },
            _ if said.contains("Permission denied") => Fault::new(FaultKind::Denied, host, said),
            _ => Fault::new(FaultKind::Program, "rsync", said),
        })
    }
}
