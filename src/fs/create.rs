//! Makes files and folders that are not there yet.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use super::interruption;
use crate::failure::{Doing, Failure};
use crate::text::snapshot::Digest;

/// Makes a folder that must not exist yet.
pub fn folder(path: &Path) -> Result<(), Failure> {
    interruption::point(Doing::Writing, path)?;
    std::fs::create_dir(path).map_err(Failure::of(Doing::Writing, path))
}

/// Makes a folder and those above it, unless they exist.
pub fn folders(path: &Path) -> Result<(), Failure> {
    interruption::point(Doing::Writing, path)?;
    std::fs::create_dir_all(path).map_err(Failure::of(Doing::Writing, path))
}

/// Writes a file that must not exist yet, in a folder that may not either.
pub fn file(path: &Path, bytes: &[u8]) -> Result<Metadata, Failure> {
    let mut file = empty_file(path)?;
    file.write_all(bytes).and_then(|()| file.metadata()).map_err(Failure::of(Doing::Writing, path))
}

/// Writes a script that must not exist yet, as one that people may start.
pub fn script(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    file(path, bytes)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
            .map_err(Failure::of(Doing::Writing, path))?;
    }
    Ok(())
}

/// Writes what `source` gives to a file that must not exist yet; returns the digest of what it wrote.
pub fn file_from(path: &Path, source: impl Read) -> Result<(Metadata, Digest), Failure> {
    let mut file = empty_file(path)?;
    Digest::of_reader(Tee { from: source, to: &mut file })
        .and_then(|(digest, _)| Ok((file.metadata()?, digest)))
        .map_err(Failure::of(Doing::Writing, path))
}

/// Opens a file to append to it, and makes it unless it exists.
pub fn appended_file(path: &Path) -> Result<File, Failure> {
    File::options().create(true).append(true).open(path).map_err(Failure::of(Doing::Writing, path))
}

/// Gives a file a second name; where the file system has no hard links, copies it.
pub fn link(from: &Path, to: &Path) -> Result<(), Failure> {
    interruption::point(Doing::Writing, to)?;
    std::fs::hard_link(from, to).or_else(|error| {
        let copies =
            error.kind() != ErrorKind::NotFound && from.symlink_metadata().is_ok_and(|it| it.is_file());
        if copies { copy(from, to) } else { Err(Failure::of(Doing::Writing, to)(error)) }
    })
}

/// Copies a file with its time stamp and permissions: unlike a second name, the copy stays as it is if somebody edits
/// the original in place.
pub fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    let mut copy = empty_file(to)?;
    let copied = File::open(from).and_then(|mut original| {
        let metadata = original.metadata()?;
        io::copy(&mut original, &mut copy)?;
        copy.set_permissions(metadata.permissions())?;
        copy.set_modified(metadata.modified()?)
    });
    copied.map_err(Failure::of(Doing::Writing, to))
}

/// Copies a file, or makes a link that leads where the link `from` leads.
pub fn copy_or_link(from: &Path, to: &Path) -> Result<(), Failure> {
    let Ok(target) = from.read_link() else { return copy(from, to) };
    interruption::point(Doing::Writing, to)?;
    let make = || {
        #[cfg(windows)]
        if from.metadata().is_ok_and(|found| found.is_file()) {
            return std::os::windows::fs::symlink_file(&target, to);
        }
        folder_link(&target, to)
    };
    let done = make().or_else(|error| match to.parent() {
        Some(folder) if error.kind() == ErrorKind::NotFound => {
            std::fs::create_dir_all(folder).and_then(|()| make())
        }
        _ => Err(error),
    });
    // Where this account makes no links, a file is better than none.
    done.or_else(
        |error| if from.is_file() { copy(from, to) } else { Err(Failure::of(Doing::Writing, to)(error)) },
    )
}

/// Gives a folder the rights of another; whoever made it may still remove what is in it.
pub fn same_rights(from: &Path, to: &Path) -> Result<(), Failure> {
    let set = |found: Metadata| {
        #[cfg_attr(not(unix), expect(unused_mut, reason = "only there it is changed"))]
        let mut rights = found.permissions();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            rights.set_mode(rights.mode() | 0o700);
        }
        std::fs::set_permissions(to, rights)
    };
    from.metadata().and_then(set).map_err(Failure::of(Doing::Writing, to))
}

/// Makes a link to the folder `target`.
pub fn folder_link(target: &Path, at: &Path) -> io::Result<()> {
    #[cfg(unix)]
    return std::os::unix::fs::symlink(target, at);
    #[cfg(windows)]
    return std::os::windows::fs::symlink_dir(target, at);
}

/// Makes an empty file that must not exist yet, in a folder that may not either.
pub(super) fn empty_file(path: &Path) -> Result<File, Failure> {
    interruption::point(Doing::Writing, path)?;
    let made = File::create_new(path).or_else(|error| match path.parent() {
        Some(folder) if error.kind() == ErrorKind::NotFound => {
            std::fs::create_dir_all(folder).and_then(|()| File::create_new(path))
        }
        _ => Err(error),
    });
    let file = made.map_err(Failure::of(Doing::Writing, path))?;
    interruption::point(Doing::Writing, path)?;
    Ok(file)
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
