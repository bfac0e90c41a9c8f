//! What editions say about the network: coverage of sections, impact of a change, changes for readers, the network's report.
//!
//! Pure functions: guides and editions in, data for `report` out.

pub mod build_impact;
pub mod changed_records;
pub mod coverage;
pub mod diff;
pub mod guide_impact;
pub mod guide_outline;
mod missing;
pub mod network;
pub mod reader_changes;
pub mod touched_records;
