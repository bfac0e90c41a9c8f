//! Everything that changes a disk: few gestures, none of which truncates a file that stands.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Write};
use std::path::Path;

use crate::failure::{Doing, Failure};
use crate::project::held;
use crate::text::snapshot::Digest;

/// Makes folders and files, moves and removes them. A test may have it die at any gesture, as a killed build does.
#[derive(Debug, Default)]
pub(super) struct Hand {
    #[cfg(test)]
    death: Option<std::sync::atomic::AtomicIsize>,
    #[cfg(test)]
    no_exchange: bool,
}

/// What the live folder became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exchange {
    /// The two folders have changed places.
    Done,
    /// This system cannot do it in one step.
    Unsupported,
}

impl Hand {
    pub(super) fn create_folder(&self, path: &Path) -> Result<(), Failure> {
        self.live(Doing::Writing, path)?;
        fs::create_dir(path).map_err(Failure::of(Doing::Writing, path))
    }

    /// Creates a folder with those above it, where they are not there yet.
    pub(super) fn create_folders(&self, path: &Path) -> Result<(), Failure> {
        self.live(Doing::Writing, path)?;
        fs::create_dir_all(path).map_err(Failure::of(Doing::Writing, path))
    }

    /// Writes a file that must not exist yet.
    pub(super) fn write_new(&self, path: &Path, bytes: &[u8]) -> Result<Metadata, Failure> {
        let mut file = self.create(path)?;
        file.write_all(bytes).and_then(|()| file.metadata()).map_err(Failure::of(Doing::Writing, path))
    }

    /// Copies what `source` gives into a file that must not exist yet; tells the digest of what it copied.
    pub(super) fn copy_new(&self, path: &Path, source: impl Read) -> Result<(Metadata, Digest), Failure> {
        let mut file = self.create(path)?;
        Digest::of_reader(Tee { from: source, to: &mut file })
            .and_then(|(digest, _)| Ok((file.metadata()?, digest)))
            .map_err(Failure::of(Doing::Writing, path))
    }

    fn create(&self, path: &Path) -> Result<File, Failure> {
        self.live(Doing::Writing, path)?;
        let file = File::create_new(path).map_err(Failure::of(Doing::Writing, path))?;
        self.live(Doing::Writing, path)?;
        Ok(file)
    }

    /// Gives a file a second name; where the file system has no hard links, a copy with the same time stamp.
    pub(super) fn link(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        self.live(Doing::Writing, to)?;
        let linked = fs::hard_link(from, to).or_else(|error| {
            if error.kind() == io::ErrorKind::NotFound || !fs::symlink_metadata(from)?.is_file() {
                return Err(error);
            }
            let modified = File::open(from)?.metadata()?.modified()?;
            let mut copy = File::create_new(to)?;
            io::copy(&mut File::open(from)?, &mut copy)?;
            copy.set_modified(modified)
        });
        linked.map_err(Failure::of(Doing::Writing, to))
    }

    pub(super) fn rename(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        self.live(Doing::Replacing, to)?;
        held::rename(from, to)
    }

    /// Exchanges two folders in one step, where the system can.
    pub(super) fn exchange(&self, new: &Path, live: &Path) -> Result<Exchange, Failure> {
        self.live(Doing::Replacing, live)?;
        #[cfg(test)]
        if self.no_exchange {
            return Ok(Exchange::Unsupported);
        }
        exchange(new, live).map_err(Failure::of(Doing::Replacing, live))
    }

    /// Removes a folder and all it holds; links are removed, never followed. Nothing there is fine.
    #[expect(clippy::disallowed_methods, reason = "only what this room staged comes here")]
    pub(super) fn remove_tree(&self, path: &Path) -> Result<(), Failure> {
        self.live(Doing::Removing, path)?;
        held::remove(path, |path| or_absent(fs::remove_dir_all(path)))
    }

    /// Removes one file. Nothing there is fine.
    pub(super) fn remove_file(&self, path: &Path) -> Result<(), Failure> {
        self.live(Doing::Removing, path)?;
        held::remove(path, |path| or_absent(fs::remove_file(path)))
    }

    /// Removes a folder if nothing is left in it.
    pub(super) fn remove_empty(&self, path: &Path) -> Result<(), Failure> {
        self.live(Doing::Removing, path)?;
        or_absent(fs::remove_dir(path)).map_err(Failure::of(Doing::Removing, path))
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "tests have it fail here")]
    fn live(&self, _: Doing, _: &Path) -> Result<(), Failure> {
        Ok(())
    }
}

fn or_absent(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(new: &Path, live: &Path) -> io::Result<Exchange> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, new, CWD, live, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(Exchange::Done),
        // An old kernel, or a file system that has not learnt it.
        Err(error) if [Errno::NOSYS, Errno::INVAL, Errno::NOTSUP, Errno::OPNOTSUPP].contains(&error) => {
            Ok(Exchange::Unsupported)
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
#[expect(clippy::unnecessary_wraps, reason = "other systems can fail here")]
fn exchange(_: &Path, _: &Path) -> io::Result<Exchange> {
    Ok(Exchange::Unsupported)
}

/// Gives what it reads, and writes it as well.
struct Tee<R, W> {
    from: R,
    to: W,
}

impl<R: Read, W: Write> Read for Tee<R, W> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(buffer)?;
        self.to.write_all(&buffer[..read])?;
        Ok(read)
    }
}

#[cfg(test)]
impl Hand {
    /// One that makes so many gestures, and then none at all.
    pub(super) fn dying(gestures: isize, no_exchange: bool) -> Self {
        Self { death: Some(gestures.into()), no_exchange }
    }

    fn live(&self, doing: Doing, path: &Path) -> Result<(), Failure> {
        use std::sync::atomic::Ordering;
        match &self.death {
            Some(left) if left.fetch_sub(1, Ordering::SeqCst) <= 0 => {
                Err(Failure::of(doing, path)(io::Error::other("killed")))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn died(&self) -> bool {
        self.death.as_ref().is_some_and(|left| left.load(std::sync::atomic::Ordering::SeqCst) < 0)
    }
}
