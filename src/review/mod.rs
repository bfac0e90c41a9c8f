//! Facts about editions: what has gone stale, who overrides what, what a change touches; and the decisions
//! that people take about them.
//!
//! All of it is pure: editions and texts in, facts and new texts out.

mod changed_records;
pub mod changes;
pub mod coverage;
pub mod decision;
pub mod diff;
pub mod file;
pub mod fresh;
pub mod impact;
pub mod listing;
mod missing;
pub mod outline;
mod quote;
pub mod report;
mod splice;
