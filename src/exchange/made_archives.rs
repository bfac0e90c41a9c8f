//! Which archives were made here: another file of the same name may be what somebody sent.

use std::path::{Path, PathBuf};

use crate::failure::{Doing, Failure};
use crate::fs::{read, replace};
use crate::text::snapshot::Digest;

/// So many are remembered.
const MOST: usize = 200;

/// The digests of the archives that were made from one project, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MadeArchives {
    digests: Vec<String>,
}

impl MadeArchives {
    /// Those of the project at `root`.
    pub fn read(root: &Path) -> Result<Self, Failure> {
        let path = path(root);
        let found = read::if_present(read::bytes(&path)).map_err(Failure::of(Doing::Reading, &path))?;
        let text = String::from_utf8_lossy(&found.unwrap_or_default()).into_owned();
        Ok(Self { digests: text.lines().map(str::to_owned).collect() })
    }

    /// Whether these bytes were made here.
    pub fn holds(&self, bytes: &[u8]) -> bool {
        self.digests.contains(&Digest::of(bytes).hex())
    }

    /// The same with these bytes.
    #[must_use]
    pub fn with(mut self, bytes: &[u8]) -> Self {
        let digest = Digest::of(bytes).hex();
        self.digests.retain(|known| *known != digest);
        self.digests.push(digest);
        self.digests.drain(..self.digests.len().saturating_sub(MOST));
        self
    }

    /// Writes them.
    pub fn write(&self, root: &Path) -> Result<(), Failure> {
        replace::replace(&path(root), (self.digests.join("\n") + "\n").as_bytes())
    }
}

fn path(root: &Path) -> PathBuf {
    root.join(".jalon").join("remis.txt")
}
