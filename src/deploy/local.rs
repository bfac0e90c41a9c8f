//! A folder of this machine as a host that holds files.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::fault::Fault;
use super::store::{Connect, Stat, Store};
use crate::project::held;

/// A folder, which may not be there yet.
#[derive(Clone, Debug)]
pub(super) struct Local(PathBuf);

impl Local {
    /// At `folder`.
    pub(super) fn new(folder: &Path) -> Self {
        Self(folder.to_path_buf())
    }

    fn at(&self, path: &str) -> PathBuf {
        path.split('/').filter(|part| !part.is_empty()).fold(self.0.clone(), |folder, part| folder.join(part))
    }

    fn fault(&self, path: &str) -> impl FnOnce(io::Error) -> Fault {
        Fault::of(self.at(path).display().to_string())
    }
}

impl Connect for Local {
    fn connect(&self) -> Result<Box<dyn Store>, Fault> {
        Ok(Box::new(self.clone()))
    }

    fn most(&self) -> usize {
        1
    }
}

/// `None` where nothing is there.
fn or_absent<T>(done: io::Result<T>) -> io::Result<Option<T>> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error) if [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory].contains(&error.kind()) => {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

impl Store for Local {
    fn look(&mut self, paths: &[String]) -> Result<Vec<Option<Stat>>, Fault> {
        let stat = |path: &String| {
            let found = or_absent(fs::symlink_metadata(self.at(path))).map_err(self.fault(path))?;
            Ok(found.map(|found| {
                let since = found.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
                let stamp = since.map(|since| since.as_nanos().to_string()).unwrap_or_default();
                Stat { plain: found.is_file(), size: found.len(), stamp }
            }))
        };
        paths.iter().map(stat).collect()
    }

    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(mut file) = or_absent(File::open(self.at(path))).map_err(self.fault(path))? else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(self.fault(path))?;
        Ok(Some(bytes))
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        let written = File::create(self.at(path)).and_then(|mut file| file.write_all(bytes));
        written.map_err(self.fault(path))
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Fault> {
        Ok(held::rename(&self.at(from), &self.at(to))?)
    }

    fn claim(&mut self, from: &str, to: &str) -> Result<bool, Fault> {
        match fs::rename(self.at(from), self.at(to)) {
            Ok(()) => Ok(true),
            Err(_) if self.at(to).exists() => Ok(false),
            Err(error) => Err(self.fault(to)(error)),
        }
    }

    fn remove(&mut self, path: &str) -> Result<(), Fault> {
        or_absent(fs::remove_file(self.at(path))).map(drop).map_err(self.fault(path))
    }

    fn make_folder(&mut self, path: &str) -> Result<(), Fault> {
        fs::create_dir_all(self.at(path)).map_err(self.fault(path))
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Fault> {
        match or_absent(fs::remove_dir(self.at(path))) {
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
            done => done.map(drop).map_err(self.fault(path)),
        }
    }
}
