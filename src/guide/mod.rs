//! `content/`: the common guide and its contract.

pub mod common_guide;
pub mod contract;
pub mod guide_lexicon;
pub mod read_communes;
pub mod read_contract;
pub mod read_guide;
pub mod read_guide_page;
pub mod read_paths;
pub mod read_records;
mod read_retired;
