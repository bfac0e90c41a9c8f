//! Facts about editions: what has gone stale, who overrides what, what a change touches; and the decisions
//! that people take about them.
//!
//! All of it is pure: editions and texts in, facts and new texts out.

pub mod changes;
pub mod coverage;
pub mod diff;
pub mod impact;
mod missing;
pub mod outline;
pub mod report;
