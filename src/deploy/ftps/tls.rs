//! Which versions of TLS are spoken for FTP, and which certificates are trusted.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use suppaftp::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use suppaftp::rustls::client::{Resumption, WebPkiServerVerifier};
use suppaftp::rustls::crypto::{CryptoProvider, ring};
use suppaftp::rustls::pki_types::pem::PemObject;
use suppaftp::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use suppaftp::rustls::version::{TLS12, TLS13};
use suppaftp::rustls::{
    AlertDescription, ClientConfig, DigitallySignedStruct, Error as TlsError, RootCertStore, SignatureScheme,
    SupportedProtocolVersion,
};
use suppaftp::{FtpError, RustlsConnector};

use crate::deploy::fault::{Fault, FaultKind};

/// TLS 1.2; 1.3 only for hosts that take no other.
///
/// vsftpd and `ProFTPD` want by default that each data connection go on with the TLS session of its control connection.
/// Under 1.2 one session serves as often as it is shown. Under 1.3 each ticket serves once, and those that come over a
/// connection on which we only write are never read: after some ten files none is left, and the host answers 522 or 425.
pub(super) struct Tls {
    older: ClientConfig,
    newer: ClientConfig,
    speaks_newer: AtomicBool,
}

impl Tls {
    /// Trusts what the world trusts, and the certificate of the file.
    pub(super) fn trusting(certificate: Option<&str>) -> Result<Self, Fault> {
        let verifier = verifier(certificate)?;
        let config = |version: &'static SupportedProtocolVersion| -> Result<ClientConfig, Fault> {
            let builder = ClientConfig::builder_with_provider(provider()).with_protocol_versions(&[version]);
            let builder = builder.map_err(|error| other(&error))?.dangerous();
            Ok(builder.with_custom_certificate_verifier(Arc::clone(&verifier) as _).with_no_client_auth())
        };
        Ok(Self { older: config(&TLS12)?, newer: config(&TLS13)?, speaks_newer: AtomicBool::new(false) })
    }

    /// For one control connection and its data connections, and whether it speaks the newer version.
    pub(super) fn connector(&self) -> (RustlsConnector, bool) {
        let speaks_newer = self.speaks_newer.load(Ordering::Relaxed);
        let mut config = if speaks_newer { self.newer.clone() } else { self.older.clone() };
        // A session of another control connection is refused: they share none.
        config.resumption = Resumption::in_memory_sessions(1);
        (RustlsConnector::from(Arc::new(config)), speaks_newer)
    }

    /// The host takes no older version.
    pub(super) fn speak_newer(&self) {
        self.speaks_newer.store(true, Ordering::Relaxed);
    }
}

/// Whether the host hung up because of the version of TLS, or of the ciphers that it has.
pub(super) fn wants_other_version(error: &FtpError) -> bool {
    let FtpError::ConnectionError(error) = error else { return false };
    matches!(
        error.get_ref().and_then(|inner| inner.downcast_ref()),
        Some(
            TlsError::AlertReceived(AlertDescription::ProtocolVersion | AlertDescription::HandshakeFailure)
                | TlsError::PeerIncompatible(_)
        )
    )
}

/// What is trusted: the authorities of the world, and the certificate that the target names.
fn verifier(certificate: Option<&str>) -> Result<Arc<NamedCertificate>, Fault> {
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
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider());
    let world = verifier.build().map_err(|error| other(&error))?;
    Ok(Arc::new(NamedCertificate { known, world }))
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

fn other(error: &dyn std::fmt::Display) -> Fault {
    Fault::new(FaultKind::Other, "TLS", error.to_string())
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
