//! The host of a target, opened for one publication.

use std::path::Path;
use std::sync::Arc;

use super::SiteHost;
use super::archive::Archive;
use super::artifacts::Artifacts;
use super::command::Program;
use super::companions;
use super::fault::Fault;
use super::file_host::FileHost;
use super::git::{Branch, Where};
use super::host_lock::LockOwner;
use super::local_store::LocalStore;
use super::publication_store::PublicationStore;
use super::rsync::Rsync;
use super::secret::Secret;
use super::sftp::Sftp;
use super::target::{Destination, TargetKind, VersionSwitch};
use super::versioned_folder::VersionedFolder;
use crate::render::site::Site;

/// What the host of `destination` shall have: the files of `site`, those of the project below `root`, and the companions
/// that the host needs.
pub fn artifacts(destination: &Destination, site: Site, root: &Path) -> Result<Artifacts, Fault> {
    let mut artifacts = Artifacts::of(site, root)?;
    companions::add(&mut artifacts, destination)?;
    Ok(artifacts)
}

/// The host of `destination`, for the publisher `me`.
pub fn open_host<'a>(
    destination: &Destination,
    publications: &'a PublicationStore,
    me: LockOwner,
    secret: Option<&Secret>,
) -> Result<Box<dyn SiteHost + 'a>, Fault> {
    Ok(match &destination.target.kind {
        TargetKind::Folder { path, switch: Some(VersionSwitch::Files), .. } => {
            Box::new(FileHost::new(Arc::new(LocalStore::new(Path::new(path))), publications, me))
        }
        TargetKind::Folder { path, keep, switch } => {
            Box::new(VersionedFolder::new(Path::new(path), *keep, *switch, publications, me)?)
        }
        TargetKind::Zip { path } => Box::new(Archive::new(Path::new(path), publications)),
        TargetKind::Sftp(server) => {
            Box::new(FileHost::new(Arc::new(Sftp::new(server, secret)), publications, me))
        }
        TargetKind::Rsync(server) => Box::new(FileHost::new(
            Arc::new(Rsync::new(server, secret, publications.staging())),
            publications,
            me,
        )),
        TargetKind::Git { repository, branch, folder, author } => {
            let at = Where {
                repository,
                branch,
                folder,
                author: author.as_ref(),
                territory: &destination.territory,
            };
            Box::new(Branch::new(&at, secret, publications))
        }
        TargetKind::Command { words } => {
            Box::new(Program::new(words, secret, &destination.territory, publications))
        }
        #[cfg(feature = "ftps")]
        TargetKind::Ftps { server, certificate } => {
            let way = super::ftps::Ftps::new(server, certificate.as_deref(), secret)?;
            Box::new(FileHost::new(Arc::new(way), publications, me))
        }
        #[cfg(not(feature = "ftps"))]
        TargetKind::Ftps { .. } => {
            return Err(Fault::new(super::fault::FaultKind::NoProgram, "jalon --features ftps", ""));
        }
    })
}
