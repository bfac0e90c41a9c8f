//! The FTP servers that hosts run, from Debian's packages, as they are without a word about TLS sessions or names.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::servers::{NOBODY, Running, certify, free_port, wait_for, with_account};
use crate::support::outside::program;
use crate::support::trials::Missing;

/// Which server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FtpServer {
    Vsftpd,
    Proftpd,
    PureFtpd,
}

/// One that runs, with the account `guide`.
pub(crate) struct Ftp {
    folder: TempDir,
    pub(crate) port: u16,
    running: Running,
}

impl FtpServer {
    /// Starts it; `more` stands at the end of its configuration, or of its arguments.
    pub(crate) fn start(self, more: &str) -> Result<Ftp, Missing> {
        let daemon = match self {
            Self::Vsftpd => program(&["vsftpd"], "apt-get download vsftpd, see .ci/run")?,
            Self::Proftpd => program(&["proftpd"], "apt-get install proftpd-core proftpd-mod-crypto")?,
            Self::PureFtpd => program(&["pure-ftpd"], "apt-get download pure-ftpd, see .ci/run")?,
        };
        // Thousands of files: where the system keeps files in memory, they go there.
        let memory = Path::new("/dev/shm");
        let folder =
            if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
        let mut command = with_account(&daemon, folder.path())?;
        certify(folder.path())?;
        fs::create_dir(folder.path().join("empty")).unwrap();
        let port = free_port();
        match self {
            Self::PureFtpd => {
                command.args(["-S", &format!("127.0.0.1,{port}"), "-l", "unix", "-E", "-Y", "2"]);
                command.arg("-2").arg(folder.path().join("both.pem"));
                command.arg("-g").arg(folder.path().join("pid")).args(more.split_whitespace());
            }
            Self::Vsftpd | Self::Proftpd => {
                let file = folder.path().join("configuration");
                fs::write(&file, self.configuration(folder.path(), port) + more).unwrap();
                if self == Self::Proftpd {
                    command.args(["-n", "-q", "-c"]);
                }
                command.arg(file);
            }
        }
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let running = Running(child.unwrap());
        wait_for(port);
        Ok(Ftp { folder, port, running })
    }

    /// Where it listens, where its certificate and its own files are; else what the package does by itself.
    fn configuration(self, folder: &Path, port: u16) -> String {
        let at = folder.display();
        if self == Self::Vsftpd {
            return format!(
                "listen=YES\nbackground=NO\nlisten_address=127.0.0.1\nlisten_port={port}\npam_service_name=other\n\
                 anonymous_enable=NO\nlocal_enable=YES\nwrite_enable=YES\nlocal_umask=022\nxferlog_enable=NO\n\
                 ssl_enable=YES\nrsa_cert_file={at}/both.pem\nsecure_chroot_dir={at}/empty\n"
            );
        }
        format!(
            "ServerType standalone\nSocketBindTight on\nDefaultAddress 127.0.0.1\nPort {port}\nUseIPv6 off\n\
             User nobody\nGroup nogroup\nAuthPAM off\nDelayEngine off\nWtmpLog off\nTransferLog none\n\
             SystemLog {at}/log\nPidFile {at}/pid\nScoreboardFile {at}/scoreboard\nMaxInstances 100\n\
             ModulePath /usr/lib/proftpd\nLoadModule mod_tls.c\nTLSEngine on\nTLSRequired on\n\
             TLSRSACertificateFile {at}/cert.pem\nTLSRSACertificateKeyFile {at}/key.pem\n"
        )
    }
}

impl Ftp {
    /// The home folder of the account.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("www")
    }

    /// Where the site stands.
    pub(crate) fn site(&self) -> PathBuf {
        self.home().join("guide été")
    }

    /// A target on it, over `port` of this machine.
    pub(crate) fn target_at(&self, port: u16) -> String {
        format!(
            "type = \"ftps\"\nhote = \"127.0.0.1\"\nport = {port}\ncompte = \"guide\"\ndossier = \"guide été\"\n\
             certificat = \"{}\"\nmot_de_passe_env = \"JALON_FTP\"\naides = []\n",
            self.folder.path().join("cert.pem").display()
        )
    }

    /// Gives a file or folder of the site to the account, as if it had come over FTP.
    #[expect(clippy::unused_self, reason = "it is this server's account")]
    pub(crate) fn give(&self, path: &Path) {
        let given = Command::new("chown").arg(format!("{NOBODY}:{NOBODY}")).arg(path).status();
        assert!(given.unwrap().success());
    }

    /// Sends a signal to all sessions at once, in the middle of whatever they do; the server itself goes on. Tells to how
    /// many.
    pub(crate) fn tell_sessions(&self, signal: &str) -> usize {
        let mut sessions = Vec::new();
        let mut parents = vec![self.running.0.id().to_string()];
        while let Some(parent) = parents.pop() {
            let children = fs::read_to_string(format!("/proc/{parent}/task/{parent}/children"));
            let children: Vec<String> =
                children.unwrap_or_default().split_whitespace().map(str::to_owned).collect();
            sessions.extend(children.iter().cloned());
            parents.extend(children);
        }
        let told =
            Command::new("kill").arg(format!("-{signal}")).args(&sessions).stderr(Stdio::null()).status();
        if told.is_ok() { sessions.len() } else { 0 }
    }
}

/// Sessions outlive the server that is killed: they end with it.
impl Drop for Ftp {
    fn drop(&mut self) {
        self.tell_sessions("KILL");
    }
}
