//! `territories/`: levels and overlays, with the place of every key.

mod former_block;
pub mod levels;
pub mod read_blocks;
pub mod read_chain;
mod read_commune_entries;
pub mod read_format;
pub mod read_level;
pub mod read_review;
mod read_settings;
pub mod read_territories;
pub mod review;
