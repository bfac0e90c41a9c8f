//! What a host that holds files can do: few operations, of which every publication is made.

use std::time::Duration;

use super::fault::Fault;

/// The environment variable that overrides [`TRIES`].
const TRIES_VARIABLE: &str = "JALON_ESSAIS";

/// How often an operation is tried again.
const TRIES: u32 = 5;

/// The environment variable that overrides [`PATIENCE`], in seconds.
const PATIENCE_VARIABLE: &str = "JALON_ATTENTE";

/// How long an answer of a host is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long an answer of a host is waited for before the connection is given up, and the operation tried on another.
pub(super) fn patience() -> Duration {
    let asked = std::env::var(PATIENCE_VARIABLE).ok().and_then(|seconds| seconds.parse().ok());
    asked.filter(|seconds| *seconds > 0).map_or(PATIENCE, Duration::from_secs)
}

/// With less room than this, in bytes, a host is full.
pub(super) const LEAST_ROOM: u64 = 64 * 1024;

/// A connection to a host. Paths are relative to the folder of the site, with `/`.
///
/// Every operation may be repeated after the connection broke, whether or not it had been carried out.
pub trait Store: Send {
    /// What is at each of `paths`.
    fn stat(&mut self, paths: &[String]) -> Result<Vec<Option<Stat>>, Fault>;

    /// The names of what is in the folder of the site, in any order, `.` and `..` perhaps among them; none where there is
    /// no such folder.
    fn names(&mut self) -> Result<Vec<String>, Fault>;

    /// Where the folder of the site is not there yet: what is; none where it is there, or where the host cannot tell.
    fn missing_folder(&mut self) -> Result<Option<MissingFolder>, Fault> {
        Ok(None)
    }

    /// What is in the folder of the site, or where that should be, before the first publication.
    fn look_around(&mut self) -> Result<(Vec<String>, Option<MissingFolder>), Fault> {
        Ok((self.names()?, self.missing_folder()?))
    }

    /// How many bytes are free there, as far as the host tells.
    fn free_space(&mut self) -> Option<u64> {
        None
    }

    /// The bytes of a file; none where there is none.
    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault>;

    /// Writes a file, over what is there: used for names that no reader knows.
    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault>;

    /// Renames a file, over one that has the name already.
    fn rename(&mut self, from: &str, to: &str) -> Result<(), Fault>;

    /// Renames a folder, unless something has the name already: then `false`.
    fn claim(&mut self, from: &str, to: &str) -> Result<bool, Fault>;

    /// Removes a file; nothing there is fine.
    fn remove(&mut self, path: &str) -> Result<(), Fault>;

    /// Makes a folder; one that is there is fine. The empty path is the folder of the site, with those above it.
    fn make_folder(&mut self, path: &str) -> Result<(), Fault>;

    /// Removes a folder if it is empty; nothing there, or something in it, is fine.
    fn remove_folder(&mut self, path: &str) -> Result<(), Fault>;

    /// Whether it has a better way to send many files than one after the other.
    fn sends_all(&self) -> bool {
        false
    }

    /// Sends files that are already made, each beside and then in its place, where the host [`Store::sends_all`].
    fn send_all(&mut self, _files: &[(&str, &[u8])]) -> Result<(), Fault> {
        unreachable!("asked only where it has such a way")
    }
}

/// What is there where the folder of a site is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MissingFolder {
    /// The nearest folder above it that is there; `.` is the home folder of the account.
    pub above: String,
    /// The names in it, in order, without hidden ones.
    pub names: Vec<String>,
}

/// What is at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stat {
    /// A plain file.
    pub plain: bool,
    /// In bytes.
    pub size: u64,
    /// When the host says that it was last written, in the host's own words: only ever compared with itself.
    pub stamp: String,
}

/// Makes connections.
pub trait Connect: Send + Sync {
    /// A new connection.
    fn connect(&self) -> Result<Box<dyn Store>, Fault>;

    /// How many may work at a time.
    fn most(&self) -> usize;

    /// Whether a file is replaced in one step.
    fn gapless(&self) -> bool {
        true
    }

    /// Whether every file is to be read again once it is sent.
    fn rereads(&self) -> bool {
        false
    }

    /// How often an operation is tried again if the connection breaks.
    fn tries(&self) -> u32 {
        std::env::var(TRIES_VARIABLE).ok().and_then(|tries| tries.parse().ok()).unwrap_or(TRIES)
    }

    /// The wait before the first of these tries; each further wait is twice the last.
    fn first_wait(&self) -> Duration {
        Duration::from_millis(200)
    }
}
