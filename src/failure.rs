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
    /// Writing into a folder that holds something else than what goes there: see [`Foreign`].
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

/// What a place seems to hold that nothing may be written over: the `source` of a failure of [`Doing::Claiming`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Nothing that we made.
    Unknown,
    /// A link, which leads elsewhere.
    Link,
    /// The sites of a network, and its portal.
    Sites,
    /// The site of one territory.
    Site,
    /// Sites that readers see, put there by a publication.
    Published,
    /// A report of the network.
    Report,
    /// Sites for technicians, or one of them.
    Technicians,
    /// What another project made, whose guide has this title.
    OtherProject(String),
}

impl Foreign {
    /// The key of its words in the catalogues; they may name the `guide`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unknown => "cause-foreign",
            Self::Link => "cause-link",
            Self::Sites => "cause-sites",
            Self::Site => "cause-site",
            Self::Published => "cause-published",
            Self::Report => "cause-report",
            Self::Technicians => "cause-technicians",
            Self::OtherProject(_) => "cause-other-project",
        }
    }

    /// The title of another project's guide; empty for anything else.
    pub fn guide(&self) -> &str {
        if let Self::OtherProject(guide) = self { guide } else { "" }
    }

    /// The refusal to write over it at `path`.
    pub fn at(self, path: &Path) -> Failure {
        Failure::of(Doing::Claiming, path)(io::Error::other(self))
    }

    /// What a refusal to write is about.
    pub fn of(failure: &Failure) -> &Self {
        let found = failure.source.get_ref().and_then(|source| source.downcast_ref());
        found.unwrap_or(&Self::Unknown)
    }
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl Error for Foreign {}

/// Whether nobody may write there, or not we, by what the system says.
pub fn is_write_protected(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
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
