//! The system's own ssh: it knows the user's keys, agents, hosts and settings, on every system.

use std::io::Read;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use super::fault::{Fault, FaultKind};
use super::secret::{self, Secret};
use super::silence_limit::SilenceLimit;
use super::store::patience;
use super::target::RemoteServer;

/// The options that every call of ssh for `server` has, without the host.
pub(super) fn options(server: &RemoteServer, secret: Option<&Secret>) -> Vec<String> {
    let mut options: Vec<String> = [
        "-oStrictHostKeyChecking=yes",
        "-oConnectTimeout=20",
        "-oServerAliveInterval=10",
        "-oServerAliveCountMax=3",
        "-oNumberOfPasswordPrompts=1",
        "-oClearAllForwardings=yes",
        "-oLogLevel=ERROR",
    ]
    .map(str::to_owned)
    .into();
    options.push(format!("-oBatchMode={}", if secret.is_some() { "no" } else { "yes" }));
    if let Some(file) = &server.configuration {
        options.extend(["-F".to_owned(), file.clone()]);
    }
    if let Some(port) = server.port {
        options.push(format!("-p{port}"));
    }
    if let Some(key) = &server.key {
        options.extend(["-i".to_owned(), key.clone(), "-oIdentitiesOnly=yes".to_owned()]);
    }
    if let Some(account) = &server.account {
        options.push(format!("-l{account}"));
    }
    options
}

/// A running ssh, and what it says on its standard error.
pub(super) struct Ssh {
    child: Arc<Mutex<Child>>,
    said: Arc<Mutex<Vec<u8>>>,
    listener: Option<JoinHandle<()>>,
    /// How long its answers are waited for.
    pub(super) silence: SilenceLimit,
}

impl Ssh {
    /// Starts `program`; with the pipes from it and to it.
    pub(super) fn start(
        mut command: Command,
        secret: Option<&Secret>,
    ) -> Result<(Self, ChildStdout, ChildStdin), Fault> {
        secret::pass_to(&mut command, secret);
        let program = Path::new(command.get_program()).display().to_string();
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| no_program(&program, &error))?;
        let said = Arc::new(Mutex::new(Vec::new()));
        let stderr = child.stderr.take();
        let listener = stderr.map(|mut stderr| {
            let said = Arc::clone(&said);
            thread::spawn(move || {
                let mut some = [0; 1024];
                while let Ok(read) = stderr.read(&mut some) {
                    let mut said = said.lock().expect("no thread panics with it");
                    if read == 0 || said.len() > 64 * 1024 {
                        return;
                    }
                    said.extend_from_slice(&some[..read]);
                }
            })
        });
        let pipes = (child.stdout.take(), child.stdin.take());
        let (Some(from), Some(to)) = pipes else { unreachable!("both were asked for") };
        let child = Arc::new(Mutex::new(child));
        let silence = SilenceLimit::of(Arc::clone(&child), patience());
        Ok((Self { child, said, listener, silence }, from, to))
    }

    /// What it said, once it has ended.
    pub(super) fn last_words(&mut self) -> String {
        self.end();
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
        String::from_utf8_lossy(&self.said.lock().expect("no thread panicked with it")).trim().to_owned()
    }

    fn end(&self) {
        let mut child = self.child.lock().expect("no thread panics with it");
        let _ = child.kill();
        let _ = child.wait();
    }
}

impl Drop for Ssh {
    fn drop(&mut self) {
        self.end();
    }
}

/// What a program that could not be started means.
pub(super) fn no_program(program: &str, error: &std::io::Error) -> Fault {
    let kind =
        if error.kind() == std::io::ErrorKind::NotFound { FaultKind::NoProgram } else { FaultKind::Program };
    Fault::new(kind, program, error.to_string())
}

/// What ssh means by what it said.
pub(super) fn meaning(host: &str, said: &str) -> Fault {
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    // Of a connection that stood, ssh says where it read.
    let timed_out = has(&["Connection timed out", "Operation timed out"]) && !has(&["Read from remote host"]);
    let kind = if has(&["REMOTE HOST IDENTIFICATION HAS CHANGED", "POSSIBLE DNS SPOOFING", "Offending"]) {
        FaultKind::HostKeyChanged
    } else if has(&["Host key verification failed", "host key is known for"]) {
        FaultKind::HostKeyUnknown
    } else if has(&["Permission denied", "Too many authentication failures", "Load key"]) {
        FaultKind::Login
    } else if timed_out
        || has(&["Could not resolve", "Connection refused", "No route to host", "Network is unreachable"])
    {
        FaultKind::Unreachable
    } else if has(&["subsystem request failed"]) {
        FaultKind::NoSftp
    } else if has(&["Bad configuration", "no such identity", "Bad owner"]) {
        FaultKind::Program
    } else {
        FaultKind::Lost
    };
    // The warning about a changed key fills a screen, and that about a new one says no more: the words are ours.
    let is_about_key = matches!(kind, FaultKind::HostKeyChanged | FaultKind::HostKeyUnknown);
    let said = if is_about_key { "" } else { said };
    Fault::new(kind, host, said)
}

#[cfg(test)]
mod tests {
    use super::{FaultKind, meaning};

    #[test]
    fn the_words_of_openssh_are_known() {
        for (said, kind) in [
            ("Host key verification failed.", FaultKind::HostKeyUnknown),
            (
                "No ED25519 host key is known for [127.0.0.1]:2222 and you have requested strict checking.",
                FaultKind::HostKeyUnknown,
            ),
            (
                "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.",
                FaultKind::HostKeyChanged,
            ),
            ("guide@host: Permission denied (publickey,password).", FaultKind::Login),
            ("ssh: Could not resolve hostname host: Name or service not known", FaultKind::Unreachable),
            ("ssh: connect to host 192.0.2.7 port 22: Connection timed out", FaultKind::Unreachable),
            ("ssh: connect to host 192.0.2.7 port 22: Operation timed out", FaultKind::Unreachable),
            ("Read from remote host 192.0.2.7: Connection timed out", FaultKind::Lost),
            ("subsystem request failed on channel 0", FaultKind::NoSftp),
            ("client_loop: send disconnect: Broken pipe", FaultKind::Lost),
        ] {
            assert_eq!(meaning("host", said).kind, kind, "{said}");
        }
    }
}
