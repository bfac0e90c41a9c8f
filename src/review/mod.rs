//! What people decide about overrides and dated facts, and the edits of authored files that carry it out.
//!
//! Pure functions: a snapshot, overrides and decisions in, changes of files out.

pub mod certain_fixes;
pub mod decision;
pub mod file;
pub mod listing;
pub mod noted_links;
pub mod recheck;
pub mod recorded;
pub mod target_text;
pub mod theme_parts;
