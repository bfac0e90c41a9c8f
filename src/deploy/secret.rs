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

/// A password.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Secret {
    /// The password itself, to hand over.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }

    /// Without the password, should somebody have repeated it.
    pub fn hide_in(&self, text: &str) -> String {
        if self.0.is_empty() { text.to_owned() } else { text.replace(&self.0, "***") }
    }
}

/// Has the password of a target; `ask` is the question that a person is asked.
pub fn of(source: &SecretSource, ask: &str) -> Result<Option<Secret>, Fault> {
    let missing = |what: &str, said: &str| Fault::new(FaultKind::NoSecret, what, said);
    match source {
        SecretSource::None => Ok(None),
        SecretSource::Variable(name) => match env::var(name) {
            Ok(value) if !value.is_empty() => Ok(Some(Secret(value))),
            _ => Err(missing(name, "")),
        },
        SecretSource::Command(words) => {
            let mut command = Command::new(&words[0]);
            command.args(&words[1..]).stdin(Stdio::inherit()).stderr(Stdio::inherit());
            let output = command.output().map_err(|error| missing(&words[0], &error.to_string()))?;
            let text = String::from_utf8(output.stdout).unwrap_or_default();
            let line = text.lines().next().unwrap_or_default();
            if !output.status.success() || line.is_empty() {
                return Err(missing(&words[0], ""));
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

/// Whether we were started to answer a program that asks for a password; then it is answered.
///
/// A question of another kind (whether to trust a host) gets no answer.
pub fn answered(arguments: &[std::ffi::OsString]) -> bool {
    if env::var_os(ASKED).is_none() {
        return false;
    }
    let question =
        arguments.get(1).map(|question| question.to_string_lossy().to_lowercase()).unwrap_or_default();
    let secret = ["password", "passphrase", "mot de passe"].iter().any(|word| question.contains(word));
    if secret {
        let answer = env::var(ANSWER).unwrap_or_default();
        let _ = writeln!(io::stdout(), "{answer}");
    }
    true
}
