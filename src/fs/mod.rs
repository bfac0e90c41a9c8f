//! The file system, for every module: what reads, writes, renames, locks and walks files is here, once.
//!
//! Reading answers with the system's own error, since a caller often takes it for absence; changes answer with a
//! [`Failure`](crate::failure::Failure), which names the path. A live file is never truncated: new bytes are written
//! beside it and take its name.

#![expect(clippy::disallowed_methods, reason = "the one module that asks the system")]

pub mod create;
pub mod exchange;
pub mod interruption;
pub mod passing_lock;
pub mod portable;
pub mod process_lock;
pub mod read;
pub mod remove;
pub mod replace;
pub mod retry;
pub mod tree_walk;
