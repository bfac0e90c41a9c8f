//! A host that speaks FTP over TLS: the old protocol of town halls, with names and bytes that nobody else can read.

use std::io::Cursor;
use std::net::{TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use suppaftp::rustls::client::WebPkiServerVerifier;
use suppaftp::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use suppaftp::rustls::crypto::{CryptoProvider, ring};
use suppaftp::rustls::pki_types::pem::PemObject;
use suppaftp::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use suppaftp::rustls::{
    ClientConfig, DigitallySignedStruct, Error as TlsError, RootCertStore, SignatureScheme,
};
use suppaftp::types::FileType;
use suppaftp::{FtpError, Mode, RustlsConnector, RustlsFtpStream, Status};

use super::fault::{Fault, FaultKind};
use super::secret::Secret;
use super::store::{Connect, Stat, Store};
use super::target::RemoteServer;

/// How long a silent host is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// The way to a host.
pub(super) struct Ftps {
    server: RemoteServer,
    secret: Option<Secret>,
    tls: Arc<ClientConfig>,
    gapless: Arc<AtomicBool>,
}

impl Ftps {
    pub(super) fn new(
        server: &RemoteServer,
        certificate: Option<&str>,
        secret: Option<&Secret>,
    ) -> Result<Self, Fault> {
        let tls = Arc::new(tls(certificate)?);
        let gapless = Arc::new(AtomicBool::new(true));
        Ok(Self { server: server.clone(), secret: secret.cloned(), tls, gapless })
    }
}

impl Connect for Ftps {
    fn connect(&self) -> Result<Box<dyn Store>, Fault> {
        let host = &self.server.host;
        let fault = |error: FtpError| meaning(host, &error);
        let port = self.server.port.unwrap_or(21);
        let unreachable =
            |error: std::io::Error| Fault::new(FaultKind::Unreachable, host.clone(), error.to_string());
        let address = (host.as_str(), port).to_socket_addrs().map_err(unreachable)?.next();
        let address = address.ok_or_else(|| unreachable(std::io::ErrorKind::NotFound.into()))?;
        let connector = RustlsConnector::from(Arc::clone(&self.tls));
        let stream = TcpStream::connect_timeout(&address, PATIENCE).map_err(unreachable)?;
        patient(&stream).map_err(unreachable)?;
        let plain = RustlsFtpStream::connect_with_stream(stream).map_err(fault)?;
        let mut ftp = plain.into_secure(connector, host).map_err(fault)?.passive_stream_builder(|address| {
            let stream = TcpStream::connect_timeout(&address, PATIENCE).map_err(FtpError::ConnectionError)?;
            patient(&stream).map_err(FtpError::ConnectionError)?;
            Ok(stream)
        });
        // The host may not know its own address from outside: the one that answered is right.
        ftp.set_passive_nat_workaround(true);
        if address.is_ipv6() {
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
        Ok(Box::new(FtpsSession { ftp, host: host.clone(), folder, gapless: Arc::clone(&self.gapless) }))
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

fn patient(stream: &TcpStream) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))
}

struct FtpsSession {
    ftp: RustlsFtpStream,
    host: String,
    folder: String,
    gapless: Arc<AtomicBool>,
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
        if fault.is_passing() { fault } else { Fault { what: path.to_owned(), ..fault } }
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
}

impl Store for FtpsSession {
    fn stat(&mut self, paths: &[String]) -> Result<Vec<Option<Stat>>, Fault> {
        paths.iter().map(|path| self.stat_one(path)).collect()
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
        self.ftp.put_file(&whole, &mut Cursor::new(bytes)).map(drop).map_err(|error| self.fault(path, &error))
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
                451 if words.contains("writ") || words.contains("space") => FaultKind::Full,
                421 | 425 | 426 | 451 => FaultKind::Lost,
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

/// What is trusted: the authorities of the world, and the certificate that the target names.
fn tls(certificate: Option<&str>) -> Result<ClientConfig, Fault> {
    let provider = Arc::new(ring::default_provider());
    let mut roots = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect::<RootCertStore>();
    let mut known = Vec::new();
    if let Some(file) = certificate {
        let fault = |said: String| Fault::new(FaultKind::Certificate, file, said);
        let read = CertificateDer::pem_file_iter(file).map_err(|error| fault(error.to_string()))?;
        for certificate in read {
            known.push(certificate.map_err(|error| fault(error.to_string()))?);
        }
        roots.add_parsable_certificates(known.clone());
    }
    let other = |error: &dyn std::fmt::Display| Fault::new(FaultKind::Other, "TLS", error.to_string());
    let builder = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider));
    let verifier = NamedCertificate { known, world: builder.build().map_err(|error| other(&error))? };
    let builder = ClientConfig::builder_with_provider(Arc::<CryptoProvider>::clone(&provider));
    let builder = builder.with_safe_default_protocol_versions().map_err(|error| other(&error))?;
    let builder = builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
    Ok(builder.with_no_client_auth())
}

/// Takes the very certificate that the target names, as hosts sign their own; else what the world trusts.
#[derive(Debug)]
struct NamedCertificate {
    known: Vec<CertificateDer<'static>>,
    world: Arc<WebPkiServerVerifier>,
}

impl ServerCertVerifier for NamedCertificate {
    fn verify_server_cert(
        &self,
        end: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        if self.known.iter().any(|known| known == end) {
            return Ok(ServerCertVerified::assertion());
        }
        self.world.verify_server_cert(end, between, name, ocsp, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.world.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.world.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.world.supported_verify_schemes()
    }
}
