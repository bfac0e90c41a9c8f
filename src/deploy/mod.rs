//! Sites on other hosts: what would change is planned and shown, then done, so that it can be resumed and undone.
//!
//! A [`target::PublishTarget`] says where; a [`artifacts::Artifacts`] holds what shall stand there. A [`SiteHost`] is looked at, a
//! [`plan::PublishPlan`] worked out from the two, and the host carries it out: hosts that hold files one by one share one way
//! of doing so (`files`, over a `store::Store`), those that take a site in one step have their own.

pub mod artifacts;
pub mod fault;
pub mod file_host;
pub mod host_lock;
pub mod online_check;
pub mod opening;
pub mod plan;
pub mod publication_store;
pub mod read_targets;
pub mod remote_manifest;
pub mod remote_state;
pub mod secret;
pub mod store;
pub mod target;
pub mod undoing;
pub mod upload_phase;
pub mod web_server;

mod archive;
mod command;
mod companions;
#[cfg(feature = "ftps")]
mod ftps;
mod git;
mod local_store;
mod pool;
mod published_page;
mod rsync;
mod sftp;
mod ssh;
mod suspicion;
mod versioned_folder;

use self::artifacts::Artifacts;
use self::fault::Fault;
use self::plan::PublishPlan;
use self::remote_state::RemoteState;

/// Where a site can be put.
pub trait SiteHost {
    /// What stands there now.
    fn remote_state(&mut self, wanted: &Artifacts) -> Result<RemoteState, Fault>;

    /// Does what the plan says, if the host is still as it was planned for.
    fn carry_out(
        &mut self,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault>;

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
    fn learn(&mut self, _plan: &PublishPlan, _parcel: &Artifacts) -> Result<(), Fault> {
        Ok(())
    }
}

/// Told how far a publication has come.
pub trait Watch: Sync {
    /// So many bytes more are in place.
    fn sent(&self, bytes: u64);
}
