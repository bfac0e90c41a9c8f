//! The host of a target, opened for one publication.

use std::path::Path;
use std::sync::Arc;

use super::Host;
use super::archive::Archive;
use super::artifacts::Artifacts;
use super::command::Program;
use super::desk::Desk;
use super::dressing;
use super::fault::Fault;
use super::files::Files;
use super::folder::Folder;
use super::git::{Branch, Where};
use super::local::Local;
use super::lock::Owner;
use super::rsync::Rsync;
use super::secret::Secret;
use super::sftp::Sftp;
use super::target::{Destination, Kind, Switch};
use crate::render::site::Site;

/// What the host of `destination` shall hold: the files of `site`, those of the project below `root`, and what the host wants
/// besides.
pub fn artifacts(destination: &Destination, site: Site, root: &Path) -> Result<Artifacts, Fault> {
    let mut artifacts = Artifacts::of(site, root)?;
    dressing::add(&mut artifacts, destination)?;
    Ok(artifacts)
}

/// The host of `destination`, for the publisher `me`.
pub fn host<'a>(
    destination: &Destination,
    desk: &'a Desk,
    me: Owner,
    secret: Option<&Secret>,
) -> Result<Box<dyn Host + 'a>, Fault> {
    Ok(match &destination.target.kind {
        Kind::Folder { path, switch: Some(Switch::Files), .. } => {
            Box::new(Files::new(Arc::new(Local::new(Path::new(path))), desk, me))
        }
        Kind::Folder { path, keep, switch } => {
            Box::new(Folder::new(Path::new(path), *keep, *switch, desk, me)?)
        }
        Kind::Zip { path } => Box::new(Archive::new(Path::new(path), desk)),
        Kind::Sftp(server) => Box::new(Files::new(Arc::new(Sftp::new(server, secret)), desk, me)),
        Kind::Rsync(server) => {
            Box::new(Files::new(Arc::new(Rsync::new(server, secret, desk.staging())), desk, me))
        }
        Kind::Git { repository, branch, folder, author } => {
            let at = Where {
                repository,
                branch,
                folder,
                author: author.as_ref(),
                territory: &destination.territory,
            };
            Box::new(Branch::new(&at, secret, desk))
        }
        Kind::Command { words } => Box::new(Program::new(words, secret, &destination.territory, desk)),
        #[cfg(feature = "ftps")]
        Kind::Ftps { server, certificate } => {
            let way = super::ftps::Ftps::new(server, certificate.as_deref(), secret)?;
            Box::new(Files::new(Arc::new(way), desk, me))
        }
        #[cfg(not(feature = "ftps"))]
        Kind::Ftps { .. } => {
            return Err(Fault::new(super::fault::FaultKind::NoProgram, "jalon --features ftps", ""));
        }
    })
}
