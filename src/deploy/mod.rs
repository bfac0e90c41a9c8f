//! Sites on other hosts: what would change is planned and shown, then done, so that it can be resumed and undone.
//!
//! A [`target::Target`] says where; a [`artifacts::Artifacts`] holds what shall stand there. A [`Host`] is looked at, a
//! [`plan::Plan`] worked out from the two, and the host carries it out: hosts that hold files one by one share one way
//! of doing so (`files`, over a `store::Store`), those that take a site in one step have their own.

pub mod artifacts;
pub mod checking;
pub mod desk;
pub mod fault;
pub mod lock;
pub mod opening;
pub mod plan;
pub mod rank;
pub mod read_targets;
pub mod remote_manifest;
pub mod secret;
pub mod served;
pub mod survey;
pub mod target;
pub mod undoing;

mod archive;
mod command;
mod dressing;
#[cfg(test)]
mod drill;
mod files;
mod folder;
#[cfg(feature = "ftps")]
mod ftps;
mod git;
mod local;
mod pool;
mod published_page;
mod rsync;
mod sftp;
mod ssh;
mod store;
mod suspicion;

use self::artifacts::Artifacts;
use self::fault::Fault;
use self::plan::Plan;
use self::survey::Survey;

/// Where a site can be put.
pub trait Host {
    /// What stands there now.
    fn survey(&mut self, wanted: &Artifacts) -> Result<Survey, Fault>;

    /// Does what the plan says, if the host is still as it was planned for.
    fn carry_out(&mut self, plan: &Plan, artifacts: &Artifacts, watch: &dyn Watch) -> Result<(), Fault>;

    /// Takes the host from another publication, which was cut short.
    fn break_lock(&mut self) -> Result<(), Fault> {
        Ok(())
    }

    /// The bytes of a file that stands there.
    fn fetch(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault>;

    /// What stood there before the last publication, where the host itself keeps it.
    fn before(&mut self) -> Result<Option<Artifacts>, Fault> {
        Ok(None)
    }

    /// Notes that the host holds just what it should, where our papers know nothing of it.
    fn learn(&mut self, _plan: &Plan, _parcel: &Artifacts) -> Result<(), Fault> {
        Ok(())
    }
}

/// Told how far a publication has come.
pub trait Watch: Sync {
    /// So many bytes more are in place.
    fn sent(&self, bytes: u64);
}
