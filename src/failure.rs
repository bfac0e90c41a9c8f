//! What the machine refused, and what we were doing.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What we were doing when the machine refused; each has its words in both catalogues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Doing {
    /// Reading a file or a folder of the project.
    Reading,
    /// Writing a file of a site, or of `.jalon/`.
    Writing,
    /// Putting a finished site in the place of the one before.
    Replacing,
    /// Removing what was staged or replaced.
    Removing,
    /// Taking the lock of an output folder: another build holds it.
    Locking,
    /// Taking over a folder that Jalon did not make.
    Claiming,
    /// Listening for browsers.
    Listening,
}

impl Doing {
    /// Everything.
    pub const ALL: &'static [Self] = &[
        Self::Reading,
        Self::Writing,
        Self::Replacing,
        Self::Removing,
        Self::Locking,
        Self::Claiming,
        Self::Listening,
    ];

    /// The key of its words in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Writing => "writing",
            Self::Replacing => "replacing",
            Self::Removing => "removing",
            Self::Locking => "locking",
            Self::Claiming => "claiming",
            Self::Listening => "listening",
        }
    }
}

/// The machine refused: the path is always named.
#[derive(Debug)]
pub struct Failure {
    /// What we were doing.
    pub doing: Doing,
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl Failure {
    /// For `map_err`: adds what we were doing, and to what, to the system's error.
    pub fn of(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_path_buf();
        move |source| Self { doing, path, source }
    }
}

/// Whether another program holds the file so that we are kept out of it, by what the system says.
///
/// Windows has three words for it which the standard library does not know: a sharing violation, a locked part, an image
/// in memory. (Of a folder in which something is open it says that access is denied: `fs::retry` looks into it.)
pub fn is_held(error: &io::Error) -> bool {
    const OF_WINDOWS: [i32; 3] = [32, 33, 1224];
    let said = error.raw_os_error().filter(|_| cfg!(windows));
    said.is_some_and(|code| OF_WINDOWS.contains(&code))
        || matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy)
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.doing.key(), self.path.display(), self.source)
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}
