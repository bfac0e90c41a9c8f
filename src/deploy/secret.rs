//! Passwords: had from the environment, a keyring or a person, and never shown, logged or kept.

use std::env;
use std::fmt;
use std::io::{self, Write};
use std::process::{Command, Stdio};

use super::fault::{Fault, FaultKind};
use super::target::SecretSource;

/// Set for a program that asks for a password through us.
const ASKED: &str = "JALON_DEMANDE";

/// Holds the answer, for that program alone.
const ANSWER: &str = "JALON_REPONSE";

/// Holds the fingerprint of the host that somebody agreed to; empty where nobody did.
const AGREED: &str = "JALON_EMPREINTE";

/// A password.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Secret {
    /// What a person typed elsewhere than in a terminal.
    pub fn typed(letters: &str) -> Self {
        Self(letters.to_owned())
    }

    /// The password itself, to hand over.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }

    /// Without the password, should somebody have repeated it.
    pub fn hide_in(&self, text: &str) -> String {
        if self.0.is_empty() { text.to_owned() } else { text.replace(&self.0, "***") }
    }
}

/// Has the password of a target; `ask` is the question that a person is asked. Where nobody is at the terminal
/// (`is_watched`), a program that would ask there finds nobody, and does not wait.
pub fn of(source: &SecretSource, ask: &str, is_watched: bool) -> Result<Option<Secret>, Fault> {
    let missing = |what: &str, said: &str| Fault::new(FaultKind::NoSecret, what, said);
    match source {
        SecretSource::None => Ok(None),
        SecretSource::Variable(name) => match env::var(name) {
            Ok(value) if !value.is_empty() => Ok(Some(Secret(value))),
            _ => Err(missing(name, "")),
        },
        SecretSource::Command(words) => {
            let mut command = Command::new(&words[0]);
            let way = |else_way: Stdio| if is_watched { Stdio::inherit() } else { else_way };
            command.args(&words[1..]).stdin(way(Stdio::null())).stderr(way(Stdio::piped()));
            let output = command.output().map_err(|error| missing(&words[0], &error.to_string()))?;
            let text = String::from_utf8(output.stdout).unwrap_or_default();
            let line = text.lines().next().unwrap_or_default();
            if !output.status.success() || line.is_empty() {
                let said = String::from_utf8_lossy(&output.stderr);
                return Err(missing(&words[0], said.trim().lines().last().unwrap_or_default()));
            }
            Ok(Some(Secret(line.to_owned())))
        }
        SecretSource::Prompt => {
            let answer =
                rpassword::prompt_password(ask).map_err(|error| missing(ask.trim(), &error.to_string()))?;
            if answer.is_empty() { Err(missing(ask.trim(), "")) } else { Ok(Some(Secret(answer))) }
        }
    }
}

/// Lets `command` (ssh, git) ask us for the password: by the environment of that one process, never by its arguments.
pub(super) fn pass_to(command: &mut Command, secret: Option<&Secret>) {
    let Some(secret) = secret else { return };
    let Ok(own) = env::current_exe() else { return };
    command.env("SSH_ASKPASS", &own).env("SSH_ASKPASS_REQUIRE", "force").env("GIT_ASKPASS", &own);
    if env::var_os("DISPLAY").is_none() {
        // Older versions of ssh ask a program only where there is a display.
        command.env("DISPLAY", ":0");
    }
    command.env(ASKED, "1").env(ANSWER, secret.reveal());
}

/// Lets ssh ask us whether to trust a host: we say what it asks on its standard error, and yes to this `fingerprint` alone.
pub(super) fn answer_about_host(command: &mut Command, fingerprint: &str) {
    pass_to(command, Some(&Secret::default()));
    command.env(AGREED, fingerprint);
}

/// Whether we were started to answer a program that asks for a password; then it is answered.
///
/// Whether to trust a host is answered with the fingerprint that somebody agreed to, if it is the one that is asked about.
/// A question of another kind gets no answer.
pub fn answered(arguments: &[std::ffi::OsString]) -> bool {
    if env::var_os(ASKED).is_none() {
        return false;
    }
    let asked = arguments.get(1).map(|question| question.to_string_lossy().into_owned()).unwrap_or_default();
    if let Ok(agreed) = env::var(AGREED) {
        let _ = writeln!(io::stderr(), "{asked}");
        let _ = writeln!(io::stdout(), "{}", about_host(&asked, &agreed));
        return true;
    }
    let question = asked.to_lowercase();
    let secret = ["password", "passphrase", "mot de passe"].iter().any(|word| question.contains(word));
    if secret {
        let answer = env::var(ANSWER).unwrap_or_default();
        let _ = writeln!(io::stdout(), "{answer}");
    }
    true
}

/// The answer to the question of ssh whether to trust a host.
fn about_host<'a>(question: &str, agreed: &'a str) -> &'a str {
    let is_it = !agreed.is_empty()
        && question.split(|sign: char| sign.is_whitespace()).any(|word| word.trim_end_matches('.') == agreed);
    // ssh compares it with the key once more; before version 8 it takes a plain yes.
    let yes = if question.contains("[fingerprint]") { agreed } else { "yes" };
    if is_it { yes } else { "no" }
}

#[cfg(test)]
mod tests {
    use super::about_host;

    #[test]
    fn only_the_key_that_somebody_saw_is_agreed_to() {
        let question = "ED25519 key fingerprint is SHA256:abc.\nAre you sure (yes/no/[fingerprint])? ";
        assert_eq!(about_host(question, "SHA256:abc"), "SHA256:abc");
        assert_eq!(about_host(&question.replace("/[fingerprint]", ""), "SHA256:abc"), "yes");
        for other in ["", "SHA256:ab", "SHA256:abcd", "SHA256:"] {
            assert_eq!(about_host(question, other), "no", "{other}");
        }
    }
}
