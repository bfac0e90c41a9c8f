//! A folder of this machine as a host that holds files.

use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::fault::Fault;
use super::store::{Connect, Stat, Store};
use crate::fs::portable::join;
use crate::fs::{create, read, remove, replace};

/// A folder, which may not be there yet.
#[derive(Clone, Debug)]
pub(super) struct LocalStore(PathBuf);

impl LocalStore {
    /// At `folder`.
    pub(super) fn new(folder: &Path) -> Self {
        Self(folder.to_path_buf())
    }

    fn at(&self, path: &str) -> PathBuf {
        join(&self.0, path)
    }

    fn fault(&self, path: &str) -> impl FnOnce(io::Error) -> Fault {
        Fault::of(self.at(path).display().to_string())
    }
}

impl Connect for LocalStore {
    fn connect(&self) -> Result<Box<dyn Store>, Fault> {
        Ok(Box::new(self.clone()))
    }

    fn most(&self) -> usize {
        1
    }
}

impl Store for LocalStore {
    fn stat(&mut self, paths: &[String]) -> Result<Vec<Option<Stat>>, Fault> {
        let stat = |path: &String| {
            Ok(read::metadata(&self.at(path))?.map(|found| {
                let since = found.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
                let stamp = since.map(|since| since.as_nanos().to_string()).unwrap_or_default();
                Stat { plain: found.is_file(), size: found.len(), stamp }
            }))
        };
        paths.iter().map(stat).collect()
    }

    fn names(&mut self) -> Result<Vec<String>, Fault> {
        let entries = read::if_present(read::entries(&self.0)).map_err(self.fault(""))?;
        let name = |entry: &std::fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        Ok(entries.iter().flatten().map(name).collect())
    }

    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        read::if_present(read::bytes(&self.at(path))).map_err(self.fault(path))
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        remove::file(&self.at(path))?;
        create::file(&self.at(path), bytes)?;
        Ok(())
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Fault> {
        Ok(replace::rename(&self.at(from), &self.at(to))?)
    }

    fn claim(&mut self, from: &str, to: &str) -> Result<bool, Fault> {
        if self.at(to).exists() {
            return Ok(false);
        }
        match replace::rename(&self.at(from), &self.at(to)) {
            Ok(()) => Ok(true),
            Err(_) if self.at(to).exists() => Ok(false),
            Err(failure) => Err(failure.into()),
        }
    }

    fn remove(&mut self, path: &str) -> Result<(), Fault> {
        Ok(remove::file(&self.at(path))?)
    }

    fn make_folder(&mut self, path: &str) -> Result<(), Fault> {
        Ok(create::folders(&self.at(path))?)
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Fault> {
        match remove::empty_folder(&self.at(path)) {
            Err(failure) if failure.source.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
            done => Ok(done?),
        }
    }
}
