//! Reports for people and machines: problems, refusals, overrides, the impact of changes, the network.

pub mod changes_text;
pub mod explained;
pub mod finding;
pub mod impact_markdown;
pub mod impact_text;
pub mod json;
pub mod messages;
pub mod network;
pub mod problems_json;
pub mod refusal;
pub mod reporter;
pub mod reviews;
pub mod run_summary;

mod excerpts;
mod github;
mod impact_outline;
mod line_column;
mod sarif;
