//! What is in a folder of a host, for whoever chooses the folder of a site by looking.

use super::fault::Fault;
use super::secret::Secret;
use super::sftp::Sftp;
use super::store::{Connect, LEAST_ROOM, Store};
use super::target::{Destination, RemoteServer, TargetKind};

/// How many names are looked at.
const MOST: usize = 200;

/// What is in a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderView {
    /// The folders in it, in order, without hidden ones.
    pub folders: Vec<String>,
    /// The files in it, in order, without hidden ones.
    pub files: Vec<String>,
}

/// Looks into `folder` of the host of `destination`; none where it is not there, or where the host shows no folders. `.` is
/// the home folder of the account.
pub fn look_into(
    destination: &Destination,
    folder: &str,
    secret: Option<&Secret>,
) -> Result<Option<FolderView>, Fault> {
    let Some(mut store) = store(destination, folder, secret)? else { return Ok(None) };
    if folder != "." && store.missing_folder()?.is_some() {
        return Ok(None);
    }
    let names = store.names()?.into_iter();
    let mut names: Vec<String> = names.filter(|name| !name.is_empty() && !name.starts_with('.')).collect();
    names.sort_by_key(|name| name.to_lowercase());
    names.truncate(MOST);
    // What is no plain file is a folder, or a link to one.
    let found = store.stat(&names)?;
    let mut view = FolderView::default();
    for (name, stat) in names.into_iter().zip(found) {
        let is_file = stat.is_some_and(|stat| stat.plain);
        if is_file { view.files.push(name) } else { view.folders.push(name) }
    }
    Ok(Some(view))
}

/// How many bytes are free on the host of `destination`, as far as it tells, and whether that is too little for any file.
pub fn free_space(destination: &Destination, secret: Option<&Secret>) -> Result<Option<(u64, bool)>, Fault> {
    for folder in [destination.target.folder(), "."] {
        let free = store(destination, folder, secret)?.and_then(|mut store| store.free_space());
        if let Some(free) = free {
            return Ok(Some((free, free < LEAST_ROOM)));
        }
    }
    Ok(None)
}

fn store(
    destination: &Destination,
    folder: &str,
    secret: Option<&Secret>,
) -> Result<Option<Box<dyn Store>>, Fault> {
    let at = |server: &RemoteServer| RemoteServer { folder: folder.to_owned(), ..server.clone() };
    match &destination.target.kind {
        TargetKind::Sftp(server) | TargetKind::Rsync(server) => {
            Sftp::new(&at(server), secret).connect().map(Some)
        }
        #[cfg(feature = "ftps")]
        TargetKind::Ftps { server, certificate } => {
            super::ftps::Ftps::new(&at(server), certificate.as_deref(), secret)?.connect().map(Some)
        }
        _ => Ok(None),
    }
}
