//! What editions say about the network: coverage of sections, impact of a change, changes for readers, the network's report.
//!
//! Pure functions: guides and editions in, data for `report` out.

mod changed_records;
pub mod changes;
pub mod coverage;
pub mod diff;
pub mod impact;
mod missing;
pub mod outline;
pub mod report;
