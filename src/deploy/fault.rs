//! What a host, or the way to it, refused.

use std::io;

use crate::failure::{Doing, Failure, is_held};

/// Why a publication could not be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What sort of refusal: the key of its words.
    pub kind: FaultKind,
    /// What was refused: a host, a path, a program.
    pub what: String,
    /// What the other side said, in its own words; may be empty.
    pub said: String,
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident $key:literal;)*) => {
        /// What sort of refusal.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FaultKind { $($(#[doc = $doc])+ $name,)* }

        impl FaultKind {
            /// Every sort.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The key of its words in the catalogues.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => concat!("fault-", $key),)* }
            }
        }
    };
}

kinds! {
    /// The host cannot be reached.
    Unreachable "unreachable";
    /// The connection broke.
    Lost "lost";
    /// The connection is there, and nothing comes any more.
    Silent "silent";
    /// The account or the password is not taken.
    Login "login";
    /// The host is not the one it was.
    HostKeyChanged "host-key-changed";
    /// The host is not known yet.
    HostKeyUnknown "host-key-unknown";
    /// The certificate of the host is not to be trusted.
    Certificate "certificate";
    /// The host offers no encryption.
    NoEncryption "no-encryption";
    /// The host does not speak SFTP to this account.
    NoSftp "no-sftp";
    /// The host lacks a command of the protocol that is needed.
    Unsupported "unsupported";
    /// The account may not write into the folder of the site.
    ReadOnlyFolder "read-only-folder";
    /// The host, or this machine, lets us not.
    Denied "denied";
    /// Another program holds the file open.
    Held "held";
    /// No link can be made there.
    NoLink "no-link";
    /// No room is left.
    Full "full";
    /// A program that is needed is not there.
    NoProgram "no-program";
    /// A program failed.
    Program "program";
    /// The secret could not be had.
    NoSecret "no-secret";
    /// Another publication is at work, or was interrupted.
    Locked "locked";
    /// Another program of this machine publishes there just now; its lock goes with it.
    Busy "busy";
    /// The host, or the project, is no longer as planned.
    Changed "changed";
    /// Somebody changed a file on the host while others were being sent.
    EditedMeanwhile "edited-meanwhile";
    /// Somebody broke the lock of this publication, and goes on in its place.
    TakenOver "taken-over";
    /// A first publication was begun from another machine, which has what it covered.
    BegunElsewhere "begun-elsewhere";
    /// What was sent did not arrive as it was.
    Damaged "damaged";
    /// Something is there that Jalon did not make.
    Foreign "foreign";
    /// Another output than a published site is there.
    OtherOutput "other-output";
    /// There is no publication to go back to.
    NoPrevious "no-previous";
    /// The last publication was made elsewhere.
    NotOurs "not-ours";
    /// What was not foreseen.
    Other "other";
}

impl Fault {
    /// A refusal.
    pub fn new(kind: FaultKind, what: impl Into<String>, said: impl Into<String>) -> Self {
        // What others say is shown in a terminal: it commands none.
        let said = said.into().replace(|letter: char| letter.is_control() && letter != '\n', " ");
        Self { kind, what: what.into(), said }
    }

    /// For `map_err`: what an input or output error means.
    pub fn of(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let what = what.into();
        move |error| {
            use io::ErrorKind as E;
            let kind = match error.kind() {
                _ if is_held(&error) => FaultKind::Held,
                E::PermissionDenied | E::ReadOnlyFilesystem => FaultKind::Denied,
                E::StorageFull | E::QuotaExceeded | E::FileTooLarge => FaultKind::Full,
                E::ConnectionRefused
                | E::HostUnreachable
                | E::NetworkUnreachable
                | E::AddrNotAvailable
                | E::NetworkDown => FaultKind::Unreachable,
                E::BrokenPipe
                | E::ConnectionReset
                | E::ConnectionAborted
                | E::UnexpectedEof
                | E::NotConnected => FaultKind::Lost,
                // Sockets with a limit say either, by the system.
                E::TimedOut | E::WouldBlock => FaultKind::Silent,
                _ => FaultKind::Other,
            };
            Self::new(kind, what, error.to_string())
        }
    }

    /// Whether trying again may help.
    pub fn is_passing(&self) -> bool {
        matches!(self.kind, FaultKind::Lost | FaultKind::Silent | FaultKind::Damaged)
    }
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        let what = failure.path.display().to_string();
        if failure.doing == Doing::Reading && failure.source.kind() == io::ErrorKind::InvalidData {
            return Self::new(FaultKind::Changed, what, "");
        }
        Self::of(what)(failure.source)
    }
}
