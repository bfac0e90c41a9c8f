//! A host that speaks SFTP: files sent and looked at through one running ssh, several questions at a time.

mod folders;
#[cfg(test)]
mod session_tests;
mod wire;

use std::io::{self, Read, Write};
use std::process::{ChildStdin, ChildStdout, Command};
use std::sync::atomic::{AtomicBool, Ordering};

use self::wire::{GreetingError, Packet, SftpReply, SftpRequest, Status, Wire};
use super::fault::{Fault, FaultKind};
use super::secret::Secret;
use super::ssh::{self, Ssh};
use super::store::{Connect, LEAST_ROOM, MissingFolder, Stat, Store};
use super::target::RemoteServer;

/// The way to replace a file in one step: the protocol's own refuses where the name is taken.
const POSIX_RENAME: &str = "posix-rename@openssh.com";

/// How much room is left.
const ROOM: &str = "statvfs@openssh.com";

/// How many bytes go in a packet, and how many packets may be under way.
const PIECE: usize = 32 * 1024;
const UNDER_WAY: usize = 64;

/// How many bytes are asked for at a time.
const MOST: u32 = 255 * 1024;

/// The way to a host.
pub(super) struct Sftp {
    server: RemoteServer,
    secret: Option<Secret>,
    gapless: AtomicBool,
}

impl Sftp {
    pub(super) fn new(server: &RemoteServer, secret: Option<&Secret>) -> Self {
        Self { server: server.clone(), secret: secret.cloned(), gapless: AtomicBool::new(true) }
    }
}

impl Connect for Sftp {
    fn connect(&self) -> Result<Box<dyn Store>, Fault> {
        let session = SftpSession::open(&self.server, self.secret.as_ref())?;
        self.gapless.store(session.renames_over, Ordering::Relaxed);
        Ok(Box::new(session))
    }

    fn most(&self) -> usize {
        self.server.connections
    }

    fn gapless(&self) -> bool {
        self.gapless.load(Ordering::Relaxed)
    }

    fn rereads(&self) -> bool {
        self.server.reread
    }
}

/// A running conversation.
pub(super) struct SftpSession<R: Read = ChildStdout, W: Write = ChildStdin> {
    wire: Wire<R, W>,
    /// The ssh that carries it; none in tests.
    ssh: Option<Ssh>,
    host: String,
    folder: String,
    renames_over: bool,
    tells_room: bool,
}

impl SftpSession {
    pub(super) fn open(server: &RemoteServer, secret: Option<&Secret>) -> Result<Self, Fault> {
        let mut command = Command::new("ssh");
        command.args(ssh::options(server, secret)).args(["-s", "--", &server.host, "sftp"]);
        let (mut ssh, from, to) = Ssh::start(command, secret)?;
        // Until then keys are shown, perhaps by a person who touches one, and logins checked.
        ssh.silence.wait(4);
        let greeted = Wire::greet(from, to);
        ssh.silence.heard();
        match greeted {
            Ok((wire, extensions)) => Ok(Self {
                wire,
                ssh: Some(ssh),
                host: server.host.clone(),
                folder: server.folder.strip_prefix("~/").unwrap_or(&server.folder).to_owned(),
                renames_over: extensions.iter().any(|name| name == POSIX_RENAME),
                tells_room: extensions.iter().any(|name| name == ROOM),
            }),
            Err(GreetingError::Text(text)) => {
                Err(Fault::new(FaultKind::NoSftp, server.host.clone(), shortened(&text)))
            }
            Err(GreetingError::Io(error)) => {
                let said = ssh.last_words();
                if ssh.silence.is_over() {
                    return Err(Fault::new(FaultKind::Silent, server.host.clone(), said));
                }
                let said = if said.is_empty() { error.to_string() } else { said };
                Err(ssh::meaning(&server.host, &said))
            }
        }
    }
}

impl<R: Read, W: Write> SftpSession<R, W> {
    fn at(&self, path: &str) -> String {
        match (path, self.folder.as_str()) {
            ("", folder) => folder.to_owned(),
            (path, "/") => format!("/{path}"),
            (path, folder) => format!("{folder}/{path}"),
        }
    }

    /// The connection broke, or nothing came of it any more.
    fn lost(&mut self, error: &io::Error) -> Fault {
        let said = self.ssh.as_mut().map(Ssh::last_words).filter(|said| !said.is_empty());
        if self.ssh.as_ref().is_some_and(|ssh| ssh.silence.is_over()) {
            return Fault::new(FaultKind::Silent, self.host.clone(), said.unwrap_or_default());
        }
        let said = said.unwrap_or_else(|| error.to_string());
        // Whatever ssh says now: it had let us in before.
        Fault::new(FaultKind::Lost, self.host.clone(), said)
    }

    /// Speaks with the server, which may be silent only for so long.
    fn within_limit<T>(&mut self, speak: impl FnOnce(&mut Wire<R, W>) -> io::Result<T>) -> Result<T, Fault> {
        if let Some(ssh) = &self.ssh {
            ssh.silence.wait(1);
        }
        let spoken = speak(&mut self.wire);
        if let Some(ssh) = &self.ssh {
            ssh.silence.heard();
        }
        spoken.map_err(|error| self.lost(&error))
    }

    fn send(&mut self, request: SftpRequest, packet: &Packet) -> Result<(), Fault> {
        self.within_limit(|wire| wire.ask(request, packet))
    }

    fn receive(&mut self) -> Result<SftpReply, Fault> {
        self.within_limit(Wire::next_reply)
    }

    fn ask(&mut self, request: SftpRequest, packet: &Packet) -> Result<SftpReply, Fault> {
        self.send(request, packet)?;
        self.receive()
    }

    /// Asks for something that is done or not.
    fn order(&mut self, request: SftpRequest, packet: &Packet) -> Result<(Status, String), Fault> {
        match self.ask(request, packet)? {
            SftpReply::Status(status, said) => Ok((status, said)),
            _ => Err(self.odd()),
        }
    }

    fn odd(&mut self) -> Fault {
        self.lost(&io::ErrorKind::InvalidData.into())
    }

    /// What a refusal means: the protocol has one word for a full disk and for everything else.
    fn refused(&mut self, path: &str, (status, said): (Status, String)) -> Fault {
        let kind = match status {
            Status::Denied => FaultKind::Denied,
            Status::Full => FaultKind::Full,
            Status::Failed if self.is_full() => FaultKind::Full,
            _ => FaultKind::Other,
        };
        Fault::new(kind, path, said)
    }

    fn is_full(&mut self) -> bool {
        self.free().is_some_and(|free| free < LEAST_ROOM)
    }

    fn open_file(&mut self, path: &str, flags: u32) -> Result<Result<Vec<u8>, (Status, String)>, Fault> {
        // The attributes say only the permissions.
        let packet = Packet::default().text(&self.at(path)).number(flags).number(4).number(0o644);
        match self.ask(SftpRequest::Open, &packet)? {
            SftpReply::Handle(handle) => Ok(Ok(handle)),
            SftpReply::Status(status, said) => Ok(Err((status, said))),
            _ => Err(self.odd()),
        }
    }

    fn is_folder(&mut self, path: &str) -> Result<bool, Fault> {
        let packet = Packet::default().text(&self.at(path));
        // A link to a folder is one: the folder that readers see may be.
        match self.ask(SftpRequest::Stat, &packet)? {
            SftpReply::Attributes(found) => Ok(found.permissions & 0o170_000 == 0o040_000),
            _ => Ok(false),
        }
    }
}

impl<R: Read + Send, W: Write + Send> Store for SftpSession<R, W> {
    fn stat(&mut self, paths: &[String]) -> Result<Vec<Option<Stat>>, Fault> {
        let mut found = Vec::with_capacity(paths.len());
        for some in paths.chunks(UNDER_WAY) {
            for path in some {
                let packet = Packet::default().text(&self.at(path));
                self.send(SftpRequest::Lstat, &packet)?;
            }
            // All replies are taken in before one of them ends this: none may be left for the next question.
            let replies = some.iter().map(|_| self.receive()).collect::<Result<Vec<SftpReply>, Fault>>()?;
            for (path, reply) in some.iter().zip(replies) {
                found.push(match reply {
                    SftpReply::Attributes(found) => Some(Stat {
                        plain: found.permissions & 0o170_000 == 0o100_000,
                        size: found.size,
                        stamp: found.modified.to_string(),
                    }),
                    // Nothing; or a file where a folder of the path should be.
                    SftpReply::Status(Status::Absent | Status::Failed, _) => None,
                    SftpReply::Status(status, said) => return Err(self.refused(path, (status, said))),
                    _ => return Err(self.odd()),
                });
            }
        }
        Ok(found)
    }

    fn names(&mut self) -> Result<Vec<String>, Fault> {
        let folder = self.at("");
        self.list(&folder)
    }

    fn missing_folder(&mut self) -> Result<Option<MissingFolder>, Fault> {
        self.look_above()
    }

    fn free_space(&mut self) -> Option<u64> {
        self.free()
    }

    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        let handle = match self.open_file(path, 1)? {
            Ok(handle) => handle,
            Err((Status::Absent | Status::Failed, _)) => return Ok(None),
            Err(refusal) => return Err(self.refused(path, refusal)),
        };
        let mut bytes = Vec::new();
        loop {
            let packet = Packet::default().bytes(&handle).long(bytes.len() as u64).number(MOST);
            match self.ask(SftpRequest::Read, &packet)? {
                SftpReply::Data(more) if !more.is_empty() => bytes.extend_from_slice(&more),
                SftpReply::Status(status, said) => {
                    // The server keeps few files open at a time: a refused one is closed too.
                    self.order(SftpRequest::Close, &Packet::default().bytes(&handle))?;
                    let refusal = (status, said);
                    return if status == Status::End {
                        Ok(Some(bytes))
                    } else {
                        Err(self.refused(path, refusal))
                    };
                }
                _ => return Err(self.odd()),
            }
        }
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        // To write, to make, to empty.
        let handle = match self.open_file(path, 2 | 8 | 16)? {
            Ok(handle) => handle,
            Err(refusal) => return Err(self.refused(path, refusal)),
        };
        let mut refusal = None;
        let mut at = 0;
        for piece in bytes.chunks(PIECE) {
            if self.wire.awaited() >= UNDER_WAY {
                refusal = refusal.or(self.written()?);
            }
            self.send(SftpRequest::Write, &Packet::default().bytes(&handle).long(at).bytes(piece))?;
            at += piece.len() as u64;
        }
        while self.wire.awaited() > 0 {
            refusal = refusal.or(self.written()?);
        }
        // A server that opened the file and then takes no bytes has no room for them, whatever its disk has: a quota.
        let refusal = refusal.map(|(status, said)| match status {
            Status::Failed => (Status::Full, said),
            _ => (status, said),
        });
        let closed = self.order(SftpRequest::Close, &Packet::default().bytes(&handle))?;
        let refusal = refusal.or((closed.0 != Status::Done).then_some(closed));
        refusal.map_or(Ok(()), |refusal| Err(self.refused(path, refusal)))
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Fault> {
        let (old, new) = (self.at(from), self.at(to));
        let done = if self.renames_over {
            self.order(SftpRequest::Extended, &Packet::default().text(POSIX_RENAME).text(&old).text(&new))?
        } else {
            self.order(SftpRequest::Remove, &Packet::default().text(&new))?;
            self.order(SftpRequest::Rename, &Packet::default().text(&old).text(&new))?
        };
        if done.0 == Status::Done { Ok(()) } else { Err(self.refused(to, done)) }
    }

    fn claim(&mut self, from: &str, to: &str) -> Result<bool, Fault> {
        let packet = Packet::default().text(&self.at(from)).text(&self.at(to));
        let done = self.order(SftpRequest::Rename, &packet)?;
        match done.0 {
            Status::Done => Ok(true),
            _ if self.is_folder(to)? => Ok(false),
            _ => Err(self.refused(to, done)),
        }
    }

    fn remove(&mut self, path: &str) -> Result<(), Fault> {
        let done = self.order(SftpRequest::Remove, &Packet::default().text(&self.at(path)))?;
        match done.0 {
            Status::Done | Status::Absent => Ok(()),
            _ if self.stat(&[path.to_owned()])? == [None] => Ok(()),
            _ => Err(self.refused(path, done)),
        }
    }

    fn make_folder(&mut self, path: &str) -> Result<(), Fault> {
        if self.is_folder(path)? {
            return Ok(());
        }
        // The folder of the site, with those above it.
        if path.is_empty() {
            let whole = self.at("");
            let above: Vec<usize> = whole.match_indices('/').map(|(at, _)| at).filter(|at| *at > 0).collect();
            let folder = std::mem::take(&mut self.folder);
            for end in above {
                whole[..end].clone_into(&mut self.folder);
                let made = if self.is_folder("")? { Ok(()) } else { self.make_one("") };
                self.folder.clone_from(&folder);
                made?;
            }
            self.folder = folder;
        }
        self.make_one(path)
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Fault> {
        self.order(SftpRequest::RemoveFolder, &Packet::default().text(&self.at(path))).map(drop)
    }
}

impl<R: Read, W: Write> SftpSession<R, W> {
    fn written(&mut self) -> Result<Option<(Status, String)>, Fault> {
        match self.receive()? {
            SftpReply::Status(Status::Done, _) => Ok(None),
            SftpReply::Status(status, said) => Ok(Some((status, said))),
            _ => Err(self.odd()),
        }
    }

    fn make_one(&mut self, path: &str) -> Result<(), Fault> {
        let packet = Packet::default().text(&self.at(path)).number(4).number(0o755);
        let done = self.order(SftpRequest::MakeFolder, &packet)?;
        match done.0 {
            Status::Done => Ok(()),
            _ if self.is_folder(path)? => Ok(()),
            _ => {
                let path = self.at(path);
                Err(self.refused(&path, done))
            }
        }
    }
}

/// The beginning of what a shell says to people.
fn shortened(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    line.chars().filter(|letter| !letter.is_control()).take(200).collect()
}
