//! A host that speaks FTP over TLS: the old protocol of town halls, with names and bytes that nobody else can read.

mod tls;

use std::io::Write;
use std::net::{TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use suppaftp::types::FileType;
use suppaftp::{FtpError, Mode, RustlsFtpStream, Status};

use self::tls::Tls;
use super::fault::{Fault, FaultKind};
use super::secret::Secret;
use super::store::{Connect, Stat, Store, patience};
use super::target::RemoteServer;

/// The way to a host.
pub(super) struct Ftps {
    server: RemoteServer,
    secret: Option<Secret>,
    tls: Tls,
    gapless: Arc<AtomicBool>,
    broke: Arc<AtomicBool>,
}

impl Ftps {
    pub(super) fn new(
        server: &RemoteServer,
        certificate: Option<&str>,
        secret: Option<&Secret>,
    ) -> Result<Self, Fault> {
        let tls = Tls::trusting(certificate)?;
        let gapless = Arc::new(AtomicBool::new(true));
        let broke = Arc::new(AtomicBool::new(false));
        Ok(Self { server: server.clone(), secret: secret.cloned(), tls, gapless, broke })
    }
}

impl Ftps {
    /// A socket to the first address of the host that answers.
    fn reach(&self) -> Result<TcpStream, Fault> {
        let host = &self.server.host;
        let unreachable =
            |error: std::io::Error| Fault::new(FaultKind::Unreachable, host.clone(), error.to_string());
        let mut refused = std::io::ErrorKind::NotFound.into();
        for address in
            (host.as_str(), self.server.port.unwrap_or(21)).to_socket_addrs().map_err(unreachable)?
        {
            match TcpStream::connect_timeout(&address, patience()) {
                Ok(stream) => return limited(stream).map_err(unreachable),
                Err(error) => refused = error,
            }
        }
        Err(unreachable(refused))
    }

    /// A control connection that is encrypted, and wants the same of all data.
    fn secured(&self) -> Result<RustlsFtpStream, Fault> {
        let host = &self.server.host;
        loop {
            let plain = RustlsFtpStream::connect_with_stream(self.reach()?);
            let plain = plain.map_err(|error| meaning(host, &error))?;
            let (connector, speaks_newer) = self.tls.connector();
            match plain.into_secure(connector, host) {
                Err(error) if !speaks_newer && tls::wants_other_version(&error) => self.tls.speak_newer(),
                Err(FtpError::UnexpectedResponse(said)) if !is_passing(said.status) => {
                    return Err(Fault::new(FaultKind::NoEncryption, host.clone(), spoken(&said.body)));
                }
                done => return done.map_err(|error| meaning(host, &error)),
            }
        }
    }
}

impl Connect for Ftps {
    fn connect(&self) -> Result<Box<dyn Store>, Fault> {
        let host = &self.server.host;
        let fault = |error: FtpError| meaning(host, &error);
        let mut ftp = self.secured()?.passive_stream_builder(|address| {
            let stream = TcpStream::connect_timeout(&address, patience());
            stream.and_then(limited).map_err(FtpError::ConnectionError)
        });
        // The host may not know its own address from outside: the one that answered is right.
        ftp.set_passive_nat_workaround(true);
        let address = ftp.get_ref().peer_addr();
        if address.is_ok_and(|address| address.is_ipv6()) {
            ftp.set_mode(Mode::ExtendedPassive);
        }
        let account = self.server.account.as_deref().unwrap_or("anonymous");
        let password = self.secret.as_ref().map_or("", Secret::reveal);
        ftp.login(account, password).map_err(fault)?;
        ftp.transfer_type(FileType::Binary).map_err(fault)?;
        // Names in UTF-8: many hosts speak it only when asked, some do not know the question.
        let _ = ftp.opts("UTF8", Some("ON"));
        let home = ftp.pwd().map_err(fault)?;
        let folder = self.server.folder.strip_prefix("~/").unwrap_or(&self.server.folder);
        let folder = if folder.starts_with('/') {
            folder.to_owned()
        } else {
            format!("{}/{folder}", home.trim_end_matches('/'))
        };
        Ok(Box::new(FtpsSession {
            ftp,
            host: host.clone(),
            folder,
            gapless: Arc::clone(&self.gapless),
            broke: Arc::clone(&self.broke),
            tells_sizes: false,
        }))
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

/// The same socket, whose other side may be silent only for so long.
fn limited(stream: TcpStream) -> std::io::Result<TcpStream> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(patience()))?;
    stream.set_write_timeout(Some(patience()))?;
    Ok(stream)
}

struct FtpsSession {
    ftp: RustlsFtpStream,
    host: String,
    folder: String,
    gapless: Arc<AtomicBool>,
    /// Whether a connection to this host broke, or fell silent.
    broke: Arc<AtomicBool>,
    /// Whether it told the size of a file on this connection.
    tells_sizes: bool,
}

impl FtpsSession {
    fn at(&self, path: &str) -> String {
        if path.is_empty() {
            self.folder.clone()
        } else {
            format!("{}/{path}", self.folder.trim_end_matches('/'))
        }
    }

    /// What the host refused about `path`, or that the connection broke.
    fn fault(&self, path: &str, error: &FtpError) -> Fault {
        let fault = meaning(&self.host, error);
        if fault.is_passing() {
            self.broke.store(true, Ordering::Relaxed);
            fault
        } else {
            Fault { what: path.to_owned(), ..fault }
        }
    }

    fn is_folder(&mut self, path: &str) -> Result<bool, Fault> {
        let whole = self.at(path);
        match self.ftp.cwd(&whole) {
            Ok(()) => Ok(true),
            Err(FtpError::UnexpectedResponse(_)) => Ok(false),
            Err(error) => Err(self.fault(path, &error)),
        }
    }

    fn make_one(&mut self, folder: &str) -> Result<(), Fault> {
        match self.ftp.mkdir(folder) {
            Ok(()) => Ok(()),
            Err(FtpError::UnexpectedResponse(_)) if self.ftp.cwd(folder).is_ok() => Ok(()),
            Err(error) => Err(self.fault(folder, &error)),
        }
    }

    fn stat_one(&mut self, path: &str) -> Result<Option<Stat>, Fault> {
        let whole = self.at(path);
        let size = match self.ftp.size(&whole) {
            Ok(size) => size as u64,
            Err(FtpError::UnexpectedResponse(said)) if said.status == Status::FileUnavailable => {
                return Ok(None);
            }
            Err(FtpError::UnexpectedResponse(said)) if is_unknown_command(said.status) => {
                return Err(no_sizes(&said.body));
            }
            Err(error) => return Err(self.fault(path, &error)),
        };
        // A host without MDTM leaves every file in doubt: it is read.
        let stamp = match self.ftp.mdtm(&whole) {
            Ok(time) => time.to_string(),
            Err(FtpError::UnexpectedResponse(_) | FtpError::BadResponse) => String::new(),
            Err(error) => return Err(self.fault(path, &error)),
        };
        Ok(Some(Stat { plain: true, size, stamp }))
    }

    /// Sends a file whose name is free, or may be overwritten on this host.
    fn send(&mut self, name: &str, bytes: &[u8]) -> Result<(), FtpError> {
        let mut stream = self.ftp.put_with_stream(name)?;
        let sent = stream.write_all(bytes).and_then(|()| stream.flush());
        // If it stopped taking bytes, the socket says that it did; only the host says why.
        match (sent, stream.finish()) {
            (Err(_), Err(FtpError::UnexpectedResponse(said))) => Err(FtpError::UnexpectedResponse(said)),
            (Err(error), _) => Err(FtpError::ConnectionError(error)),
            (Ok(()), finished) => finished,
        }
    }
}

impl Store for FtpsSession {
    fn stat(&mut self, paths: &[String]) -> Result<Vec<Option<Stat>>, Fault> {
        paths.iter().map(|path| self.stat_one(path)).collect()
    }

    fn names(&mut self) -> Result<Vec<String>, Fault> {
        // Hosts list the folder that one is in; of a path, some repeat it before each name.
        if !self.is_folder("")? {
            return Ok(Vec::new());
        }
        match self.ftp.nlst(None) {
            Ok(names) => {
                Ok(names.iter().map(|name| name.rsplit('/').next().unwrap_or(name).to_owned()).collect())
            }
            // So do some hosts say that a folder is empty.
            Err(FtpError::UnexpectedResponse(said)) if matches!(said.status.code(), 450 | 550) => {
                Ok(Vec::new())
            }
            Err(error) => Err(self.fault("", &error)),
        }
    }

    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        let whole = self.at(path);
        match self.ftp.retr_as_buffer(&whole) {
            Ok(bytes) => Ok(Some(bytes.into_inner())),
            Err(FtpError::UnexpectedResponse(said)) if said.status == Status::FileUnavailable => {
                match self.stat_one(path)? {
                    None => Ok(None),
                    Some(_) => Err(Fault::new(FaultKind::Denied, path, spoken(&said.body))),
                }
            }
            Err(error) => Err(self.fault(path, &error)),
        }
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        let whole = self.at(path);
        if self.broke.load(Ordering::Relaxed) {
            // The session that broke may still hold what it had of this file, and let nobody write to it for minutes.
            match self.ftp.rm(&whole) {
                Ok(()) | Err(FtpError::UnexpectedResponse(_)) => {}
                Err(error) => return Err(self.fault(path, &error)),
            }
        }
        match self.send(&whole, bytes) {
            // Some hosts overwrite nothing: what a broken connection left of the file goes first.
            Err(FtpError::UnexpectedResponse(said))
                if matches!(said.status.code(), 550 | 553) && self.stat_one(path)?.is_some() =>
            {
                self.ftp.rm(&whole).and_then(|()| self.send(&whole, bytes))
            }
            sent => sent,
        }
        .map_err(|error| self.fault(path, &error))?;
        // Some refuse SIZE as if no file were there: that would look like one that did not arrive.
        if !self.tells_sizes && self.stat_one(path)?.is_none() {
            return Err(no_sizes(b""));
        }
        self.tells_sizes = true;
        Ok(())
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Fault> {
        let (old, new) = (self.at(from), self.at(to));
        match self.ftp.rename(&old, &new) {
            Ok(()) => Ok(()),
            // Some hosts refuse where the name is taken.
            Err(FtpError::UnexpectedResponse(_))
                if self.stat_one(from)?.is_some() && self.stat_one(to)?.is_some() =>
            {
                self.ftp.rm(&new).map_err(|error| self.fault(to, &error))?;
                self.gapless.store(false, Ordering::Relaxed);
                self.ftp.rename(&old, &new).map_err(|error| self.fault(to, &error))
            }
            Err(error) => Err(self.fault(to, &error)),
        }
    }

    fn claim(&mut self, from: &str, to: &str) -> Result<bool, Fault> {
        let (old, new) = (self.at(from), self.at(to));
        if self.is_folder(to)? {
            return Ok(false);
        }
        match self.ftp.rename(&old, &new) {
            Ok(()) => Ok(true),
            Err(FtpError::UnexpectedResponse(_)) if self.is_folder(to)? => Ok(false),
            Err(error) => Err(self.fault(to, &error)),
        }
    }

    fn remove(&mut self, path: &str) -> Result<(), Fault> {
        let whole = self.at(path);
        match self.ftp.rm(&whole) {
            Ok(()) => Ok(()),
            Err(FtpError::UnexpectedResponse(_)) if self.stat_one(path)?.is_none() => Ok(()),
            Err(error) => Err(self.fault(path, &error)),
        }
    }

    fn make_folder(&mut self, path: &str) -> Result<(), Fault> {
        if self.is_folder(path)? {
            return Ok(());
        }
        let whole = self.at(path);
        if path.is_empty() {
            for (at, _) in whole.match_indices('/').filter(|(at, _)| *at > 0) {
                if self.ftp.cwd(&whole[..at]).is_err() {
                    self.make_one(&whole[..at])?;
                }
            }
        }
        self.make_one(&whole)
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Fault> {
        let whole = self.at(path);
        match self.ftp.rmdir(&whole) {
            Ok(()) | Err(FtpError::UnexpectedResponse(_)) => Ok(()),
            Err(error) => Err(self.fault(path, &error)),
        }
    }
}

fn spoken(body: &[u8]) -> String {
    String::from_utf8_lossy(body).trim().to_owned()
}

/// Whether the host refuses for now only: too many connections, an overload.
fn is_passing(status: Status) -> bool {
    matches!(status.code(), 400..500)
}

fn is_unknown_command(status: Status) -> bool {
    matches!(status.code(), 500 | 501 | 502 | 504)
}

/// The host does not tell how long its files are: nobody could check what arrived.
fn no_sizes(body: &[u8]) -> Fault {
    Fault::new(FaultKind::Unsupported, "SIZE", spoken(body))
}

fn meaning(host: &str, error: &FtpError) -> Fault {
    let text = error.to_string();
    let kind = match error {
        _ if text.contains("certificate") => FaultKind::Certificate,
        FtpError::ConnectionError(error) => {
            let fault = Fault::of(host)(std::io::Error::new(error.kind(), text.clone()));
            // Whatever broke the line, another one may hold.
            if fault.kind == FaultKind::Other { FaultKind::Lost } else { fault.kind }
        }
        FtpError::SecureError(_) | FtpError::BadResponse | FtpError::DataConnectionAlreadyOpen => {
            FaultKind::Lost
        }
        FtpError::InvalidAddress(_) => FaultKind::Unreachable,
        FtpError::UnexpectedResponse(said) => {
            let words = spoken(&said.body).to_lowercase();
            match said.status.code() {
                530 | 532 | 331 | 332 => FaultKind::Login,
                452 | 552 => FaultKind::Full,
                // In the words of vsftpd and ProFTPD; some refuse a full quota as they refuse a name.
                451 | 550 | 553 if ["space", "quota"].iter().any(|word| words.contains(word)) => {
                    FaultKind::Full
                }
                451 if words.contains("writ") => FaultKind::Full,
                // 522: the data connection did not go on with the TLS session of this one, which the host forgot.
                421 | 425 | 426 | 431 | 451 | 522 => FaultKind::Lost,
                550 | 553 => FaultKind::Denied,
                _ => FaultKind::Other,
            }
        }
    };
    let said = match error {
        FtpError::UnexpectedResponse(said) => spoken(&said.body),
        _ => text,
    };
    Fault::new(kind, host, said)
}
