//! Sites on other hosts: what would change is planned and shown, then done, so that it can be resumed and undone.
//!
//! A [`target::PublishTarget`] says where; an [`artifacts::Artifacts`] holds what shall be there. A [`SiteHost`] is looked at, a
//! [`plan::PublishPlan`] worked out from the two, and the host carries it out: hosts that hold files one by one share one way
//! of doing so (`file_host`, over a `store::Store`), those that take a site in one step have their own.

pub mod artifacts;
pub mod fault;
pub mod file_host;
pub mod folder_view;
pub mod host_key;
pub mod host_lock;
pub mod online_check;
pub mod opening;
pub mod past_publication;
pub mod plan;
pub mod previous;
pub mod publication_journal;
pub mod publication_store;
pub mod publication_sweep;
pub mod read_targets;
pub mod remote_manifest;
pub mod remote_state;
pub mod safe_copies;
pub mod secret;
pub mod store;
pub mod target;
pub mod undoing;
pub mod upload_phase;
pub mod web_server;

mod archive;
mod command;
mod companions;
mod covered_files;
mod file_placing;
#[cfg(feature = "ftps")]
mod ftps;
mod git;
mod listed_files;
mod local_store;
mod pool;
mod published_page;
mod rsync;
mod seen_files;
mod server_words;
mod sftp;
mod silence_limit;
mod site_folders;
mod ssh;
mod suspicion;
mod upload_progress;
mod version_history;
mod versioned_folder;

use self::artifacts::Artifacts;
use self::fault::Fault;
use self::plan::PublishPlan;
use self::previous::Previous;
use self::remote_state::RemoteState;

/// Where a site can be put.
pub trait SiteHost {
    /// What is there now.
    fn remote_state(&mut self, wanted: &Artifacts) -> Result<RemoteState, Fault>;

    /// Does what the plan says, if the host is still as it was planned for.
    fn carry_out(
        &mut self,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault>;

    /// Takes the lock of the host from another, interrupted publication.
    fn break_lock(&mut self) -> Result<(), Fault> {
        Ok(())
    }

    /// The bytes of a file there.
    fn fetch(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault>;

    /// The publication to go back to, if the host itself keeps it.
    fn before(&mut self) -> Result<Option<Previous>, Fault> {
        Ok(None)
    }

    /// Whether it can take away its first publication.
    fn withdraws(&self) -> bool {
        false
    }

    /// Records that the host has just what it should, if we did not know that.
    fn learn(&mut self, _plan: &PublishPlan, _artifacts: &Artifacts) -> Result<(), Fault> {
        Ok(())
    }
}

/// Follows the progress of a publication.
pub trait Watch: Sync {
    /// So many bytes more are in place.
    fn sent(&self, bytes: u64);
}

#[cfg(test)]
mod asked_keys_tests;
