//! The key of a host that this machine does not know yet: shown to a person, and noted by ssh itself once they agree.
//!
//! ssh asks its question through us (`secret`): the first time we only listen and say no; the second time we answer with
//! the fingerprint that the person saw, and ssh refuses any other key. So neither settings of ssh nor jumps over other
//! hosts are ours to understand, and nobody can exchange the key between the two.

use std::process::{Command, Stdio};

use super::fault::{Fault, FaultKind};
use super::secret;
use super::ssh;
use super::target::RemoteServer;

/// A key, as ssh shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentedKey {
    /// `ED25519`
    pub algorithm: String,
    /// `SHA256:…`
    pub fingerprint: String,
}

/// The key that the host of `server` presents; none where ssh asks nothing about it.
pub fn presented(server: &RemoteServer) -> Result<Option<PresentedKey>, Fault> {
    Ok(read_question(&asked(server, "")?))
}

/// Lets ssh note that the host of `server` has this key; whether it did.
pub fn accept(server: &RemoteServer, key: &PresentedKey) -> Result<bool, Fault> {
    asked(server, &key.fingerprint)?;
    // Noted, it is not asked about again.
    Ok(read_question(&asked(server, "")?).is_none())
}

/// Connects as far as the key of the host, and answers with `fingerprint`; what ssh said.
fn asked(server: &RemoteServer, fingerprint: &str) -> Result<String, Fault> {
    // The first of two values of an option counts.
    let first = ["-oStrictHostKeyChecking=ask", "-oBatchMode=no", "-oPreferredAuthentications=none"];
    let mut command = Command::new("ssh");
    command.args(first).args(ssh::options(server, None)).args(["--", &server.host, "true"]);
    secret::answer_about_host(&mut command, fingerprint);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).env("LC_ALL", "C");
    let output = command.output().map_err(|error| ssh::no_program("ssh", &error))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    match ssh::meaning(&server.host, &said) {
        fault if matches!(fault.kind, FaultKind::HostKeyChanged | FaultKind::Unreachable) => Err(fault),
        _ => Ok(said),
    }
}

/// The key in the question of ssh.
fn read_question(said: &str) -> Option<PresentedKey> {
    let line = said.lines().find(|line| line.contains(" key fingerprint is") && line.contains("SHA256:"))?;
    let algorithm = line.split(" key fingerprint").next()?.split(' ').next_back()?;
    let print =
        line[line.find("SHA256:")?..].trim_end_matches(|sign: char| sign == '.' || sign.is_whitespace());
    Some(PresentedKey { algorithm: algorithm.to_owned(), fingerprint: print.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{PresentedKey, read_question};

    #[test]
    fn the_question_of_every_openssh_is_read() {
        let key = PresentedKey {
            algorithm: "ED25519".to_owned(),
            fingerprint: "SHA256:Jn0bpZ+Zh1uQ2/6kVbGLSVYQkXmXcVQFHkM9d3L5nHo".to_owned(),
        };
        for said in [
            "The authenticity of host 'h (192.0.2.1)' can't be established.\n\
             ED25519 key fingerprint is SHA256:Jn0bpZ+Zh1uQ2/6kVbGLSVYQkXmXcVQFHkM9d3L5nHo.\n\
             This key is not known by any other names.\nAre you sure you want to continue connecting",
            "ED25519 key fingerprint is: SHA256:Jn0bpZ+Zh1uQ2/6kVbGLSVYQkXmXcVQFHkM9d3L5nHo\r\n",
        ] {
            assert_eq!(read_question(said).as_ref(), Some(&key), "{said}");
        }
        assert_eq!(read_question("guide@h: Permission denied (publickey,password)."), None);
    }
}
