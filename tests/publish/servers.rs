//! Real servers on free ports of loopback, ended by their process id.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::outside::{self, program, python};
use crate::support::trials::Missing;

/// A port that nobody listens on.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// Waits until somebody listens on `port`.
#[track_caller]
pub(crate) fn wait_for(port: u16) {
    let started = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(started.elapsed() < Duration::from_secs(20), "nobody listens on {port}");
        sleep(Duration::from_millis(20));
    }
}

/// A process that ends with the test.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Where root may, a small file system; it goes with the test.
pub(crate) struct SmallDisk(TempDir);

impl SmallDisk {
    pub(crate) fn mount() -> Result<Self, Missing> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        if !mounted.is_ok_and(|status| status.success()) {
            return Err(Missing::new(
                "no right to mount a small disk: root has it (unshare, or a container)",
            ));
        }
        Ok(Self(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Fills it to its last kilobyte; gives the file that does.
    pub(crate) fn fill(&self) -> PathBuf {
        let filler = self.path().join("plein");
        let mut file = fs::File::create(&filler).unwrap();
        while file.write_all(&[7; 1024]).is_ok() {}
        filler
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

/// OpenSSH, with sftp and a shell, for the user who runs the tests.
pub(crate) struct Sshd {
    folder: TempDir,
    pub(crate) port: u16,
    _running: Running,
}

impl Sshd {
    pub(crate) fn start() -> Result<Self, Missing> {
        Self::begin("", |sshd, _| Ok(Command::new(sshd)))
    }

    /// The same, with the account `guide`, whose password is `ACCOUNT_PASSWORD`: as most town halls' hosts have it.
    ///
    /// The machine's own accounts stay as they are: the server alone sees others in their place.
    pub(crate) fn with_account() -> Result<Self, Missing> {
        Self::begin("", with_account)
    }

    /// A server each of whose sessions runs the shell words `words`, which may start `$SFTP`: the program that speaks SFTP.
    pub(crate) fn that_runs(words: &str) -> Result<Self, Missing> {
        let sftp =
            ["/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server", "/usr/lib/ssh/sftp-server"];
        let sftp = sftp.into_iter().find(|file| Path::new(file).is_file());
        let sftp = sftp.ok_or_else(|| Missing::new("no sftp-server: apt-get install openssh-sftp-server"))?;
        let more = format!("ForceCommand SFTP={sftp}; {words}\n");
        Self::begin(&more, |sshd, _| Ok(Command::new(sshd)))
    }

    /// Starts the server by what `around` makes of its program and its folder, with `more` in its configuration.
    fn begin(
        more: &str,
        around: impl FnOnce(&Path, &Path) -> Result<Command, Missing>,
    ) -> Result<Self, Missing> {
        let sshd = program(&["sshd"], "apt-get install openssh-server")?;
        let keygen = program(&["ssh-keygen"], "apt-get install openssh-client")?;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for key in ["host", "other_host", "user"] {
            let made =
                Command::new(&keygen).args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(at(key)).status();
            assert!(made.unwrap().success());
        }
        let locked = Command::new(&keygen)
            .args(["-q", "-t", "ed25519", "-N", PASSPHRASE, "-f"])
            .arg(at("locked"))
            .status();
        assert!(locked.unwrap().success());
        let public = |key: &str| fs::read_to_string(at(&format!("{key}.pub"))).unwrap();
        fs::write(at("authorized"), public("user") + &public("locked")).unwrap();
        let port = free_port();
        let line = |key: &str| format!("[127.0.0.1]:{port} {}", public(key));
        fs::write(at("known"), line("host")).unwrap();
        fs::write(at("known-changed"), line("other_host")).unwrap();
        fs::write(at("known-nobody"), "").unwrap();
        // Root's sshd wants it.
        let _ = fs::create_dir_all("/run/sshd");
        fs::write(
            at("sshd_config"),
            format!(
                "ListenAddress 127.0.0.1:{port}\nHostKey {}\nAuthorizedKeysFile {}\nStrictModes no\nUsePAM no\n\
                 PidFile none\nPermitRootLogin yes\nPasswordAuthentication yes\nMaxStartups 100\nMaxSessions 100\n\
                 Subsystem sftp internal-sftp\nLogLevel ERROR\n{more}",
                at("host").display(),
                at("authorized").display(),
            ),
        )
        .unwrap();
        let mut command = around(&sshd, folder.path())?;
        let child = command.args(["-D", "-e", "-f"]).arg(at("sshd_config")).stderr(Stdio::null()).spawn();
        let running = Running(child.unwrap());
        wait_for(port);
        let server = Self { folder, port, _running: running };
        server.configure("client", "known", "user");
        Ok(server)
    }

    /// Writes a configuration for the client: which hosts it knows, and which key it shows.
    pub(crate) fn configure(&self, name: &str, known: &str, key: &str) {
        let text = format!(
            "Host *\n  UserKnownHostsFile {}\n  GlobalKnownHostsFile none\n  IdentityFile {}\n  IdentitiesOnly yes\n  \
             IdentityAgent none\n",
            self.path(known).display(),
            self.path(key).display()
        );
        fs::write(self.path(name), text).unwrap();
    }

    /// The client knows the server at another port too.
    pub(crate) fn also_known_at(&self, port: u16) {
        let public = fs::read_to_string(self.path("host.pub")).unwrap();
        let known = fs::read_to_string(self.path("known")).unwrap();
        fs::write(self.path("known"), format!("{known}[127.0.0.1]:{port} {public}")).unwrap();
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where the site stands.
    pub(crate) fn site(&self) -> PathBuf {
        self.path("www/guide été")
    }

    /// A target of `kind` on this server.
    pub(crate) fn target(&self, kind: &str) -> String {
        self.target_at(kind, self.port, &self.site(), "client")
    }

    pub(crate) fn target_at(&self, kind: &str, port: u16, site: &Path, client: &str) -> String {
        format!(
            "type = \"{kind}\"\nhote = \"127.0.0.1\"\nport = {port}\ndossier = \"{}\"\nconfiguration = \"{}\"\naides = []\n",
            site.display(),
            self.path(client).display()
        )
    }
}

/// A command that runs `program` where the account `guide` is: its password is `ACCOUNT_PASSWORD`, its home `www` in `folder`.
///
/// The machine's own accounts stay as they are: the program alone sees others in their place.
pub(crate) fn with_account(program: &Path, folder: &Path) -> Result<Command, Missing> {
    let openssl = outside::program(&["openssl"], "apt-get install openssl")?;
    let hashed = Command::new(openssl).args(["passwd", "-6", ACCOUNT_PASSWORD]).output().unwrap();
    let hashed = String::from_utf8(hashed.stdout).unwrap();
    let home = folder.join("www");
    fs::create_dir(&home).unwrap();
    let accounts = fs::read_to_string("/etc/passwd").unwrap()
        + &format!("guide:x:{NOBODY}:{NOBODY}::{}:/bin/sh\n", home.display());
    fs::write(folder.join("passwd"), accounts).unwrap();
    fs::write(folder.join("shadow"), format!("guide:{}:20000:0:99999:7:::\n", hashed.trim())).unwrap();
    let lent = Command::new("chown").arg(format!("{NOBODY}:{NOBODY}")).arg(&home).status();
    let open = Command::new("chmod").arg("755").arg(folder).status();
    let seen = r#"mount --bind "$1/passwd" /etc/passwd && mount --bind "$1/shadow" /etc/shadow && shift && exec "$@""#;
    let mut command = Command::new("unshare");
    command.args(["--mount", "--propagation", "private", "sh", "-c", seen, "sh"]).arg(folder).arg(program);
    let may = Command::new("unshare").args(["--mount", "true"]).stderr(Stdio::null()).status();
    if ![lent, open, may].iter().all(|done| done.as_ref().is_ok_and(std::process::ExitStatus::success)) {
        return Err(Missing::new("no right to lend a server an account: root has it (unshare)"));
    }
    Ok(command)
}

/// A certificate for this machine, and its key, in `folder`: `cert.pem`, `key.pem`, and `both.pem`.
pub(crate) fn certify(folder: &Path) -> Result<(), Missing> {
    let openssl = outside::program(&["openssl"], "apt-get install openssl")?;
    let at = |name: &str| folder.join(name);
    let made = Command::new(openssl)
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"])
        .args(["-addext", "subjectAltName=IP:127.0.0.1", "-keyout"])
        .arg(at("key.pem"))
        .arg("-out")
        .arg(at("cert.pem"))
        .stderr(Stdio::null())
        .status();
    assert!(made.unwrap().success());
    let both = fs::read_to_string(at("key.pem")).unwrap() + &fs::read_to_string(at("cert.pem")).unwrap();
    fs::write(at("both.pem"), both).unwrap();
    Ok(())
}

/// Of the account `guide` of a server that has it.
pub(crate) const ACCOUNT_PASSWORD: &str = "mot-de-la-mairie-51623108";

/// The account without rights that every system has.
pub(crate) const NOBODY: u32 = 65534;

/// Of the key `locked`.
pub(crate) const PASSPHRASE: &str = "phrase-tres-secrete-48151623";

/// An FTP server with TLS, in Python: the one that an unprivileged user can start anywhere.
pub(crate) struct Ftpd {
    folder: TempDir,
    pub(crate) port: u16,
    orders: Mutex<(ChildStdin, BufReader<ChildStdout>)>,
    _running: Running,
}

/// Of the account `guide`.
pub(crate) const FTP_PASSWORD: &str = "mot-tres-secret-23421508";

const FTPD: &str = "
import sys, threading
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import TLS_FTPHandler, TLS_DTPHandler
from pyftpdlib.servers import ThreadedFTPServer
folder, port, password = sys.argv[1], int(sys.argv[2]), sys.stdin.readline().strip()
left, passed = -1, 0
def orders():
    global left
    for line in sys.stdin:
        words = line.split()
        if words[0] == 'after':
            left = int(words[1])
        print(passed, flush=True)
def takes(data):
    # All that people send counts; after the last byte that may pass, half a packet goes, and every line is dead.
    global left, passed
    passed += len(data)
    if left < 0:
        return data
    left = max(0, left - len(data))
    return data if left else data[:len(data) // 2]
class Data(TLS_DTPHandler):
    def recv(self, size):
        if left == 0:
            self.cmd_channel.close()
            return b''
        data = takes(super().recv(size))
        if left == 0:
            self.file_obj.write(data)
            self.cmd_channel.close()
            return b''
        return data
class Control(TLS_FTPHandler):
    dtp_handler = Data
    def on_connect(self):
        if left == 0:
            self.close()
    def recv(self, size):
        if left == 0:
            self.close()
            return b''
        return takes(super().recv(size))
authorizer = DummyAuthorizer()
authorizer.add_user('guide', password, folder + '/home', perm='elradfmwMT')
handler = Control
handler.certfile = folder + '/both.pem'
handler.authorizer = authorizer
handler.tls_control_required = True
handler.tls_data_required = True
threading.Thread(target=orders, daemon=True).start()
ThreadedFTPServer(('127.0.0.1', port), handler).serve_forever()
";

impl Ftpd {
    pub(crate) fn start() -> Result<Self, Missing> {
        let python = python("pyftpdlib.handlers, OpenSSL", "pip install pyftpdlib pyOpenSSL")?;
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        certify(folder.path())?;
        let port = free_port();
        let mut child = Command::new(python)
            .args(["-c", FTPD])
            .arg(folder.path())
            .arg(port.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut orders = child.stdin.take().unwrap();
        writeln!(orders, "{FTP_PASSWORD}").unwrap();
        let orders = Mutex::new((orders, BufReader::new(child.stdout.take().unwrap())));
        let running = Running(child);
        wait_for(port);
        Ok(Self { folder, port, orders, _running: running })
    }

    /// Tells the server something: how many bytes it still takes, for one; it answers how many it took.
    pub(crate) fn order(&self, words: &str) -> i64 {
        let mut orders = self.orders.lock().unwrap();
        writeln!(orders.0, "{words}").unwrap();
        let mut line = String::new();
        orders.1.read_line(&mut line).unwrap();
        line.trim().parse().unwrap()
    }

    pub(crate) fn site(&self) -> PathBuf {
        self.folder.path().join("home/www/guide été")
    }

    pub(crate) fn target(&self) -> String {
        format!(
            "type = \"ftps\"\nhote = \"127.0.0.1\"\nport = {}\ncompte = \"guide\"\ndossier = \"www/guide été\"\n\
             certificat = \"{}\"\nmot_de_passe_env = \"JALON_FTP\"\naides = []\n",
            self.port,
            self.folder.path().join("cert.pem").display()
        )
    }
}
